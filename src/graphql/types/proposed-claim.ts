import sql, { join, raw, type Sql } from 'sql-template-tag'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { ProposedClaimSource } from '../plan/type-sources.js'
import { dateOf } from './event-date.js'

/** A claim as extraction found it, before anything is recorded. */
export const proposedClaim = objectType('ProposedClaim', {
  description: 'A claim as it was found in a document: what would be recorded, or was.',
  fields: {
    statement: { type: 'String!', description: 'The assertion as one sentence.', sql: (row) => row.statement },
    type: {
      type: 'EventType',
      description: 'Type of the event that it is about; null for a claim about none.',
      sql: (row) => row.type,
    },
    status: {
      type: 'EventStatus',
      description: 'Status that it gives the event. Null exactly when type is null.',
      sql: (row) => row.status,
    },
    modality: { type: 'Modality!', description: 'How the article puts it.', sql: (row) => row.modality },
    date: { type: 'EventDate', description: 'The date that it gives.', sql: dateOf },
    place: { type: 'String', description: 'Name of the place that it gives.', sql: (row) => row.place },
    participants: {
      type: '[String!]!',
      description: 'Names of those who take part; of countries their codes.',
      sql: (row) => row.participants,
    },
    quote: { type: 'String!', description: 'The words that it rests on.', sql: (row) => row.quote },
    start: { type: 'Int!', description: 'First code point of the quote in the body.', sql: (row) => row.start },
    end: { type: 'Int!', description: 'Code point after the last.', sql: (row) => row.end },
    confidence: {
      type: 'Float',
      description: 'How sure the extractor is, 0 to 1; null for a person’s work.',
      sql: (row) => row.confidence,
    },
  },
})

const columns: Readonly<Record<keyof ProposedClaimSource, string>> = {
  statement: 'text',
  type: 'text',
  status: 'text',
  modality: 'text',
  edtf: 'text',
  earliest: 'date',
  latest: 'date',
  precision: 'text',
  approximate: 'boolean',
  verbatim: 'text',
  place: 'text',
  participants: 'json',
  quote: 'text',
  start: 'int',
  end: 'int',
  confidence: 'float8',
}

/** JSON array of the claims that an outcome proposes. */
export function proposedClaimsOf(outcome: Sql, field: FieldCall): Sql {
  const names = Object.keys(columns) as (keyof ProposedClaimSource)[]
  const source = Object.fromEntries(names.map((name) => [name, raw(`"proposed"."${name}"`)]))
  const typed = join(names.map((name) => raw(`"${name}" ${columns[name]}`)))
  const object = field.object('ProposedClaim', source as Record<keyof ProposedClaimSource, Sql>)
  return sql`(SELECT coalesce(json_agg(${object}), '[]'::json) FROM json_to_recordset(${outcome} -> 'proposed') AS "proposed" (${typed}))`
}
