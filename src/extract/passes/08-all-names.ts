import type { IsoDay } from '../../domain/document.js'
import type { OrganizationKind } from '../../domain/vocabulary.js'
import type { NameSpan, OfficeSpan, PersonFacts, Sentence, Token, TokenRange } from '../analysis.js'
import { findKnownNames } from './02-known-names.js'
import { findShapedOrganizations } from './02-shaped-organizations.js'
import { findOffices } from './03-offices.js'
import { findCapitalizedRuns } from './04-capitalized-runs.js'
import { findNames } from './05-people.js'
import { findPersons } from './06-persons.js'
import { findEmbassies, findOwnedHouses } from './07-facilities.js'
import { findUnknownPlaces, settleKnownPlaces } from './07-places.js'
import { joinAcronyms, renameOrganizations } from './08-organization-names.js'
import {
  dropCredits,
  findUnknownOrganizations,
  isInsideTitle,
  joinInnerBodies,
  joinNationalities,
  placeHouses,
} from './08-organizations.js'
import { fillNationalities } from './09-nationalities.js'

/** All names of a text, settled: no two of them overlap but an organization and the country in its name. */
export interface AllNames {
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly spans: readonly NameSpan[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  readonly officeAt: readonly (OfficeSpan | undefined)[]
  readonly phraseAt: ReadonlyMap<number, NameSpan>
}

/** Spans by token; of two that overlap the first given stands. */
function indexSpans(length: number, spans: readonly NameSpan[]): (NameSpan | undefined)[] {
  const at = new Array<NameSpan | undefined>(length).fill(undefined)
  for (const span of spans) {
    if (at.slice(span.from, span.to).some((other) => other !== undefined)) continue
    at.fill(span, span.from, span.to)
  }
  return at
}

function indexOffices(length: number, offices: readonly OfficeSpan[]): (OfficeSpan | undefined)[] {
  const at = new Array<OfficeSpan | undefined>(length).fill(undefined)
  for (const office of offices) at.fill(office, office.from, office.to)
  return at
}

const overlaps = (left: TokenRange, right: TokenRange): boolean => left.from < right.to && right.from < left.to

/** A place bears the usual name where the text has it, else the text's own: "Naypyitaw", not "Naypyidaw". */
function renamePlaces(spans: readonly NameSpan[], textOf: (range: TokenRange) => string): readonly NameSpan[] {
  const surfaces = new Map<string, string[]>()
  for (const span of spans)
    if (span.kind === 'PLACE') surfaces.set(span.key, [...(surfaces.get(span.key) ?? []), textOf(span)])
  return spans.map((span) => {
    const forms = span.kind === 'PLACE' ? surfaces.get(span.key) : undefined
    if (!forms || forms.includes(span.key)) return span
    const longest = forms.toSorted((left, right) => right.length - left.length)[0]
    return longest ? { ...span, key: longest } : span
  })
}

const kindsOf = (spans: readonly NameSpan[]): ReadonlyMap<string, OrganizationKind> =>
  new Map(
    spans.flatMap(({ kind, key, organizationKind }) =>
      kind === 'ORGANIZATION' && organizationKind ? [[key, organizationKind] as const] : [],
    ),
  )

/**
 * The name under which the body of an office ("Nato’s secretary general") is listed in the end: offices are found before
 * bodies take the name that the text gives them. Null where none is listed, because it only stands in titles.
 */
function listedAs(organization: string | null, before: readonly NameSpan[], after: readonly NameSpan[]): string | null {
  if (organization === null) return null
  const found = before.filter(({ kind, key }) => kind === 'ORGANIZATION' && key === organization)
  const listed = after.find((span) => span.kind === 'ORGANIZATION' && found.some((other) => overlaps(other, span)))
  return listed?.key ?? null
}

/** Each office with its body's name as listed; one that holds for several tokens stays one. */
function renameBodiesOfOffices(
  officeAt: readonly (OfficeSpan | undefined)[],
  asListed: (organization: string | null) => string | null,
): readonly (OfficeSpan | undefined)[] {
  const renamed = new Map(
    officeAt.map((office) => [office, office && { ...office, organization: asListed(office.organization) }] as const),
  )
  return officeAt.map((office) => renamed.get(office))
}

/** The span of each token: people first, then bodies and places of several words, then the rest. */
function indexListed(count: number, persons: readonly NameSpan[], all: readonly NameSpan[]) {
  return indexSpans(count, [
    ...persons,
    ...all.filter(({ kind, from, to }) => kind === 'ORGANIZATION' || (kind === 'PLACE' && to - from > 1)),
    ...all,
  ])
}

/** Runs the passes that find names, each on what the ones before it found. */
export function findAllNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  textOf: (range: TokenRange) => string,
  published: IsoDay | null,
): AllNames {
  const known = findKnownNames(tokens)
  const shaped = placeHouses(findShapedOrganizations(tokens, indexSpans(tokens.length, known)), tokens)
  const found = [
    ...shaped,
    ...known.filter((span) => span.kind === 'COUNTRY' || !shaped.some((body) => overlaps(body, span))),
  ].toSorted((left, right) => left.from - right.from)
  const knownAt = indexSpans(tokens.length, [...shaped, ...known])
  const officeAt = indexOffices(tokens.length, findOffices(tokens, knownAt))
  const runs = findCapitalizedRuns(tokens, knownAt, officeAt)
  const nameContext = { tokens, spanAt: knownAt, officeAt }
  const persons = findPersons(nameContext, findNames(nameContext, runs), runs, textOf)
  const isPartOfRun = (span: NameSpan): boolean =>
    span.kind === 'PLACE' &&
    span.placeKind === 'CITY' &&
    span.to - span.from === 1 &&
    runs.some((run) => overlaps(run, span) && run.to - run.from > 1)
  const free = found.filter((span) => !isPartOfRun(span) && !persons.spans.some((person) => overlaps(person, span)))
  const settled = settleKnownPlaces({ tokens, officeAt }, free)
  const taken = indexSpans(tokens.length, [...persons.spans, ...settled])
  const everyRun = findCapitalizedRuns(tokens, knownAt, [])
  const organizations = findUnknownOrganizations(tokens, everyRun, taken)
  const placed = indexSpans(tokens.length, [...persons.spans, ...organizations, ...settled])
  const houses = findOwnedHouses(tokens, officeAt)
  const places = [
    ...houses,
    ...findUnknownPlaces({ tokens, officeAt }, runs, placed).filter(
      (span) => !houses.some((house) => overlaps(house, span)),
    ),
    ...findEmbassies(tokens, knownAt).filter((span) => !officeAt[span.to - 1]),
  ]
  const listed = joinInnerBodies(
    joinNationalities([...persons.spans, ...organizations, ...settled, ...places], tokens, taken),
    tokens,
  )
    .filter((span) => !isInsideTitle(span, officeAt))
    .filter(
      (span) =>
        span.kind === 'PERSON' ||
        span.kind === 'COUNTRY' ||
        !organizations.some((other) => other !== span && overlaps(other, span)),
    )
    .toSorted((left, right) => left.from - right.from)
  const all = renamePlaces(renameOrganizations(joinAcronyms(dropCredits(listed, tokens), tokens), textOf), textOf)
  const asListed = (organization: string | null) => listedAs(organization, listed, all)
  for (const facts of persons.people.values()) facts.officeOf = asListed(facts.officeOf)
  const listedOfficeAt = renameBodiesOfOffices(officeAt, asListed)
  fillNationalities(
    {
      tokens,
      sentences,
      spans: all,
      people: persons.people,
      officeAt: listedOfficeAt,
      organizationKinds: kindsOf(all),
      published,
    },
    textOf,
  )
  const phraseAt = new Map(persons.spans.map((span) => [span.phraseFrom ?? span.from, span]))
  const spanAt = indexListed(tokens.length, persons.spans, all)
  return { people: persons.people, spans: all, spanAt, officeAt: listedOfficeAt, phraseAt }
}
