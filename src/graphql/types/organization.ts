import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, plainList } from '../plan/connection.js'
import { inputType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { actorFields, hasNameLike, isKept } from './actor.js'
import { articleList } from './article-lists.js'
import { forward } from './list-arguments.js'
import { isOrWentInto } from './merged-actors.js'
import { actorsByName } from './orders.js'

function own(field: FieldCall, row: Row<'Actor'>, column: 'kind' | 'countryId'): Sql {
  const body = field.row('Organization')
  return sql`(SELECT ${body[column]} FROM ${body.from} WHERE ${body.id} = ${row.id})`
}

/** A body of people that acts or speaks. */
export const organization = objectType('Organization', {
  description: 'A body of people that acts or speaks: a government body, a news agency, a company.',
  interfaces: ['Node', 'Actor'],
  fields: {
    ...actorFields,
    kind: {
      type: 'OrganizationKind!',
      description: 'What sort of body it is.',
      sql: (row, field) => own(field, row, 'kind'),
    },
    country: {
      type: 'Country',
      description: 'The country that it belongs to.',
      sql: (row, field) => field.one('Country', 'Actor', (actor) => sql`${actor.id} = ${own(field, row, 'countryId')}`),
    },
    articlesCredited: {
      type: 'ArticleConnection!',
      description: 'Articles that credit it.',
      args: forward,
      sql: (row, field) => {
        const credit = field.row('ArticleCredit')
        return articleList(field, (article) => [
          sql`${article.id} IN (SELECT ${credit.articleId} FROM ${credit.from} WHERE ${isOrWentInto(field, credit.organizationId, row.id)})`,
        ])
      },
    },
  },
})

interface OrganizationWhere {
  readonly kind?: readonly string[]
  readonly country?: string
  readonly text?: string
}

/** Which organizations are meant. */
export const organizationWhere = inputType(
  'OrganizationWhere',
  'Which organizations are meant; all conditions that are given must hold.',
  {
    kind: { type: '[OrganizationKind!]', description: 'One of these kinds.' },
    country: { type: 'CountryCode', description: 'Belongs to this country.' },
    text: { type: 'String', description: 'A name that holds these letters.' },
  },
)

/** A page of organizations that meet the filter of the field. */
export function organizationList(field: FieldCall): Sql {
  const where = field.argument<OrganizationWhere>('where')
  const [kind, country, text] = [where.at('kind'), where.at('country'), where.at('text')]
  const list = plainList('Actor', actorsByName, (row) => [
    ...isKept(field, row, 'ORGANIZATION'),
    ...(kind.isGiven ? [sql`${own(field, row, 'kind')} = ANY(${kind.parameter('"OrganizationKind"[]')})`] : []),
    ...(country.isGiven ? [sql`${own(field, row, 'countryId')} = ${country.parameter('text')}`] : []),
    ...(text.isGiven ? [hasNameLike(field, text, row)] : []),
  ])
  return connection(field, list, (source) => field.object('OrganizationConnection', source))
}
