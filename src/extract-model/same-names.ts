import type {
  ActorRef,
  AnnotatedOrganization,
  AnnotatedPerson,
  AnnotatedPlace,
  Annotation,
} from '../domain/annotation.js'
import { normalName } from '../domain/names.js'

/** How the names of one annotation stand in another of the same document. */
export interface SameNames {
  /** The actor as the first annotation names it. */
  readonly actor: (ref: ActorRef) => ActorRef
  /** The place as the first annotation names it. */
  readonly place: (name: string) => string
  /** What only the second annotation has. */
  readonly newPeople: readonly AnnotatedPerson[]
  readonly newOrganizations: readonly AnnotatedOrganization[]
  readonly newPlaces: readonly AnnotatedPlace[]
}

interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
}

/**
 * Finds who is who in two annotations of one document: the same full name, or a form in the text that one bearer alone
 * has in each ("Lavrov"). A form that two bear leads nowhere.
 */
export function sameNames(first: Annotation, second: Annotation): SameNames {
  const people = pair(first.people, second.people)
  const organizations = pair(first.organizations, second.organizations)
  const places = pair(first.places, second.places)
  return {
    actor: (ref) => {
      if (ref.kind === 'COUNTRY') return ref
      const names = ref.kind === 'PERSON' ? people : organizations
      return { kind: ref.kind, name: names.get(ref.name) ?? ref.name }
    },
    place: (name) => places.get(name) ?? name,
    newPeople: second.people
      .filter(({ name }) => !people.has(name))
      .map((person) => ({
        ...person,
        officeOf: person.officeOf === null ? null : (organizations.get(person.officeOf) ?? person.officeOf),
      })),
    newOrganizations: second.organizations.filter(({ name }) => !organizations.has(name)),
    newPlaces: second.places.filter(({ name }) => !places.has(name)),
  }
}

/** Names of the second list that the first has too → the first's name. */
function pair(first: readonly Named[], second: readonly Named[]): ReadonlyMap<string, string> {
  const [bearers, others] = [bearersOf(first), bearersOf(second)]
  const pairs = new Map<string, string>()
  for (const named of second) {
    const isShared = first.some(({ name }) => name === named.name)
    const own = isShared ? [named.name] : bearers.get(normalName(named.name))
    const candidates = formsOf(named)
      .filter((form) => others.get(form)?.length === 1)
      .flatMap((form) => (bearers.get(form)?.length === 1 ? (bearers.get(form) ?? []) : []))
    const [only, ...further] = new Set(own?.length === 1 ? own : candidates)
    if (only !== undefined && further.length === 0) pairs.set(named.name, only)
  }
  return pairs
}

function formsOf({ name, aliases = [] }: Named): readonly string[] {
  return [...new Set([name, ...aliases].map(normalName))].filter(Boolean)
}

/** Who bears each form of a name. */
function bearersOf(list: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, string[]>()
  for (const named of list)
    for (const form of formsOf(named)) bearers.set(form, [...(bearers.get(form) ?? []), named.name])
  return bearers
}
