import { stringify } from 'csv-stringify/sync'
import type { ExportedEvent } from '../domain/exported-event.js'
import { type FormWriter, readExportedEvent } from './export-form.js'

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

/**
 * CSV (RFC 4180) with a row of names, one row an event. A text that a spreadsheet would take for a formula has an
 * apostrophe before it: headlines come from anywhere.
 */
export function csvWriter(): FormWriter {
  const values = Object.values(columns)
  const write = (rows: readonly (readonly unknown[])[]) =>
    stringify([...rows.map((row) => [...row])], { escape_formulas: true, record_delimiter: '\r\n' })
  return {
    head: () => write([Object.keys(columns)]),
    write: (_part, rows) => write(rows.map(readExportedEvent).map((event) => values.map((read) => read(event)))),
    tail: () => '',
    leftOut: () => 0,
  }
}
