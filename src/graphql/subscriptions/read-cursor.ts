import { badInput } from '../plan/bad-input.js'
import { cursorPrefix, readCursor } from '../plan/cursor.js'

/** The number after which a subscription reads on: from `Change:12`, `12`, or a cursor of `changes`. */
export function readFeedCursor(after: string): bigint {
  const number = /^(?:Change:)?(\d{1,18})$/.exec(after)?.[1]
  if (number !== undefined) return BigInt(number)
  if (after.includes('~')) return BigInt(readCursor(after, cursorPrefix('SEQUENCE.ASC', {}), ['int8'])[0] ?? 0)
  throw badInput(
    'INVALID_CURSOR',
    `The cursor ${JSON.stringify(after.slice(0, 80))} is not one of the feed. Pass the id of the last change that was seen, or a cursor of changes; or leave it out to begin now.`,
  )
}
