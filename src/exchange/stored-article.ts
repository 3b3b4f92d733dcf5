import { z } from 'zod'
import type { ActorRef, Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import type { PartialDate } from '../domain/partial-date.js'
import * as vocabulary from '../domain/vocabulary.js'

const key = z.string()
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()
const listOrNull = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).nullable()
const span = { start: z.number().int(), end: z.number().int() }

const participant = z.object({
  actor: key,
  roles: z.array(z.enum(vocabulary.participantRoles)),
  onBehalfOf: orNull(z.string()),
  office: orNull(z.string()),
  officeOf: orNull(key),
})

const claim = z.object({
  id: key,
  event: orNull(key),
  type: orNull(z.enum(vocabulary.eventTypes)),
  status: orNull(z.enum(vocabulary.eventStatuses)),
  modality: z.enum(vocabulary.modalities),
  negated: z.boolean(),
  statement: z.string().min(1),
  attributedTo: orNull(key),
  edtf: orNull(z.string()),
  earliest: orNull(z.string()),
  latest: orNull(z.string()),
  precision: z.enum(vocabulary.datePrecisions),
  approximate: z.boolean(),
  verbatim: orNull(z.string()),
  place: orNull(key),
  country: orNull(z.string()),
  method: z.enum(vocabulary.extractionMethods),
  rule: z.string(),
  confidence: orNull(z.number().min(0).max(1)),
  participants: listOrNull(participant),
  evidence: listOrNull(z.object({ ...span, exact: z.string() })),
})

/** An actor that articles name; the names of those that were merged into it are among its aliases. */
export const storedActor = z.object({
  id: key,
  kind: z.enum(vocabulary.actorKinds),
  name: z.string().min(1),
  country: orNull(z.string()),
  organizationKind: orNull(z.enum(vocabulary.organizationKinds)),
  aliases: z.array(z.string()),
})

/** A place that articles name. */
export const storedPlace = z.object({
  id: key,
  name: z.string().min(1),
  kind: z.enum(vocabulary.placeKinds),
  country: orNull(z.string()),
  partOf: orNull(key),
})

/**
 * An article as the database has it: its current version and all that is now held to be said there. Actors and places
 * are keys of lines before it; events are keys within the line.
 */
export const storedArticle = z.object({
  url: orNull(z.string()),
  key: z.string(),
  publishedOn: orNull(z.iso.date()),
  headline: z.string().min(1),
  body: z.string(),
  language: z.string(),
  contentHash: z.string(),
  extractor: z.string(),
  publisher: orNull(z.string()),
  credits: z.array(z.string()),
  mentions: listOrNull(z.object({ ...span, surface: z.string(), actor: orNull(key), place: orNull(key) })),
  claims: listOrNull(claim),
  links: listOrNull(z.object({ kind: z.enum(vocabulary.eventLinkKinds), from: orNull(key), to: orNull(key) })),
})

export type StoredActor = z.infer<typeof storedActor>
export type StoredPlace = z.infer<typeof storedPlace>
export type StoredArticle = z.infer<typeof storedArticle>
type StoredClaim = z.infer<typeof claim>

/** The document of a stored article. `source` is for messages. */
export function documentOf(stored: StoredArticle, source: string): Document {
  const { url, publishedOn, headline, body, language, publisher, credits, contentHash } = stored
  const uri = url === null && /^[a-z][\w+.-]*:\S+$/iu.test(stored.key) ? stored.key : null
  return { source, url, uri, publishedOn, headline, body, language, publisher, credits, contentHash }
}

/** Everybody and every place that the lines of a file have told of so far, by key. */
export interface StoredNames {
  readonly actors: ReadonlyMap<string, StoredActor>
  readonly places: ReadonlyMap<string, StoredPlace>
}

/** A key that no line before has told of. */
export class UnknownKey extends Error {}

/**
 * What a stored article says, in the form that is resolved and saved. Throws an UnknownKey for an actor or a place that
 * is not among the names.
 */
export function annotationOf(stored: StoredArticle, known: StoredNames): Annotation {
  const { actors, places } = namedIn(stored, known)
  const claims = stored.claims ?? []
  const events = new Map([...new Set(claims.flatMap(({ event }) => event ?? []))].map((id, index) => [id, index + 1]))
  const names = namesApart([...actors.values()])
  const refOf = (id: string | null): ActorRef | null => {
    const found = id === null ? undefined : actors.get(id)
    if (found === undefined) return null
    return { kind: found.kind, name: found.kind === 'COUNTRY' ? found.id : (names.get(found.id) ?? found.name) }
  }
  const placeNameOf = (id: string | null) => (id === null ? null : (places.get(id)?.name ?? null))
  const offices = officesOf(claims)
  const of = (kind: ActorRef['kind']) => [...actors.values()].filter((one) => one.kind === kind)
  return {
    method: methodOf(stored.extractor),
    extractor: stored.extractor,
    people: of('PERSON').map(({ id, name, aliases, country }) => ({
      ...{ name: names.get(id) ?? name, aliases, country },
      office: offices.get(id)?.office ?? null,
      officeOf: refOf(offices.get(id)?.officeOf ?? null)?.name ?? null,
    })),
    countries: of('COUNTRY').map(({ id }) => id),
    organizations: of('ORGANIZATION').map(({ id, name, aliases, country, organizationKind }) => ({
      ...{ name: names.get(id) ?? name, aliases, country, kind: organizationKind ?? 'OTHER' },
    })),
    places: [...places.values()].map(({ name, kind, country, partOf }) => ({
      ...{ name, kind, country, partOf: placeNameOf(partOf) },
    })),
    mentions: (stored.mentions ?? []).map(({ start, end, surface, actor: id, place: at }) => ({
      ...{ start, end, surface, actor: refOf(id), place: placeNameOf(at) },
    })),
    claims: claims.map((one) => ({
      ...{ statement: one.statement, type: one.type, status: one.status, modality: one.modality, negated: one.negated },
      event: one.event === null ? null : (events.get(one.event) ?? null),
      attributedTo: refOf(one.attributedTo),
      date: dateOf(one),
      verbatim: one.verbatim,
      place: placeNameOf(one.place),
      country: one.country,
      participants: (one.participants ?? []).flatMap(({ actor: id, roles, onBehalfOf, office }) => {
        const ref = refOf(id)
        return ref === null ? [] : [{ actor: ref, roles, onBehalfOf, office }]
      }),
      evidence: (one.evidence ?? []).map(({ start, end }) => ({ start, end })),
      ...{ rule: one.rule, confidence: one.confidence, method: one.method },
    })),
    links: (stored.links ?? []).flatMap(({ kind, from, to }) => {
      const [one, other] = [events.get(from ?? ''), events.get(to ?? '')]
      return one === undefined || other === undefined ? [] : [{ kind, from: one, to: other }]
    }),
  }
}

/** Those that an article names: the actors, and the places with all that contain them. */
function namedIn(stored: StoredArticle, known: StoredNames): StoredNames {
  const actors = new Map<string, StoredActor>()
  const places = new Map<string, StoredPlace>()
  const addActor = (id: string | null) => {
    if (id !== null) actors.set(id, known.actors.get(id) ?? unknown('actor', id))
  }
  const addPlace = (id: string | null) => {
    for (let next = id; next !== null && !places.has(next); next = places.get(next)?.partOf ?? null)
      places.set(next, known.places.get(next) ?? unknown('place', next))
  }
  for (const mention of stored.mentions ?? []) {
    addActor(mention.actor)
    addPlace(mention.place)
  }
  for (const { attributedTo, place, participants } of stored.claims ?? []) {
    addActor(attributedTo)
    addPlace(place)
    for (const { actor, officeOf } of participants ?? []) {
      addActor(actor)
      addActor(officeOf)
    }
  }
  return { actors, places }
}

function unknown(what: string, id: string): never {
  throw new UnknownKey(`no line before it tells of the ${what} ${id}; keep all lines of the export in their order`)
}

/** Names are what an annotation refers by: of namesakes in one article the later ones get their country beside it. */
function namesApart(actors: readonly StoredActor[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, kind, name, country } of actors) {
    const apart = taken.has(`${kind} ${name}`) ? `${name} (${country ?? id})` : name
    taken.add(`${kind} ${name}`)
    names.set(id, apart)
  }
  return names
}

/** The office of each person; one of an organization goes before one of a country, which needs no owner named. */
function officesOf(claims: readonly StoredClaim[]) {
  const offices = new Map<string, { readonly office: string; readonly officeOf: string | null }>()
  for (const { actor: id, office, officeOf } of claims.flatMap(({ participants }) => participants ?? []))
    if (office !== null && (offices.get(id)?.officeOf ?? null) === null) offices.set(id, { office, officeOf })
  return offices
}

function dateOf({ edtf, earliest, latest, precision, approximate }: StoredClaim): PartialDate | null {
  return edtf === null ? null : { edtf, earliest, latest, precision, approximate }
}

function methodOf(extractor: string): Annotation['method'] {
  if (extractor.startsWith('curated')) return 'CURATED'
  return extractor.startsWith('model') ? 'MODEL' : 'RULE'
}
