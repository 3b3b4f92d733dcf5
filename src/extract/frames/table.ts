import { actTable } from './act-table.js'
import type { Frame } from './context.js'
import { dealTable } from './deal-table.js'
import { meetingTable } from './meeting-table.js'
import { visitTable } from './visit-table.js'

/**
 * Which words trigger which frame, the more telling first. All frames that a word triggers are tried; what tells the
 * same event twice is joined afterwards.
 */
export const frameTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  ...meetingTable,
  ...visitTable,
  ...dealTable,
  ...actTable,
]
