import sql, { type Sql } from 'sql-template-tag'
import type { ColumnName, Row } from '../../store/tables.js'
import { connection, plainList } from '../plan/connection.js'
import { inputType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { actorFields, hasNameLike, isKept } from './actor.js'
import { actorList } from './actor-lists.js'
import { eventArguments, eventList } from './event-lists.js'
import { countryKey } from './ids.js'
import { isPostKnown } from './known.js'
import { forward } from './list-arguments.js'
import { givenOrder, postsByLabel } from './orders.js'
import { countryKeyOf, personList } from './person.js'

/** A fact of a country that stands in its own table. */
function fact(column: ColumnName<'Country'>) {
  return (row: Row<'Actor'>, field: FieldCall): Sql => {
    const country = field.row('Country')
    return sql`(SELECT ${country[column]} FROM ${country.from} WHERE ${country.id} = ${row.id})`
  }
}

/** A country with an ISO 3166-1 code. */
export const country = objectType('Country', {
  description: 'A country with an ISO 3166-1 code.',
  interfaces: ['Node', 'Actor'],
  fields: {
    ...actorFields,
    // the key of a country is its code
    code: { type: 'CountryCode!', description: 'ISO 3166-1 alpha-2.', sql: (row) => row.id },
    code3: { type: 'String!', description: 'ISO 3166-1 alpha-3.', sql: fact('code3') },
    capital: { type: 'String', description: 'Name of the capital.', sql: fact('capital') },
    region: { type: 'String', description: 'Region of the world, such as Asia.', sql: fact('region') },
    latitude: { type: 'Float', description: 'Degrees north (WGS 84).', sql: fact('latitude') },
    longitude: { type: 'Float', description: 'Degrees east (WGS 84).', sql: fact('longitude') },
    flag: { type: 'String', description: 'The flag as an emoji.', sql: fact('flag') },
    posts: {
      type: 'PostConnection!',
      description: 'Offices of the country that articles name.',
      args: forward,
      sql: (row, field) => {
        const list = plainList('Post', postsByLabel, (post) => [
          sql`${post.countryId} = ${row.id}`,
          isPostKnown(field, post),
        ])
        return connection(field, list, (source) => field.object('PostConnection', source))
      },
    },
    people: {
      type: 'PersonConnection!',
      description: 'People who act for it: by the latest article, or by the latest one of that day or before.',
      args: { ...forward, at: { type: 'Date', description: 'The day.' } },
      sql: peopleOf,
    },
    relations: {
      type: 'CountryRelation!',
      description: 'What goes on between it and another country.',
      args: { with: { type: 'CountryBy!', description: 'The other country.' } },
      sql: (row, field) =>
        field.object('CountryRelation', { left: row.id, right: countryKey(field, field.argument('with')) }),
    },
    eventsHosted: {
      type: 'EventConnection!',
      description: 'Events on its ground.',
      args: eventArguments,
      sql: (row, field) => eventList(field, (state) => [sql`${state.countryId} = ${row.id}`]),
    },
  },
})

function peopleOf(row: Row<'Actor'>, field: FieldCall): Sql {
  const at = field.argument<string>('at')
  if (!at.isGiven && field.scope.day === null) {
    const self = field.row('Person')
    return personList(field, (person) => [
      sql`${person.id} IN (SELECT ${self.id} FROM ${self.from} WHERE ${self.countryId} = ${row.id})`,
    ])
  }
  // who ever acted for it is few; of them those whose country it was by then
  const seen = field.row('Affiliation')
  return personList(field, (person) => [
    sql`${person.id} IN (SELECT ${seen.personId} FROM ${seen.from} WHERE ${seen.countryId} = ${row.id})`,
    sql`${countryKeyOf(field, person.id, at)} = ${row.id}`,
  ])
}

interface CountryWhere {
  readonly codes?: readonly string[]
  readonly region?: string
  readonly text?: string
}

/** Which countries are meant. */
export const countryWhere = inputType(
  'CountryWhere',
  'Which countries are meant; all conditions that are given must hold.',
  {
    codes: { type: '[CountryCode!]', description: 'One of these codes.' },
    region: { type: 'String', description: 'In this region of the world.' },
    text: { type: 'String', description: 'A name that holds these letters.' },
  },
)

/** A page of countries that meet the filter of the field. */
export function countryList(field: FieldCall): Sql {
  const where = field.argument<CountryWhere>('where')
  const [codes, region, text] = [where.at('codes'), where.at('region'), where.at('text')]
  const list = actorList(field, givenOrder(field, { field: 'NAME', direction: 'ASC' }), (row) => [
    ...isKept(field, row, 'COUNTRY'),
    ...(codes.isGiven ? [sql`${row.id} = ANY(${codes.parameter('text[]')})`] : []),
    ...(region.isGiven ? [sql`${fact('region')(row, field)} = ${region.parameter('text')}`] : []),
    ...(text.isGiven ? [hasNameLike(field, text, row)] : []),
  ])
  return connection(field, list, (source) => field.object('CountryConnection', source))
}
