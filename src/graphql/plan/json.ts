import sql, { join, raw, type Sql } from 'sql-template-tag'

const pairsPerCall = 50 // json_build_object takes 100 arguments at most

/** Whether a text may stand in SQL as a response key: a name by the GraphQL grammar. */
const graphqlName = /^[_A-Za-z][_0-9A-Za-z]*$/

/** A response key as an SQL literal; the one text of a request that stands in SQL, so it is checked to be a name. */
export function keyLiteral(key: string): Sql {
  if (!graphqlName.test(key) && key !== typeKey) throw new TypeError(`Not a GraphQL name: ${JSON.stringify(key)}`)
  return raw(`'${key}'`)
}

/** Where an object of an abstract type notes its type for graphql-js; no GraphQL name, so that no alias can hide it. */
export const typeKey = ' type'

/** A JSON object of the pairs, in their order. */
export function jsonObject(pairs: readonly (readonly [string, Sql])[]): Sql {
  const calls: Sql[] = []
  for (let start = 0; start === 0 || start < pairs.length; start += pairsPerCall) {
    const chunk = pairs.slice(start, start + pairsPerCall)
    calls.push(
      chunk.length === 0
        ? sql`json_build_object()`
        : sql`json_build_object(${join(chunk.map(([key, value]) => sql`${keyLiteral(key)}, ${value}`))})`,
    )
  }
  const [first, ...rest] = calls
  if (first === undefined) return sql`json_build_object()`
  // json has no operator to join two objects: the texts are joined at their braces
  return rest.reduce((whole, call) => sql`(left(${whole}::text, -1) || ',' || substr(${call}::text, 2))::json`, first)
}

/** A day as `YYYY-MM-DD`; PostgreSQL's own JSON form of a date is the same. */
export function jsonInstant(instant: Sql): Sql {
  return sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** Conditions joined by AND; none: true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? sql`true`
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' AND ',
      )
}

/** Conditions joined by OR; none: false. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? sql`false`
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' OR ',
      )
}
