import type { ExportedEvent } from '../domain/exported-event.js'
import type { FormWriter } from './export-form.js'

/** The columns, in their order. */
const columns =
  'id,type,status,title,date,earliest,latest,precision,place,latitude,longitude,country,participants,roles,on_behalf_of,articles,origins,reviewed,urls,headline,published_on,quote'

/** Between the values of a list, as in most tables of news data. */
const separator = '; '

/** What a spreadsheet takes for the beginning of a formula, in wide letters too (OWASP, "CSV Injection"). */
const formulaRule = /^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20-]/u
/** What a cell has to stand in quotes for. */
const quotedRule = /[",\r\n]/u

function cellOf(value: string | null | undefined): string {
  if (value === null || value === undefined) return ''
  const harmless = formulaRule.test(value) ? `'${value}` : value
  return quotedRule.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Cells that the database gives (src/store/export/csv-parts.ts); words, days and numbers need no quotes. */
function lineOf({ state, participants, claims }: ExportedEvent): string {
  const [id, type, status, title, date, earliest, latest, precision, place, latitude, longitude, country] = state
  const [articles, origins, reviewed] = state.slice(12)
  const words = (cell: string | null | undefined) => cell ?? ''
  return (
    `${id},${type},${status},${cellOf(title)},${cellOf(date)},${words(earliest)},${words(latest)},${precision},` +
    `${cellOf(place)},${words(latitude)},${words(longitude)},${words(country)},${cellOf(participants?.[1])},` +
    `${words(participants?.[2])},${words(participants?.[3])},${articles},${origins},${reviewed},` +
    `${cellOf(distinct(claims?.[1] ?? null))},${cellOf(claims?.[2])},${words(claims?.[3])},${cellOf(claims?.[4])}\r\n`
  )
}

/** Each value of a list once. */
function distinct(list: string | null): string | null {
  return list?.includes(separator) ? [...new Set(list.split(separator))].join(separator) : list
}

/**
 * CSV (RFC 4180) with a row of names, one row an event. A text that a spreadsheet would take for a formula has an
 * apostrophe before it: headlines come from anywhere.
 */
export function csvWriter(): FormWriter<ExportedEvent> {
  return {
    head: () => `${columns}\r\n`,
    write: (_part, events) => events.map(lineOf).join(''),
    tail: () => '',
    leftOut: () => 0,
  }
}
