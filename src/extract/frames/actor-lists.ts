import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { auxiliaries } from './words.js'

/** Actors found at some items of a sentence; `from` and `to` are indexes of items. */
export interface ActorGroup {
  readonly refs: readonly ActorRef[]
  readonly from: number
  readonly to: number
}

/** No actors found. */
export const nothing: ActorGroup = { refs: [], from: -1, to: -1 }
/** Words that put an actor or place into a phrase of its own. */
export const prepositions =
  /^(?:of|with|to|in|by|for|from|between|on|at|against|under|over|about|into|during|amid|despite|like|alongside|opposite|near|off|outside|without)$/u
/** An actor who is known and owns nothing here. */
export const isNamed = (item: Item | undefined): boolean =>
  item?.kind === 'ACTOR' && !item.isPossessive && item.refs.length > 0
/** What may stand between a subject and its verb: auxiliaries, dates, adverbs, quotation marks. */
export const isFiller = (item: Item): boolean =>
  item.kind === 'DATE' ||
  (item.kind === 'WORD' &&
    (auxiliaries.has(item.word) ||
      item.word === "n't" ||
      item.word.endsWith("n't") ||
      item.pos === 'ADV' ||
      /^["“”'‘)]$/u.test(item.word)))
/** A verb, auxiliaries included. */
export const isVerb = (item: Item | undefined): boolean =>
  item?.kind === 'WORD' && (item.pos === 'VERB' || item.pos === 'AUX')

/** Each actor once, in order of first naming. */
export const unique = (refs: readonly ActorRef[]): readonly ActorRef[] =>
  refs.filter((ref, index) => refs.findIndex((other) => other.kind === ref.kind && other.name === ref.name) === index)

/** Joins "A", ", B" and "and C" leftwards from an actor. */
export function expandLeft(items: readonly Item[], at: number): ActorGroup {
  let from = at
  let refs: readonly ActorRef[] = items[at]?.refs ?? []
  for (;;) {
    const start = describedFrom(items, phraseStart(items, from))
    const link = items[start - 1]?.word
    const skip = link === 'and' && items[start - 2]?.word === ',' ? 2 : link === 'and' || link === ',' ? 1 : 0
    const aside = skip === 2 ? asideBefore(items, start - 2) : -1
    const before = aside === -1 ? start - skip - 1 : aside
    const next = items[before]
    if (skip === 0 || !isNamed(next) || (link === ',' && !hasAnd(items, from, at))) break
    from = before
    refs = [...(next?.refs ?? []), ...refs]
  }
  return { refs: unique(refs), from, to: at + 1 }
}

/** A word of a description such as "his former deputy turned rebel" or "the guerrilla commander of B". */
export const isDescribing = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'WORD'
    ? /^(?:NOUN|ADJ|DET|NUM|PROPN)$/u.test(item.pos) || /^(?:of|for|in|turned|'s|-|–)$/u.test(item.word)
    : item.isPossessive || item.name?.kind === 'COUNTRY' || item.kind === 'PLACE')

/** "A and his old rival, B": where the words begin that describe B before the comma; the same index where none do. */
function describedFrom(items: readonly Item[], start: number): number {
  if (items[start - 1]?.word !== ',') return start
  let index = start - 2
  while (index > start - 12 && isDescribing(items[index])) index--
  const isWhole = index < start - 3 || items[index + 1]?.isPossessive === true
  return items[index]?.word === 'and' && isWhole ? index + 1 : start
}

/** "A, a friend of C, and B": the actor before an aside that the comma closes; -1 for none. */
function asideBefore(items: readonly Item[], close: number): number {
  for (let index = close - 1; index > 0 && index > close - 12; index--) {
    const item = items[index]
    if (isVerb(item) || /^[;:.]$/u.test(item?.word ?? '')) return -1
    if (item?.word === ',') return index < close - 2 && isNamed(items[index - 1]) ? index - 1 : -1
  }
  return -1
}

/** "A, a friend of C, and B": the actor after such an aside; -1 for none. */
function asideAfter(items: readonly Item[], open: number): number {
  if (items[open]?.word !== ',') return -1
  for (let index = open + 1; index < open + 12; index++) {
    const item = items[index]
    if (!item || isVerb(item) || /^[;:.]$/u.test(item.word)) return -1
    if (item.word === ',') return index > open + 2 && items[index + 1]?.word === 'and' ? index + 2 : -1
  }
  return -1
}

const hasAnd = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to + 1).some(({ word }) => word === 'and')

/** Joins "A", ", B" and "and with C" rightwards from an actor. */
export function expandRight(items: readonly Item[], at: number, isWhole = false): ActorGroup {
  let to = at + 1
  let refs: readonly ActorRef[] = items[at]?.refs ?? []
  for (;;) {
    let next = to
    if (items[next]?.word === ',') next++
    if (items[next]?.word === 'and') next++
    if (next === to) break
    const far = isNamed(items[next]) ? -1 : Math.max(nextWith(items, to), asideAfter(items, to))
    if (far !== -1) next = far
    while (
      /^(?:with|between|the|also|then|later|to|separately|by|from|on|,)$/u.test(items[next]?.word ?? '') &&
      next < to + 5
    )
      next++
    next = overModifiers(items, next)
    if (!isNamed(items[next]) || (!isWhole && startsClause(items, next))) break
    refs = [...refs, ...(items[next]?.refs ?? [])]
    to = next + 1
  }
  return { refs: unique(refs), from: at, to }
}

/** "and his Turkish counterpart, B": the actor after an owner and adjectives; the same index where none follows. */
function overModifiers(items: readonly Item[], at: number): number {
  let index = at
  while (index < at + 3 && isModifier(items[index])) index++
  return isNamed(items[index]) ? index : at
}

/** Words before a name that the tagger may take for nouns: "the rebel Justice Movement". */
const modifiers =
  /^(?:the|then|former|visiting|paramilitary|rebel|opposition|insurgent|separatist|militant|guerrilla|ruling|governing|rival|neighbou?ring|fellow|veteran)$/u

const isModifier = (item: Item | undefined): boolean =>
  (item?.kind === 'WORD' && (item.pos === 'ADJ' || modifiers.test(item.word))) ||
  (item?.isPossessive === true && item.reference?.kind === 'PRONOUN')

/** Index at which an actor's phrase begins, adjectives and owner before it. */
export function phraseStart(items: readonly Item[], at: number): number {
  let index = at
  if (items[at]?.reference?.kind === 'PRONOUN') return at
  while (index > at - 3 && isModifier(items[index - 1])) index--
  return index
}

/** "with A, who leads the party, and with B": the actor after the next "and with"; -1 for none. */
function nextWith(items: readonly Item[], from: number): number {
  for (let index = from; index < Math.min(items.length, from + 14); index++) {
    if (items[index]?.word === ';') return -1
    if (items[index]?.word === 'and' && items[index + 1]?.word === 'with') return index + 2
  }
  return -1
}

/** An actor followed by a verb after ", and" begins a clause of its own. */
function startsClause(items: readonly Item[], at: number): boolean {
  let index = at + 1
  while (items[index] && isFiller(items[index] as Item) && items[index]?.pos === 'ADV') index++
  return isVerb(items[index]) && !items[index]?.word.endsWith('ing') && items[at - 1]?.word !== 'with'
}

/** "officials from A, B and C", "envoys of A and B": those who act for them. */
export function isEnvoysOf(items: readonly Item[], from: number): boolean {
  if (!/^(?:of|from)$/u.test(items[from - 1]?.word ?? '')) return false
  return /^(?:officials|envoys|delegates|diplomats|representatives|negotiators|delegations|ministers|leaders|presidents|governments|officers|generals|emissaries|mediators|teams|experts|troops|forces|commission|committee|heads|team|mission|delegation|monitors|inspectors|observers|lawmakers|emissary|envoy|representative)$/u.test(
    items[from - 2]?.word ?? '',
  )
}

/** An actor whose phrase holds a comma, as in "the mayor, X,": the comma after it only closes the phrase. */
export const isApposed = (item: Item | undefined): boolean =>
  isNamed(item) && item !== undefined && item.to - item.from > 2 && item.name?.kind === 'PERSON'
