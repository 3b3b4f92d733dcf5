import { eld } from 'eld'

/** Fewer letters than these say too little to be called another language. */
const leastLetters = 80

/** Share of English function words from which a text is English, whatever names and quotes it has. */
const leastFunctionWords = 0.08

const functionWords: ReadonlySet<string> = new Set(
  'the of and to that is for with by from his her has had they who said are were which have been this their would'.split(
    ' ',
  ),
)

/** Texts of other languages with English names and quotes have few of the most frequent English words. */
function isPlainlyEnglish(words: readonly string[]): boolean {
  const found = words.filter((word) => functionWords.has(word)).length
  return found / Math.max(words.length, 1) >= leastFunctionWords
}

let loading: Promise<unknown> | undefined

/**
 * The language of a text that is surely not English, as ISO 639-1 (`fr`); null for English, and for texts too short or
 * too mixed to tell. Loads the tables of the recogniser at the first text that is not plainly English.
 */
export async function recognizeForeignLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < leastLetters || isPlainlyEnglish(sample.toLowerCase().match(/\p{L}+/gu) ?? [])) return null
  loading ??= 'load' in eld ? eld.load('medium') : Promise.resolve()
  await loading
  const found = eld.detect(sample)
  return found.language !== '' && found.language !== 'en' && found.isReliable() ? found.language : null
}
