import sql from 'sql-template-tag'
import { type EventParts, groupClaims, groupParticipants, selectStates } from './event-parts.js'

/**
 * What a row of CSV is written from (src/exchange/csv.ts). State: type, status, title, date, earliest, latest,
 * precision, place, latitude, longitude, country, articles, origins, reviewed. Participants: names, roles, whom they
 * act for. Claims: addresses, headline and day of the first article, first quote. Lists are joined by `; `.
 */
export const csvParts: EventParts = {
  states: (filter) =>
    selectStates(
      sql`s."type", s."status", s."title", s."edtf", s."earliest", s."latest", s."precision", p."name", p."latitude",
        p."longitude", s."countryId", s."articles", s."origins", s."reviewed"::text`,
      filter,
    ),
  participants: (filter) =>
    groupParticipants(
      sql`string_agg(x."name", '; '), string_agg(array_to_string(x."roles", '+'), '; '),
        string_agg(coalesce(x."onBehalfOfId", ''), '; ')`,
      filter,
    ),
  claims: (filter) =>
    groupClaims(
      sql`string_agg(x."url", '; '), (array_agg(x."headline"))[1], (array_agg(x."publishedOn"))[1],
        (array_agg(x."quotes") FILTER (WHERE x."quotes" IS NOT NULL))[1]`,
      filter,
      sql`(array_agg(q."exact"))[1]`,
    ),
}
