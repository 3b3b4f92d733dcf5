import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, findWhen, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { findOwner, settleReality } from './telling.js'
import { attackVerbs, giveVerbs, goodsNouns } from './words.js'

/** The arguments without what the accused is accused of: its dates are those of the alleged act. */
function beforeContent(items: readonly Item[], at: number, args: Arguments): Arguments {
  const content = items.findIndex(({ word }, index) => index > at && /^(?:of|for)$/u.test(word))
  const end = content === -1 ? args.end : Math.min(content, args.end)
  return { ...args, date: args.date < end ? args.date : -1, end }
}

/** "A accused B of sending arms to C": the accusation, and the act that is only alleged. */
export const accuseFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isPassive =
    /^(?:was|were|is|are|been|being|stands|stood|stand)$/u.test(items[at - 1]?.word ?? '') ||
    (items[at]?.word === 'accused' && items[at + 1]?.word === 'by')
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const accusers = isPassive
    ? (args.by.get('by')?.refs ?? [])
    : items[at - 1]?.word === 'it'
      ? openingCountry(items)
      : subject.refs
  const direct = args.direct.refs.length > 0 ? args.direct.refs : itBefore(items, at, subject.refs)
  const accused = isPassive ? subject.refs : direct.length > 0 ? direct : whomBefore(items, at)
  if (accused.length === 0 || !items.slice(at, at + 14).some(({ word }) => word === 'of' || word === 'for')) return []
  if (accusers.length === 0) return []
  const act = findAllegedAct(context, at, args.direct.to === -1 ? at : args.direct.to, accused)
  const parts = joinParts(partsOf(accusers, 'ACCUSER'), partsOf(accused, 'ACCUSED'))
  const where = { place: null, country: null }
  const accusation = {
    type: 'ACCUSATION' as const,
    rule: 'frame:accusation/accused',
    at,
    subjectFrom: subject.from,
    parts,
    args,
    when: findWhen(context, at, beforeContent(items, at, args), 'PAST'),
    status: reality,
    where,
  }
  return [
    makeMention(context, { ...accusation, ...(act ? { concerns: act } : {}) }),
    ...(act ? [{ ...act, attributedTo: accusers[0] ?? null }] : []),
  ]
}

/** "A cut ties with B, which it accuses": the country that opens the sentence. */
const openingCountry = (items: readonly Item[]): readonly ActorRef[] =>
  items.find(({ refs }) => refs.length > 0)?.refs.filter(({ kind }) => kind !== 'PERSON') ?? []

/** "B, which A accuses of a raid": whom the relative stands for. */
function whomBefore(items: readonly Item[], at: number): readonly ActorRef[] {
  const relative = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 5 && /^(?:which|whom)$/u.test(word),
  )
  const before = items[relative - 1]?.word === ',' ? items[relative - 2] : items[relative - 1]
  return relative === -1 ? [] : (before?.refs ?? [])
}

/** "A cut ties with B, accusing it of …": the country named last before that is not the accuser. */
function itBefore(items: readonly Item[], at: number, accusers: readonly ActorRef[]): readonly ActorRef[] {
  if (!/^(?:it|them)$/u.test(items[at + 1]?.word ?? '')) return []
  const refs = items.slice(0, at).flatMap((item) => item.refs.filter(({ kind }) => kind !== 'PERSON'))
  const named = refs.findLast((ref) => !accusers.some(({ kind, name }) => kind === ref.kind && name === ref.name))
  return named ? [named] : []
}

/** "A alleged that B was arming the rebels": of another country or person, in a clause of its own. */
export const allegeFrame: Frame = (context, at) => {
  const { items } = context
  const that =
    items[at + 1]?.kind === 'DATE' || items[at + 1]?.word === 'on'
      ? items.findIndex(({ word }, index) => index > at && index < at + 4 && word === 'that')
      : at + 1
  if (items[that]?.word !== 'that' || settleReality(items, at) !== 'OCCURRED') return []
  const accused = items[that + 1]?.word === 'the' ? items[that + 2] : items[that + 1]
  const found = findSubject(items, at)
  const opening = items.findIndex(({ refs }) => refs.some(({ kind }) => kind === 'PERSON'))
  const subject =
    found.refs.length > 0 || opening === -1 || opening > at
      ? found
      : { refs: items[opening]?.refs ?? [], from: opening, to: opening + 1 }
  if (!accused || accused.refs.length === 0 || accused.isPossessive || subject.refs.length === 0) return []
  const others = accused.refs.filter((ref) => !subject.refs.some(({ name }) => name === ref.name))
  if (others.length === 0) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/alleged-that',
      at,
      subjectFrom: subject.from,
      parts: joinParts(partsOf(subject.refs, 'ACCUSER'), partsOf(others, 'ACCUSED')),
      args: {
        ...findArguments(items, that + 1),
        date: that > at + 1 ? items.findIndex(({ kind }, index) => index > at && kind === 'DATE') : -1,
      },
      status: 'OCCURRED',
      where: { place: null, country: null },
    }),
  ]
}

/** "levelled accusations against B", "denied accusations by A", "A's charge that B": the noun, with both sides told. */
export const accusationNounFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const verb = items.findLastIndex(
    ({ kind, pos }, index) => index < at && index > at - 7 && kind === 'WORD' && pos === 'VERB',
  )
  const verbWord = items[verb]?.word ?? ''
  const isDenied = /^(?:den|reject|dismiss|refut|shrug)/u.test(verbWord)
  const isMade = /^(?:level|made|make|makes|repeat|hurl|bring|brought|renew|rais|voic|lodg|fil)/u.test(verbWord)
  const owner = findOwner(items, at).refs
  const by = args.by.get('by')?.refs ?? []
  const subject = verb === -1 ? [] : findSubject(items, verb).refs
  const against = args.by.get('against')?.refs ?? []
  const accusers = isMade ? subject : owner.length > 0 ? owner : by
  const accused = isDenied ? subject : against
  const others = accused.filter((ref) => !accusers.some(({ name }) => name === ref.name))
  if (accusers.length === 0 || others.length === 0 || (verb !== -1 && settleReality(items, verb) === 'SKIP')) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/noun',
      at,
      parts: joinParts(partsOf(accusers, 'ACCUSER'), partsOf(others, 'ACCUSED')),
      args,
      status: 'OCCURRED',
      where: { place: null, country: null },
      when: { date: '', verbatim: null },
    }),
  ]
}

/** "Prosecutors at the court charged X with crimes", "indicted X": a formal accusation of somebody named. */
export const chargeFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const isPassive = /^(?:was|were|been|is|are)$/u.test(items[at - 1]?.word ?? '')
  const follows = items.slice(at + 1, at + 14).some(({ word }) => /^(?:with|for|over|on)$/u.test(word))
  if (!follows || settleReality(items, at) !== 'OCCURRED') return []
  const found = findSubject(items, at).refs
  const bodies = items.slice(0, at).flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
  const accusers = isPassive ? (args.by.get('by')?.refs ?? []) : found.length > 0 ? found : bodies.slice(-1)
  const accused = (isPassive ? found : args.direct.refs).filter((ref) => ref.kind !== 'ORGANIZATION')
  if (accusers.length === 0 || accused.length === 0) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/charged',
      at,
      parts: joinParts(partsOf(accusers, 'ACCUSER'), partsOf(accused, 'ACCUSED')),
      args,
      status: 'OCCURRED',
      where: { place: null, country: null },
    }),
  ]
}

const denial = /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))$/u

/** The act after "of": gifts of goods and attacks are events of their own, told by the accuser alone. */
function findAllegedAct(
  context: FrameContext,
  accuse: number,
  from: number,
  accused: readonly ActorRef[],
): EventMention | null {
  const { items } = context
  const isDenied = items.slice(accuse).some(({ word }) => denial.test(word))
  for (let index = from; index < Math.min(items.length, from + 8); index++) {
    const word = items[index]?.word ?? ''
    const args = findArguments(items, index)
    const isGift =
      word === 'arming' ||
      (giveVerbs.has(word) && items.slice(index, args.end).some((item) => goodsNouns.has(item.word)))
    const isAttack = attackVerbs.has(word)
    if (!isGift && !isAttack) continue
    const receivers = isGift && word !== 'arming' ? (args.by.get('to')?.refs ?? []) : args.direct.refs
    const parts = isGift
      ? joinParts(partsOf(accused, 'GIVER'), partsOf(receivers, 'RECEIVER'))
      : joinParts(partsOf(accused, 'PARTICIPANT'), partsOf(receivers, 'TARGET'))
    const mention = makeMention(context, {
      type: isGift ? 'AID' : 'ATTACK',
      rule: 'frame:accusation/alleged-act',
      at: index,
      subjectFrom: accuse,
      parts,
      args,
      status: isDenied ? 'DENIED' : 'ALLEGED',
      where: { place: null, country: null },
      when: { date: '', verbatim: null },
    })
    return { ...mention, modality: 'ALLEGED' }
  }
  return null
}

/** "The court issued an arrest warrant for X", "ordered his arrest". */
export const warrantFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isWarrant =
    word === 'warrant' ||
    (word === 'arrest' && /^(?:ordered|sought)$/u.test(items[at - 2]?.word ?? items[at - 1]?.word ?? ''))
  if (!isWarrant) return []
  const verb = items.findLastIndex(
    (item, index) => index < at && /^(?:issued|issue|issues|ordered|sought)$/u.test(item.word),
  )
  if (verb === -1 || settleReality(items, verb) === 'SKIP') return []
  const args = findArguments(items, at)
  const owner = items.slice(verb, at + 4).find(({ isPossessive, refs }) => isPossessive && refs.length > 0)
  const accused = owner ? owner.refs : (args.by.get('for')?.refs ?? [])
  const issuer = findSubject(items, verb)
  const court =
    issuer.refs.length > 0
      ? issuer.refs
      : items
          .slice(0, verb)
          .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
          .slice(-1)
  if (accused.length === 0 || court.length === 0) return []
  const parts = joinParts(partsOf(court, 'ACCUSER'), partsOf(accused, 'ACCUSED'))
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/warrant',
      at,
      subjectFrom: verb,
      parts,
      args,
      status: 'OCCURRED',
      where: { place: null, country: null },
    }),
  ]
}
