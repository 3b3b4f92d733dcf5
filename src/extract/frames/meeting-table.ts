import { ledFrame } from './attendance-lists.js'
import { callFrame, phoneFrame } from './calls.js'
import { guestFrame, hoursFrame, mealFrame, negotiatingTableFrame, presentFrame, togetherFrame } from './companies.js'
import type { Frame } from './context.js'
import { attendFrame, gatherFrame, joinFrame, tableFrame } from './gatherings.js'
import { acceptedFrame, invitedFrame } from './invitations.js'
import { withFrame } from './joint-work.js'
import { comeForFrame } from './margins.js'
import { meetingNounFrame } from './meeting-nouns.js'
import { holdFrame, meetFrame, talkFrame } from './meetings.js'
import { greetFrame, hostFrame, inPersonFrame } from './receptions.js'
import { roundFrame } from './rounds.js'
import * as words from './words.js'

const forms = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs that need "with" or several subjects to tell a meeting. */
const exchangeVerbs = forms(
  'exchanged exchange exchanges exchanging reasoned reason shared wrangled haggled sparred closeted parleyed parley got deliberated went pored hammered ironed compared',
)
const bringVerbs = forms(
  'brought bring brings bringing drew draws drawn gathered gathers united unites assembled convened convenes summoned summons',
)
const presentWords = forms(
  'at among present taking attending participating attendance participants attendees guests those speakers seated delegates',
)

/** Which words trigger the frames of meetings and calls; part of the whole table. */
export const meetingTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  [words.meetVerbs, meetFrame],
  [words.holdVerbs, holdFrame],
  [words.hostVerbs, hostFrame],
  [words.callVerbs, callFrame],
  [forms('telephones phones telephoning phoning ringing'), callFrame],
  [forms('conversation'), callFrame],
  [forms('accepted'), invitedFrame],
  [forms('accepted'), acceptedFrame],
  [forms('telephone phone line'), phoneFrame],
  [
    forms('called call calls visit person face tea coffee lunch luncheon dinner breakfast drinks supper iftar'),
    inPersonFrame,
  ],
  [forms('shook shake shakes embraced embraces embracing hugged hugs'), greetFrame],
  [forms('led leads headed heads'), ledFrame],
  [forms('table room'), tableFrame],
  [forms('table'), negotiatingTableFrame],
  [words.gatherVerbs, gatherFrame],
  [forms('sat sit sits'), gatherFrame],
  [bringVerbs, togetherFrame],
  [presentWords, presentFrame],
  [forms('gave gives give giving given threw offered offers'), mealFrame],
  [forms('guest guests host'), guestFrame],
  [words.talkVerbs, talkFrame],
  [words.discussVerbs, withFrame],
  [words.sitVerbs, withFrame],
  [exchangeVerbs, withFrame],
  [words.attendVerbs, attendFrame],
  [forms('left leaves quit quits'), attendFrame],
  [forms('speaking spoke speak told address speech'), attendFrame],
  [forms('part attendance'), attendFrame],
  [words.joinVerbs, joinFrame],
  [words.meetingNouns, meetingNounFrame],
  [forms('round'), meetingNounFrame],
  [forms('round session meeting summit talks conference dialogue encounter gathering'), roundFrame],
  [forms('hour hours minutes'), hoursFrame],
  [forms('summit conference forum congress assembly meeting gathering session'), comeForFrame],
]
