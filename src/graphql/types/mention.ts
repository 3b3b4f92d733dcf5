import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, plainList } from '../plan/connection.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isKnown } from '../plan/scope.js'
import { keptKey } from './merged-actors.js'
import { mentionsInText } from './orders.js'

/** Words of an article that name an actor or a place. */
export const mention = objectType('Mention', {
  description: 'Words of an article that name an actor or a place; neither while nobody could place the name.',
  fields: {
    article: {
      type: 'Article!',
      description: 'The article.',
      sql: (row, field) => field.one('Article', 'Article', (article) => sql`${article.id} = ${row.articleId}`),
    },
    actor: {
      type: 'Actor',
      description: 'The actor that is named.',
      sql: (row, field) => field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${keptKey(field, row.actorId)}`),
    },
    place: {
      type: 'Place',
      description: 'The place that is named.',
      sql: (row, field) => field.one('Place', 'Place', (place) => sql`${place.id} = ${row.placeId}`),
    },
    surface: { type: 'String!', description: 'The words.', sql: (row) => row.surface },
    start: { type: 'Int!', description: 'First code point of the words in the body.', sql: (row) => row.start },
    end: { type: 'Int!', description: 'Code point after the last.', sql: (row) => row.end },
  },
})

/** A page of the mentions in current versions that meet a condition. */
export function mentionList(field: FieldCall, isMeant: (row: Row<'Mention'>) => readonly Sql[]): Sql {
  const article = field.row('Article')
  const list = plainList('Mention', mentionsInText, (row) => [
    ...isMeant(row),
    sql`EXISTS (SELECT 1 FROM ${article.from} WHERE ${article.id} = ${row.articleId} AND ${article.currentVersionId} = ${row.versionId} AND ${isKnown(field.scope, article.publishedOn)})`,
  ])
  return connection(field, list, (source) => field.object('MentionConnection', source))
}
