import type { Annotation } from '../domain/annotation.js'
import type { GoldDocument, GoldPair } from './gold-document.js'
import { scoreEvents } from './score-events.js'
import { type Tally, TallyBuilder } from './tally.js'
import { foldName, listToldEvents } from './told-events.js'

/** A gold person is found where somebody of the annotation has its name or one of its full aliases. */
function scorePeople(tally: TallyBuilder, gold: GoldDocument['people'], people: Annotation['people']): void {
  const used = new Set<number>()
  for (const person of gold) {
    const full = person.aliases.filter((alias) => alias.includes(' '))
    const names = new Set([person.name, ...(full.length > 0 ? full : person.aliases)].map(foldName))
    const index = people.findIndex(
      ({ name, aliases }, at) => !used.has(at) && [name, ...aliases].some((form) => names.has(foldName(form))),
    )
    const got = people[index]
    if (!got) {
      tally.report('MISSED', 'people', person.name)
      continue
    }
    used.add(index)
    const isRight = got.country === person.country || person.country === null
    tally.rate('person country', isRight)
    if (!isRight) tally.report('WRONG', 'person country', `${person.name}: ${got.country}, not ${person.country}`)
    tally.rate('office', got.office === person.office)
    if (got.office !== person.office)
      tally.report('WRONG', 'office', `${person.name}: ${got.office}, not ${person.office}`)
  }
  for (const [index, { name }] of people.entries()) if (!used.has(index)) tally.report('FALSE', 'people', name)
  tally.add('people', used.size, people.length - used.size, gold.length - used.size)
}

function scoreSet(tally: TallyBuilder, kind: string, wanted: readonly string[], told: readonly string[]): void {
  const want = new Set(wanted)
  const got = new Set(told)
  const right = [...want].filter((value) => got.has(value)).length
  tally.add(kind, right, got.size - right, want.size - right)
  for (const value of want) if (!got.has(value)) tally.report('MISSED', kind, value)
  for (const value of got) if (!want.has(value)) tally.report('FALSE', kind, value)
}

const foldedNames = (named: readonly { readonly name: string }[]): readonly string[] =>
  named.map(({ name }) => foldName(name))

/**
 * Scores one annotation against its gold as the corpus is scored: names as sets without case and marks; events by the
 * share of their actors, their sentence and their days; HOST dropped, ONGOING as OCCURRED, POSTPONED as PLANNED.
 * `office` is told beside and counts for nothing.
 */
export function scoreDocument({ name, document, gold }: GoldPair, annotation: Annotation): Tally {
  const tally = new TallyBuilder(name)
  scorePeople(tally, gold.people, annotation.people)
  scoreSet(tally, 'countries', gold.countries, annotation.countries)
  scoreSet(tally, 'places', foldedNames(gold.places), foldedNames(annotation.places))
  scoreSet(tally, 'organizations', gold.organizations.map(foldName), foldedNames(annotation.organizations))
  scoreEvents(tally, gold.events, listToldEvents(annotation, document))
  return tally.build()
}
