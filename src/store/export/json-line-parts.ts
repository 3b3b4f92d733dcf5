import sql from 'sql-template-tag'
import { type EventParts, groupClaims, groupParticipants, jsonText, jsonWord, selectStates } from './event-parts.js'

const place = sql`CASE WHEN p."id" IS NULL THEN 'null' ELSE concat('{"name" : ', to_json(p."name"),
  ', "kind" : "', p."kind", '", "latitude" : ', coalesce(p."latitude"::text, 'null'),
  ', "longitude" : ', coalesce(p."longitude"::text, 'null'), '}') END`

const participant = sql`concat('{"id" : "', x."id", '", "kind" : "', x."kind", '", "name" : ', to_json(x."name"),
  ', "roles" : ', to_json(x."roles"), ', "onBehalfOf" : ', ${jsonWord(sql`x."onBehalfOfId"`)},
  ', "office" : ', ${jsonText(sql`x."label"`)}, '}')`

const claim = sql`concat('{"statement" : ', to_json(x."statement"), ', "url" : ', ${jsonText(sql`x."url"`)},
  ', "headline" : ', to_json(x."headline"), ', "publishedOn" : ', ${jsonWord(sql`x."publishedOn"`)},
  ', "rule" : ', to_json(x."rule"), ', "quotes" : ', coalesce(x."quotes", 'null'), '}')`

/**
 * What an event's line of JSON Lines is put together from (src/exchange/event-line.ts), in the order and with the
 * spaces that the lines of actors, places and articles have. State: what stands before the participants, and what
 * between them and the claims. Participants and claims: the elements of the list.
 */
export const jsonLineParts: EventParts = {
  states: (filter) =>
    selectStates(
      sql`concat('{"type" : "event", "id" : "', s."eventId", '", "slug" : "', e."slug", '", "eventType" : "', s."type",
          '", "status" : "', s."status", '", "title" : ', to_json(s."title"), ', "date" : ', ${jsonWord(sql`s."edtf"`)},
          ', "earliest" : ', ${jsonWord(sql`s."earliest"`)}, ', "latest" : ', ${jsonWord(sql`s."latest"`)},
          ', "precision" : "', s."precision", '", "place" : ', ${place},
          ', "country" : ', ${jsonWord(sql`s."countryId"`)}, ', "participants" : ['),
        concat('], "articles" : ', s."articles", ', "origins" : ', s."origins", ', "reviewed" : ', s."reviewed"::text,
          ', "claims" : [')`,
      filter,
      sql`JOIN "Event" e ON e."id" = s."eventId"`,
    ),
  participants: (filter) => groupParticipants(sql`string_agg(${participant}, ', ')`, filter),
  claims: (filter) =>
    groupClaims(sql`string_agg(${claim}, ', ')`, filter, sql`'[' || string_agg(to_json(q."exact")::text, ', ') || ']'`),
}
