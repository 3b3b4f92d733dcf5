import { distance } from 'fastest-levenshtein'

/**
 * How far two spellings of one family name may lie apart: one letter, two from seven letters on. Transliterations of
 * one name differ by that much (Gadhafi, Gaddafi), short family names do not (Kim, Lim).
 */
function allowedDistance(name: string): number {
  if (name.length < 5) return 0
  return name.length < 7 ? 1 : 2
}

/**
 * Consonants and vowels that romanizations write in several ways, brought to one. Source: the differences between
 * the BGN/PCGN, ISO 9 and press romanizations of Russian, Ukrainian, Arabic and Korean names.
 */
const romanizations: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, 'h'],
  [/x/gu, 'ks'],
  [/y|(?<=[aeiou])j/gu, 'i'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/oo|ou/gu, 'u'],
  [/(.)\1+/gu, '$1'],
]

function foldRomanization(word: string): string {
  return romanizations.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word)
}

/** What stands first may be a given name, so that there only romanization may differ. */
function areOneFamilyName(one: string, other: string, end: 'first' | 'last'): boolean {
  const [left, right] = [foldRomanization(one), foldRomanization(other)]
  if (left === right || end === 'first') return left === right
  return distance(left, right) <= Math.min(allowedDistance(left), allowedDistance(right))
}

/**
 * Whether two full names in normal form are spellings of one name. The family name is looked for at both ends, since
 * Korean, Chinese and Hungarian put it first; it must be compatible before anything else is compared, and the given
 * names must then be equal but for romanization or spaces. A likeness of the whole string alone would make Kim Jong Un
 * and Kim Jong Il one, and one letter more in a given name makes Daniel Daniela.
 *
 * `volodymyr zelensky` ~ `volodymyr zelenskyy`; `moon jae in` ~ `moon jaein`; not `kim jong un` ~ `kim jong il`
 */
export function areSpellingsOfOneName(one: string, other: string): boolean {
  const left = one.split(' ')
  const right = other.split(' ')
  if (left.length < 2 || right.length < 2) return false
  return endsAgree(left, right, 'last') || endsAgree(left, right, 'first')
}

function endsAgree(left: readonly string[], right: readonly string[], end: 'first' | 'last'): boolean {
  const [leftFamily, leftGiven] = splitAt(left, end)
  const [rightFamily, rightGiven] = splitAt(right, end)
  if (!areOneFamilyName(leftFamily, rightFamily, end)) return false
  return foldRomanization(leftGiven.join('')) === foldRomanization(rightGiven.join(''))
}

function splitAt(words: readonly string[], end: 'first' | 'last'): readonly [string, readonly string[]] {
  return end === 'last' ? [words.at(-1) ?? '', words.slice(0, -1)] : [words[0] ?? '', words.slice(1)]
}
