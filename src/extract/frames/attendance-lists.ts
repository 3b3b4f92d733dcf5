import type { Item } from '../items.js'
import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { isPerson, settleReality } from './telling.js'

const nowhere = { place: null, country: null } as const
const undated = { date: '', verbatim: null } as const

/** People of the meeting told before. */
function tellPresent(
  context: FrameContext,
  rule: string,
  at: number,
  persons: EventMention['parts'],
  to: number,
): readonly EventMention[] {
  if (persons.length === 0) return []
  const args = { ...findArguments(context.items, at), end: to }
  return [
    makeMention(context, {
      type: 'MEETING',
      rule,
      at,
      parts: persons,
      args,
      status: 'OCCURRED',
      isDefinite: true,
      when: undated,
      where: nowhere,
    }),
  ]
}

/** Whether a sentence announces a list of those who came to the meeting told before: "The following took part:". */
export function announcesList(items: readonly Item[]): boolean {
  const words = items.map(({ word }) => word)
  return (
    words.at(-1) === ':' &&
    words.some((word) =>
      /^(?:part|attended|attending|present|participants|participated|attendance|delegations|represented|attendees|delegates|joined)$/u.test(
        word,
      ),
    )
  )
}

/** "• President A of B;" in such a list: who opens the line; nothing for a line that opens otherwise. */
export function tellListed(context: FrameContext): readonly EventMention[] {
  const { items } = context
  const first = items.findIndex(
    ({ kind, word }) => kind !== 'WORD' || !/^(?:[\p{P}\p{N}]+|h\.e\.|mr|mrs|ms)$/u.test(word),
  )
  const refs = items[first]?.refs.filter(isPerson) ?? []
  return first > 5 ? [] : tellPresent(context, 'frame:meeting/listed', first, partsOf(refs, 'PARTICIPANT'), first + 1)
}

/** "A led the Kenyan delegation, and B that of Uganda", "the teams were led by A and B": who sat at the table told of before. */
export const ledFrame: Frame = (context, at) => {
  const { items } = context
  const noun = items.findIndex(
    ({ word, name, from, to }, index) =>
      Math.abs(index - at) < 8 &&
      index !== at &&
      (/^(?:delegations?|teams?|side|sides|negotiators)$/u.test(word) ||
        (index > at && name?.kind === 'COUNTRY' && to - from > 1)),
  )
  if (noun === -1 || settleReality(items, at) === 'SKIP') return []
  const args = findArguments(items, at)
  const isJourney = args.by.has('to') || args.places.some(({ preposition }) => preposition === 'to')
  const by = args.by.get('by')?.refs ?? []
  const isPassive = items[at + 1]?.word === 'by' && noun < at
  const subject = isPassive ? by : findSubject(items, at).refs
  const rest = items.slice(at + 1).flatMap(({ refs, isPossessive }, index, all) => {
    const before = all[index - 1]?.word ?? ''
    const isNext = /^(?:and|,|while)$/u.test(before)
    return isNext && !isPossessive ? refs : []
  })
  const persons = [...subject, ...rest].filter(isPerson)
  if (isJourney || !subject.some(isPerson)) return []
  return tellPresent(context, 'frame:meeting/led-sides', at, partsOf(persons, 'PARTICIPANT'), items.length)
}
