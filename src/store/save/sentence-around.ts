import { createCodePointIndex } from '../../domain/code-points.js'
import type { Span } from '../../domain/document.js'

/**
 * Words whose full stop ends no sentence: titles, ranks, months, and abbreviations of English-language press.
 * Source: AP Stylebook's lists of abbreviated titles, ranks and months.
 */
const abbreviations = new Set(
  'mr mrs ms dr prof st gen lt col maj capt sgt cmdr adm sen rep gov pres rev hon jr sr vs no inc corp co ltd jan feb aug sept oct nov dec'.split(
    ' ',
  ),
)

/** End marks with closing quotes and brackets, then space, then what may begin a sentence. */
const sentenceEnd = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}])|\n+/gu

/** Words around a quote, for selectors that find it again in another copy of the text. */
export interface Surroundings {
  readonly exact: string
  /** Up to 32 code points before. */
  readonly prefix: string
  /** Up to 32 code points after. */
  readonly suffix: string
  /** The whole sentence or sentences that the quote touches. */
  readonly sentence: string
}

const contextLength = 32

/** Finds the surroundings of spans of one body; the body is split into sentences once. */
export function surroundingsIn(body: string): (span: Span) => Surroundings {
  const index = createCodePointIndex(body)
  const ends = sentenceEnds(body)
  const slice = (start: number, end: number) => body.slice(index.toUtf16(start), index.toUtf16(end))
  return ({ start, end }) => {
    const [from, to] = [index.toUtf16(start), index.toUtf16(end)]
    const opening = ends.filter((boundary) => boundary <= from).at(-1) ?? 0
    const closing = ends.find((boundary) => boundary >= to) ?? body.length
    return {
      exact: slice(start, end),
      prefix: slice(Math.max(0, start - contextLength), start),
      suffix: slice(end, end + contextLength),
      sentence: body.slice(opening, closing).trim(),
    }
  }
}

/** Offsets in UTF-16 units just after each sentence. */
function sentenceEnds(body: string): readonly number[] {
  const ends: number[] = []
  for (const match of body.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('\n') || !isAbbreviation(body, match.index)) ends.push(end)
  }
  return ends
}

/** A full stop after an abbreviation, or after a single capital letter (an initial, or the last of "U.S."). */
function isAbbreviation(body: string, stop: number): boolean {
  if (body[stop] !== '.' || body[stop + 1] === '.') return false
  const word = /[\p{L}\p{N}.]*$/u.exec(body.slice(Math.max(0, stop - 20), stop))?.[0] ?? ''
  return abbreviations.has(word.toLowerCase()) || /(?:^|\.)\p{Lu}$/u.test(word)
}
