import type { GraphQLFormattedError, OperationTypeNode } from 'graphql'
import { checkKey } from '../store/api-keys.js'
import type { Database } from '../store/database.js'

/** What a request may do, by the key that it shows. */
export type Access =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'editor'; readonly name: string }
  /** It shows a key that opens nothing. */
  | { readonly kind: 'refused'; readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly message: string }

const scheme = /^bearer +(\S+) *$/i

/** What the header `Authorization: Bearer KEY` allows; one statement where it is there, none where it is not. */
export async function accessOf(database: Pick<Database, 'run'>, authorization: string | undefined): Promise<Access> {
  if (authorization === undefined || authorization === '') return { kind: 'anonymous' }
  const key = scheme.exec(authorization)?.[1]
  if (key === undefined) {
    const message =
      'The Authorization header is not of the form "Bearer KEY". Send the key that dateline keys create printed.'
    return { kind: 'refused', code: 'UNAUTHENTICATED', message }
  }
  const verdict = await checkKey(database, key)
  if (verdict.kind === 'valid') return { kind: 'editor', name: verdict.name }
  if (verdict.kind === 'revoked')
    return { kind: 'refused', code: 'FORBIDDEN', message: 'This key was revoked. Ask for another one.' }
  return {
    kind: 'refused',
    code: 'UNAUTHENTICATED',
    message: 'There is no such key. dateline keys list names those that hold.',
  }
}

/** Why a request is not answered, with the HTTP status that says so. */
export interface Refusal {
  readonly status: 401 | 403
  readonly error: GraphQLFormattedError
}

/** Whether an operation is refused: a key that opens nothing never reads, and editing always needs one. */
export function refusalFor(operation: `${OperationTypeNode}`, access: Access, isKeyRequired: boolean): Refusal | null {
  if (access.kind === 'refused') return refusal(access.code, access.message)
  if (access.kind === 'editor') return null
  const remedy = 'Send one in the header Authorization: Bearer KEY; dateline keys create NAME makes one.'
  if (operation === 'mutation') return refusal('UNAUTHENTICATED', `A mutation needs an editor’s key. ${remedy}`)
  return isKeyRequired ? refusal('UNAUTHENTICATED', `Reading needs a key here. ${remedy}`) : null
}

function refusal(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): Refusal {
  return { status: code === 'FORBIDDEN' ? 403 : 401, error: { message, extensions: { code } } }
}
