import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type List } from '../plan/connection.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { globalId, isCurrent, isKnown } from '../plan/scope.js'
import { articleList } from './article-lists.js'
import { historyOf } from './change.js'
import { claimList, orderedClaimArguments } from './claim-lists.js'
import { dateOf } from './event-date.js'
import { evidenceOrder } from './evidence.js'
import { forward } from './list-arguments.js'
import { participationTie } from './participation.js'
import { ploverCategories } from './plover.js'

/** Something that happened, will or may have happened. */
export const event = objectType('Event', {
  description: 'Something that happened, will or may have happened, as the claims about it have it.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Event'`, row.eventId) },
    slug: {
      type: 'String!',
      description: 'Readable name for addresses, accepted wherever an id is.',
      sql: (row, field) => {
        const own = field.row('Event')
        return sql`(SELECT ${own.slug} FROM ${own.from} WHERE ${own.id} = ${row.eventId})`
      },
    },
    title: { type: 'String!', description: 'Type, parties, place and status in words.', sql: (row) => row.title },
    type: { type: 'EventType!', description: 'What sort of event it is.', sql: (row) => row.type },
    plover: {
      type: 'PloverCategory',
      description: 'The PLOVER category that the type stands for; null for types that have none there.',
      sql: (row) => ploverOf(row.type),
    },
    status: {
      type: 'EventStatus!',
      description: 'How real it is. Derived from the claims; never set by hand.',
      sql: (row) => row.status,
    },
    date: { type: 'EventDate', description: 'When; null if no article tells.', sql: dateOf },
    place: {
      type: 'Place',
      description: 'Where; null if no article tells.',
      sql: (row, field) => field.one('Place', 'Place', (place) => sql`${place.id} = ${row.placeId}`),
    },
    country: {
      type: 'Country',
      description: 'On the ground of which country; known even where the place is not.',
      sql: (row, field) => field.one('Country', 'Actor', (country) => sql`${country.id} = ${row.countryId}`),
    },
    participants: {
      type: '[Participation!]!',
      description:
        'One row an actor. A country represented by a participating person stands only as that person’s onBehalfOf, the destination of a visit as HOST.',
      args: { roles: { type: '[ParticipantRole!]', description: 'Only those with one of these roles.' } },
      sql: participantsOf,
    },
    claims: {
      type: 'ClaimConnection!',
      description: 'What the articles assert of it.',
      args: orderedClaimArguments,
      sql: (row, field) => claimList(field, (claim) => [sql`${claim.eventId} = ${row.eventId}`]),
    },
    evidence: {
      type: 'EvidenceConnection!',
      description: 'The quotes that support it, article by article.',
      args: forward,
      sql: quotesOf,
    },
    articles: {
      type: 'ArticleConnection!',
      description: 'The articles that tell of it.',
      args: forward,
      sql: (row, field) => {
        const claim = field.row('Claim')
        return articleList(field, (article) => [
          sql`${article.id} IN (SELECT ${claim.articleId} FROM ${claim.from} WHERE ${claim.eventId} = ${row.eventId} AND ${isCurrent(field.scope, claim)})`,
        ])
      },
    },
    support: {
      type: 'Support!',
      description: 'How well it is supported.',
      sql: (row, field) => field.object('Support', row),
    },
    related: {
      type: '[EventLink!]!',
      description: 'Events that it hangs together with.',
      args: { kinds: { type: '[EventLinkKind!]', description: 'Only links of these kinds.' } },
      sql: linksOf,
    },
    history: {
      type: '[Change!]!',
      description: 'What was done to it in this record, the latest first.',
      sql: historyOf,
    },
  },
})

function ploverOf(type: Sql): Sql {
  const cases = Object.entries(ploverCategories).map(([name, category]) => raw(`WHEN '${name}' THEN '${category}'`))
  return sql`(CASE ${type} ${join(cases, ' ')} END)`
}

function participantsOf(row: Row<'EventState'>, field: FieldCall): Sql {
  const tie = field.row('Participation')
  const roles = field.argument<readonly string[]>('roles')
  const hasRole = roles.isGiven ? sql` AND ${tie.roles} && ${roles.parameter('"ParticipantRole"[]')}` : sql``
  const object = field.object('Participation', participationTie(tie, field))
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${tie.position}), '[]'::json) FROM ${tie.from} WHERE ${tie.stateId} = ${row.id} AND NOT ${tie.represented}${hasRole})`
}

function quotesOf(row: Row<'EventState'>, field: FieldCall): Sql {
  const claim = field.row('Claim')
  const list: List<'Evidence'> = {
    table: 'Evidence',
    order: evidenceOrder(field),
    where: (evidence) => [
      sql`${evidence.claimId} IN (SELECT ${claim.id} FROM ${claim.from} WHERE ${claim.eventId} = ${row.eventId} AND NOT ${claim.negated} AND ${isCurrent(field.scope, claim)})`,
    ],
    node: (evidence) => ({ row: evidence, join: sql`` }),
    tie: () => null,
  }
  return connection(field, list, (source) => field.object('EvidenceConnection', source))
}

function linksOf(row: Row<'EventState'>, field: FieldCall): Sql {
  const [out, incoming] = [field.row('EventLink'), field.row('EventLink')]
  const kinds = field.argument<readonly string[]>('kinds')
  const link = field.row('EventLink').alias
  const column = (name: string) => sql`${link}.${raw(`"${name}"`)}`
  const isMeant = (each: Row<'EventLink'>) =>
    sql`${isKnown(field.scope, each.validFrom)}${kinds.isGiven ? sql` AND ${each.kind} = ANY(${kinds.parameter('"EventLinkKind"[]')})` : sql``}`
  const both = sql`SELECT ${out.fromId}, ${out.kind}, ${out.toId}, 'OUT' AS "direction", ${out.toId} AS "otherId" FROM ${out.from} WHERE ${out.fromId} = ${row.eventId} AND ${isMeant(out)} UNION ALL SELECT ${incoming.fromId}, ${incoming.kind}, ${incoming.toId}, 'IN', ${incoming.fromId} FROM ${incoming.from} WHERE ${incoming.toId} = ${row.eventId} AND ${isMeant(incoming)}`
  const object = field.object('EventLink', {
    kind: column('kind'),
    direction: column('direction'),
    fromId: column('fromId'),
    toId: column('toId'),
    otherId: column('otherId'),
  })
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${column('kind')}, ${column('direction')}, ${column('otherId')}), '[]'::json) FROM (${both}) AS ${link})`
}
