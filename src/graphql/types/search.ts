import sql, { empty, raw, type Sql } from 'sql-template-tag'
import { connection, type List } from '../plan/connection.js'
import { abstractType, enumType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { FoundTie } from '../plan/type-sources.js'
import { casesOf } from './node.js'
import { nodeSource } from './node-source.js'
import { findings, markedWords } from './search-sources.js'

const searchType = enumType('SearchType', 'What can be searched.', {
  ARTICLE: 'Articles, by headline and text.',
  PERSON: 'People, by name.',
  COUNTRY: 'Countries, by name.',
  ORGANIZATION: 'Organizations, by name.',
  PLACE: 'Places, by name.',
  EVENT: 'Events, by statements and quotes.',
})

const searchResult = abstractType('union', 'SearchResult', {
  description: 'Whatever a search can find.',
  fields: {},
  isUniform: false,
  members: ['Article', 'Person', 'Country', 'Organization', 'Place', 'Event'],
  cases: (source, object) =>
    casesOf(source, object, ['Article', 'Person', 'Country', 'Organization', 'Place', 'Event']),
})

const textRange = objectType('TextRange', {
  description: 'A stretch of a text, in Unicode code points; the end is not included.',
  fields: {
    start: { type: 'Int!', description: 'First code point.', sql: (range) => range.start },
    end: { type: 'Int!', description: 'Code point after the last.', sql: (range) => range.end },
  },
})

/** The types of search, but for its connection. */
export const searchTypes = [searchType, searchResult, textRange] as const

/** A page of what fits a text, the best first. */
export function searchList(field: FieldCall): Sql {
  const column = (row: { readonly alias: Sql }, name: string) => sql`${row.alias}.${raw(`"${name}"`)}`
  const list: List<'SlugAlias', 'SlugAlias', FoundTie> = {
    table: 'SlugAlias',
    from: (row) => sql`(${findings(field)}) AS ${row.alias}`,
    where: () => [],
    order: {
      name: 'SCORE.DESC',
      isDescending: true,
      keys: [
        { key: (row) => column(row, 'score'), cast: 'float8' },
        { key: (row) => column(row, 'id'), cast: 'text' },
      ],
    },
    node: (row) => ({ row, join: empty }),
    tie: (row) => {
      const words = markedWords(field, { source: column(row, 'source'), ref: column(row, 'ref') })
      return {
        node: nodeSource(field, column(row, 'type'), column(row, 'key')),
        score: column(row, 'score'),
        marked: words.marked,
        matchedOn: words.on,
      }
    },
  }
  return connection(field, list, (source) => field.object('SearchConnection', source))
}
