import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { Order } from '../plan/connection.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { jsonObject } from '../plan/json.js'
import { globalId } from '../plan/scope.js'
import { citationOf, permalinkOf, webAnnotationOf } from './evidence-views.js'
import { keptKey } from './merged-actors.js'

/** Quotes by article, the latest first, and within it as they stand in the text. */
export function evidenceOrder(field: FieldCall): Order<'Evidence'> {
  return {
    name: 'ARTICLE.DESC',
    isDescending: true,
    keys: [
      { key: (evidence) => sql`coalesce(${dayOf(field, evidence)}, DATE '0001-01-01')`, cast: 'date' },
      { key: (evidence) => evidence.articleId, cast: 'text' },
      // all keys of an order go one way: the text is read upwards from its end
      { key: (evidence) => sql`(- ${evidence.start})`, cast: 'int' },
      { key: (evidence) => evidence.id, cast: 'text' },
    ],
  }
}

function dayOf(field: FieldCall, evidence: Row<'Evidence'>): Sql {
  const article = field.row('Article')
  return sql`(SELECT ${article.publishedOn} FROM ${article.from} WHERE ${article.id} = ${evidence.articleId})`
}

/** JSON array of the quotes of one claim, as they stand in the text. */
export function evidenceOfClaim(field: FieldCall, claimId: Sql): Sql {
  return field.many(
    'Evidence',
    'Evidence',
    (evidence) => sql`${evidence.claimId} = ${claimId}`,
    (evidence) => sql`${evidence.start}, ${evidence.id}`,
  )
}

/** JSON array of the quotes of the claims that meet a condition, by article, the latest first. */
export function evidenceOf(field: FieldCall, isMeant: (claim: Row<'Claim'>) => Sql): Sql {
  const claim = field.row('Claim')
  return field.many(
    'Evidence',
    'Evidence',
    (evidence) => sql`${evidence.claimId} IN (SELECT ${claim.id} FROM ${claim.from} WHERE ${isMeant(claim)})`,
    (evidence) =>
      sql`${dayOf(field, evidence)} DESC NULLS LAST, ${evidence.articleId} DESC, ${evidence.start}, ${evidence.id}`,
  )
}

/** The article's row of a quote as a JSON object of what citations and annotations need. */
function sourceOf(evidence: Row<'Evidence'>, field: FieldCall): Sql {
  const article = field.row('Article')
  const publisher = field.row('Actor')
  const name = sql`(SELECT ${publisher.name} FROM ${publisher.from} WHERE ${publisher.id} = ${keptKey(field, article.publisherId)})`
  const view = jsonObject([
    ['id', sql`${evidence.id}`],
    ['quote', evidence.exact],
    ['prefix', evidence.prefix],
    ['suffix', evidence.suffix],
    ['start', evidence.start],
    ['end', evidence.end],
    ['headline', article.headline],
    ['publishedOn', article.publishedOn],
    ['url', article.url],
    ['slug', article.slug],
    ['publisher', name],
  ])
  return sql`(SELECT ${view} FROM ${article.from} WHERE ${article.id} = ${evidence.articleId})`
}

/** The words that a claim rests on. */
export const evidence = objectType('Evidence', {
  description:
    'The words that a claim rests on. W3C Web Annotation: TextQuoteSelector and TextPositionSelector into one immutable version of the article. Offsets count Unicode code points of `version.body`.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Evidence'`, row.id) },
    article: {
      type: 'Article!',
      description: 'The article that is quoted.',
      sql: (row, field) => field.one('Article', 'Article', (article) => sql`${article.id} = ${row.articleId}`),
    },
    version: {
      type: 'ArticleVersion!',
      description: 'The version of the article that holds the words.',
      sql: (row, field) =>
        field.one('ArticleVersion', 'ArticleVersion', (version) => sql`${version.id} = ${row.versionId}`),
    },
    quote: { type: 'String!', description: 'The words.', sql: (row) => row.exact },
    prefix: { type: 'String!', description: 'Up to 32 code points before them.', sql: (row) => row.prefix },
    suffix: { type: 'String!', description: 'Up to 32 code points after them.', sql: (row) => row.suffix },
    start: { type: 'Int!', description: 'First code point of the words in `version.body`.', sql: (row) => row.start },
    end: { type: 'Int!', description: 'Code point after the last.', sql: (row) => row.end },
    sentence: {
      type: 'String!',
      description: 'The whole sentence, or sentences, around them.',
      sql: (row) => row.sentence,
    },
    permalink: {
      type: 'String!',
      description: 'Address on this server of a page that shows the words in their article; it stays the same.',
      sql: (row) => row.id,
      compute: (value, { publicUrl }) => permalinkOf(value, publicUrl),
    },
    citation: {
      type: 'String!',
      description: 'Quote, headline, publisher, date, address of the article and permalink, ready to paste.',
      sql: sourceOf,
      compute: (value, { publicUrl }) => citationOf(value, publicUrl),
    },
    webAnnotation: {
      type: 'JSON!',
      description: 'The quote as a W3C Web Annotation.',
      sql: sourceOf,
      compute: (value, { publicUrl }) => webAnnotationOf(value, publicUrl),
    },
  },
})
