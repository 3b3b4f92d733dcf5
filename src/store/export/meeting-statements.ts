import sql from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { isExported } from './event-filter.js'

/** People at meetings that took place; a filter by another type finds those who share such events. */
function attendance(filter: ExportFilter) {
  return sql`SELECT s."id" AS "stateId", r."actorId", s."earliest", s."latest"
    FROM "EventState" s JOIN "Participation" r ON r."stateId" = s."id" JOIN "Person" p ON p."id" = r."actorId"
    WHERE s."status" IN ('OCCURRED', 'ONGOING') AND ${isExported({ ...filter, type: filter.type ?? 'MEETING' })}`
}

/** One row a person who met somebody: an `ExportedPerson` as JSON. */
export function peopleStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    WITH met AS MATERIALIZED (${attendance(filter)})
    SELECT json_build_object('id', a."id", 'name', a."name", 'country', p."countryId")::text
    FROM "Actor" a JOIN "Person" p ON p."id" = a."id"
    WHERE a."id" IN (
      SELECT "actorId" FROM met WHERE "stateId" IN (SELECT "stateId" FROM met GROUP BY "stateId" HAVING count(*) > 1)
    ) ORDER BY a."id"`
  return { text, values }
}

/** One row a pair of people: an `ExportedTie` as JSON. */
export function tieStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    WITH met AS MATERIALIZED (${attendance(filter)})
    SELECT json_build_object('one', m."actorId", 'other', n."actorId", 'meetings', count(*),
      'first', min(coalesce(m."earliest", m."latest")), 'last', max(coalesce(m."latest", m."earliest")))::text
    FROM met m JOIN met n ON n."stateId" = m."stateId" AND n."actorId" > m."actorId"
    GROUP BY m."actorId", n."actorId" ORDER BY m."actorId", n."actorId"`
  return { text, values }
}
