import { DocumentError } from '../domain/errors.js'

/** A JSON value with where it stands: `file.json#/@graph/3`, the path being a JSON Pointer (RFC 6901). */
export interface JsonPlace {
  readonly value: unknown
  readonly source: string
}

/** The place of a member: `placeWithin(graph, '@graph', 3)`. */
export function placeWithin({ value, source }: JsonPlace, ...path: readonly (string | number)[]): JsonPlace {
  let within: unknown = value
  for (const step of path) within = isObject(within) || Array.isArray(within) ? Reflect.get(within, step) : undefined
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { value: within, source: `${source}${source.includes('#') ? '' : '#'}${pointer}` }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in a few words, for messages: `a number`, `nothing`. */
export function nameKind(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Reads JSON. Throws a DocumentError with the line; `firstLine` is that of the text's start, counted from 1. */
export function parseJson(text: string, source: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const good = countGoodCharacters(text)
    const found = text.slice(good).trim().slice(0, 20)
    const before = found === '' ? text.trimEnd() : text.slice(0, good)
    const line = firstLine + before.split('\n').length - 1
    const what = found === '' ? 'it ends too early' : `${JSON.stringify(found)} cannot stand there`
    throw new DocumentError(source, line, `this is no JSON: ${what}; check the file with whatever wrote it`, { cause })
  }
}

/**
 * How many characters of a text may begin a JSON value. Not every version of the engine tells where it stopped, so the
 * longest beginning that only lacks its end is looked for, by halves.
 */
function countGoodCharacters(text: string): number {
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (mayBegin(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function mayBegin(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/u.exec(message)?.[1]
    return /Unexpected end|Unterminated/u.test(message) || Number(position) === text.length
  }
}
