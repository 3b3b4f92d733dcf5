import type { EventStatus } from '../../domain/vocabulary.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { FrameContext } from './context.js'
import type { EventMention } from './mention.js'
import { tellMeeting } from './telling.js'

/**
 * "the talks that A and B held in X", "the summit at which A and B signed", "the discussions that he had with C": the
 * subject of the relative took part.
 */
export function tellRelative(
  context: FrameContext,
  at: number,
  args: Arguments,
  reality: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const relative = items.findIndex(
    ({ word }, index) => index > at && index < at + 12 && /^(?:that|which|where)$/u.test(word),
  )
  if (
    relative === -1 ||
    items
      .slice(at + 1, relative)
      .some(({ kind, pos, word }) => (kind === 'WORD' && /^(?:VERB|AUX)$/u.test(pos)) || /^[;:]$/u.test(word))
  )
    return []
  const isThere =
    /^(?:at|in|from|during|after|with)$/u.test(items[relative - 1]?.word ?? '') || items[relative]?.word === 'where'
  const verb = items.findIndex(
    ({ kind, pos }, index) => index > relative && kind === 'WORD' && (pos === 'VERB' || pos === 'AUX'),
  )
  const isHolding = /^(?:had|has|have|held|hold|holds|conducted|began|opened|chaired|attended|led)$/u.test(
    items[verb]?.word ?? '',
  )
  if (verb === -1 || !(isThere || isHolding)) return []
  const subject = findSubject(items.slice(0, verb + 1), verb)
  const persons = subject.from > relative ? subject.refs.filter(({ kind }) => kind !== 'ORGANIZATION') : []
  const later = findArguments(items, verb)
  const other = [...(later.by.get('with')?.refs ?? []), ...(later.by.get('between')?.refs ?? [])]
  if (persons.length === 0 || persons.length + other.length < 2) return []
  const isOwn = args.places.length > 0 || args.date !== -1
  const whole = isOwn || !isHolding ? { ...args, end: verb + 1 } : later
  return tellMeeting(context, {
    rule: 'frame:meeting/relative',
    at,
    subject: { ...subject, refs: persons },
    other,
    args: whole,
    status: reality,
  })
}
