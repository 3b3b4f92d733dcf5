import type { ActorRef } from '../../domain/annotation.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import type { Gender, Item } from '../items.js'

/** What earlier sentences leave behind for the words that point back. Lives for one document. */
export interface Discourse {
  /** Subject of the last sentence that had one. */
  focus: ActorRef | null
  /** The people named last, the latest at the end. */
  readonly recent: ActorRef[]
  /** The people whom "the two leaders" means. */
  pair: readonly ActorRef[]
  /** Sentences since both of the pair were told of. */
  sincePair: number
  /** Earlier pairs, the latest at the end: one may be spoken of again. */
  readonly pairs: (readonly ActorRef[])[]
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
  /** The last such date that is not to come. */
  past: string
  /** Whose words a quote is, for "I"; null where nobody is told to speak. */
  speaker: ActorRef | null
  /** Whose words the whole text is; null for a report. */
  readonly narrator: ActorRef | null
  /** Whom the sentence asks, for "you"; null where nobody is asked. */
  asked: ActorRef | null
  /** The sentence opens a paragraph. */
  isNewParagraph: boolean
  /** The sentence holds quotation marks. */
  isQuoted: boolean
  /** The place named last, for "there". */
  place: NameSpan | null
  /** Whether "he" or "she" can mean somebody, as titles and given names tell. */
  readonly genders: Map<string, Gender>
  /** The words by which somebody's office was told so far: for "the minister", "the general". */
  readonly titles: Map<string, string>
}

/** Nothing told yet, by a narrator if the text has one. */
export const startDiscourse = (narrator: ActorRef | null = null): Discourse => ({
  focus: null,
  recent: [],
  pair: [],
  pairs: [],
  sincePair: 0,
  groups: [],
  countries: [],
  anchor: '',
  past: '',
  place: null,
  speaker: narrator,
  narrator,
  asked: null,
  isQuoted: false,
  isNewParagraph: true,
  sides: [],
  rebels: null,
  genders: new Map(),
  titles: new Map(),
})

/** Whether an actor is a person. */
export const isPerson = (ref: ActorRef): boolean => ref.kind === 'PERSON'

/** Whether two actors are one; two absent ones are, too. */
export const same = (left: ActorRef | null, right: ActorRef | null): boolean =>
  left?.kind === right?.kind && left?.name === right?.name

/** All people of the items, in order, repeated as they come. */
export const personsOf = (items: readonly Item[]): readonly ActorRef[] =>
  items.flatMap(({ refs }) => refs.filter(isPerson))

/** Each actor once, in order of first naming. */
export const unique = (refs: readonly ActorRef[]): readonly ActorRef[] =>
  refs.filter((ref, index) => refs.findIndex((other) => same(other, ref)) === index)

/** What a reference is resolved by. */
export interface ReferenceContext {
  readonly discourse: Discourse
  readonly people: ReadonlyMap<string, PersonFacts>
}

/** The first person of a sentence who stands in no opening side clause, after no preposition and before no ’s. */
export function mainSubject(items: readonly Item[]): ActorRef | null {
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

/** Pairs beyond these are too far back to be spoken of as "the two". */
const mostPairs = 8

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
  if (discourse.pair.length === 2) discourse.pairs.push(discourse.pair)
  if (discourse.pairs.length > mostPairs) discourse.pairs.shift()
  const met = coordinated.length >= 2 ? coordinated : findPartners(items, subject)
  if (met.length >= 2) discourse.pair = met
  const persons = personsOf(items)
  const isTold = discourse.pair.every((ref) => persons.some((other) => same(other, ref)))
  discourse.sincePair = isTold ? 0 : discourse.sincePair + 1
}

/** "Sri Lanka's government and the Tigers", "between Israel and Hamas": a country and a body joined by "and". */
function findSides(items: readonly Item[]): readonly ActorRef[] {
  for (const [index, item] of items.entries()) {
    if (items[index + 1]?.word !== 'and') continue
    let other = index + 2
    while (other < index + 4 && items[other]?.kind === 'WORD' && /^(?:NOUN|ADJ|DET)$/u.test(items[other]?.pos ?? ''))
      other++
    const next = items[other]
    if (!next) continue
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
    else if (run.length > 0 && item.word !== ',' && item.word !== 'and' && item.word !== 'the') close()
  }
  close()
  return lists
}

/** "A talked with B about it": the sentence's subject and the one person named beside "with" or "between". */
function findPartners(items: readonly Item[], subject: ActorRef | null): readonly ActorRef[] {
  if (!subject || unique(personsOf(items)).length !== 2) return []
  const talk = items.findIndex(({ word }) =>
    /^(?:talk|spoke|speak|conferr|negotiat|discuss|dined|lunched|met$|meets$)/u.test(word),
  )
  const other = items.find(
    ({ refs, isPossessive }, index) =>
      talk !== -1 &&
      index > talk &&
      !isPossessive &&
      refs.some((ref) => isPerson(ref) && !same(ref, subject)) &&
      (items[index - 1]?.word === 'with' || index === talk + 1),
  )
  const partner = other?.refs.find((ref) => isPerson(ref) && !same(ref, subject))
  return partner ? [subject, partner] : []
}

/** Index after an aside without a verb that opens and closes with a comma here; the same index where none does. */
function afterAside(items: readonly Item[], at: number): number {
  if (items[at]?.word !== ',') return at
  const close = items.findIndex(({ word }, index) => index > at && index < at + 14 && word === ',')
  const isPlain = items
    .slice(at + 1, close)
    .every(({ kind, pos, refs, isPossessive }) =>
      kind === 'WORD' ? pos !== 'VERB' && pos !== 'AUX' : isPossessive || !refs.some(isPerson),
    )
  return close !== -1 && isPlain ? close + 1 : at
}

/** People joined by "and", each perhaps with an aside: "A, the minister, and B". */
function findPair(items: readonly Item[]): readonly ActorRef[] {
  for (const [index, item] of items.entries()) {
    if (!item.refs.some(isPerson)) continue
    const isLinked = items[index + 1]?.word === ',' && items[index + 2]?.word === 'and'
    const link = isLinked ? index + 2 : afterAside(items, index + 1)
    const next = items[link + 1]
    if (items[link]?.word === 'and' && next?.refs.some(isPerson))
      return unique([...item.refs, ...next.refs].filter(isPerson))
  }
  return []
}

/** The pair spoken of now: of those told so far, the one whose members were both named last. */
export function pairSpokenOf({ pair, pairs, recent }: Discourse): readonly ActorRef[] {
  const lastNaming = (ref: ActorRef): number => recent.findLastIndex((other) => same(other, ref))
  let best = pair
  let latest = Math.min(...pair.map(lastNaming))
  for (const told of pairs) {
    const named = Math.min(...told.map(lastNaming))
    if (told.length === 2 && named > latest) {
      best = told
      latest = named
    }
  }
  return best
}

/** Notes what the words around a name tell of somebody. */
export function learnPerson({ genders, titles }: Discourse, { refs, gender, title }: Item): void {
  const name = refs[0]?.kind === 'PERSON' ? refs[0].name : undefined
  if (!name) return
  if (gender) genders.set(name, gender)
  if (title) titles.set(name, `${titles.get(name) ?? ''} ${title}`)
}
