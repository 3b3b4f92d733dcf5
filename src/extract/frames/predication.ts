import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight } from './actor-lists.js'
import { type Arguments, findArguments, findSubject } from './clause.js'
import type { Reality } from './status.js'
import { settleReality } from './telling.js'
import { boundaries } from './words.js'

/** A verb with whoever stands in its places, told alike for active, passive, participle and relative clause. */
export interface Predication {
  readonly at: number
  readonly voice: Voice
  /** The verb's object noun where the pattern wants one ("imposed sanctions"), else -1. */
  readonly noun: number
  readonly reality: Reality
  /** Who acts. */
  readonly agent: ActorGroup
  /** Whom the verb itself has as its object. */
  readonly patient: ActorGroup
  /** To the right of verb and noun: where and when, and how far the clause goes. */
  readonly args: Arguments
}

type Voice = 'ACTIVE' | 'PASSIVE' | 'REDUCED' | 'RELATIVE'

const nobody: ActorGroup = { refs: [], from: -1, to: -1 }
const isVerb = (item: Item | undefined): boolean => item?.kind === 'WORD' && item.pos === 'VERB'
const isNamed = (item: Item | undefined): boolean =>
  item?.kind === 'ACTOR' && !item.isPossessive && item.refs.length > 0
const ofCountry = (code: string): readonly ActorRef[] => [{ kind: 'COUNTRY', name: code }]

/** Forms of "be" before a participle, over adverbs and dates: "was jointly signed". */
export function isPassive(items: readonly Item[], at: number): boolean {
  if ((items[at]?.word ?? '').endsWith('ing')) return false
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const { word = '', pos, kind } = items[index] ?? {}
    if (/^(?:was|were|been|be|is|are|being|got|stands|stood)$/u.test(word)) return true
    const isSkipped = kind === 'DATE' || pos === 'ADV' || /^(?:not|never|also|since|jointly|both)$/u.test(word)
    if (!isSkipped) return false
  }
  return false
}

/** Who an actor is: "Peru’s attorney general", of whom the text tells no name, acts for Peru. */
function refsOf(item: Item): readonly ActorRef[] {
  const office = item.reference?.office
  if (item.refs.length > 0 || !office) return item.refs
  if (office.organization) return [{ kind: 'ORGANIZATION', name: office.organization }]
  return office.country ? ofCountry(office.country) : []
}

/** Ends a noun phrase: signs, clause words, finite verbs. */
const endsPhrase = (item: Item): boolean =>
  (item.kind === 'WORD' && (boundaries.has(item.word) || /^["“”.]$/u.test(item.word))) || item.pos === 'AUX'

/**
 * Whom a noun phrase names: "B", "B and C", else the country of "three Nicaraguan judges", "B’s generals",
 * "ten officials of B". Nobody where it names none.
 */
export function namedBy(items: readonly Item[], from: number): ActorGroup {
  let owner = nobody
  let hasNoun = false
  for (let index = from; index < Math.min(items.length, from + 12); index++) {
    const item = items[index]
    if (!item || endsPhrase(item)) break
    if (isNamed(item)) {
      const isApposed = hasNoun && owner.from !== -1 && item.refs.every(({ kind }) => kind !== 'PERSON')
      if (isApposed) break
      return expandRight(items, index)
    }
    if (item.kind === 'ACTOR' && owner.from === -1 && refsOf(item).length > 0)
      owner = { refs: refsOf(item), from: index, to: index + 1 }
    if (item.kind === 'WORD' && item.name?.kind === 'COUNTRY' && owner.from === -1)
      owner = { refs: ofCountry(item.name.key), from: index, to: index + 1 }
    if (item.kind === 'PLACE' || item.kind === 'DATE') break
    if (item.pos === 'ADP' && !/^(?:of|from|in)$/u.test(item.word)) break
    if (item.word === 'in' && owner.from !== -1) break
    if (isVerb(item) && hasNoun) break
    if (/^(?:,|and|or)$/u.test(item.word) && (owner.from !== -1 || hasNoun)) break
    if (item.pos === 'NOUN' || item.pos === 'PROPN') hasNoun = true
  }
  return owner
}

/** Whom the clause names after one of the words, the first that is followed by a name. */
export function namedAfter(items: readonly Item[], from: number, end: number, words: RegExp): ActorGroup {
  for (let index = from; index < Math.min(end, items.length); index++) {
    if (!words.test(items[index]?.word ?? '') || items[index]?.kind !== 'WORD') continue
    const named = namedBy(items, index + 1)
    if (named.refs.length > 0) return named
  }
  return nobody
}

/** "Accusing B of arrests, A recalled …": the subject of the sentence that a participle opens stands after its comma. */
function subjectOfFronted(items: readonly Item[], at: number): ActorGroup {
  if (items.slice(0, at).some(({ kind, pos }) => kind !== 'DATE' && pos !== 'ADV' && pos !== 'PUNCT')) return nobody
  for (let comma = at + 1; comma < items.length; comma++) {
    if (items[comma]?.word !== ',') continue
    const next = items[comma + 1]?.word === 'the' ? comma + 2 : comma + 1
    const subject = isNamed(items[next]) ? expandRight(items, next) : nobody
    const verb = items.findIndex((item, index) => index >= subject.to && (isVerb(item) || item.pos === 'AUX'))
    if (subject.from !== -1 && verb !== -1 && verb - subject.to < 6) return subject
  }
  return nobody
}

const agents =
  /^(?:prosecutors?|courts?|tribunal|judges?|government|ministry|parliament|police|officials?|authorities|army|troops|forces|panel|commission|investigators?|lawmakers|treasury|junta|regime|senate|congress|council|cabinet|embassy|spokes(?:man|woman|person)|presidency|rebels|gunmen|soldiers|militants|jets|warplanes|missiles?|drones?|rockets?|shells?|aircraft|helicopters?|artillery|navy|commandos|airstrikes?|bombers?)$/u

/** "The prosecutor of X", "Spanish prosecutors", "a court in Spain": for whom an institution before the verb acts. */
function principalOf(items: readonly Item[], at: number): ActorGroup {
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const item = items[index]
    if (!item || endsPhrase(item) || isVerb(item)) break
    if (!agents.test(item.word)) continue
    const before = items.slice(Math.max(0, index - 3), index).findLast(({ name }) => name?.kind === 'COUNTRY')
    if (before?.name) return { refs: ofCountry(before.name.key), from: index - 1, to: index + 1 }
    const owner = items[index - 1]
    if (owner?.isPossessive && owner.refs.length > 0) return { refs: owner.refs, from: index - 1, to: index + 1 }
    const of = items.findIndex(({ word }, next) => next > index && next < at && /^(?:of|at|in|for|from)$/u.test(word))
    const seat = items[of + 1]?.name?.country
    if (of !== -1 && items[of + 1]?.kind === 'PLACE')
      return seat ? { refs: ofCountry(seat), from: index, to: at } : nobody
    if (of !== -1) return namedBy(items.slice(0, at), of + 1)
  }
  return nobody
}

/** "Peru’s attorney general filed": an office that nobody is named for, right before the verb. */
function officeBefore(items: readonly Item[], at: number): ActorGroup {
  const index = items.findLastIndex(
    ({ kind, pos, word }, place) =>
      place < at && !(kind === 'DATE' || pos === 'ADV' || pos === 'AUX' || /^(?:to|also|on|had)$/u.test(word)),
  )
  const item = items[index]
  const refs = item?.kind === 'ACTOR' && item.refs.length === 0 ? refsOf(item) : []
  return refs.length === 0 ? nobody : { refs, from: index, to: index + 1 }
}

/** "Malaysia, Thailand sign pact": two countries that a headline joins by a comma. */
function headlinePair(items: readonly Item[], at: number): ActorGroup {
  const [left, comma, right] = items.slice(Math.max(0, at - 3), at)
  const isPair =
    comma?.word === ',' && [left, right].every((item) => item?.refs[0]?.kind === 'COUNTRY' && isNamed(item))
  const isOpening = at === 3 || items[at - 4]?.word === ':'
  return isPair && isOpening ? { refs: [...(left?.refs ?? []), ...(right?.refs ?? [])], from: at - 3, to: at } : nobody
}

/** Who acts, before an active verb: its subject, that of a fronted participle, or the principal of an institution. */
export function agentBefore(items: readonly Item[], at: number): ActorGroup {
  const headline = headlinePair(items, at)
  if (headline.refs.length > 0) return headline
  const fronted = subjectOfFronted(items, at)
  if (fronted.refs.length > 0) return fronted
  const office = officeBefore(items, at)
  if (office.refs.length > 0) return office
  const relative = listBeforeRelative(items, at)
  if (relative.refs.length > 0) return relative
  const subject = findSubject(items, at)
  if (subject.refs.length > 0) return subject
  const listed = apposedPair(items, at)
  return listed.refs.length > 0 ? listed : principalOf(items, at)
}

/** "A and B, which concluded a treaty": both, and not the one beside the relative alone. */
function listBeforeRelative(items: readonly Item[], at: number): ActorGroup {
  const relative = /^(?:which|who)$/u.test(items[at - 1]?.word ?? '') ? at - 1 : at - 2
  const isRelative = /^(?:which|who)$/u.test(items[relative]?.word ?? '') && items[relative - 1]?.word === ','
  return isRelative ? pairBefore(items, relative - 1) : nobody
}

/** "the Congolese and Rwandan ministers, A and B, signed": the two right before the comma that closes the list. */
const apposedPair = (items: readonly Item[], at: number): ActorGroup =>
  items[at - 1]?.word === ',' ? pairBefore(items, at - 1) : nobody

/** "A and B" that ends right before an index. */
function pairBefore(items: readonly Item[], end: number): ActorGroup {
  const [left, and, right] = items.slice(Math.max(0, end - 3), end)
  const isPair = and?.word === 'and' && isNamed(left) && isNamed(right)
  return isPair ? { refs: [...(left?.refs ?? []), ...(right?.refs ?? [])], from: end - 3, to: end } : nobody
}

/** Index of the pattern's noun right of the verb, within its clause; -1 for none. */
function nounRight(items: readonly Item[], at: number, nouns: ReadonlySet<string>): number {
  let hasObject = false
  for (let index = at + 1; index < Math.min(items.length, at + 14); index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && !item.isPossessive) hasObject = true
    if (item.kind !== 'WORD') continue
    if (nouns.has(item.word)) return index
    const isEnd = boundaries.has(item.word) && item.word !== 'as'
    if (isEnd || item.pos === 'AUX' || (isVerb(item) && !/(?:ed|ing|en)$/u.test(item.word))) break
    if (item.pos === 'ADP' && hasObject && item.word !== 'of') break
    if (item.pos === 'NOUN' || item.pos === 'PROPN') hasObject = true
  }
  return -1
}

/** Index of the pattern's noun that is the subject of a passive verb or its antecedent; -1 for none. */
function nounLeft(items: readonly Item[], at: number, nouns: ReadonlySet<string>, reach: number): number {
  for (let index = at - 1; index >= 0 && index >= at - reach; index--) {
    const item = items[index]
    if (!item || item.word === ';') break
    if (item.kind === 'WORD' && nouns.has(item.word)) return index
    if (item.kind === 'WORD' && isVerb(item) && reach < 20 && !/(?:ed|ing)$/u.test(item.word)) break
  }
  return -1
}

/** "sanctions that A imposed": the relative between the noun and its verb. */
const hasRelative = (items: readonly Item[], noun: number, at: number): boolean =>
  items.slice(noun + 1, at).some(({ word }) => /^(?:that|which)$/u.test(word)) &&
  items.slice(noun + 1, at).some(({ refs }) => refs.length > 0)

function voiceOf(items: readonly Item[], at: number, nouns: ReadonlySet<string> | null): [Voice, number] | null {
  const passive = isPassive(items, at)
  if (nouns === null) return [passive || isReduced(items, at) ? 'PASSIVE' : 'ACTIVE', -1]
  if (passive) {
    const noun = nounLeft(items, at, nouns, 24)
    return noun === -1 ? null : ['PASSIVE', noun]
  }
  const right = nounRight(items, at, nouns)
  const left = nounLeft(items, at, nouns, 14)
  if (left !== -1 && hasRelative(items, left, at)) return ['RELATIVE', left]
  if (left !== -1 && isReducedRelative(items, left, at, right)) return ['REDUCED', left]
  return right === -1 ? null : ['ACTIVE', right]
}

/** "an accord on fishing reached in 1999 by A and B": a participle of the noun before it, with no other verb between. */
function isReducedRelative(items: readonly Item[], noun: number, at: number, object: number): boolean {
  const isParticiple = !/(?:ing|s)$/u.test(items[at]?.word ?? '')
  const between = items.slice(noun + 1, at)
  const isWhole = between.length < 9 && !between.some((item) => isVerb(item) || endsPhrase(item))
  const last = between.at(-1)
  const isSubject = last !== undefined && isNamed(last) && !/^(?:ADP|CCONJ)$/u.test(between.at(-2)?.pos ?? 'ADP')
  const by = items.findIndex(({ word }, index) => index > at && word === 'by')
  const hasObject = object !== -1 && (by === -1 || object < by) && between.length > 0
  return isParticiple && isWhole && !isSubject && !hasObject && leadsOn(items, at)
}

/** What follows a participle that belongs to the noun before it: "signed in X", "imposed by A". */
const leadsOn = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.kind === 'DATE' ||
  /^(?:by|in|on|at|between|with|last|earlier|yesterday|against|after|under|late|early|,|)$/u.test(
    items[at + 1]?.word ?? '',
  )

/** "A, accused by B of …", "accused by the court". */
const isReduced = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.word === 'by' && /(?:ed|en|ck|hit|held)$/u.test(items[at]?.word ?? '')

/** "stopped short of accusing", "without naming": what is not done. */
const isForborne = (items: readonly Item[], at: number): boolean =>
  /^(?:against|than)$/u.test(items[at - 1]?.word ?? '') ||
  items
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(?:short|without|avoid(?:ed|ing|s)?|refrain(?:ed|ing|s)?|instead)$/u.test(word))

/** "often accuses", "has repeatedly accused": said of what is done again and again, and not of what is not. */
const isHabit = (items: readonly Item[], at: number): boolean =>
  /^(?:often|regularly|usually|frequently|always|routinely|repeatedly)$/u.test(items[at - 1]?.word ?? '') &&
  !items.slice(Math.max(0, at - 4), at).some(({ word }) => /^(?:not|never|n't|will|would|could|may|might)$/u.test(word))

const join = (left: Arguments, right: Arguments): Arguments => ({
  direct: right.direct,
  by: new Map([...left.by, ...right.by]),
  places: [...right.places, ...left.places],
  date: right.date === -1 ? left.date : right.date,
  end: Math.max(left.end, right.end),
})

/** The object of an active verb without a pattern noun; for a relative ("B, which A accuses of …") its antecedent. */
function patientOf(items: readonly Item[], at: number, agent: ActorGroup): ActorGroup {
  const next = items[at + 1]
  if (next && /^(?:it|them)$/u.test(next.word) && next.refs.length === 0) return lastOther(items, at, agent.refs)
  if (next?.word === 'each' || (next?.word === 'one' && items[at + 2]?.word === 'another')) return agent
  const named = namedBy(items, at + 1)
  return named.refs.length > 0 ? named : antecedentOf(items, at)
}

/** "A cut ties with B, accusing it": the country or body named last that is not the agent. */
export function lastOther(items: readonly Item[], at: number, agents_: readonly ActorRef[]): ActorGroup {
  const index = items.findLastIndex(
    ({ refs }, place) =>
      place < at &&
      refs.some(
        ({ kind, name }) => kind !== 'PERSON' && !agents_.some((ref) => ref.kind === kind && ref.name === name),
      ),
  )
  return index === -1 ? nobody : { refs: items[index]?.refs ?? [], from: index, to: index + 1 }
}

function antecedentOf(items: readonly Item[], at: number): ActorGroup {
  const relative = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 6 && /^(?:which|whom|whose)$/u.test(word),
  )
  const before = items[relative - 1]?.word === ',' ? relative - 2 : relative - 1
  const refs = relative === -1 ? [] : (items[before]?.refs ?? [])
  return { refs, from: refs.length > 0 ? before : -1, to: before + 1 }
}

/** Who stands between a noun with its relative and the verb: "sanctions that A imposed". */
function agentOfRelative(items: readonly Item[], noun: number, at: number): ActorGroup {
  const refs = items.slice(noun + 1, at).flatMap((item) => (item.isPossessive ? [] : item.refs))
  return { refs, from: noun, to: at }
}

/** "American sanctions", "B’s charge": whose a noun is by the words before it. */
export function ownerOf(items: readonly Item[], noun: number): ActorGroup {
  for (let index = noun - 1; index >= 0 && index > noun - 6; index--) {
    const item = items[index]
    if (!item || endsPhrase(item)) break
    if (item.kind === 'ACTOR' && item.refs.length > 0)
      return item.isPossessive ? { refs: item.refs, from: index, to: index + 1 } : nobody
    if (item.kind === 'WORD' && item.name?.kind === 'COUNTRY')
      return { refs: ofCountry(item.name.key), from: index, to: index + 1 }
    if (item.kind !== 'WORD' || /^(?:ADP|PUNCT|VERB|CCONJ)$/u.test(item.pos)) break
  }
  return nobody
}

/**
 * Reads the verb at `at` with its places. `nouns` are the nouns one of which the verb must have as its object (active)
 * or subject (passive); null where the verb alone tells the act. Null if the clause is not of that form or no act.
 */
export function readPredication(
  items: readonly Item[],
  at: number,
  nouns: ReadonlySet<string> | null,
  isHabitToo = false,
): Predication | null {
  const form = voiceOf(items, at, nouns)
  if (!form || isForborne(items, at)) return null
  const reality = isHabitToo && isHabit(items, at) ? 'OCCURRED' : settleReality(items, at)
  if (reality === 'SKIP') return null
  const [voice, noun] = form
  const ofVerb = findArguments(items, at)
  const args = noun > at ? join(ofVerb, findArguments(items, noun)) : ofVerb
  if (voice === 'RELATIVE') {
    const agent = agentOfRelative(items, noun, at)
    return { at, voice, noun, reality, agent, patient: nobody, args }
  }
  if (voice === 'ACTIVE') {
    const agent = agentBefore(items, at)
    const patient = noun === -1 ? patientOf(items, at, agent) : nobody
    return { at, voice, noun, reality, agent, patient, args }
  }
  const agent = namedAfter(items, at + 1, args.end, /^by$/u)
  const patient = noun === -1 ? subjectOfPassive(items, at) : nobody
  const ofNoun = noun === -1 ? ofVerb : join(findArguments(items.slice(0, at), noun), ofVerb)
  return { at, voice, noun, reality, agent, patient, args: ofNoun }
}

/** Who undergoes a passive: its subject, that of a fronted participle, or the last name before "accused by". */
function subjectOfPassive(items: readonly Item[], at: number): ActorGroup {
  const fronted = subjectOfFronted(items, at)
  if (fronted.refs.length > 0) return fronted
  const before = items[at - 1]?.word === ',' ? at - 2 : at - 1
  if (isReduced(items, at) && isNamed(items[before]))
    return { refs: items[before]?.refs ?? [], from: before, to: before + 1 }
  return agentBefore(items, at)
}
