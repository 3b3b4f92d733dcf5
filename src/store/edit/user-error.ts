import { DatelineError } from '../../domain/errors.js'

/** What an edit can be refused for. */
export const userErrorCodes = [
  'INVALID',
  'NOT_FOUND',
  'AMBIGUOUS',
  'DUPLICATE',
  'QUOTE_NOT_IN_ARTICLE',
  'CONFLICT',
  'FORBIDDEN',
] as const
export type UserErrorCode = (typeof userErrorCodes)[number]

/** Why an edit is refused: a code for machines, the field of the input that is to blame, and a sentence. */
export interface UserError {
  readonly code: UserErrorCode
  /** Path within the input, such as `['claim', 'quote']`; null where no field is to blame. */
  readonly field: readonly string[] | null
  readonly message: string
}

/** Ends an edit, with its transaction; it becomes a value again at the edge of the edit, or of the API. */
export class EditRefused extends DatelineError {
  readonly userError: UserError

  constructor(code: UserErrorCode, field: readonly string[] | null, message: string) {
    super(code, message)
    this.userError = { code, field, message }
  }
}
