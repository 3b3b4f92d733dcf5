import { z } from 'zod'
import { DocumentError } from '../domain/errors.js'
import {
  eventLinkKinds,
  eventStatuses,
  eventTypes,
  modalities,
  organizationKinds,
  participantRoles,
  placeKinds,
} from '../domain/vocabulary.js'

const words = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'has spaces at an end; take them away')
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 alpha-2 code, such as "KP"')
const edtf = z.string()

/** Words of the body; `occurrence` (from 1) says which one is meant where they stand there more than once. */
const quote = z.union([words, z.strictObject({ quote: words, occurrence: z.int().min(1) })], {
  error: 'is no quote: write the words, or {"quote": "the words", "occurrence": 2}',
})
const evidence = z.union([quote, z.array(quote).min(1, 'is empty; give at least one quote')], {
  error: 'is no evidence: write a quote or a list of quotes, each the words or {"quote": "...", "occurrence": 2}',
})

/** Person's name, organization's name or country's code → what that actor does. */
const roles = z.record(words, z.array(z.enum(participantRoles)).min(1))

const person = z.strictObject({
  name: words,
  aliases: z.array(words).min(1),
  country: countryCode.nullable(),
  office: words.nullable(),
  /** Organization whose office it is. */
  officeOf: words.optional(),
  /** False for an office that the person held before the article's day, or is to take up after it. */
  officeHeld: z.boolean().optional(),
  /** Sentence of the claim that the person holds the office or acts for the country. */
  statement: words.optional(),
  evidence: evidence.optional(),
})

const place = z.strictObject({
  name: words,
  country: countryCode.nullable(),
  kind: z.enum(placeKinds).optional(),
  partOf: words.optional(),
})

const organizationDetails = z.strictObject({
  kind: z.enum(organizationKinds).optional(),
  country: countryCode.optional(),
  aliases: z.array(words).optional(),
})

const event = z.strictObject({
  type: z.enum(eventTypes),
  status: z.enum(eventStatuses),
  /** EDTF level 1; "": nothing to go on. */
  date: edtf,
  place: words.nullable(),
  country: countryCode.nullable(),
  people: z.array(words),
  countries: z.array(countryCode),
  organizations: z.array(words),
  evidence,
  roles: roles.optional(),
  verbatim: words.optional(),
  statement: words.optional(),
  modality: z.enum(modalities).optional(),
  negated: z.boolean().optional(),
  attributedTo: words.optional(),
})

/**
 * An assertion beyond the events' own: about an event (its number), whose particulars it takes over where it gives
 * none, or about none (null). `statement` reads as it stands: a negated one has its "not" in it. ALLEGED, SPECULATED
 * and DENIED of an event mean the act itself: what an accuser alleges is no claim about the accusation.
 */
const claim = z.strictObject({
  statement: words,
  event: z.int().min(0).nullable(),
  modality: z.enum(modalities),
  evidence,
  negated: z.boolean().optional(),
  attributedTo: words.optional(),
  status: z.enum(eventStatuses).optional(),
  date: edtf.optional(),
  verbatim: words.optional(),
  place: words.nullable().optional(),
  country: countryCode.nullable().optional(),
  people: z.array(words).optional(),
  countries: z.array(countryCode).optional(),
  organizations: z.array(words).optional(),
  roles: roles.optional(),
})

const link = z.strictObject({ kind: z.enum(eventLinkKinds), from: z.int().min(0), to: z.int().min(0) })

const annotationForm = z.strictObject({
  title: words,
  publishedOn: z.string(),
  agencies: z.array(words),
  people: z.array(person),
  countries: z.array(countryCode),
  organizations: z.array(words),
  places: z.array(place),
  events: z.array(event),
  /** Organization's name → kind, country, further names. */
  organizationDetails: z.record(words, organizationDetails).optional(),
  claims: z.array(claim).optional(),
  links: z.array(link).optional(),
})

/** An annotation file as a person writes it: the gold form, with optional particulars (docs of each key above). */
export type AnnotationForm = z.infer<typeof annotationForm>
/** A person of such a file. */
export type PersonForm = z.infer<typeof person>
/** An event of such a file. */
export type EventForm = z.infer<typeof event>
/** An assertion of such a file beyond its events' own. */
export type ClaimForm = z.infer<typeof claim>
/** A quote, or several. */
export type EvidenceForm = z.infer<typeof evidence>
/** Who does what, by name or code. */
export type RolesForm = z.infer<typeof roles>

const MAX_FAULTS_TOLD = 5

/**
 * Checks the shape of an annotation file, so that what follows need only check its sense.
 *
 * @throws DocumentError with up to five faults, each with its path in the JSON
 */
export function parseAnnotationForm(file: unknown, source: string): AnnotationForm {
  const result = annotationForm.safeParse(file)
  if (result.success) return result.data
  const faults = result.error.issues.slice(0, MAX_FAULTS_TOLD).map(describeIssue)
  const more = result.error.issues.length - faults.length
  throw new DocumentError(source, null, faults.join('; ') + (more > 0 ? `; and ${more} more` : ''))
}

/** Path of a value in the JSON, as messages write it: `events[3].roles`; the whole file is `$`. */
function jsonPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return text === '' ? '$' : text.replace(/^\./, '')
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${jsonPath(issue.path)}: unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}; remove it or mend its spelling`
  }
  return `${jsonPath(issue.path)}: ${issue.message}`
}
