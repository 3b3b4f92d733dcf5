import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import type { FrameContext } from './context.js'

/** Bodies that report or decide for others are no parties of a deal: agencies, ministries, parliaments. */
export const isParty = (ref: ActorRef): boolean =>
  ref.kind !== 'ORGANIZATION' || !/(?:News|Agency|Ministry|Department|Council|Parliament|Court|Press)/u.test(ref.name)

/** Those who signed where the text names them before: the pair, else the countries, that the story is about. */
export function storyParties({ discourse, people }: FrameContext, isPast = false): readonly ActorRef[] {
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

const groups =
  /^(?:neighbou?rs|sides|parties|governments|countries|nations|states|capitals|rivals|foes|enemies|allies|negotiators|delegations|leaders|presidents|ministers|premiers|diplomats|pair|duo|two|men|both|state)$/u

/** "the Heads of State": the two whom the text calls so and has named last, heads of government where there are none. */
function headsOfStory({ discourse, people }: FrameContext): readonly ActorRef[] {
  const classOf = ({ name }: ActorRef): string => people.get(name)?.officeClass ?? people.get(name)?.recordedClass ?? ''
  for (const office of [/^HEAD_OF_STATE/u, /^HEAD_OF/u]) {
    const heads = discourse.recent.toReversed().filter((ref) => office.test(classOf(ref)))
    const other = heads.find(({ name }) => name !== heads[0]?.name)
    if (heads[0] && other) return [other, heads[0]]
  }
  return []
}

/** "The two ministers signed it after A had received B": the only two whom the sentence itself names, of two countries. */
export function twoOfSentence({ items, people }: FrameContext): readonly ActorRef[] {
  const persons = items.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'PERSON'))
  const names = [...new Set(persons.map(({ name }) => name))]
  const countries = new Set(names.map((name) => people.get(name)?.country ?? ''))
  const isPair = names.length === 2 && countries.size === 2 && !countries.has('')
  return isPair ? names.map((name): ActorRef => ({ kind: 'PERSON', name })) : []
}

/** "the Russia-Ukraine deal": two countries that a hyphen joins before a noun. */
export function hyphenPair(items: readonly Item[], noun: number): readonly ActorRef[] {
  const dash = items.findLastIndex(({ word }, index) => index < noun && index > noun - 6 && /^[-–—/]$/u.test(word))
  const sides = dash === -1 ? [] : [items[dash - 1], items[dash + 1]]
  const refs = sides.flatMap((item) =>
    item?.name?.kind === 'COUNTRY' ? [{ kind: 'COUNTRY', name: item.name.key } as const] : [],
  )
  return refs.length === 2 ? refs : []
}

/** "the neighbours signed", "negotiators signed": those of the story, where a word for several stands as the subject. */
export function groupBefore(context: FrameContext, at: number): readonly ActorRef[] {
  const before = context.items.slice(Math.max(0, at - 5), at)
  const noun = before.findLast(
    ({ kind, pos, word }) => kind !== 'DATE' && pos !== 'ADV' && pos !== 'AUX' && word !== 'on',
  )
  const isUnknown = noun?.reference !== undefined && noun.refs.length === 0
  const here = isUnknown ? twoOfSentence(context) : []
  if (here.length === 2) return here
  if (noun?.kind === 'ACTOR' && noun.refs.length === 0 && /^(?:PAIR|PLURAL)$/u.test(noun.reference?.kind ?? ''))
    return headsOfStory(context)
  if (before.some(({ word }) => word === 'who' || word === 'which')) return []
  if (!noun || noun.refs.length > 0 || !groups.test(noun.word)) return []
  const isHeads = noun.word === 'state' && before.some(({ word }) => word === 'heads')
  if (noun.word === 'state' && !isHeads) return []
  if (isHeads) return headsOfStory(context)
  const isPeople = /^(?:leaders|presidents|ministers|premiers|pair|duo|men|both|two)$/u.test(noun.word)
  const { sides } = context.discourse
  const isSides = /^(?:sides|parties|delegations|negotiators|rivals|foes|enemies)$/u.test(noun.word)
  if (isSides && sides.length === 2) return sides
  return storyParties(context, !isPeople)
}

const assemblies =
  /^(?:leaders|members|ministers|states|countries|heads|governments|presidents|delegates|nations|economies|allies|envoys)$/u

/** "the union’s leaders agreed", "the members of the league": a body of many states agrees within itself. */
export function bodyOfMany(items: readonly Item[], at: number): readonly ActorRef[] {
  const subject = items[at - 1]
  const isPlural = subject?.reference?.kind === 'PLURAL' && subject.refs.every(({ kind }) => kind === 'ORGANIZATION')
  if (subject && isPlural) return subject.refs
  const noun = items.findLastIndex(({ word }, index) => index < at && index > at - 14 && assemblies.test(word))
  const near = noun === -1 ? [] : [items[noun - 1], items[noun - 2], items[noun + 2], items[noun + 3]]
  const isLeft = !items.slice(noun + 1, at).some(({ pos, kind }) => kind === 'WORD' && pos === 'VERB')
  const bodies = near.flatMap((item) => (item?.name?.organizationKind === 'INTERGOVERNMENTAL' ? item.refs : []))
  return isLeft ? bodies.slice(0, 1) : []
}

/** "he and his host set their names to it": the other of the pair, where the words name one of it. */
export function withHost(context: FrameContext, refs: readonly ActorRef[]): readonly ActorRef[] {
  const isOther = context.items.some(({ word }) => /^(?:host|counterpart|guest|visitor)$/u.test(word))
  const { pair } = context.discourse
  return refs.length === 1 && isOther && pair.length === 2 && pair.some(({ name }) => name === refs[0]?.name)
    ? pair
    : refs
}

/** All who stand after "by" up to the clause's end: "by three ministers, A of X, B of Y and C of Z". */
export function signatories(items: readonly Item[], at: number): readonly ActorRef[] {
  const by = items.findIndex(({ word }, index) => index > at && index < at + 8 && word === 'by')
  if (by === -1) return []
  const refs: ActorRef[] = []
  for (let index = by + 1; index < items.length; index++) {
    const item = items[index]
    if (!item || /^(?:while|when|after|before|which|that|;|as)$/u.test(item.word)) break
    if (item.kind === 'WORD' && item.pos === 'VERB') break
    const isPrincipal = /^(?:for|behalf)$/u.test(items[index - 1]?.word ?? '')
    if (!item.isPossessive && !isPrincipal) refs.push(...item.refs)
  }
  const persons = refs.filter(({ kind }) => kind === 'PERSON')
  return persons.length >= 2 ? persons : refs
}

/** Enough sides for a deal: two, or a body of many states. */
export const areEnough = (parties: readonly ActorRef[], bodies: readonly ActorRef[]): boolean =>
  parties.length >= 2 || bodies.length > 0

const offices: readonly (readonly [words: RegExp, office: RegExp])[] = [
  [/^(?:presidents|kings|emirs|monarchs)$/u, /^HEAD_OF_STATE/u],
  [/^(?:premiers|chancellors)$/u, /^HEAD_OF_GOVERNMENT/u],
  [/^(?:heads|leaders)$/u, /^HEAD_OF/u],
]

/** "the heads of state of A and B signed": those who hold the office, where the text names one of each country. */
export function holdersMeant(
  { items, discourse, people }: FrameContext,
  at: number,
  parties: readonly ActorRef[],
): readonly ActorRef[] {
  const words = items.slice(Math.max(0, at - 14), at)
  const office = offices.find(([plural]) => words.some(({ word }) => plural.test(word)))?.[1]
  if (!office || parties.length < 2 || parties.some(({ kind }) => kind !== 'COUNTRY')) return parties
  const holders = parties.map(({ name }) =>
    discourse.recent.findLast((ref) => {
      const facts = people.get(ref.name)
      return facts?.country === name && office.test(facts.officeClass ?? facts.recordedClass ?? '')
    }),
  )
  const named = holders.flatMap((ref) => ref ?? [])
  return named.length === parties.length ? named : parties
}
