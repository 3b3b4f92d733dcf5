import type {
  ActorRef,
  AnnotatedClaim,
  AnnotatedMention,
  AnnotatedParticipant,
  Annotation,
} from '../domain/annotation.js'
import type { CountryCode, Document } from '../domain/document.js'
import { endByPublication, type PartialDate, parsePartialDate } from '../domain/partial-date.js'
import { locateQuote } from './locate-quote.js'
import { type NamesInText, readNames } from './read-names.js'
import type { ModelReply } from './reply-form.js'

/** What reading a reply needs beside it; handed in, because the lexicon and the finding of names lie elsewhere. */
export interface ReplyContext {
  /** Codes that may be recorded. */
  readonly countries: ReadonlySet<CountryCode>
  /** Finds the names of the annotation in a body. */
  readonly findMentions: (body: string, named: NamedInText) => readonly AnnotatedMention[]
}

/** The part of an annotation that names things. */
export type NamedInText = Pick<Annotation, 'people' | 'countries' | 'organizations' | 'places'>

/** A reply after all checks, and how much did not stand them. */
export interface CheckedReply {
  readonly annotation: Omit<Annotation, 'extractor'>
  readonly dropped: Readonly<Record<'claimsDropped' | 'namesDropped' | 'datesDropped', number>>
}

type ReplyClaim = ModelReply['claims'][number]

/**
 * Takes from a reply what the document bears out: names that stand in the text, claims whose quotes all do and whose
 * actors are among those names, dates that are dates. Pure. The rest is left out and counted.
 */
export function readReply(document: Document, reply: ModelReply, context: ReplyContext): CheckedReply {
  const names = readNames(document, reply, context.countries)
  const events = numberEvents(reply.claims)
  let datesDropped = 0
  const claims = reply.claims.flatMap((claim, position): readonly AnnotatedClaim[] => {
    const participants = participantsOf(claim, names)
    const evidence = claim.quotes.map((quote) => locateQuote(document.body, quote))
    const found = evidence.filter((span) => span !== null)
    const attributedTo = claim.attributedTo === null ? null : names.actor(claim.attributedTo)
    const isBorneOut = found.length > 0 && found.length === evidence.length && attributedTo !== undefined
    if (!isBorneOut || participants === null || claim.statement.trim() === '') return []
    const date = claim.date === null ? null : readDate(claim.date, claim, document)
    if (date === undefined) datesDropped += 1
    const words = claim.dateWords !== null && document.body.includes(claim.dateWords) ? claim.dateWords : null
    const event = events[position] ?? null
    return [
      {
        statement: claim.statement.trim(),
        event,
        type: event === null ? null : claim.type,
        status: event === null ? null : claim.status,
        modality: claim.modality,
        negated: claim.negated,
        attributedTo,
        date: date ?? null,
        verbatim: date === null || date === undefined ? null : words,
        place: names.place(claim.place),
        country: names.country(claim.country),
        participants,
        evidence: found,
        rule: 'model',
        confidence: claim.confidence === null ? null : Math.min(Math.max(claim.confidence, 0), 1),
      },
    ]
  })
  const { named } = names
  return {
    annotation: {
      method: 'MODEL',
      ...named,
      mentions: context.findMentions(document.body, named),
      claims,
      links: linksOf(reply, events, claims),
    },
    dropped: { claimsDropped: reply.claims.length - claims.length, namesDropped: names.dropped, datesDropped },
  }
}

/**
 * The event number of each claim, or null. Claims that give one number and different types are about different events;
 * one that gives a type and no number is about an event of its own.
 */
function numberEvents(claims: readonly ReplyClaim[]): readonly (number | null)[] {
  const keys = claims.map(({ event, type, status }, position) =>
    type === null || status === null ? null : `${event ?? `own ${position}`} ${type}`,
  )
  const distinct = [...new Set(keys)].filter((key) => key !== null)
  return keys.map((key) => (key === null ? null : distinct.indexOf(key)))
}

/** Links between events of which claims are left. */
function linksOf(
  reply: ModelReply,
  events: readonly (number | null)[],
  claims: readonly AnnotatedClaim[],
): Annotation['links'] {
  const kept = new Set(claims.map(({ event }) => event))
  const numberOf = (given: number): number | null =>
    events[reply.claims.findIndex(({ event }) => event === given)] ?? null
  return reply.links.flatMap(({ kind, from, to }) => {
    const [one, other] = [numberOf(from), numberOf(to)]
    if (one === null || other === null || one === other || !kept.has(one) || !kept.has(other)) return []
    return [{ kind, from: one, to: other }]
  })
}

/** Undefined: the text is no date. */
function readDate(edtf: string, { status }: ReplyClaim, { publishedOn }: Document): PartialDate | undefined {
  try {
    const date = parsePartialDate(edtf.trim())
    return status === 'OCCURRED' && publishedOn !== null ? endByPublication(date, publishedOn) : date
  } catch {
    return undefined
  }
}

/** Each actor once, with all its roles; null where the claim names somebody whom the text does not. */
function participantsOf(claim: ReplyClaim, names: NamesInText): readonly AnnotatedParticipant[] | null {
  const participants = new Map<string, AnnotatedParticipant>()
  for (const given of claim.participants) {
    const actor = names.actor(given.actor)
    if (actor === undefined) return null
    const key = `${actor.kind} ${actor.name}`
    const before = participants.get(key)
    const person = actor.kind === 'PERSON'
    participants.set(key, {
      actor,
      roles: [...new Set([...(before?.roles ?? []), ...given.roles])],
      onBehalfOf: person ? (names.country(given.onBehalfOf) ?? before?.onBehalfOf ?? null) : null,
      office: person ? (given.office ?? before?.office ?? null) : null,
    })
  }
  const all = [...participants.values()]
  if (claim.type === null) return all
  const acting = all.map((each) => (each.roles.length > 0 ? each : { ...each, roles: ['PARTICIPANT'] as const }))
  const host = hostOf(claim, acting, names)
  return host === null ? acting : [...acting, host]
}

/** The destination country of a visit, where the model has left it out. */
function hostOf(
  { type, country }: ReplyClaim,
  participants: readonly AnnotatedParticipant[],
  names: NamesInText,
): AnnotatedParticipant | null {
  const code = names.country(country)
  if (type !== 'VISIT' || code === null) return null
  const takesPart = participants.some(({ actor, onBehalfOf }) => actor.name === code || onBehalfOf === code)
  const actor: ActorRef = { kind: 'COUNTRY', name: code }
  return takesPart ? null : { actor, roles: ['HOST'], onBehalfOf: null, office: null }
}
