import sql, { empty, join, type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'

/** Condition on a state `s` of an event for it to be exported: it holds now and meets the filter. */
export function isExported({ type, country, from, to }: ExportFilter): Sql {
  const conditions = [
    sql`s."validTo" IS NULL`,
    type === null ? empty : sql`s."type" = ${type}::"EventType"`,
    country === null ? empty : sql`s."countryId" = ${country}`,
    from === null ? empty : sql`coalesce(s."latest", s."earliest") >= ${from}::date`,
    to === null ? empty : sql`coalesce(s."earliest", s."latest") <= ${to}::date`,
  ]
  return join(
    conditions.filter((condition) => condition !== empty),
    ' AND ',
  )
}

/** Whether a filter leaves nothing out. */
export function exportsAll(filter: ExportFilter): boolean {
  return Object.values(filter).every((value) => value === null)
}
