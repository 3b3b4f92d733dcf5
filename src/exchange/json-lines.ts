import type { z } from 'zod'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import type { FormWriter } from './export-form.js'
import {
  annotationOf,
  documentOf,
  type StoredActor,
  type StoredArticle,
  type StoredNames,
  type StoredPlace,
  storedActor,
  storedArticle,
  storedPlace,
  UnknownKey,
} from './stored-article.js'

/** The version of the lines; another one is refused. */
const version = 1

/** The lines by their parts, in the order of the file. */
const lineTypes = ['actor', 'place', 'article', 'event'] as const

/**
 * JSON Lines, one object a line: the actors and the places, the articles with everything that is held to be said in
 * them, and the events. From the first three a database can be made anew; the events follow from them, and are for
 * those who read the file. The parts are the lines' types in this order, each line as JSON; events come with their type.
 */
export function jsonLinesWriter(): FormWriter<string> {
  const openingOf = (part: number) => `{"type":"${lineTypes[part] ?? ''}","version":${version},`
  return {
    head: () => '',
    write: (part, rows) => {
      if (lineTypes[part] === 'event') return rows.map((row) => `${row}\n`).join('')
      const opening = openingOf(part)
      return rows.map((row) => `${opening}${row.slice(row.indexOf('{') + 1)}\n`).join('')
    },
    tail: () => '',
    leftOut: () => 0,
  }
}

/** Whether a file's start is one of our lines. */
export function isJsonLine(start: string): boolean {
  return /^\s*\{\s*"type"\s*:\s*"(?:actor|place|article|event)"\s*,/u.test(start)
}

/** An article with what is said in it. */
interface StoredReading {
  readonly document: Document
  readonly annotation: Annotation
}

/** Reads the lines of one file, in their order. */
export interface JsonLinesReader {
  /**
   * An article with what is said in it; null for a line of another type. Throws a DocumentError with the line's number,
   * counted from 1.
   */
  read(text: string, line: number): StoredReading | null
}

/** A reader that keeps the actors and places of a file while its articles are read. */
export function createJsonLinesReader(file: string): JsonLinesReader {
  const actors = new Map<string, StoredActor>()
  const places = new Map<string, StoredPlace>()
  return {
    read: (text, line) => {
      const refuse: Refuse = (reason, cause) => {
        throw new DocumentError(file, line, reason, cause === undefined ? {} : { cause })
      }
      const value = parseLine(text, refuse)
      if (value.type === 'event') return null
      if (value.version !== version)
        refuse(
          `the line is of version ${String(value.version)}, and this program reads ${version}; use the same version for both`,
        )
      if (value.type === 'actor') keep(actors, checked(storedActor, value, refuse))
      else if (value.type === 'place') keep(places, checked(storedPlace, value, refuse))
      else if (value.type !== 'article')
        refuse('the line is no actor, place, article or event; give lines of dateline export')
      else return readArticle(checked(storedArticle, value, refuse), { actors, places }, `${file}:${line}`, refuse)
      return null
    },
  }
}

type Refuse = (reason: string, cause?: unknown) => never

function keep<Stored extends { readonly id: string }>(kept: Map<string, Stored>, stored: Stored): void {
  kept.set(stored.id, stored)
}

function readArticle(stored: StoredArticle, known: StoredNames, source: string, refuse: Refuse): StoredReading {
  try {
    return { document: documentOf(stored, source), annotation: annotationOf(stored, known) }
  } catch (error) {
    if (error instanceof UnknownKey) return refuse(error.message, error)
    throw error
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, refuse: Refuse): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return refuse(`/${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'it is broken'}; export it anew`)
}

function parseLine(text: string, refuse: Refuse): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch (cause) {
    return refuse('the line is no JSON; if it is the last one, the file was cut off: export it anew', cause)
  }
  return refuse('the line is no JSON object; give lines of dateline export')
}
