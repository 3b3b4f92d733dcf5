import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { isCompany } from './parties.js'
import { isPerson, settleReality, tellMeeting } from './telling.js'

/** "A received B": a meeting; with a country as the host, a visit. Passive too. */
export const hostFrame: Frame = (context, at) => {
  const { items } = context
  const isPlay = items[at]?.word === 'host' && /^play/u.test(items[at - 1]?.word ?? '')
  if (!isPlay && items[at]?.pos === 'NOUN' && items[at - 1]?.kind === 'WORD' && items[at - 1]?.pos !== 'PART') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const right = findArguments(items, at)
  const isPassive = isPassiveAt(items, at, right)
  if (/^(?:welcom|entertain)/u.test(items[at]?.word ?? '') && !isWelcome(items, at)) return []
  const subject = findSubject(items, isPlay ? at - 1 : at)
  const args = isPlay ? { ...right, direct: right.by.get('to') ?? right.direct } : right
  const isPlural = items[args.direct.from]?.reference?.kind === 'PLURAL'
  const isOffice = /^(?:OFFICE|RELATION)$/u.test(items[args.direct.from]?.reference?.kind ?? '')
  const guests = isPassive
    ? subject.refs.filter(isPerson)
    : args.direct.refs.filter((ref) => isPerson(ref) || isPlural || isOffice)
  const hosts = isPassive ? (args.by.get('by')?.refs ?? []) : subject.refs
  if (guests.length === 0 || hosts.length === 0) return []
  const isHead = items[subject.from]?.reference?.kind === 'OFFICE'
  const persons = hosts.filter((ref) => isPerson(ref) || (isHead && isOffice))
  if (persons.length === 0) return tellReceivedByCountry(context, at, guests, hosts, args, reality)
  const parts = joinParts(partsOf(persons, 'HOST'), partsOf(guests, 'PARTICIPANT')).map(({ ref }) => ({
    ref,
    role: 'PARTICIPANT' as const,
  }))
  if (parts.length < 2) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/received',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
    }),
  ]
}

/** "was also received by", "A, received in X by B,", "Received by B, A said": a participle without an object of its own. */
function isPassiveAt(items: readonly Item[], at: number, args: Arguments): boolean {
  if (!/^(?:received|hosted|welcomed|entertained)$/u.test(items[at]?.word ?? '')) return false
  const before = items.slice(Math.max(0, at - 3), at)
  const near = before.findLast(({ kind, pos }) => kind !== 'DATE' && pos !== 'ADV')
  if (/^(?:is|are|was|were|been|be|being)$/u.test(near?.word ?? '')) return true
  return args.by.has('by') && args.direct.from === -1
}

/** "welcomed X to the palace": where the host resides or works, not at the airport. */
const isAtSeat = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at + 1, at + 16)
    .some(({ kind, name, word }, index, all) =>
      /^(?:to|at)$/u.test(all[index - 1]?.word ?? '') || /^(?:the|his|her)$/u.test(all[index - 1]?.word ?? '')
        ? (kind === 'PLACE' && name?.placeKind === 'SITE' && !/airport|station|port|border/iu.test(name.key)) ||
          /^(?:palace|residence|chancellery|villa|office)$/u.test(word)
        : false,
    )

/** "welcomed X at the palace for talks": with a word of a meeting; a welcome alone is a greeting. */
const isWelcome = (items: readonly Item[], at: number): boolean =>
  isAtSeat(items, at) ||
  items
    .slice(at + 1, at + 16)
    .some(({ word }) =>
      /^(?:talks|lunch|dinner|banquet|meeting|negotiations|discussions|summit|consultations|conference|conversations?|dialogue|exchange|discuss|session)$/u.test(
        word,
      ),
    )

function tellReceivedByCountry(
  context: FrameContext,
  at: number,
  guests: readonly ActorRef[],
  hosts: readonly ActorRef[],
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const host = hosts.find(({ kind }) => kind === 'COUNTRY')
  const visitors = guests.filter(isPerson)
  if (!host || visitors.length === 0) return []
  const tell = (refs: readonly ActorRef[], index: number, its: Arguments): EventMention => {
    const parts = joinParts(partsOf(refs, 'VISITOR'), [{ ref: host, role: 'HOST' }])
    return makeMention(context, {
      type: 'VISIT',
      rule: 'frame:visit/received',
      at: index,
      parts,
      args: its,
      status,
      where: { place: null, country: host.name },
    })
  }
  const first = tell(visitors, at, args)
  const next = context.items.findIndex(({ word }, index) => index > args.date && args.date !== -1 && word === 'and')
  const second = context.items[next + 1]
  if (next === -1 || !second?.refs.some(isPerson)) return [first]
  const others = findArguments(context.items, next)
  return others.date === -1 ? [first] : [first, tell(second.refs.filter(isPerson), next + 1, others)]
}

/** "called on President X", "told X in person", "took tea with X": a call paid or words from mouth to mouth. */
export const inPersonFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '' } = items[at] ?? {}
  const on = items.findIndex(({ kind, pos }, index) => index > at && kind === 'WORD' && pos !== 'ADV' && pos !== 'DET')
  const isCourtesyVisit = word === 'visit' && /^(?:courtesy|farewell)$/u.test(items[at - 1]?.word ?? '')
  const isCallOn =
    (isCourtesyVisit || /^(?:called|call|calls|calling)$/u.test(word)) &&
    items[on]?.word === (isCourtesyVisit ? 'to' : 'on') &&
    items[on + 1]?.refs.some(isPerson) === true
  const isCourtesy = /^(?:a|courtesy)$/u.test(items[at - 1]?.word ?? '')
  if (word === 'call' && !isCourtesy && !/^(?:VERB|AUX|PART)$/u.test(items[at - 1]?.pos ?? '')) return []
  const isUrging = items
    .slice(at + 2, at + 12)
    .some((item, index, rest) => item.word === 'to' && rest[index + 1]?.pos === 'VERB')
  const isOverMeal =
    /^(?:tea|coffee|lunch|luncheon|dinner|breakfast|drinks|supper|iftar)$/u.test(word) &&
    items.slice(Math.max(0, at - 3), at).some((item) => item.word === 'over')
  const isFaceToFace =
    isOverMeal ||
    (word === 'person' && items[at - 1]?.word === 'in') ||
    (word === 'face' && items[at + 1]?.word === 'to')
  if (!(isCallOn && !isUrging) && !isFaceToFace) return []
  const verb = isCallOn
    ? at
    : items.findLastIndex(({ kind, pos }, index) => index < at && index > at - 7 && kind === 'WORD' && pos === 'VERB')
  if (verb === -1) return []
  const reality = settleReality(items, verb)
  if (reality === 'SKIP') return []
  const args = findArguments(items, verb)
  const other = (isCallOn ? (args.by.get(isCourtesyVisit ? 'to' : 'on')?.refs ?? []) : args.direct.refs).filter(
    isPerson,
  )
  const subject = findSubject(items, verb)
  if (other.length === 0) return isOverMeal ? tellJointMeal(context, verb, subject, args, reality) : []
  if (!subject.refs.some(isPerson)) return []
  if (isCallOn && other.length > 1 && subject.refs.length === 1)
    return tellMeeting(context, {
      rule: 'frame:meeting/in-person',
      at: verb,
      subject,
      other,
      args,
      status: reality,
      isSeparate: true,
    })
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/in-person',
      at: verb,
      subjectFrom: subject.from,
      parts: joinParts(partsOf([...subject.refs, ...other], 'PARTICIPANT')),
      args,
      status: reality,
    }),
  ]
}

/** "A and B settled their quarrel over dinner in X": several do so at one table. */
function tellJointMeal(
  context: FrameContext,
  at: number,
  subject: ActorGroup,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const isThere = args.places.length > 0 || args.date !== -1
  if (!isThere || !isCompany(subject.refs) || subject.refs.some(({ kind }) => kind === 'ORGANIZATION')) return []
  return tellMeeting(context, { rule: 'frame:meeting/over-meal', at, subject, other: [], args, status })
}

/** "B, where A embraced C on the tarmac": heads who embrace have met; a handshake may be one in passing. */
export const greetFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.pos === 'NOUN') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const subject = findSubject(items, at)
  const isGroup = items[subject.from]?.reference?.kind === 'PLURAL' && subject.refs.length >= 2
  if (/^sh[ao]/u.test(items[at]?.word ?? ''))
    return isGroup && items[at + 1]?.word === 'hands' && args.places.length > 0
      ? tellMeeting(context, { rule: 'frame:meeting/greeted', at, subject, other: [], args, status: reality })
      : []
  const other = args.direct.refs.filter(isPerson)
  const all = [...subject.refs, ...other]
  const isThere = items.some(
    ({ kind, name }, index) =>
      kind === 'PLACE' || (name?.kind === 'COUNTRY' && /^(?:to|in)$/u.test(items[index - 1]?.word ?? '')),
  )
  if (!isThere || other.length === 0 || !isCompany(all) || !all.every(isPerson)) return []
  return tellMeeting(context, { rule: 'frame:meeting/greeted', at, subject, other, args, status: reality })
}
