import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { type FrameContext, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { isPerson } from './telling.js'

/** "at a meeting chaired by X": a gathering of which the text names the chair. */
export function tellChaired(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const chair = context.items[at + 3]
  const persons = chair?.refs.filter(isPerson) ?? []
  if (persons.length === 0) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/chaired-by',
      at,
      parts: partsOf(persons, 'PARTICIPANT'),
      args,
      status,
      isGathering: true,
    }),
  ]
}

/** "The tenth session of the commission is set to take place next month", "a summit of the union opens in X". */
export function tellSessionOf(
  context: FrameContext,
  at: number,
  body: Item,
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const end = Math.max(items.indexOf(body), at)
  const verb = items.findIndex(
    ({ word }, index) =>
      index > end &&
      index < end + 8 &&
      /^(?:take|takes|took|held|opens|opened|open|begins|began|starts|started|convenes|convened|ended|closed|due|scheduled|set)$/u.test(
        word,
      ),
  )
  if (verb === -1 || items.slice(end + 1, verb).some(({ word }) => /^[,;]$/u.test(word))) return []
  const article = items.findLastIndex(
    ({ word }, index) => index < at && index >= at - 3 && /^(?:the|a|an)$/u.test(word),
  )
  const isDefinite = items[article]?.word === 'the'
  const isOpening = /^(?:opens|begins|starts|convenes)$/u.test(items[verb]?.word ?? '')
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/session-of',
      at,
      subjectFrom: article,
      parts: partsOf(body.refs, 'ORGANIZER'),
      args: { ...findArguments(items, verb), end: Math.max(findArguments(items, verb).end, verb + 1) },
      status: isOpening && status === 'OCCURRED' ? 'PLANNED' : status,
      isDefinite,
      isGathering: true,
    }),
  ]
}
