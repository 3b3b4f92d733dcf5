import type { Readable } from 'node:stream'
import type { Row, RowReader } from '../snapshot.js'

/** Gives the rows of a COPY in the text format, as they arrive: a piece of the stream at a time is in memory. */
export class CopyReader implements RowReader {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #decoder = new TextDecoder()
  #rest = ''

  constructor(stream: Readable) {
    // a failure is told by the call that waits for rows; without a listener it would end the process
    stream.on('error', () => undefined)
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async next(): Promise<readonly Row[]> {
    for (;;) {
      const chunk = await this.#chunks.next()
      if (chunk.done === true) return []
      const lines = (this.#rest + this.#decoder.decode(chunk.value, { stream: true })).split('\n')
      this.#rest = lines.pop() ?? ''
      if (lines.length > 0) return lines.map(readLine)
    }
  }
}

/** `Oslo⇥\N⇥a\nb` → `['Oslo', null, 'a⏎b']` (PostgreSQL manual, COPY, "Text Format"; the line end is off already). */
function readLine(line: string): Row {
  const cells = line.split('\t')
  return line.includes('\\') ? cells.map(readCell) : cells
}

function readCell(cell: string): string | null {
  if (!cell.includes('\\')) return cell
  return cell === '\\N' ? null : cell.replace(/\\(.)/gu, readEscape)
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

function readEscape(_: string, character: string): string {
  return escapes[character] ?? character
}
