import { createCodePointIndex } from '../domain/code-points.js'
import type { Span } from '../domain/document.js'
import type { EvidenceForm } from './annotation-form.js'

/** Makes the refusal of one value of an annotation file: `path` in the JSON, the reason with its remedy. */
export type Fault = (path: string, reason: string) => Error

/**
 * Finds the spans of the quotes that an annotation file gives as evidence, in the order of the file, so that no claim
 * rests on words that the document does not have. A quote must stand in the body exactly once, or say which
 * occurrence is meant. Throws what `fault` makes.
 *
 *     locateEvidence('met on Friday', 'They met on Friday.', 'events[0].evidence', fault) // [{ start: 5, end: 18 }]
 */
export function locateEvidence(evidence: EvidenceForm, body: string, path: string, fault: Fault): Span[] {
  const quotes = Array.isArray(evidence) ? evidence : [evidence]
  const index = createCodePointIndex(body)
  return quotes.map((item, position) => {
    const words = typeof item === 'string' ? item : item.quote
    const at = Array.isArray(evidence) ? `${path}[${position}]` : path
    const starts = occurrencesOf(words, body)
    const start = starts[typeof item === 'string' ? 0 : item.occurrence - 1]
    if (start === undefined) throw fault(at, notFound(words, starts.length))
    if (typeof item === 'string' && starts.length > 1) throw fault(at, ambiguous(words, starts.length))
    return { start: index.toCodePoints(start), end: index.toCodePoints(start + words.length) }
  })
}

/** Where `words` start in `text`, in UTF-16 units; overlapping occurrences count once. */
function occurrencesOf(words: string, text: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) starts.push(at)
  return starts
}

function notFound(words: string, found: number): string {
  if (found > 0) return `${preview(words)} stands in the body only ${times(found)}; give a smaller occurrence`
  return `${preview(words)} does not stand in the body; copy the words exactly, quotation marks and apostrophes included`
}

function ambiguous(words: string, found: number): string {
  return `${preview(words)} stands in the body ${times(found)}; quote more words or give the occurrence`
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function preview(words: string): string {
  return `"${words.length > 80 ? `${words.slice(0, 77)}...` : words}"`
}
