import type { IsoDay } from '../../domain/document.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import { addDays } from '../calendar.js'
import { joinParts } from '../frames/context.js'
import type { EventMention } from '../frames/mention.js'
import { datesOf } from './10-dates.js'
import { carryOverAll } from './14-carry.js'
import { countriesOf, datesAgree, type MergedEvent, personsOf, placesAgree } from './14-compare.js'
import type { Layout } from './14-story.js'
import { daysApart, isSameVisit, isWithinVisit, placeVisit } from './14-visits.js'

const isSubset = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((name) => whole.includes(name))

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

/** Who does it, or whom it is aimed at: names, and the countries that people stand for. */
function sideOf(
  mention: EventMention,
  isAimed: boolean,
  people: ReadonlyMap<string, PersonFacts>,
): ReadonlySet<string> {
  const parts = mention.parts.filter((part) => isAimedAt(part) === isAimed)
  return new Set(parts.flatMap(({ ref }) => [ref.name, people.get(ref.name)?.country ?? ref.name]))
}

/** "the Union and the Treasury each put sanctions on X": acts of different doers, or against different people, are two. */
function sidesAgree(event: EventMention, mention: EventMention, people: ReadonlyMap<string, PersonFacts>): boolean {
  return [true, false].every((isAimed) => {
    const [known, told] = [sideOf(event, isAimed, people), sideOf(mention, isAimed, people)]
    return known.size === 0 || told.size === 0 || [...told].some((name) => known.has(name))
  })
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
  if (event.type === 'VISIT' && isSameVisit(event, mention)) return true
  if (!isOneClause && (!datesAgree(event, mention) || isLongAgo(event, mention, published))) return false
  if (isOpen(event.status) !== isOpen(mention.status)) return false
  if (event.isOpen && mention.status !== event.status) return false
  if (event.type === 'MEETING' && event.isGathering !== mention.isGathering && !mention.isDefinite) return false
  if (!placesAgree(event.place, mention.place, event.country, mention.country)) return false
  if (/^(?:ACCUSATION|SANCTION|THREAT)$/u.test(event.type) && !sidesAgree(event, mention, people)) return false
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

/** "the accord was signed" on the day of a deal told far above. */
const isSameDeal = (event: EventMention, mention: EventMention): boolean =>
  event.type === 'AGREEMENT' && event.date !== '' && event.date === mention.date

/** "They were joined by A": belongs to the meeting told last, not far before. */
function findPointedAt(events: readonly MergedEvent[], mention: EventMention): number {
  return events.findLastIndex(
    (event) =>
      event.type === mention.type &&
      (mention.sentence - (event.mentions[0]?.sentence ?? 0) <= 6 || isSameDeal(event, mention)) &&
      !isOpen(event.status) &&
      datesAgree(event, mention),
  )
}

const ranks = { SITE: 0, CITY: 1, REGION: 2 }

/** A site tells more of a meeting than its city, but a visit is to the city. */
function bestPlace(left: NameSpan | null, right: NameSpan | null, isVisit: boolean): NameSpan | null {
  if (!left || !right) return left ?? right
  if (isVisit && left.placeKind !== right.placeKind && [left, right].some(({ placeKind }) => placeKind === 'CITY'))
    return left.placeKind === 'CITY' ? left : right
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
  if (event.type === 'VISIT' && daysApart(event, mention) > 0) return isWithinVisit(event) ? 'MENTION' : 'EVENT'
  return lengthOf(mention.date) < lengthOf(event.date) ? 'MENTION' : 'EVENT'
}

function join(event: MergedEvent, mention: EventMention): MergedEvent {
  const dated = bestDate(event, mention) === 'EVENT' ? event : mention
  const place = bestPlace(event.place, mention.place, event.type === 'VISIT')
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
  home: NameSpan | null,
  layout: Layout,
): readonly MergedEvent[] {
  const events: MergedEvent[] = []
  for (const told of mentions) {
    const mention = placeVisit(told, events, mentions, people, home)
    if (!mention) continue
    const isPointer = mention.isDefinite && /^(?:MEETING|AGREEMENT)$/u.test(mention.type)
    const same = events.findLastIndex((event) => isSame(event, mention, people, published))
    const at = same === -1 && isPointer ? findPointedAt(events, mention) : same
    const event = events[at]
    const isGuess = mention.isOfStory && same === -1
    if (event) events[at] = join(event, isGuess ? { ...mention, parts: [] } : mention)
    else if (!isPointer || hasParties(mention) || mention.isOpen) events.push({ ...mention, mentions: [mention] })
  }
  const whole = events.filter((event) => !event.isOpen || hasParties({ ...event, isGathering: false }))
  return carryOverAll(whole, { people, published, home, ...layout })
}

/** Whom an act is aimed at stands apart from those who do it. */
const isAimedAt = ({ role }: EventMention['parts'][number]): boolean =>
  /^(?:ACCUSED|TARGET|RECEIVER|ADDRESSEE)$/u.test(role)

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
