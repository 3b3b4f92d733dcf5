import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { FieldDefinitions } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { EdgeSource, FoundTie } from '../plan/type-sources.js'
import { matchEnd, matchStart } from './search-sources.js'

/** What the edge of a finding tells. */
export const foundFields: FieldDefinitions<EdgeSource<Row<'SlugAlias'>, FoundTie>> = {
  node: {
    type: 'SearchResult!',
    description: 'What was found.',
    sql: ({ tie }, field) => field.object('SearchResult', tie.node),
  },
  score: {
    type: 'Float!',
    description: 'How well it fits, 0 to 1; it changes as articles come in.',
    sql: ({ tie }) => tie.score,
  },
  highlight: {
    type: 'String!',
    description: 'The words that fit, as plain text; matches are ranges in code points.',
    sql: ({ tie }) => withoutMarks(tie.marked),
  },
  matches: {
    type: '[TextRange!]!',
    description: 'Where in the highlight the matches stand.',
    sql: ({ tie }, field) => matchesIn(tie.marked, field),
  },
  matchedOn: {
    type: 'String!',
    description: 'What fits: name, headline, body or claim.',
    sql: ({ tie }) => tie.matchedOn,
  },
}

/** A marked text without its marks. */
function withoutMarks(marked: Sql): Sql {
  return sql`replace(replace(${marked}, ${matchStart}, ''), ${matchEnd}, '')`
}

/** JSON array of the marked stretches of a text: the text is cut at the starts, and each part's mark ends in it. */
function matchesIn(marked: Sql, field: FieldCall): Sql {
  const [part, found] = [field.row('SlugAlias').alias, field.row('SlugAlias').alias]
  const bare = sql`replace("text", ${matchEnd}, '')`
  const before = sql`coalesce(sum(length(${bare})) OVER (ORDER BY "number" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int`
  const ranges = sql`SELECT ${before} AS "start", ${before} + position(${matchEnd} IN "text") - 1 AS "end", "number" FROM (SELECT ${marked} AS "marked" OFFSET 0) AS ${found}, unnest(string_to_array(${found}."marked", ${matchStart})) WITH ORDINALITY AS "parts" ("text", "number")`
  const object = field.object('TextRange', { start: sql`${part}."start"`, end: sql`${part}."end"` })
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${part}."number"), '[]'::json) FROM (${ranges}) AS ${part} WHERE ${part}."number" > 1)`
}
