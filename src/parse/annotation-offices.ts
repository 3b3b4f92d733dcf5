import type { AnnotatedClaim, AnnotatedPerson } from '../domain/annotation.js'
import { createCodePointIndex } from '../domain/code-points.js'
import type { CountryCode, Span } from '../domain/document.js'
import type { PersonForm } from './annotation-form.js'
import { findNames } from './annotation-mentions.js'
import { type Fault, locateEvidence } from './annotation-quotes.js'
import { type CountryNamer, describeOffice } from './annotation-statements.js'

/** A person of an annotation file, and whether the office is held on the article's day. */
export interface PersonInFile extends AnnotatedPerson {
  readonly officeHeld: boolean
}

/** A stretch of the body in UTF-16 units. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** The text in which offices are looked for, and what countries are called in it. */
export interface OfficeWords {
  readonly body: string
  readonly countryNames: ReadonlyMap<string, CountryCode>
  readonly countryName: CountryNamer
}

/**
 * The claim that a person holds an office or acts for a country; null for a person of whom the text tells neither.
 * Its evidence, where the file gives none, is the stretch that holds the office and the name closest together, with
 * the nationality before it ("North Korean Foreign Minister Choe Son Hui").
 * Throws what `fault` makes when the body does not have them in one paragraph.
 */
export function claimOffice(
  form: PersonForm,
  person: PersonInFile,
  words: OfficeWords,
  path: string,
  fault: Fault,
): AnnotatedClaim | null {
  if (person.office === null && person.country === null) return null
  const evidence = form.evidence
    ? locateEvidence(form.evidence, words.body, `${path}.evidence`, fault)
    : [findOffice(person, words, path, fault)]
  const office = person.officeHeld ? person.office : null
  return {
    statement: form.statement ?? describeOffice(person, words.countryName),
    event: null,
    type: null,
    status: null,
    modality: 'REPORTED',
    negated: false,
    attributedTo: null,
    date: null,
    verbatim: null,
    place: null,
    country: null,
    participants: [{ actor: { kind: 'PERSON', name: person.name }, roles: [], onBehalfOf: person.country, office }],
    evidence,
    rule: 'curated',
    confidence: null,
  }
}

function findOffice(person: PersonInFile, words: OfficeWords, path: string, fault: Fault): Span {
  const { body } = words
  const found = findPerson(person, body)
  if (found === null) {
    const what = person.office === null ? `"${person.name}"` : `"${person.office}" and "${person.name}"`
    throw fault(`${path}.evidence`, `no paragraph of the body has ${what}; give the words that say so`)
  }
  const start = person.country === null ? found.start : startOfNationality(found.start, person.country, words)
  const index = createCodePointIndex(body)
  return { start: index.toCodePoints(start), end: index.toCodePoints(found.end) }
}

function stretches(body: string, names: readonly string[]): Stretch[] {
  return findNames(body, names).map(({ start, surface }) => ({ start, end: start + surface.length }))
}

/** The fullest of the person's names that the body has, together with the office where there is one. */
function findPerson(person: PersonInFile, body: string): Stretch | null {
  const fullestFirst = [...person.aliases].sort((left, right) => right.length - left.length)
  for (const alias of fullestFirst) {
    const names = stretches(body, [alias])
    const found = person.office === null ? names[0] : closestPair(names, stretches(body, [person.office]), body)
    if (found) return found
  }
  return null
}

/** The stretch over the name and the office of one paragraph with the fewest characters; the first of equals. */
function closestPair(names: readonly Stretch[], offices: readonly Stretch[], body: string): Stretch | null {
  let best: Stretch | null = null
  for (const name of names) {
    for (const office of offices) {
      const pair = { start: Math.min(name.start, office.start), end: Math.max(name.end, office.end) }
      if (body.slice(pair.start, pair.end).includes('\n')) continue
      if (best === null || pair.end - pair.start < best.end - best.start) best = pair
    }
  }
  return best
}

/** Moves a start to the left over a name of the country right before it, be it `Russian ` or `Russia’s `. */
function startOfNationality(start: number, country: CountryCode, words: OfficeWords): number {
  const own = [...words.countryNames].filter(([, code]) => code === country).map(([name]) => name)
  const before = stretches(words.body.slice(0, start), own).at(-1)
  if (before === undefined) return start
  return /^(?:['’]s)? $/.test(words.body.slice(before.end, start)) ? before.start : start
}
