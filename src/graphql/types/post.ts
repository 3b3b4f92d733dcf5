import sql, { raw, type Sql } from 'sql-template-tag'
import { sortName } from '../../domain/names.js'
import type { Row } from '../../store/tables.js'
import { connection, plainList } from '../plan/connection.js'
import { inputType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { globalId, isKnown } from '../plan/scope.js'
import type { DateSource } from '../plan/type-sources.js'
import { dateOf } from './event-date.js'
import { evidenceOf } from './evidence.js'
import { actorKey } from './ids.js'
import { isPostKnown } from './known.js'
import { isOrWentInto, keptKey } from './merged-actors.js'
import { postsByLabel } from './orders.js'
import { holdsText } from './text-search.js'

/** An office. */
export const post = objectType('Post', {
  description: 'An office of a country or an organization (Popolo: post).',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Post'`, row.id) },
    slug: {
      type: 'String!',
      description: 'Readable name for addresses, accepted wherever an id is.',
      sql: (row) => row.slug,
    },
    label: { type: 'String!', description: 'What the office is called, without the country.', sql: (row) => row.label },
    country: {
      type: 'Country',
      description: 'The country whose office it is.',
      sql: (row, field) => field.one('Country', 'Actor', (country) => sql`${country.id} = ${row.countryId}`),
    },
    organization: {
      type: 'Organization',
      description: 'The organization whose office it is.',
      sql: (row, field) =>
        field.one('Organization', 'Actor', (body) => sql`${body.id} = ${keptKey(field, row.organizationId)}`),
    },
    holders: {
      type: '[PostHolding!]!',
      description: 'Who has held it, with the days as far as the articles tell.',
      args: { at: { type: 'Date', description: 'Only those who held it on this day.' } },
      sql: (row, field) => holdingsOf(field, (holding) => sql`${holding.postId} = ${row.id}`),
    },
  },
})

/**
 * JSON array of holdings, the latest first: the days on which articles have somebody hold an office, from the first
 * to the last. With the argument `at`, only those whose days reach around it.
 */
export function holdingsOf(field: FieldCall, isMeant: (holding: Row<'PostHolding'>) => Sql): Sql {
  const holding = field.row('PostHolding')
  const tenure = field.row('PostHolding').alias
  const at = field.argument<string>('at')
  const days = sql`min(${holding.heldOn}) AS "firstDay", max(${holding.heldOn}) AS "lastDay"`
  const held = at.isGiven
    ? sql` HAVING min(${holding.heldOn}) <= ${at.parameter('date')} AND max(${holding.heldOn}) >= ${at.parameter('date')}`
    : sql``
  const column = (name: string) => sql`${tenure}.${raw(`"${name}"`)}`
  const object = field.object('PostHolding', {
    postId: column('postId'),
    personId: column('personId'),
    firstDay: column('firstDay'),
    lastDay: column('lastDay'),
  })
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${column('lastDay')} DESC NULLS LAST, ${column('postId')}, ${column('personId')}), '[]'::json) FROM (SELECT ${holding.postId}, ${holding.personId}, ${days} FROM ${holding.from} WHERE ${isMeant(holding)} AND ${isKnown(field.scope, holding.heldOn)} GROUP BY ${holding.postId}, ${holding.personId}${held}) AS ${tenure})`
}

/** A post held by a person. */
export const postHolding = objectType('PostHolding', {
  description: 'A post held by a person, as far as the articles tell.',
  fields: {
    post: {
      type: 'Post!',
      description: 'The office.',
      sql: (holding, field) => field.one('Post', 'Post', (row) => sql`${row.id} = ${holding.postId}`),
    },
    person: {
      type: 'Person!',
      description: 'Who holds it.',
      sql: (holding, field) => field.one('Person', 'Actor', (row) => sql`${row.id} = ${holding.personId}`),
    },
    from: {
      type: 'EventDate',
      description: 'When it began: on the first day on which an article has it so, or before.',
      sql: ({ firstDay: day }, field) =>
        dateOf(openDate({ edtf: sql`('../' || ${day}::text)`, latest: day, precision: sql`'BEFORE'` }), field),
    },
    to: {
      type: 'EventDate',
      description: 'When it ended: on the last day on which an article has it so, or after.',
      sql: ({ lastDay: day }, field) =>
        dateOf(openDate({ edtf: sql`(${day}::text || '/..')`, earliest: day, precision: sql`'AFTER'` }), field),
    },
    evidence: {
      type: '[Evidence!]!',
      description: 'The quotes that say so.',
      sql: ({ postId, personId }, field) => {
        const row = field.row('PostHolding')
        return evidenceOf(
          field,
          (claim) =>
            sql`${isKnown(field.scope, claim.publishedOn)} AND ${claim.eventId} IS NULL AND ${claim.attributedToId} IS NULL AND ${claim.id} IN (SELECT ${row.claimId} FROM ${row.from} WHERE ${row.postId} = ${postId} AND ${row.personId} = ${personId})`,
        )
      },
    },
  },
})

function openDate(date: Pick<DateSource, 'edtf' | 'precision'> & Partial<DateSource>): DateSource {
  const nothing = sql`NULL`
  return { earliest: nothing, latest: nothing, approximate: sql`false`, verbatim: nothing, ...date }
}

interface PostWhere {
  readonly country?: string
  readonly organization?: string
  readonly label?: string
  readonly text?: string
}

/** Which offices are meant. */
export const postWhere = inputType('PostWhere', 'Which offices are meant; all conditions that are given must hold.', {
  country: { type: 'CountryCode', description: 'Of this country.' },
  organization: { type: 'ID', description: 'Of this organization.' },
  label: { type: 'String', description: 'Exactly this label, accents, case and punctuation aside.' },
  text: { type: 'String', description: 'A label that holds these letters.' },
})

/** A page of offices that meet the filter of the field. */
export function postList(field: FieldCall): Sql {
  const where = field.argument<PostWhere>('where')
  const [country, body] = [where.at('country'), where.at('organization')]
  const [label, text] = [where.at('label'), where.at('text')]
  const list = plainList('Post', postsByLabel, (row) => [
    isPostKnown(field, row),
    ...(country.isGiven ? [sql`${row.countryId} = ${country.parameter('text')}`] : []),
    ...(body.isGiven ? [isOrWentInto(field, row.organizationId, actorKey(field, body, ['Organization']))] : []),
    ...(label.isGiven ? [sql`${row.sortLabel} = ${label.parameter('text', sortName)}`] : []),
    ...(text.isGiven ? [holdsText(text, row.sortLabel, sortName)] : []),
  ])
  return connection(field, list, (source) => field.object('PostConnection', source))
}
