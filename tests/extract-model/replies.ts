import type { Document } from '../../src/domain/document.js'
import type { ModelReply } from '../../src/extract-model/reply-form.js'
import { parseDocument } from '../../src/parse/parse-document.js'

/** A document in Spanish, which the rules do not read. */
export const talks: Document = documentOf(
  ' date 2021-05-04 Ministras se reúnen en Oslo\n\n' +
    'La canciller noruega Ingrid Solberg se reunió con su par de Kenia, Daniel Mwangi, en Oslo el lunes. ' +
    'Mwangi dijo que “la visita fue útil” y que viajará a Helsinki.\n',
)

/** Reads a document as `dateline ingest` does. */
export function documentOf(text: string): Document {
  return parseDocument(Buffer.from(text), 'talks.txt')
}

type ReplyClaim = ModelReply['claims'][number]

/** A claim of a reply: the meeting of the document, with whatever differs. */
export function meetingClaim(fields: Partial<ReplyClaim> = {}): ReplyClaim {
  return {
    statement: 'Ingrid Solberg met Daniel Mwangi in Oslo.',
    event: 0,
    type: 'MEETING',
    status: 'OCCURRED',
    modality: 'REPORTED',
    negated: false,
    attributedTo: null,
    date: '2021-05-03',
    dateWords: 'el lunes',
    place: 'Oslo',
    country: 'NO',
    participants: [
      {
        actor: { kind: 'PERSON', name: 'Ingrid Solberg' },
        roles: ['PARTICIPANT'],
        onBehalfOf: 'NO',
        office: 'Foreign Minister',
      },
      { actor: { kind: 'PERSON', name: 'Mwangi' }, roles: ['PARTICIPANT'], onBehalfOf: 'KE', office: null },
    ],
    quotes: ['La canciller noruega Ingrid Solberg se reunió con su par de Kenia, Daniel Mwangi, en Oslo el lunes'],
    confidence: 0.9,
    ...fields,
  }
}

/** A reply with the people and the place of the document, and the claims given. */
export function replyWith(claims: readonly ReplyClaim[], fields: Partial<ModelReply> = {}): ModelReply {
  return {
    people: [
      {
        name: 'Ingrid Solberg',
        asWritten: ['Ingrid Solberg'],
        country: 'NO',
        office: 'Foreign Minister',
        officeOf: null,
      },
      { name: 'Daniel Mwangi', asWritten: ['Daniel Mwangi', 'Mwangi'], country: 'KE', office: null, officeOf: null },
    ],
    organizations: [],
    places: [{ name: 'Oslo', asWritten: ['Oslo'], kind: 'CITY', country: 'NO' }],
    countries: ['NO', 'KE'],
    claims: [...claims],
    links: [],
    ...fields,
  }
}
