import { createHash } from 'node:crypto'
import { badInput } from './bad-input.js'

/**
 * A cursor says where a row stands in one list: `1~DATE.DESC~a1b2c3d4~["2023-10-19","k7..."]`, that is version,
 * order, hash of the filter, and the row's values of the order's keys. It survives inserts, because it names
 * a position and not a count.
 */
const version = '1'

/** Arguments that say where in a list to read, not which list it is. */
const pagingArguments = new Set(['first', 'after', 'last', 'before'])

/** What a cursor of this list begins with; a cursor of another order or filter begins otherwise. */
export function cursorPrefix(order: string, given: Readonly<Record<string, unknown>>): string {
  const filter = Object.entries(given).filter(([name, value]) => !pagingArguments.has(name) && value !== undefined)
  const text = JSON.stringify(filter.sort(([left], [right]) => (left < right ? -1 : 1)))
  return `${version}~${order}~${createHash('sha256').update(text).digest('hex').slice(0, 8)}~`
}

/** The values that a cursor names, one for each key of the order; refuses a cursor that is not of this list. */
export function readCursor(cursor: string, prefix: string, casts: readonly string[]): readonly string[] {
  const values = cursor.startsWith(prefix) ? parseArray(cursor.slice(prefix.length)) : null
  if (values?.length === casts.length) {
    const texts = values.map(String)
    if (texts.every((text, index) => hasForm(text, casts[index] ?? 'text'))) return texts
  }
  throw badInput(
    'INVALID_CURSOR',
    `The cursor ${JSON.stringify(cursor.slice(0, 80))} is not one of this list. Pass an endCursor or a cursor that the same field gave with the same filter and order, or leave it out to start at the beginning.`,
  )
}

function parseArray(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/,
  int: /^-?\d{1,9}$/,
  int8: /^-?\d{1,18}$/,
  float8: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
}

function hasForm(text: string, cast: string): boolean {
  if (text.includes('\u0000')) return false
  const form = forms[cast]
  if (form !== undefined && !form.test(text)) return false
  if (cast === 'date') return !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  return cast !== 'timestamptz' || !Number.isNaN(Date.parse(text))
}
