import type { Span } from './document.js'

/** Translates offsets of one text between UTF-16 code units (JavaScript's strings) and Unicode code points (ours). */
export interface CodePointIndex {
  /** Number of code points of the text. */
  readonly length: number
  /** From an offset in UTF-16 units to code points; one within a surrogate pair counts as the pair's start. */
  toCodePoints(utf16Offset: number): number
  /** From an offset in code points to UTF-16 units. */
  toUtf16(codePointOffset: number): number
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length)

/**
 * Builds the index once, in time linear in the text; each look-up afterwards takes constant time. Offsets outside the
 * text are moved to its nearest end. `createCodePointIndex('a😀b').toCodePoints(3)` is 2.
 */
export function createCodePointIndex(text: string): CodePointIndex {
  if (!/[\ud800-\udfff]/.test(text)) {
    const same = (offset: number): number => clamp(offset, text.length)
    return { length: text.length, toCodePoints: same, toUtf16: same }
  }
  const codePoints = new Uint32Array(text.length + 1)
  const units: number[] = []
  for (let unit = 0; unit < text.length; ) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    codePoints[unit] = units.length
    if (width === 2) codePoints[unit + 1] = units.length
    units.push(unit)
    unit += width
  }
  codePoints[text.length] = units.length
  units.push(text.length)
  return {
    length: units.length - 1,
    toCodePoints: (offset) => codePoints[clamp(offset, text.length)] ?? 0,
    toUtf16: (offset) => units[clamp(offset, units.length - 1)] ?? 0,
  }
}

/** The words of a text at a span in code points: `sliceByCodePoints('a😀bc', { start: 1, end: 3 })` is `😀b`. */
export function sliceByCodePoints(text: string, span: Span): string {
  const index = createCodePointIndex(text)
  return text.slice(index.toUtf16(span.start), index.toUtf16(span.end))
}
