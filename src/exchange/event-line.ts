import type { ExportedClaim, ExportedEvent, ExportedParticipant } from '../domain/exported-event.js'

/**
 * An event as a line of JSON Lines, without the line end, in the order and with the spaces that the lines of actors,
 * places and articles have. Written field by field: that takes half the time of JSON.stringify for the whole.
 */
export function eventLine(event: ExportedEvent): string {
  const { id, slug, eventType, status, title, date, earliest, latest, precision, place, country } = event
  const { participants, articles, origins, reviewed, claims } = event
  return (
    `{"type" : "event", "id" : "${id}", "slug" : "${slug}", "eventType" : "${eventType}", "status" : "${status}", ` +
    `"title" : ${JSON.stringify(title)}, "date" : ${quoted(date)}, "earliest" : ${quoted(earliest)}, ` +
    `"latest" : ${quoted(latest)}, "precision" : "${precision}", "place" : ${placeOf(place)}, ` +
    `"country" : ${quoted(country)}, "participants" : [${participants.map(participantOf).join(', ')}], ` +
    `"articles" : ${articles}, "origins" : ${origins}, "reviewed" : ${reviewed}, ` +
    `"claims" : [${claims.map(claimOf).join(', ')}]}`
  )
}

/** A word that needs no escapes: a key, a day, a code. */
function quoted(word: string | null): string {
  return word === null ? 'null' : `"${word}"`
}

function placeOf(place: ExportedEvent['place']): string {
  if (place === null) return 'null'
  const { name, kind, latitude, longitude } = place
  return `{"name" : ${JSON.stringify(name)}, "kind" : "${kind}", "latitude" : ${latitude}, "longitude" : ${longitude}}`
}

function participantOf({ id, kind, name, roles, onBehalfOf, office }: ExportedParticipant): string {
  return (
    `{"id" : "${id}", "kind" : "${kind}", "name" : ${JSON.stringify(name)}, "roles" : ${JSON.stringify(roles)}, ` +
    `"onBehalfOf" : ${quoted(onBehalfOf)}, "office" : ${JSON.stringify(office)}}`
  )
}

function claimOf({ statement, url, headline, publishedOn, rule, quotes }: ExportedClaim): string {
  const words = quotes === null ? 'null' : `[${quotes.map((quote) => JSON.stringify(quote)).join(', ')}]`
  return (
    `{"statement" : ${JSON.stringify(statement)}, "url" : ${JSON.stringify(url)}, ` +
    `"headline" : ${JSON.stringify(headline)}, "publishedOn" : ${quoted(publishedOn)}, ` +
    `"rule" : ${JSON.stringify(rule)}, "quotes" : ${words}}`
  )
}
