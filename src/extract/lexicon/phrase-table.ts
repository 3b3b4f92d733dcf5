/** Phrases of several tokens, found by their first token: the longest that fits at a place wins. */
export interface PhraseTable<Value> {
  /** The longest phrase that starts at `tokens[start]`, with the number of its tokens; null if none does. */
  match(tokens: readonly string[], start: number): { readonly value: Value; readonly length: number } | null
  has(phrase: string): boolean
}

/** Whether the words stand in the text at `start`, the first of which is known to. */
function isAt(tokens: readonly string[], start: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index++) if (tokens[start + index] !== words[index]) return false
  return true
}

/**
 * Builds the table. `split` must cut phrases exactly as texts are cut into tokens. Of two equal phrases the first
 * stands, so that the caller gives the more important one first.
 */
export function createPhraseTable<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
  split: (phrase: string) => readonly string[],
): PhraseTable<Value> {
  const byFirst = new Map<string, { words: readonly string[]; value: Value }[]>()
  const known = new Set<string>()
  for (const [phrase, value] of entries) {
    const words = split(phrase)
    const key = words.join(' ')
    const first = words[0]
    if (first === undefined || known.has(key)) continue
    known.add(key)
    const list = byFirst.get(first)
    if (list) list.push({ words, value })
    else byFirst.set(first, [{ words, value }])
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.words.length - left.words.length)
  return {
    match(tokens, start) {
      const found = byFirst.get(tokens[start] ?? '')?.find(({ words }) => isAt(tokens, start, words))
      return found ? { value: found.value, length: found.words.length } : null
    },
    has: (phrase) => known.has(split(phrase).join(' ')),
  }
}
