import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { keyLiteral } from '../plan/json.js'

/**
 * JSON of an error that depends on data, as SQL. The database puts the sentence together, and only when there is an
 * error: a request that is answered pays for no words.
 */
export function dataError(field: FieldCall, code: string, message: Sql, more: readonly Sql[] = []): Sql {
  const path = sql`json_build_array(${join(field.path.map(keyLiteral))})`
  const extensions = sql`json_build_object(${join([sql`'code'`, words(code), ...more])})`
  return sql`json_build_object('message', ${message}, 'path', ${path}, 'extensions', ${extensions})`
}

/** Words of the program as an SQL literal. */
export function words(text: string): Sql {
  return raw(`'${text.replaceAll("'", "''")}'`)
}

/** A text that a client gave, in quotes, for a sentence. */
export function quoted(given: Input<string>): Sql {
  return sql`to_json(${given.parameter('text', (text) => text.slice(0, 200).replaceAll('\u0000', ''))})::text`
}
