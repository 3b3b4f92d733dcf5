import { callFrame } from './calls.js'
import type { Frame } from './context.js'
import {
  accuseFrame,
  agreeFrame,
  agreementNounFrame,
  attackFrame,
  giveFrame,
  sanctionFrame,
  signFrame,
  threatFrame,
  warrantFrame,
} from './deals.js'
import { attendFrame, invitedFrame, joinFrame } from './gatherings.js'
import { meetingNounFrame } from './meeting-nouns.js'
import { holdFrame, hostFrame, meetFrame, talkFrame, withFrame } from './meetings.js'
import { dueFrame, motionFrame, nextStopFrame, visitNounFrame, visitVerbFrame } from './visits.js'
import * as words from './words.js'

const set = (...list: readonly string[]): ReadonlySet<string> => new Set(list)

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
  [words.talkVerbs, talkFrame],
  [words.discussVerbs, withFrame],
  [words.sitVerbs, withFrame],
  [words.attendVerbs, attendFrame],
  [set('part', 'attendance'), attendFrame],
  [words.joinVerbs, joinFrame],
  [words.meetingNouns, meetingNounFrame],
  [words.motionVerbs, motionFrame],
  [words.visitVerbs, visitVerbFrame],
  [words.visitNouns, visitNounFrame],
  [set('stop'), nextStopFrame],
  [set('due', 'expected', 'left', 'leave', 'leaves', 'spent', 'set', 'last'), dueFrame],
  [words.signVerbs, signFrame],
  [words.agreeVerbs, agreeFrame],
  [words.signNouns, agreementNounFrame],
  [words.accuseVerbs, accuseFrame],
  [set('warrant', 'arrest'), warrantFrame],
  [words.sanctionVerbs, sanctionFrame],
  [set('sanctioned', 'blacklisted'), sanctionFrame],
  [words.giveVerbs, giveFrame],
  [words.attackVerbs, attackFrame],
  [set('launched'), attackFrame],
  [words.threatVerbs, threatFrame],
]
