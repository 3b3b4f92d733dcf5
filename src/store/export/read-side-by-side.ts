import type { ReadStatement, Row, Snapshot } from '../snapshot.js'
import { SideRows } from './side-rows.js'

/** A row with those that have the same key, one of each of the other statements or null. */
export interface RowWithSides {
  readonly row: Row
  readonly sides: readonly (Row | null)[]
}

/**
 * Rows of a statement and what other statements have beside them, some at a time. All come in the order of their keys,
 * which are their first cells; a key stands once in each.
 */
export async function* readSideBySide(
  snapshot: Snapshot,
  statements: readonly ReadStatement[],
): AsyncGenerator<readonly RowWithSides[]> {
  const [main, ...readers] = await snapshot.read(statements)
  const beside = readers.map((reader) => new SideRows(reader))
  for (let rows = await main?.next(); rows !== undefined && rows.length > 0; rows = await main?.next()) {
    const joined: RowWithSides[] = []
    for (const row of rows) {
      const key = row[0] ?? ''
      for (const side of beside) if (!side.reach(key)) await side.readTo(key)
      joined.push({ row, sides: beside.map((side) => side.of(key)) })
    }
    yield joined
  }
  for (const side of beside) await side.readToEnd()
}
