/** A line of a stream of bytes. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  /** Without its line end; null where the bytes are no UTF-8. */
  readonly text: string | null
  /** False for a last line without a line end: it may have been cut off. */
  readonly isEnded: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * The lines of a stream, each as soon as it is there, one in memory at a time. Only LF and CRLF end a line: U+2028 and
 * its like may stand within one, as JSON allows. An empty rest after the last line end is no line.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes)
    } catch {
      return null
    }
  }
  let number = 0
  let rest: Uint8Array[] = []
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      const piece = chunk.subarray(start, end)
      number += 1
      yield { number, text: decode(rest.length === 0 ? piece : join([...rest, piece])), isEnded: true }
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  if (rest.length > 0) yield { number: number + 1, text: decode(join(rest)), isEnded: false }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
