import sql from 'sql-template-tag'
import { type EventParts, groupClaims, groupParticipants, selectStates } from './event-parts.js'

/** schema.org knows the status of what is planned alone (https://schema.org/EventStatusType). */
const status = sql`CASE s."status" WHEN 'PLANNED' THEN 'Scheduled' WHEN 'POSTPONED' THEN 'Postponed'
  WHEN 'CANCELLED' THEN 'Cancelled' END`

const location = sql`CASE WHEN p."id" IS NOT NULL THEN concat(',"location":{"@type":"Place","name":', to_json(p."name"),
    ',"address":{"@type":"PostalAddress"', ',"addressCountry":"' || s."countryId" || '"', '}',
    ',"geo":{"@type":"GeoCoordinates","latitude":' || p."latitude" || ',"longitude":' || p."longitude" || '}', '}')
  WHEN s."countryId" IS NOT NULL
    THEN concat(',"location":{"@type":"Country","identifier":"', s."countryId", '"}') END`

/** `Person`, `Country`, `Organization`. */
const attendee = sql`concat('{"@type":"', initcap(x."kind"::text), '","@id":"urn:dateline:actor:', x."id",
  '","name":', to_json(x."name"), ',"jobTitle":' || to_json(x."label")::text,
  ',"affiliation":{"@id":"urn:dateline:actor:' || x."onBehalfOfId" || '"}', '}')`

const article = sql`concat('{"@type":"NewsArticle"', ',"url":' || to_json(x."url")::text,
  ',"headline":', to_json(x."headline"), ',"datePublished":"' || x."publishedOn" || '"',
  ',"hasPart":[' || x."quotes" || ']', '}')`

/**
 * What an event of JSON-LD is put together from (src/exchange/json-ld.ts): all of its object that stands before the
 * attendees, the attendees, the articles. What is null is left out, as `concat` leaves out nulls.
 */
export const jsonLdParts: EventParts = {
  states: (filter) =>
    selectStates(
      sql`concat('{"@type":"Event","@id":"urn:dateline:event:', s."eventId", '","name":', to_json(s."title"),
        ',"additionalType":"', s."type", '"', ',"eventStatus":"https://schema.org/Event' || ${status} || '"',
        ',"additionalProperty":{"@type":"PropertyValue","name":"status","value":"', s."status", '"}',
        ',"startDate":"' || s."earliest" || '"', ',"endDate":"' || s."latest" || '"',
        ',"temporalCoverage":"' || s."edtf" || '"', ${location})`,
      filter,
    ),
  participants: (filter) => groupParticipants(sql`string_agg(${attendee}, ',')`, filter),
  claims: (filter) =>
    groupClaims(
      sql`string_agg(${article}, ',')`,
      filter,
      sql`string_agg('{"@type":"Quotation","text":' || to_json(q."exact")::text || '}', ',')`,
    ),
}
