import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import type { FormWriter } from './export-form.js'
import { annotationOf, documentOf, storedReading } from './stored-reading.js'

/** The version of the lines; another one is refused. */
const version = 1

/**
 * JSON Lines, one object a line. First the articles with everything that is held to be said in them, `"type":
 * "article"`, from which a database can be made anew; then the events, `"type": "event"`, which follow from them and
 * are for those who read the file. Part 0 are the articles, part 1 the events.
 */
export function jsonLinesWriter(): FormWriter {
  const opening = `{"type":"article","version":${version},`
  return {
    head: () => '',
    write: (part, rows) =>
      rows.map((row) => (part === 0 ? `${opening}${row.slice(row.indexOf('{') + 1)}\n` : `${row}\n`)).join(''),
    tail: () => '',
    leftOut: () => 0,
  }
}

/** Whether a line is one of ours. */
export function isJsonLine(line: string): boolean {
  return /^\s*\{\s*"type"\s*:\s*"(?:article|event)"\s*,/u.test(line)
}

/**
 * Reads a line: an article with what is said in it; null for an event, which follows from articles. Throws a
 * DocumentError with the line's number, counted from 1.
 */
export function readJsonLine(
  text: string,
  file: string,
  line: number,
): { readonly document: Document; readonly annotation: Annotation } | null {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new DocumentError(file, line, reason, cause === undefined ? {} : { cause })
  }
  const value = parseLine(text, refuse)
  if (value.type === 'event') return null
  if (value.type !== 'article') refuse('the line is neither an article nor an event; give lines of dateline export')
  if (value.version !== version)
    refuse(
      `the line is of version ${String(value.version)}, and this program reads ${version}; use the same version for both`,
    )
  const parsed = storedReading.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse(`/${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'it is broken'}; export it anew`)
  }
  return { document: documentOf(parsed.data, `${file}:${line}`), annotation: annotationOf(parsed.data) }
}

function parseLine(
  text: string,
  refuse: (reason: string, cause?: unknown) => never,
): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch (cause) {
    return refuse('the line is no JSON; if it is the last one, the file was cut off: export it anew', cause)
  }
  return refuse('the line is no JSON object; give lines of dateline export')
}
