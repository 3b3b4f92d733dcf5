import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import {
  bodyOfMany,
  groupBefore,
  hyphenPair,
  isParty,
  signatories,
  storyParties,
  twoOfSentence,
} from './deal-parties.js'
import { type DealPattern, dealNouns } from './deal-patterns.js'
import { findSource } from './patterns.js'
import {
  agentBefore,
  isPassive,
  namedAfter,
  namedBy,
  ownerOf,
  type Predication,
  readPredication,
} from './predication.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'

/** "no treaty was signed": the noun of what is not there. */
const isNone = (items: readonly Item[], noun: number): boolean =>
  items.slice(Math.max(0, noun - 4), noun).some(({ word }) => /^(?:no|neither|nor|any|without)$/u.test(word))

/** The parties that the clause names: between two is between them alone; else all of its places together. */
function partiesOf(context: FrameContext, predication: Predication, pattern: DealPattern): readonly ActorRef[] {
  const { items } = context
  const { at, noun, voice, args } = predication
  const start = Math.min(at, noun)
  const between = namedAfter(items, start, Math.max(args.end, start + 1), /^(?:between|among)$/u).refs.filter(isParty)
  const agents = predication.agent.refs.filter(isParty)
  if (between.length >= 2 && agents.length < 2) return between
  const isByThem = voice === 'PASSIVE' || voice === 'REDUCED'
  const named = isByThem ? signatories(items, at) : []
  const all = [...named, ...pattern.parties.flatMap((source) => findSource(context, predication, source).refs)]
  const parties = joinParts(partsOf(all.filter(isParty), 'SIGNATORY')).map(({ ref }) => ref)
  const hyphened = parties.length < 2 ? hyphenPair(items, noun) : []
  if (hyphened.length === 2) return hyphened
  if (parties.length < 2 && voice === 'REDUCED') return beside(items, { at, noun, parties })
  if (parties.length >= 2 || voice !== 'ACTIVE') return parties
  return parties.length === 0 ? groupBefore(context, at) : parties
}

interface Partial {
  readonly at: number
  readonly noun: number
  readonly parties: readonly ActorRef[]
}

/** Who makes the deal of a participle that names not both: "in a declaration adopted in X, A and B …". */
function beside(items: readonly Item[], { at, noun, parties }: Partial): readonly ActorRef[] {
  if (parties.length === 1) return [...principalUnder(items, noun), ...parties]
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  const opens = /^(?:in|under|by|through)$/u.test(items[0]?.word ?? '')
  return opens && comma !== -1 ? namedBy(items, comma + 1).refs.filter(isParty) : []
}

/** "A will sell gas under a deal reached with B": whom the deal's own clause leaves out. */
function principalUnder(items: readonly Item[], noun: number): readonly ActorRef[] {
  const under = items.findLastIndex(
    ({ word }, index) => index < noun && index >= noun - 5 && /^(?:under|thanks)$/u.test(word),
  )
  return under < 1 ? [] : agentBefore(items, under).refs.filter(isParty)
}

const unnamed =
  /^(?:rebels|guerrillas|insurgents|separatists|opposition|militants|fighters|junta|clans|militias?|tribes|unions)$/u

/** "the Malian government and the rebels signed": the side that the text calls so, by its name where one follows; null for none. */
function unnamedSide(items: readonly Item[], { at, noun, args }: Predication): readonly ActorRef[] | null {
  const from = Math.max(0, Math.min(at, noun === -1 ? at : noun) - 10)
  const isLink = ({ word }: Item): boolean => /^(?:and|with|between)$/u.test(word)
  const index = items.findIndex(
    ({ word }, place) =>
      place >= from &&
      place < Math.max(args.end, at + 8) &&
      unnamed.test(word) &&
      items.slice(Math.max(0, place - 4), place).some(isLink),
  )
  if (index === -1) return null
  return items[index + 1]?.word === 'of' ? namedBy(items, index + 2).refs.filter(isParty) : []
}

/** Enough sides for a deal: two, or a body of many states. */
const areEnough = (parties: readonly ActorRef[], bodies: readonly ActorRef[]): boolean =>
  parties.length >= 2 || bodies.length > 0

/** "agreed to restore ties": what is agreed is told by the agreeing itself. */
const isAgreedTo = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 5), at).some(({ word }) => /^agree[ds]?$/u.test(word))

/** "an agreement on the waters of X": a place that says what the deal is about is not where it was made. */
const withoutSubject = (args: Arguments): Arguments => ({
  ...args,
  places: args.places.filter(({ preposition }) => !/^(?:of|over|about|for|from|into|to)$/u.test(preposition)),
})

/** "A and B signed a treaty", "a treaty was signed by A and B", "A reached a deal with B", "the pact that A and B struck". */
export const concludeFrame =
  (pattern: DealPattern): Frame =>
  (context, at) => {
    const { items } = context
    const predication = readPredication(items, at, pattern.nouns)
    if (!predication || predication.reality === 'SKIP' || isNone(items, predication.noun)) return []
    const { noun, voice, args, agent, reality } = predication
    const beside = [...items.slice(at + 1, at + 3), ...items.slice(Math.max(0, noun - 4), noun)]
    if (pattern.needs && !beside.some(({ word }) => pattern.needs?.test(word))) return []
    const named = partiesOf(context, predication, pattern)
    const bodies = named.length < 2 && voice === 'ACTIVE' ? bodyOfMany(items, at) : []
    const other = named.length === 1 ? unnamedSide(items, predication) : null
    const isHalf = other !== null
    const isPointer =
      pattern.mayPointBack === true && voice !== 'ACTIVE' && named.length < 2 && !isHalf && agent.refs.length === 0
    const parties = isPointer
      ? storyParties(context, voice === 'REDUCED')
      : bodies.length > 0
        ? bodies
        : [...named, ...(other ?? [])]
    if (!(isHalf || areEnough(parties, bodies)) || (reality === 'PLANNED' && isAgreedTo(items, at))) return []
    return [
      makeMention(context, {
        type: 'AGREEMENT',
        rule: pattern.rule,
        at,
        subjectFrom: noun < at ? noun : agent.from,
        parts: partsOf(parties, 'SIGNATORY'),
        args: withoutSubject(args),
        status: reality,
        isDefinite: isPointer && /^(?:the|this|that|these|both)$/u.test(determinerOf(items, noun)),
        isOfStory: isPointer,
      }),
    ]
  }

/** The word that opens a noun's phrase: "the five-page accord". */
const determinerOf = (items: readonly Item[], noun: number): string =>
  items
    .slice(Math.max(0, noun - 5), noun)
    .findLast(({ pos, word }) => pos === 'DET' || /^(?:this|that|these)$/u.test(word))?.word ?? ''

/** "It was inked at the hotel by A and B", "Signed in X by A and B, the accord …": who signed what is told beside it. */
export const signedItFrame: Frame = (context, at) => {
  const { items } = context
  const isIt = items
    .slice(Math.max(0, at - 4), at)
    .some(({ word, reference }) => word === 'it' || reference?.word === 'they')
  const opens = at === 0 && items.slice(3, 26).some(({ word, kind }) => kind === 'WORD' && dealNouns.has(word))
  if (!(opens || (isIt && isPassive(items, at))) || settleReality(items, at) === 'SKIP') return []
  const parties = joinParts(partsOf(signatories(items, at).filter(isParty), 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signed-it',
      at,
      parts: parties,
      args: findArguments(items, at),
      status: 'OCCURRED',
      isDefinite: true,
    }),
  ]
}

/** "agreed that it was late" is a view, "agreed that it should end" an agreement; "agree on little" is none. */
function isOpinion(items: readonly Item[], at: number): boolean {
  const that = items.findIndex(({ word }, index) => index > at && index < at + 5 && word === 'that')
  const isLittle = items.slice(at + 1, at + 4).some(({ word }) => /^(?:little|nothing|few|less)$/u.test(word))
  const binds = items
    .slice(that, that + 18)
    .some(({ word }) => /^(?:will|would|shall|should|must|'ll|can|could|to|be)$/u.test(word))
  return isLittle || (that !== -1 && !binds)
}

/** "agreed in Stockholm on Wednesday to put": what is agreed stands after place and day. */
const agreesLater = (items: readonly Item[], at: number): boolean =>
  /^(?:in|at|during|after|late|early)$/u.test(items[at + 1]?.word ?? '') &&
  items
    .slice(at + 2, at + 9)
    .some(
      ({ word }, index, rest) =>
        (word === 'to' && rest[index + 1]?.pos === 'VERB') || (word === 'on' && rest[index + 1]?.kind === 'WORD'),
    )

/**
 * "agreed in X on Monday to open a bridge in Y": places and days of the terms are not those of the agreeing, unless the
 * talks are named before them.
 */
function beforeTerms(items: readonly Item[], at: number, args: Arguments): Arguments {
  const terms = items.findIndex(
    ({ word }, index) =>
      index > at && ((word === 'to' && /^(?:VERB|AUX|ADV)$/u.test(items[index + 1]?.pos ?? '')) || word === 'that'),
  )
  if (terms === -1 || terms > args.end + 1) return args
  const talks = items.findIndex(
    ({ word }, index) =>
      index > terms && /^(?:talks|meeting|summit|during|session|conference|negotiations)$/u.test(word),
  )
  const isOwn = (index: number): boolean => index < terms || (talks !== -1 && index > talks)
  return { ...args, places: args.places.filter(({ index }) => isOwn(index)), date: isOwn(args.date) ? args.date : -1 }
}

const kindOf = (item: Item | undefined): string => (item?.pos === 'ADV' ? 'ADV' : (item?.kind ?? ''))

/** "“We agreed to wait,” A said after meeting B": the two of the sentence, else of the story. */
function ourselves(context: FrameContext, at: number): readonly ActorRef[] {
  if (context.items[at - 1]?.word !== 'we' && context.items[at - 2]?.word !== 'we') return []
  const here = twoOfSentence(context)
  return here.length === 2 ? here : storyParties(context)
}

/** "A and B agreed to reopen the border", "A agreed with B on a truce"; one side alone agrees to nothing. */
export const agreeFrame: Frame = (context, at) => {
  const { items } = context
  const next = items[at + 1]?.word ?? ''
  const isSaid = /^(?:to|on|that|with|upon|between|,|\.|)$/u.test(next) || /^(?:DATE|ADV)$/u.test(kindOf(items[at + 1]))
  if (!isSaid && !agreesLater(items, at)) return []
  if (next === 'with' && items[at + 2]?.refs.length === 0) return []
  if (isOpinion(items, at)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = next === 'between' ? { refs: [], from: -1 } : findSubject(items, at)
  const args = findArguments(items, at)
  const others = [...(args.by.get('with')?.refs ?? []), ...(args.by.get('between')?.refs ?? [])]
  const named = joinParts(
    partsOf(subject.refs.filter(isParty), 'SIGNATORY'),
    partsOf(others.filter(isParty), 'SIGNATORY'),
  )
  const bodies = named.length < 2 ? bodyOfMany(items, at) : []
  const we = ourselves(context, at)
  const group = named.length > 0 || bodies.length > 0 ? [] : we.length > 0 ? we : groupBefore(context, at)
  const parties = named.length >= 2 ? named : partsOf([...bodies, ...group], 'SIGNATORY')
  if (
    !areEnough(
      parties.map(({ ref }) => ref),
      bodies,
    )
  )
    return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/agreed',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args: beforeTerms(items, at, args),
      status: reality,
      confidence: 0.7,
    }),
  ]
}

/** "it was agreed at the meeting of A and B that …": those whom the sentence names, else those of the story. */
export const wasAgreedFrame: Frame = (context, at) => {
  const { items } = context
  const isImpersonal = items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'it')
  const follows = items.slice(at + 1, at + 16).some(({ word }) => /^(?:that|to)$/u.test(word))
  const isPassive = /^(?:was|been)$/u.test(items[at - 1]?.word ?? '')
  if (!isImpersonal || !isPassive || !follows || settleReality(items, at) !== 'OCCURRED') return []
  const args = findArguments(items, at)
  const here = [...args.by.values()].map(({ refs }) => refs.filter(isParty)).find(({ length }) => length >= 2)
  const parties = here ?? storyParties(context)
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/was-agreed',
      at,
      parts: partsOf(parties, 'SIGNATORY'),
      args: beforeTerms(items, at, args),
      status: 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** "The talks yielded an agreement", "the summit ended with the signing of a treaty": by those who talked. */
export const yieldFrame: Frame = (context, at) => {
  const { items } = context
  const talks = items.findLastIndex(
    ({ word }, index) =>
      index < at &&
      index > at - 9 &&
      /^(?:talks|negotiations|meeting|summit|discussions|session|dialogue|visit)$/u.test(word),
  )
  const noun = items.findIndex(
    ({ word, kind }, index) => index > at && index < at + 8 && kind === 'WORD' && dealNouns.has(word),
  )
  const before = items.slice(at + 1, Math.max(noun, at + 1)).map(({ word }) => word)
  const isTold = before.some((word) => /^(?:an?|two|three|four|several|signing|signature)$/u.test(word))
  const isGone = before.some((word) => /^(?:without|no|towards?|for|close|progress|draft)$/u.test(word))
  if (talks === -1 || noun === -1 || !isTold || isGone || settleReality(items, at) !== 'OCCURRED') return []
  const sides = namedAfter(items, talks + 1, at, /^(?:between|of)$/u).refs.filter(isParty)
  const parties = sides.length >= 2 ? sides : storyParties(context)
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/yielded',
      at,
      subjectFrom: talks,
      parts: partsOf(parties, 'SIGNATORY'),
      args: withoutSubject(findArguments(items, noun)),
      status: 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** "A and B jointly pledged to", "the two sides undertook to": a promise that several give together. */
export const undertakeFrame: Frame = (context, at) => {
  const { items } = context
  const isMutual = items
    .slice(Math.max(0, at - 3), at + 3)
    .some(({ word }) => /^(?:jointly|both|together)$/u.test(word))
  const isBinding = /^(?:under|commit)/u.test(items[at]?.word ?? '')
  const reality = settleReality(items, at)
  if (reality === 'SKIP' || !(isMutual || isBinding)) return []
  if (!items.slice(at + 1, at + 10).some(({ word }) => word === 'to')) return []
  const subject = agentBefore(items, at)
  const parties = joinParts(partsOf(subject.refs.filter(isParty), 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/undertook',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args: beforeTerms(items, at, findArguments(items, at)),
      status: reality,
      confidence: 0.6,
    }),
  ]
}

/** Whether the phrase "under a deal …" tells of a deal anew: by its article, its year or a participle. */
function isToldAnew(items: readonly Item[], from: number, noun: number, comma: number): boolean {
  const isIndefinite = items
    .slice(from, noun)
    .some(({ word, kind }) => /^(?:an?|another)$/u.test(word) || kind === 'DATE')
  const isMade = items
    .slice(noun + 1, comma)
    .some(({ word }) =>
      /^(?:signed|reached|agreed|struck|announced|concluded|brokered|negotiated|made|unveiled)$/u.test(word),
    )
  return isIndefinite || isMade
}

/** "Under a deal reached on Monday, A will sell gas to B": the deal's parties are those whom its terms bind. */
export const underFrame: Frame = (context, at) => {
  const { items } = context
  const under = items.findLastIndex(({ word }, index) => index < at && index >= at - 6 && /^(?:under|by)$/u.test(word))
  const opens = under === 0 || /^(?:,|;|and|but|")$/u.test(items[under - 1]?.word ?? '')
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  if (under === -1 || !opens || comma === -1 || !isToldAnew(items, under, at, comma)) return []
  const inside = namedAfter(items, at + 1, comma, /^(?:between|among|with)$/u)
  const rest = items.slice(comma + 1).flatMap((item) => item.refs)
  const parties = joinParts(
    partsOf((inside.refs.length >= 2 ? inside.refs : [...inside.refs, ...rest]).filter(isParty), 'SIGNATORY'),
  )
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/under',
      at,
      subjectFrom: under,
      parts: parties.slice(0, Math.max(2, inside.refs.length)),
      args: findArguments(items.slice(0, comma), at),
      status: 'OCCURRED',
      confidence: 0.6,
    }),
  ]
}

/** "an agreement between A and B", "A’s treaty with B", "accords made by the leaders": the noun with both sides. */
export const agreementNounFrame: Frame = (context, at) => {
  const { items } = context
  if (!dealNouns.has(items[at]?.word ?? '') || realityOfNoun(items, at) === 'SKIP' || !isReached(items, at)) return []
  const args = findArguments(items, at)
  const isMade = items
    .slice(at + 1, at + 4)
    .some(({ word }) => /^(?:made|signed|reached|concluded|struck)$/u.test(word))
  const between = (args.by.get('between')?.refs ?? []).filter(isParty)
  const made = isMade ? (args.by.get('by')?.refs ?? []).filter(isParty) : []
  const owner = ownerOf(items, at).refs
  const hyphened = hyphenPair(items, at)
  const shared = owner.length === 0 ? [] : [...owner, ...(args.by.get('with')?.refs ?? [])].filter(isParty)
  const parties = [made, between, shared, hyphened].map((refs) => joinParts(partsOf(refs, 'SIGNATORY')))
  const parts = parties.find(({ length }) => length >= 2)
  if (!parts) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/made-by',
      at,
      parts,
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
    /^(?:towards?|possible|potential|any|no|draft|proposed|hopes?|seek\w*|want\w*|discuss\w*|negotiat\w*|prospects?|talks|efforts?|mediat\w*|broker|reach|sign|future|possible|without|until|if|for|pursue\w*|near|closer?|urg\w*|call\w*|push\w*|await\w*|need\w*)$/u.test(
      word,
    ),
  )
  const after = items.slice(at + 1, at + 12).map(({ word }) => word)
  const isOpen = after.some((word) =>
    /^(?:elusive|reach|distant|would|could|may|might|unlikely|possible|imminent|nearer|sight)$/u.test(word),
  )
  return !isSought && !isOpen
}
