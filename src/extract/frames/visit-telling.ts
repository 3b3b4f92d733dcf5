import type { ActorRef } from '../../domain/annotation.js'
import type { PersonFacts } from '../analysis.js'
import { addDays } from '../calendar.js'
import type { Item } from '../items.js'
import { numberWords } from '../number-words.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import type { Destination } from './destination.js'
import { resolveIn, tenseOf } from './doubts.js'
import type { EventMention } from './mention.js'
import { isPerson } from './telling.js'
import { furtherStops } from './visit-destinations.js'
import { furtherLegs } from './visit-legs.js'
import { findWhen, type When } from './when.js'

/** Which end of a visit a day is: "arrived on Monday for a two-day visit", "wrapped up a two-day visit on Monday". */
export type VisitEnd = 'FIRST' | 'LAST' | null

/** A journey as a frame found it in a clause. */
export interface Journey {
  readonly rule: string
  readonly at: number
  readonly subject: ActorGroup
  readonly args: Arguments
  readonly destination: Destination | null
  readonly end?: VisitEnd
  /** The date where the frame worked it out itself. */
  readonly when?: When
}

/** How many days the words of a clause give a visit: "two-day", "for three days"; 0 for none. */
function daysOf(items: readonly Item[], from: number, to: number): number {
  for (let index = Math.max(0, from); index < Math.min(to, items.length); index++) {
    const word = items[index]?.word ?? ''
    const match = /^(\w+)-day$/u.exec(word) ?? (items[index + 1]?.word === 'days' ? /^(\w+)$/u.exec(word) : null)
    const days = numberWords[match?.[1] ?? ''] ?? Number(match?.[1] ?? 0)
    if (days > 1 && days < 15) return days
  }
  return 0
}

/** The days of a visit, counted from its first or last one. */
function lasting(items: readonly Item[], at: number, end: VisitEnd, when: When): When {
  const days = end === null ? 0 : daysOf(items, at - 4, items.length)
  if (days === 0 || when.date.length !== 10) return when
  const date =
    end === 'FIRST' ? `${when.date}/${addDays(when.date, days - 1)}` : `${addDays(when.date, 1 - days)}/${when.date}`
  return { ...when, date }
}

const startWords =
  /^(?:began|begins|begin|beginning|started|starts|starting|opened|embarked|embarks|embarking|kicked|kicks|kicking|launched|start|beginning)$/u
const endWords =
  /^(?:ended|ends|ending|concluded|concludes|concluding|wrapped|wraps|wrapping|completed|finished|finishes|end|close|conclusion)$/u

/** Whether the words before a visit's noun say that the day is its first or last one. */
export function endTold(items: readonly Item[], at: number): VisitEnd {
  const before = items.slice(Math.max(0, at - 8), at)
  if (before.some(({ word }) => endWords.test(word))) return 'LAST'
  return before.some(({ word }) => startWords.test(word)) ? 'FIRST' : null
}

const partyWords =
  /^(?:delegations?|officials?|diplomats?|envoys?|mission|team|monitors|inspectors|observers|experts|ministers?|president|leaders?|lawmakers|deputies|parliamentarians|delegates|representatives|negotiators|premier|chancellor|king|secretary|chief|general)$/u

/** People who travel; where nobody is named, the country that a delegation or an office-holder comes from. */
function travellersOf({ tokens, items, people }: FrameContext, subject: ActorGroup): readonly ActorRef[] {
  const persons = subject.refs.filter(isPerson)
  if (persons.length > 0) return persons.some((ref) => isKnown(people.get(ref.name))) ? persons : []
  const isNobody = /^(?:no|any|every|each|another|few|many)$/u.test(items[subject.from - 1]?.word ?? '')
  if (subject.from === -1 || isNobody) return []
  const last = items[subject.to - 1]
  const isParty =
    last?.reference?.kind === 'OFFICE' ||
    (last !== undefined && tokens.slice(last.from, last.to).some(({ lower }) => partyWords.test(lower)))
  const isMission = partyWords.test(items[subject.to]?.word ?? '') || isPartyOf(items, subject.from)
  return subject.refs.filter(({ kind }) => (kind === 'COUNTRY' && isParty) || (kind === 'ORGANIZATION' && isMission))
}

/** "a team from the Agency", "inspectors of the Fund": those whom a body sends. */
const isPartyOf = (items: readonly Item[], from: number): boolean =>
  /^(?:of|from)$/u.test(items[from - 1]?.word ?? '') &&
  items.slice(Math.max(0, from - 4), from).some(({ word }) => partyWords.test(word))

/** Somebody of a country or in an office: others travel too, but make no news of this kind. */
const isKnown = (facts: PersonFacts | undefined): boolean =>
  facts !== undefined && (facts.country !== null || facts.office !== null || facts.officeOf !== null)

const ownCountry = ({ people }: FrameContext, ref: ActorRef | undefined): string | null =>
  ref === undefined ? null : ref.kind === 'COUNTRY' ? ref.name : (people.get(ref.name)?.country ?? null)

/** The country of the first traveller; null for none. */
export const countryOfTravellers = (context: FrameContext, subject: ActorGroup): string | null =>
  ownCountry(context, subject.refs[0])

/** "A, with his minister B", "A, accompanied by B": who goes along, of the same country. */
function companionsOf(context: FrameContext, { at, args, subject }: Journey): readonly ActorRef[] {
  const { items } = context
  const first = subject.refs.find(isPerson)
  const beside = items.flatMap(({ word }, index) => {
    const isBeside = items[index + 1]?.word === 'by' && /^(?:accompanied|joined|flanked)$/u.test(word)
    return isBeside && (index === 0 || index > subject.from) && index < at + 20 ? (items[index + 2]?.refs ?? []) : []
  })
  const along = [...(args.by.get('with')?.refs ?? []), ...beside]
  return along.filter((ref) => isPerson(ref) && first && ownCountry(context, ref) === ownCountry(context, first))
}

/** Tells who went where; nothing for the way home and where nobody travels. */
export function tellVisit(
  context: FrameContext,
  journey: Journey,
  status: EventMention['status'],
): readonly EventMention[] {
  const { at, args, destination, subject, rule } = journey
  const named = travellersOf(context, subject)
  const travellers = [...named, ...companionsOf(context, journey)]
  if (named.length === 0) return []
  const groups = destination === null ? groupByCountry(context, travellers) : [travellers]
  if (groups.length > 1)
    return groups.flatMap((refs) => tellVisit(context, { ...journey, subject: { ...subject, refs } }, status))
  if (isWayHome(context, travellers, destination, at)) return []
  const host = destination?.country ? partsOf([{ kind: 'COUNTRY', name: destination.country }], 'HOST') : []
  const own = travellers.map((ref) => ownCountry(context, ref))
  const parts = joinParts(
    partsOf(travellers, 'VISITOR'),
    host.filter(({ ref }) => !own.includes(ref.name)),
  )
  const first = journey.when ?? findWhen(context, at, args, tenseOf(status, context.items, at))
  const begun = first.date === '' ? beginning(context, at, status) : first
  const end = journey.end ?? (first.date === '' && begun.date !== '' ? 'FIRST' : null)
  const told = begun.date === '' ? dateOfWhere(context, args, status) : begun
  return [
    makeMention(context, {
      type: 'VISIT',
      rule,
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status,
      where: destination === null ? { place: null, country: null } : withCity(context.items, destination),
      when: lasting(context.items, at, end, told),
      isDefinite: destination === null,
    }),
  ]
}

/** Tells the journey to its first goal, and to each further one with the day that it has there. */
export function tellLegs(
  context: FrameContext,
  journey: Journey,
  status: EventMention['status'],
): readonly EventMention[] {
  const { items } = context
  const { args, destination } = journey
  const first = tellVisit(context, journey, status)
  const legs = furtherLegs(items, args)
  const isTold = (stop: Destination): boolean =>
    legs.some((leg) => leg.destination.place === stop.place && leg.destination.country === stop.country)
  const stops = furtherStops(items, args, destination).filter((stop) => !isTold(stop))
  return [
    ...first,
    ...stops.flatMap((stop) => tellVisit(context, { ...journey, destination: stop }, status)),
    ...inOrder(
      first[0]?.date ?? '',
      legs.flatMap((leg) => {
        const own = leg.date === -1 ? args : { ...args, date: leg.date }
        return tellVisit(context, { ...journey, destination: leg.destination, args: own, end: null }, status)
      }),
    ),
  ]
}

/** "to X on Monday and Y on Thursday", written on a Wednesday: a leg to come is not before the one told before it. */
function inOrder(start: string, legs: readonly EventMention[]): readonly EventMention[] {
  let latest = start
  return legs.map((leg) => {
    const isBefore = leg.status === 'PLANNED' && leg.date.length === 10 && latest.length === 10 && leg.date < latest
    const date = isBefore && addDays(leg.date, 7) > latest ? addDays(leg.date, 7) : leg.date
    if (date !== '') latest = date
    return date === leg.date ? leg : { ...leg, date }
  })
}

/** "flew on to X, where he dined on Friday with B": the day of what was done there. */
function dateOfWhere(
  { items, discourse, published }: FrameContext,
  args: Arguments,
  status: EventMention['status'],
): When {
  const where = items.findIndex(({ word }, index) => index >= args.end - 1 && index <= args.end + 1 && word === 'where')
  const item = where === -1 ? undefined : items[findArguments(items, where).date]
  return item?.date
    ? { date: resolveIn(item.date, tenseOf(status, items, where), discourse.anchor, published), verbatim: item }
    : { date: '', verbatim: null }
}

/** "flew to China, where he saw B in Dalian": the one city of the country that the sentence is set in. */
function withCity(items: readonly Item[], destination: Destination): Destination {
  if (destination.place !== null || destination.country === null) return destination
  const cities = items.flatMap(({ kind, name }, index) => {
    const isIn = /^(?:in|at|to|into|left|leaving)$/u.test(items[index - 1]?.word ?? '')
    const isCity = kind === 'PLACE' && name?.placeKind === 'CITY' && name.country === destination.country
    return isIn && isCity && name ? [name] : []
  })
  const [city] = cities
  return city && cities.every(({ key }) => key === city.key) ? { ...destination, place: city } : destination
}

/** "X's visit to Y, which began on Tuesday": the day stands in a clause of its own. */
function beginning({ items, discourse, published }: FrameContext, at: number, status: EventMention['status']): When {
  const verb = items.findIndex(
    ({ word }, index) =>
      index > at &&
      index < at + 11 &&
      /^(?:began|begins|started|starts|planned|scheduled|due|meant|set|slated|expected|takes|took|runs)$/u.test(word),
  )
  const item = verb === -1 ? undefined : items.slice(verb, verb + 5).find(({ date }) => date !== undefined)
  return item?.date
    ? { date: resolveIn(item.date, tenseOf(status, items, at), discourse.anchor, published), verbatim: item }
    : { date: '', verbatim: null }
}

/** "Both leaders had flown in": travellers of different countries make a visit each. */
function groupByCountry(context: FrameContext, travellers: readonly ActorRef[]): readonly (readonly ActorRef[])[] {
  const groups = new Map<string, ActorRef[]>()
  for (const ref of travellers) {
    const code = ownCountry(context, ref) ?? ''
    groups.set(code, [...(groups.get(code) ?? []), ref])
  }
  return [...groups.values()]
}

/** Going back to one's own country or its seat of government is no visit. */
function isWayHome(
  context: FrameContext,
  travellers: readonly ActorRef[],
  destination: Destination | null,
  at: number,
): boolean {
  const { items } = context
  const own = travellers[0]?.kind === 'COUNTRY' ? travellers[0].name : ownCountry(context, travellers[0])
  if (items[at + 1]?.word === 'home' || (items[at + 1]?.word === 'back' && destination === null)) return true
  if (/^return/u.test(items[at]?.word ?? '') && (own === null || destination === null)) return true
  return (
    destination !== null &&
    own !== null &&
    own === destination.country &&
    (destination.place === null || destination.place.isCapital === true)
  )
}
