import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { type Frame, makeMention, partsOf } from './context.js'
import { storyParties } from './deal-parties.js'
import { settleReality } from './telling.js'

const ordinal =
  /^(?:next|earlier|previous|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|fresh|further|follow-up|final|another|opening)$/u
const holding =
  /^(?:held|hold|take|takes|took|taken|begin|begins|began|open|opens|opened|start|starts|started|convene|convenes|convened|due|scheduled|planned|set|staged|be|is|was|follows?|followed|broke|broken|ended|ends|concluded|collapsed|failed|foundered|stalled|fixed|arranged|expected|foreseen|pencill?ed|resumes?|resumed|reconvenes?|reconvened|lasted)$/u

/** The verb of holding that the noun at `at` is the subject of, or whose participle follows it; -1 for none. */
function heldAt(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 10); index++) {
    const item = items[index]
    if (!item || (item.kind === 'ACTOR' && !item.isPossessive)) return -1
    const isAuxiliary = /^(?:be|is|was)$/u.test(item.word) && !/^(?:in|at|on|for)$/u.test(items[index + 1]?.word ?? '')
    if (holding.test(item.word) && !isAuxiliary) return index
    const isBetween = item.kind === 'PLACE' || /^(?:AUX|ADV|PART)$/u.test(item.pos) || item.kind === 'DATE'
    const isOf =
      /^(?:of|,|in|at|on|for|had|has|been|the|which|talks|negotiations|dialogue|consultations|in|series)$/u.test(
        item.word,
      )
    if (!isBetween && !isOf) return -1
  }
  return -1
}

/** Place and day stand after the noun or after its verb: "another round in X in June is planned". */
function wholeOf(items: readonly Item[], at: number, verb: number): Arguments {
  const [ofNoun, ofVerb] = [findArguments(items, at), findArguments(items, verb)]
  return {
    ...ofVerb,
    places: [...ofNoun.places, ...ofVerb.places],
    date: ofNoun.date === -1 ? ofVerb.date : ofNoun.date,
    end: Math.max(ofNoun.end, ofVerb.end),
  }
}

const isToCome = (items: readonly Item[], verb: number): boolean =>
  /^(?:due|scheduled|planned|set|fixed|arranged|expected|foreseen|pencill?ed)$/u.test(items[verb]?.word ?? '')

/** "The next round will be held in X", "an earlier session, held in Y in May, failed": those of the story meet again. */
export const roundFrame: Frame = (context, at) => {
  const { items } = context
  if (!items.slice(Math.max(0, at - 3), at).some(({ word }) => ordinal.test(word))) return []
  if (items.slice(Math.max(0, at - 4), at).some(({ refs, word }) => refs.length > 0 || /^(?:no|any)$/u.test(word)))
    return []
  const isEntry = context.heading !== null && !items.some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos))
  const verb = isEntry ? at : heldAt(items, at)
  const reality = verb === -1 ? 'SKIP' : isEntry ? 'OCCURRED' : settleReality(items, verb)
  if (reality === 'SKIP') return []
  const args = wholeOf(items, at, verb)
  const isOfOthers = ['with', 'between', 'by'].some((word) => args.by.has(word))
  if (isOfOthers || (args.places.length === 0 && args.date === -1 && !isEntry)) return []
  const persons = storyParties(context)
  const all = persons.length >= 2 ? persons : storyParties(context, true)
  if (all.length < 2) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/round',
      at,
      parts: partsOf(all, 'PARTICIPANT'),
      args,
      status: isToCome(items, verb) ? 'PLANNED' : reality,
      confidence: 0.6,
    }),
  ]
}
