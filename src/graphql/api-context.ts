import type { BaseContext } from '@apollo/server'
import type { Access } from './access.js'

/** What is known of a request beside its GraphQL. */
export interface ApiContext extends BaseContext {
  /** What its key allows; left out: it shows none. */
  readonly access?: Access
  /** Address under which the client reaches the server, without a slash at its end; left out: addresses are relative. */
  readonly publicUrl?: string
  /** Ends the reading when it is aborted, with its reason; left out: nothing does. */
  readonly signal?: AbortSignal
}
