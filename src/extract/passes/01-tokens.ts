import type { Sentence, Token } from '../analysis.js'
import { languageModel } from '../lexicon/language-model.js'
import { splitText } from '../lexicon/names.js'

/** What the first pass makes of a body. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Where the report was filed, as its opening words say; null without them. */
  readonly dateline: Dateline | null
}

/** "NAIROBI, March 3 (Reuters) —": not of the first sentence, and no mention of the city. */
export interface Dateline {
  /** The place with capitals at the beginning of words: `Nairobi`. */
  readonly place: string
  /** UTF-16 offset of the first word after it. */
  readonly end: number
}

const day = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8})(?:,?\s+\d{4})?`
const agency = String.raw`(?:\([^()\n]{2,40}\)|\[[^\[\]\n]{2,20}\]|\/\p{Lu}[\p{L} -]{1,20}\/)`
const datelines = [
  new RegExp(
    String.raw`^\s*(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}?)(?:,\s*\p{Lu}[\p{L}. ]{1,24}?)?(?:,\s*${day})?\s*(?:\([^()\n]{2,40}\))?\s*(?:[—–]|--|(?<=[\s)])-)\s+(?=\S)`,
    'u',
  ),
  new RegExp(
    String.raw`^\s*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?:,\s*\p{Lu}[\p{L}. ]{1,24}?)?(?:,\s*${day}\s*(?:\([^()\n]{2,40}\))?|\s*\([^()\n]{2,40}\))\s*(?:[—–]|--|(?<=[\s)])-)\s+(?=\S)`,
    'u',
  ),
  /^\s*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s+—\s+(?=\p{Lu})/u,
  // The agency set off by brackets or strokes: "MOSCOW. March 5 (Interfax) - ", "MINSK, March 5. /TASS/. ", "(EFE).- ".
  new RegExp(
    String.raw`^\s*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}?)(?:,\s*\p{Lu}[\p{L}. ]{1,24}?|\s*\[\p{L}[\p{L} ]{2,24}\])?(?:[.,]\s*${day}[.,]?\s*${agency}[.:]?\s*[—–:-]*|[.,]?\s*${agency}[.:]?\s*[—–:-]+)\s+(?=\S)`,
    'u',
  ),
  // A colon after the day, or a stop before the stroke: "ISLAMABAD, Dec 24: ", "MADRID.- ".
  new RegExp(
    String.raw`^\s*(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}?)(?:,\s*\p{Lu}[\p{L}. ]{1,24}?)?(?:[.,]\s*${day}\s*:|\.\s?[—–-]+)\s+(?=\S)`,
    'u',
  ),
  // The agency bare after the day: "ASTANA. September 7. Kazinform – ", "Tehran, March 5, IRNA – ".
  new RegExp(
    String.raw`^\s*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}?)[.,]\s*${day}[.,]\s*\p{Lu}[\p{L}]{2,12}(?: \p{Lu}\p{L}{2,12})?\s*[—–-]+\s+(?=\S)`,
    'u',
  ),
]

/** "By Our Diplomatic Correspondent": a line before the dateline that names who wrote. */
const byline = /^\s*By\s[^\n.]{3,60}\n+/u

/** Reads the dateline at the start of a body, or after the line that names who wrote. */
function findDateline(body: string): Dateline | null {
  const start = byline.exec(body)?.[0].length ?? 0
  for (const pattern of datelines) {
    const match = pattern.exec(body.slice(start))
    const words = match?.[1]
    if (!match || !words) continue
    const place = words.toLowerCase().replaceAll(/(?:^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase())
    return { place, end: start + match[0].length }
  }
  return null
}

interface Tagged {
  /** Offsets in the paragraph at which a sentence begins. */
  readonly starts: readonly number[]
  /** Part of speech by the offset at which the tagger's word begins. */
  readonly tags: ReadonlyMap<number, string>
}

/** The tagger's words and sentences come without offsets: they are looked up one after the other. */
function tagParagraph(paragraph: string): Tagged {
  const model = languageModel()
  const plain = paragraph.replaceAll('’', "'").replaceAll(/[“”]/gu, '"')
  const document = model.readDoc(plain)
  const values: string[] = document.tokens().out(model.its.value)
  const parts: string[] = document.tokens().out(model.its.pos)
  const tags = new Map<number, string>()
  const places: number[] = []
  let cursor = 0
  for (const [index, value] of values.entries()) {
    const at = plain.indexOf(value, cursor)
    if (at === -1 || at > cursor + 200) continue
    tags.set(at, parts[index] ?? 'X')
    places[index] = at
    cursor = at + value.length
  }
  const spans = document.sentences().out(model.its.span)
  return { starts: spans.flatMap(([first]) => places[Number(first)] ?? []), tags }
}

/** No sentence ends after an initial or a title: "K. R. Narayanan", "Gen. Lee". */
const endsInAbbreviation = (token: Token | undefined): boolean =>
  /^(?:\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Maj|Adm|Capt|Sen|Rep|Gov|Hon|St|Sgt)\.)$/u.test(token?.text ?? '')

/** Paragraphs are lines: no sentence crosses a line's end. */
function findParagraphs(body: string): readonly { text: string; start: number }[] {
  return [...body.matchAll(/[^\n]+/gu)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ text: match[0], start: match.index }))
}

/** Cuts a body into sentences and tagged words. */
export function findWords(body: string): Words {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const dateline = findDateline(body)
  for (const [paragraph, { text, start }] of findParagraphs(body).entries()) {
    const { starts, tags } = tagParagraph(text)
    const words = splitText(text)
    let next = 0
    let from = tokens.length
    const close = (): void => {
      const first = tokens[from]
      const last = tokens.at(-1)
      if (!first || !last || from === tokens.length) return
      const index = sentences.length
      sentences.push({ index, from, to: tokens.length, start: first.start, end: last.end, paragraph })
      from = tokens.length
    }
    for (const word of words) {
      if (dateline && start + word.start < dateline.end) continue
      while (next < starts.length && word.start >= (starts[next] ?? 0)) {
        if (!endsInAbbreviation(tokens.at(-1))) close()
        next++
      }
      const pos = tags.get(word.start) ?? 'X'
      const { start: wordStart, end: wordEnd } = word
      tokens.push({
        text: word.text,
        lower: word.text.toLowerCase(),
        pos,
        start: start + wordStart,
        end: start + wordEnd,
        sentence: sentences.length,
      })
    }
    close()
  }
  return { tokens, sentences, dateline }
}
