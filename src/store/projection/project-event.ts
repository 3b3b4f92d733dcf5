import type { CountryCode, IsoDay } from '../../domain/document.js'
import type { PartialDate } from '../../domain/partial-date.js'
import type { EventStatus, EventType } from '../../domain/vocabulary.js'
import { countSupport } from './count-support.js'
import { deriveDate } from './derive-date.js'
import { deriveParticipations, type ProjectedParticipation } from './derive-participations.js'
import { deriveScene } from './derive-scene.js'
import { deriveStatus } from './derive-status.js'
import { eventTitle } from './event-title.js'
import { byPublication, type ProjectedClaim } from './projected-claim.js'

/** What the claims published up to a day say of an event. */
export interface ProjectedState {
  /** First publication day on which it holds; null where articles without a date contribute. */
  readonly validFrom: IsoDay | null
  /** Day from which it no longer holds; null: it holds now; `endOfDays`: it never shows as now. */
  readonly validTo: IsoDay | null
  readonly type: EventType
  readonly status: EventStatus
  readonly title: string
  readonly date: PartialDate | null
  readonly verbatim: string | null
  readonly sortDate: IsoDay
  readonly sortDateAscending: IsoDay
  readonly placeId: string | null
  readonly countryId: CountryCode | null
  readonly articles: number
  readonly origins: number
  readonly reviewed: boolean
  readonly participations: readonly ProjectedParticipation[]
}

/** Sorts before every dated event from new to old, so that undated events come last. */
const startOfDays: IsoDay = '0001-01-01'
/** Sorts after every dated event from old to new, and closes a dated chain that undated articles outlast. */
const endOfDays: IsoDay = '9999-12-31'

/**
 * Derives an event from its current claims: one state for each publication day on which something changed, the last
 * of them holding now. Articles without a date never show as of a day: where some contribute, the dated chain is
 * closed at the end of days and one more state, without validFrom, holds now. No claims: no states.
 *
 * `countryNames` gives the English name for a code, for titles.
 */
export function projectEvent(
  claims: readonly ProjectedClaim[],
  countryNames: ReadonlyMap<CountryCode, string>,
): readonly ProjectedState[] {
  const sorted = [...claims].sort(byPublication)
  const days = [...new Set(sorted.flatMap((claim) => claim.publishedOn ?? []))]
  const dated = days.map((day) => {
    const known = sorted.filter((claim) => claim.publishedOn !== null && claim.publishedOn <= day)
    return projectState(known, day, countryNames)
  })
  const chain = closeChain(withoutRepeats(dated))
  if (sorted.every((claim) => claim.publishedOn !== null)) return chain
  const last = chain.at(-1)
  const closed = last === undefined ? [] : [...chain.slice(0, -1), { ...last, validTo: endOfDays }]
  return [...closed, projectState(sorted, null, countryNames)]
}

function projectState(
  claims: readonly ProjectedClaim[],
  validFrom: IsoDay | null,
  countryNames: ReadonlyMap<CountryCode, string>,
): ProjectedState {
  const [first] = claims
  if (first === undefined) throw new RangeError('a state rests on at least one claim')
  const status = deriveStatus(claims)
  const derived = deriveDate(claims, status)
  const { place, countryId } = deriveScene(claims)
  const participations = deriveParticipations(claims)
  const country = countryId === null ? null : (countryNames.get(countryId) ?? countryId)
  const day = derived?.date.earliest ?? derived?.date.latest ?? null
  return {
    validFrom,
    validTo: null,
    type: first.type,
    status,
    title: eventTitle({ type: first.type, status, participations, place, country }),
    date: derived?.date ?? null,
    verbatim: derived?.verbatim ?? null,
    sortDate: day ?? startOfDays,
    sortDateAscending: day ?? endOfDays,
    placeId: place?.id ?? null,
    countryId,
    ...countSupport(claims),
    reviewed: claims.every((claim) => claim.reviewed),
    participations,
  }
}

/** A day on which nothing changed needs no state of its own. */
function withoutRepeats(states: readonly ProjectedState[]): readonly ProjectedState[] {
  return states.filter((state, index) => {
    const before = states[index - 1]
    return before === undefined || contentOf(before) !== contentOf(state)
  })
}

function contentOf(state: ProjectedState): string {
  return JSON.stringify({ ...state, validFrom: null })
}

function closeChain(states: readonly ProjectedState[]): readonly ProjectedState[] {
  return states.map((state, index) => ({ ...state, validTo: states[index + 1]?.validFrom ?? null }))
}
