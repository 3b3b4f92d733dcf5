import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type ActorGroup, type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, findWhen, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { realityOfNoun } from './status.js'
import { findOwner, nounAfter, settleReality } from './telling.js'
import { attackVerbs, giveVerbs, goodsNouns, signNouns, strikeNouns } from './words.js'

/** Bodies that report or decide for others are no parties of a deal: agencies, ministries, parliaments. */
const isParty = (ref: ActorRef): boolean =>
  ref.kind !== 'ORGANIZATION' || !/(?:News|Agency|Ministry|Department|Council|Parliament|Court|Press)/u.test(ref.name)

/** "the document that the two men had just signed": the noun that the relative stands for; -1 for none. */
function nounOfRelative(items: readonly Item[], at: number): number {
  const relative = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 9 && /^(?:that|which)$/u.test(word),
  )
  const noun = items[relative - 1]?.word === ',' ? relative - 2 : relative - 1
  const isSigning = /^(?:sign|initial|conclud|seal|adopt|reach)/u.test(items[at]?.word ?? '')
  return relative !== -1 && isSigning && signNouns.has(items[noun]?.word ?? '') ? noun : -1
}

/** Who stands between the noun with its relative and the verb. */
function relativeSubject(items: readonly Item[], noun: number, at: number): ActorGroup {
  const refs = items.slice(noun + 1, at).flatMap((item) => (item.isPossessive ? [] : item.refs))
  return { refs, from: noun, to: at }
}

/** "A and B signed a treaty", "A signed a treaty with B", "A reached a deal with B". */
export const signFrame: Frame = (context, at) => {
  const { items } = context
  const right = nounAfter(items, at, signNouns, 12)
  const noun = right === -1 ? nounOfRelative(items, at) : right
  if (noun === -1) return []
  const isVague = /^(?:statement|statements|document|documents|plan|text|texts|declaration)$/u.test(
    items[noun]?.word ?? '',
  )
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = right === -1 ? relativeSubject(items, noun, at) : findSubject(items, at)
  const args = findArguments(items, right === -1 ? at : noun)
  const parties = joinParts(
    partsOf(subject.refs.filter(isParty), 'SIGNATORY'),
    partsOf((args.by.get('with')?.refs ?? []).filter(isParty), 'SIGNATORY'),
  )
  if (items[at]?.word === 'announced' && !/^(?:truce|ceasefire|armistice)$/u.test(items[noun]?.word ?? '')) return []
  if (parties.length < 2 || (isVague && !/^(?:sign|conclud|adopt)/u.test(items[at]?.word ?? ''))) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signed',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args,
      status: reality,
    }),
  ]
}

/** "agreed in Stockholm on Wednesday to put": what is agreed stands after place and day. */
const agreesLater = (items: readonly Item[], at: number): boolean =>
  /^(?:in|at|during|after|late|early)$/u.test(items[at + 1]?.word ?? '') &&
  items.slice(at + 2, at + 9).some(({ word }, index, rest) => word === 'to' && rest[index + 1]?.pos === 'VERB')

/** "A and B agreed to reopen the border", "A agreed with B on a truce"; one side alone agrees to nothing. */
export const agreeFrame: Frame = (context, at) => {
  const { items } = context
  const next = items[at + 1]?.word ?? ''
  if (!/^(?:to|on|that|with|upon|,|\.|)$/u.test(next) && !agreesLater(items, at) && items[at + 1]?.kind !== 'DATE')
    return []
  if (next === 'with' && items[at + 2]?.refs.length === 0) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const parties = joinParts(
    partsOf(subject.refs.filter(isParty), 'SIGNATORY'),
    partsOf((args.by.get('with')?.refs ?? []).filter(isParty), 'SIGNATORY'),
  )
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/agreed',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args,
      status: reality,
      confidence: 0.7,
    }),
  ]
}

/** Those who signed where the text names them before: the pair, else the countries, that the story is about. */
function storyParties({ discourse, people }: FrameContext, isPast = false): readonly ActorRef[] {
  if (!isPast && discourse.pair.length >= 2) return discourse.pair
  if (!isPast) {
    const countryOf = ({ name }: ActorRef): string => people.get(name)?.country ?? ''
    const last = discourse.recent.at(-1)
    const other =
      last && discourse.recent.findLast((ref) => countryOf(ref) !== '' && countryOf(ref) !== countryOf(last))
    return last && other && countryOf(last) !== '' ? [other, last] : []
  }
  const ofPair = discourse.pair.map(({ name }) => people.get(name)?.country ?? '')
  const codes = [...new Set([...ofPair, ...discourse.countries.toReversed()])].filter((code) => code !== '')
  return codes.length >= 2 ? codes.slice(0, 2).map((name): ActorRef => ({ kind: 'COUNTRY', name })) : []
}

/** "he and his host set their names to it": the other of the pair, where the words name one of it. */
function withHost(context: FrameContext, refs: readonly ActorRef[]): readonly ActorRef[] {
  const isOther = context.items.some(({ word }) => /^(?:host|counterpart|guest|visitor)$/u.test(word))
  const { pair } = context.discourse
  return refs.length === 1 && isOther && pair.length === 2 && pair.some(({ name }) => name === refs[0]?.name)
    ? pair
    : refs
}

/** Index of the noun of a text that a passive verb has as its subject: "the text, …, was signed"; -1 for none. */
function signedNoun(items: readonly Item[], at: number): number {
  if (!/^(?:was|were|been|be|is|are)$/u.test(items[at - 1]?.word ?? '')) return -1
  return items.findLastIndex(({ kind, word }, index) => index < at && kind === 'WORD' && signNouns.has(word))
}

/** "The document was signed by A, B and C", "the text was signed at X": by the named, else by those of the story. */
export const signedTextFrame: Frame = (context, at) => {
  const { items } = context
  const noun = signedNoun(items, at)
  const opening = items.slice(Math.max(0, noun - 4), Math.max(0, noun))
  if (opening.some(({ word }) => /^(?:no|neither|nor|any)$/u.test(word))) return []
  const isShort =
    noun === -1 && /^(?:by|in|on|at)$/u.test(items[at + 1]?.word ?? '') && signNouns.has(items[at - 1]?.word ?? '')
  if (noun === -1 && !isShort) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const named = signatories(items, at)
  const between = findArguments(items, noun === -1 ? at - 1 : noun)
  const sides = [...(between.by.get('between')?.refs ?? []), ...(between.by.get('with')?.refs ?? [])]
  const parties = [...named, ...sides].filter(isParty)
  const signed = parties.length >= 2 ? parties : storyParties(context, isShort)
  if (signed.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/was-signed',
      at,
      subjectFrom: noun === -1 ? at - 1 : noun,
      parts: partsOf(signed, 'SIGNATORY'),
      args,
      status: reality,
    }),
  ]
}

/** All who stand after "by" up to the clause's end: "by three ministers, A of X, B of Y and C of Z". */
function signatories(items: readonly Item[], at: number): readonly ActorRef[] {
  const by = items.findIndex(({ word }, index) => index > at && index < at + 8 && word === 'by')
  if (by === -1) return []
  const refs: ActorRef[] = []
  for (let index = by + 1; index < items.length; index++) {
    const item = items[index]
    if (!item || /^(?:while|when|after|before|which|that|;|as)$/u.test(item.word)) break
    if (item.kind === 'WORD' && item.pos === 'VERB') break
    if (!item.isPossessive) refs.push(...item.refs)
  }
  const persons = refs.filter(({ kind }) => kind === 'PERSON')
  return persons.length >= 2 ? persons : refs
}

/** "put their names to a document", "the pact bore the signatures of A and of B". */
export const signatureFrame: Frame = (context, at) => {
  const { items } = context
  const verb = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 5 && /^(?:put|puts|bore|bears|carried|carries|bearing|affixed|set|added)$/u.test(word),
  )
  if (verb === -1) return []
  const reality = settleReality(items, verb)
  if (reality === 'SKIP') return []
  const isBorne = /^(?:bore|bears|carri|bearing)/u.test(items[verb]?.word ?? '')
  const noun = isBorne ? -1 : items.findIndex(({ word }, index) => index > at && index < at + 9 && signNouns.has(word))
  const isPen = items[at]?.word === 'pen' && items[at + 1]?.word === 'to' && items[at + 2]?.word === 'paper'
  if (items[at]?.word === 'pen' && !isPen) return []
  if (!isBorne && !isPen && (noun === -1 || !items.slice(at + 1, noun).some(({ word }) => word === 'to'))) return []
  const subject = findSubject(items, verb)
  const owners = items.slice(at + 1, at + 10)
  const refs = isBorne ? owners.filter(({ isPossessive }) => !isPossessive).flatMap((item) => item.refs) : subject.refs
  const parties = joinParts(partsOf(withHost(context, refs.filter(isParty)), 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/put-names',
      at: verb,
      subjectFrom: isBorne ? verb : subject.from,
      parts: parties,
      args: findArguments(items, noun === -1 ? verb : noun),
      status: reality,
    }),
  ]
}

/** "the signing of a joint declaration was abandoned", "the signing took place of six documents of the presidents". */
export const signingFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:the|a|an|planned|formal)$/u.test(items[at - 1]?.word ?? '')) return []
  const noun = items.findIndex(({ word }, index) => index > at && index < at + 9 && signNouns.has(word))
  if (noun === -1) return []
  const reality = realityOfNoun(items, at)
  const isHeld = items.slice(at, at + 12).some(({ word }) => /^(?:took|held|followed|concluded)$/u.test(word))
  if (reality === 'SKIP' || (reality === 'OCCURRED' && !isHeld)) return []
  const named = items.slice(noun).flatMap(({ refs }) => refs.filter(isParty))
  const parties = named.length >= 2 ? named : storyParties(context)
  if (parties.length < 2) return []
  const verb = items.findIndex(
    ({ word }, index) => index > noun && /^(?:abandoned|cancelled|canceled|scrapped|dropped|postponed)$/u.test(word),
  )
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signing',
      at,
      parts: joinParts(partsOf(parties, 'SIGNATORY')),
      args: { ...findArguments(items, noun), end: Math.max(verb + 1, noun + 1) },
      status: reality,
    }),
  ]
}

/** "agreements made by the leaders", "an accord signed by A and B", "an agreement between A and B". */
export const agreementNounFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:agreements?|treaty|pact|accords?|deals?|ceasefire|truce|armistice|protocol)$/u.test(items[at]?.word ?? ''))
    return []
  const args = findArguments(items, at)
  const isMade = items
    .slice(at + 1, at + 4)
    .some(({ word }) => /^(?:made|signed|reached|concluded|struck)$/u.test(word))
  if (realityOfNoun(items, at) === 'SKIP') return []
  const between = (args.by.get('between')?.refs ?? []).filter(isParty)
  const made = isMade ? (args.by.get('by')?.refs ?? []).filter(isParty) : []
  const parties = made.length >= 2 ? made : between
  if (parties.length < 2 || (made.length < 2 && !isReached(items, at))) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/made-by',
      at,
      parts: partsOf(parties, 'SIGNATORY'),
      args,
      status: 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** "a truce between A and B took effect", "the accord of 1994 between A and B": there is one; not "talks on an accord". */
function isReached(items: readonly Item[], at: number): boolean {
  if (realityOfNoun(items, at) !== 'OCCURRED') return false
  const before = items.slice(Math.max(0, at - 8), at).map(({ word }) => word)
  const isSought = before.some((word) =>
    /^(?:towards?|possible|potential|any|no|draft|proposed|hopes?|seek\w*|want\w*|discuss\w*|negotiat\w*|prospects?|talks|efforts?|mediat\w*|broker|reach|sign|future|possible|without|until|if)$/u.test(
      word,
    ),
  )
  return !isSought
}

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

/** "froze the assets of X", "barred X from entering": an act against somebody that is called by no noun of sanctions. */
export const barFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isFreeze = /^(?:froze|freeze|freezes|frozen)$/u.test(items[at]?.word ?? '')
  const args = findArguments(items, at)
  const near = items.slice(at + 1, at + 16)
  const assets = near.findIndex(({ word }) => /^(?:assets|accounts|funds)$/u.test(word))
  const isBar = near.some(
    ({ word }, index) =>
      word === 'from' && /^(?:entering|travelling|traveling|visiting|its|the)$/u.test(near[index + 1]?.word ?? ''),
  )
  if (isFreeze ? assets === -1 : !isBar) return []
  const owner = near.slice(0, Math.max(assets, 0)).flatMap(({ refs, isPossessive }) => (isPossessive ? refs : []))
  const of = assets === -1 ? [] : (findArguments(items, at + 1 + assets).by.get('of')?.refs ?? [])
  const targets = isFreeze ? (owner.length > 0 ? owner : of) : args.direct.refs
  const sources = findSubject(items, at).refs.filter(({ kind }) => kind !== 'PERSON')
  if (sources.length === 0 || targets.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/barred',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "added X and 40 others to their blacklist", "put X on its list of sanctions": somebody named on such a list. */
export const listFrame: Frame = (context, at) => {
  const { items } = context
  const list = items.findIndex(({ word }, index) => index > at && /^(?:blacklist|list)$/u.test(word))
  const isSanctions = items.slice(at, list + 5).some(({ word }) => /^(?:blacklist|sanctions|sanction)$/u.test(word))
  if (
    list === -1 ||
    !isSanctions ||
    !/^(?:to|on)$/u.test(items.slice(at + 1, list).findLast(({ word }) => /^(?:to|on)$/u.test(word))?.word ?? '')
  )
    return []
  const reality = settleReality(items, at)
  const args = findArguments(items, at)
  const isPassive = /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? '')
  const targets = (isPassive ? findSubject(items, at) : args.direct).refs
  const found = isPassive ? (args.by.get('by')?.refs ?? []) : findSubject(items, at).refs
  const sources = found.filter(({ kind }) => kind !== 'PERSON')
  if (reality === 'SKIP' || targets.length === 0 || sources.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/listed',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "hit A with sanctions", "punished B with a travel ban". */
export const hitFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  const args = findArguments(items, at)
  const near = items.slice(at + 1, at + 14)
  const measure = near.findIndex(({ word }) =>
    /^(?:sanctions|penalties|embargo|bans?|freezes?|restrictions|tariffs)$/u.test(word),
  )
  const isWith = near.slice(0, Math.max(measure, 0)).some(({ word }) => word === 'with')
  const isPassive = /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? '')
  const subject = findSubject(items, at).refs
  const targets = isPassive ? subject : args.direct.refs
  const sources = (isPassive ? (args.by.get('by')?.refs ?? []) : subject).filter(({ kind }) => kind !== 'PERSON')
  if (reality === 'SKIP' || !isWith || sources.length === 0 || targets.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/hit-with',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
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

/** "A imposed sanctions on B", "put sanctions on X"; the noun alone is no act. */
export const sanctionFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isVerb =
    /^(?:sanctioned|blacklisted|blacklists)$/u.test(word) || (word === 'sanctions' && items[at]?.pos === 'VERB')
  const right = isVerb
    ? at
    : items.findIndex(
        (item, index) =>
          index > at &&
          index < at + 7 &&
          /^(?:sanctions?|embargo|embargoes|bans?|freeze|freezes|penalties|tariffs)$/u.test(item.word),
      )
  const left = items.findLastIndex(
    (item, index) => index < at && index > at - 8 && /^(?:sanctions|embargo)$/u.test(item.word),
  )
  const isRelative = right === -1 && left !== -1 && !items.slice(left, at).some((item) => /^[,;.]$/u.test(item.word))
  const noun = isRelative ? at : right
  if (noun === -1) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isPassive = isVerb && /^(?:was|were|been|is|are)$/u.test(items[at - 1]?.word ?? '')
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const wide = findArguments(items, lastMeasure(items, noun))
  const named = isVerb
    ? args.direct
    : (args.by.get('on') ?? args.by.get('against') ?? wide.by.get('on') ?? wide.by.get('against'))
  const adjective = items.slice(noun, noun + 6).find(({ kind, name }) => kind === 'WORD' && name?.kind === 'COUNTRY')
    ?.name?.key
  const target = adjective ? [{ kind: 'COUNTRY' as const, name: adjective }] : []
  const targets = isPassive ? subject.refs : named && named.refs.length > 0 ? named.refs : target
  const sources = isPassive || (isRelative && args.by.has('by')) ? (args.by.get('by')?.refs ?? []) : subject.refs
  if (sources.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET'))
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/imposed',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "an arms embargo, a travel ban and a freeze of assets on X": the last of several measures. */
function lastMeasure(items: readonly Item[], noun: number): number {
  const next = items.findIndex(
    ({ word }, index) =>
      index > noun && index < noun + 7 && /^(?:sanctions|embargo|bans?|freeze|restrictions)$/u.test(word),
  )
  return next === -1 ? noun : lastMeasure(items, next)
}

/** After "accused X of" the act belongs to the accusation. */
const isAlleged = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ word }) => /^accus/u.test(word)) &&
  (/ing$/u.test(items[at]?.word ?? '') || items[at - 1]?.word === 'having')

/** "A sent artillery shells to B", "B received arms from A" is left out; goods must be named. */
export const giveFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  if (isAlleged(items, at) || !items.slice(at, args.end).some(({ word }) => goodsNouns.has(word))) return []
  const subject = findSubject(items, at)
  const receivers = (args.by.get('to') ?? args.direct).refs
  if (subject.refs.length === 0 || receivers.length === 0 || !receivers.every(({ kind }) => kind !== 'PERSON'))
    return []
  const parts = joinParts(partsOf(subject.refs, 'GIVER'), partsOf(receivers, 'RECEIVER'))
  if (parts.length < 2) return []
  return [
    makeMention(context, {
      type: 'AID',
      rule: 'frame:aid/gave',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}

/** "A invaded B", "A launched an invasion of B". */
export const attackFrame: Frame = (context, at) => {
  const { items } = context
  const isLaunch = items[at]?.word === 'launched'
  const noun = isLaunch
    ? items.findIndex((item, index) => index > at && index < at + 7 && strikeNouns.has(item.word))
    : at
  if (noun === -1) return []
  const reality = settleReality(items, at)
  if (reality !== 'OCCURRED') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const targets =
    (isLaunch ? (args.by.get('of') ?? args.by.get('on') ?? args.by.get('against')) : args.direct)?.refs ?? []
  const actors = subject.refs.filter(({ kind }) => kind !== 'PERSON')
  if (actors.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(actors, 'PARTICIPANT'), partsOf(targets, 'TARGET'))
  const country = targets.find(({ kind }) => kind === 'COUNTRY')?.name ?? null
  return [
    makeMention(context, {
      type: 'ATTACK',
      rule: 'frame:attack/attacked',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country },
      confidence: 0.6,
    }),
  ]
}

/** "A threatened B with war". */
export const threatFrame: Frame = (context, at) => {
  const { items } = context
  if (settleReality(items, at) !== 'OCCURRED') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const direct = args.direct.refs.filter(({ kind }) => kind === 'COUNTRY')
  const aimed = (args.by.get('on') ?? args.by.get('against'))?.refs.filter(({ kind }) => kind === 'COUNTRY') ?? []
  const targets = direct.length > 0 ? direct : items[at + 1]?.word === 'to' ? aimed : []
  if (subject.refs.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(subject.refs, 'SPEAKER'), partsOf(targets, 'ADDRESSEE'))
  return [
    makeMention(context, {
      type: 'THREAT',
      rule: 'frame:threat/threatened',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: 'OCCURRED',
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}
