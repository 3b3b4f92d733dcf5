import sql, { raw, type Sql } from 'sql-template-tag'
import { type FieldDefinition, objectType } from '../plan/definition.js'
import { isValid } from '../plan/scope.js'
import type { PayloadName, PayloadSource } from '../plan/type-sources.js'
import { nodeSource } from './node-source.js'
import { proposedClaimsOf } from './proposed-claim.js'
import { userErrorsOf } from './user-error.js'

type PayloadField = FieldDefinition<PayloadSource>

/** The names under which an outcome gives the keys of what an edit was about. */
type Edited = 'claim' | 'claims' | 'event' | 'article' | 'duplicateOf' | 'actor' | 'actors' | 'undone'

const key = (outcome: Sql, name: Edited) => sql`(${outcome} ->> ${raw(`'${name}'`)})`
const keys = (outcome: Sql, name: Edited) =>
  sql`ARRAY(SELECT json_array_elements_text(${outcome} -> ${raw(`'${name}'`)}))`

const userErrors: PayloadField = {
  type: '[UserError!]!',
  description: 'Why it was refused; empty where it was done.',
  sql: ({ outcome }, field) => userErrorsOf(outcome, field),
}

const claim: PayloadField = {
  type: 'Claim',
  description: 'The claim as it is now; null where the edit was refused.',
  sql: ({ outcome }, field) => field.one('Claim', 'Claim', (row) => sql`${row.id} = ${key(outcome, 'claim')}`),
}

const event: PayloadField = {
  type: 'Event',
  description: 'The event as it is now; null where the edit was refused.',
  sql: ({ outcome }, field) =>
    field.one(
      'Event',
      'EventState',
      (row) => sql`${row.eventId} = ${key(outcome, 'event')} AND ${isValid(field.scope, row)}`,
    ),
}

const article = (name: 'article' | 'duplicateOf', description: string): PayloadField => ({
  type: 'Article',
  description,
  sql: ({ outcome }, field) => field.one('Article', 'Article', (row) => sql`${row.id} = ${key(outcome, name)}`),
})

const claims: PayloadField = {
  type: '[Claim!]!',
  description: 'The claims as they are now, in the order given; none where the edit was refused.',
  sql: ({ outcome }, field) =>
    field.many(
      'Claim',
      'Claim',
      (row) => sql`${row.id} = ANY(${keys(outcome, 'claims')})`,
      (row) => sql`array_position(${keys(outcome, 'claims')}, ${row.id})`,
    ),
}

const actor: PayloadField = {
  type: 'Actor',
  description: 'The actor that was kept; null where the edit was refused.',
  sql: ({ outcome }, field) => field.one('Actor', 'Actor', (row) => sql`${row.id} = ${key(outcome, 'actor')}`),
}

const actors: PayloadField = {
  type: '[Actor!]!',
  description: 'The actor that was kept, then those restored; none where the edit was refused.',
  sql: ({ outcome }, field) =>
    field.many(
      'Actor',
      'Actor',
      (row) => sql`${row.id} = ANY(${keys(outcome, 'actors')})`,
      (row) => sql`array_position(${keys(outcome, 'actors')}, ${row.id})`,
    ),
}

const kept: PayloadField = {
  type: 'Node',
  description: 'The one that was kept of two that are the same; null where they are different or it was refused.',
  sql: ({ outcome }, field) => {
    const [type, id] = [sql`(${outcome} -> 'kept' ->> 'type')`, sql`(${outcome} -> 'kept' ->> 'key')`]
    return field.object('Node', nodeSource(field, type, id))
  },
}

const change: PayloadField = {
  type: 'Change',
  description: 'The change that says that another one was taken back; null where it was refused.',
  sql: ({ outcome }, field) => {
    const [undone, later] = [key(outcome, 'undone'), field.row('Change')]
    const first = sql`(SELECT min(${later.sequence}) FROM ${later.from} WHERE ${later.sequence} > ${undone}::bigint AND ${later.after} ->> 'undoes' = ${undone})`
    return field.one('Change', 'Change', (row) => sql`${row.sequence} = ${first}`)
  },
}

function payload(name: PayloadName, of: string, fields: Readonly<Record<string, PayloadField>>) {
  return objectType(name, { description: `What came of ${of}.`, fields: { ...fields, userErrors } })
}

/** The answers to mutations: one nullable object, or a list, beside the reasons for which an edit was refused. */
export const mutationPayloads = [
  payload('IngestArticlePayload', 'handing in an article', {
    article: article('article', 'The article as it is recorded; null for a dry run, or where it was refused.'),
    duplicateOf: article('duplicateOf', 'An older article with the same words.'),
    claims: {
      type: '[ProposedClaim!]!',
      description: 'The claims that were found in it, as they stand in the text.',
      sql: ({ outcome }, field) => proposedClaimsOf(outcome, field),
    },
  }),
  payload('ClaimPayload', 'adding or moving a claim', { claim }),
  payload('CorrectClaimPayload', 'correcting a claim', {
    claim: { ...claim, description: 'The claim that took the place of the other; null where it was refused.' },
  }),
  payload('RetractClaimPayload', 'taking a claim back', { claim }),
  payload('ReviewClaimsPayload', 'reviewing claims', { claims }),
  payload('RetractArticlePayload', 'taking an article back', {
    article: article('article', 'The article as it is now; null where the edit was refused.'),
  }),
  payload('MergeActorsPayload', 'merging actors', { actor }),
  payload('SplitActorPayload', 'splitting an actor', { actors }),
  payload('EventPayload', 'merging or splitting events', { event }),
  payload('DecideMatchPayload', 'deciding whether two are the same', { kept }),
  payload('UndoChangePayload', 'taking a change back', { change }),
] as const
