import type { FastifyInstance } from 'fastify'
import { holdsKey } from '../store/api-keys.js'

/** Names under which people put keys into addresses. */
const keyNames: ReadonlySet<string> = new Set(['key', 'api_key', 'apikey', 'api-key', 'access_token', 'authorization'])

const refusal = {
  errors: [
    {
      message:
        'A key never stands in an address, where logs and histories keep it: send it in the header Authorization: Bearer KEY. Revoke the key that was sent; it may have been seen.',
      extensions: { code: 'KEY_IN_URL' },
    },
  ],
}

/** Refuses every request whose address carries a key, before anything is done. */
export function refuseKeysInAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (carriesKey(request.url)) await reply.code(400).header('cache-control', 'no-store').send(refusal)
  })
}

/** True for an address with a key in it, or with a parameter that is named like one. */
export function carriesKey(url: string): boolean {
  const { searchParams } = new URL(url, 'http://localhost')
  const names = [...searchParams.keys()].map((name) => name.toLowerCase())
  return holdsKey(url) || [...searchParams.values()].some(holdsKey) || names.some((name) => keyNames.has(name))
}
