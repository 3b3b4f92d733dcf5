import type { IsoDay } from '../../domain/document.js'
import { partialDatesOverlap } from '../../domain/partial-date.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import { addDays } from '../calendar.js'
import { joinParts } from '../frames/context.js'
import { attendedBefore } from '../frames/gatherings.js'
import type { EventMention } from '../frames/mention.js'
import { datesOf } from './10-dates.js'

/** Tellings of one event in the order of the text, and what they say together. */
export interface MergedEvent extends EventMention {
  readonly mentions: readonly EventMention[]
}

const personsOf = (mention: EventMention): readonly string[] =>
  mention.parts.filter(({ ref, role }) => ref.kind === 'PERSON' && role !== 'HOST').map(({ ref }) => ref.name)

function countriesOf(mention: EventMention, people: ReadonlyMap<string, PersonFacts>): readonly string[] {
  return mention.parts.flatMap(({ ref, role }) => {
    if (role === 'HOST') return []
    if (ref.kind === 'COUNTRY') return [ref.name]
    return ref.kind === 'PERSON' ? [people.get(ref.name)?.country ?? ''] : []
  })
}

const isSubset = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((name) => whole.includes(name))

function datesAgree(left: EventMention, right: EventMention): boolean {
  const one = datesOf(left.date)
  const other = datesOf(right.date)
  return one === null || other === null || partialDatesOverlap(one, other)
}

/** Two cities conflict; a site lies in a city of its country, a region around it. */
function placesAgree(
  left: NameSpan | null,
  right: NameSpan | null,
  leftCountry: string | null,
  rightCountry: string | null,
): boolean {
  if (leftCountry !== null && rightCountry !== null && leftCountry !== rightCountry) return false
  if (!left || !right || left.key === right.key) return true
  return left.placeKind !== right.placeKind || left.placeKind === 'REGION'
}

const isOpen = (status: EventMention['status']): boolean =>
  status === 'PLANNED' || status === 'CANCELLED' || status === 'POSTPONED'

function peopleAgree(event: EventMention, mention: EventMention, people: ReadonlyMap<string, PersonFacts>): boolean {
  const known = personsOf(event)
  const told = personsOf(mention)
  if (event.type === 'VISIT')
    return known.length > 0 && told.length > 0 && (isSubset(told, known) || isSubset(known, told))
  if (known.length > 0 && told.length > 0) {
    const shared = told.filter((name) => known.includes(name)).length
    if (known.length === 1 || told.length === 1) return shared === 1 && sameCountries(event, mention, people)
    return shared >= 2 && (isSubset(told, known) || isSubset(known, told))
  }
  if (isOfBodies(event) || isOfBodies(mention)) return shareBody(event, mention)
  return sameCountries(event, mention, people) && (event.parts.length > 1 || mention.parts.length > 1)
}

const bodiesOf = ({ parts }: EventMention): readonly string[] =>
  parts.flatMap(({ ref }) => (ref.kind === 'ORGANIZATION' ? [ref.name] : []))

/** A session told by its body alone. */
const isOfBodies = (mention: EventMention): boolean =>
  mention.parts.length > 0 && bodiesOf(mention).length === mention.parts.length

const shareBody = (left: EventMention, right: EventMention): boolean =>
  bodiesOf(left).some((name) => bodiesOf(right).includes(name))

function sameCountries(event: EventMention, mention: EventMention, people: ReadonlyMap<string, PersonFacts>): boolean {
  const known = countriesOf(event, people)
  const told = countriesOf(mention, people)
  return isSubset(told, known) || isSubset(known, told)
}

/** Whether a telling is of an event told before. */
function isSame(
  event: MergedEvent,
  mention: EventMention,
  people: ReadonlyMap<string, PersonFacts>,
  published: IsoDay | null,
): boolean {
  if (event.type !== mention.type) return false
  const isOneClause = event.type === 'ACCUSATION' && event.sentence === mention.sentence
  if (!isOneClause && (!datesAgree(event, mention) || isLongAgo(event, mention, published))) return false
  if (isOpen(event.status) !== isOpen(mention.status)) return false
  if (event.type === 'MEETING' && event.isGathering !== mention.isGathering && !mention.isDefinite) return false
  if (!placesAgree(event.place, mention.place, event.country, mention.country)) return false
  if (event.type === 'AID' || event.type === 'ATTACK') return sameCountries(event, mention, people)
  return peopleAgree(event, mention, people)
}

/** The news itself, told without a date, is not what the text tells of months before. */
function isLongAgo(event: EventMention, mention: EventMention, published: IsoDay | null): boolean {
  if ((event.date === '') === (mention.date === '') || published === null) return false
  const dated = event.date === '' ? mention : event
  const undated = event.date === '' ? event : mention
  const latest = datesOf(dated.date)?.latest
  if (!latest || dated.date.includes('~')) return false
  const hasOwnPlace = undated.place !== null && undated.place.key !== dated.place?.key
  return latest < addDays(published, -31) && (hasOwnPlace || dated.sentence > undated.sentence)
}

/** "They were joined by A": belongs to the meeting told last, not far before. */
function findPointedAt(events: readonly MergedEvent[], mention: EventMention): number {
  return events.findLastIndex(
    (event) =>
      event.type === mention.type &&
      mention.sentence - (event.mentions[0]?.sentence ?? 0) <= 6 &&
      !isOpen(event.status) &&
      datesAgree(event, mention),
  )
}

const ranks = { SITE: 0, CITY: 1, REGION: 2 }

function bestPlace(left: NameSpan | null, right: NameSpan | null): NameSpan | null {
  if (!left || !right) return left ?? right
  return ranks[right.placeKind ?? 'CITY'] < ranks[left.placeKind ?? 'CITY'] ? right : left
}

function lengthOf(date: string): number {
  const days = datesOf(date)
  if (!days?.earliest || !days.latest) return Number.POSITIVE_INFINITY
  return Date.parse(days.latest) - Date.parse(days.earliest)
}

/** An interval of days that contains the other date tells more of a visit; otherwise the narrower date stands. */
function bestDate(event: EventMention, mention: EventMention): 'EVENT' | 'MENTION' {
  if (mention.date === '') return 'EVENT'
  if (event.date === '') return 'MENTION'
  if (event.type === 'VISIT' && /^\d{4}-\d\d-\d\d\//u.test(event.date)) return 'EVENT'
  return lengthOf(mention.date) < lengthOf(event.date) ? 'MENTION' : 'EVENT'
}

function join(event: MergedEvent, mention: EventMention): MergedEvent {
  const dated = bestDate(event, mention) === 'EVENT' ? event : mention
  const place = bestPlace(event.place, mention.place)
  return {
    ...event,
    parts: joinParts(event.parts, mention.parts),
    place,
    country: place?.country ?? event.country ?? mention.country,
    date: dated.date,
    verbatim: dated.verbatim,
    status:
      mention.status === 'CANCELLED' || mention.status === 'POSTPONED' || mention.status === 'DENIED'
        ? mention.status
        : event.status,
    concerns: event.concerns ?? mention.concerns,
    mentions: [...event.mentions, mention],
    sentence: Math.max(event.sentence, mention.sentence),
  }
}

const hasParties = (mention: EventMention): boolean =>
  mention.type === 'VISIT' || mention.isGathering || mention.parts.filter(({ role }) => role !== 'ORGANIZER').length > 1

/** Joins the tellings of each event; what points at no event and tells no parties of its own falls away. */
export function mergeMentions(
  mentions: readonly EventMention[],
  people: ReadonlyMap<string, PersonFacts>,
  published: IsoDay | null,
  home: NameSpan | null = null,
): readonly MergedEvent[] {
  const events: MergedEvent[] = []
  for (const told of mentions) {
    const mention = placeVisit(told, events, mentions, people)
    if (!mention) continue
    const isPointer = mention.isDefinite && mention.type === 'MEETING'
    const same = events.findLastIndex((event) => isSame(event, mention, people, published))
    const at = same === -1 && isPointer ? findPointedAt(events, mention) : same
    const event = events[at]
    if (event) events[at] = join(event, mention)
    else if (!isPointer || hasParties(mention)) events.push({ ...mention, mentions: [mention] })
  }
  const placed = inheritFromVisits(events, people)
  const told = placed.map((event) => carryOver(event, placed, { people, published, home }))
  return told.map((event, _index, all) => dateBefore(event, all))
}

/** "flew in on Sunday": to where the text tells the traveller to be; a visit to nowhere, or home, is none. */
function placeVisit(
  mention: EventMention,
  events: readonly MergedEvent[],
  mentions: readonly EventMention[],
  people: ReadonlyMap<string, PersonFacts>,
): EventMention | null {
  if (mention.type !== 'VISIT' || mention.country !== null) return mention
  const fits = (other: EventMention): boolean =>
    other !== mention &&
    other.country !== null &&
    other.status === 'OCCURRED' &&
    personsOf(other).some((name) => personsOf(mention).includes(name))
  const story =
    events.find(fits) ??
    mentions.find(
      (other) => fits(other) && other.sentence >= mention.sentence && other.sentence - mention.sentence <= 2,
    )
  if (mention.place && (!story || Math.abs(story.sentence - mention.sentence) > 2)) return mention
  const isHome = personsOf(mention).some((name) => people.get(name)?.country === story?.country)
  if (mention.place && isHome) return mention
  if (!story || isHome) return null
  const city = mention.place ?? (story.place?.placeKind === 'CITY' ? story.place : null)
  const host = { ref: { kind: 'COUNTRY' as const, name: story.country ?? '' }, role: 'HOST' as const }
  const date =
    mention.date === '' && /^\d{4}-\d\d-\d\d$/u.test(story.date) ? { date: story.date, verbatim: story.verbatim } : {}
  return { ...mention, ...date, place: city, country: story.country, parts: joinParts(mention.parts, [host]) }
}

interface Story {
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly published: IsoDay | null
  /** Where the report was filed. */
  readonly home: NameSpan | null
}

/** Whether two events of a text have somebody in common. */
function shareActors(left: MergedEvent, right: MergedEvent, people: Story['people']): boolean {
  const persons = personsOf(left)
  if (persons.length > 0 && personsOf(right).length > 0) return personsOf(right).some((name) => persons.includes(name))
  const codes = countriesOf(left, people)
  return countriesOf(right, people).filter((code) => codes.includes(code)).length >= Math.min(2, codes.length)
}

const hasDay = (date: string): boolean => /^\d{4}-\d\d-\d\d/u.test(date)
const isRecent = (date: string, published: IsoDay | null): boolean =>
  published !== null && hasDay(date) && date.slice(0, 10) >= addDays(published, -10)

/**
 * News tells place and day once and goes on: a deal or meeting without them has those of the event beside it with the
 * same people. What is told of earlier times lends nothing.
 */
function carryOver(event: MergedEvent, events: readonly MergedEvent[], story: Story): MergedEvent {
  if (!/^(?:MEETING|AGREEMENT)$/u.test(event.type) || !/^(?:OCCURRED|CANCELLED)$/u.test(event.status)) return event
  const near = events
    .filter(
      (other) =>
        other !== event &&
        other.status === 'OCCURRED' &&
        /^(?:MEETING|AGREEMENT|VISIT)$/u.test(other.type) &&
        shareActors(event, other, story.people),
    )
    .toSorted((left, right) => distanceOf(event, left) - distanceOf(event, right))
  const lends = (other: MergedEvent): boolean =>
    distanceOf(event, other) <= 1 &&
    isRecent(other.date, story.published) &&
    placesAgree(event.place, other.place, event.country, other.country)
  const dated = event.date === '' && event.rule !== attendedBefore ? near.find(lends) : undefined
  const when = dated ? { ...event, date: dated.date, verbatim: dated.verbatim } : event
  return placeByStory(when, near, story)
}

/** Tellings beyond these change no distance that counts: a text tells one event a few times. */
const mostTellings = 20

/** Sentences between two events, at their nearest tellings. */
function distanceOf(left: MergedEvent, right: MergedEvent): number {
  let least = Number.POSITIVE_INFINITY
  for (const one of left.mentions.slice(0, mostTellings))
    for (const other of right.mentions.slice(0, mostTellings))
      least = Math.min(least, Math.abs(one.sentence - other.sentence))
  return least
}

function placeByStory(event: MergedEvent, near: readonly MergedEvent[], { published, home }: Story): MergedEvent {
  if (event.place !== null || event.country !== null) return event
  const isNews = event.date === '' || isRecent(event.date, published)
  const beside = near.find(
    (other) =>
      (other.place !== null || other.country !== null) &&
      datesAgree(event, other) &&
      (distanceOf(event, other) <= 2 || (event.date !== '' && event.date === other.date)) &&
      (event.date === '' ? other.date === '' || isRecent(other.date, published) : isNews || event.date === other.date),
  )
  if (beside) return { ...event, place: beside.place, country: beside.country }
  if (event.scene && isNews) return { ...event, place: event.scene, country: event.scene.country ?? null }
  const isLead = (event.mentions[0]?.sentence ?? 9) <= 4
  return home && isLead && isNews ? { ...event, place: home, country: home.country ?? null } : event
}

/** The event that a gathering is told to have come before: in the same sentence, by the same person. */
export const followerOf = (event: MergedEvent, events: readonly MergedEvent[]): MergedEvent | undefined =>
  event.rule !== attendedBefore
    ? undefined
    : events.find(
        (other) =>
          other.type === 'VISIT' &&
          other.mentions.some(({ sentence }) => sentence === event.mentions[0]?.sentence) &&
          personsOf(other).some((name) => personsOf(event).includes(name)),
      )

function dateBefore(event: MergedEvent, events: readonly MergedEvent[]): MergedEvent {
  const start = datesOf(followerOf(event, events)?.date ?? '')?.earliest
  return start && event.date === '' ? { ...event, date: `../${start}` } : event
}

/** A meeting told without a date in the country that one of them is told to visit beside it has the visit's date. */
function dateByVisit(event: MergedEvent, events: readonly MergedEvent[]): MergedEvent {
  const visit = events.find(
    (other) =>
      other.type === 'VISIT' &&
      other.status === 'OCCURRED' &&
      other.country === event.country &&
      other.date !== '' &&
      personsOf(other).some((name) => personsOf(event).includes(name)) &&
      other.mentions.some(({ sentence }) =>
        event.mentions.some((mention) => Math.abs(mention.sentence - sentence) <= 1),
      ),
  )
  return visit ? { ...event, date: visit.date, verbatim: visit.verbatim } : event
}

/** A meeting told without place and date, with somebody of the country that one of them visits, is part of the visit. */
function inheritFromVisits(
  events: readonly MergedEvent[],
  people: ReadonlyMap<string, PersonFacts>,
): readonly MergedEvent[] {
  return events.map((event) => {
    if (event.type !== 'MEETING' || event.status !== 'OCCURRED') return event
    if (event.place !== null || event.country !== null) return event.date === '' ? dateByVisit(event, events) : event
    const visits = events.filter(
      (visit) =>
        visit.type === 'VISIT' &&
        visit.status === 'OCCURRED' &&
        visit.country !== null &&
        datesAgree(visit, event) &&
        personsOf(visit).some((name) => personsOf(event).includes(name)) &&
        countriesOf(event, people).includes(visit.country),
    )
    const first = personsOf(event)[0] ?? ''
    const visit = visits.length === 1 ? visits[0] : visits.find((other) => personsOf(other).includes(first))
    if (!visit) return event
    return {
      ...event,
      place: visit.place,
      country: visit.country,
      date: event.date === '' ? visit.date : event.date,
      verbatim: event.date === '' ? visit.verbatim : event.verbatim,
    }
  })
}

/** Whom an act is aimed at stands apart from those who do it. */
const isAimedAt = ({ role }: EventMention['parts'][number]): boolean => /^(?:ACCUSED|TARGET|RECEIVER)$/u.test(role)

/** The actors of an event who stand for themselves: countries that a person of the same side acts for are left out. */
export function mainParts(event: EventMention, people: ReadonlyMap<string, PersonFacts>): EventMention['parts'] {
  const isOwn = (part: EventMention['parts'][number]): boolean =>
    part.ref.kind !== 'COUNTRY' ||
    !event.parts.some(
      (other) =>
        other.ref.kind === 'PERSON' &&
        people.get(other.ref.name)?.country === part.ref.name &&
        isAimedAt(other) === isAimedAt(part),
    )
  return event.parts.filter(isOwn)
}
