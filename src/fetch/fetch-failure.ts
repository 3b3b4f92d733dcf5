import { DocumentError } from '../domain/errors.js'
import { AddressRefused } from './connect.js'

/** What a failure means for the next time. */
export interface Prospect {
  /** `later`: another try may go well; `never`: it stays so while the address is the same; `gone`: it is no more. */
  readonly outlook: 'later' | 'never' | 'gone'
  /** Moment before which the server does not want to be asked; null where it named none. */
  readonly notBefore?: Date | null
  readonly cause?: unknown
}

/** An address that could not be fetched: says which, why and what to do, and whether another try makes sense. */
export class FetchFailure extends DocumentError {
  readonly outlook: Prospect['outlook']
  readonly notBefore: Date | null

  constructor(url: string, reason: string, prospect: Prospect) {
    super(url, null, reason, { cause: prospect.cause })
    this.outlook = prospect.outlook
    this.notBefore = prospect.notBefore ?? null
  }
}

/** Codes of failures on the way to a server, in words with what to do. Those of the system, of TLS and of undici. */
const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host; check the address',
  EAI_AGAIN: 'the name of the host cannot be looked up now; try again later',
  ECONNREFUSED: 'nothing listens there; check the address, or try again later',
  ECONNRESET: 'the server broke the connection off; try again later',
  EHOSTUNREACH: 'the host cannot be reached; try again later',
  ENETUNREACH: 'the network cannot be reached; try again later',
  ETIMEDOUT: 'the host does not answer; try again later',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer; try again later',
  UND_ERR_SOCKET: 'the server broke the connection off; try again later',
  CERT_HAS_EXPIRED: 'its certificate has expired; tell whoever runs it',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself alone; name a trusted one in NODE_EXTRA_CA_CERTS',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host; check the address',
}

/** What broke off on the way, as a failure that another try may mend; a failure that says so itself stays as it is. */
export function failureOf(url: string, error: unknown, timeoutMs: number): FetchFailure {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof FetchFailure) return at
    if (at instanceof AddressRefused)
      return new FetchFailure(url, refused(at.address), { outlook: 'never', cause: error })
    if (at.name === 'TimeoutError')
      return new FetchFailure(url, timedOut(timeoutMs), { outlook: 'later', cause: error })
    const reason = reasons['code' in at && typeof at.code === 'string' ? at.code : '']
    if (reason !== undefined) return new FetchFailure(url, reason, { outlook: 'later', cause: error })
  }
  const message = deepest(error)
  return new FetchFailure(url, `it cannot be fetched: ${message}; try again later`, { outlook: 'later', cause: error })
}

function refused(address: string): string {
  return `its address ${address} is private, local or reserved, and such are not fetched; --allow-private (DATELINE_FETCH_PRIVATE=true) allows them`
}

function timedOut(timeoutMs: number): string {
  return `it took longer than ${timeoutMs / 1000} s; try again later, or raise DATELINE_FETCH_TIMEOUT_MS`
}

function deepest(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? deepest(error.cause) : error.message
}
