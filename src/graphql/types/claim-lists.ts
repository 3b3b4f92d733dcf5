import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type Order, plainList } from '../plan/connection.js'
import { type ArgumentDefinitions, inputType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { allOf } from '../plan/json.js'
import { isKnown, isValid } from '../plan/scope.js'
import { isDisputed } from './claim-conflicts.js'
import { type EventWhere, eventConditions } from './event-where.js'
import { actorKey, isMeant as isMeantRow } from './ids.js'
import { forward } from './list-arguments.js'
import { isOrWentInto } from './merged-actors.js'
import { claimOrder, givenOrder } from './orders.js'
import { matchesText } from './text-search.js'

interface ClaimWhere {
  readonly status?: readonly string[]
  readonly modality?: readonly string[]
  readonly negated?: boolean
  readonly attributedTo?: string
  readonly record?: readonly string[]
  readonly disputed?: boolean
  readonly reviewed?: boolean
  readonly article?: string
  readonly event?: EventWhere
  readonly text?: string
}

/** Which claims are meant. */
export const claimWhere = inputType('ClaimWhere', 'Which claims are meant; all conditions that are given must hold.', {
  status: { type: '[EventStatus!]', description: 'Gives its event one of these statuses.' },
  modality: { type: '[Modality!]', description: 'Put in one of these ways.' },
  negated: { type: 'Boolean', description: 'Whether the statement is denied to be so.' },
  attributedTo: { type: 'ID', description: 'The word of this actor.' },
  record: { type: '[RecordStatus!]', description: 'With one of these standings in the record; CURRENT unless given.' },
  disputed: { type: 'Boolean', description: 'Whether another claim contradicts it.' },
  reviewed: { type: 'Boolean', description: 'Whether an editor has looked at it.' },
  article: { type: 'ID', description: 'Of this article.' },
  event: { type: 'EventWhere', description: 'About an event like this.' },
  text: {
    type: 'String',
    description:
      'Statement or quotes match: web-search syntax (words, "exact phrases", OR, -without), English stemming; phrases must stand there to the letter.',
  },
})

/** Arguments of a list of claims. */
export const claimArguments: ArgumentDefinitions = {
  ...forward,
  where: { type: 'ClaimWhere', description: 'Which claims; all that hold in the record unless given.' },
}

/** Arguments of a list of claims whose order can be chosen. */
export const orderedClaimArguments: ArgumentDefinitions = {
  ...claimArguments,
  orderBy: { type: 'ClaimOrder', description: 'Their order; the latest article first unless given.' },
}

/** A page of claims that meet conditions and the filter of the field. */
export function claimList(
  field: FieldCall,
  isMeant: (claim: Row<'Claim'>) => readonly Sql[],
  order: Order<'Claim'> = claimOrder(givenOrder(field, { field: 'PUBLISHED_ON', direction: 'DESC' })),
): Sql {
  const where = field.argument<ClaimWhere>('where')
  const list = plainList('Claim', order, (claim) => [...isMeant(claim), ...claimConditions(field, where, claim)])
  return connection(field, list, (source) => field.object('ClaimConnection', source))
}

function claimConditions(field: FieldCall, where: Input<ClaimWhere>, claim: Row<'Claim'>): readonly Sql[] {
  const given = <T>(input: Input<T>, condition: (input: Input<T>) => Sql) => (input.isGiven ? [condition(input)] : [])
  const record = where.at('record')
  const [state, article] = [field.row('EventState'), field.row('Article')]
  return [
    record.isGiven ? record.isOneOf(claim.record) : sql`${claim.record} = 'CURRENT'`,
    isKnown(field.scope, claim.publishedOn),
    ...given(where.at('status'), (status) => status.isOneOf(claim.status)),
    ...given(where.at('modality'), (modality) => modality.isOneOf(claim.modality)),
    ...given(where.at('negated'), (negated) => sql`${claim.negated} = ${negated.parameter('boolean')}`),
    ...given(where.at('attributedTo'), (actor) => isOrWentInto(field, claim.attributedToId, actorKey(field, actor))),
    ...given(where.at('disputed'), (disputed) => sql`${isDisputed(field, claim)} = ${disputed.parameter('boolean')}`),
    ...given(where.at('reviewed'), (reviewed) => sql`${claim.reviewed} = ${reviewed.parameter('boolean')}`),
    ...given(
      where.at('article'),
      (id) =>
        sql`${claim.articleId} = (SELECT ${article.id} FROM ${article.from} WHERE ${isMeantRow(id, 'Article', article)})`,
    ),
    ...given(
      where.at('event'),
      (event) =>
        sql`EXISTS (SELECT 1 FROM ${state.from} WHERE ${state.eventId} = ${claim.eventId} AND ${isValid(field.scope, state)} AND ${allOf(eventConditions(field, event, state))})`,
    ),
    ...given(where.at('text'), (text) => matchesText(text, { vector: claim.search, text: claim.searchText })),
  ]
}
