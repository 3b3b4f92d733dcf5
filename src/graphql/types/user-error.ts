import sql, { type Sql } from 'sql-template-tag'
import { enumType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'

const userErrorCode = enumType('UserErrorCode', 'Why an edit is refused.', {
  INVALID: 'The input cannot be meant.',
  NOT_FOUND: 'What it names is not there.',
  AMBIGUOUS: 'What it names fits more than one; the message lists them.',
  DUPLICATE: 'It is there already.',
  QUOTE_NOT_IN_ARTICLE: 'The article does not have these words; the message tells the nearest.',
  CONFLICT: 'Somebody was first, or something later depends on it.',
  FORBIDDEN: 'The key does not allow it.',
})

/** An expected failure of a mutation: a value, so that clients handle it by its type. */
const userError = objectType('UserError', {
  description: 'Why an edit was refused; then nothing of it was written.',
  fields: {
    code: { type: 'UserErrorCode!', description: 'For machines.', sql: ({ code }) => code },
    field: {
      type: '[String!]',
      description: 'Path of the field within the input that is to blame; null where none is.',
      sql: ({ field }) => field,
    },
    message: {
      type: 'String!',
      description: 'For people: what is wrong and what to do.',
      sql: ({ message }) => message,
    },
  },
})

/** The types of expected failures. */
export const userErrorTypes = [userErrorCode, userError] as const

/** JSON array of the errors of an outcome. */
export function userErrorsOf(outcome: Sql, field: FieldCall): Sql {
  const error = {
    code: sql`"user_error"."code"`,
    field: sql`"user_error"."field"`,
    message: sql`"user_error"."message"`,
  }
  const errors = sql`json_to_recordset(${outcome} -> 'userErrors') AS "user_error" ("code" text, "field" json, "message" text)`
  return sql`(SELECT coalesce(json_agg(${field.object('UserError', error)}), '[]'::json) FROM ${errors})`
}
