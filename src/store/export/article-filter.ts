import sql, { type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import { exportsAll, isExported } from './event-filter.js'

/** Condition on an article `t` for it to be exported: with a filter it tells of such an event, and goes whole. */
export function isExportedArticle(filter: ExportFilter): Sql {
  if (exportsAll(filter)) return sql`NOT t."retracted"`
  return sql`NOT t."retracted" AND t."id" IN (
    SELECT c."articleId" FROM "Claim" c JOIN "EventState" s ON s."eventId" = c."eventId"
    WHERE c."record" = 'CURRENT' AND ${isExported(filter)})`
}
