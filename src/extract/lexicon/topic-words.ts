import { readLexicon } from './data-file.js'
import { splitPhrase } from './names.js'

/** What a text can be about. Only political news tells events (architecture: sport, companies, weather … carry none). */
export const topics = ['POLITICS', 'SPORT', 'COMPANY', 'WEATHER', 'CULTURE', 'SCIENCE', 'CRIME', 'LIFE'] as const
export type Topic = (typeof topics)[number]

/** A word or phrase of seeds/lexicon/topics.json and how surely it tells a topic: 1 a hint, 4 a certainty. */
export interface TopicWord {
  readonly word: string
  readonly topic: Topic
  readonly weight: number
  readonly source: string
}

interface Phrase {
  readonly words: readonly string[]
  readonly row: TopicWord
}

/** Looks words up in all their forms. */
export interface TopicWords {
  /** The longest row that begins at `words[at]` (lower case), with its number of words; null for none. */
  match(words: readonly string[], at: number): { readonly row: TopicWord; readonly length: number } | null
}

/** Regular forms of an English word: plural, third person, past and participle. Some are no words; they do no harm. */
function formsOf(word: string): readonly string[] {
  const stem = word.replace(/e$/u, '')
  const plural = /(?:s|x|ch|sh)$/u.test(word)
    ? `${word}es`
    : /[^aeiou]y$/u.test(word)
      ? `${word.slice(0, -1)}ies`
      : /m[ae]n$/u.test(word)
        ? word.replace(/man$/u, 'men')
        : `${word}s`
  const past = /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`
  return [plural, past, `${stem}ing`]
}

function load(): TopicWords {
  const rows = readLexicon<TopicWord>('topics')
  const singles = new Map<string, TopicWord>()
  const phrases = new Map<string, Phrase[]>()
  const addPhrase = (words: readonly string[], row: TopicWord): void => {
    const [first] = words
    if (first === undefined) return
    const list = phrases.get(first)
    if (list) list.push({ words, row })
    else phrases.set(first, [{ words, row }])
  }
  const cut = rows.map((row) => ({ row, words: splitPhrase(row.word) }))
  for (const { row, words } of cut) {
    if (words.length === 1) singles.set(row.word, row)
    else addPhrase(words, row)
  }
  for (const { row, words } of cut) {
    const last = words.at(-1) ?? ''
    if (words.length > 1) addPhrase([...words.slice(0, -1), formsOf(last)[0] ?? last], row)
    else for (const form of formsOf(last)) if (!singles.has(form)) singles.set(form, row)
  }
  for (const list of phrases.values()) list.sort((left, right) => right.words.length - left.words.length)
  return {
    match(words, at) {
      const first = words[at] ?? ''
      const phrase = phrases.get(first)?.find((entry) => entry.words.every((word, index) => words[at + index] === word))
      if (phrase) return { row: phrase.row, length: phrase.words.length }
      const row = singles.get(first)
      return row ? { row, length: 1 } : null
    },
  }
}

let table: TopicWords | undefined

/** The vocabularies of the topics, loaded at the first call. */
export function topicWords(): TopicWords {
  table ??= load()
  return table
}
