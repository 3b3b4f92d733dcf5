import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'

/** The time for which a part of a query is answered: now, or as the articles published up to a day told. */
export interface Scope {
  /** The day as an SQL date; null: now. */
  readonly day: Sql | null
  /** Response key of the root field below which the part stands, as with asOf. */
  readonly under?: string
}

/** What holds now. */
export const now: Scope = { day: null }

/** The one template for each of the two: which rows of a projection hold. */
export function isValid(scope: Scope, row: { readonly validFrom: Sql; readonly validTo: Sql }): Sql {
  if (scope.day === null) return sql`${row.validTo} IS NULL`
  return sql`${row.validFrom} <= ${scope.day} AND (${row.validTo} IS NULL OR ${row.validTo} > ${scope.day})`
}

/** Whether something that was first published on a day was known; null for what has no date, which only now shows. */
export function isKnown(scope: Scope, publishedOn: Sql): Sql {
  return scope.day === null ? sql`true` : sql`${publishedOn} <= ${scope.day}`
}

/** Whether a claim counts: not corrected, retracted or rejected, and published by then. */
export function isCurrent(scope: Scope, claim: Row<'Claim'>): Sql {
  return sql`${claim.record} = 'CURRENT' AND ${isKnown(scope, claim.publishedOn)}`
}

/** `Event:KEY`, or `Event:KEY@2023-10-19` for what was known on that day, so that clients' caches keep both apart. */
export function globalId(scope: Scope, type: Sql, key: Sql): Sql {
  const id = sql`(${type} || ':' || ${key})`
  return scope.day === null ? id : sql`(${id} || '@' || ${scope.day}::text)`
}
