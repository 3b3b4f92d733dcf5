import type { ActorRef } from '../../domain/annotation.js'
import type { PersonFacts } from '../analysis.js'
import type { Item } from '../items.js'
import type { ReferenceContext } from './12-discourse.js'

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
/** "the Russian leader": the person of that country in such an office, else the country itself. */
export function resolveOffice(item: Item, { discourse, people }: ReferenceContext): readonly ActorRef[] {
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
