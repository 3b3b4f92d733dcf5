import { accusationPatterns, accusePatterns } from './accusation-patterns.js'
import { accusationNounFrame, accuseFrame, allegeFrame, chargeFrame, tradeFrame, warrantFrame } from './accusations.js'
import { attackFrame, giveFrame, threatFrame } from './arms.js'
import type { Frame } from './context.js'
import { dealNouns, dealPatterns } from './deal-patterns.js'
import { agreeFrame, agreementNounFrame, concludeFrame, underFrame, undertakeFrame, wasAgreedFrame } from './deals.js'
import { meetingTable } from './meeting-table.js'
import { type Pattern, patternFrame } from './patterns.js'
import { electionFrame, protestFrame } from './publics.js'
import { sanctionPatterns } from './sanctions.js'
import { signatureFrame, signingFrame } from './signatures.js'
import { visitTable } from './visit-table.js'
import * as words from './words.js'

const set = (...list: readonly string[]): ReadonlySet<string> => new Set(list)

const tell = (patterns: readonly Pattern[]): readonly (readonly [ReadonlySet<string>, Frame])[] =>
  patterns.map((pattern) => [pattern.verbs, patternFrame(pattern)])

/**
 * Which words trigger which frame, the more telling first. All frames that a word triggers are tried; what tells the
 * same event twice is joined afterwards.
 */
export const frameTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  ...meetingTable,
  ...visitTable,
  ...dealPatterns.map((pattern) => [pattern.verbs, concludeFrame(pattern)] as const),
  [words.agreeVerbs, agreeFrame],
  [set('agreed', 'decided'), wasAgreedFrame],
  [words.undertakeVerbs, undertakeFrame],
  [set('signature', 'signatures', 'names', 'name', 'pen'), signatureFrame],
  [set('signing'), signingFrame],
  [dealNouns, agreementNounFrame],
  [dealNouns, underFrame],
  ...accusePatterns.map((pattern) => [pattern.verbs, accuseFrame(pattern)] as const),
  ...tell(accusationPatterns),
  [words.allegeVerbs, allegeFrame],
  [set('traded', 'trade', 'trading', 'exchanged', 'swapped'), tradeFrame],
  [set('warrant', 'warrants', 'arrest'), warrantFrame],
  [set('accusation', 'accusations', 'allegation', 'allegations', 'charge', 'charges', 'claims'), accusationNounFrame],
  [set('charged', 'charge', 'charges', 'indicted', 'indicts', 'indict', 'indicting', 'impeached'), chargeFrame],
  ...tell(sanctionPatterns),
  [words.giveVerbs, giveFrame],
  [words.attackVerbs, attackFrame],
  [set('launched'), attackFrame],
  [words.threatVerbs, threatFrame],
  [words.protestVerbs, protestFrame],
  [words.electionVerbs, electionFrame],
]
