import type { Sentence, Token } from '../analysis.js'

/** Headlines of texts that tell several stories: "World in brief", "News digest", "Monday roundup". */
const isRoundup =
  /\b(?:briefs?|briefing|brief(?:s|ly)|digest|round-?up|bulletin|wrap|at a glance|news summary|headlines|around the world|in short|nutshell)\b/iu

const bullet = /^[•*▪‣·●■◦–—-]$/u

/** "POLAND", "Nato sends battalions east": a line without an end is a heading. */
function isHeading(tokens: readonly Token[]): boolean {
  return tokens.length <= 9 && !/^[.!?:;,"”’)…]$/u.test(tokens.at(-1)?.text ?? '.')
}

const isCapitals = ({ text }: Token): boolean => /^\p{Lu}[\p{Lu}’'-]+$/u.test(text)

/** "• Chilean President …", "TENNIS: …", "BUSINESS - …": the line begins an item of a list of news. */
function isItem(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens
  if (!first) return false
  if (bullet.test(first.text)) return true
  const label = [second, third].findIndex((token) => /^[:|–—-]$/u.test(token?.text ?? ''))
  return label !== -1 && isCapitals(first) && (label === 0 || (second !== undefined && isCapitals(second)))
}

/**
 * Numbers of the story that each sentence belongs to. A text is one story, unless its headline or its layout (lines in
 * capitals, bullets, labels) shows that it lists the news of a day: then each item is one.
 */
export function findStories(
  headline: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): readonly number[] {
  const lines = new Map<number, Token[]>()
  for (const { paragraph, from, to } of sentences)
    lines.set(paragraph, [...(lines.get(paragraph) ?? []), ...tokens.slice(from, to)])
  const all = [...lines.values()]
  const headings = all.filter(isHeading)
  const capitals = headings.filter((line) => line.every((token) => isCapitals(token) || !/^\p{L}/u.test(token.text)))
  const hasItems = all.filter(isItem).length >= 2
  const isMany = isRoundup.test(headline)
  if (!isMany && !hasItems && capitals.length < 2) return sentences.map(() => 0)
  const opens = hasItems ? isItem : headings.length >= 2 ? isHeading : () => true
  const storyOf = new Map<number, number>()
  let story = 0
  let wasOpening = false
  for (const [paragraph, line] of lines) {
    const isOpening = opens(line)
    if (isOpening && !(wasOpening && opens === isHeading)) story++
    wasOpening = isOpening
    storyOf.set(paragraph, story)
  }
  return sentences.map(({ paragraph }) => storyOf.get(paragraph) ?? 0)
}
