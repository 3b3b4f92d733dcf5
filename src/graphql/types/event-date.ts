import sql, { type Sql } from 'sql-template-tag'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { DateSource } from '../plan/type-sources.js'

/** JSON object of a date, or null where nothing is known of it. */
export function dateOf(source: DateSource, field: FieldCall): Sql {
  return sql`(CASE WHEN ${source.edtf} IS NOT NULL THEN ${field.object('EventDate', source)} END)`
}

/** A date as far as the articles tell. */
export const eventDate = objectType('EventDate', {
  description: 'A date as far as the articles tell: never more exact than their words.',
  fields: {
    edtf: { type: 'EDTF!', description: 'The date as EDTF.', sql: (date) => date.edtf },
    earliest: {
      type: 'Date',
      description: 'First day that it may fall on; null where open.',
      sql: (date) => date.earliest,
    },
    latest: { type: 'Date', description: 'Last day that it may fall on; null where open.', sql: (date) => date.latest },
    precision: { type: 'DatePrecision!', description: 'What it is exact to.', sql: (date) => date.precision },
    approximate: {
      type: 'Boolean!',
      description: 'True where the words are vague: the span is then widened by one unit at both ends.',
      sql: (date) => date.approximate,
    },
    verbatim: {
      type: 'String',
      description: "The words of the article, such as 'on Thursday'.",
      sql: (date) => date.verbatim,
    },
  },
})
