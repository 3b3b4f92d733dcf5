import { partialDatesOverlap } from '../../domain/partial-date.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import type { EventMention } from '../frames/mention.js'
import { datesOf } from './10-dates.js'

/** Tellings of one event in the order of the text, and what they say together. */
export interface MergedEvent extends EventMention {
  readonly mentions: readonly EventMention[]
}

/** Names of the people who take part, hosts of a visit left out. */
export const personsOf = (mention: EventMention): readonly string[] =>
  mention.parts.filter(({ ref, role }) => ref.kind === 'PERSON' && role !== 'HOST').map(({ ref }) => ref.name)

/** Codes of the countries that take part by themselves or by their people; '' for somebody of no known country. */
export function countriesOf(mention: EventMention, people: ReadonlyMap<string, PersonFacts>): readonly string[] {
  return mention.parts.flatMap(({ ref, role }) => {
    if (role === 'HOST') return []
    if (ref.kind === 'COUNTRY') return [ref.name]
    return ref.kind === 'PERSON' ? [people.get(ref.name)?.country ?? ''] : []
  })
}

/** Whether two tellings can be of the same day; an unknown date agrees with every other. */
export function datesAgree(left: EventMention, right: EventMention): boolean {
  const one = datesOf(left.date)
  const other = datesOf(right.date)
  return one === null || other === null || partialDatesOverlap(one, other)
}

/** Two cities conflict; a site lies in a city of its country, a region around it. */
export function placesAgree(
  left: NameSpan | null,
  right: NameSpan | null,
  leftCountry: string | null,
  rightCountry: string | null,
): boolean {
  if (leftCountry !== null && rightCountry !== null && leftCountry !== rightCountry) return false
  if (!left || !right || left.key === right.key) return true
  return left.placeKind !== right.placeKind || left.placeKind === 'REGION'
}

/** Tellings beyond these change no distance that counts: a text tells one event a few times. */
const mostTellings = 20

/** Sentences between two events, at their nearest tellings. */
export function distanceOf(left: MergedEvent, right: MergedEvent): number {
  let least = Number.POSITIVE_INFINITY
  for (const one of left.mentions.slice(0, mostTellings))
    for (const other of right.mentions.slice(0, mostTellings))
      least = Math.min(least, Math.abs(one.sentence - other.sentence))
  return least
}

/** Whether two events of a text have somebody in common. */
export function shareActors(left: MergedEvent, right: MergedEvent, people: ReadonlyMap<string, PersonFacts>): boolean {
  const persons = personsOf(left)
  if (persons.length > 0 && personsOf(right).length > 0) return personsOf(right).some((name) => persons.includes(name))
  const codes = countriesOf(left, people)
  return countriesOf(right, people).filter((code) => codes.includes(code)).length >= Math.min(2, codes.length)
}
