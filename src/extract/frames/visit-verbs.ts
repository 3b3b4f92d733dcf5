import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { Frame, FrameContext } from './context.js'
import { type Destination, placeOfWhere, toPlace } from './destination.js'
import type { EventMention } from './mention.js'
import { isRefused } from './status.js'
import { isPerson, settleReality } from './telling.js'
import { cameFrom, countryMeant, findDestination, goalAfter, lastDestination } from './visit-destinations.js'
import { countryOfTravellers, tellLegs, tellVisit } from './visit-telling.js'
import { afterCopula, findTraveller } from './visit-travellers.js'

/** What one comes or goes to without going anywhere: "went to court", "came to power", "arrived at a deal". */
const idioms =
  /^(?:court|power|war|office|polls|terms|end|conclusion|agreement|deal|understanding|blows|light|mind|grips|rest|head|attention|work|trial|prison|jail|hospital|school|market|press|bed|life|rescue|aid|help|hand|fruition|halt|standstill|close|nothing|vote|pieces|surface|fore|throne|decision|compromise|view|defence|defense|heart|roots|pains|lengths|extremes|heaven)$/u

/** Whether the words right after a verb of motion make a saying of it. */
function isSaying(items: readonly Item[], at: number): boolean {
  let index = at + 1
  if (!/^(?:to|into|at|under|on)$/u.test(items[index]?.word ?? '')) return false
  if (items[index]?.word === 'under') return true
  while (/^(?:the|a|an|any|its|their|great)$/u.test(items[index + 1]?.word ?? '') || items[index + 1]?.pos === 'ADJ')
    index++
  return idioms.test(items[index + 1]?.word ?? '')
}

/** "stopped to refuel", "changed planes in X": no visit. */
const isTransit = (items: readonly Item[], at: number): boolean =>
  items.slice(at, at + 12).some(({ word }) => /^(?:refuel\w*|transit|layover)$/u.test(word))

/** "travelled to X", "arrived in X", "landed in X", "crossed into X", "is due in X"; "flew in" without a place. */
export const motionFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isGerund = word.endsWith('ing') && /^(?:after|before|since|upon|on)$/u.test(items[at - 1]?.word ?? '')
  const isNoun = items[at]?.pos === 'NOUN' && !isGerund
  if (isNoun || (/^cross/u.test(word) && items[at + 1]?.word === 'paths')) return []
  if (
    isNounHere(items, at) ||
    isSaying(items, at) ||
    isTransit(items, at) ||
    (/^touch/u.test(word) && items[at + 1]?.word !== 'down')
  )
    return []
  const settled = settleReality(items, at)
  const reality = settled === 'SKIP' && isRefused(items, at) ? 'DENIED' : settled
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const subject = findTraveller(items, at, args)
  const destination = destinationOf(context, at, args, countryOfTravellers(context, subject))
  const isBare =
    items[at + 1]?.word === 'in' &&
    !items.slice(at + 2, at + 3).some(({ kind }) => kind === 'PLACE' || kind === 'ACTOR')
  const arrived = /^(?:arriv|land|touch)/u.test(word)
  if (!destination && !isBare && !arrived) return []
  if (destination && !isNear(items, at, args)) return []
  const journey = { rule: 'frame:visit/travelled', at, subject, args, end: arrived ? ('FIRST' as const) : null }
  return tellLegs(context, { ...journey, destination }, reality)
}

function destinationOf(context: FrameContext, at: number, args: Arguments, own: string | null): Destination | null {
  const { items } = context
  if (items[at + 1]?.word === 'there') return lastDestination(context, at)
  return (
    findDestination(items, args, false, /^(?:to|into|in|at|on|across)$/u) ??
    cameFrom(items, at, args) ??
    (items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'where') ? placeOfWhere(items, at) : null) ??
    placeOfWhich(items, at) ??
    countryMeant(context, at, own) ??
    goalBefore(items, at)
  )
}

/** "X, to which A is to travel": the place before the relative. */
function placeOfWhich(items: readonly Item[], at: number): Destination | null {
  const which = items.findLastIndex(({ word }, index) => index < at && index > at - 9 && word === 'which')
  if (!/^(?:to|into)$/u.test(items[which - 1]?.word ?? '')) return null
  const before = items[which - 2]?.word === ',' ? items[which - 3] : items[which - 2]
  if (before?.kind === 'PLACE' && before.name) return toPlace(before.name)
  const country = before?.isPossessive ? undefined : before?.refs.find(({ kind }) => kind === 'COUNTRY')
  return country ? { place: null, country: country.name } : null
}

/** "Into X on Monday came Y": the goal opens the sentence. */
function goalBefore(items: readonly Item[], at: number): Destination | null {
  const isOpening = /^(?:into|to)$/u.test(items[0]?.word ?? '')
  return isOpening && at < 8 ? goalAfter(items, -1, /^(?:into|to)$/u) : null
}

/** The goal stands within a few words of the verb. */
function isNear(items: readonly Item[], at: number, args: Arguments): boolean {
  const early = args.places[0]?.index ?? (args.by.get('to') ?? args.by.get('in') ?? args.by.get('into'))?.from ?? at
  const between = items.slice(at, early).filter(({ kind }) => kind === 'WORD')
  return early - at <= 10 || between.length <= 8
}

/** Verbs that tell of travel only with the words after them and a goal right there: "made his way to X". */
const turns: readonly (readonly [verb: RegExp, then: RegExp, goal: RegExp])[] = [
  [/^(?:made|makes|making|make|wound|found)$/u, /^way$/u, /^(?:to|into)$/u],
  [
    /^(?:made|makes|making|make)$/u,
    /^(?:stop|stopover|halt|trip|journey|visit|pilgrimage|dash|detour)$/u,
    /^(?:in|at|to)$/u,
  ],
  [
    /^(?:took|takes|take|caught|catches|boarded|boards)$/u,
    /^(?:train|plane|flight|ferry|helicopter|bus|jet|boat|airliner|sleeper|shuttle)$/u,
    /^(?:to|for|into)$/u,
  ],
  [/^(?:showed|shows|turned|turns|popped|dropped)$/u, /^(?:up|in|by|over)$/u, /^(?:in|at|on|to)$/u],
]

const plainTurns =
  /^(?:got|gets|get|moved|moves|move|moving|proceeded|proceeds|proceed|proceeding|continued|continues|continue|continuing|pressed|pushed|carried|hurried|hurry|rushed|rushes|rush|rushing|dashed|raced|repaired|transferred|ventured|venture|slipped|slips|slip|stole|swept|sweeps|jetted|jets|shuttled|shuttles|shuttling|hopped|walked|walks|rode|returned|returns|return|returning|relocated|decamped|strode|stormed|breezed|glided|trekked|hastened|sped)$/u

/** "moved to X as a student": where somebody went to live. */
const isSettling = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at, at + 8)
    .some(
      ({ word }, index, all) =>
        word === 'as' &&
        /^(?:student|child|boy|girl|teenager|refugee|exile|baby|young)$/u.test(all[index + 2]?.word ?? ''),
    )

/** "made his way to X", "showed up in X", "got to X", "rushed to X", "returned to X" (where that is not home). */
export const turnFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const turn = turns.find(
    ([verb, then]) => verb.test(word) && items.slice(at + 1, at + 5).some((item) => then.test(item.word)),
  )
  const from = turn ? items.findIndex((item, index) => index > at && turn[1].test(item.word)) : at
  if (!turn && !plainTurns.test(word)) return []
  const destination = goalAfter(items, from, turn ? turn[2] : /^(?:to|into)$/u)
  if (!destination || isTransit(items, at) || isSettling(items, at)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  return tellLegs(
    context,
    { rule: 'frame:visit/turned', at, subject: findTraveller(items, at, args), args, destination },
    reality,
  )
}

/** "took off for X", "will set out for X", "headed for X", "departed for X", "was bound for X". */
export const setOutFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const next = items[at + 1]?.word ?? ''
  const isOff =
    /^(?:took|takes|set|sets|setting|taking|jetted|headed|flew|sailed)$/u.test(word) &&
    /^(?:off|out|forth)$/u.test(next)
  const preposition = items.findIndex(
    (item, index) => index > (isOff ? at + 1 : at) && (item.kind === 'WORD' || item.kind === 'ACTOR'),
  )
  if (!(isOff ? /^(?:for|on|to)$/u : /^(?:for|on)$/u).test(items[preposition]?.word ?? '')) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = findDestination(items, args, false, /^(?:for|to)$/u)
  if (!destination) return []
  return tellLegs(
    context,
    { rule: 'frame:visit/set-out-for', at, subject: findTraveller(items, at, args), args, destination },
    reality,
  )
}

/** "accompanied A to X": both travel. */
export const accompanyFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const destination = findDestination(items, args, false, /^(?:to|into|on)$/u)
  const subject = findTraveller(items, at, args)
  const led = args.direct.refs.filter(isPerson)
  const isActive = led.length > 0 && subject.refs.some(isPerson)
  const reality = destination && isActive ? settleReality(items, at) : 'SKIP'
  if (!destination || reality === 'SKIP') return []
  const both = { ...subject, refs: [...subject.refs, ...led] }
  return tellVisit(context, { rule: 'frame:visit/accompanied', at, subject: both, args, destination }, reality)
}

/** "dispatched X to Y", "sent his foreign minister, X, to Y", "X was sent to Y": who is sent, travels. */
export const sentFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const goal = findDestination(items, args, false, /^(?:to|into)$/u)
  const reality = goal ? settleReality(items, at) : 'SKIP'
  if (!goal || reality === 'SKIP') return []
  const isPassive = /^(?:is|are|was|were|been|be|being)$/u.test(
    items.slice(Math.max(0, at - 2), at).findLast(({ pos, kind }) => pos !== 'ADV' && kind !== 'DATE')?.word ?? '',
  )
  const tell = (subject: Arguments['direct']): readonly EventMention[] =>
    tellVisit(context, { rule: 'frame:visit/sent', at, subject, args, destination: goal }, reality)
  if (isPassive) return tell(findSubject(items, at))
  if (at === 0) return tell(afterCopula(items, at))
  const sent = args.direct.refs.filter(isPerson)
  const after = items[args.direct.to]?.word === ',' ? args.direct.to + 1 : args.direct.to
  return sent.length > 0 && items[after]?.word === 'to' ? tell({ ...args.direct, refs: sent }) : []
}

/** "visited X", "is to visit X", "toured X, Y and Z". */
export const visitVerbFrame: Frame = (context, at) => {
  const { items } = context
  if (isNounHere(items, at)) return []
  const settled = settleReality(items, at)
  const reality = settled === 'SKIP' && isRefused(items, at) ? 'DENIED' : settled
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const subject = findTraveller(items, at, args)
  const destination =
    findDestination(items, args, true, /^(?:in|at)$/u) ??
    countryMeant(context, at, countryOfTravellers(context, subject))
  if (!destination) return findGap(context, at, args, reality)
  const journey = { rule: 'frame:visit/visited', at, subject, args }
  return tellLegs(context, { ...journey, destination }, reality)
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
export function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  if (items[at]?.word.endsWith('ed') || items[at]?.word.endsWith('ing')) return false
  if (before?.isPossessive || /^(?:'s|'|a|an|the|this|that|his|her|their)$/u.test(before?.word ?? '')) return true
  if (before?.word.endsWith('-day')) return true
  const isAttribute = before?.kind === 'WORD' && /^(?:ADJ|DET)$/u.test(before.pos)
  return isAttribute || (items[at]?.pos === 'NOUN' && before?.word !== 'to')
}
