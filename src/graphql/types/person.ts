import sql, { type Sql } from 'sql-template-tag'
import { normalName, sortName } from '../../domain/names.js'
import type { Row } from '../../store/tables.js'
import { connection } from '../plan/connection.js'
import { inputType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { isKnown } from '../plan/scope.js'
import { actorFields, bearsName, hasNameLike, isKept } from './actor.js'
import { actorList } from './actor-lists.js'
import { counterpartList } from './counterparts.js'
import { cameToPass, eventArgumentsBothWays, participationList } from './event-lists.js'
import { actorKeys, numberGiven } from './ids.js'
import { forward } from './list-arguments.js'
import { givenOrder } from './orders.js'
import { holdingsOf } from './post.js'

/** A human being whom an article names. */
export const person = objectType('Person', {
  description: 'A human being whom an article names.',
  interfaces: ['Node', 'Actor'],
  fields: {
    ...actorFields,
    country: {
      type: 'Country',
      description: 'The country that the person acts for on that day; by the latest article unless a day is given.',
      args: { at: { type: 'Date', description: 'The day.' } },
      sql: countryOf,
    },
    posts: {
      type: '[PostHolding!]!',
      description: 'Offices held, with the days as far as the articles tell.',
      args: { at: { type: 'Date', description: 'Only those held on this day.' } },
      sql: (row, field) => holdingsOf(field, (holding) => sql`${holding.personId} = ${row.id}`),
    },
    meetings: {
      type: 'ParticipationConnection!',
      description:
        'Events of type MEETING in which the person takes part, newest first; status OCCURRED and ONGOING unless where.status says otherwise.',
      args: {
        ...eventArgumentsBothWays,
        with: { type: '[ID!]', description: 'Each of these actors takes part too.' },
        includeCalls: { type: 'Boolean', description: 'Events of type CALL count too.', defaultValue: false },
      },
      sql: meetingsOf,
    },
    counterparts: {
      type: 'CounterpartConnection!',
      description:
        'People who share events with the person, most shared first; status OCCURRED and ONGOING unless where.status says otherwise.',
      args: { ...forward, where: { type: 'EventWhere', description: 'Which events count.' } },
      rows: 300,
      sql: counterpartList,
    },
  },
})

function countryOf(row: Row<'Actor'>, field: FieldCall): Sql {
  const key = countryKeyOf(field, row.id, field.argument('at'))
  return field.one('Country', 'Actor', (country) => sql`${country.id} = ${key}`)
}

/** Key of the country that a person acts for: by the latest article, or by the latest of a day or before. */
export function countryKeyOf(field: FieldCall, personId: Sql, at?: Input<string>): Sql {
  if (at?.isGiven !== true && field.scope.day === null) {
    const self = field.row('Person')
    return sql`(SELECT ${self.countryId} FROM ${self.from} WHERE ${self.id} = ${personId})`
  }
  const seen = field.row('Affiliation')
  const until = at?.isGiven === true ? sql`${seen.seenOn} <= ${at.parameter('date')}` : sql`true`
  return sql`(SELECT ${seen.countryId} FROM ${seen.from} WHERE ${seen.personId} = ${personId} AND ${until} AND ${isKnown(field.scope, seen.seenOn)} ORDER BY ${seen.seenOn} DESC NULLS LAST, ${seen.claimId}, ${seen.countryId} LIMIT 1)`
}

function meetingsOf(row: Row<'Actor'>, field: FieldCall): Sql {
  const others = field.argument<readonly string[]>('with')
  const other = field.row('Participation')
  const areThere = (meeting: Row<'Participation'>) =>
    sql`(SELECT count(*) FROM ${other.from} WHERE ${other.stateId} = ${meeting.stateId} AND ${other.actorId} = ANY(${actorKeys(field, others)})) >= ${numberGiven(others)}`
  return participationList(field, row.id, {
    types: field.argument<boolean>('includeCalls').shape === true ? sql`'MEETING', 'CALL'` : sql`'MEETING'`,
    statusUnlessAsked: cameToPass,
    more: (meeting) => (others.isGiven ? [areThere(meeting)] : []),
  })
}

interface PersonWhere {
  readonly name?: string
  readonly country?: string
  readonly post?: string
  readonly text?: string
}

/** Which people are meant. */
export const personWhere = inputType(
  'PersonWhere',
  'Which people are meant; all conditions that are given must hold.',
  {
    name: { type: 'String', description: 'Exactly this name or alias, accents, case and punctuation aside.' },
    country: { type: 'CountryCode', description: 'Acts for this country, by the latest article.' },
    post: { type: 'String', description: 'Has held an office with this label.' },
    text: { type: 'String', description: 'A name that holds these letters.' },
  },
)

/** A page of people that meet conditions and the filter of the field. */
export function personList(field: FieldCall, isMeant: (row: Row<'Actor'>) => readonly Sql[]): Sql {
  const list = actorList(field, givenOrder(field, { field: 'NAME', direction: 'ASC' }), (row) => [
    ...isKept(field, row, 'PERSON'),
    ...isMeant(row),
    ...filterOf(field, row),
  ])
  return connection(field, list, (source) => field.object('PersonConnection', source))
}

function filterOf(field: FieldCall, row: Row<'Actor'>): readonly Sql[] {
  const where = field.argument<PersonWhere>('where')
  const [name, country, post, text] = [where.at('name'), where.at('country'), where.at('post'), where.at('text')]
  const [holding, office] = [field.row('PostHolding'), field.row('Post')]
  return [
    ...(name.isGiven
      ? [bearsName(field, row, (called) => sql`${called.normal} = ${name.parameter('text', normalName)}`)]
      : []),
    ...(country.isGiven ? [sql`${countryKeyOf(field, row.id)} = ${country.parameter('text')}`] : []),
    ...(post.isGiven
      ? [
          sql`EXISTS (SELECT 1 FROM ${holding.from} JOIN ${office.from} ON ${office.id} = ${holding.postId} WHERE ${holding.personId} = ${row.id} AND ${office.sortLabel} = ${post.parameter('text', sortName)} AND ${isKnown(field.scope, holding.heldOn)})`,
        ]
      : []),
    ...(text.isGiven ? [hasNameLike(field, text, row)] : []),
  ]
}
