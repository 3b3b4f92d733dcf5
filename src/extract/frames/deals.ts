import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type ActorGroup, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import { realityOfNoun } from './status.js'
import { nounAfter, settleReality } from './telling.js'
import { signNouns } from './words.js'

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
