import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { parsePartialDate } from '../domain/partial-date.js'

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

/** True for a day that the calendar has, as `YYYY-MM-DD`: `2023-02-31` is none. */
function isDay(text: string): boolean {
  if (!day.test(text) || text < '0001') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
  remedy: string,
  specifiedByURL?: string,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value
    throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)?.slice(0, 80)}: ${remedy}`)
  }
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : literalText(node)),
  })
}

function literalText(node: ValueNode): unknown {
  return 'value' in node && typeof node.value !== 'object' ? { [node.kind]: node.value } : node.kind
}

function isEdtf(text: string): boolean {
  try {
    return parsePartialDate(text).edtf === text
  } catch {
    return false
  }
}

/** The scalars of the API beyond GraphQL's own. In JSON they have the form that the database's statement writes. */
export const scalars: readonly GraphQLScalarType[] = [
  textScalar(
    'Date',
    'A day without a time zone, ISO 8601: 2023-10-19.',
    isDay,
    'give a day that the calendar has, as YYYY-MM-DD.',
  ),
  textScalar(
    'DateTime',
    'An instant in UTC, ISO 8601 with milliseconds: 2023-10-19T08:30:00.000Z.',
    (text) => instant.test(text) && !Number.isNaN(Date.parse(text)),
    'give an instant in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ.',
  ),
  textScalar(
    'EDTF',
    'Extended Date/Time Format, ISO 8601-2 level 1: 2023-10-19, 2023-11, 2023-23 (autumn), 2023-10~, 2023-10-18/2023-10-19, ../2023-10-18; never empty.',
    isEdtf,
    'give a date such as 2023-10-19, 2023-11, 2023-10~ or 2023-10-18/2023-10-19.',
  ),
  textScalar('URL', 'An absolute URL.', (text) => URL.canParse(text), 'give an absolute URL with its scheme.'),
  textScalar(
    'CountryCode',
    'ISO 3166-1 alpha-2, upper case: RU.',
    (text) => /^[A-Z]{2}$/.test(text),
    'give two upper-case letters by ISO 3166-1, such as RU.',
  ),
  new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' }),
]
