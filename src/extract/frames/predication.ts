import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { agentBefore, endsPhrase, lastOther, namedAfter, namedBy, subjectOfFronted } from './agents.js'
import { type Arguments, findArguments } from './arguments.js'
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

/** Index of the pattern's noun right of the verb, within its clause; -1 for none. */
function nounRight(items: readonly Item[], at: number, nouns: ReadonlySet<string>): number {
  let hasObject = false
  for (let index = at + 1; index < Math.min(items.length, at + 14); index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && !item.isPossessive) hasObject = true
    if (item.kind !== 'WORD') continue
    if (nouns.has(item.word)) return index
    // "shook hands on a truce": the hands are no object that would end the search
    if (item.word === 'hands') continue
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
