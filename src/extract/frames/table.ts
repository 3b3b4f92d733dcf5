import { accusationPatterns, accusePatterns } from './accusation-patterns.js'
import { accusationNounFrame, accuseFrame, allegeFrame, chargeFrame, tradeFrame, warrantFrame } from './accusations.js'
import { attackFrame, giveFrame, threatFrame } from './arms.js'
import { callFrame, phoneFrame } from './calls.js'
import type { Frame } from './context.js'
import { dealNouns, dealPatterns } from './deal-patterns.js'
import { agreeFrame, agreementNounFrame, concludeFrame, underFrame, undertakeFrame, wasAgreedFrame } from './deals.js'
import { acceptedFrame, attendFrame, invitedFrame, joinFrame, tableFrame } from './gatherings.js'
import { meetingNounFrame } from './meeting-nouns.js'
import { gatherFrame, holdFrame, hostFrame, inPersonFrame, meetFrame, talkFrame, withFrame } from './meetings.js'
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
  [words.meetVerbs, meetFrame],
  [words.holdVerbs, holdFrame],
  [words.hostVerbs, hostFrame],
  [words.callVerbs, callFrame],
  [set('conversation'), callFrame],
  [set('accepted'), invitedFrame],
  [set('accepted'), acceptedFrame],
  [set('telephone', 'phone'), phoneFrame],
  [set('called', 'call', 'person', 'face'), inPersonFrame],
  [set('table', 'room'), tableFrame],
  [words.gatherVerbs, gatherFrame],
  [words.talkVerbs, talkFrame],
  [words.discussVerbs, withFrame],
  [words.sitVerbs, withFrame],
  [words.attendVerbs, attendFrame],
  [set('part', 'attendance'), attendFrame],
  [words.joinVerbs, joinFrame],
  [words.meetingNouns, meetingNounFrame],
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
