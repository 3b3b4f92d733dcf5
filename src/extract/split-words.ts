/** One word, number or sign of a text, with its place in UTF-16 units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Abbreviations whose full stop belongs to the word. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Dr Prof Rev Gen Lt Col Maj Adm Capt Sen Rep Gov Amb Hon St Sgt Cmdr Brig Fr Sgt No Jan Feb Mar Apr Jun ' +
    'Jul Aug Sep Sept Oct Nov Dec Co Corp Inc Ltd vs'
  ).split(' '),
)

const wordPattern =
  /(?:\p{Lu}\.-?)+\p{Lu}\.|\p{L}[\p{L}\p{M}\p{N}]*(?:['’\u2010\u2011-]\p{L}[\p{L}\p{M}\p{N}]*)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|\S/gu
/** A single capital with its full stop before another capital word: "K. R. Narayanan", "John F. Kennedy". */
const initialAfter = /^\.(?=\s?\p{Lu})/u
const possessive = /^(.+)(['’]s)$/iu
const hyphen = /[\u2010\u2011-]/u
/** What may stand in a word that is cut further; all others are words as they are. */
const joints = /^\.$|['’\u2010\u2011-]/u

function splitHyphens(word: Word, isName: (part: string) => boolean): readonly Word[] {
  const at = word.text.search(hyphen)
  if (at === -1 || !(isName(word.text.slice(0, at)) || isName(word.text.slice(at + 1)))) return [word]
  const middle = word.start + at
  return [
    { text: word.text.slice(0, at), start: word.start, end: middle },
    { text: word.text.slice(at, at + 1), start: middle, end: middle + 1 },
    ...splitHyphens({ text: word.text.slice(at + 1), start: middle + 1, end: word.end }, isName),
  ]
}

/** "Sh. Mirziyoyev", "Yu. Andropov": initials that transliteration writes with two letters. */
const isDigraph = (value: string, text: string, start: number): boolean =>
  text[start + value.length] === '.' &&
  /^(?:Sh|Ch|Zh|Kh|Ts|Yu|Ya|Ye|Dzh|Th|Ph)$/u.test(value) &&
  /^\. ?\p{Lu}/u.test(text.slice(start + value.length, start + value.length + 3))

/** "I. Smith said": the pronoun at the end of a sentence ("he and I. They") is no initial. */
function isInitial(value: string, text: string, start: number, words: readonly Word[]): boolean {
  if (text[start + 1] !== '.' || !/^\p{Lu}$/u.test(value) || !initialAfter.test(text.slice(start + 1, start + 4)))
    return false
  const before = words.at(-1)?.text ?? ''
  return value !== 'I' || /^\p{Lu}/u.test(before)
}

/**
 * Cuts a text into words. `’s` stands by itself, a hyphen only beside the name of a country ("US-China", "anti-French"),
 * typographic apostrophes become plain ones. `splitWords('Mr. Lee’s son')` gives `Mr.`, `Lee`, `'s`, `son`.
 */
export function splitWords(text: string, isCountryWord: (part: string) => boolean): readonly Word[] {
  const words: Word[] = []
  let next = 0
  for (const found of text.match(wordPattern) ?? []) {
    const start = text.indexOf(found, next)
    next = start + found.length
    if (text[next] !== '.' && !joints.test(found)) {
      words.push({ text: found, start, end: next })
      continue
    }
    let value = found
    if (abbreviations.has(value) && text[start + value.length] === '.') value = `${value}.`
    if (isInitial(value, text, start, words) || isDigraph(value, text, start)) value = `${value}.`
    if (value === '.' && words.at(-1)?.end === start + 1) continue
    const owner = value.includes("'") || value.includes('’') ? possessive.exec(value) : null
    const base = owner?.[1] ?? value
    const end = start + base.length
    words.push(...splitHyphens({ text: base.replaceAll('’', "'"), start, end }, isCountryWord))
    if (owner) words.push({ text: "'s", start: end, end: start + value.length })
  }
  return words
}
