import type { IsoDay } from '../../domain/document.js'
import { addDays } from '../calendar.js'
import { attendedBefore } from '../frames/gatherings.js'
import { datesOf } from './10-dates.js'
import {
  countriesOf,
  datesAgree,
  distanceOf,
  type MergedEvent,
  personsOf,
  placesAgree,
  shareActors,
} from './14-compare.js'
import { dateByNarrative, placeByNarrative } from './14-narrative.js'
import type { Story } from './14-story.js'
import { dateLeg } from './14-visits.js'

const hasDay = (date: string): boolean => /^\d{4}-\d\d-\d\d/u.test(date)
const isRecent = (date: string, published: IsoDay | null): boolean =>
  published !== null && hasDay(date) && date.slice(0, 10) >= addDays(published, -10)

/**
 * News tells place and day once and goes on: a deal or meeting without them has those of the event beside it with the
 * same people. What is told of earlier times lends nothing.
 */
function carryOver(event: MergedEvent, events: readonly MergedEvent[], story: Story): MergedEvent {
  if (event.type === 'VISIT') return cityByHome(event, story)
  if (/^(?:ACCUSATION|CALL)$/u.test(event.type)) return dateWithinNews(event, events, story)
  if (!/^(?:MEETING|AGREEMENT)$/u.test(event.type)) return event
  if (event.status === 'PLANNED') return lendWithinParagraph(event, events, story)
  if (!/^(?:OCCURRED|CANCELLED)$/u.test(event.status)) return event
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
  const isUndated = event.date === '' && event.rule !== attendedBefore
  const dated = isUndated ? (near.find(lends) ?? near.find((other) => isAmongSame(event, other, story))) : undefined
  const when = dated ? { ...event, date: dated.date, verbatim: dated.verbatim } : event
  return placeByStory(lendWithinParagraph(when, events, story), near, story)
}

/**
 * "Speaking to reporters, A accused B", "he also rang C": what is told without a day beside the news has the day of the
 * event told last in the same paragraph by somebody of the same side.
 */
function dateWithinNews(event: MergedEvent, events: readonly MergedEvent[], story: Story): MergedEvent {
  if (event.date !== '' || event.status !== 'OCCURRED' || event.isTimeless) return event
  const sentence = event.mentions[0]?.sentence ?? 0
  const doer = event.parts[0]?.ref.name
  const sideOf = (name: string | undefined): string | undefined => story.people.get(name ?? '')?.country ?? name
  const near = events.filter(
    (other) =>
      other !== event &&
      other.status === 'OCCURRED' &&
      isRecent(other.date, story.published) &&
      other.mentions.some(
        ({ sentence: told }) => told < sentence && story.paragraphs[told] === story.paragraphs[sentence],
      ) &&
      other.parts.some(({ ref }) => sideOf(ref.name) === sideOf(doer)),
  )
  const before = near.toSorted((left, right) => distanceOf(event, left) - distanceOf(event, right))[0]
  return before ? { ...event, date: before.date, verbatim: before.verbatim } : event
}

/** How many sentences on the news still speaks of one occasion by the same people. */
const mostSentencesOn = 5

/** "A and B signed a treaty", a few sentences after the news that they met today: the same occasion. */
function isAmongSame(event: MergedEvent, other: MergedEvent, story: Story): boolean {
  const persons = personsOf(event)
  return (
    persons.length > 1 &&
    persons.every((name) => personsOf(other).includes(name)) &&
    distanceOf(event, other) <= mostSentencesOn &&
    isRecent(other.date, story.published) &&
    placesAgree(event.place, other.place, event.country, other.country)
  )
}

/** A paragraph goes on with what it began: an event without day or place has those of the one told just before. */
function lendWithinParagraph(event: MergedEvent, events: readonly MergedEvent[], story: Story): MergedEvent {
  const isOpen = event.date === '' && event.rule !== attendedBefore
  if (!isOpen || event.mentions.length > 1) return event
  const sentence = event.mentions[0]?.sentence ?? 0
  const isBefore = ({ mentions }: MergedEvent): boolean =>
    mentions.some(
      ({ sentence: told }) =>
        told <= sentence && sentence - told <= 1 && story.paragraphs[told] === story.paragraphs[sentence],
    )
  const before = events.findLast(
    (other) =>
      other !== event &&
      (other.status === 'PLANNED') === (event.status === 'PLANNED') &&
      hasDay(other.date) &&
      /^(?:MEETING|AGREEMENT|VISIT)$/u.test(other.type) &&
      isBefore(other) &&
      shareActors(event, other, story.people) &&
      placesAgree(event.place, other.place, event.country, other.country),
  )
  if (!before) return event
  const where = event.place === null && event.country === null ? { place: before.place, country: before.country } : {}
  return { ...event, ...where, date: before.date, verbatim: before.verbatim }
}

function placeByStory(event: MergedEvent, near: readonly MergedEvent[], story: Story): MergedEvent {
  const { published, home } = story
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
  return home && isNews && (isLead || isOfTheDayAtHome(event, story))
    ? { ...event, place: home, country: home.country ?? null }
    : event
}

/** What hosts where the report was filed did on that day or the day before, they did there. */
function isOfTheDayAtHome(event: MergedEvent, { people, published, home }: Story): boolean {
  if (published === null || !home?.country || !hasDay(event.date) || event.status !== 'OCCURRED') return false
  return event.date.slice(0, 10) >= addDays(published, -1) && countriesOf(event, people).includes(home.country)
}

/** "left here after a visit to the DPRK", filed in its capital: the news of a visit to the country goes to that city. */
function cityByHome(event: MergedEvent, { published, home }: Story): MergedEvent {
  const isHere = home?.country != null && event.country === home.country && home.placeKind === 'CITY'
  const isNews = event.status === 'OCCURRED' && isRecent(event.date, published)
  return isHere && isNews && event.place === null ? { ...event, place: home } : event
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

/**
 * A meeting told without a date in the country that one of them visits has the visit's date: of one told beside it, or
 * of the only one of late.
 */
function dateByVisit(event: MergedEvent, events: readonly MergedEvent[], { people, published }: Story): MergedEvent {
  const visits = events.filter(
    (other) =>
      other.type === 'VISIT' &&
      other.status === 'OCCURRED' &&
      (other.country === event.country ||
        (event.country === null && countriesOf(event, people).includes(other.country ?? ''))) &&
      other.date !== '' &&
      personsOf(other).some((name) => personsOf(event).includes(name)),
  )
  const beside = visits.find(
    (other) => distanceOf(event, other) <= 1 || (visits.length === 1 && isRecent(other.date, published)),
  )
  return beside ? { ...event, date: beside.date, verbatim: beside.verbatim } : event
}

/** A visit told with its first day alone lasts some days on. */
function isDuringStay(visit: MergedEvent, event: MergedEvent): boolean {
  const isFirstDay = /^\d{4}-\d\d-\d\d$/u.test(visit.date)
  return (
    isFirstDay && hasDay(event.date) && event.date > visit.date && event.date.slice(0, 10) <= addDays(visit.date, 3)
  )
}

/** The day of publication or the two after it. */
const isNearby = (date: string, published: IsoDay | null): boolean =>
  published !== null && hasDay(date) && date.slice(0, 10) >= published && date.slice(0, 10) <= addDays(published, 2)

/** A meeting told without place and date, with somebody of the country that one of them visits, is part of the visit. */
function inheritFromVisits(events: readonly MergedEvent[], story: Story): readonly MergedEvent[] {
  const { people, published } = story
  return events.map((event) => {
    const isSoon = event.status === 'PLANNED' && isNearby(event.date, published)
    if (event.type !== 'MEETING' || !(event.status === 'OCCURRED' || isSoon)) return event
    if (event.place !== null || event.country !== null)
      return event.date === '' ? dateByVisit(event, events, story) : event
    const visits = events.filter(
      (visit) =>
        visit.type === 'VISIT' &&
        visit.status === 'OCCURRED' &&
        visit.country !== null &&
        (datesAgree(visit, event) || isDuringStay(visit, event)) &&
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

/** News tells place and day once and goes on: gives each event what those beside it lend. */
export function carryOverAll(events: readonly MergedEvent[], story: Story): readonly MergedEvent[] {
  const legs = events.map((event) => dateLeg(event, events))
  const placed = inheritFromVisits(legs, story)
  const told = placed.map((event) => carryOver(event, placed, story))
  const dated = told.map((event, _index, all) => dateBefore(event, all))
  const timed = dated.map((event) => dateByNarrative(event, story))
  return timed.map((event) => placeByNarrative(event, timed, story))
}
