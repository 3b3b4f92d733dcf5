import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { numberWords } from '../number-words.js'
import { isPerson, mainSubject, pairSpokenOf, personsOf, type ReferenceContext, same, unique } from './12-discourse.js'
import { classOf, headClasses, ministerClasses } from './12-offices.js'

/** "A said they": the words right before are those of saying. */
const isSaid = (before: readonly Item[]): boolean =>
  /^(?:said|says|announced|added|hoped|expects|expected|confirmed|that)$/u.test(before.at(-1)?.word ?? '')

/** "B and C said they", "B's government and the rebels … where they": the countries and bodies that "and" joins before. */
function coordinated(before: readonly Item[]): readonly ActorRef[] {
  for (const [index, item] of before.entries()) {
    if (item.word !== 'and' || !before[index - 1]?.refs.length) continue
    const next = before[before[index + 1]?.kind === 'ACTOR' ? index + 1 : index + 2]
    const pair = unique([...(before[index - 1]?.refs ?? []), ...(next?.refs ?? [])])
    if (pair.length >= 2 && !pair.some(isPerson) && next?.isPossessive === false) return pair
  }
  return []
}

/** "they": the two named in this sentence, else those told together last. */
export function resolvePair(
  before: readonly Item[],
  { discourse }: Pick<ReferenceContext, 'discourse'>,
): readonly ActorRef[] {
  const here = unique(personsOf(before))
  const told = here.length === 0 ? coordinated(before) : []
  if (told.length >= 2) return told
  if (here.length >= 2) return here.slice(0, 2)
  if (here.length === 0 && discourse.pair.length >= 2) return pairSpokenOf(discourse)
  if (here.length === 1 && isSaid(before) && discourse.pair.length >= 2) return pairSpokenOf(discourse)
  if (here.length === 1 && discourse.pair.some((ref) => same(ref, here[0] ?? null))) return discourse.pair
  const all = unique([...here, ...discourse.recent.toReversed()])
  return all.length >= 2 ? all.slice(0, 2) : []
}

/** "the two sides": those that the text sets side by side, else the two countries named last. */
export function resolveCountryPair(
  before: readonly Item[],
  { discourse, people }: ReferenceContext,
  noun = '',
): readonly ActorRef[] {
  if (noun === 'koreas')
    return [
      { kind: 'COUNTRY', name: 'KR' },
      { kind: 'COUNTRY', name: 'KP' },
    ]
  if (/^(?:sides|parties|delegations|negotiators)$/u.test(noun) && discourse.sides.length === 2) return discourse.sides
  const named = before.flatMap(({ refs }) =>
    refs.map((ref) => (isPerson(ref) ? (people.get(ref.name)?.country ?? '') : ref.kind === 'COUNTRY' ? ref.name : '')),
  )
  const ofPair = discourse.pair.map((ref) => people.get(ref.name)?.country ?? '')
  const codes = [...new Set([...named, ...ofPair, ...discourse.countries.toReversed()].filter((code) => code !== ''))]
  return codes.length >= 2 ? codes.slice(0, 2).map((name): ActorRef => ({ kind: 'COUNTRY', name })) : []
}

/** The person whom the text names as a country's head; the country itself where it names none. */
export function headOf(country: ActorRef, { people }: ReferenceContext): ActorRef {
  const head = [...people.values()].find((facts) => facts.country === country.name && headClasses.has(classOf(facts)))
  return head ? { kind: 'PERSON', name: head.name } : country
}

const strict: Readonly<Record<string, ReadonlySet<string>>> = {
  premiers: new Set(['HEAD_OF_GOVERNMENT']),
  'foreign ministers': new Set(['FOREIGN_MINISTER']),
  'defence ministers': new Set(['DEFENSE_MINISTER']),
}

/** The classes of office that "the two prime ministers" can mean: the one, where the text has named two who hold it. */
function classesFor(noun: string, { discourse, people }: ReferenceContext): ReadonlySet<string> | undefined {
  const exact = strict[noun]
  const holders = exact && unique(discourse.recent).filter(({ name }) => exact.has(classOf(people.get(name))))
  if (holders && holders.length >= 2) return exact
  return (exact && noun !== 'premiers') || noun === 'ministers' ? ministerClasses : undefined
}

const titled =
  /^(?:speakers|envoys|generals|monarchs|kings|chancellors|secretaries|ambassadors|commanders|mayors|governors)$/u

/** "the two speakers", "the two generals": the last two whose office is called by the word. */
function calledSo(noun: string, { discourse, people }: ReferenceContext): readonly ActorRef[] {
  if (!titled.test(noun)) return []
  const word = noun.replace(/ies$/u, 'y').replace(/s$/u, '')
  const isCalled = ({ name }: ActorRef): boolean =>
    `${people.get(name)?.office ?? ''} ${discourse.titles.get(name) ?? ''}`.toLowerCase().includes(word)
  return unique(discourse.recent.toReversed()).filter(isCalled).slice(0, 2)
}

/** "the leaders" are heads of state or government, "the ministers" ministers; after a verb the subject is left out. */
export function resolvePairOf(item: Item, before: readonly Item[], context: ReferenceContext): readonly ActorRef[] {
  const noun = item.reference?.word ?? ''
  const isPresident = (ref: ActorRef): boolean =>
    /president/iu.test(context.people.get(ref.name)?.office ?? 'president') &&
    ![...(context.people.get(ref.name)?.aliases ?? [])].some((alias) => /^(?:Pope|King|Queen|Prince) /u.test(alias))
  const called = calledSo(noun, context)
  if (called.length === 2) return called
  const wanted = /^(?:leaders|presidents)$/u.test(noun) ? headClasses : (classesFor(noun, context) ?? null)
  const isObject = before.at(-1)?.pos === 'VERB' || /^(?:with|of)$/u.test(before.at(-1)?.word ?? '')
  const subject = isObject ? mainSubject(before) : null
  const pair = subject ? context.discourse.pair.filter((ref) => !same(ref, subject)) : resolvePair(before, context)
  if (subject) {
    const others = unique([...context.discourse.recent].toReversed()).filter((ref) => !same(ref, subject))
    if (noun === 'rivals') return byFrequency(others, context.discourse.recent).slice(0, 2)
    return pair.length >= 2 ? pair : others.slice(0, 2)
  }
  const fits = (ref: ActorRef): boolean =>
    (wanted === null || wanted.has(classOf(context.people.get(ref.name)))) &&
    (noun !== 'presidents' || isPresident(ref))
  const canFit = (ref: ActorRef): boolean => {
    const facts = context.people.get(ref.name)
    const isOpen = facts !== undefined && facts.officeClass === null && facts.country !== null
    return fits(ref) || (isOpen && noun !== 'presidents')
  }
  if (pair.length >= 2 && pair.every(canFit)) return pair
  const recent = unique([...personsOf(before), ...context.discourse.recent].toReversed())
  const able = recent.filter(fits).length >= 2 ? recent.filter(fits) : recent.filter(canFit)
  return able.length >= 2 ? able.slice(0, 2) : wanted === null ? pair : []
}

/** Those whom the text names most often come first. */
function byFrequency(refs: readonly ActorRef[], named: readonly ActorRef[]): readonly ActorRef[] {
  const count = (ref: ActorRef): number => named.filter((other) => same(other, ref)).length
  return refs.toSorted((left, right) => count(right) - count(left))
}

/** "the government": that of the country which the text has named most often so far. */
export function governmentOfStory({ discourse }: ReferenceContext): readonly ActorRef[] {
  const counts = new Map<string, number>()
  for (const code of discourse.countries) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [most] = [...counts].toSorted((left, right) => right[1] - left[1])
  return most ? [{ kind: 'COUNTRY', name: most[0] }] : []
}

/** The only one whom the text names as a country's president or minister of a class; undefined for none or several. */
function holderOf(code: string, officeClass: string, people: ReferenceContext['people']): ActorRef | undefined {
  if (officeClass === 'OTHER') return undefined
  const isHead = headClasses.has(officeClass)
  const holders = [...people.values()].filter(
    (facts) => facts.country === code && (isHead ? headClasses.has(classOf(facts)) : classOf(facts) === officeClass),
  )
  const exact = holders.filter((facts) => classOf(facts) === officeClass)
  const [only, second] = exact.length > 0 ? exact : holders
  return only && !second ? { kind: 'PERSON', name: only.name } : undefined
}

/** "the foreign ministers of Chad and Mali", "leaders of the union": whom they stand for. */
export function resolvePlural(item: Item, { people }: ReferenceContext): readonly ActorRef[] {
  const office = item.reference?.office
  if (!office) return []
  const countries = office.countries.length > 0 ? office.countries : office.country ? [office.country] : []
  if (countries.length > 0) {
    const holders = countries.map((code) => holderOf(code, office.officeClass.replace('+', ''), people))
    return countries.map((name, index): ActorRef => holders[index] ?? { kind: 'COUNTRY', name })
  }
  if (office.organization) return [{ kind: 'ORGANIZATION', name: office.organization }]
  return []
}

const { two: _, ...moreThanTwo } = numberWords

/** Number words of groups that are named together; pairs are referred to in ways of their own. */
export const sizes: Readonly<Record<string, number>> = moreThanTwo

/** "the three leaders": as many as the word says, of those named together last. */
export function resolveMany(
  count: number,
  wanted: ActorRef['kind'],
  noun: string,
  { discourse, people }: ReferenceContext,
): readonly ActorRef[] {
  const isHead = ({ name }: ActorRef): boolean => headClasses.has(classOf(people.get(name)))
  const needsHeads = /^(?:leaders|presidents)$/u.test(noun)
  const group = discourse.groups.findLast(
    (list) => list.length === count && list[0]?.kind === wanted && (!needsHeads || list.every(isHead)),
  )
  if (group) return group
  const recent =
    wanted === 'PERSON'
      ? unique(discourse.recent.toReversed())
      : [...new Set(discourse.countries.toReversed())].map((name): ActorRef => ({ kind: 'COUNTRY', name }))
  return recent.length >= count ? recent.slice(0, count) : []
}
