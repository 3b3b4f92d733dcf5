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
  const causes = causesOf(error)
  const later = (reason: string) => new FetchFailure(url, reason, { outlook: 'later', cause: error })
  for (const cause of causes) {
    if (cause instanceof FetchFailure) return cause
    if (cause instanceof AddressRefused)
      return new FetchFailure(url, refused(cause.address), { outlook: 'never', cause: error })
    if (cause.name === 'TimeoutError') return later(timedOut(timeoutMs))
    const reason = reasons[cause.code ?? '']
    if (reason !== undefined) return later(reason)
  }
  return later(`it cannot be fetched: ${causes.at(-1)?.message ?? String(error)}; try again later`)
}

/** What is read of an error: those of Node's own modules are not always instances of this module's Error. */
interface Cause {
  readonly name?: string
  readonly code?: string
  readonly message?: string
  readonly cause?: unknown
}

/** An error, what caused it, what caused that, and so on. */
function causesOf(error: unknown): readonly Cause[] {
  if (typeof error !== 'object' || error === null) return []
  const cause: Cause = error
  return [cause, ...causesOf(cause.cause)]
}

function refused(address: string): string {
  return `its address ${address} is private, local or reserved, and such are not fetched; --allow-private (DATELINE_FETCH_PRIVATE=true) allows them`
}

function timedOut(timeoutMs: number): string {
  return `it took longer than ${timeoutMs / 1000} s; try again later, or raise DATELINE_FETCH_TIMEOUT_MS`
}
