import sql from 'sql-template-tag'
import { objectType } from '../plan/definition.js'
import { isCurrent, isValid } from '../plan/scope.js'
import { evidenceOf } from './evidence.js'
import { keptKey } from './merged-actors.js'

/** A link between two events, seen from one of them. */
export const eventLink = objectType('EventLink', {
  description: 'How an event hangs together with another.',
  fields: {
    kind: { type: 'EventLinkKind!', description: 'How they hang together.', sql: (link) => link.kind },
    direction: { type: 'LinkDirection!', description: 'Which way the link is read.', sql: (link) => link.direction },
    event: {
      type: 'Event!',
      description: 'The other event.',
      sql: (link, field) =>
        field.one(
          'Event',
          'EventState',
          (state) => sql`${state.eventId} = ${link.otherId} AND ${isValid(field.scope, state)}`,
        ),
    },
    evidence: {
      type: '[Evidence!]!',
      description: 'The quotes that say so.',
      sql: (link, field) => {
        const [row, from, to] = [field.row('ClaimLink'), field.row('Claim'), field.row('Claim')]
        const pair = sql`SELECT ${from.id} FROM ${row.from} JOIN ${from.from} ON ${from.id} = ${row.fromId} JOIN ${to.from} ON ${to.id} = ${row.toId} WHERE ${from.eventId} = ${link.fromId} AND ${to.eventId} = ${link.toId} AND ${row.kind} = ${link.kind}`
        return evidenceOf(field, (claim) => sql`${claim.id} IN (${pair}) AND ${isCurrent(field.scope, claim)}`)
      },
    },
  },
})

/** How well an event is supported. */
export const support = objectType('Support', {
  description:
    'How well an event is supported. An origin is a distinct publisher, else a distinct article; near-duplicates, and articles that credit the same agencies for the same sentence, count once.',
  fields: {
    articles: { type: 'Int!', description: 'Number of articles that tell of it.', sql: (state) => state.articles },
    origins: { type: 'Int!', description: 'Number of distinct origins.', sql: (state) => state.origins },
    creditedAgencies: {
      type: '[Organization!]!',
      description: 'Agencies that those articles credit.',
      sql: (state, field) => {
        const [claim, credit] = [field.row('Claim'), field.row('ArticleCredit')]
        return field.many(
          'Organization',
          'Actor',
          (agency) =>
            sql`${agency.id} IN (SELECT ${keptKey(field, credit.organizationId)} FROM ${credit.from} JOIN ${claim.from} ON ${claim.articleId} = ${credit.articleId} WHERE ${claim.eventId} = ${state.eventId} AND NOT ${claim.negated} AND ${isCurrent(field.scope, claim)})`,
          (agency) => sql`${agency.sortName}, ${agency.id}`,
        )
      },
    },
  },
})
