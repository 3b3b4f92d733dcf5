import { DocumentError } from '../domain/errors.js'
import { documentLimits } from './limits.js'

/** First bytes of a zip archive (APPNOTE.TXT 4.3.7). */
const zipMark = [0x50, 0x4b, 0x03, 0x04]

const byteOrderMarks = [
  { bytes: [0xff, 0xfe, 0, 0], name: 'UTF-32' },
  { bytes: [0, 0, 0xfe, 0xff], name: 'UTF-32' },
  { bytes: [0xff, 0xfe], name: 'UTF-16' },
  { bytes: [0xfe, 0xff], name: 'UTF-16' },
] as const

/** Line of a byte offset, counted from 1. */
function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++
  return line
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** First line, counted from 1, whose bytes are no UTF-8. No byte of a longer character is a line feed. */
function findBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return line
}

/** Control characters that no text has; tab, line feed, form feed and carriage return are allowed. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13

/** Refuses a plain text with a line that no paragraph can be. Throws a DocumentError. */
export function refuseLongLines(text: string, source: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length <= documentLimits.maxLineLength) continue
    const reason = `the line has ${line.length} characters, more than ${documentLimits.maxLineLength}; break it into paragraphs`
    throw new DocumentError(source, index + 1, reason)
  }
}

/**
 * Bytes to text: UTF-8, its byte order mark dropped, CRLF turned into LF, nothing else changed.
 * Throws a DocumentError for what is empty, too large, binary or in another encoding.
 */
export function decodeText(bytes: Uint8Array, source: string): string {
  if (bytes.length === 0)
    throw new DocumentError(source, null, 'the file is empty; give it a date line, a headline and a text')
  if (bytes.length > documentLimits.maxBytes) {
    const reason = `the file has ${bytes.length} bytes, more than ${documentLimits.maxBytes}; split it into one file an article`
    throw new DocumentError(source, null, reason)
  }
  if (zipMark.every((byte, index) => bytes[index] === byte))
    throw new DocumentError(source, null, 'the file is a zip archive; unpack it and give the file that is in it')
  const mark = byteOrderMarks.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
  if (mark) throw new DocumentError(source, 1, `the text is ${mark.name}, not UTF-8; save it as UTF-8`)
  const control = bytes.findIndex(isControl)
  if (control !== -1) {
    const code = (bytes[control] ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new DocumentError(
      source,
      lineOf(bytes, control),
      `not a text: it has the control character U+${code}; give a text file in UTF-8`,
    )
  }
  if (!isUtf8(bytes)) {
    throw new DocumentError(
      source,
      findBadLine(bytes),
      'wrong encoding: the bytes are no UTF-8; save the text as UTF-8',
    )
  }
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n')
  if (text.trim() === '')
    throw new DocumentError(source, null, 'the file has only white space; give it a date line, a headline and a text')
  return text
}
