import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { ToldChange } from './alert-documents.js'

/** A post, signed, as it goes out. */
export interface SignedPost {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A new secret in the form of Standard Webhooks: 256 bits. */
export function createSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/**
 * The post of one change, in the form of Standard Webhooks: `webhook-id` is the same however often it is sent, so that
 * a receiver that has seen it may drop it; `webhook-signature` is the HMAC-SHA256 of id, time and body.
 */
export function signPost(alert: string, secret: string, change: ToldChange, now: Date): SignedPost {
  const id = `${alert}.${change.id.slice(change.id.indexOf(':') + 1)}`
  const { node: event, ...rest } = change
  const body = JSON.stringify({
    type: `event.${change.kind.toLowerCase()}`,
    timestamp: change.at,
    data: { alert, change: rest, event },
  })
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
  return { headers, body }
}
