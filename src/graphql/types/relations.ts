import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isValid } from '../plan/scope.js'
import type { RelationSource } from '../plan/type-sources.js'
import { eventArguments, eventList } from './event-lists.js'
import { bucketArgument, timelineOf } from './timeline.js'

/** Conditions under which both countries take part in an event: themselves, through somebody, or as a host. */
function areBothIn(field: FieldCall, { left, right }: RelationSource) {
  return (state: Row<'EventState'>): readonly Sql[] => {
    // both are said to hold, though they are of one state: each is then read from an index of those that do
    const [one, other] = [field.row('Participation'), field.row('Participation')]
    return [
      sql`${state.id} IN (SELECT ${one.stateId} FROM ${one.from} JOIN ${other.from} ON ${other.stateId} = ${one.stateId} WHERE ${one.actorId} = ${left} AND ${other.actorId} = ${right} AND ${isValid(field.scope, one)} AND ${isValid(field.scope, other)})`,
    ]
  }
}

/** What goes on between two countries. */
export const countryRelation = objectType('CountryRelation', {
  description:
    'What goes on between two countries: the events in which both take part, themselves, through somebody acting for them, or as a host.',
  fields: {
    countries: {
      type: '[Country!]!',
      description: 'The two countries.',
      sql: ({ left, right }, field) =>
        field.many(
          'Country',
          'Actor',
          (country) => sql`${country.id} = ${left} OR ${country.id} = ${right}`,
          (country) => sql`${country.id} = ${left} DESC`,
        ),
    },
    events: {
      type: 'EventConnection!',
      description: 'The events.',
      args: eventArguments,
      sql: (relation, field) => eventList(field, areBothIn(field, relation)),
    },
    timeline: {
      type: '[TimelineBucket!]!',
      description: 'The events counted over time.',
      args: { bucket: bucketArgument, where: { type: 'EventWhere', description: 'Which of them.' } },
      rows: 300,
      length: 50,
      sql: (relation, field) => timelineOf(field, areBothIn(field, relation)),
    },
  },
})
