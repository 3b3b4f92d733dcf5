import { accusationPatterns, accusePatterns } from './accusation-patterns.js'
import { accusationNounFrame, accuseFrame, allegeFrame, eachFrame, tradeFrame } from './accusations.js'
import { aidVerbs, giveFrame } from './aid.js'
import { attackFrame, attackWords, strikeFrame, strikeNounFrame } from './attacks.js'
import { chargeFrame, warrantFrame } from './charges.js'
import type { Frame } from './context.js'
import { type Pattern, patternFrame } from './patterns.js'
import { electionFrame, electionWords, protestFrame, protestWords } from './publics.js'
import { beginningFrame, sanctionNouns, sanctionPatterns } from './sanctions.js'
import { threatFrame, threatVerbs } from './threats.js'
import { allegeVerbs } from './words.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const tell = (patterns: readonly Pattern[]): readonly (readonly [ReadonlySet<string>, Frame])[] =>
  patterns.map((pattern) => [pattern.verbs, patternFrame(pattern)])

/** Which words trigger the frames of accusations, sanctions, aid, attacks, threats and acts of a public. */
export const actTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  ...accusePatterns.map((pattern) => [pattern.verbs, accuseFrame(pattern)] as const),
  ...tell(accusationPatterns),
  [set('accused accuses accuse accusing blamed blames blaming'), eachFrame],
  [allegeVerbs, allegeFrame],
  [set('traded trade trading exchanged swapped'), tradeFrame],
  [set('warrant warrants arrest'), warrantFrame],
  [set('accusation accusations allegation allegations charge charges claims'), accusationNounFrame],
  [set('charged charge charges indicted indicts indict indicting impeached'), chargeFrame],
  ...tell(sanctionPatterns),
  [sanctionNouns, beginningFrame],
  [aidVerbs, giveFrame],
  [attackWords, attackFrame],
  [attackWords, strikeFrame],
  [attackWords, strikeNounFrame],
  [threatVerbs, threatFrame],
  [protestWords, protestFrame],
  [electionWords, electionFrame],
]
