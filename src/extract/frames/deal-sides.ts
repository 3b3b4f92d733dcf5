import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { agentBefore, namedAfter, namedBy } from './agents.js'
import { type FrameContext, joinParts, partsOf } from './context.js'
import { groupBefore, hyphenPair, isParty, signatories } from './deal-parties.js'
import type { DealPattern } from './deal-patterns.js'
import { findSource } from './patterns.js'
import type { Predication } from './predication.js'

/** The parties that the clause names: between two is between them alone; else all of its places together. */
export function partiesOf(context: FrameContext, predication: Predication, pattern: DealPattern): readonly ActorRef[] {
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
  if (voice === 'PASSIVE' && parties.length === 0) return boundBy(items, noun, at)
  if (parties.length >= 2 || voice !== 'ACTIVE') return parties
  return parties.length === 0 ? groupBefore(context, at) : parties
}

/** "a treaty under which A and B will share the wells was signed": whom the words after the noun bind. */
function boundBy(items: readonly Item[], noun: number, at: number): readonly ActorRef[] {
  const next = items[noun + 1]?.word ?? ''
  const isBinding = /^(?:binding|obliging|committing|allowing|requiring|linking|giving)$/u.test(next)
  const isUnder = /^(?:under|by)$/u.test(next) && items[noun + 2]?.word === 'which'
  if (!(isBinding || isUnder)) return []
  const inside = items.slice(noun + 1, at).flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs))
  const parties = joinParts(partsOf(inside.filter(isParty), 'SIGNATORY')).map(({ ref }) => ref)
  return parties.length === 2 ? parties : []
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
export function unnamedSide(items: readonly Item[], { at, noun, args }: Predication): readonly ActorRef[] | null {
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
