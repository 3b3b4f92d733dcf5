import type { EditResult } from '../../store/edit/edit.js'
import type { UserError } from '../../store/edit/user-error.js'

/** A claim that was found in a document, as columns of a record (src/graphql/types/proposed-claim.ts). */
export interface Proposal {
  readonly statement: string
  readonly type: string | null
  readonly status: string | null
  readonly modality: string
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: string | null
  readonly approximate: boolean
  readonly verbatim: string | null
  readonly place: string | null
  readonly participants: readonly string[]
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly confidence: number | null
}

/** What came of a mutation: the parameter of the statement that answers it. All but `userErrors` are keys. */
export interface Outcome {
  readonly claim?: string
  readonly claims?: readonly string[]
  readonly event?: string
  readonly article?: string
  readonly duplicateOf?: string | null
  readonly actor?: string
  readonly actors?: readonly string[]
  readonly kept?: { readonly type: string; readonly key: string } | null
  /** Number of the change that was taken back. */
  readonly undone?: string
  readonly proposed?: readonly Proposal[]
  readonly userErrors: readonly UserError[]
}

/** The outcome of an edit: what it gave, or why it was refused. */
export function toOutcome<Value>(
  result: EditResult<Value>,
  describe: (value: Value) => Omit<Outcome, 'userErrors'>,
): Outcome {
  if (!result.isDone) return { proposed: [], userErrors: result.errors }
  return { proposed: [], ...describe(result.value), userErrors: [] }
}
