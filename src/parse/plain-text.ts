import type { IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { parseCreditLine } from './credit-line.js'
import { isLeftover } from './leftovers.js'
import { documentLimits } from './limits.js'

/** The parts of the plain-text form, before they become a Document. */
export interface PlainText {
  readonly publishedOn: IsoDay
  readonly headline: string
  readonly body: string
  readonly credits: readonly string[]
}

const example = 'start the file with a line such as "date 2023-10-19 The headline"'

/** Tells whether a year, month and day are on the calendar. */
function dayExists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function parseDateLine(line: string, number: number, source: string): { publishedOn: IsoDay; headline: string } {
  const match = /^\s*date\s+(\S+)(?:\s+(.*))?$/u.exec(line)
  if (!match) throw new DocumentError(source, number, `no date line; ${example}`)
  const day = match[1] ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new DocumentError(source, number, `"${day.slice(0, 40)}" is no date of the form YYYY-MM-DD; ${example}`)
  }
  if (!dayExists(day)) throw new DocumentError(source, number, `the date ${day} does not exist; correct the date line`)
  const headline = (match[2] ?? '').trim()
  if (headline === '') throw new DocumentError(source, number, 'no headline; write it after the date on the same line')
  if (headline.length > documentLimits.maxHeadlineLength) {
    const reason = `the headline has ${headline.length} characters, more than ${documentLimits.maxHeadlineLength}; end it with a line break`
    throw new DocumentError(source, number, reason)
  }
  return { publishedOn: day, headline }
}

/** Cuts the credit line with all that follows it, or else the leftovers alone, off the end of the lines. */
function cutEnd(lines: readonly string[]): { body: readonly string[]; credits: readonly string[] } {
  const credit = lines.findLastIndex((line) => parseCreditLine(line) !== null)
  let end = credit === -1 ? lines.length : credit
  while (end > 0 && (lines[end - 1]?.trim() === '' || isLeftover(lines[end - 1] ?? ''))) end--
  return { body: lines.slice(0, end), credits: parseCreditLine(lines[credit] ?? '') ?? [] }
}

/**
 * Reads ` date 2023-10-19 Headline`, a blank line, paragraphs, an optional credit line and a web page's leftovers.
 * The body is the text between, its trailing white space trimmed. Throws a DocumentError where a part is missing.
 */
export function parsePlainText(text: string, source: string): PlainText {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = parseDateLine(lines[first] ?? '', first + 1, source)
  const start = lines.findIndex((line, index) => index > first && line.trim() !== '')
  const { body, credits } = start === -1 ? { body: [], credits: [] } : cutEnd(lines.slice(start))
  const joined = body.join('\n').trimEnd()
  if (joined === '') throw new DocumentError(source, first + 2, 'no text after the headline; add the paragraphs')
  return { ...head, body: joined, credits }
}
