import type { ExportedClaim, ExportedEvent, ExportedParticipant } from '../domain/exported-event.js'
import type { ActorKind, EventStatus } from '../domain/vocabulary.js'
import type { FormWriter } from './export-form.js'

const types: Readonly<Record<ActorKind, string>> = {
  PERSON: 'Person',
  COUNTRY: 'Country',
  ORGANIZATION: 'Organization',
}

/** schema.org knows the status of what is planned alone (https://schema.org/EventStatusType). */
const statuses: Readonly<Partial<Record<EventStatus, string>>> = {
  PLANNED: 'https://schema.org/EventScheduled',
  POSTPONED: 'https://schema.org/EventPostponed',
  CANCELLED: 'https://schema.org/EventCancelled',
}

/**
 * JSON-LD in the words of schema.org: one graph of Events with attendees, place, and the articles that tell of them.
 * Type and status in Dateline's own words stand in additionalType and additionalProperty: schema.org has none for what
 * is alleged or denied.
 */
export function jsonLdWriter(): FormWriter<ExportedEvent> {
  let isFirst = true
  return {
    head: () => '{"@context":"https://schema.org","@graph":[',
    write: (_part, events) =>
      events
        .map((event) => {
          const separator = isFirst ? '\n' : ',\n'
          isFirst = false
          return separator + JSON.stringify(eventOf(event))
        })
        .join(''),
    tail: () => '\n]}\n',
    leftOut: () => 0,
  }
}

function eventOf(event: ExportedEvent) {
  const { place, country } = event
  return {
    '@type': 'Event',
    '@id': `urn:dateline:event:${event.id}`,
    name: event.title,
    additionalType: event.eventType,
    eventStatus: statuses[event.status],
    additionalProperty: { '@type': 'PropertyValue', name: 'status', value: event.status },
    startDate: event.earliest ?? undefined,
    endDate: event.latest ?? undefined,
    temporalCoverage: event.date ?? undefined,
    location: place === null && country === null ? undefined : locationOf(event),
    attendee: event.participants.map(participantOf),
    subjectOf: event.claims.map(articleOf),
  }
}

function locationOf({ place, country }: ExportedEvent) {
  const inCountry = country ?? undefined
  if (place === null) return { '@type': 'Country', identifier: inCountry }
  const { name, latitude, longitude } = place
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressCountry: inCountry },
    ...(latitude === null || longitude === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}

function participantOf({ id, kind, name, office, onBehalfOf }: ExportedParticipant) {
  return {
    '@type': types[kind],
    '@id': `urn:dateline:actor:${id}`,
    name,
    jobTitle: office ?? undefined,
    affiliation: onBehalfOf === null ? undefined : { '@id': `urn:dateline:actor:${onBehalfOf}` },
  }
}

function articleOf({ url, headline, publishedOn, quotes }: ExportedClaim) {
  return {
    '@type': 'NewsArticle',
    url: url ?? undefined,
    headline,
    datePublished: publishedOn ?? undefined,
    hasPart: quotes?.map((text) => ({ '@type': 'Quotation', text })),
  }
}
