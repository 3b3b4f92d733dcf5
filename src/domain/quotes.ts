import { createCodePointIndex } from './code-points.js'
import type { Span } from './document.js'
import { normalName } from './names.js'

/** Where a quote stands in a text, or why that cannot be told. Offsets count Unicode code points. */
export type FoundQuote =
  | { readonly kind: 'found'; readonly span: Span }
  /** It stands in the text more than once: the starts to choose from. */
  | { readonly kind: 'ambiguous'; readonly starts: readonly number[] }
  /** It does not stand in the text; the words that come nearest, null where nothing comes near. */
  | { readonly kind: 'missing'; readonly nearest: string | null }

/**
 * Finds the words of a quote in a text, exactly as they stand there; `start` says which occurrence is meant.
 *
 *     findQuote('They met on Friday.', 'met on Friday', null) // { kind: 'found', span: { start: 5, end: 18 } }
 *     findQuote('They met on Friday.', 'met on a Friday', null) // { kind: 'missing', nearest: 'met on Friday.' }
 */
export function findQuote(body: string, quote: string, start: number | null): FoundQuote {
  const index = createCodePointIndex(body)
  const starts = quote === '' ? [] : occurrencesOf(quote, body)
  const chosen = start === null ? starts : starts.filter((at) => index.toCodePoints(at) === start)
  const [only, ...others] = chosen
  if (only === undefined) return { kind: 'missing', nearest: nearestWords(body, quote) }
  if (others.length > 0) return { kind: 'ambiguous', starts: starts.map(index.toCodePoints) }
  return { kind: 'found', span: { start: index.toCodePoints(only), end: index.toCodePoints(only + quote.length) } }
}

/** Where the words start, in UTF-16 units; overlapping occurrences count once. */
function occurrencesOf(words: string, text: string): readonly number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) starts.push(at)
  return starts
}

/** A stretch of text that shares fewer of the quote's words than this is nothing like it. */
const leastShared = 0.5

/** The stretch of as many words as the quote has that shares most of its words; case, accents and signs aside. */
function nearestWords(body: string, quote: string): string | null {
  const wanted = countWords(normalName(quote).split(' ').filter(Boolean))
  const length = [...wanted.values()].reduce((sum, count) => sum + count, 0)
  const words = [...body.matchAll(/\S+/gu)].map((match) => ({ at: match.index, text: match[0] }))
  const normal = words.map(({ text }) => normalName(text))
  let [best, bestFrom] = [0, -1]
  const held = new Map<string, number>()
  let shared = 0
  for (const [at, word] of normal.entries()) {
    if (length === 0) break
    if (add(held, word, 1) <= (wanted.get(word) ?? 0)) shared += 1
    const gone = at >= length ? normal[at - length] : undefined
    if (gone !== undefined && add(held, gone, -1) < (wanted.get(gone) ?? 0)) shared -= 1
    if (shared > best) [best, bestFrom] = [shared, Math.max(0, at - length + 1)]
  }
  const [first, last] = [words[bestFrom], words[Math.min(bestFrom + length, words.length) - 1]]
  if (first === undefined || last === undefined || best < length * leastShared) return null
  return body.slice(first.at, last.at + last.text.length)
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) add(counts, word, 1)
  return counts
}

function add(counts: Map<string, number>, word: string, number: number): number {
  const count = (counts.get(word) ?? 0) + number
  counts.set(word, count)
  return count
}
