import type { ActorRef } from '../../domain/annotation.js'
import type { PersonFacts } from '../analysis.js'
import type { Item } from '../items.js'
import { type Discourse, personsOf, type ReferenceContext, same } from './12-discourse.js'

/** Offices whose holder stands for a country: "the Russian leader". */
export const headClasses: ReadonlySet<string> = new Set(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT'])

/** Offices that "the ministers" can mean. */
export const ministerClasses: ReadonlySet<string> = new Set([
  'FOREIGN_MINISTER',
  'DEFENSE_MINISTER',
  'HEAD_OF_GOVERNMENT',
  'OTHER',
])

/** The class of somebody's office as the text tells it, else as the public record does. */
export const classOf = (facts: PersonFacts | undefined): string => facts?.officeClass ?? facts?.recordedClass ?? ''

/** Whether somebody's office is called by the word: "the general", "the envoy", "the minister". */
const isCalled = (facts: PersonFacts, titles: string, word: string): boolean => {
  const told = `${facts.office ?? ''} ${titles}`.toLowerCase()
  const words = [...told.split(/\s+/u), ...told.split(/[\s-]+/u)]
  return words.includes(word) && !(word === 'minister' && words.includes('prime') && !words.includes('foreign'))
}

/** Words for heads that tell which of them is meant. */
const wordClasses: Readonly<Record<string, string>> = {
  president: 'HEAD_OF_STATE',
  king: 'HEAD_OF_STATE',
  queen: 'HEAD_OF_STATE',
  emir: 'HEAD_OF_STATE',
  sultan: 'HEAD_OF_STATE',
  minister: 'HEAD_OF_GOVERNMENT',
  premier: 'HEAD_OF_GOVERNMENT',
  chancellor: 'HEAD_OF_GOVERNMENT',
}

/** "the president": whom the sentence before is about if he is one, else the one of them told of most, else last. */
function mostTold(
  said: readonly ActorRef[],
  focus: readonly ActorRef[],
  people: ReferenceContext['people'],
  fits: (facts: PersonFacts) => boolean,
): ActorRef | undefined {
  const isFit = ({ name }: ActorRef): boolean => {
    const facts = people.get(name)
    return facts !== undefined && fits(facts)
  }
  const now = focus.find(isFit)
  if (now) return now
  let best: ActorRef | undefined
  let most = 0
  for (const ref of said.toReversed().filter(isFit)) {
    const times = said.filter((other) => same(other, ref)).length
    if (times > most) [best, most] = [ref, times]
  }
  return best
}

/** "the Russian leader": the person of that country in such an office, else the country itself. */
export function resolveOffice(
  item: Item,
  before: readonly Item[],
  { discourse, people }: ReferenceContext,
): readonly ActorRef[] {
  const office = item.reference?.office
  if (!office) return []
  const isHead = headClasses.has(office.officeClass)
  const isOf = (facts: PersonFacts): boolean => office.country === null || facts.country === office.country
  const fits = (facts: PersonFacts): boolean =>
    isOf(facts) &&
    (isHead ? headClasses.has(classOf(facts)) : classOf(facts) === office.officeClass && office.officeClass !== 'OTHER')
  const isNamedSo = (facts: PersonFacts): boolean =>
    isOf(facts) && isCalled(facts, discourse.titles.get(facts.name) ?? '', item.reference?.word ?? '')
  // without a country the person whom the text is telling of comes before whoever was named last
  const focus = discourse.focus?.kind === 'PERSON' ? [discourse.focus] : []
  const said = office.country === null ? [...discourse.recent, ...focus] : [...discourse.recent, ...personsOf(before)]
  const findLatest = (test: (facts: PersonFacts) => boolean): ActorRef | undefined =>
    said.findLast((ref) => {
      const facts = people.get(ref.name)
      return facts !== undefined && test(facts)
    })
  const ofWord = wordClasses[item.reference?.word ?? '']
  const fitsWord = (facts: PersonFacts): boolean => isOf(facts) && classOf(facts) === ofWord
  const isBare = office.country === null && isHead
  const told = isBare && ofWord ? mostTold(said, focus, people, fitsWord) : undefined
  const latest =
    told ??
    (isBare ? mostTold(said, focus, people, fits) : findLatest(fits)) ??
    (isHead ? undefined : findLatest(isNamedSo))
  const known = latest ?? [...people.values()].filter(fits).map(({ name }): ActorRef => ({ kind: 'PERSON', name }))[0]
  if (known && (office.country !== null || latest)) return [known]
  const isExclusive = isHead || office.officeClass !== 'OTHER'
  return office.country === null || !isExclusive ? [] : [{ kind: 'COUNTRY', name: office.country }]
}

/** "the Kenyan": the person of that country who was named last. */
export function resolveNational(
  country: string,
  before: readonly Item[],
  { discourse, people }: ReferenceContext,
): readonly ActorRef[] {
  const last = [...discourse.recent, ...personsOf(before)].findLast(({ name }) => people.get(name)?.country === country)
  return last ? [last] : []
}

/** "his host", "her Kenyan counterpart": the other of the two who were told together, or the other one named last. */
export function resolveRelation(
  item: Item,
  owner: ActorRef | undefined,
  before: readonly Item[],
  { discourse, people }: ReferenceContext,
): readonly ActorRef[] {
  const country = item.reference?.country
  const home = owner ? people.get(owner.name)?.country : undefined
  const isOther = (ref: ActorRef): boolean => {
    const facts = people.get(ref.name)
    return (
      !same(ref, owner ?? null) &&
      facts !== undefined &&
      (country ? facts.country === country : facts.country === null || facts.country !== home)
    )
  }
  const ofClass = (ref: ActorRef): boolean =>
    !owner || classOf(people.get(ref.name)) === classOf(people.get(owner.name))
  const said = [...discourse.recent, ...personsOf(before)].filter(isOther)
  if (item.reference?.word === 'the guest') return discourse.recent.slice(0, 1)
  if (/^(?:guests|visitors|interlocutors)$/u.test(item.reference?.word ?? ''))
    return guestsOf(owner, discourse, isOther)
  const isPaired = owner !== undefined && discourse.pair.some((ref) => same(ref, owner))
  const paired = isPaired ? discourse.pair.find(isOther) : undefined
  const peer = /^(?:counterpart|colleague)$/u.test(item.reference?.word ?? '') ? said.findLast(ofClass) : undefined
  const other = paired ?? peer ?? said.at(-1)
  if (other) return [other]
  return country ? [{ kind: 'COUNTRY', name: country }] : []
}

/** "his guests": those told together who are of other countries, else nobody. */
function guestsOf(
  owner: ActorRef | undefined,
  { pair, groups }: Discourse,
  isOther: (ref: ActorRef) => boolean,
): readonly ActorRef[] {
  const told = pair.length >= 2 ? pair : (groups.at(-1) ?? [])
  const guests = told.filter((ref) => isOther(ref) && !same(ref, owner ?? null))
  return guests.length >= 2 ? guests : []
}
