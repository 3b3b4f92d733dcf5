import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { jsonInstant, jsonObject } from '../plan/json.js'
import { globalId, isCurrent } from '../plan/scope.js'
import { ninjsOf, schemaOrgOf } from './article-views.js'
import { claimArguments, claimList } from './claim-lists.js'
import { eventArguments, eventList } from './event-lists.js'
import { forward } from './list-arguments.js'
import { mentionList } from './mention.js'
import { keptKey } from './merged-actors.js'
import { claimsInText } from './orders.js'

/** A news article. */
export const article = objectType('Article', {
  description: 'A news article, with what it says.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Article'`, row.id) },
    slug: {
      type: 'String!',
      description: 'Readable name for addresses, accepted wherever an id is.',
      sql: (row) => row.slug,
    },
    url: { type: 'URL', description: 'Where it was published.', sql: (row) => row.url },
    headline: { type: 'String!', description: 'Headline of the current version.', sql: (row) => row.headline },
    body: {
      type: 'String!',
      description: 'Text of the current version; offsets of mentions and evidence count its Unicode code points.',
      sql: (row, field) => {
        const version = field.row('ArticleVersion')
        return sql`(SELECT ${version.body} FROM ${version.from} WHERE ${version.id} = ${row.currentVersionId})`
      },
    },
    language: { type: 'String!', description: 'BCP 47 tag.', sql: (row) => row.language },
    publishedOn: {
      type: 'Date',
      description: 'Day that the article names as its date.',
      sql: (row) => row.publishedOn,
    },
    publisher: {
      type: 'Organization',
      description: 'Who published it.',
      sql: (row, field) =>
        field.one('Organization', 'Actor', (actor) => sql`${actor.id} = ${keptKey(field, row.publisherId)}`),
    },
    credits: {
      type: '[Organization!]!',
      description: 'Agencies that it credits, in the order of the credit line. They are no further sources.',
      sql: creditsOf,
    },
    contentHash: {
      type: 'String!',
      description: 'SHA-256 of headline, line feed and body of the current version, in hexadecimal.',
      sql: (row) => row.contentHash,
    },
    versions: {
      type: '[ArticleVersion!]!',
      description: 'Its words over time, the latest first.',
      sql: (row, field) =>
        field.many(
          'ArticleVersion',
          'ArticleVersion',
          (version) => sql`${version.articleId} = ${row.id}`,
          (version) => sql`${version.recordedAt} DESC, ${version.id}`,
        ),
    },
    retracted: { type: 'Boolean!', description: 'An editor has taken it back.', sql: (row) => row.retracted },
    mentions: {
      type: 'MentionConnection!',
      description: 'Where it names actors and places, as they stand in the text.',
      args: forward,
      sql: (row, field) => mentionList(field, (mention) => [sql`${mention.articleId} = ${row.id}`]),
    },
    people: {
      type: '[Person!]!',
      description: 'People whom it names.',
      sql: (row, field) => namedIn(row, field, 'Person', sql`'PERSON'`),
    },
    countries: {
      type: '[Country!]!',
      description: 'Countries that it names.',
      sql: (row, field) => namedIn(row, field, 'Country', sql`'COUNTRY'`),
    },
    events: {
      type: 'EventConnection!',
      description: 'Events that it tells of.',
      args: eventArguments,
      sql: (row, field) => {
        const claim = field.row('Claim')
        return eventList(field, (state) => [
          sql`${state.eventId} IN (SELECT ${claim.eventId} FROM ${claim.from} WHERE ${claim.articleId} = ${row.id} AND ${isCurrent(field.scope, claim)})`,
        ])
      },
    },
    claims: {
      type: 'ClaimConnection!',
      description: 'What it asserts, as it stands in the text.',
      args: claimArguments,
      sql: (row, field) => claimList(field, (claim) => [sql`${claim.articleId} = ${row.id}`], claimsInText),
    },
    ninjs: {
      type: 'JSON!',
      description: 'The article as ninjs 3.0 (IPTC).',
      sql: viewOf,
      compute: ninjsOf,
    },
    schemaOrg: {
      type: 'JSON!',
      description: 'The article as a schema.org NewsArticle in JSON-LD.',
      sql: viewOf,
      compute: schemaOrgOf,
    },
  },
})

function creditsOf(row: Row<'Article'>, field: FieldCall): Sql {
  const agency = field.row('Actor')
  return creditedBy(field, row, agency, field.object('Organization', agency))
}

/** JSON array of a value for each agency that an article credits, in the order of the credit line. */
function creditedBy(field: FieldCall, row: Row<'Article'>, agency: Row<'Actor'>, value: Sql): Sql {
  const [credit, line] = [field.row('ArticleCredit'), field.row('ArticleCredit')]
  const kept = sql`SELECT ${keptKey(field, credit.organizationId)} AS "organizationId", min(${credit.position}) AS "position" FROM ${credit.from} WHERE ${credit.articleId} = ${row.id} GROUP BY 1`
  return sql`(SELECT coalesce(json_agg(${value} ORDER BY ${line.position}), '[]'::json) FROM (${kept}) AS ${line.alias} JOIN ${agency.from} ON ${agency.id} = ${line.organizationId})`
}

function namedIn(row: Row<'Article'>, field: FieldCall, type: 'Person' | 'Country', kind: Sql): Sql {
  const [mention, named] = [field.row('Mention'), field.row('Actor')]
  const keys = sql`SELECT coalesce(${named.mergedIntoId}, ${named.id}) FROM ${mention.from} JOIN ${named.from} ON ${named.id} = ${mention.actorId} WHERE ${mention.articleId} = ${row.id} AND ${mention.versionId} = ${row.currentVersionId} AND ${named.kind} = ${kind}`
  return field.many(
    type,
    'Actor',
    (actor) => sql`${actor.id} IN (${keys})`,
    (actor) => sql`${actor.sortName}, ${actor.id}`,
  )
}

/** What the export views are made from (article-views.ts). */
function viewOf(row: Row<'Article'>, field: FieldCall): Sql {
  const [version, mention] = [field.row('ArticleVersion'), field.row('Mention')]
  const [publisher, named, agency] = [field.row('Actor'), field.row('Actor'), field.row('Actor')]
  const names = sql`(SELECT coalesce(json_agg(DISTINCT jsonb_build_object('name', ${named.name}, 'kind', ${named.kind}, 'id', ${named.id})), '[]'::json) FROM ${mention.from} JOIN ${named.from} ON ${named.id} = ${keptKey(field, mention.actorId)} WHERE ${mention.versionId} = ${row.currentVersionId})`
  const view = jsonObject([
    ['slug', row.slug],
    ['url', row.url],
    ['headline', version.headline],
    ['body', version.body],
    ['language', row.language],
    ['publishedOn', row.publishedOn],
    ['recordedAt', jsonInstant(version.recordedAt)],
    [
      'publisher',
      sql`(SELECT ${publisher.name} FROM ${publisher.from} WHERE ${publisher.id} = ${keptKey(field, row.publisherId)})`,
    ],
    ['credits', creditedBy(field, row, agency, agency.name)],
    ['named', names],
  ])
  return sql`(SELECT ${view} FROM ${version.from} WHERE ${version.id} = ${row.currentVersionId})`
}

/** The words of an article at one time. */
export const articleVersion = objectType('ArticleVersion', {
  description: 'The words of an article at one time; never changed.',
  fields: {
    contentHash: {
      type: 'String!',
      description: 'SHA-256 of headline, line feed and body.',
      sql: (row) => row.contentHash,
    },
    recordedAt: { type: 'DateTime!', description: 'When it was recorded.', sql: (row) => jsonInstant(row.recordedAt) },
    headline: { type: 'String!', description: 'Headline.', sql: (row) => row.headline },
    body: {
      type: 'String!',
      description: 'Text from after the headline up to and without the credit line.',
      sql: (row) => row.body,
    },
  },
})
