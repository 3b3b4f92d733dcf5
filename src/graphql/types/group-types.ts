import sql, { join } from 'sql-template-tag'
import { enumType, type FieldDefinition, objectType } from '../plan/definition.js'
import type { ConnectionSource } from '../plan/type-sources.js'
import { claimDimensions, eventDimensions, groupsOf } from './groups.js'

const describe = (dimensions: Readonly<Record<string, { readonly description: string }>>) =>
  Object.fromEntries(Object.entries(dimensions).map(([name, { description }]) => [name, description]))

const groupArguments = (dimension: string) => ({
  by: { type: `[${dimension}!]!`, description: 'What to group by: one to three dimensions.' },
  first: { type: 'Int', description: 'Number of groups, the largest first; 1000 at most.', defaultValue: 100 },
})

/** Groups of a list of events. */
export function eventGroups<Tie>(): FieldDefinition<ConnectionSource<'EventState', Tie>> {
  return {
    type: '[EventGroup!]!',
    description: 'Counts over the whole list, paging aside, the largest first.',
    args: groupArguments('EventDimension'),
    rows: 300,
    sql: ({ whole }, field) =>
      groupsOf(field, { row: field.row('EventState'), ...whole }, eventDimensions, (keys, count) =>
        field.object('EventGroup', { keys, count }),
      ),
  }
}

/** Groups of a list of claims. */
export const claimGroups: FieldDefinition<ConnectionSource<'Claim'>> = {
  type: '[ClaimGroup!]!',
  description: 'Counts over the whole list, paging aside, the largest first.',
  args: groupArguments('ClaimDimension'),
  rows: 300,
  sql: ({ whole }, field) =>
    groupsOf(field, { row: field.row('Claim'), ...whole }, claimDimensions, (keys, count) =>
      field.object('ClaimGroup', { keys, count }),
    ),
}

function groupType<N extends 'EventGroup' | 'ClaimGroup'>(name: N, key: `${N}Key` | 'GroupKey', what: string) {
  const keyType = key as 'GroupKey' | 'ClaimGroupKey'
  return objectType<'EventGroup' | 'ClaimGroup'>(name, {
    description: `A group of ${what}.`,
    fields: {
      keys: {
        type: `[${key}!]!`,
        description: 'What they have in common, one key a dimension.',
        sql: (group, field) =>
          sql`json_build_array(${join(group.keys.map((source) => field.object(keyType, source)))})`,
      },
      count: { type: 'Int!', description: 'How many they are.', sql: (group) => group.count },
    },
  })
}

function keyType<N extends 'GroupKey' | 'ClaimGroupKey'>(name: N, dimension: string) {
  return objectType<'GroupKey' | 'ClaimGroupKey'>(name, {
    description: 'What the members of a group have in common, in one dimension.',
    fields: {
      dimension: { type: `${dimension}!`, description: 'The dimension.', sql: (key) => key.dimension },
      value: {
        type: 'String',
        description: 'The value; a country’s code, a slug, a month as 2023-10; null where they have none.',
        sql: (key) => key.value,
      },
      node: {
        type: 'Node',
        description: 'The country, place, actor or publisher; null for other dimensions.',
        sql: (key, field) => (key.node === null ? sql`NULL` : field.object('Node', key.node)),
      },
    },
  })
}

/** The types of groups. */
export const groupTypes = [
  enumType('EventDimension', 'What events can be grouped by.', describe(eventDimensions)),
  enumType('ClaimDimension', 'What claims can be grouped by.', describe(claimDimensions)),
  groupType('EventGroup', 'GroupKey', 'events'),
  groupType('ClaimGroup', 'ClaimGroupKey', 'claims'),
  keyType('GroupKey', 'EventDimension'),
  keyType('ClaimGroupKey', 'ClaimDimension'),
] as const
