import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, makeMention } from './context.js'
import { realityOfNoun } from './status.js'
import { findOwner, isByPhone, isPerson, meetingParts, settleReality } from './telling.js'

/** "A telephoned B", "made a call to B"; "called" needs a word of the telephone. */
export const callFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isPhoneWord = /^(?:phone|telephone|video)$/u.test(items[at - 1]?.word ?? '')
  const isNoun =
    isPhoneWord ||
    (/^calls?$/u.test(word) &&
      (items[at]?.pos === 'NOUN' || /^(?:a|similar|the|his|her)$/u.test(items[at - 1]?.word ?? '')))
  const isPhoned =
    /^(?:(?:tele)?phone|rang$|rings$|rung$)/u.test(word) &&
    items[at]?.pos !== 'NOUN' &&
    !/^(?:by|a|the)$/u.test(items[at - 1]?.word ?? '')
  const args = findArguments(items, at)
  const isOpening =
    isNoun &&
    !items.slice(0, at).some(({ pos }) => pos === 'VERB') &&
    /^(?:in|during)$/u.test(
      items.slice(Math.max(0, at - 4), at).find(({ word }) => /^(?:in|during)$/u.test(word))?.word ?? '',
    )
  if (isOpening && args.by.size === 0) return tellOpeningCall(context, at)
  const isRung = isPhoned || (/^(?:called|calls)$/u.test(word) && isCallTo(items, args))
  if (!isRung && !isNoun && !isByPhone(items, at + 1, args.end)) return []
  const verb = isNoun
    ? items.findLastIndex((item, index) => index < at && item.kind === 'WORD' && item.pos === 'VERB')
    : at
  const reality = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  if (reality === 'SKIP' || (isNoun && realityOfNoun(items, at) === 'SKIP')) return []
  const owner = isNoun ? findOwner(items, at) : { refs: [], from: -1, to: -1 }
  const between = args.by.get('between')
  const subject =
    isNoun && between && between.refs.length > 1
      ? between
      : owner.refs.length > 0
        ? owner
        : findSubject(items, verb === -1 ? at : verb)
  const named = args.by.get('to') ?? args.by.get('with') ?? args.by.get('between') ?? args.by.get('from')
  const other = isNoun ? (named?.refs ?? (verb === -1 ? [] : toldInCall(items, verb, at))) : args.direct.refs
  const parts = meetingParts(
    subject.refs,
    other.filter(({ kind }) => kind !== 'ORGANIZATION'),
  )
  if (parts.length < 2 || !(other.some(isPerson) || (isNoun && subject.refs.some(isPerson)))) return []
  const isOne = isNoun && word !== 'calls'
  const groups = isOne ? [[...subject.refs, ...other]] : splitCalls(subject.refs, other)
  return groups.map((refs) =>
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/telephoned',
      at,
      subjectFrom: subject.from,
      parts: meetingParts(refs, []),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  )
}

/** "A told B in a phone call": whom the verb before the noun speaks to. */
function toldInCall(items: readonly Item[], verb: number, at: number): readonly ActorRef[] {
  const isIn = items.slice(Math.max(verb, at - 4), at).some(({ word }) => /^(?:in|during|on|by)$/u.test(word))
  return isIn ? findArguments(items, verb).direct.refs.filter(isPerson) : []
}

const reasons =
  /^(?:offer|express|congratulate|discuss|convey|thank|warn|urge|ask|tell|say|inform|apologi[sz]e|wish|complain|protest|demand|assure|reassure|brief|seek|plead|invite|press|explain|talk)$/u

/** "called B on Monday", "called B to offer condolences"; not "called B a liar". */
function isCallTo(items: readonly Item[], { direct }: Arguments): boolean {
  if (!direct.refs.some(isPerson)) return false
  const next = items[direct.to]
  if (next === undefined || /^[.;]$/u.test(next.word)) return true
  return (
    next.kind === 'DATE' ||
    /^(?:again|back|twice|late|early|shortly|immediately|afterwards|after|before|during|about|over)$/u.test(
      next.word,
    ) ||
    (next.word === 'on' && items[direct.to + 1]?.kind === 'DATE') ||
    (next.word === 'to' && reasons.test(items[direct.to + 1]?.word ?? ''))
  )
}

/** "In a phone call on Monday, A urged B to act": who speaks and to whom, in the clause after the comma. */
function tellOpeningCall(context: FrameContext, at: number): ReturnType<Frame> {
  const { items } = context
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  const speaker = items.findIndex(
    ({ refs, isPossessive }, index) => index > comma && !isPossessive && refs.some(isPerson),
  )
  const verb = items.findIndex(({ kind, pos }, index) => index > speaker && kind === 'WORD' && pos === 'VERB')
  if (comma === -1 || comma > at + 5 || speaker !== comma + 1 || verb === -1) return []
  const main = findArguments(items, verb)
  const refs = [...(items[speaker]?.refs ?? []), ...main.direct.refs.filter(isPerson)]
  const parts = meetingParts(refs, [])
  if (parts.length < 2) return []
  return [
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/in-a-call',
      at,
      parts,
      args: { ...findArguments(items, at), end: main.end },
      status: 'OCCURRED',
      where: { place: null, country: null },
    }),
  ]
}

/** Whoever telephones several people makes a call to each. */
function splitCalls(subject: readonly ActorRef[], other: readonly ActorRef[]): readonly (readonly ActorRef[])[] {
  const persons = other.filter((ref) => isPerson(ref) && !subject.some(({ name }) => name === ref.name))
  const all = [...subject, ...other.filter(({ kind }) => kind !== 'ORGANIZATION')]
  return subject.length === 1 && persons.length > 1 ? persons.map((ref) => [...subject, ref]) : [all]
}

/** "On the telephone with A on Sunday, B demanded": whoever speaks after the comma. */
function tellOnTheLine(context: FrameContext, at: number): ReturnType<Frame> {
  const { items } = context
  const args = findArguments(items, at)
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  const parts = meetingParts(
    [...(items[comma + 1]?.refs ?? []).filter(isPerson), ...(args.by.get('with')?.refs ?? [])],
    [],
  )
  if (comma === -1 || parts.length < 2) return []
  const where = { place: null, country: null }
  return [
    makeMention(context, { type: 'CALL', rule: 'frame:call/on-the-line', at, parts, args, status: 'OCCURRED', where }),
  ]
}

/** "has been on the phone to B", "spent the night on the telephone with B". */
function tellOnThePhone(context: FrameContext, from: number, at: number): ReturnType<Frame> {
  const { items } = context
  const args = findArguments(items, at)
  const other = (args.by.get('to') ?? args.by.get('with'))?.refs.filter(isPerson) ?? []
  const subject = findSubject(items, from)
  const reality = settleReality(items, from)
  if (items[from]?.word !== 'on' || other.length === 0 || !subject.refs.some(isPerson) || reality === 'SKIP') return []
  const where = { place: null, country: null }
  return splitCalls(subject.refs, other).map((refs) =>
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/on-the-phone',
      at,
      subjectFrom: subject.from,
      parts: meetingParts(refs, []),
      args,
      status: reality,
      where,
    }),
  )
}

/** "A warned B by telephone that …", "told B over the phone": the telephone makes any word to somebody a call. */
export const phoneFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at - 1]?.word === 'the' && items[at - 2]?.word === 'up') return tellPickedUp(context, at)
  const from = items[at - 1]?.word === 'the' ? at - 2 : at - 1
  if (!/^(?:by|over|on|via)$/u.test(items[from]?.word ?? '') || items[at + 1]?.word === 'call') return []
  const verb = items.findLastIndex(
    ({ kind, pos, word }, index) =>
      index < from &&
      index > from - 8 &&
      kind === 'WORD' &&
      pos === 'VERB' &&
      !/^(?:talk|speak|spoke|spoken|talked)/u.test(word),
  )
  if (items.slice(Math.max(0, from - 8), from).some(({ word }) => /^(?:talk|speak|spoke)/u.test(word))) return []
  const being =
    verb === -1 || /^(?:been|was|were|is)$/u.test(items[from - 1]?.word ?? '') ? tellOnThePhone(context, from, at) : []
  if (being.length > 0) return being
  if (verb === -1) return from <= 1 ? tellOnTheLine(context, at) : []
  const reality = settleReality(items, verb)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, verb)
  const args = findArguments(items, verb)
  const other = (args.direct.refs.length > 0 ? args.direct : (args.by.get('to') ?? args.by.get('with')))?.refs ?? []
  if (!subject.refs.some(isPerson) || !other.some(isPerson)) return []
  return splitCalls(subject.refs, other).map((refs) =>
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/by-telephone',
      at: verb,
      subjectFrom: subject.from,
      parts: meetingParts(refs, []),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  )
}

/** "picked up the phone to congratulate B". */
function tellPickedUp(context: FrameContext, at: number): ReturnType<Frame> {
  const { items } = context
  const verb = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 5 && /^(?:pick|took|take)/u.test(word),
  )
  const purpose = items.findIndex(
    ({ pos, kind }, index) => index > at && index < at + 8 && kind === 'WORD' && pos === 'VERB',
  )
  if (verb === -1 || purpose === -1) return []
  const reality = settleReality(items, verb)
  const args = findArguments(items, purpose)
  const other = [...args.direct.refs, ...(args.by.get('to')?.refs ?? [])].filter(isPerson)
  const subject = findSubject(items, verb)
  if (reality === 'SKIP' || other.length === 0 || !subject.refs.some(isPerson)) return []
  const where = { place: null, country: null }
  const parts = meetingParts(subject.refs, other)
  return [
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/picked-up',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where,
    }),
  ]
}
