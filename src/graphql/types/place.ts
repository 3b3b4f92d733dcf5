import sql, { type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import { connection, plainList } from '../plan/connection.js'
import { inputType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { globalId } from '../plan/scope.js'
import { eventArguments, eventList } from './event-lists.js'
import { isWithinPlace } from './event-where.js'
import { isPlaceKnown, isPlaceNameKnown } from './known.js'
import { placesByName } from './orders.js'
import { holdsText } from './text-search.js'

/** A region, a city or a site. */
export const place = objectType('Place', {
  description: 'A region, a city or a site within a country or across a border; never a country.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Place'`, row.id) },
    slug: {
      type: 'String!',
      description: 'Readable name for addresses, accepted wherever an id is.',
      sql: (row) => row.slug,
    },
    name: { type: 'String!', description: 'Canonical name.', sql: (row) => row.name },
    kind: { type: 'PlaceKind!', description: 'Region, city or site.', sql: (row) => row.kind },
    country: {
      type: 'Country',
      description: 'The country that it lies in; null where it lies on a border or nothing tells.',
      sql: (row, field) => field.one('Country', 'Actor', (country) => sql`${country.id} = ${row.countryId}`),
    },
    partOf: {
      type: 'Place',
      description: 'The place that contains it.',
      sql: (row, field) => field.one('Place', 'Place', (outer) => sql`${outer.id} = ${row.partOfId}`),
    },
    latitude: { type: 'Float', description: 'Degrees north (WGS 84).', sql: (row) => row.latitude },
    longitude: { type: 'Float', description: 'Degrees east (WGS 84).', sql: (row) => row.longitude },
    events: {
      type: 'EventConnection!',
      description: 'Events there, or at a place within it.',
      args: eventArguments,
      sql: (row, field) => eventList(field, (state) => [isWithinPlace(field, sql`SELECT ${row.id}`, state)]),
    },
  },
})

interface PlaceWhere {
  readonly kind?: readonly string[]
  readonly country?: string
  readonly text?: string
}

/** Which places are meant. */
export const placeWhere = inputType('PlaceWhere', 'Which places are meant; all conditions that are given must hold.', {
  kind: { type: '[PlaceKind!]', description: 'One of these kinds.' },
  country: { type: 'CountryCode', description: 'In this country.' },
  text: { type: 'String', description: 'A name that holds these letters.' },
})

/** A page of places that meet the filter of the field. */
export function placeList(field: FieldCall): Sql {
  const where = field.argument<PlaceWhere>('where')
  const [kind, country, text] = [where.at('kind'), where.at('country'), where.at('text')]
  const name = field.row('PlaceName')
  const list = plainList('Place', placesByName, (row) => [
    isPlaceKnown(field, row),
    ...(kind.isGiven ? [sql`${row.kind} = ANY(${kind.parameter('"PlaceKind"[]')})`] : []),
    ...(country.isGiven ? [sql`${row.countryId} = ${country.parameter('text')}`] : []),
    ...(text.isGiven
      ? [
          sql`EXISTS (SELECT 1 FROM ${name.from} WHERE ${name.placeId} = ${row.id} AND ${holdsText(text, name.normal, normalName)} AND ${isPlaceNameKnown(field, name, row)})`,
        ]
      : []),
  ])
  return connection(field, list, (source) => field.object('PlaceConnection', source))
}
