/** Apostrophes, primes and letters that stand for a soft sign: dropped, so that `Orban’s` and `Orban's` are one. */
const apostrophes = /['’‘ʼʹ`´]/gu

/** Latin letters that Unicode does not take apart into a base letter and a mark (Unicode NFD leaves them whole). */
const wholeLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** Folds accents and case, and leaves the rest of the text as it is: `Orbán` → `orban`. */
function foldAccents(text: string): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return lower.replace(/[ßæœøłđðþı]/gu, (letter) => wholeLetters.get(letter) ?? letter)
}

/**
 * The form in which two spellings of one name are equal: no accents, case, apostrophes or punctuation, hyphens as
 * spaces, single spaces. Empty for a name without letters and digits.
 *
 * `Choe Son-hui` → `choe son hui`; `Côte d’Ivoire` → `cote divoire`; `U.S.` → `us`
 */
export function normalName(name: string): string {
  return foldAccents(name)
    .replace(apostrophes, '')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What lists of names are ordered by, byte by byte: accents and case folded, a leading `the` dropped. Never empty
 * for a name that is not.
 *
 * `The Hague` → `hague`; `Åland Islands` → `aland islands`
 */
export function sortName(name: string): string {
  const folded = foldAccents(name).replace(/\s+/gu, ' ').trim()
  return folded.replace(/^the (?=\S)/u, '')
}

/**
 * A name as part of an address: lower case, hyphens between words, at most `longest` characters and never cut within
 * a word unless the first word alone is longer. `unnamed` where no letter or digit is left.
 *
 * `Sergei Lavrov` → `sergei-lavrov`; `Côte d’Ivoire` → `cote-divoire`
 */
export function slugFrom(name: string, longest = 80): string {
  const words = normalName(name).split(' ').filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + 1 + word.length > longest) break
    slug = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
  }
  return slug === '' ? 'unnamed' : slug
}
