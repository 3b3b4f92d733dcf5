import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { dayOfNews } from './accusation-days.js'
import type { ActorGroup } from './actor-lists.js'
import { agentBefore, lastOther, namedAfter, namedBy, ownerOf } from './agents.js'
import { findAllegedAct } from './alleged-acts.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, type MentionInput, makeMention, partsOf } from './context.js'
import { storyParties } from './deal-parties.js'
import type { EventMention } from './mention.js'
import { isHabit } from './once.js'
import { type Match, matchPattern, type Pattern } from './patterns.js'
import { settleReality } from './telling.js'
import { findWhen } from './when.js'

/** An accusation is made nowhere in particular. */
export const nowhere = { place: null, country: null }

/** "In X, A accused B": where it was said, as the sentence opens; nowhere otherwise. */
function openingPlace(items: readonly Item[]): Required<MentionInput>['where'] {
  const isOpening = /^(?:in|at)$/u.test(items[0]?.word ?? '') && items[2]?.word === ','
  const place = isOpening && items[1]?.kind === 'PLACE' ? items[1].name : undefined
  return place ? { place, country: place.country ?? null } : nowhere
}

/** The arguments without what the accused is accused of: its dates are those of the alleged act. */
function beforeContent(items: readonly Item[], at: number, args: Arguments): Arguments {
  const content = items.findIndex(({ word }, index) => index > at && /^(?:of|for|over)$/u.test(word))
  const end = content === -1 ? args.end : Math.min(content, args.end)
  return { ...args, date: args.date < end ? args.date : -1, end }
}

/** The accusation with the act that it alleges, if that is an event of its own. */
function tellAccusation(context: FrameContext, { input, predication, sides }: Match, accused: number): EventMention[] {
  const { items } = context
  const { at, args } = predication
  const content = items.findIndex(({ word }, index) => index > at && /^(?:of|for|over)$/u.test(word))
  const act =
    content === -1 ? null : findAllegedAct(context, { accuse: at, from: content + 1, accused: sides[accused] ?? [] })
  const own = findWhen(context, at, beforeContent(items, at, args), 'PAST')
  const isSaidNow = sides[1 - accused]?.[0]?.kind === 'PERSON' && !isHabit(items, at)
  const when = own.date === '' && isSaidNow ? { ...own, date: dayOfNews(context) } : own
  const accuser = sides[1 - accused]?.[0] ?? null
  return [
    makeMention(context, { ...input, when, where: openingPlace(items), ...(act ? { concerns: act } : {}) }),
    ...(act ? [{ ...act, attributedTo: accuser }] : []),
  ]
}

/** "A accused B of sending arms to C", "B was blamed by A", "accusing B of …, A …": with the act that is only alleged. */
export const accuseFrame =
  (pattern: Pattern): Frame =>
  (context, at) => {
    const match = matchPattern(context, at, pattern)
    return match ? tellAccusation(context, match, 1) : []
  }

/** "Each side accuses the other of": the two sides of the story. */
export const eachFrame: Frame = (context, at) => {
  const { items } = context
  const isEach = items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'each' || word === 'both')
  const isOther = /^(?:the|each)$/u.test(items[at + 1]?.word ?? '') && items[at + 2]?.word === 'other'
  const parties = isEach && isOther && settleReality(items, at) === 'OCCURRED' ? storyParties(context, true) : []
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/each-other',
      at,
      parts: partsOf(parties, 'ACCUSER'),
      args: findArguments(items, at),
      status: 'OCCURRED',
      where: nowhere,
    }),
  ]
}

/** Where what is said begins: after "that", or at once ("said B was behind"); -1 for none. */
function contentOf(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 9); index++) {
    const { word = '', kind, refs = [] } = items[index] ?? {}
    if (word === 'that') return index + 1
    const isComplaint = word === 'to' && /^complain/u.test(items[at]?.word ?? '')
    if (index === at + 1 && items[at]?.word === 'saying' && /^(?:it|they)$/u.test(word)) return index
    if (kind === 'WORD' && !isComplaint && /^(?:[,.;:"“”]|of|for|to|with|against|about|it)$/u.test(word)) return -1
    if (refs.length > 0 && kind === 'ACTOR' && isClause(items, index)) return index
  }
  return -1
}

/** "“B has invaded us,” A charged": where the words before the verb begin; -1 for none. */
function quoteOf(items: readonly Item[], at: number): number {
  const isQuote = /^["“]$/u.test(items[0]?.word ?? '') && items.slice(2, at).some(({ word }) => /^["”]$/u.test(word))
  return isQuote && (items[1]?.refs.length ?? 0) > 0 && isClause(items, 1) ? 1 : -1
}

/** "B was behind the raid, A said": where the words before the comma begin that stands before who speaks; -1 for none. */
function invertedOf(items: readonly Item[], at: number): number {
  const first = items[0]?.word === 'the' ? 1 : 0
  if ((items[first]?.refs.length ?? 0) === 0 || !isClause(items, first)) return -1
  const speaker = agentBefore(items, at).from
  return speaker > first + 2 && items[speaker - 1]?.word === ',' && speaker >= at - 3 ? first : -1
}

/** "A lashed out at B, saying it was arming the isles": who is meant, with the pronoun's place in the sentence. */
function otherAt(items: readonly Item[], at: number, from: number): ActorGroup {
  return { ...lastOther(items, at, agentBefore(items, at).refs), from, to: from + 1 }
}

/** An actor with a verb right after it. */
function isClause(items: readonly Item[], at: number): boolean {
  const next = items.slice(at + 1, at + 4).find(({ pos, kind }) => kind === 'WORD' && pos !== 'ADV')
  return next?.pos === 'VERB' || next?.pos === 'AUX'
}

/** Words that put something wrong at somebody's door. */
const guilt =
  /^(?:behind|responsible|guilty|complicit|violat(?:ed|ing)|breach(?:ed|ing)|arming|shelter(?:ed|ing)|harbou?r(?:ed|ing)|meddl(?:ed|ing)|interfer(?:ed|ing)|plott(?:ed|ing)|sponsor(?:ed|ing)|orchestrat(?:ed|ing)|instigat(?:ed|ing)|masterminded|sabotag(?:ed|ing)|foment(?:ed|ing)|incit(?:ed|ing)|blame|responsibility|perpetrated)$/u

/** Whether the clause says that somebody did wrong, and does not deny it. */
function tellsGuilt(items: readonly Item[], from: number): boolean {
  const clause = items.slice(from, from + 12)
  const stop = clause.findIndex(({ word }) => /^(?:[,;.]|but|while|when)$/u.test(word))
  const words = (stop === -1 ? clause : clause.slice(0, stop)).map(({ word }) => word)
  const hasDone = words.some((word, index) => word === 'carried' && words[index + 1] === 'out')
  return (
    (hasDone || words.some((word) => guilt.test(word))) &&
    !words.some((word) => /^(?:not|never|no|n't|if)$/u.test(word))
  )
}

/** "B was behind the plan": no wrong by itself. */
const isOpenGuilt = (clause: readonly Item[]): boolean =>
  clause.some(({ word }) => /^(?:behind|responsible|responsibility)$/u.test(word))

const countryOf = ({ people }: FrameContext, ref: ActorRef): string =>
  ref.kind === 'COUNTRY' ? ref.name : (people.get(ref.name)?.country ?? ref.name)

/** "A alleged that B was arming the rebels", "A said B was behind the blast": of another, in a clause of its own. */
export const allegeFrame: Frame = (context, at) => {
  const { items } = context
  const isStrong = /^(?:alleg|charg|complain)/u.test(items[at]?.word ?? '')
  const after = contentOf(items, at)
  const quote = after === -1 && isStrong ? quoteOf(items, at) : after
  const inverted = quote === -1 ? invertedOf(items, at) : -1
  const from = quote === -1 ? inverted : quote
  if (from === -1 || settleReality(items, at) !== 'OCCURRED') return []
  const isPointer = /^(?:it|they)$/u.test(items[from]?.word ?? '')
  const named = isPointer ? otherAt(items, at, from) : namedBy(items, from)
  const isOwner = items[named.from]?.isPossessive === true || (items[named.from]?.kind === 'WORD' && !isPointer)
  const isNear = named.from !== -1 && named.from <= from + 4
  if (!isNear || (isStrong && isOwner)) return []
  const found = agentBefore(items, at)
  const subject = found.refs.length > 0 ? found : speakerBefore(items, at)
  const sides = new Set(subject.refs.map((ref) => countryOf(context, ref)))
  const accused = named.refs.filter((ref) => !sides.has(countryOf(context, ref)))
  if (subject.refs.length === 0 || accused.length === 0 || !isSubjectAt(items, named.to)) return []
  const said = inverted === -1 ? context : { ...context, items: items.slice(0, subject.from - 1) }
  const act = findAllegedAct(said, { accuse: at, from: named.to, accused })
  if (inverted !== -1 && act === null && isOpenGuilt(said.items)) return []
  const isClaim = /^(?:claim|assert|insist|maintain)/u.test(items[at]?.word ?? '') && act !== null
  if (!isStrong && !isClaim && !tellsGuilt(items, named.to)) return []
  const end = from < at ? at + 4 : from
  const date = items.findIndex(({ kind }, index) => index > at && index < end && kind === 'DATE')
  const telling = makeMention(context, {
    type: 'ACCUSATION',
    rule: 'frame:accusation/alleged-that',
    at,
    subjectFrom: subject.from,
    parts: joinParts(partsOf(subject.refs, 'ACCUSER'), partsOf(accused, 'ACCUSED')),
    args: { ...findArguments(items, from), date },
    status: 'OCCURRED',
    where: nowhere,
    ...(act ? { concerns: act } : {}),
  })
  return [telling, ...(act ? [{ ...act, attributedTo: subject.refs[0] ?? null }] : [])]
}

/** "A denied that … and alleged that B": the subject of the verb before whose clause with "that" lies between. */
function speakerBefore(items: readonly Item[], at: number): ActorGroup {
  const that = items.findLastIndex(({ word }, index) => index < at && word === 'that')
  return that > 0 && items[that - 1]?.pos === 'VERB' ? findSubject(items, that - 1) : { refs: [], from: -1, to: -1 }
}

/** Whether the name is the subject of a verb. */
const isSubjectAt = (items: readonly Item[], from: number): boolean =>
  items.slice(from, from + 5).some(({ pos, kind }) => kind === 'WORD' && (pos === 'VERB' || pos === 'AUX'))

/** "in answer to A’s charge that B …", "accusations by A against B": the noun alone, with both sides told. */
export const accusationNounFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const by = namedAfter(items, at + 1, args.end, /^(?:by|from)$/u)
  const accusers = by.refs.length > 0 ? by.refs : ownerOf(items, at).refs
  const isNamedNext = items[args.end]?.word === 'that' && !/^(?:it|they|there)$/u.test(items[args.end + 1]?.word ?? '')
  const that = isNamedNext ? namedBy(items, args.end + 1) : null
  const against = namedAfter(items, at + 1, args.end, /^against$/u).refs
  const accused = (against.length > 0 ? against : (that?.refs ?? [])).filter(
    (ref) => !accusers.some((other) => countryOf(context, other) === countryOf(context, ref)),
  )
  const isTheme = /^(?:no|any|without|future|possible)$/u.test(items[at - 1]?.word ?? '')
  if (accusers.length === 0 || accused.length === 0 || isTheme) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/noun',
      at,
      parts: joinParts(partsOf(accusers, 'ACCUSER'), partsOf(accused, 'ACCUSED')),
      args,
      status: 'OCCURRED',
      where: nowhere,
      when: { date: '', verbatim: null },
    }),
  ]
}

/** "A and B traded accusations", "exchanged charges": each side accuses the other. */
export const tradeFrame: Frame = (context, at) => {
  const { items } = context
  const noun = items
    .slice(at + 1, at + 6)
    .some(({ word }) => /^(?:accusations?|allegations|charges|blame|recriminations|barbs)$/u.test(word))
  const sides = noun && settleReality(items, at) === 'OCCURRED' ? agentBefore(items, at) : null
  if (!sides || sides.refs.length < 2) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/traded',
      at,
      subjectFrom: sides.from,
      parts: joinParts(partsOf(sides.refs, 'ACCUSER')),
      args: findArguments(items, at),
      status: 'OCCURRED',
      where: nowhere,
    }),
  ]
}
