import type { ActorRef } from '../../domain/annotation.js'
import type { NameSpan } from '../analysis.js'
import { addDays } from '../calendar.js'
import type { Item } from '../items.js'
import { type ActorGroup, type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, findWhen, joinParts, makeMention, partsOf, type When } from './context.js'
import { tenseOf } from './doubts.js'
import type { EventMention } from './mention.js'
import { isRefused, realityOfNoun } from './status.js'
import { findOwner, settleReality } from './telling.js'

const isPerson = (ref: ActorRef): boolean => ref.kind === 'PERSON'

interface Destination {
  readonly place: NameSpan | null
  readonly country: string | null
}

const toward = /^(?:to|into|in|at|on|across|for|of)$/u

/** The first place or country after a preposition of direction, or right after the verb where `isDirect`. */
function findDestination(args: Arguments, isDirect: boolean, prepositions: RegExp): Destination | null {
  const place = args.places.find(
    ({ preposition }) => prepositions.test(preposition) || (isDirect && /^(?:|after|noun)$/u.test(preposition)),
  )
  const byPreposition = [...args.by].find(
    ([preposition, group]) => prepositions.test(preposition) && group.refs.some(({ kind }) => kind === 'COUNTRY'),
  )
  const direct = isDirect ? args.direct.refs.find(({ kind }) => kind === 'COUNTRY') : undefined
  const country = direct ?? byPreposition?.[1].refs.find(({ kind }) => kind === 'COUNTRY')
  if (!place && !country) return null
  const inner = args.places.find(
    ({ name, preposition }) => country && name.country === country.name && /^(?:in|at)$/u.test(preposition),
  )
  if (country && (!place || country === direct)) return { place: inner?.name ?? null, country: country.name }
  return { place: place?.name ?? null, country: place?.name.country ?? country?.name ?? null }
}

const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 }

/** "arrived on Wednesday for a two-day trip": the visit lasts from the arrival to the day after. */
function lastingDays(items: readonly Item[], from: number, when: When): When {
  const match = items
    .slice(from)
    .map(({ word }) => /^(\w+)-day$/u.exec(word))
    .find((found) => found !== null)
  const days = numbers[match?.[1] ?? ''] ?? Number(match?.[1] ?? 0)
  if (!(days > 1 && days < 15) || when.date.length !== 10) return when
  return { ...when, date: `${when.date}/${addDays(when.date, days - 1)}` }
}

interface Journey {
  readonly rule: string
  readonly at: number
  readonly subject: ActorGroup
  readonly args: Arguments
  readonly destination: Destination | null
  readonly isArrival?: boolean
}

function tellVisit(context: FrameContext, journey: Journey, status: EventMention['status']): readonly EventMention[] {
  const { at, args, destination, subject, rule } = journey
  const companions = (args.by.get('with')?.refs ?? []).filter(
    (ref) => isPerson(ref) && sameCountry(context, ref, subject.refs[0]),
  )
  const travellers = [...subject.refs.filter(isPerson), ...companions]
  if (travellers.length === 0) return []
  const groups = groupByCountry(context, travellers)
  if (groups.length > 1)
    return groups.flatMap((refs) => tellVisit(context, { ...journey, subject: { ...subject, refs } }, status))
  if (isWayHome(context, travellers, destination, at)) return []
  const host = destination?.country ? partsOf([{ kind: 'COUNTRY', name: destination.country }], 'HOST') : []
  const own = travellers.map(({ name }) => context.people.get(name)?.country)
  const hosts = host.filter(({ ref }) => !own.includes(ref.name))
  const parts = joinParts(partsOf(travellers, 'VISITOR'), hosts)
  const first = findWhen(context, at, args, tenseOf(status, context.items, at))
  const told = first.date === '' ? beginning(context, at, status) : first
  const when = journey.isArrival ? lastingDays(context.items, at, told) : told
  const where = destination ?? { place: null, country: null }
  return [
    makeMention(context, {
      type: 'VISIT',
      rule,
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status,
      where,
      when,
      isDefinite: destination === null,
    }),
  ]
}

/** "X's visit to Y, which began on Tuesday": the day stands in a clause of its own. */
function beginning(context: FrameContext, at: number, status: EventMention['status']): When {
  const { items, discourse } = context
  const verb = items.findIndex(
    ({ word }, index) =>
      index > at && index < at + 11 && /^(?:began|begins|started|starts|planned|scheduled|due|meant)$/u.test(word),
  )
  const item = verb === -1 ? undefined : items.slice(verb, verb + 4).find(({ date }) => date !== undefined)
  return item?.date
    ? { date: item.date.resolve(status === 'OCCURRED' ? 'PAST' : 'FUTURE', discourse.anchor), verbatim: item }
    : { date: '', verbatim: null }
}

const sameCountry = ({ people }: FrameContext, left: ActorRef, right: ActorRef | undefined): boolean =>
  right !== undefined && people.get(left.name)?.country === people.get(right.name)?.country

/** Travellers of different countries make a visit each. */
function groupByCountry({ people }: FrameContext, travellers: readonly ActorRef[]): readonly (readonly ActorRef[])[] {
  const groups = new Map<string, ActorRef[]>()
  for (const ref of travellers) {
    const code = people.get(ref.name)?.country ?? ''
    groups.set(code, [...(groups.get(code) ?? []), ref])
  }
  return [...groups.values()]
}

/** Going back to one's own country or its seat of government is no visit. */
function isWayHome(
  { people, items }: FrameContext,
  travellers: readonly ActorRef[],
  destination: Destination | null,
  at: number,
): boolean {
  if (items[at + 1]?.word === 'home' || items[at + 1]?.word === 'back' || /^return/u.test(items[at]?.word ?? ''))
    return true
  const own = people.get(travellers[0]?.name ?? '')?.country
  return (
    destination !== null &&
    own !== null &&
    own === destination.country &&
    (destination.place === null || destination.place.isCapital === true)
  )
}

/** "travelled to X", "arrived in X", "landed in X", "crossed into X", "is due in X"; "flew in" without a place. */
export const motionFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.pos === 'NOUN' || (/^cross/u.test(items[at]?.word ?? '') && items[at + 1]?.word === 'paths')) return []
  const settled = settleReality(items, at)
  const reality = settled === 'SKIP' && isRefused(items, at) ? 'DENIED' : settled
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const there = items[at + 1]?.word === 'there' ? lastDestination(context, at) : null
  const destination =
    findDestination(args, false, /^(?:to|into|in|at|on|across)$/u) ?? there ?? cameFrom(items, at, args)
  const isBare =
    items[at + 1]?.word === 'in' &&
    !items.slice(at + 2, at + 3).some(({ kind }) => kind === 'PLACE' || kind === 'ACTOR')
  const arrived = /^(?:arriv|land)/u.test(items[at]?.word ?? '')
  if (!destination && !isBare && !arrived) return []
  const early = args.places[0]
    ? args.places[0].index - at
    : ((args.by.get('to') ?? args.by.get('in') ?? args.by.get('into'))?.from ?? at)
  if (destination && early - at > 10) return []
  const subject = findSubject(items, at)
  const journey = { rule: 'frame:visit/travelled', at, subject, args, isArrival: arrived }
  return [destination, ...furtherStops(items, args, destination)].flatMap((stop) =>
    tellVisit(context, { ...journey, destination: stop }, reality),
  )
}

/** "travelled to X and Y": Y after "and", where both are cities. */
function furtherStops(items: readonly Item[], args: Arguments, first: Destination | null): readonly Destination[] {
  const listed = (args.by.get('to')?.refs ?? []).filter(
    ({ kind, name }) => kind === 'COUNTRY' && name !== first?.country,
  )
  if (first?.place === null) return listed.map(({ name }) => ({ place: null, country: name }))
  const at = args.places.find(({ name }) => name === first?.place)?.index ?? -1
  const next = at === -1 || !/^(?:and|,)$/u.test(items[at + 1]?.word ?? '') ? undefined : items[at + 2]?.name
  const isCity = next?.kind === 'PLACE' && next.placeKind === 'CITY' && first?.place?.placeKind === 'CITY'
  const isList = items[at + 1]?.word === 'and' || (items[at + 3]?.word === 'and' && items[at + 4]?.kind === 'PLACE')
  return next && isCity && isList ? [{ place: next, country: next.country ?? null }] : []
}

/** "went there": the place or country named last in the sentence. */
function lastDestination({ items, discourse }: FrameContext, at: number): Destination | null {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'PLACE' && item.name) return { place: item.name, country: item.name.country ?? null }
    if (item?.name?.kind === 'COUNTRY' && item.name.form === 'NAME' && items[index - 1]?.word === 'in')
      return { place: null, country: item.name.key }
  }
  const place = discourse.place
  return place ? { place, country: place.country ?? null } : null
}

/** "had come from X, where he signed": X was visited before. */
function cameFrom(items: readonly Item[], at: number, args: Arguments): Destination | null {
  const place = args.places.find(({ preposition }) => preposition === 'from')
  if (!place || !/^(?:come|came|arrived|flown|travelled|traveled)$/u.test(items[at]?.word ?? '')) return null
  return items.slice(place.index + 1, place.index + 3).some(({ word }) => word === 'where')
    ? { place: place.name, country: place.name.country ?? null }
    : null
}

/** "took off for X", "will set out for X", "headed for X", "departed for X". */
export const setOutFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const next = items[at + 1]?.word ?? ''
  const isOff = /^(?:took|takes|set|sets)$/u.test(word) && /^(?:off|out)$/u.test(next)
  const preposition = isOff ? at + 2 : at + 1
  if (items[preposition]?.word !== 'for' && items[preposition]?.word !== 'on') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = findDestination(args, false, /^(?:for|to)$/u)
  if (!destination) return []
  return tellVisit(
    context,
    { rule: 'frame:visit/set-out-for', at, subject: findSubject(items, at), args, destination },
    reality,
  )
}

/** "dispatched X to Y", "sent his foreign minister, X, to Y": who is sent, travels. */
export const sentFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const sent = args.direct.refs.filter(isPerson)
  const destination = findDestination(args, false, /^(?:to)$/u)
  const isBare = items[args.direct.to]?.word === 'to'
  if (sent.length === 0 || !destination || !isBare) return []
  return tellVisit(
    context,
    { rule: 'frame:visit/sent', at, subject: { ...args.direct, refs: sent }, args, destination },
    reality,
  )
}

/** "had been in X on Thursday", "had been there in February": with a day or month, a visit that is over. */
export const beenFrame: Frame = (context, at) => {
  const { items } = context
  if (
    !/^(?:had|has|have)$/u.test(items.slice(Math.max(0, at - 2), at).findLast(({ pos }) => pos !== 'ADV')?.word ?? '')
  )
    return []
  const isThere = items[at + 1]?.word === 'there'
  if (!isThere && !/^(?:in|to|at)$/u.test(items[at + 1]?.word ?? '')) return []
  if (settleReality(items, at) === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = isThere ? lastDestination(context, at) : findDestination(args, false, /^(?:in|to|at)$/u)
  const isTravel = items.slice(at).some(({ word }) => /^(?:visit|trip|tour|journey)$/u.test(word))
  const isTo = items[at + 1]?.word === 'to'
  if (!destination || !(isTravel || isTo) || args.date === -1 || items[args.date]?.date?.isBound) return []
  return tellVisit(
    context,
    { rule: 'frame:visit/been-in', at, subject: findSubject(items, at), args, destination },
    'OCCURRED',
  )
}

/** "his next stop is X, where he is to speak on Friday". */
export const nextStopFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:is|was|will)$/u.test(items[at + 1]?.word ?? '')) return []
  const owner = findOwner(items, at)
  const index = items.findIndex(({ kind }, position) => position > at && position < at + 9 && kind === 'PLACE')
  const place = items[index]?.name
  if (owner.refs.length === 0 || !place) return []
  const args = {
    ...findArguments(items, at),
    date: items.findIndex(({ kind }, position) => position > index && kind === 'DATE'),
    end: index + 1,
  }
  return tellVisit(
    context,
    { rule: 'frame:visit/next-stop', at, subject: owner, args, destination: { place, country: place.country ?? null } },
    'PLANNED',
  )
}

/** "visited X", "is to visit X", "toured X". */
export const visitVerbFrame: Frame = (context, at) => {
  const { items } = context
  if (isNounHere(items, at)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = findDestination(args, true, /^(?:in|at)$/u)
  if (!destination) return findGap(context, at, args, reality)
  return tellVisit(
    context,
    { rule: 'frame:visit/visited', at, subject: findSubject(items, at), args, destination },
    reality,
  )
}

/** "the town that he had visited on Tuesday": the place stands before the clause. */
function findGap(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventMention['status'],
): readonly EventMention[] {
  const { items } = context
  const subject = findSubject(items, at)
  const place = items.slice(0, subject.from === -1 ? at : subject.from).findLast(({ kind }) => kind === 'PLACE')
  if (!place?.name || subject.from === -1 || args.direct.from !== -1) return []
  const isAdjacent = items
    .slice(items.indexOf(place) + 1, subject.from)
    .every(({ word, pos }) => /^(?:,|that|which|the|town)$/u.test(word) || pos === 'NOUN' || pos === 'ADJ')
  if (!isAdjacent) return []
  const destination = { place: place.name, country: place.name.country ?? null }
  return tellVisit(context, { rule: 'frame:visit/visited', at, subject, args, destination }, status)
}

/** After an article, adjective or owner, "visit" is a noun. */
function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  if (items[at]?.word.endsWith('ed') || items[at]?.word.endsWith('ing')) return false
  if (before?.isPossessive || /^(?:'s|'|a|an|the|this|that|his|her|their)$/u.test(before?.word ?? '')) return true
  return before?.pos === 'ADJ' || before?.pos === 'DET' || (items[at]?.pos === 'NOUN' && before?.word !== 'to')
}

/** "Lavrov’s visit to X", "paid a visit to X", "on a trip to X", "a visit to X by Y". */
export const visitNounFrame: Frame = (context, at) => {
  const { items } = context
  if (!isNounHere(items, at) && !/^(?:trip|trips|journey|journeys|visits)$/u.test(items[at]?.word ?? '')) return []
  const reality = realityOfNoun(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const named = findDestination(args, false, /^(?:to|of|in)$/u)
  const owner = findOwner(items, at)
  if (!named) return tellUnplaced(context, at, args, owner)
  const destination = named
  const by = args.by.get('by')
  const verb = owner.refs.length === 0 && !by ? verbBefore(items, at) : -1
  const subject =
    owner.refs.length > 0 ? owner : (by ?? (verb === -1 ? { refs: [], from: -1, to: -1 } : findSubject(items, verb)))
  const whose = subject.refs.length > 0 ? subject : travellerAround(items, at, args)
  const governed = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  if (governed === 'SKIP') return []
  return tellVisit(
    context,
    { rule: 'frame:visit/visit-to', at, subject: whose, args, destination },
    reality === 'OCCURRED' ? governed : reality,
  )
}

/** "at the end of a two-day visit", "on his first visit to a member state": where the sentence says they are. */
function tellUnplaced(context: FrameContext, at: number, args: Arguments, owner: ActorGroup): readonly EventMention[] {
  const { items, people } = context
  const isOn = items.slice(Math.max(0, at - 6), at).some(({ word }) => /^(?:on|of|during|for)$/u.test(word))
  const place = items.slice(0, at).findLast(({ kind }) => kind === 'PLACE')?.name
  if (!isOn || !place?.country) return []
  const persons = owner.refs.length > 0 ? owner.refs : items.slice(0, at).flatMap(({ refs }) => refs)
  const guests = persons.filter(
    (ref) => isPerson(ref) && people.get(ref.name)?.country !== null && people.get(ref.name)?.country !== place.country,
  )
  const travellers = guests.filter((ref, index) => guests.findIndex(({ name }) => name === ref.name) === index)
  if (travellers.length !== 1) return []
  const subject = {
    refs: travellers,
    from: items.findIndex(({ refs }) => refs.some(({ name }) => name === travellers[0]?.name)),
    to: at,
  }
  const destination = {
    place:
      context.items.findLast(
        ({ kind, name }) => kind === 'PLACE' && name?.placeKind === 'CITY' && name.country === place.country,
      )?.name ?? place,
    country: place.country,
  }
  const told = tellVisit(context, { rule: 'frame:visit/on-visit', at, subject, args, destination }, 'OCCURRED')
  if (told.length === 0) return []
  const isEnd = items.slice(Math.max(0, at - 7), at).some(({ word }) => /^(?:end|close|conclusion|last)$/u.test(word))
  return told.map((mention) => (isEnd ? endingOn(mention, items, at) : { ...mention, date: '', verbatim: null }))
}

/** "at the end of a two-day visit": the day told is the last one. */
function endingOn(mention: EventMention, items: readonly Item[], at: number): EventMention {
  const match = /^(\w+)-day$/u.exec(items[at - 1]?.word ?? '')
  const days = numbers[match?.[1] ?? ''] ?? Number(match?.[1] ?? 0)
  if (!(days > 1 && days < 15) || mention.date.length !== 10) return mention
  return { ...mention, date: `${addDays(mention.date, 1 - days)}/${mention.date}` }
}

/** "X, on a visit to Y, met …", "During a visit to Y, X said", "the visit to Y of X": whoever stands beside the phrase. */
function travellerAround(items: readonly Item[], at: number, args: Arguments): ActorGroup {
  const of = args.by.get('of')
  if (of?.refs.some(isPerson)) return of
  const group = (index: number): ActorGroup => ({
    refs: items[index]?.refs.filter(isPerson) ?? [],
    from: index,
    to: index + 1,
  })
  const opening = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 8 && /^(?:during|on|at|after|in|following|ending|concluding)$/u.test(word),
  )
  if (opening === -1) return { refs: [], from: -1, to: -1 }
  if (items[opening - 1]?.word === ',') return group(opening - 2)
  const comma = items.findIndex(({ word }, index) => index > at && index < at + 12 && word === ',')
  return opening <= 1 && comma !== -1 ? group(comma + 1) : { refs: [], from: -1, to: -1 }
}

function verbBefore(items: readonly Item[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'WORD' && (item.pos === 'VERB' || item.pos === 'AUX')) return index
  }
  return -1
}

/** "is due in X on Friday", "is expected in X", "spent Wednesday in X", "left A for B", "set foot in X". */
export const dueFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const args = findArguments(items, at)
  if (/^(?:due|expected)$/u.test(word)) {
    if (!/^(?:in|at|there|on)$/u.test(items[at + 1]?.word ?? '') && items[at + 1]?.kind !== 'DATE') return []
    const destination = findDestination(args, false, /^(?:in|at)$/u) ?? placeOfWhere(items, at)
    if (!destination) return []
    return tellVisit(
      context,
      { rule: 'frame:visit/due-in', at, subject: findSubject(items, at), args, destination },
      'PLANNED',
    )
  }
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  if (/^(?:left|leave|leaves)$/u.test(word)) {
    const destination = findDestination(args, false, /^for$/u)
    if (!destination) return []
    return tellVisit(
      context,
      { rule: 'frame:visit/left-for', at, subject: findSubject(items, at), args, destination },
      reality,
    )
  }
  const isLast =
    word === 'last' &&
    /^(?:was|were)$/u.test(items[at - 1]?.word ?? '') &&
    /^(?:in|at)$/u.test(items[at + 1]?.word ?? '')
  const isSpent = word === 'spent' && items.slice(at, at + 4).some(({ kind }) => kind === 'DATE')
  const isFoot = word === 'set' && items[at + 1]?.word === 'foot'
  const destination = isSpent || isFoot || isLast ? findDestination(args, false, toward) : null
  if (!destination || (isSpent && destination.place?.placeKind === 'SITE')) return []
  return tellVisit(
    context,
    { rule: 'frame:visit/spent-in', at, subject: findSubject(items, at), args, destination },
    reality,
  )
}

/** "in X, where he is due": the place before `where`. */
function placeOfWhere(items: readonly Item[], at: number): Destination | null {
  const where = items.findLastIndex(({ word }, index) => index < at && word === 'where')
  if (where === -1) return null
  const place = items[where - 1]?.kind === 'PLACE' ? items[where - 1] : items[where - 2]
  return place?.kind === 'PLACE' && place.name ? { place: place.name, country: place.name.country ?? null } : null
}
