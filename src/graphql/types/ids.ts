import sql, { type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import { badInput } from '../plan/bad-input.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'

/** Types whose ids a client may pass. */
export const nodeTypes = [
  'Person',
  'Country',
  'Organization',
  'Place',
  'Post',
  'Event',
  'Article',
  'Claim',
  'Evidence',
  'Change',
  'MatchCandidate',
] as const
export type NodeTypeName = (typeof nodeTypes)[number]

const actorTypes: readonly NodeTypeName[] = ['Person', 'Country', 'Organization']

const idForm = /^([A-Z][A-Za-z]*):([^@]+)(?:@(\d{4}-\d{2}-\d{2}))?$/

/** An id as a client gives it: `Event:KEY`, `Event:KEY@2023-10-19`, or a slug. */
export interface GivenId {
  readonly type: NodeTypeName | null
  /** Null where a slug is given. */
  readonly key: string | null
  readonly slug: string | null
  /** The day of an id that asOf gave. */
  readonly day: string | null
}

/** Reads an id; refuses one of another type than those that are meant. */
export function readId(id: string, meant: readonly NodeTypeName[]): GivenId {
  if (id.includes('\u0000'))
    throw badInput('INVALID_ID', 'An id holds no null character. Pass an id as the API gave it.')
  const match = idForm.exec(id)
  if (match === null) return { type: null, key: null, slug: id, day: null }
  const type = nodeTypes.find((name) => name === match[1])
  if (type === undefined || !meant.includes(type)) {
    const wanted = meant.length === nodeTypes.length ? nodeTypes.join(', ') : meant.join(' or ')
    throw badInput(
      'INVALID_ID',
      `${JSON.stringify(id.slice(0, 80))} is not an id of ${wanted}. Pass an id of that type as the API gave it, or a slug.`,
    )
  }
  return { type, key: match[2] ?? null, slug: null, day: match[3] ?? null }
}

/** Key of the one actor that an id or slug means; merged ones lead to the one kept. Null if there is none. */
export function actorKey(field: FieldCall, input: Input<string>, meant: readonly NodeTypeName[] = actorTypes): Sql {
  const key = input.parameter('text', (id) => readId(id, meant).key)
  const slug = input.parameter('text', (id) => readId(id, meant).slug)
  const actor = field.row('Actor')
  return sql`(SELECT coalesce(${actor.mergedIntoId}, ${actor.id}) FROM ${actor.from} WHERE ${actor.id} = ${key} OR ${actor.slug} = ${slug} LIMIT 1)`
}

/** Keys of the actors that a list of ids and slugs means, as an SQL array; unknown ones are left out. */
export function actorKeys(field: FieldCall, input: Input<readonly string[]>): Sql {
  const given = input.parameter('text[]', (ids) =>
    ids.map((id) => readId(id, actorTypes)).map(({ key, slug }) => key ?? slug),
  )
  const actor = field.row('Actor')
  return sql`ARRAY(SELECT coalesce(${actor.mergedIntoId}, ${actor.id}) FROM ${actor.from} WHERE ${actor.id} = ANY(${given}) OR ${actor.slug} = ANY(${given}))`
}

/** Number of different ids in a list, to tell whether each was known. */
export function numberGiven(input: Input<readonly string[]>): Sql {
  return input.parameter('int', (ids) => new Set(ids).size)
}

/** Key of the event that an id or slug means; a merged one leads to the one kept. Null if there is none. */
export function eventKey(field: FieldCall, input: Input<string>): Sql {
  const key = input.parameter('text', (id) => readId(id, ['Event']).key)
  const slug = input.parameter('text', (id) => readId(id, ['Event']).slug)
  const event = field.row('Event')
  return sql`(SELECT coalesce(${event.mergedIntoId}, ${event.id}) FROM ${event.from} WHERE ${event.id} = ${key} OR ${event.slug} = ${slug} LIMIT 1)`
}

/** Condition under which a row is the one that an id or slug means, for types that are never merged. */
export function isMeant(input: Input<string>, type: NodeTypeName, row: { readonly id: Sql; readonly slug?: Sql }): Sql {
  const key = input.parameter('text', (id) => readId(id, [type]).key)
  if (row.slug === undefined) return sql`${row.id} = ${key}`
  return sql`${row.id} = ${key} OR ${row.slug} = ${input.parameter('text', (id) => readId(id, [type]).slug)}`
}

/** How a country is looked up. */
export interface CountryBy {
  readonly id?: string
  readonly code?: string
  readonly code3?: string
  readonly name?: string
}

/** Key of the country that a look-up means; null if there is none, or more than one bears the name. */
export function countryKey(field: FieldCall, by: Input<CountryBy>): Sql {
  if (by.at('code').isGiven) return by.at('code').parameter('text')
  if (by.at('id').isGiven) return actorKey(field, by.at('id'), ['Country'])
  const [country, called, actor] = [field.row('Country'), field.row('ActorName'), field.row('Actor')]
  if (by.at('code3').isGiven) {
    return sql`(SELECT ${country.id} FROM ${country.from} WHERE ${country.code3} = ${by.at('code3').parameter('text')})`
  }
  const normal = by.at('name').parameter('text', normalName)
  return sql`(SELECT min(${actor.id}) FROM ${called.from} JOIN ${actor.from} ON ${actor.id} = ${called.actorId} WHERE ${called.normal} = ${normal} AND ${actor.kind} = 'COUNTRY' HAVING count(DISTINCT ${actor.id}) = 1)`
}
