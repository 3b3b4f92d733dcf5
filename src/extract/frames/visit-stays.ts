import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { Frame, FrameContext } from './context.js'
import { type Destination, placeOfWhere } from './destination.js'
import type { EventMention } from './mention.js'
import { findOwner, isPerson, settleReality } from './telling.js'
import { findDestination, goalAfter, lastDestination } from './visit-destinations.js'
import { tellLegs, tellVisit } from './visit-telling.js'
import { findTraveller } from './visit-travellers.js'
import { visitNouns } from './words.js'

const travelNouns =
  /^(?:visit|trip|tour|journey|mission|stopover|foray|swing|excursion|abroad|pilgrimage|arrived|travelled|traveled|flew)$/u

/** "had been in X on Thursday", "has been to X in February": with a day or month, a visit that is over. */
export const beenFrame: Frame = (context, at) => {
  const { items } = context
  const auxiliary = items.slice(Math.max(0, at - 2), at).findLast(({ pos }) => pos !== 'ADV')?.word ?? ''
  if (!/^(?:had|has|have)$/u.test(auxiliary)) return []
  const isThere = items[at + 1]?.word === 'there'
  if (!isThere && !/^(?:in|to|at)$/u.test(items[at + 1]?.word ?? '')) return []
  if (settleReality(items, at) === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = isThere ? lastDestination(context, at) : findDestination(items, args, false, /^(?:in|to|at)$/u)
  const subject = findSubject(items, at)
  if (args.date === -1 || items[args.date]?.date?.isBound || !isAway(context, subject, destination)) return []
  return tellVisit(context, { rule: 'frame:visit/been-in', at, subject, args, destination }, 'OCCURRED')
}

/** Whoever is of no country that the text tells, as officials of bodies of many states, is away everywhere. */
function isAway({ people }: FrameContext, { refs }: ActorGroup, destination: Destination | null): boolean {
  const own = refs.filter(isPerson).map(({ name }) => people.get(name)?.country ?? null)
  return destination?.country != null && own.length > 0 && own.every((country) => country !== destination.country)
}

/**
 * "will be in X from Monday", "is in X on a visit", "was here on Tuesday", "a week ago he was in X": away from home. To
 * be somewhere is no journey yet; it needs a word of travel or a day beside it.
 */
export const stayFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at + 1]?.word === 'back' && items[at + 2]?.word === 'from') return tellBack(context, at)
  let next = at + 1
  while (/^(?:himself|herself|now|currently|also|already|still|back|again)$/u.test(items[next]?.word ?? '')) next++
  const isHere = items[next]?.word === 'here' || items[next]?.word === 'there'
  if (!isHere && items[next]?.kind !== 'DATE' && !/^(?:in|at|on|due|off)$/u.test(items[next]?.word ?? '')) return []
  const destination = isHere
    ? homeOf(context)
    : goalAfter(items, next - 1, items[next]?.word === 'off' ? /^to$/u : /^(?:in|at)$/u)
  const subject = findSubject(items, at)
  if (!destination || !isAway(context, subject, destination)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const isTravel = items.some(({ word }) => travelNouns.test(word)) || isForTalks(items, at, args)
  // "was in X on Sunday, where B received him": a meeting abroad alone is no journey
  const isOnlyMeeting = items.slice(args.end, args.end + 2).some(({ word }) => word === 'where')
  const isDated = args.date !== -1 && items[args.date]?.date?.isBound !== true && !isOnlyMeeting
  const isAhead = items[next]?.word === 'off' && items[at]?.word === 'is'
  const isEntry = context.heading !== null && items.slice(at, at + 6).some(({ word }) => word === 'for')
  const isTold = isDated || isEntry || (reality !== 'PLANNED' && (isTravel || opensWithDay(items, at)))
  return isTold
    ? tellVisit(context, { rule: 'frame:visit/stay', at, subject, args, destination }, isAhead ? 'PLANNED' : reality)
    : []
}

/** "A week ago he was in X": the day that the clause opens with. */
const opensWithDay = (items: readonly Item[], at: number): boolean =>
  items.slice(0, 3).some(({ date }) => date !== undefined && !date.isBound) && at < 9

const occasions = /^(?:talks|summit|meeting|meetings|conference|negotiations|consultations|discussions)$/u

/** "was in X on May 3 for talks with B", "has been in Y since Monday to attend the summit": what a guest comes for. */
const isForTalks = (items: readonly Item[], at: number, args: Arguments): boolean => {
  const purpose = items.findIndex(
    ({ word }, index) =>
      index > at && index < args.end && (word === 'for' || (word === 'to' && items[index + 1]?.pos === 'VERB')),
  )
  return (
    purpose !== -1 && args.date !== -1 && items.slice(purpose, purpose + 7).some(({ word }) => occasions.test(word))
  )
}

/** "is back from X": whoever comes back from abroad has been there. */
function tellBack(context: FrameContext, at: number): readonly EventMention[] {
  const { items } = context
  const destination = goalAfter(items, at + 1, /^from$/u)
  const reality = settleReality(items, at)
  if (!destination || reality === 'SKIP') return []
  const args = findArguments(items, at + 2)
  return tellVisit(
    context,
    { rule: 'frame:visit/back', at, subject: findSubject(items, at), args, destination },
    'OCCURRED',
  )
}

/** "A, back from X, said": whoever is told to be back from abroad has been there. */
export const backFrame: Frame = (context, at) => {
  const { items } = context
  const comma = /^(?:just|fresh|newly|now|who)$/u.test(items[at - 1]?.word ?? '') ? at - 2 : at - 1
  const traveller = items[comma - 1]
  const isAside = items[comma]?.word === ',' && traveller?.isPossessive === false && traveller.refs.some(isPerson)
  const destination = items[at + 1]?.word === 'from' ? goalAfter(items, at, /^from$/u) : null
  if (!isAside || !destination) return []
  const subject = { refs: traveller.refs.filter(isPerson), from: comma - 1, to: comma }
  const args = findArguments(items, at + 1)
  return tellVisit(context, { rule: 'frame:visit/back', at, subject, args, destination }, 'OCCURRED')
}

/** "was here on Tuesday": where the one who speaks or writes is told to be. */
function homeOf({ discourse }: FrameContext): Destination | null {
  return discourse.place ? { place: discourse.place, country: discourse.place.country ?? null } : null
}

/** "his next stop is X, where he is to speak on Friday"; "the next leg of her tour takes her to X". */
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

/** "his trip took him to X", "a tour that takes her on Thursday to X and Y". */
export const takenFrame: Frame = (context, at) => {
  const { items } = context
  const journey = items.findLastIndex(
    ({ word }, index) =>
      index < at &&
      index > at - 9 &&
      /^(?:trip|tour|journey|visit|leg|itinerary|swing|odyssey|flight|plane|jet|aircraft|helicopter|train|motorcade|convoy|ship|frigate)$/u.test(
        word,
      ),
  )
  const whom = items.findIndex(
    ({ kind, isPossessive }, index) => index > at && index < at + 4 && kind === 'ACTOR' && !isPossessive,
  )
  const destination = journey === -1 || whom === -1 ? null : goalAfter(items, whom, /^to$/u)
  const named = items[whom]?.refs.filter(isPerson) ?? []
  const refs =
    named.length > 0
      ? named
      : (items
          .slice(0, at)
          .find((item) => item.refs.some(isPerson))
          ?.refs.filter(isPerson) ?? [])
  const reality = settleReality(items, at)
  if (!destination || refs.length === 0 || reality === 'SKIP') return []
  const args = findArguments(items, whom)
  const isNext = /^(?:takes|take|brings)$/u.test(items[at]?.word ?? '') && args.date !== -1
  const subject = { refs, from: whom, to: whom + 1 }
  const taken = { rule: 'frame:visit/taken', at, subject, args, destination }
  return tellLegs(context, taken, isNext ? 'PLANNED' : reality)
}

/** "is due in X on Friday", "is expected in X", "spent Wednesday in X", "left A for B", "set foot in X". */
export const dueFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const args = findArguments(items, at)
  const tell = (rule: string, destination: Destination, status: EventMention['status']): readonly EventMention[] =>
    tellVisit(context, { rule, at, subject: findTraveller(items, at, args), args, destination }, status)
  if (/^(?:due|expected|awaited)$/u.test(word)) {
    const destination = dueWhere(items, at, args)
    const subject = findTraveller(items, at, args)
    const journey = { rule: 'frame:visit/due-in', at, subject, args }
    return destination ? tellLegs(context, { ...journey, destination }, 'PLANNED') : []
  }
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  if (/^(?:left|leave|leaves|leaving)$/u.test(word)) {
    const destination = findDestination(items, args, false, /^for$/u)
    if (destination) return tell('frame:visit/left-for', destination, reality)
    return leftAfterVisit(context, at, args, reality)
  }
  const destination = stayedWhere(items, at, args)
  return destination ? tell('frame:visit/spent-in', destination, reality) : []
}

/** "left X on Sunday after a two-day visit": the place that is left, and its last day. */
function leftAfterVisit(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventMention['status'],
): readonly EventMention[] {
  const { items } = context
  const after = items.findIndex(
    ({ word }, index) => index > at && index < at + 9 && /^(?:after|following)$/u.test(word),
  )
  const isOver = after !== -1 && items.slice(after, after + 7).some(({ word }) => visitNouns.has(word))
  const destination = isOver ? findDestination(items, args, true, /^from$/u) : null
  if (!destination) return []
  const subject = findTraveller(items, at, args)
  return tellVisit(context, { rule: 'frame:visit/left', at, subject, args, destination, end: 'LAST' }, status)
}

function dueWhere(items: readonly Item[], at: number, args: Arguments): Destination | null {
  const next = items[at + 1]
  if (!/^(?:in|at|there|on|back)$/u.test(next?.word ?? '') && next?.kind !== 'DATE') return null
  return findDestination(items, args, false, /^(?:in|at)$/u) ?? placeOfWhere(items, at)
}

/** "spent Wednesday in X", "stayed in X until Friday", "set foot in X", "was last in X". */
function stayedWhere(items: readonly Item[], at: number, args: Arguments): Destination | null {
  const word = items[at]?.word ?? ''
  const isLast =
    word === 'last' &&
    /^(?:was|were)$/u.test(items[at - 1]?.word ?? '') &&
    /^(?:in|at)$/u.test(items[at + 1]?.word ?? '')
  const near = items.slice(at, at + 5)
  const isSpent =
    /^(?:spent|spends)$/u.test(word) &&
    near.some((item) => item.kind === 'DATE' || /^(?:days?|hours|night|nights|weekend)$/u.test(item.word))
  const isStay =
    /^(?:stayed|stays|lingered|remained)$/u.test(word) &&
    (near.some(({ kind }) => kind === 'DATE') ||
      near.some((item) => /^(?:days?|hours|night|nights|until)$/u.test(item.word)))
  const isFoot = /^(?:set|sets|setting)$/u.test(word) && items[at + 1]?.word === 'foot'
  const destination =
    isSpent || isFoot || isLast || isStay
      ? findDestination(items, args, false, /^(?:to|into|in|at|on|across|for|of)$/u)
      : null
  return destination && !(isSpent && destination.place?.placeKind === 'SITE') ? destination : null
}
