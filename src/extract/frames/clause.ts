import type { Item } from '../items.js'
import {
  type ActorGroup,
  expandLeft,
  expandRight,
  isApposed,
  isDescribing,
  isEnvoysOf,
  isFiller,
  isNamed,
  isVerb,
  nothing,
  phraseStart,
  prepositions,
  unique,
} from './actor-lists.js'
import { auxiliaries, relatives } from './words.js'

/** Index of the comma that opens a parenthesis whose closing comma is at `close`; -1 if it is none. */
function openingComma(items: readonly Item[], close: number): number {
  for (let index = close - 1; index >= 0; index--) {
    if (items[index]?.word !== ',') continue
    const next = items[index + 1]
    const isRelative =
      relatives.has(next?.word ?? '') || /^(?:whose|where|when|after|before|while|as)$/u.test(next?.word ?? '')
    const hasVerb = items.slice(index + 1, close).some(isVerb)
    return isRelative || !hasVerb ? index : -1
  }
  return -1
}

/** "stopped in X, where B met him, and dined": the comma before the aside that this comma closes; else the comma itself. */
function asideOpening(items: readonly Item[], close: number): number {
  for (let index = close - 1; index >= 0; index--) {
    if (items[index]?.word !== ',') continue
    return /^(?:who|which|whose|whom|where)$/u.test(items[index + 1]?.word ?? '') ? index : close
  }
  return close
}

/** "the foreign ministers, A and B, are to meet": the list between the commas says who they are. */
function apposedList(items: readonly Item[], open: number, close: number): ActorGroup {
  const inner = items.slice(open + 1, close)
  const isList = inner.every((item) => isNamed(item) || /^(?:and|,)$/u.test(item.word))
  const before = items[open - 1]
  const isOne = inner.length <= 2 && inner.at(-1)?.refs.some(({ kind }) => kind === 'ORGANIZATION') === true
  if (!(isList || isOne) || !(before?.reference || before?.pos === 'NOUN')) return nothing
  return { refs: unique(inner.flatMap(({ refs }) => refs)), from: open + 1, to: close }
}

/** "His old rival, A, flew": whether the words before the comma are a subject that the name after it tells. */
function opensDescription(items: readonly Item[], comma: number): boolean {
  let index = comma - 1
  while (index >= 0 && isDescribing(items[index])) index--
  const first = items[index + 1]
  const isWhole = first?.isPossessive === true || first?.pos === 'DET' || first?.name?.kind === 'COUNTRY'
  const before = items[index]
  return (
    isWhole && (before === undefined || /^(?:and|but|that|;|:|,|["“”])$/u.test(before.word) || before.kind === 'DATE')
  )
}

/** "A, B and C, met": no aside but the rest of a list. */
const isRestOfList = (items: readonly Item[], open: number, close: number): boolean =>
  isNamed(items[open - 1]) &&
  items.slice(open, close).some(({ word }) => word === 'and') &&
  items.slice(open + 1, close).every((item) => isNamed(item) || /^(?:and|,)$/u.test(item.word))

/** The verb before a conjunction, whose subject the next verb shares. */
function previousVerb(items: readonly Item[], before: number): number {
  for (let index = before - 1; index >= 0; index--) {
    if (isVerb(items[index]) && !auxiliaries.has(items[index]?.word ?? '') && items[index - 1]?.word !== 'to')
      return index
  }
  // "is to hold talks and will fly on": an infinitive of what is planned shares its subject too
  return items.findLastIndex((item, index) => {
    const isPlan = items[index - 1]?.word === 'to' && auxiliaries.has(items[index - 2]?.word ?? '')
    return index < before && isVerb(item) && (item.pos === 'AUX' || isPlan)
  })
}

/** Who a relative pronoun stands for: the actor right before it. */
function antecedent(items: readonly Item[], relative: number): ActorGroup {
  let index = relative - 1
  if (items[index]?.word === ',') index--
  if (items[relative]?.word === 'who' && index < relative - 1) index = overApposition(items, index)
  if (!isNamed(items[index])) return nothing
  return items[relative]?.word === 'who'
    ? expandAntecedent(items, index)
    : { refs: items[index]?.refs ?? [], from: index, to: index + 1 }
}

/** "A, the envoy of B, who met": the person before the description that ends at `last`; the same index where there is none. */
function overApposition(items: readonly Item[], last: number): number {
  let index = last
  while (index > last - 10 && isDescribing(items[index])) index--
  const before = items[index - 1]
  const isPerson = before?.refs.some(({ kind }) => kind === 'PERSON') === true
  return index < last && items[index]?.word === ',' && isPerson && isNamed(before) ? index - 1 : last
}

/** "A and B, who met": both, where the verb wants several. */
function expandAntecedent(items: readonly Item[], index: number): ActorGroup {
  return items[index + 1]?.word === ','
    ? expandLeft(items, index)
    : { refs: items[index]?.refs ?? [], from: index, to: index + 1 }
}

/**
 * Finds the subject of the verb at `at` by going left: over auxiliaries, dates, phrases with prepositions and
 * parentheses; through `who` to its antecedent; through a conjunction to the subject of the verb before.
 */
export function findSubject(items: readonly Item[], at: number, depth = 0): ActorGroup {
  const found = searchSubject(items, at, depth)
  if (found.refs.length > 0 || depth > 0) return found
  const opening = openingSubject(items, at)
  return opening.refs.length > 0 ? opening : followingSubject(items, at)
}

const openers =
  /^(?:in|at|on|over|during|after|before|following|amid|despite|with|ahead|within|under|as|since|upon|by|from|for|throughout|alongside|besides|through|between)$/u

/** Whether the sentence opens with a phrase that holds `at` and that has no subject of its own: "In talks with", "Received by". */
function opensWithPhrase(items: readonly Item[], at: number): boolean {
  const first = items.findIndex((item, index) => index <= at && !isFiller(item) && !/^[\p{P}]$/u.test(item.word))
  const item = items[first]
  if (item?.kind !== 'WORD') return false
  const isParticiple = item.pos === 'VERB' && /(?:ing|ed|d|t|en|n)$/u.test(item.word)
  if (!isParticiple && !openers.test(item.word)) return false
  return items.slice(first + 1, at).every((next, offset) => {
    if (next.kind === 'WORD')
      return next.pos !== 'AUX' && (next.pos !== 'VERB' || next.word.endsWith('ing')) && next.word !== ';'
    return next.kind !== 'ACTOR' || next.isPossessive || prepositions.test(items[first + offset]?.word ?? '')
  })
}

/** "In talks with B on Monday, A said": the subject of the clause that follows the phrase which opens a sentence. */
export function followingSubject(items: readonly Item[], at: number): ActorGroup {
  if (!opensWithPhrase(items, at)) return nothing
  for (let comma = at + 1; comma < Math.min(items.length, at + 30); comma++) {
    const isDay = items[comma]?.kind === 'DATE' && isNamed(items[comma + 1])
    if (items[comma]?.word !== ',' && !isDay) continue
    let first = comma + 1
    while (items[first] && !isVerb(items[first]) && isFiller(items[first] as Item)) first++
    if (!isNamed(items[first])) continue
    let to = first + 1
    while (items[to]?.word === 'and' && isNamed(items[to + 1])) to += 2
    if (leadsToVerb(items, to))
      return { refs: unique(items.slice(first, to).flatMap(({ refs }) => refs)), from: first, to }
  }
  return nothing
}

/** Whether a verb follows at once, after adverbs or after an aside between commas. */
function leadsToVerb(items: readonly Item[], from: number): boolean {
  let index = from
  if (items[index]?.word === ',') {
    const close = items.findIndex(({ word }, next) => next > index && next < index + 14 && word === ',')
    if (close === -1) return false
    index = close + 1
  }
  while (items[index] && !isVerb(items[index]) && isFiller(items[index] as Item)) index++
  return isVerb(items[index])
}

/** "A, with his wife, B, and two aides, landed": whoever opens a sentence before a comma, where nobody nearer is found. */
function openingSubject(items: readonly Item[], at: number): ActorGroup {
  const isPlain = isNamed(items[0]) && items[1]?.word === ',' && items[at - 1]?.word === ','
  return isPlain ? { refs: items[0]?.refs ?? [], from: 0, to: 1 } : nothing
}

/** "she flew", of whom the text does not tell: the verb has a subject, and nobody farther left is it. */
const isUnknownSubject = (items: readonly Item[], index: number): boolean =>
  items[index]?.reference?.kind === 'PRONOUN' &&
  items[index]?.isPossessive === false &&
  items[index]?.refs.length === 0 &&
  /^(?:i|we|you|he|she|they)$/u.test(items[index]?.reference?.word ?? '') &&
  !prepositions.test(items[index - 1]?.word ?? '')

function searchSubject(items: readonly Item[], at: number, depth: number): ActorGroup {
  let index = at - 1
  let steps = 0
  let owner = nothing
  while (index >= 0 && steps++ < 30) {
    const item = items[index]
    if (!item) break
    if (item.word === 'that' && prepositions.test(items[index - 1]?.word ?? '')) {
      index--
      continue
    }
    if (relatives.has(item.word) && owner.from !== -1) return owner
    if (relatives.has(item.word)) return item.word === 'that' ? findThatSubject(items, index) : antecedent(items, index)
    const isOwned =
      item.kind === 'ACTOR' &&
      item.refs.length > 0 &&
      item.isPossessive &&
      !prepositions.test(items[index - 1]?.word ?? '')
    if (isOwned && owner.from === -1) owner = { refs: item.refs, from: index, to: index + 1 }
    if (item.kind === 'ACTOR' && item.refs.length > 0 && !item.isPossessive) {
      const group = expandLeft(items, index)
      const before = items[phraseStart(items, group.from) - 1]
      const isPhrase = before?.kind === 'WORD' && prepositions.test(before.word)
      if (!isPhrase || isEnvoysOf(items, group.from)) return group
      index = group.from - 2
      continue
    }
    if (isUnknownSubject(items, index)) return owner
    if (item.word === ',' && isApposed(items[index - 1])) {
      index--
      continue
    }
    if (item.word === 'and' || item.word === 'but' || item.word === 'or' || item.word === ',') {
      const open = item.word === ',' ? openingComma(items, index) : -1
      const whole =
        open === -1 && isNamed(items[index - 1]) && item.word === ',' ? expandLeft(items, index - 1) : nothing
      if (whole.from === 0) return whole
      const listed = open === -1 ? nothing : apposedList(items, open, index)
      if (listed.refs.length > 1 || listed.refs.some(({ kind }) => kind === 'ORGANIZATION')) return listed
      if (listed.refs.length === 1 && opensDescription(items, open)) return expandLeft(items, listed.from)
      if (open !== -1 && isRestOfList(items, open, index)) return expandLeft(items, index - 1)
      if (open !== -1) {
        index = open - 1
        continue
      }
      const closed = item.word === 'and' && items[index - 1]?.word === ',' ? asideOpening(items, index - 1) : index
      const verb = depth < 3 ? previousVerb(items, closed) : -1
      if (verb === -1 && isOpeningClause(items, index)) {
        index--
        continue
      }
      return verb === -1 ? nothing : findSubject(items, verb, depth + 1)
    }
    const isPreposition =
      /^(?:after|before)$/u.test(item.word) &&
      !items.slice(index + 1, at).some((next) => isVerb(next) || next.kind === 'ACTOR')
    if (isPreposition && index < at - 1) return findSubjectAcross(items, index, depth)
    if (item.word === ';' && items.slice(index + 1, at).every(isFiller)) {
      const verb = depth < 3 ? previousVerb(items, index) : -1
      return verb === -1 ? nothing : findSubject(items, verb, depth + 1)
    }
    if (/^(?:when|where|while|after|before|because|if|as|;|:)$/u.test(item.word)) {
      return /^(?:after|before|while|when)$/u.test(item.word) && index === at - 1
        ? findSubjectAcross(items, index, depth)
        : nothing
    }
    if (isVerb(item) && !isFiller(item)) return owner.from === -1 ? findSubject(items, index, depth + 1) : owner
    index--
  }
  return owner
}

/** Whether no verb and no clause word stands before, so that the subject must still be found to the left. */
const isOpeningClause = (items: readonly Item[], at: number): boolean =>
  isNamed(items.find(({ kind, word }) => kind !== 'WORD' || !/^(?:[\p{P}]|h\.e\.|the)$/u.test(word))) &&
  items.slice(0, at).every((item) => !isVerb(item) && !/^(?:who|which|that|;|:)$/u.test(item.word))

/** "after meeting X": the subject is that of the main clause. */
function findSubjectAcross(items: readonly Item[], at: number, depth: number): ActorGroup {
  const verb = depth < 3 ? previousVerb(items, at) : -1
  if (verb !== -1) return findSubject(items, verb, depth + 1)
  if (items[at - 1]?.word === ',' && isNamed(items[at - 2])) return expandLeft(items, at - 2)
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  const subject = items.findIndex((item, index) => index > comma && isNamed(item))
  return comma === -1 || subject === -1 ? nothing : expandRight(items, subject)
}

/** `that` after a noun is a relative, after a verb of speech it opens a clause without a subject so far. */
const findThatSubject = (items: readonly Item[], at: number): ActorGroup =>
  isNamed(items[at - 1]) ? antecedent(items, at) : nothing
