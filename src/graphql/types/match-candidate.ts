import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type Order, plainList } from '../plan/connection.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isPairKnown } from './known.js'
import { nodeSource } from './node-source.js'

const typeName = (row: Row<'MatchCandidate'>) => sql`initcap(${row.nodeType}::text)`

/** Two actors or two events that may be the same. */
export const matchCandidate = objectType('MatchCandidate', {
  description: 'Two actors or two events that may be the same and wait for a decision.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row) => sql`('MatchCandidate:' || ${row.id})` },
    left: {
      type: 'Node!',
      description: 'One of them.',
      sql: (row, field) => field.object('Node', nodeSource(field, typeName(row), row.leftId)),
    },
    right: {
      type: 'Node!',
      description: 'The other.',
      sql: (row, field) => field.object('Node', nodeSource(field, typeName(row), row.rightId)),
    },
    score: { type: 'Float!', description: 'How likely they are the same, 0 to 1.', sql: (row) => row.score },
    reasons: { type: '[String!]!', description: 'What speaks for it.', sql: (row) => sql`to_json(${row.reasons})` },
  },
})

const likeliestFirst: Order<'MatchCandidate'> = {
  name: 'SCORE.DESC',
  isDescending: true,
  keys: [
    { key: (row) => row.score, cast: 'float8' },
    { key: (row) => row.id, cast: 'text' },
  ],
}

/** A page of the pairs that wait for a decision. */
export function matchCandidateList(field: FieldCall): Sql {
  const list = plainList('MatchCandidate', likeliestFirst, (row) => [
    sql`${row.verdict} IS NULL`,
    isPairKnown(field, row),
  ])
  return connection(field, list, (source) => field.object('MatchCandidateConnection', source))
}
