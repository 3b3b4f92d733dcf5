import { stateKey } from '../../domain/keys.js'
import type { ParticipantRole } from '../../domain/vocabulary.js'
import type { ProjectedState } from '../projection/project-event.js'
import type { CodedClaim } from './coded-claim.js'
import { type ColumnRows, textArray, wordArray } from './insert-columns.js'

/** A coded event that is not recorded yet, with what is derived of it. */
export interface FreshEvent {
  readonly coded: CodedClaim
  /** Order among the claims of its article, from 0. */
  readonly position: number
  readonly states: readonly ProjectedState[]
}

/** What is recorded of coded events and derived of them, column by column. Pure. */
export function columnsOf(fresh: readonly FreshEvent[], slugs: ReadonlyMap<string, string>): ColumnRows {
  const parties = fresh.flatMap(({ coded: { claimId, participants } }) =>
    participants.map(({ actorId, roles }, position) => ({ claimId, actorId, roles, position })),
  )
  const added = fresh.filter(({ coded }) => slugs.has(coded.eventId))
  return {
    Event: {
      id: wordArray(added.map(({ coded }) => coded.eventId)),
      slug: wordArray(added.map(({ coded }) => slugs.get(coded.eventId) ?? coded.eventId)),
      type: wordArray(added.map(({ coded }) => coded.event.type)),
    },
    Claim: claimColumns(fresh),
    ClaimParticipant: {
      claimId: wordArray(parties.map(({ claimId }) => claimId)),
      actorId: wordArray(parties.map(({ actorId }) => actorId)),
      roles: rolesArray(parties),
      position: wordArray(parties.map(({ position }) => position)),
    },
    ...derivedColumns(fresh),
  }
}

function claimColumns(fresh: readonly FreshEvent[]): ColumnRows['Claim'] {
  const words = (read: (coded: CodedClaim) => string | null) => wordArray(fresh.map(({ coded }) => read(coded)))
  return {
    id: words(({ claimId }) => claimId),
    eventId: words(({ eventId }) => eventId),
    articleId: words(({ articleId }) => articleId),
    versionId: words(({ versionId }) => versionId),
    placeId: words(({ placeId }) => placeId),
    countryId: words(({ event }) => event.country),
    position: wordArray(fresh.map(({ position }) => position)),
    statement: textArray(fresh.map(({ coded }) => coded.event.statement)),
    type: words(({ event }) => event.type),
    status: words(({ event }) => event.status),
    day: words(({ event }) => event.day),
    rule: words(({ event }) => event.rule),
    publishedOn: words(({ event }) => event.addedOn),
  }
}

function derivedColumns(fresh: readonly FreshEvent[]): Pick<ColumnRows, 'EventState' | 'Participation'> {
  const states = fresh.flatMap(({ coded: { eventId }, states: of }) =>
    of.map((state) => ({ state, eventId, id: stateKey(eventId, state.validFrom) })),
  )
  const words = (read: (state: ProjectedState) => string | boolean | null) =>
    wordArray(states.map(({ state }) => read(state)))
  const parts = states.flatMap(({ state, eventId, id }) =>
    state.participations.map((participation) => ({ ...participation, state, eventId, stateId: id })),
  )
  const ofParts = (read: (state: ProjectedState) => string | null) => wordArray(parts.map(({ state }) => read(state)))
  return {
    EventState: {
      id: wordArray(states.map(({ id }) => id)),
      eventId: wordArray(states.map(({ eventId }) => eventId)),
      validFrom: words(({ validFrom }) => validFrom),
      type: words(({ type }) => type),
      status: words(({ status }) => status),
      title: textArray(states.map(({ state }) => state.title)),
      edtf: textArray(states.map(({ state }) => state.date?.edtf ?? null)),
      earliest: words(({ date }) => date?.earliest ?? null),
      latest: words(({ date }) => date?.latest ?? null),
      precision: words(({ date }) => date?.precision ?? 'UNKNOWN'),
      approximate: words(({ date }) => date?.approximate ?? false),
      sortDate: words(({ sortDate }) => sortDate),
      sortDateAscending: words(({ sortDateAscending }) => sortDateAscending),
      placeId: words(({ placeId }) => placeId),
      countryId: words(({ countryId }) => countryId),
    },
    Participation: {
      stateId: wordArray(parts.map(({ stateId }) => stateId)),
      actorId: wordArray(parts.map(({ actorId }) => actorId)),
      eventId: wordArray(parts.map(({ eventId }) => eventId)),
      roles: rolesArray(parts),
      represented: wordArray(parts.map(({ represented }) => represented)),
      position: wordArray(parts.map(({ position }) => position)),
      validFrom: ofParts(({ validFrom }) => validFrom),
      type: ofParts(({ type }) => type),
      status: ofParts(({ status }) => status),
      sortDate: ofParts(({ sortDate }) => sortDate),
      sortDateAscending: ofParts(({ sortDateAscending }) => sortDateAscending),
    },
  }
}

/** An array of arrays would have to be of equal lengths: each stands as a text of its own. */
function rolesArray(rows: readonly { readonly roles: readonly ParticipantRole[] }[]): string {
  return textArray(rows.map(({ roles }) => wordArray(roles)))
}
