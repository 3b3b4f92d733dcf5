import type { Sql } from 'sql-template-tag'
import { badInput } from './bad-input.js'
import type { FieldCall } from './field-call.js'

/** Sizes of pages. */
export const pageLimits = { defaultSize: 20, maximumSize: 100 } as const

/** How much of a list to read, and from where. */
export interface Paging {
  /** Number of rows of the page. */
  readonly size: Sql
  /** Read from the end, by last and before. */
  readonly isBackward: boolean
  readonly hasAfter: boolean
  readonly hasBefore: boolean
}

/** Reads first, after, last and before of a field; refuses what cannot be meant. */
export function readPaging(field: FieldCall): Paging {
  const isBackward = field.argument('last').isGiven
  if (isBackward && field.argument('first').isGiven) {
    throw badInput(
      'INVALID_PAGE',
      `Both first and last are given for ${field.responseKey}. Give one of them: first reads forward from the start or from after, last reads backward from the end or from before.`,
    )
  }
  return {
    size: field.derived('int', (given) => readSize(isBackward ? 'last' : 'first', given)),
    isBackward,
    hasAfter: field.argument('after').isGiven,
    hasBefore: field.argument('before').isGiven,
  }
}

function readSize(name: 'first' | 'last', given: Readonly<Record<string, unknown>>): number {
  const size = given[name] ?? pageLimits.defaultSize
  if (typeof size === 'number' && size >= 0 && size <= pageLimits.maximumSize) return size
  const readOn = name === 'first' ? 'after: pageInfo.endCursor' : 'before: pageInfo.startCursor'
  throw badInput(
    'INVALID_PAGE',
    `${name}: ${String(size)} is not a page size. Give a number from 0 to ${pageLimits.maximumSize} and read on with ${readOn}.`,
  )
}
