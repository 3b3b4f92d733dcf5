import type { NameSpan, PersonFacts } from '../analysis.js'
import { joinParts } from '../frames/context.js'
import type { EventMention, Part } from '../frames/mention.js'
import { type MergedEvent, personsOf, placesAgree } from './14-compare.js'

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(date)

/** Whole days between two events dated by day; 0 where either is told otherwise. */
export function daysApart(left: EventMention, right: EventMention): number {
  if (!isDay(left.date) || !isDay(right.date)) return 0
  return Math.abs(Date.parse(left.date) - Date.parse(right.date)) / 86_400_000
}

/** "spoke there on Tuesday, on a visit": the day lies within the visit, it need not be its first. */
export const isWithinVisit = (mention: EventMention): boolean => mention.rule === 'frame:visit/on-visit'

/** A visit may be told of with the day of arrival and again with a day within it, a few days on. */
const mostDaysWithin = 5

/** Whether a day within a visit and its arrival tell one visit of the same people to the same place. */
export function isSameVisit(event: MergedEvent, mention: EventMention): boolean {
  if (event.status !== 'OCCURRED' || mention.status !== 'OCCURRED') return false
  if (event.country === null || event.country !== mention.country) return false
  const within = event.mentions.some(isWithinVisit) || isWithinVisit(mention)
  const apart = daysApart(event, mention)
  const isSamePeople =
    personsOf(mention).every((name) => personsOf(event).includes(name)) && personsOf(mention).length > 0
  return (
    within &&
    isSamePeople &&
    apart > 0 &&
    apart <= mostDaysWithin &&
    placesAgree(event.place, mention.place, null, null)
  )
}

const hostOf = (name: string): Part => ({ ref: { kind: 'COUNTRY', name }, role: 'HOST' })

/** "flew in on Sunday": to where the text tells the traveller to be; a visit to nowhere, or home, is none. */
export function placeVisit(
  mention: EventMention,
  events: readonly MergedEvent[],
  mentions: readonly EventMention[],
  people: ReadonlyMap<string, PersonFacts>,
  home: NameSpan | null,
): EventMention | null {
  if (mention.type !== 'VISIT' || mention.country !== null) return mention
  const own = personsOf(mention).map((name) => people.get(name)?.country ?? null)
  const isAbroad = (other: EventMention): boolean =>
    own.every((country) => country !== null && country !== other.country)
  const fits = (other: EventMention): boolean =>
    other !== mention &&
    other.country !== null &&
    other.status === 'OCCURRED' &&
    personsOf(other).some((name) => personsOf(mention).includes(name))
  const told = events.filter((other) => fits(other) && !own.includes(other.country))
  const near = told.toSorted(
    (left, right) => Math.abs(left.sentence - mention.sentence) - Math.abs(right.sentence - mention.sentence),
  )
  const story =
    near.find((other) => other.type === 'VISIT') ??
    near[0] ??
    mentions.find(
      (other) => fits(other) && other.sentence >= mention.sentence && other.sentence - mention.sentence <= 2,
    ) ??
    mentions.find((other) => fits(other) && isAbroad(other) && Math.abs(other.sentence - mention.sentence) <= 4)
  if (!story && !mention.place && home?.country && own.every((country) => country !== null && country !== home.country))
    return { ...mention, place: home, country: home.country, parts: joinParts(mention.parts, [hostOf(home.country)]) }
  if (mention.place && (!story || Math.abs(story.sentence - mention.sentence) > 2)) return mention
  const isHome = personsOf(mention).some((name) => people.get(name)?.country === story?.country)
  if (mention.place && isHome) return mention
  if (!story || isHome) return null
  const city = mention.place ?? (story.place?.placeKind === 'CITY' ? story.place : null)
  const date = mention.date === '' && isDay(story.date) ? { date: story.date, verbatim: story.verbatim } : {}
  return {
    ...mention,
    ...date,
    place: city,
    country: story.country,
    parts: joinParts(mention.parts, [hostOf(story.country ?? '')]),
  }
}

/** "flew to X on Monday and went on to Y": a leg without a day right after another has that day. */
export function dateLeg(event: MergedEvent, events: readonly MergedEvent[]): MergedEvent {
  if (event.type !== 'VISIT' || event.date !== '' || event.status !== 'OCCURRED') return event
  const sentence = event.mentions[0]?.sentence ?? 0
  const before = events.findLast(
    (other) =>
      other !== event &&
      other.type === 'VISIT' &&
      other.status === 'OCCURRED' &&
      isDay(other.date) &&
      other.mentions.some(({ sentence: told }) => sentence - told >= 0 && sentence - told <= 1) &&
      personsOf(other).some((name) => personsOf(event).includes(name)),
  )
  return before ? { ...event, date: before.date, verbatim: before.verbatim } : event
}
