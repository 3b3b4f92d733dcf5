import sql from 'sql-template-tag'
import { objectType } from '../plan/definition.js'
import { jsonInstant } from '../plan/json.js'
import { globalId, isValid } from '../plan/scope.js'
import { contradicts } from './claim-conflicts.js'
import { dateOf } from './event-date.js'
import { evidenceOfClaim } from './evidence.js'
import { keptKey } from './merged-actors.js'
import { participantsOfClaim } from './participation.js'

/** One assertion of one article. */
export const claim = objectType('Claim', {
  description: 'One assertion of one article, with who says it and how.',
  interfaces: ['Node'],
  fields: {
    id: { type: 'ID!', description: 'Global id.', sql: (row, { scope }) => globalId(scope, sql`'Claim'`, row.id) },
    statement: { type: 'String!', description: 'The assertion as one sentence.', sql: (row) => row.statement },
    event: {
      type: 'Event',
      description: 'The event that it is about; null for an assertion about none.',
      sql: (row, field) =>
        field.one(
          'Event',
          'EventState',
          (state) => sql`${state.eventId} = ${row.eventId} AND ${isValid(field.scope, state)}`,
        ),
    },
    status: {
      type: 'EventStatus',
      description: 'The status that it gives the event. Null exactly when event is null.',
      sql: (row) => row.status,
    },
    date: { type: 'EventDate', description: 'The date that it gives.', sql: dateOf },
    place: {
      type: 'Place',
      description: 'The place that it gives.',
      sql: (row, field) => field.one('Place', 'Place', (place) => sql`${place.id} = ${row.placeId}`),
    },
    participants: {
      type: '[Participation!]!',
      description: 'Who takes part by its word; one row an actor.',
      sql: (row, field) => participantsOfClaim(field, row),
    },
    modality: { type: 'Modality!', description: 'How the article puts it.', sql: (row) => row.modality },
    negated: { type: 'Boolean!', description: 'The statement is denied to be so.', sql: (row) => row.negated },
    attributedTo: {
      type: 'Actor',
      description: 'Who says it, where the article puts it in somebody’s mouth.',
      sql: (row, field) =>
        field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${keptKey(field, row.attributedToId)}`),
    },
    article: {
      type: 'Article!',
      description: 'The article that asserts it.',
      sql: (row, field) => field.one('Article', 'Article', (article) => sql`${article.id} = ${row.articleId}`),
    },
    evidence: {
      type: '[Evidence!]!',
      description: 'The words that it rests on.',
      sql: (row, field) => evidenceOfClaim(field, row.id),
    },
    method: { type: 'ExtractionMethod!', description: 'Who found it.', sql: (row) => row.method },
    confidence: {
      type: 'Float',
      description: 'How sure the extractor is, 0 to 1; null for a person’s work.',
      sql: (row) => row.confidence,
    },
    reviewed: { type: 'Boolean!', description: 'An editor has looked at it.', sql: (row) => row.reviewed },
    record: { type: 'RecordStatus!', description: 'Whether it holds in the record.', sql: (row) => row.record },
    supersedes: {
      type: 'Claim',
      description: 'The claim that it corrects.',
      sql: (row, field) => field.one('Claim', 'Claim', (earlier) => sql`${earlier.id} = ${row.supersedesId}`),
    },
    supersededBy: {
      type: 'Claim',
      description: 'The claim that corrects it.',
      sql: (row, field) => field.one('Claim', 'Claim', (later) => sql`${later.supersedesId} = ${row.id}`),
    },
    conflictsWith: {
      type: '[Claim!]!',
      description: 'Other claims about the event that contradict it: on whether it is so, on its date or on its place.',
      sql: (row, field) =>
        field.many(
          'Claim',
          'Claim',
          (other) => contradicts(field, row, other),
          (other) => sql`${other.publishedOn} DESC NULLS LAST, ${other.id}`,
        ),
    },
    recordedAt: { type: 'DateTime!', description: 'When it was recorded.', sql: (row) => jsonInstant(row.recordedAt) },
  },
})
