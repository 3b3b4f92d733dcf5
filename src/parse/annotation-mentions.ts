import type { ActorRef, AnnotatedMention, Annotation } from '../domain/annotation.js'
import { createCodePointIndex } from '../domain/code-points.js'
import type { CountryCode } from '../domain/document.js'

/** What a name in the text stands for: an actor, a place, or (both null) more than one actor. */
interface Target {
  readonly actor: ActorRef | null
  readonly place: string | null
}

type Named = Pick<Annotation, 'people' | 'countries' | 'organizations' | 'places'>

/**
 * Finds every occurrence of the annotation's names in the body, so that nobody has to list them: a curated file names
 * its actors and places once. Whole words only, the longest name first, so that `Kim` within `Kim Il Sung Square` is
 * no mention of a person. A name that is borne by two people is a mention of neither. `countryNames` leads from a name
 * or demonym to the code; only countries that the annotation lists are looked for.
 *
 *     findMentions('Putin met Kim.', { people: [{ name: 'Vladimir Putin', aliases: ['Putin'], … }], … }, new Map())
 *     // [{ start: 0, end: 5, surface: 'Putin', actor: { kind: 'PERSON', name: 'Vladimir Putin' }, place: null }]
 */
export function findMentions(
  body: string,
  named: Named,
  countryNames: ReadonlyMap<string, CountryCode>,
): AnnotatedMention[] {
  const targets = collectTargets(named, countryNames)
  const index = createCodePointIndex(body)
  return findNames(body, [...targets.keys()]).map(({ start, surface }) => {
    const target = targets.get(surface) ?? { actor: null, place: null }
    const span = { start: index.toCodePoints(start), end: index.toCodePoints(start + surface.length) }
    return { ...span, surface, ...target }
  })
}

/**
 * Occurrences of any of the names as whole words, in the order of the text; of two that overlap the longer stands
 * (`North Korean`, not `the North`, in "the North Korean side"). A name with "the" is none where a further name
 * follows: `the South` is not in "the South China Sea". `start` counts UTF-16 units.
 */
export function findNames(text: string, names: readonly string[]): { start: number; surface: string }[] {
  if (names.length === 0) return []
  const longestFirst = [...names].sort((left, right) => right.length - left.length)
  const pattern = longestFirst.map(patternOf).join('|')
  const longestHere = new RegExp(`(?<![\\p{L}\\p{N}])(?=(${pattern})(?![\\p{L}\\p{N}]))`, 'gu')
  const found = [...text.matchAll(longestHere)].map((match) => ({ start: match.index, surface: match[1] ?? '' }))
  const taken: { start: number; surface: string }[] = []
  for (const name of found.sort((left, right) => right.surface.length - left.surface.length)) {
    const end = name.start + name.surface.length
    if (taken.every((other) => end <= other.start || name.start >= other.start + other.surface.length)) taken.push(name)
  }
  return taken.sort((left, right) => left.start - right.start)
}

function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return name.startsWith('the ') ? `${escaped}(?! \\p{Lu})` : escaped
}

/** Where one name fits things of several kinds, people go before places, organizations and countries. */
function collectTargets(named: Named, countryNames: ReadonlyMap<string, CountryCode>): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const person of named.people) {
    const actor: ActorRef = { kind: 'PERSON', name: person.name }
    for (const alias of person.aliases) targets.set(alias, { actor: targets.has(alias) ? null : actor, place: null })
  }
  const addNew = (name: string, target: Target): void => {
    if (!targets.has(name)) targets.set(name, target)
  }
  for (const place of named.places) addNew(place.name, { actor: null, place: place.name })
  for (const organization of named.organizations) {
    const actor: ActorRef = { kind: 'ORGANIZATION', name: organization.name }
    for (const alias of new Set([organization.name, ...organization.aliases])) addNew(alias, { actor, place: null })
  }
  for (const [name, code] of countryNames) {
    if (named.countries.includes(code)) addNew(name, { actor: { kind: 'COUNTRY', name: code }, place: null })
  }
  return targets
}
