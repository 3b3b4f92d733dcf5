import type { ActorRef } from '../../domain/annotation.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import type { Item } from '../items.js'

/** What earlier sentences leave behind for the words that point back. Lives for one document. */
export interface Discourse {
  /** Subject of the last sentence that had one. */
  focus: ActorRef | null
  /** The people named last, the latest at the end. */
  readonly recent: ActorRef[]
  /** The people whom "the two leaders" means. */
  pair: readonly ActorRef[]
  /** Three or more who were named together last: "the three leaders", "the four countries". */
  readonly groups: (readonly ActorRef[])[]
  /** A government and a body that the text names side by side: "the two sides". */
  sides: readonly ActorRef[]
  /** The armed group named last: "the rebels". */
  rebels: ActorRef | null
  /** Countries named last, the latest at the end. */
  readonly countries: string[]
  /** EDTF text of the date told last. */
  anchor: string
  /** Whose words a quote is, for "I"; null where nobody is told to speak. */
  speaker: ActorRef | null
  /** The place named last, for "there". */
  place: NameSpan | null
}

export const startDiscourse = (): Discourse => ({
  focus: null,
  recent: [],
  pair: [],
  groups: [],
  countries: [],
  anchor: '',
  place: null,
  speaker: null,
  sides: [],
  rebels: null,
})

const headClasses: ReadonlySet<string> = new Set(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT'])
const ministerClasses: ReadonlySet<string> = new Set([
  'FOREIGN_MINISTER',
  'DEFENSE_MINISTER',
  'HEAD_OF_GOVERNMENT',
  'OTHER',
])
const isPerson = (ref: ActorRef): boolean => ref.kind === 'PERSON'

/** The class of somebody's office as the text tells it, else as the public record does. */
const classOf = (facts: PersonFacts | undefined): string => facts?.officeClass ?? facts?.recordedClass ?? ''
const same = (left: ActorRef | null, right: ActorRef | null): boolean =>
  left?.kind === right?.kind && left?.name === right?.name
const personsOf = (items: readonly Item[]): readonly ActorRef[] => items.flatMap(({ refs }) => refs.filter(isPerson))

export interface ReferenceContext {
  readonly discourse: Discourse
  readonly people: ReadonlyMap<string, PersonFacts>
}

const unique = (refs: readonly ActorRef[]): readonly ActorRef[] =>
  refs.filter((ref, index) => refs.findIndex((other) => same(other, ref)) === index)

/** Whom "he" means: in "when he met" the nearest person before, else the sentence's subject, else the last subject. */
function resolvePronoun(word: string, before: readonly Item[], { discourse }: ReferenceContext): readonly ActorRef[] {
  const persons = personsOf(before)
  if (/^(?:they|them|their|its)$/u.test(word)) return word === 'its' ? [] : resolvePair(before, { discourse })
  if (word === 'i' || word === 'me' || word === 'my') return discourse.speaker ? [discourse.speaker] : []
  const subject = mainSubject(before)
  const previous = before.at(-1)
  const isRelative =
    /^(?:when|where|whom)$/u.test(previous?.word ?? '') || /^(?:when|where)$/u.test(before.at(-2)?.word ?? '')
  if (word === 'him' || word === 'himself') {
    if (word === 'himself') return subject ? [subject] : []
    if (subject && word === 'him' && hasOwnSubject(before, subject)) return [subject]
    const here = persons.findLast((ref) => !same(ref, subject))
    const other =
      here ??
      (discourse.focus && !same(discourse.focus, subject)
        ? discourse.focus
        : discourse.recent.findLast((ref) => !same(ref, subject)))
    return other ? [other] : []
  }
  const spoken = before.findLast(
    ({ reference, refs }) =>
      reference?.kind === 'PRONOUN' && /^(?:he|she|him|her|his)$/u.test(reference.word) && refs.length > 0,
  )?.refs[0]
  const introduced = opensWithPhrase(before) ? persons[0] : undefined
  const nearest = isRelative
    ? persons.at(-1)
    : (spoken ?? subject ?? introduced ?? (word === 'he' || word === 'she' ? undefined : persons[0]))
  const found = nearest ?? discourse.focus ?? persons[0]
  return found ? [found] : []
}

/** "A was expelled after the authorities accused him": a side clause with a subject that is nobody's name. */
function hasOwnSubject(before: readonly Item[], subject: ActorRef): boolean {
  const clause = before.findLastIndex(({ word }) =>
    /^(?:after|when|because|that|as|before|while|but|since)$/u.test(word),
  )
  if (clause === -1 || !before.slice(0, clause).some(({ refs }) => refs.some((ref) => same(ref, subject)))) return false
  const inner = before.slice(clause + 1).flatMap(({ refs }) => refs)
  return inner.length > 0 && inner.every(({ kind }) => kind !== 'PERSON')
}

/** "During X’s visit to Y, he …": the phrase before the comma names who is meant. */
const opensWithPhrase = (before: readonly Item[]): boolean =>
  /^(?:during|after|before|on|in|at|for|since|while|when|as)$/u.test(before[0]?.word ?? '') &&
  before.at(-1)?.word === ',' &&
  before.some(({ isPossessive, refs }) => isPossessive && refs.length > 0)

function resolvePair(before: readonly Item[], { discourse }: Pick<ReferenceContext, 'discourse'>): readonly ActorRef[] {
  const here = unique(personsOf(before))
  if (here.length >= 2) return here.slice(0, 2)
  if (here.length === 0 && discourse.pair.length >= 2) return discourse.pair
  if (here.length === 1 && discourse.pair.some((ref) => same(ref, here[0] ?? null))) return discourse.pair
  const all = unique([...here, ...discourse.recent.toReversed()])
  return all.length >= 2 ? all.slice(0, 2) : []
}

function resolveCountryPair(
  before: readonly Item[],
  { discourse, people }: ReferenceContext,
  noun = '',
): readonly ActorRef[] {
  if (/^(?:sides|parties)$/u.test(noun) && discourse.sides.length === 2) return discourse.sides
  const named = before.flatMap(({ refs }) =>
    refs.map((ref) => (isPerson(ref) ? (people.get(ref.name)?.country ?? '') : ref.kind === 'COUNTRY' ? ref.name : '')),
  )
  const ofPair = discourse.pair.map((ref) => people.get(ref.name)?.country ?? '')
  const codes = [...new Set([...named, ...ofPair, ...discourse.countries.toReversed()].filter((code) => code !== ''))]
  return codes.length >= 2 ? codes.slice(0, 2).map((name): ActorRef => ({ kind: 'COUNTRY', name })) : []
}

/** The person whom the text names as a country's head; the country itself where it names none. */
function headOf(country: ActorRef, { people }: ReferenceContext): ActorRef {
  const head = [...people.values()].find((facts) => facts.country === country.name && headClasses.has(classOf(facts)))
  return head ? { kind: 'PERSON', name: head.name } : country
}

/** "the Russian leader": the person of that country in such an office, else the country itself. */
function resolveOffice(item: Item, { discourse, people }: ReferenceContext): readonly ActorRef[] {
  const office = item.reference?.office
  if (!office) return []
  const isHead = headClasses.has(office.officeClass)
  const fits = (facts: PersonFacts): boolean =>
    (isHead
      ? headClasses.has(classOf(facts))
      : classOf(facts) === office.officeClass && office.officeClass !== 'OTHER') &&
    (office.country === null || facts.country === office.country)
  const latest = discourse.recent.toReversed().find((ref) => {
    const facts = people.get(ref.name)
    return facts !== undefined && fits(facts)
  })
  const known = latest ?? [...people.values()].filter(fits).map(({ name }): ActorRef => ({ kind: 'PERSON', name }))[0]
  if (known && (office.country !== null || latest)) return [known]
  const isExclusive = isHead || office.officeClass !== 'OTHER'
  return office.country === null || !isExclusive ? [] : [{ kind: 'COUNTRY', name: office.country }]
}

/** The first person of a sentence who stands in no opening side clause, after no preposition and before no ’s. */
function mainSubject(items: readonly Item[]): ActorRef | null {
  const opensAside = /^(?:while|after|when|as|before|although|though|if|since|until|because|whether)$/u.test(
    items[0]?.word ?? '',
  )
  const comma = opensAside ? items.findIndex(({ word }) => word === ',') : -1
  const start = comma === -1 ? 0 : comma
  if (opensAside && comma === -1) return null
  for (const [index, item] of items.entries()) {
    if (index < start || item.kind !== 'ACTOR' || item.isPossessive) continue
    if (/^(?:of|with|to|in|by|for|from|between|on|at|against|under|about|like)$/u.test(items[index - 1]?.word ?? ''))
      continue
    const person = item.refs.find(isPerson)
    if (person) return person
    if (item.refs.length > 0) return null
  }
  return null
}

/** "…," X said; X said "…": who speaks in a sentence. */
function speakerOf(items: readonly Item[]): ActorRef | null {
  const verb = items.findIndex(({ word }) =>
    /^(?:said|says|told|tells|answers|answered|added|adds|replied|replies|recalled|wrote)$/u.test(word),
  )
  if (verb === -1) return null
  const near = [items[verb - 1], items[verb + 1], items[verb - 2]]
  return near.flatMap((item) => (item && !item.isPossessive ? item.refs.filter(isPerson) : []))[0] ?? null
}

/** Gives every item that points back its actors; those that nobody can be found for stay empty. */
export function resolveReferences(items: readonly Item[], context: ReferenceContext): readonly Item[] {
  context.discourse.speaker = speakerOf(items) ?? context.discourse.speaker ?? context.discourse.focus
  const resolved: Item[] = []
  for (const item of items) {
    const reference = item.reference
    if (!reference) resolved.push(item)
    else resolved.push({ ...item, refs: resolveOne(item, resolved, context) })
  }
  return resolved
}

/** "the leaders" are heads of state or government, "the ministers" ministers; after a verb the subject is left out. */
function resolvePairOf(item: Item, before: readonly Item[], context: ReferenceContext): readonly ActorRef[] {
  const noun = item.reference?.word ?? ''
  const isPresident = (ref: ActorRef): boolean =>
    /president/iu.test(context.people.get(ref.name)?.office ?? 'president') &&
    ![...(context.people.get(ref.name)?.aliases ?? [])].some((alias) => /^(?:Pope|King|Queen|Prince) /u.test(alias))
  const wanted = /^(?:leaders|presidents)$/u.test(noun) ? headClasses : noun === 'ministers' ? ministerClasses : null
  const isObject = before.at(-1)?.pos === 'VERB' || /^(?:with|of)$/u.test(before.at(-1)?.word ?? '')
  const subject = isObject ? mainSubject(before) : null
  const pair = subject ? context.discourse.pair.filter((ref) => !same(ref, subject)) : resolvePair(before, context)
  if (subject) {
    const others = unique([...context.discourse.recent].toReversed()).filter((ref) => !same(ref, subject))
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

/** "the government": that of the country which the text has named most often so far. */
function governmentOfStory({ discourse }: ReferenceContext): readonly ActorRef[] {
  const counts = new Map<string, number>()
  for (const code of discourse.countries) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [most] = [...counts].toSorted((left, right) => right[1] - left[1])
  return most ? [{ kind: 'COUNTRY', name: most[0] }] : []
}

/** "the foreign ministers of Chad and Mali", "envoys of the two countries", "leaders of the union": whom they stand for. */
function resolvePlural(item: Item, before: readonly Item[], context: ReferenceContext): readonly ActorRef[] {
  const office = item.reference?.office
  if (!office) return []
  const countries = office.countries.length > 0 ? office.countries : office.country ? [office.country] : []
  if (countries.length > 0) return countries.map((name): ActorRef => ({ kind: 'COUNTRY', name }))
  if (office.organization) return [{ kind: 'ORGANIZATION', name: office.organization }]
  return item.reference?.word === 'of both' ? resolveCountryPair(before, context) : []
}

const sizes: Readonly<Record<string, number>> = {
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** "the three leaders": as many as the word says, of those named together last. */
function resolveMany(
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

function resolveOne(item: Item, before: readonly Item[], context: ReferenceContext): readonly ActorRef[] {
  const kind = item.reference?.kind
  if (kind === 'PRONOUN') return resolvePronoun(item.reference?.word ?? '', before, context)
  const size = sizes[item.reference?.size ?? '']
  if (size && (kind === 'PAIR' || kind === 'COUNTRY_PAIR'))
    return resolveMany(size, kind === 'PAIR' ? 'PERSON' : 'COUNTRY', item.reference?.word ?? '', context)
  if (kind === 'PAIR') {
    const pair = resolvePairOf(item, before, context)
    if (pair.length > 0) return pair
    const countries = resolveCountryPair(before, context)
    return /^(?:leaders|presidents)$/u.test(item.reference?.word ?? '')
      ? countries.map((ref) => headOf(ref, context))
      : countries
  }
  if (kind === 'COUNTRY_PAIR') return resolveCountryPair(before, context, item.reference?.word)
  if (kind === 'GOVERNMENT') return governmentOfStory(context)
  if (kind === 'REBELS') return context.discourse.rebels ? [context.discourse.rebels] : []
  if (kind === 'PLURAL') return resolvePlural(item, before, context)
  return resolveOffice(item, context)
}

/** Moves on to the next sentence. */
export function advance(discourse: Discourse, items: readonly Item[], people: ReadonlyMap<string, PersonFacts>): void {
  const subject = mainSubject(items)
  if (subject) discourse.focus = subject
  const place = items.findLast(({ kind, name }) => kind === 'PLACE' && name?.placeKind === 'CITY')?.name
  if (place) discourse.place = place
  for (const ref of items.flatMap(({ refs }) => refs)) {
    if (ref.kind === 'COUNTRY') discourse.countries.push(ref.name)
    if (ref.kind !== 'PERSON') continue
    discourse.recent.push(ref)
    const country = people.get(ref.name)?.country
    if (country) discourse.countries.push(country)
  }
  discourse.groups.push(...findLists(items))
  const armed = items.findLast(({ name }) => name?.organizationKind === 'ARMED_GROUP')
  if (armed?.refs[0]) discourse.rebels = armed.refs[0]
  const sides = findSides(items)
  if (sides.length === 2) discourse.sides = sides
  const coordinated = findPair(items)
  if (coordinated.length >= 2) discourse.pair = coordinated
}

/** "Sri Lanka's government and the Tigers", "between Israel and Hamas": a country and a body joined by "and". */
function findSides(items: readonly Item[]): readonly ActorRef[] {
  for (const [index, item] of items.entries()) {
    const next = items[index + 2]
    if (items[index + 1]?.word !== 'and' || !next) continue
    const pair = [...item.refs, ...next.refs]
    const kinds = new Set(pair.map(({ kind }) => kind))
    if (
      pair.length === 2 &&
      kinds.has('COUNTRY') &&
      kinds.has('ORGANIZATION') &&
      !item.isPossessive &&
      !next.isPossessive
    )
      return pair
  }
  return []
}

/** Three or more of one kind in a list: "A, B and C". */
function findLists(items: readonly Item[]): readonly (readonly ActorRef[])[] {
  const lists: (readonly ActorRef[])[] = []
  let run: ActorRef[] = []
  const close = (): void => {
    const list = unique(run)
    if (list.length >= 3 && list.every(({ kind }) => kind === list[0]?.kind)) lists.push(list)
    run = []
  }
  for (const item of items) {
    if (item.refs.length > 0 && !item.isPossessive) run.push(...item.refs)
    else if (!/^(?:,|and|the)$/u.test(item.word)) close()
  }
  close()
  return lists
}

/** People joined by "and", or a subject with the first other person of its sentence. */
function findPair(items: readonly Item[]): readonly ActorRef[] {
  for (const [index, item] of items.entries()) {
    const next = items[index + 2]
    if (item.refs.some(isPerson) && items[index + 1]?.word === 'and' && next?.refs.some(isPerson)) {
      return unique([...item.refs, ...next.refs].filter(isPerson))
    }
  }
  return []
}
