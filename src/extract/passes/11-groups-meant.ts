import type { Token } from '../analysis.js'
import type { Reference } from '../items.js'

const peoplePairs =
  /^(?:leaders|presidents|men|women|ministers|diplomats|statesmen|heads|officials|premiers|counterparts|rivals|allies|delegations|speakers|foes|adversaries|opponents|negotiators|mediators|envoys|generals|monarchs|kings|chancellors|secretaries|ambassadors|commanders|chiefs|mayors|governors|politicians)$/u
const countryPairs =
  /^(?:countries|nations|sides|governments|states|neighbors|neighbours|koreas|parties|powers|allies|panels|teams|camps|factions|capitals|movements|republics|kingdoms|foes)$/u

const isNameStart = (tokens: readonly Token[], index: number): boolean => /^\p{Lu}/u.test(tokens[index]?.text ?? '')

const many = /^(?:three|four|five|six|seven|eight|nine|ten)$/u

/** "both prime ministers", "the two foreign ministers", "the two heads of state". */
const isTitlePair = (first: string, second: string): boolean =>
  (/^(?:prime|foreign|defence|defense|finance|interior|vice)$/u.test(first) &&
    /^(?:ministers|presidents|secretaries)$/u.test(second)) ||
  (first === 'heads' && second === 'of')

/** Words for two who hold the same office, as the word before "ministers" tells it. */
const peers: Readonly<Record<string, string>> = {
  prime: 'premiers',
  foreign: 'foreign ministers',
  defence: 'defence ministers',
  defense: 'defence ministers',
}

/** The words that "the two leaders", "both sides" and "each of them" begin with. */
const groupOpenings: ReadonlySet<string> = new Set(['each', 'both', 'either', 'the', 'their', 'these'])

/** A group whose members the text has named before. */
export interface Group {
  /** Tokens that it takes. */
  readonly length: number
  readonly reference: Reference
}

function titlePair(length: number, first: string, pair: (length: number, kind: Reference['kind']) => Group): Group {
  const group = pair(length, 'PAIR')
  const word = group.reference.word.startsWith('minister') ? peers[first] : undefined
  return word === undefined ? group : { ...group, reference: { ...group.reference, word } }
}

/** "each of them", "each of the two men", "both of them", "either leader": how many tokens; 0 for no such words. */
function matchEach(tokens: readonly Token[], index: number): number {
  const at = (step: number): string => tokens[index + step]?.lower ?? ''
  if (!/^(?:each|both|either)$/u.test(at(0))) return 0
  if (at(1) !== 'of') return at(0) !== 'both' && /^(?:man|leader|woman|minister|president)$/u.test(at(1)) ? 2 : 0
  if (at(2) === 'them') return 3
  if (!/^(?:the|these|those)$/u.test(at(2))) return 0
  if (at(3) === 'two') return peoplePairs.test(at(4)) ? 5 : 4
  return peoplePairs.test(at(3)) ? 4 : 0
}

/** "Both had flown in": the word opens a sentence. */
const isSentenceStart = (tokens: readonly Token[], index: number): boolean =>
  /^\p{Lu}/u.test(tokens[index]?.text ?? '') && (index === 0 || /^[\p{P}]$/u.test(tokens[index - 1]?.text ?? ''))

/** "the two leaders", "both sides", "the pair", "the two": how many tokens, and whether people or countries. */
export function matchGroup(tokens: readonly Token[], index: number): Group | null {
  const word = tokens[index]?.lower ?? ''
  if (!groupOpenings.has(word)) return null
  const next = tokens[index + 1]?.lower ?? ''
  const after = tokens[index + 2]?.lower ?? ''
  const pair = (length: number, kind: Reference['kind']): Group => ({
    length,
    reference: { kind, word: tokens[index + length - 1]?.lower ?? '', ...(many.test(next) ? { size: next } : {}) },
  })
  const each = matchEach(tokens, index)
  if (each > 0) return { length: each, reference: { kind: 'PAIR', word: 'each' } }
  if (word === 'both') {
    if (peoplePairs.test(next)) return pair(2, 'PAIR')
    if (countryPairs.test(next)) return pair(2, 'COUNTRY_PAIR')
    if (isTitlePair(next, after)) return titlePair(3, next, pair)
    return isSentenceStart(tokens, index) && /^(?:AUX|VERB)$/u.test(tokens[index + 1]?.pos ?? '')
      ? pair(1, 'PAIR')
      : null
  }
  const isDefinite = word === 'the' || word === 'their' || word === 'these'
  if (!isDefinite) return null
  if (
    word === 'the' &&
    !/^(?:in|of|of-|and-)$/u.test(after) &&
    next === 'government' &&
    !isNameStart(tokens, index + 2)
  )
    return pair(2, 'GOVERNMENT')
  if (
    word === 'the' &&
    /^(?:rebels|guerrillas|insurgents|militants|rebel|guerrilla)$/u.test(next) &&
    !isNameStart(tokens, index + 2)
  )
    return pair(2, 'REBELS')
  if (next === 'pair' || next === 'duo') return pair(2, 'PAIR')
  if (next === 'trio') return { length: 2, reference: { kind: 'PAIR', word: 'trio', size: 'three' } }
  if (/^(?:sides|delegations|negotiators)$/u.test(next) && !/^(?:of|from|in)$/u.test(after))
    return pair(2, 'COUNTRY_PAIR')
  if (next === 'rivals' && !/^(?:of|in|for)$/u.test(after)) return pair(2, 'PAIR')
  if (next !== 'two' && !many.test(next)) {
    const isPlural =
      word === 'their'
        ? /^(?:presidents|leaders|foreign)$/u.test(next)
        : /^(?:presidents|leaders|ministers)$/u.test(next)
    return isPlural && !/^(?:of|from)$/u.test(after) && (next !== 'foreign' || after === 'ministers')
      ? pair(next === 'foreign' ? 3 : 2, 'PAIR')
      : null
  }
  const third = tokens[index + 3]?.lower ?? ''
  if (/^(?:party|rebel|coalition|visiting|warring|rival|old|neighbou?ring|negotiating|opposition)$/u.test(after)) {
    if (peoplePairs.test(third)) return pair(4, 'PAIR')
    if (countryPairs.test(third)) return pair(4, 'COUNTRY_PAIR')
  }
  if (isTitlePair(after, third)) return titlePair(after === 'heads' ? 5 : 4, after, pair)
  if (peoplePairs.test(after)) return pair(3, 'PAIR')
  if (countryPairs.test(after)) return pair(3, 'COUNTRY_PAIR')
  const part = tokens[index + 2]?.pos
  return part === 'VERB' ||
    part === 'AUX' ||
    part === 'PUNCT' ||
    part === 'SCONJ' ||
    (part === 'ADP' && after !== 'of') ||
    /^(?:also|then|had|met|have|later|first|last)$/u.test(after)
    ? pair(2, 'PAIR')
    : null
}
