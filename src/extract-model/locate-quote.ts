import { createCodePointIndex } from '../domain/code-points.js'
import type { Span } from '../domain/document.js'

/** Fewer characters than these say nothing, whatever they are quoted for. */
const shortestQuote = 8

/** Signs that models write in one form for another. Each class matches exactly one character of the text. */
const alike: readonly string[] = [`'’‘ʼ\``, '"“”„«»', '-‐‑–—']

function patternOf(character: string): string {
  const signs = alike.find((each) => each.includes(character)) ?? character
  return `[${signs.replaceAll(/[\\\]^-]/gu, String.raw`\$&`)}]`
}

/**
 * Where a quote first stands in a text, in code points; null where it does not, or is too short to be evidence. Line
 * ends count as spaces, and quotation marks, apostrophes and dashes as their likes; every other character must be the
 * same.
 *
 *     locateQuote('It is Kim’s visit,\nthey said.', "Kim's visit, they said") // { start: 6, end: 28 }
 *     locateQuote('They met on Friday.', 'They met on Monday') // null
 */
export function locateQuote(text: string, quote: string): Span | null {
  const words = quote.trim()
  if ([...words].length < shortestQuote) return null
  const pattern = words
    .split(/\s+/u)
    .map((word) => [...word].map(patternOf).join(''))
    .join(String.raw`\s+`)
  const match = new RegExp(pattern, 'u').exec(text)
  if (match === null) return null
  const index = createCodePointIndex(text)
  return { start: index.toCodePoints(match.index), end: index.toCodePoints(match.index + match[0].length) }
}
