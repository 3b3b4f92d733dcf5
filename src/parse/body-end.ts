import { parseCreditLine } from './credit-line.js'
import { isLeftover } from './leftovers.js'

/**
 * Cuts the credit line with all that follows it, or else a web page's leftovers alone, off the end of a body's lines.
 * White space at the end goes too, and nothing else is changed.
 */
export function cutEnd(lines: readonly string[]): { readonly body: string; readonly credits: readonly string[] } {
  const credit = lines.findLastIndex((line) => parseCreditLine(line) !== null)
  let end = credit === -1 ? lines.length : credit
  while (end > 0 && (lines[end - 1]?.trim() === '' || isLeftover(lines[end - 1] ?? ''))) end--
  return { body: lines.slice(0, end).join('\n').trimEnd(), credits: parseCreditLine(lines[credit] ?? '') ?? [] }
}
