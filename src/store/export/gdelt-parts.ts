import sql from 'sql-template-tag'
import { type EventParts, groupClaims, selectStates } from './event-parts.js'
import { jsonLineParts } from './json-line-parts.js'

/**
 * What a row of GDELT is written from (src/exchange/gdelt-export.ts). State: type, status, earliest day, precision,
 * place with kind, latitude and longitude, country, articles, origins. Participants: as in
 * JSON Lines. Claims: rule and day of
 * the first, the first address, their number.
 */
export const gdeltParts: EventParts = {
  states: (filter) =>
    selectStates(
      sql`s."type", s."status", s."earliest", s."precision", p."name", p."kind", p."latitude", p."longitude",
        s."countryId", s."articles", s."origins"`,
      filter,
    ),
  participants: jsonLineParts.participants,
  claims: (filter) =>
    groupClaims(
      sql`(array_agg(x."rule"))[1], (array_agg(x."publishedOn"))[1],
        (array_agg(x."url") FILTER (WHERE x."url" IS NOT NULL))[1], count(*)`,
      filter,
      null,
    ),
}
