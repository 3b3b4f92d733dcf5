import type { CountryCode } from '../../domain/document.js'
import { pairKey, stateKey } from '../../domain/keys.js'
import { slugFrom } from '../../domain/names.js'
import type { EventLinkKind } from '../../domain/vocabulary.js'
import { type ProjectedState, projectEvent } from '../projection/project-event.js'
import type { Assignment } from './assign-events.js'
import type { Doubt } from './cast.js'
import type { Rows } from './insert-rows.js'
import type { SlugWish } from './slugs.js'

/** An event as its claims now have it; without states where no claim is left. */
export interface RebuiltEvent {
  readonly id: string
  readonly states: readonly ProjectedState[]
}

/** Derives each affected event anew from its claims. Pure. */
export function rebuildEvents(
  assignment: Pick<Assignment, 'affected' | 'claims'>,
  countryNames: ReadonlyMap<CountryCode, string>,
): readonly RebuiltEvent[] {
  return [...assignment.affected].sort().map((id) => {
    const claims = assignment.claims.filter((claim) => claim.eventId === id)
    return { id, states: projectEvent(claims, countryNames) }
  })
}

/** The readable names that events would like to have that are not recorded yet. */
export function wishesOfEvents(
  rebuilt: readonly RebuiltEvent[],
  assignment: Pick<Assignment, 'recorded'>,
): readonly SlugWish[] {
  return rebuilt
    .filter(({ id, states }) => !assignment.recorded.has(id) && states.length > 0)
    .map(({ id, states }) => ({ table: 'Event', id, slug: slugOf(states) }))
}

/** `meeting-2023-10-19-choe-son-hui-sergei-lavrov`; a visit names where it leads. */
function slugOf(states: readonly ProjectedState[]): string {
  const state = states.at(-1)
  if (state === undefined) return 'event'
  const shown = state.participations.filter(({ represented }) => !represented)
  const isHost = ({ roles }: (typeof shown)[number]) => roles.every((role) => role === 'HOST')
  const names = shown.filter((one) => !isHost(one)).map(({ name }) => name)
  const hosts = shown.filter(isHost).map(({ name }) => name)
  const day = state.date?.edtf.replace(/[~.]/gu, '').split('/')[0] ?? ''
  return slugFrom([state.type, day, ...names.slice(0, 3).sort(), ...hosts].join(' '))
}

/** Rows for new events, and the states, participations and links of all that are affected. Pure. */
export function eventRows(
  rebuilt: readonly RebuiltEvent[],
  assignment: Pick<Assignment, 'recorded' | 'claims' | 'affected'>,
  slugs: ReadonlyMap<string, string>,
  now: Date,
): Partial<Rows> {
  const states = rebuilt.flatMap(({ id, states }) =>
    states.map((state) => ({ eventId: id, stateId: stateKey(id, state.validFrom), state })),
  )
  return {
    Event: rebuilt.flatMap(({ id, states }) => {
      const [slug, type] = [slugs.get(id), states[0]?.type]
      return slug === undefined || type === undefined ? [] : [{ id, slug, type, mergedIntoId: null, recordedAt: now }]
    }),
    EventState: states.map(({ eventId, stateId, state }) => ({
      ...stateRow(state),
      ...{ id: stateId, eventId, recordedAt: assignment.recorded.get(eventId) ?? now },
    })),
    Participation: states.flatMap(({ eventId, stateId, state }) =>
      state.participations.map(({ actorId, roles, onBehalfOfId, postId, represented, position }) => ({
        ...{ stateId, actorId, eventId, roles: [...roles], onBehalfOfId, postId, represented, position },
        ...repeatedFields(state),
      })),
    ),
    EventLink: linkRows(assignment),
  }
}

/** What a participation repeats of its state. Days go as they are: the database reads them. */
function repeatedFields(state: ProjectedState) {
  return {
    validFrom: state.validFrom,
    validTo: state.validTo,
    type: state.type,
    status: state.status,
    sortDate: state.sortDate,
    sortDateAscending: state.sortDateAscending,
  }
}

function stateRow(state: ProjectedState) {
  const { title, date, verbatim, placeId, countryId, articles, origins, reviewed } = state
  return {
    ...{ title, verbatim, placeId, countryId, articles, origins, reviewed },
    ...repeatedFields(state),
    edtf: date?.edtf ?? null,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    precision: date?.precision ?? ('UNKNOWN' as const),
    approximate: date?.approximate ?? false,
  }
}

interface LinkRow {
  readonly fromId: string
  readonly kind: EventLinkKind
  readonly toId: string
  readonly validFrom: string | null
}

/** The links that start from or lead to the affected events, by the links of their claims. */
function linkRows(assignment: Pick<Assignment, 'claims' | 'affected'>): Rows['EventLink'] {
  const eventOf = new Map(assignment.claims.map((claim) => [claim.id, claim.eventId]))
  const links = new Map<string, LinkRow>()
  for (const { publishedOn, links: claimLinks } of assignment.claims) {
    for (const link of claimLinks) {
      const fromId = eventOf.get(link.fromId) ?? link.fromEventId
      const toId = eventOf.get(link.toId) ?? link.toEventId
      if (fromId === null || toId === null || fromId === toId) continue
      if (!assignment.affected.has(fromId) && !assignment.affected.has(toId)) continue
      const key = `${fromId} ${link.kind} ${toId}`
      const before = links.get(key)
      const validFrom = before === undefined ? publishedOn : earlier(before.validFrom, publishedOn)
      links.set(key, { fromId, kind: link.kind, toId, validFrom })
    }
  }
  return [...links.values()]
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** Rows for what may be the same and waits for review. Pure. */
export function doubtRows(doubts: readonly Doubt[], assignment: Assignment): Partial<Rows> {
  const eventOf = new Map(assignment.claims.map((claim) => [claim.id, claim.eventId]))
  const events = assignment.doubtful.flatMap(({ left, right, score, reasons }): readonly Doubt[] => {
    const [oneId, otherId] = [eventOf.get(left) ?? null, eventOf.get(right) ?? null]
    return oneId === null || otherId === null ? [] : [{ nodeType: 'EVENT', oneId, otherId, score, reasons }]
  })
  const pairs = [...doubts, ...events].filter(({ oneId, otherId }) => oneId !== otherId)
  return {
    MatchCandidate: pairs.map(({ nodeType, oneId, otherId, score, reasons }) => {
      const [leftId, rightId] = oneId < otherId ? [oneId, otherId] : [otherId, oneId]
      const id = pairKey(nodeType, oneId, otherId)
      return { id, nodeType, leftId, rightId, score, reasons: [...reasons], verdict: null, decidedAt: null }
    }),
  }
}
