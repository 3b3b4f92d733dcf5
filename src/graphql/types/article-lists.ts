import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, plainList } from '../plan/connection.js'
import { inputType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { isKnown } from '../plan/scope.js'
import { type DateWithin, isWithin } from './event-where.js'
import { actorKey } from './ids.js'
import { isOrWentInto } from './merged-actors.js'
import { articleOrder, givenOrder } from './orders.js'
import { matchesText } from './text-search.js'

interface ArticleWhere {
  readonly publishedOn?: DateWithin
  readonly publisher?: string
  readonly credit?: string
  readonly mentions?: string
  readonly text?: string
  readonly retracted?: boolean
}

/** Which articles are meant. */
export const articleWhere = inputType(
  'ArticleWhere',
  'Which articles are meant; all conditions that are given must hold.',
  {
    publishedOn: { type: 'DateWithin', description: 'Their day; articles without one never fit.' },
    publisher: { type: 'ID', description: 'Published by this organization.' },
    credit: { type: 'ID', description: 'Crediting this organization.' },
    mentions: { type: 'ID', description: 'Naming this actor.' },
    text: { type: 'String', description: 'Headline or text match: web-search syntax, English stemming.' },
    retracted: { type: 'Boolean', description: 'Whether an editor has taken it back.' },
  },
)

/** A page of articles that meet conditions and the filter of the field, the latest first. */
export function articleList(field: FieldCall, isMeant: (row: Row<'Article'>) => readonly Sql[]): Sql {
  const where = field.argument<ArticleWhere>('where')
  const order = articleOrder(givenOrder(field, { field: 'PUBLISHED_ON', direction: 'DESC' }))
  const list = plainList('Article', order, (row) => [
    isKnown(field.scope, row.publishedOn),
    ...isMeant(row),
    ...conditionsOf(field, where, row),
  ])
  return connection(field, list, (source) => field.object('ArticleConnection', source))
}

function conditionsOf(field: FieldCall, where: Input<ArticleWhere>, row: Row<'Article'>): readonly Sql[] {
  const given = <T>(input: Input<T>, condition: (input: Input<T>) => Sql) => (input.isGiven ? [condition(input)] : [])
  const [credit, mention, version] = [field.row('ArticleCredit'), field.row('Mention'), field.row('ArticleVersion')]
  const text = sql`lower(${version.headline} || E'\\n' || ${version.body})`
  return [
    ...given(where.at('publishedOn'), (day) =>
      isWithin(day, { earliest: row.publishedOn, latest: row.publishedOn, sortDate: row.publishedOn }),
    ),
    ...given(where.at('publisher'), (id) =>
      isOrWentInto(field, row.publisherId, actorKey(field, id, ['Organization'])),
    ),
    ...given(
      where.at('credit'),
      (id) =>
        sql`EXISTS (SELECT 1 FROM ${credit.from} WHERE ${credit.articleId} = ${row.id} AND ${isOrWentInto(field, credit.organizationId, actorKey(field, id, ['Organization']))})`,
    ),
    ...given(
      where.at('mentions'),
      (id) =>
        sql`EXISTS (SELECT 1 FROM ${mention.from} WHERE ${mention.articleId} = ${row.id} AND ${isOrWentInto(field, mention.actorId, actorKey(field, id))})`,
    ),
    ...given(
      where.at('text'),
      (words) =>
        sql`EXISTS (SELECT 1 FROM ${version.from} WHERE ${version.id} = ${row.currentVersionId} AND ${matchesText(words, { vector: version.search, text })})`,
    ),
    ...given(where.at('retracted'), (retracted) => sql`${row.retracted} = ${retracted.parameter('boolean')}`),
  ]
}
