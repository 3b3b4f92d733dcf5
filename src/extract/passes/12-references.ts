import type { ActorRef } from '../../domain/annotation.js'
import type { Gender, Item } from '../items.js'
import {
  type Discourse,
  isPerson,
  learnPerson,
  mainSubject,
  personsOf,
  type ReferenceContext,
  same,
} from './12-discourse.js'
import {
  governmentOfStory,
  headOf,
  resolveCountryPair,
  resolveMany,
  resolvePair,
  resolvePairOf,
  resolvePlural,
  sizes,
} from './12-groups.js'
import { resolveNational, resolveOffice, resolveRelation } from './12-offices.js'

const firstPerson = /^(?:i|me|my|we|us|our)$/u

/** "I" is who speaks; "we" too, with the other of the two where both were told of together last. */
function resolveFirstPerson(word: string, { speaker, narrator, isQuoted, pair }: Discourse): readonly ActorRef[] {
  const isOfReport = narrator === null && !isQuoted && /^(?:we|us|our)$/u.test(word)
  if (!speaker || isOfReport) return []
  return word === 'we' && pair.length === 2 && pair.some((ref) => same(ref, speaker)) ? pair : [speaker]
}

/** Whom "he" means: in "when he met" the nearest person before, else the sentence's subject, else the last subject. */
function resolvePronoun(
  word: string,
  isObject: boolean,
  before: readonly Item[],
  { discourse }: ReferenceContext,
): readonly ActorRef[] {
  if (/^(?:they|them|their|its)$/u.test(word)) return word === 'its' ? [] : resolvePair(before, { discourse })
  if (/^(?:you|your)$/u.test(word)) return discourse.asked ? [discourse.asked] : []
  if (firstPerson.test(word)) return resolveFirstPerson(word, discourse)
  const canBe = (ref: ActorRef | null | undefined): ref is ActorRef =>
    ref !== null && ref !== undefined && fitsGender(word, discourse.genders.get(ref.name))
  const persons = personsOf(before).filter(canBe)
  // "and A rang him": without a person as the sentence's subject the one right before the verb is
  const beside = isObject && before.at(-1)?.pos === 'VERB' ? before.at(-2) : undefined
  const near = beside?.isPossessive === false ? (beside.refs.find(isPerson) ?? null) : null
  const main = mainSubject(before) ?? near
  // "wrote to B, whom he accused": not B, who is the verb's object
  const isOfObject = before.at(-1)?.word === 'whom' && persons.length > 1 && main === null
  const subject = canBe(main) ? main : isOfObject ? (persons.at(-2) ?? null) : null
  const previous = before.at(-1)
  const isRelative =
    /^(?:when|where)$/u.test(previous?.word ?? '') || /^(?:when|where)$/u.test(before.at(-2)?.word ?? '')
  if (word === 'himself' || word === 'herself') return main ? [main] : []
  if (isObject) {
    if (subject && hasOwnSubject(before, subject)) return [subject]
    const isHer = word === 'her' && main !== null && discourse.genders.get(main.name) === 'FEMALE'
    if (isHer && !persons.some((ref) => !same(ref, main) && discourse.genders.get(ref.name) === 'FEMALE')) return [main]
    const here = persons.findLast((ref) => !same(ref, main))
    const other =
      here ??
      (canBe(discourse.focus) && !same(discourse.focus, main)
        ? discourse.focus
        : discourse.recent.findLast((ref) => !same(ref, main) && canBe(ref)))
    return other ? [other] : []
  }
  const spoken = before.findLast(
    ({ reference, refs }) =>
      reference?.kind === 'PRONOUN' && /^(?:he|she|him|her|his)$/u.test(reference.word) && canBe(refs[0]),
  )?.refs[0]
  const introduced = opensWithPhrase(before) ? persons[0] : undefined
  const nearest = isRelative
    ? persons.at(-1)
    : (spoken ?? subject ?? introduced ?? (word === 'he' || word === 'she' ? undefined : persons[0]))
  const isGoingOn = before.some((item) => /^(?:there|then|later|afterwards|same|next)$/u.test(item.word))
  const passing = canBe(discourse.focus) ? discourse.focus : undefined
  const focus = passing && !isGoingOn ? protagonistOr(passing, discourse, canBe) : passing
  const found = nearest ?? focus ?? persons[0] ?? lastOfGender(word, discourse, canBe)
  return found ? [found] : []
}

/** Named so many times somebody is the one whom a text is about, beside whom one named once is only passing. */
const oftenNamed = 4

/** "He", where a paragraph begins after an aside on somebody named once: the one whom the whole text has been about. */
function protagonistOr(
  focus: ActorRef,
  { recent, isNewParagraph }: Discourse,
  canBe: (ref: ActorRef) => boolean,
): ActorRef {
  const count = (ref: ActorRef): number => recent.filter((other) => same(other, ref)).length
  if (!isNewParagraph || count(focus) > 1) return focus
  let best = focus
  for (const ref of recent) if (canBe(ref) && count(ref) > count(best)) best = ref
  return count(best) >= oftenNamed ? best : focus
}

/** Whether a pronoun can mean somebody; who nothing is known of can be either. */
function fitsGender(word: string, gender: Gender | undefined): boolean {
  if (/^(?:he|him|his|himself)$/u.test(word)) return gender !== 'FEMALE'
  if (/^(?:she|her|herself)$/u.test(word)) return gender !== 'MALE'
  return true
}

/** "she", where the subject before is a man: the woman named last, else whoever else was. */
function lastOfGender(
  word: string,
  { recent, genders }: Discourse,
  canBe: (ref: ActorRef) => boolean,
): ActorRef | undefined {
  const surely = /^(?:she|her)$/u.test(word) ? 'FEMALE' : 'MALE'
  return recent.findLast(({ name }) => genders.get(name) === surely) ?? recent.findLast(canBe)
}

/** "A was expelled after the authorities accused him": a side clause with a subject of its own. */
function hasOwnSubject(before: readonly Item[], subject: ActorRef): boolean {
  const clause = before.findLastIndex(({ word }) =>
    /^(?:after|when|where|because|that|as|before|while|but|since)$/u.test(word),
  )
  if (clause === -1 || !before.slice(0, clause).some(({ refs }) => refs.some((ref) => same(ref, subject)))) return false
  const side = before.slice(clause + 1)
  const inner = side.flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs))
  const persons = inner.filter((ref, index) => isPerson(ref) && inner.findIndex((other) => same(other, ref)) === index)
  const isOther = persons.length === 1 && !same(persons[0] ?? null, subject) && side.at(-1)?.pos === 'VERB'
  return inner.length > 0 && (persons.length === 0 || isOther)
}

/** "During X’s visit to Y, he …": the phrase before the comma names who is meant. */
const opensWithPhrase = (before: readonly Item[]): boolean =>
  /^(?:during|after|before|on|in|at|for|since|while|when|as)$/u.test(before[0]?.word ?? '') &&
  before.at(-1)?.word === ',' &&
  before.some(({ isPossessive, refs }) => isPossessive && refs.length > 0)

const saying: ReadonlySet<string> = new Set(
  'said says told tells answers answered added adds replied replies recalled wrote'.split(' '),
)

/** "…," X said; X said "…": who speaks in a sentence. */
function speakerOf(items: readonly Item[]): ActorRef | null {
  const verb = items.findIndex(({ word }) => saying.has(word))
  if (verb === -1) return null
  const near = [items[verb - 1], items[verb + 1], items[verb - 2]]
  return near.flatMap((item) => (item && !item.isPossessive ? item.refs.filter(isPerson) : []))[0] ?? null
}

const quotationMark = /^["“”„]$/u

/** Whose "I" a sentence holds: whoever speaks in its quotes, else the narrator of the text, else who spoke last. */
function speakerIn(items: readonly Item[], { narrator, asked, isQuoted, speaker, focus }: Discourse): ActorRef | null {
  if (asked) return null
  if (narrator) return isQuoted ? (speakerOf(items) ?? narrator) : narrator
  return speakerOf(items) ?? speaker ?? focus
}

/** Gives every item that points back its actors; those that nobody can be found for stay empty. */
export function resolveReferences(items: readonly Item[], context: ReferenceContext): readonly Item[] {
  context.discourse.isQuoted = items.some(({ word }) => quotationMark.test(word))
  context.discourse.speaker = speakerIn(items, context.discourse)
  const resolved: Item[] = []
  for (const item of items) learnPerson(context.discourse, item)
  for (const item of items) {
    const reference = item.reference
    if (!reference) resolved.push(item)
    else resolved.push({ ...item, refs: resolveOne(item, resolved, context) })
  }
  return resolved
}

function resolveOne(item: Item, before: readonly Item[], context: ReferenceContext): readonly ActorRef[] {
  const kind = item.reference?.kind
  const word = item.reference?.word ?? ''
  const isObject = word === 'him' || (word === 'her' && !item.isPossessive)
  if (kind === 'PRONOUN') return resolvePronoun(word, isObject, before, context)
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
  if (kind === 'PLURAL') return resolvePlural(item, context)
  if (kind === 'NATIONAL') return resolveNational(item.reference?.country ?? '', before, context)
  if (kind === 'RELATION')
    return resolveRelation(item, resolvePronoun('his', false, before, context)[0], before, context)
  return resolveOffice(item, before, context)
}
