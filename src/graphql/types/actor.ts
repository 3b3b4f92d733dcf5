import sql, { type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import type { Row } from '../../store/tables.js'
import { abstractType, type FieldDefinitions, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { globalId } from '../plan/scope.js'
import { claimArguments, claimList } from './claim-lists.js'
import { eventArgumentsBothWays, participationList } from './event-lists.js'
import { isNamed, isNameKnown } from './known.js'
import { forward } from './list-arguments.js'
import { mentionList } from './mention.js'
import { isOrWentInto } from './merged-actors.js'
import { holdsText } from './text-search.js'

/** SQL name of an actor's type. */
export function typeOfActor(actor: Row<'Actor'>): Sql {
  return sql`(CASE ${actor.kind} WHEN 'PERSON' THEN 'Person' WHEN 'COUNTRY' THEN 'Country' ELSE 'Organization' END)`
}

/** The fields that every actor has. */
export const actorFields: FieldDefinitions<Row<'Actor'>> = {
  id: {
    type: 'ID!',
    description: 'Global id.',
    sql: (actor, { scope }) => globalId(scope, typeOfActor(actor), actor.id),
  },
  slug: {
    type: 'String!',
    description: 'Readable name for addresses, accepted wherever an id is.',
    sql: (actor) => actor.slug,
  },
  name: { type: 'String!', description: 'Canonical name.', sql: (actor) => actor.name },
  aliases: {
    type: '[String!]!',
    description: 'Other names, as the articles write them.',
    sql: (actor, field) => {
      const name = field.row('ActorName')
      const owner = field.row('Actor')
      return sql`(SELECT coalesce(json_agg(DISTINCT ${name.name}), '[]'::json) FROM ${name.from} JOIN ${owner.from} ON ${owner.id} = ${name.actorId} WHERE (${owner.id} = ${actor.id} OR ${owner.mergedIntoId} = ${actor.id}) AND (${name.listed} OR ${name.name} = ${owner.name}) AND ${name.name} <> ${actor.name} AND ${isNamed(field, owner)} AND ${isNameKnown(field, name, owner)})`
    },
  },
  identifiers: {
    type: '[Identifier!]!',
    description: 'Identifiers in other data sets.',
    sql: (actor, field) =>
      field.many(
        'Identifier',
        'Identifier',
        (row) => isOrWentInto(field, row.actorId, actor.id),
        (row) => sql`${row.scheme}, ${row.value}`,
      ),
  },
  events: {
    type: 'ParticipationConnection!',
    description: 'Events in which it, or somebody acting for it, takes part.',
    args: eventArgumentsBothWays,
    sql: (actor, field) => participationList(field, actor.id),
  },
  claimsMade: {
    type: 'ClaimConnection!',
    description: 'Claims that articles put in its mouth.',
    args: claimArguments,
    sql: (actor, field) => claimList(field, (claim) => [isOrWentInto(field, claim.attributedToId, actor.id)]),
  },
  mentions: {
    type: 'MentionConnection!',
    description: 'Where articles name it.',
    args: forward,
    sql: (actor, field) => mentionList(field, (mention) => [isOrWentInto(field, mention.actorId, actor.id)]),
  },
}

/** Whoever can act in an event. */
export const actor = abstractType('interface', 'Actor', {
  description: "Whoever can act in an event: the field's word for it (CAMEO, PLOVER).",
  interfaces: ['Node'],
  fields: actorFields,
  isUniform: true,
  cases: (row, object) => [
    { when: sql`${row.kind} = 'PERSON'`, write: () => object('Person', row) },
    { when: sql`${row.kind} = 'COUNTRY'`, write: () => object('Country', row) },
    { when: sql`${row.kind} = 'ORGANIZATION'`, write: () => object('Organization', row) },
  ],
})

/** An identifier in another data set. */
export const identifier = objectType('Identifier', {
  description: 'An identifier of an actor in another data set.',
  fields: {
    scheme: { type: 'String!', description: 'The data set, such as wikidata.', sql: (row) => row.scheme },
    value: { type: 'String!', description: 'The identifier there.', sql: (row) => row.value },
    url: {
      type: 'URL',
      description: 'Where it is described, for schemes with a known address.',
      sql: (row) => sql`(CASE ${row.scheme} WHEN 'wikidata' THEN 'https://www.wikidata.org/wiki/' || ${row.value} END)`,
    },
  },
})

/** Conditions under which a row is an actor of a kind that was not merged into another, and known at the time. */
export function isKept(
  field: FieldCall,
  row: Row<'Actor'>,
  kind: 'PERSON' | 'COUNTRY' | 'ORGANIZATION',
): readonly Sql[] {
  return [sql`${row.kind} = ${kindLiterals[kind]}`, sql`${row.mergedIntoId} IS NULL`, isNamed(field, row)]
}

const kindLiterals = { PERSON: sql`'PERSON'`, COUNTRY: sql`'COUNTRY'`, ORGANIZATION: sql`'ORGANIZATION'` } as const

/** Condition under which one of an actor's names holds a text. */
export function hasNameLike(field: FieldCall, text: Input<string>, row: Row<'Actor'>): Sql {
  return bearsName(field, row, (name) => holdsText(text, name.normal, normalName))
}

/** Condition under which a name that an actor, or one that was merged into it, bears meets a condition. */
export function bearsName(field: FieldCall, row: Row<'Actor'>, isMeant: (name: Row<'ActorName'>) => Sql): Sql {
  const [name, owner] = [field.row('ActorName'), field.row('Actor')]
  return sql`${row.id} IN (SELECT coalesce(${owner.mergedIntoId}, ${owner.id}) FROM ${name.from} JOIN ${owner.from} ON ${owner.id} = ${name.actorId} WHERE ${isMeant(name)} AND ${isNameKnown(field, name, owner)})`
}
