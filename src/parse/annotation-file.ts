import type {
  ActorRef,
  AnnotatedClaim,
  AnnotatedLink,
  AnnotatedOrganization,
  AnnotatedPlace,
  Annotation,
} from '../domain/annotation.js'
import type { CountryCode, Document } from '../domain/document.js'
import { DatelineError, DocumentError } from '../domain/errors.js'
import { endByPublication, type PartialDate, parsePartialDate } from '../domain/partial-date.js'
import type { EventStatus, Modality } from '../domain/vocabulary.js'
import { checkNames } from './annotation-checks.js'
import { type AnnotationForm, type ClaimForm, type EventForm, parseAnnotationForm } from './annotation-form.js'
import { findMentions } from './annotation-mentions.js'
import { claimOffice, type PersonInFile } from './annotation-offices.js'
import { participantsOf } from './annotation-participants.js'
import { type Fault, locateEvidence } from './annotation-quotes.js'
import { type CountryNamer, describeEvent } from './annotation-statements.js'

/** What the reader must be told of countries, whose names are no matter of parsing. */
export interface CountryWords {
  /** Names and demonyms in the text → code. Empty: countries are not looked for in the text. */
  readonly countryNames?: ReadonlyMap<string, CountryCode>
  /** English name of a code, for statements; the code itself where nothing is given. */
  readonly countryName?: CountryNamer
}

/** How an article puts an event of a status, unless the file says otherwise. */
const MODALITY_OF_STATUS: Readonly<Record<EventStatus, Modality>> = {
  OCCURRED: 'REPORTED',
  ONGOING: 'REPORTED',
  PLANNED: 'ANNOUNCED',
  POSTPONED: 'ANNOUNCED',
  CANCELLED: 'REPORTED',
  ALLEGED: 'ALLEGED',
  DENIED: 'DENIED',
}

/** The file and its document while they are read. */
interface Reading {
  readonly form: AnnotationForm
  readonly document: Document
  readonly people: ReadonlyMap<string, PersonInFile>
  readonly countryName: CountryNamer
  readonly fault: Fault
}

/**
 * Reads a curated annotation file of a document into the domain's Annotation: the same form that extraction gives, so
 * that a person's work and the rules' go the same way. Its claims are one for each event, then those that the file
 * lists, then one for each person's office or country; event numbers are positions in the file's `events`.
 *
 *     readAnnotation(JSON.parse(text), document, 'seeds/annotations/001_koreas_panmunjom_declaration.json', {
 *       countryNames: new Map([['South Korean', 'KR']]),
 *       countryName: (code) => names.get(code) ?? code,
 *     })
 *     // { method: 'CURATED', extractor: 'curated@1', people: [{ name: 'Moon Jae-in', … }], claims: [{ event: 0, … }], … }
 *
 * @throws DocumentError naming the file, the path in the JSON and the remedy
 */
export function readAnnotation(
  file: unknown,
  document: Document,
  source: string,
  { countryNames = new Map(), countryName = (code) => code }: CountryWords = {},
): Annotation {
  const form = parseAnnotationForm(file, source)
  const fault: Fault = (path, reason) => new DocumentError(source, null, `${path}: ${reason}`)
  checkNames(form, document, fault)
  const people = new Map(form.people.map((person) => [person.name, readPerson(person)]))
  const reading: Reading = { form, document, people, countryName, fault }
  const named = {
    people: [...people.values()].map(({ officeHeld: _, ...person }) => person),
    countries: form.countries,
    organizations: readOrganizations(form),
    places: form.places.map(readPlace),
  }
  return {
    method: 'CURATED',
    extractor: 'curated@1',
    ...named,
    mentions: findMentions(document.body, named, countryNames),
    claims: [
      ...form.events.map((event, index) => readEvent(event, index, reading)),
      ...(form.claims ?? []).map((claim, index) => readClaim(claim, index, reading)),
      ...readOffices(reading, countryNames),
    ],
    links: readLinks(form),
  }
}

function readPerson(person: AnnotationForm['people'][number]): PersonInFile {
  const { name, aliases, country, office, officeOf, officeHeld } = person
  return { name, aliases, country, office, officeOf: officeOf ?? null, officeHeld: officeHeld ?? true }
}

function readOrganizations(form: AnnotationForm): AnnotatedOrganization[] {
  const details = new Map(Object.entries(form.organizationDetails ?? {}))
  return form.organizations.map((name) => {
    const { kind = 'OTHER', country = null, aliases = [] } = details.get(name) ?? {}
    return { name, kind, country, aliases }
  })
}

/** A place of no given kind is a CITY: by far the most are. */
function readPlace({ name, country, kind, partOf }: AnnotationForm['places'][number]): AnnotatedPlace {
  return { name, country, kind: kind ?? 'CITY', partOf: partOf ?? null }
}

function readLinks(form: AnnotationForm): AnnotatedLink[] {
  return (form.links ?? []).map(({ kind, from, to }) => ({ kind, from, to }))
}

function readEvent(event: EventForm, index: number, reading: Reading): AnnotatedClaim {
  const path = `events[${index}]`
  const participants = participantsOf({ ...event, roles: event.roles }, reading.people, path, reading.fault)
  return {
    statement: event.statement ?? describeEvent(event, participants, reading.countryName),
    event: index,
    type: event.type,
    status: event.status,
    modality: event.modality ?? MODALITY_OF_STATUS[event.status],
    negated: event.negated ?? false,
    attributedTo: readActor(event.attributedTo, reading.form),
    date: readDate(event.date, event.status, `${path}.date`, reading),
    verbatim: event.verbatim ?? null,
    place: event.place,
    country: event.country,
    participants,
    evidence: locateEvidence(event.evidence, reading.document.body, `${path}.evidence`, reading.fault),
    rule: 'curated',
    confidence: null,
  }
}

function readClaim(claim: ClaimForm, index: number, reading: Reading): AnnotatedClaim {
  const path = `claims[${index}]`
  const event = claim.event === null ? undefined : reading.form.events[claim.event]
  const status = claim.status ?? event?.status ?? null
  const ownPart = claim.people ?? claim.countries ?? claim.organizations
  const part = ownPart === undefined && event !== undefined ? event : claim
  const involved = {
    type: event?.type ?? null,
    country: claim.country ?? event?.country ?? null,
    people: part.people ?? [],
    countries: part.countries ?? [],
    organizations: part.organizations ?? [],
    roles: claim.roles ?? part.roles,
  }
  return {
    statement: claim.statement,
    event: claim.event,
    type: event?.type ?? null,
    status,
    modality: claim.modality,
    negated: claim.negated ?? false,
    attributedTo: readActor(claim.attributedTo, reading.form),
    date: readDate(claim.date ?? event?.date ?? '', status, `${path}.date`, reading),
    verbatim: claim.verbatim ?? (claim.date === undefined ? (event?.verbatim ?? null) : null),
    place: claim.place === undefined ? (event?.place ?? null) : claim.place,
    country: claim.country === undefined ? (event?.country ?? null) : claim.country,
    participants: participantsOf(involved, reading.people, path, reading.fault),
    evidence: locateEvidence(claim.evidence, reading.document.body, `${path}.evidence`, reading.fault),
    rule: 'curated',
    confidence: null,
  }
}

function readOffices(reading: Reading, countryNames: ReadonlyMap<string, CountryCode>): AnnotatedClaim[] {
  const { form, people, document, countryName, fault } = reading
  const words = { body: document.body, countryNames, countryName }
  const claims = form.people.map((person, index) => {
    const read = people.get(person.name) ?? readPerson(person)
    return claimOffice(person, read, words, `people[${index}]`, fault)
  })
  return claims.filter((claim) => claim !== null)
}

function readActor(name: string | undefined, form: AnnotationForm): ActorRef | null {
  if (name === undefined) return null
  if (form.people.some((person) => person.name === name)) return { kind: 'PERSON', name }
  return { kind: form.organizations.includes(name) ? 'ORGANIZATION' : 'COUNTRY', name }
}

function readDate(edtf: string, status: EventStatus | null, path: string, reading: Reading): PartialDate | null {
  if (edtf === '') return null
  const { publishedOn } = reading.document
  try {
    const date = parsePartialDate(edtf)
    return status === 'OCCURRED' && publishedOn !== null ? endByPublication(date, publishedOn) : date
  } catch (error) {
    if (error instanceof DatelineError) throw reading.fault(path, `${error.message}; mend it, or write "" for unknown`)
    throw error
  }
}
