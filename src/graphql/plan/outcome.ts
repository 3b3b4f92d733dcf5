import type { Sql } from 'sql-template-tag'
import type { FieldCall } from './field-call.js'

/** What stands among a root field's arguments beside those of the request; no GraphQL name, so that none can hide it. */
const outcomeKey = ' outcome'

/**
 * The JSON of what was done, or is to be told, before a root field of a mutation or subscription is answered, as SQL:
 * a parameter like any other, so that the answer is one planned statement.
 */
export function outcomeOf(field: FieldCall): Sql {
  return field.derived('json', (given) => JSON.stringify(given[outcomeKey] ?? {}))
}

/** The arguments of a root field with its outcome among them. */
export function withOutcome(
  given: Readonly<Record<string, unknown>>,
  outcome: unknown,
): Readonly<Record<string, unknown>> {
  return { ...given, [outcomeKey]: outcome }
}
