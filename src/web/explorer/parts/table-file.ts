/** What a cell of a table can hold. */
export type Cell = string | number | boolean | null | undefined

/** A line of a table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

/**
 * Writes rows as CSV (RFC 4180) with a head line; columns are those of the first row. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 *
 * [{ title: 'Lavrov met Choe', year: 2023 }] → title,year ⏎ Lavrov met Choe,2023 ⏎
 */
export function toCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
