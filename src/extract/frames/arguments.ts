import type { NameSpan } from '../analysis.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight, isVerb, nothing, prepositions } from './actor-lists.js'
import { boundaries } from './words.js'

const cityNoun = /^(?:city|town|village|port|island|region|province|resort|capital|station|suburb|district|state)$/u

/** What stands to the right of a trigger within its clause. */
export interface Arguments {
  readonly direct: ActorGroup
  /** Actors by the preposition before them. */
  readonly by: ReadonlyMap<string, ActorGroup>
  readonly places: readonly { readonly preposition: string; readonly name: NameSpan; readonly index: number }[]
  /** Index of the first date that is no bound; -1 for none. */
  readonly date: number
  /** First item after the clause. */
  readonly end: number
}

/** Collects actors, places and the date to the right of a trigger, up to the end of its clause. */
export function findArguments(items: readonly Item[], at: number): Arguments {
  let direct = nothing
  const by = new Map<string, ActorGroup>()
  const places: { preposition: string; name: NameSpan; index: number }[] = []
  let date = -1
  let preposition = ''
  const isInterrupted = items[at + 1]?.word === ','
  let index = at + 1
  for (; index < items.length; index++) {
    const item = items[index]
    if (!item || (boundaries.has(item.word) && item.kind === 'WORD' && !isAdverb(items, index))) break
    if (isClauseStart(items, index)) break
    if (item.kind === 'DATE' && item.date?.opensClause) break
    if (item.kind === 'DATE') {
      if (item.date && !item.date.isBound && (date === -1 || isMoreExact(items[date], item))) date = index
    } else if (item.kind === 'PLACE' && item.name) places.push({ preposition, name: item.name, index })
    else if (item.kind === 'ACTOR') {
      if (item.isPossessive || item.refs.length === 0) continue
      const group = expandRight(items, index, preposition === 'between')
      const before = items[index - 1]
      const isLate = (isInterrupted && before?.word === ',') || before?.kind === 'PLACE' || before?.kind === 'DATE'
      if ((preposition === '' || isLate) && direct.from === -1) direct = group
      else if (preposition !== '' && !by.has(preposition) && items[group.to]?.word !== 'as') by.set(preposition, group)
      index = group.to - 1
    } else if (
      item.word === 'of' &&
      /^(?:in|at|to|on|near)$/u.test(preposition) &&
      cityNoun.test(items[index - 1]?.word ?? '')
    )
      continue
    else if (prepositions.test(item.word)) preposition = item.word
    else if (item.word === ',' || item.word === 'and')
      preposition = preposition === 'with' ? 'with' : preposition === '' ? 'after' : preposition
    else if (item.pos === 'NOUN' && preposition === '') preposition = 'noun'
  }
  return { direct, by, places, date, end: index }
}

/** "met once before, in Rome": an adverb at the end of its phrase, no opening of a clause. */
const isAdverb = (items: readonly Item[], index: number): boolean =>
  items[index]?.word === 'before' && /^[,.]$/u.test(items[index + 1]?.word ?? '')

/** "this year, in Rome on July 9": a day after a longer time tells the date. */
function isMoreExact(first: Item | undefined, next: Item): boolean {
  const told = first?.date?.resolve('PAST', '') ?? ''
  return /^\d{4}(?:-\d\d)?$/u.test(told) && /^\d{4}-\d\d-\d\d$/u.test(next.date?.resolve('PAST', '') ?? '')
}

/** A verb after a comma or conjunction, or an actor before a verb, begins the next clause. */
function isClauseStart(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]?.word ?? ''
  if (before !== ',' && before !== 'and' && before !== 'but') return false
  const item = items[index]
  if (!item) return false
  if (before === ',' && isHeldThere(items, index)) return false
  if (isVerb(item)) return true
  if (item.kind === 'WORD' && item.pos === 'ADV' && isVerb(items[index + 1])) return true
  if (item.kind === 'ACTOR' && /^(?:he|she|they)$/u.test(item.reference?.word ?? '')) return true
  return item.kind === 'ACTOR' && item.refs.length > 0 && isVerb(items[index + 1])
}

/** "the summit, held in X on Sunday", "the talks, scheduled for May": words of the noun before, no clause of their own. */
const isHeldThere = (items: readonly Item[], index: number): boolean =>
  /^(?:held|hosted|convened|scheduled|planned|billed|slated|due)$/u.test(items[index]?.word ?? '') &&
  items[index - 2]?.pos === 'NOUN' &&
  (/^(?:in|at|on|for|by)$/u.test(items[index + 1]?.word ?? '') || items[index + 1]?.kind === 'DATE')
