import sql, { raw, type Sql } from 'sql-template-tag'
import { badInput } from '../plan/bad-input.js'
import { type AbstractCase, abstractType, type FieldDefinitions } from '../plan/definition.js'
import type { FieldCall, ObjectWriter } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { anyOf } from '../plan/json.js'
import { isKnown, isValid } from '../plan/scope.js'
import { isDated } from '../plan/shape.js'
import type { NodeSource } from '../plan/type-sources.js'
import { type NodeTypeName, nodeTypes, readId } from './ids.js'
import { reportNotFound } from './lookups.js'
import { nodeSource } from './node-source.js'

const mostIds = 100

/** Whatever has a global id. */
export const node = abstractType('interface', 'Node', {
  description: 'Whatever has a global id (Relay).',
  fields: { id: { type: 'ID!', description: 'Global id.', sql: (source) => source.key } },
  isUniform: false,
  cases: (source, object) => casesOf(source, object, nodeTypes),
})

/** The object of a node, for each type that it may be of. */
export function casesOf(
  { type, key, rows, scope, isKnown: wasKnown }: NodeSource,
  object: ObjectWriter,
  possible: readonly NodeTypeName[],
): readonly AbstractCase[] {
  const { actor, event, state, article, claim, evidence, place, post, change, candidate } = rows
  const kept = sql`${actor.id} = (SELECT coalesce(${rows.merged.mergedIntoId}, ${rows.merged.id}) FROM ${rows.merged.from} WHERE ${rows.merged.id} = ${key})`
  const ofKind = (kind: Sql) => sql`FROM ${actor.from} WHERE ${kept} AND ${actor.kind} = ${kind} AND ${wasKnown.actor}`
  const eventId = sql`(SELECT coalesce(${event.mergedIntoId}, ${event.id}) FROM ${event.from} WHERE ${event.id} = ${key})`
  const writers: Readonly<Record<NodeTypeName, () => Sql>> = {
    Person: () => sql`(SELECT ${object('Person', actor)} ${ofKind(sql`'PERSON'`)})`,
    Country: () => sql`(SELECT ${object('Country', actor)} ${ofKind(sql`'COUNTRY'`)})`,
    Organization: () => sql`(SELECT ${object('Organization', actor)} ${ofKind(sql`'ORGANIZATION'`)})`,
    Place: () =>
      sql`(SELECT ${object('Place', place)} FROM ${place.from} WHERE ${place.id} = ${key} AND ${wasKnown.place})`,
    Post: () => sql`(SELECT ${object('Post', post)} FROM ${post.from} WHERE ${post.id} = ${key} AND ${wasKnown.post})`,
    Event: () =>
      sql`(SELECT ${object('Event', state)} FROM ${state.from} WHERE ${state.eventId} = ${eventId} AND ${isValid(scope, state)})`,
    Article: () =>
      sql`(SELECT ${object('Article', article)} FROM ${article.from} WHERE ${article.id} = ${key} AND ${isKnown(scope, article.publishedOn)})`,
    Claim: () =>
      sql`(SELECT ${object('Claim', claim)} FROM ${claim.from} WHERE ${claim.id} = ${key} AND ${isKnown(scope, claim.publishedOn)})`,
    Change: () => sql`(SELECT ${object('Change', change)} FROM ${change.from} WHERE ${change.sequence}::text = ${key})`,
    MatchCandidate: () =>
      sql`(SELECT ${object('MatchCandidate', candidate)} FROM ${candidate.from} WHERE ${candidate.id} = ${key} AND ${wasKnown.pair})`,
    Evidence: () =>
      sql`(SELECT ${object('Evidence', evidence)} FROM ${evidence.from} WHERE ${evidence.id} = ${key} AND ${wasKnown.evidence})`,
  }
  return possible.map((name) => ({ when: sql`${type} = ${raw(`'${name}'`)}`, write: writers[name] }))
}

/** SQL that gives `Type:key` of the one thing with a slug, or null. */
export function bySlug(field: FieldCall, slug: Sql): Sql {
  const [actor, event, place, post, article] = [
    field.row('Actor'),
    field.row('Event'),
    field.row('Place'),
    field.row('Post'),
    field.row('Article'),
  ]
  const type = sql`CASE ${actor.kind} WHEN 'PERSON' THEN 'Person:' WHEN 'COUNTRY' THEN 'Country:' ELSE 'Organization:' END`
  return sql`coalesce((SELECT ${type} || ${actor.id} FROM ${actor.from} WHERE ${actor.slug} = ${slug}), (SELECT 'Event:' || ${event.id} FROM ${event.from} WHERE ${event.slug} = ${slug}), (SELECT 'Article:' || ${article.id} FROM ${article.from} WHERE ${article.slug} = ${slug}), (SELECT 'Place:' || ${place.id} FROM ${place.from} WHERE ${place.slug} = ${slug}), (SELECT 'Post:' || ${post.id} FROM ${post.from} WHERE ${post.slug} = ${slug}))`
}

/** The look-ups of the query root by global id alone. */
export const nodeFields: FieldDefinitions<null> = {
  node: {
    type: 'Node',
    description: 'Whatever has this global id or slug.',
    args: { id: { type: 'ID!', description: 'Global id or slug.' } },
    sql: (_, field) => {
      const id = field.argument<string>('id')
      if (isDated(id.shape)) return datedNode(field, id)
      const known = id.parameter('text', typeAndKey)
      const slug = id.parameter('text', (text) => readId(text, nodeTypes).slug)
      const found = field.lookUp(sql`coalesce(${known}, ${bySlug(field, slug)})`)
      reportNotFound(field, 'node', 'Pass an id as the API gave it.', isRecorded(field, found))
      return field.object('Node', nodeSource(field, typePart(found), keyPart(found)))
    },
  },
  nodes: {
    type: '[Node]!',
    description: 'Whatever has these global ids or slugs, in their order; null for those that lead nowhere.',
    args: { ids: { type: '[ID!]!', description: `Global ids or slugs, ${mostIds} at most.` } },
    sql: (_, field) => {
      const ids = field.argument<readonly string[]>('ids')
      const asked = ids.shape?.some(isDated) ? field.within({ day: ids.parameter('date', commonDay) }) : field
      const each = (part: (id: string) => string | null) => ids.parameter('text[]', (list) => limited(list).map(part))
      return nodeList(asked, 'Node', { known: each(typeAndKey), slugs: each((id) => readId(id, nodeTypes).slug) })
    },
  },
}

/**
 * JSON array of what ids lead to, in their order.
 *
 * @param given arrays of the same length: at each place `Type:key`, or null and a slug
 */
export function nodeList(
  field: FieldCall,
  type: 'Node' | '_Entity',
  given: { readonly known: Sql; readonly slugs: Sql },
): Sql {
  const found = sql`coalesce("given"."known", ${bySlug(field, sql`"given"."slug"`)})`
  const object = field.object(type, nodeSource(field, typePart(sql`"found"."id"`), keyPart(sql`"found"."id"`)))
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY "found"."number"), '[]'::json) FROM (SELECT ${found} AS "id", "given"."number" FROM unnest(${given.known}, ${given.slugs}) WITH ORDINALITY AS "given" ("known", "slug", "number") OFFSET 0) AS "found")`
}

/** Whether something is in the record, whenever it became known. */
export function isRecorded(field: FieldCall, id: Sql): Sql {
  const isThere = (types: Sql, row: { readonly id: Sql; readonly from: Sql }) =>
    sql`(${typePart(id)} IN (${types}) AND EXISTS (SELECT 1 FROM ${row.from} WHERE ${row.id} = ${keyPart(id)}))`
  return anyOf([
    isThere(sql`'Person', 'Country', 'Organization'`, field.row('Actor')),
    isThere(sql`'Event'`, field.row('Event')),
    isThere(sql`'Article'`, field.row('Article')),
    isThere(sql`'Claim'`, field.row('Claim')),
    isThere(sql`'Evidence'`, field.row('Evidence')),
    isThere(sql`'Place'`, field.row('Place')),
    isThere(sql`'Post'`, field.row('Post')),
    isThere(sql`'MatchCandidate'`, field.row('MatchCandidate')),
  ])
}

/** A node whose id carries a day, as asOf gives them: it is answered as of that day. */
function datedNode(field: FieldCall, id: Input<string>): Sql {
  if (field.scope.day !== null)
    throw badInput('NESTED_AS_OF', 'An id within asOf carries no day: asOf already says which day is meant.')
  const asked = field.within({ day: id.parameter('date', (text) => readId(text, nodeTypes).day) })
  const known = id.parameter('text', typeAndKey)
  const remedy = 'It may not have been known on that day; pass an id as the API gave it.'
  reportNotFound(field, 'node', remedy, sql`true`)
  return asked.object('Node', nodeSource(asked, typePart(known), keyPart(known)))
}

function commonDay(ids: readonly string[]): string | null {
  const days = new Set(ids.map((id) => readId(id, nodeTypes).day))
  if (days.size === 1) return [...days][0] ?? null
  throw badInput(
    'MIXED_DAYS',
    'The ids carry different days, or some carry none. Ask for the ids of each day in a field of its own.',
  )
}

const typePart = (found: Sql) => sql`split_part(${found}, ':', 1)`
const keyPart = (found: Sql) => sql`substr(${found}, position(':' IN ${found}) + 1)`

function typeAndKey(id: string): string | null {
  const { type, key } = readId(id, nodeTypes)
  return type === null ? null : `${type}:${key}`
}

function limited(ids: readonly string[]): readonly string[] {
  if (ids.length <= mostIds) return ids
  throw badInput(
    'TOO_MANY_IDS',
    `${ids.length} ids are given; ${mostIds} are the most. Ask for them in several requests.`,
  )
}
