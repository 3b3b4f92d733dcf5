import { createHash } from 'node:crypto'
import type { AnnotatedClaim, Annotation } from '../../src/domain/annotation.js'
import type { Document, IsoDay } from '../../src/domain/document.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'

/** A document with only what a test cares about. */
export function documentOf(body: string, publishedOn: IsoDay | null = '2024-03-13'): Document {
  const contentHash = createHash('sha256').update(body).digest('hex')
  return {
    source: 'test',
    url: null,
    publishedOn,
    headline: 'Test',
    body,
    language: 'en',
    publisher: null,
    credits: [],
    contentHash,
  }
}

/** Annotation of a text published on Wednesday, 2024-03-13. */
export const annotate = (body: string): Annotation => extractByRules(documentOf(body))

/** One event in short: `MEETING OCCURRED 2024-03-12 Riga Ana Berg+Tomas Dahl`; actors by name, the host left out. */
export function shorten(claim: AnnotatedClaim): string {
  const actors = claim.participants.filter(({ roles }) => !roles.includes('HOST')).map(({ actor }) => actor.name)
  return `${claim.type} ${claim.status} ${claim.date?.edtf ?? '-'} ${claim.place ?? claim.country ?? '-'} ${actors.join('+')}`
}

/** All events of a text in short. */
export const eventsOf = (body: string): readonly string[] =>
  annotate(body)
    .claims.filter(({ event, negated }) => event !== null && !negated)
    .map(shorten)
