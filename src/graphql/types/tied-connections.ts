import sql from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { objectType } from '../plan/definition.js'
import type { CounterpartTie, EdgeSource, FoundTie, TieSource } from '../plan/type-sources.js'
import { connectionFields, edgeFields } from './connection-fields.js'
import { counterpartFields } from './counterparts.js'
import { eventGroups } from './group-types.js'
import { tieFields } from './participation.js'
import { foundFields } from './search-fields.js'

const participationConnection = objectType('ParticipationConnection', {
  description: 'A page of events that an actor takes part in.',
  fields: {
    ...connectionFields<'EventState', TieSource>(
      'ParticipationEdge',
      'Event',
      (edge, field) => field.object('ParticipationEdge', edge),
      (node, field) => field.object('Event', node),
    ),
    groups: eventGroups(),
  },
})

const participationEdge = objectType('ParticipationEdge', {
  description: 'An event that an actor takes part in: what holds of the tie between the two stands here.',
  fields: {
    ...edgeFields<'EventState', TieSource>('Event', (node, field) => field.object('Event', node)),
    ...tieFields<EdgeSource<Row<'EventState'>, TieSource>>((edge) => edge.tie),
  },
})

const counterpartConnectionFields = connectionFields<'Actor', CounterpartTie>(
  'CounterpartEdge',
  'Person',
  (edge, field) => field.object('CounterpartEdge', edge),
  (node, field) => field.object('Person', node),
)

const counterpartConnection = objectType('CounterpartConnection', {
  description: 'A page of people who share events with a person.',
  fields: counterpartConnectionFields,
})

const counterpartEdge = objectType('CounterpartEdge', {
  description: 'A person who shares events with another: what holds of the tie between the two stands here.',
  fields: {
    ...edgeFields<'Actor', CounterpartTie>('Person', (node, field) => field.object('Person', node)),
    ...counterpartFields,
  },
})

const searchConnection = objectType('SearchConnection', {
  description: 'A page of what a search found.',
  fields: {
    ...connectionFields<'SlugAlias', FoundTie>(
      'SearchEdge',
      'SearchResult',
      (edge, field) => field.object('SearchEdge', edge),
      () => sql`NULL`,
    ),
    nodes: {
      type: '[SearchResult!]!',
      description: 'The page, the nodes alone.',
      sql: (list, field) => list.each(field.object('SearchResult', list.edge.tie.node)),
    },
  },
})

const searchEdge = objectType('SearchEdge', {
  description: 'Something that a search found, with how well and why.',
  fields: {
    ...edgeFields<'SlugAlias', FoundTie>('SearchResult', () => sql`NULL`),
    ...foundFields,
  },
})

/** Connections whose edges tell of the tie between the node and what it was asked of. */
export const tiedConnectionTypes = [
  counterpartConnection,
  counterpartEdge,
  searchConnection,
  searchEdge,
  participationConnection,
  participationEdge,
] as const
