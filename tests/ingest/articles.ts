import type { AnnotatedClaim, AnnotatedPerson, Annotation } from '../../src/domain/annotation.js'
import type { Document } from '../../src/domain/document.js'
import { parsePartialDate } from '../../src/domain/partial-date.js'
import type { EventStatus, EventType } from '../../src/domain/vocabulary.js'
import { hashContent } from '../../src/parse/parse-document.js'

/** A claim in short: who (name and country), what, when, where. Its quote is the whole body unless one is given. */
export interface ShortClaim {
  readonly who: readonly (readonly [name: string, country: string | null])[]
  readonly type?: EventType
  readonly status?: EventStatus
  /** EDTF. */
  readonly date?: string
  readonly place?: readonly [name: string, country: string]
  readonly country?: string
  readonly quote?: string
  readonly office?: string
}

export interface ShortArticle {
  readonly headline?: string
  /** Null: an article without a date. */
  readonly day?: string | null
  readonly body?: string
  readonly credits?: readonly string[]
  readonly extractor?: string
  readonly claims?: readonly ShortClaim[]
}

/** An article and what was found in it, as extraction by rules would give it; only what matters has to be said. */
export function article(short: ShortArticle): { readonly document: Document; readonly annotation: Annotation } {
  const {
    headline = 'Two Ministers Meet',
    body = 'They met.',
    credits = [],
    claims = [],
    extractor = 'rules@1',
  } = short
  const publishedOn = short.day === undefined ? '2023-10-19' : short.day
  const document: Document = {
    ...{ headline, body, credits, publishedOn },
    source: `${headline}.txt`,
    url: null,
    language: 'en',
    publisher: null,
    contentHash: hashContent(headline, body),
  }
  const places = claims.flatMap(({ place }) => (place === undefined ? [] : [place]))
  const annotation: Annotation = {
    method: extractor.startsWith('curated') ? 'CURATED' : 'RULE',
    extractor,
    people: peopleOf(claims),
    countries: [],
    organizations: [],
    places: [...new Map(places)].map(([name, country]) => ({ name, country, kind: 'CITY', partOf: null })),
    mentions: [],
    claims: claims.map((claim, event) => claimOf(claim, event, body)),
    links: [],
  }
  return { document, annotation }
}

function peopleOf(claims: readonly ShortClaim[]): readonly AnnotatedPerson[] {
  const people = new Map(claims.flatMap(({ who }) => who))
  return [...people].map(([name, country]) => ({ name, aliases: [name], country, office: null, officeOf: null }))
}

function claimOf(claim: ShortClaim, event: number, body: string): AnnotatedClaim {
  const { who, type = 'MEETING', status = 'OCCURRED', date, place, country, quote = body, office = null } = claim
  const start = body.indexOf(quote)
  return {
    statement: `${who.map(([name]) => name).join(' and ')}: ${type} ${status}`,
    ...{ event, type, status },
    modality: 'REPORTED',
    negated: false,
    attributedTo: null,
    date: date === undefined ? null : parsePartialDate(date),
    verbatim: null,
    place: place?.[0] ?? null,
    country: country ?? place?.[1] ?? null,
    participants: who.map(([name, onBehalfOf]) => ({
      actor: { kind: 'PERSON', name },
      roles: [type === 'VISIT' ? 'VISITOR' : 'PARTICIPANT'],
      onBehalfOf,
      office,
    })),
    evidence: [{ start, end: start + quote.length }],
    rule: 'test',
    confidence: 0.9,
  }
}
