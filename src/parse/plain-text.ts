import type { IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { cutEnd } from './body-end.js'
import { documentLimits } from './limits.js'
import { dayExists } from './published-day.js'

/** The parts of the plain-text form, before they become a Document. */
export interface PlainText {
  readonly publishedOn: IsoDay
  readonly headline: string
  readonly body: string
  readonly credits: readonly string[]
}

const example = 'start the file with a line such as "date 2023-10-19 The headline"'

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

/**
 * Reads ` date 2023-10-19 Headline`, a blank line, paragraphs, an optional credit line and a web page's leftovers.
 * The body is the text between, its trailing white space trimmed. Throws a DocumentError where a part is missing.
 */
export function parsePlainText(text: string, source: string): PlainText {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = parseDateLine(lines[first] ?? '', first + 1, source)
  const start = lines.findIndex((line, index) => index > first && line.trim() !== '')
  const { body, credits } = cutEnd(start === -1 ? [] : lines.slice(start))
  if (body === '') throw new DocumentError(source, first + 2, 'no text after the headline; add the paragraphs')
  return { ...head, body, credits }
}
