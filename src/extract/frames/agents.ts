import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight } from './actor-lists.js'
import { findSubject } from './clause.js'
import { boundaries } from './words.js'

const isVerb = (item: Item | undefined): boolean => item?.kind === 'WORD' && item.pos === 'VERB'

const nobody: ActorGroup = { refs: [], from: -1, to: -1 }

const isNamed = (item: Item | undefined): boolean =>
  item?.kind === 'ACTOR' && !item.isPossessive && item.refs.length > 0

const ofCountry = (code: string): readonly ActorRef[] => [{ kind: 'COUNTRY', name: code }]

/** Who an actor is: "Peru’s attorney general", of whom the text tells no name, acts for Peru. */
function refsOf(item: Item): readonly ActorRef[] {
  const office = item.reference?.office
  if (item.refs.length > 0 || !office) return item.refs
  if (office.organization) return [{ kind: 'ORGANIZATION', name: office.organization }]
  return office.country ? ofCountry(office.country) : []
}

/** Ends a noun phrase: signs, clause words, finite verbs. */
export const endsPhrase = (item: Item): boolean =>
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
export function subjectOfFronted(items: readonly Item[], at: number): ActorGroup {
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
  const joined = joinedIn(items, at)
  if (joined.refs.length > 0) return joined
  const told = saidOfItself(items, at)
  if (told.refs.length > 0) return told
  const bloc = bodyBeforeRelative(items, at)
  if (bloc.refs.length > 0) return bloc
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

/** "A joined B in signing": both act. */
function joinedIn(items: readonly Item[], at: number): ActorGroup {
  if (items[at - 1]?.word !== 'in' || !(items[at]?.word ?? '').endsWith('ing')) return nobody
  const join = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 12 && /^(?:join(?:s|ed|ing)?|follow(?:s|ed))$/u.test(word),
  )
  const first = join === -1 ? nobody : findSubject(items, join)
  const second = join === -1 ? nobody : namedBy(items, join + 1)
  return first.refs.length === 0 || second.refs.length === 0
    ? nobody
    : { refs: [...first.refs, ...second.refs], from: first.from, to: at }
}

/** "A announced that it was imposing": "it" is who announces. */
function saidOfItself(items: readonly Item[], at: number): ActorGroup {
  const pronoun = items.findLastIndex(
    ({ word, reference }, index) => index < at && index > at - 5 && /^(?:it|they)$/u.test(reference?.word ?? word),
  )
  if (pronoun === -1 || (items[pronoun]?.refs.length ?? 0) > 0) return nobody
  const verb = items.findLastIndex(
    ({ word }, index) =>
      index < pronoun && index > pronoun - 5 && /^(?:said|says|announced|announces|declared|confirmed)$/u.test(word),
  )
  return verb === -1 ? nobody : findSubject(items, verb)
}

/** "the X bloc, which imposed": the body whose kind stands between its name and the relative. */
function bodyBeforeRelative(items: readonly Item[], at: number): ActorGroup {
  const relative = /^(?:which|that)$/u.test(items[at - 1]?.word ?? '') ? at - 1 : at - 2
  if (!/^(?:which|that)$/u.test(items[relative]?.word ?? '')) return nobody
  const noun = items[relative - 1]?.word === ',' ? relative - 2 : relative - 1
  const isKind = /^(?:bloc|alliance|group|grouping|union|movement|party|organisation|organization|body)$/u
  return isKind.test(items[noun]?.word ?? '') && isNamed(items[noun - 1])
    ? { refs: items[noun - 1]?.refs ?? [], from: noun - 1, to: noun + 1 }
    : nobody
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

/** "American sanctions", "B’s charge": whose a noun is by the words before it. */
export function ownerOf(items: readonly Item[], noun: number): ActorGroup {
  for (let index = noun - 1; index >= 0 && index > noun - 6; index--) {
    const item = items[index]
    if (!item || endsPhrase(item)) break
    // "EU sanctions": a name right before its noun
    const isAttribute = index === noun - 1 && item.refs.every(({ kind }) => kind !== 'PERSON')
    if (item.kind === 'ACTOR' && item.refs.length > 0)
      return item.isPossessive || isAttribute ? { refs: item.refs, from: index, to: index + 1 } : nobody
    if (item.kind === 'WORD' && item.name?.kind === 'COUNTRY')
      return { refs: ofCountry(item.name.key), from: index, to: index + 1 }
    if (item.kind !== 'WORD' || /^(?:ADP|PUNCT|VERB|CCONJ)$/u.test(item.pos)) break
  }
  return nobody
}
