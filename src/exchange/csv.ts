import type { ExportedEvent } from '../domain/exported-event.js'
import type { FormWriter } from './export-form.js'

/** The columns with what stands in them; several values are joined by `; `, as most tables of news data do. */
const columns: Readonly<Record<string, (event: ExportedEvent) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  type: ({ eventType }) => eventType,
  status: ({ status }) => status,
  title: ({ title }) => title,
  date: ({ date }) => date,
  earliest: ({ earliest }) => earliest,
  latest: ({ latest }) => latest,
  precision: ({ precision }) => precision,
  place: ({ place }) => place?.name ?? null,
  latitude: ({ place }) => place?.latitude ?? null,
  longitude: ({ place }) => place?.longitude ?? null,
  country: ({ country }) => country,
  participants: ({ participants }) => list(participants.map(({ name }) => name)),
  roles: ({ participants }) => list(participants.map(({ roles }) => roles.join('+'))),
  on_behalf_of: ({ participants }) => list(participants.map(({ onBehalfOf }) => onBehalfOf ?? '')),
  articles: ({ articles }) => articles,
  origins: ({ origins }) => origins,
  reviewed: ({ reviewed }) => String(reviewed),
  urls: ({ claims }) => list([...new Set(claims.flatMap(({ url }) => url ?? []))]),
  headline: ({ claims }) => claims[0]?.headline ?? null,
  published_on: ({ claims }) => claims[0]?.publishedOn ?? null,
  quote: ({ claims }) => claims.flatMap(({ quotes }) => quotes ?? [])[0] ?? null,
}

function list(values: readonly string[]): string {
  return values.join('; ')
}

/** What a spreadsheet takes for the beginning of a formula, in wide letters too (OWASP, "CSV Injection"). */
const formulaRule = /^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20-]/u
/** What a cell has to stand in quotes for. */
const quotedRule = /[",\r\n]/u

function cellOf(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = formulaRule.test(value) ? `'${value}` : value
  return quotedRule.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * CSV (RFC 4180) with a row of names, one row an event. A text that a spreadsheet would take for a formula has an
 * apostrophe before it: headlines come from anywhere.
 */
export function csvWriter(): FormWriter<ExportedEvent> {
  const readers = Object.values(columns)
  return {
    head: () => `${Object.keys(columns).join(',')}\r\n`,
    write: (_part, events) =>
      events.map((event) => `${readers.map((read) => cellOf(read(event))).join(',')}\r\n`).join(''),
    tail: () => '',
    leftOut: () => 0,
  }
}
