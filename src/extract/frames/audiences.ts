import type { ActorRef } from '../../domain/annotation.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { FrameContext } from './context.js'
import type { EventMention } from './mention.js'
import { isPerson, settleReality, tellMeeting } from './telling.js'

/** "was granted an audience by B". */
export function tellAudience(
  context: FrameContext,
  at: number,
  other: readonly ActorRef[],
  args: Arguments,
): readonly EventMention[] {
  const verb = context.items.findLastIndex(
    ({ word }, index) => index < at && index > at - 4 && /^(?:granted|given|accorded)$/u.test(word),
  )
  const status = verb === -1 ? 'SKIP' : settleReality(context.items, verb)
  if (status === 'SKIP') return []
  const subject = findSubject(context.items, verb)
  return tellMeeting(context, { rule: 'frame:meeting/audience', at: verb, subject, other, args, status })
}

/** "A granted B an audience": the giver is the verb's subject, its first object the guest. */
export function givenAudience(context: FrameContext, at: number): readonly EventMention[] {
  const { items } = context
  const verb = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 7 && /^(?:grant|give|gave|giving|accord|receiv)/u.test(word),
  )
  const status = verb === -1 ? 'SKIP' : settleReality(items, verb)
  if (status === 'SKIP') return []
  const right = findArguments(items, verb)
  const guest = [...right.direct.refs, ...(right.by.get('to')?.refs ?? [])].filter(isPerson)
  const subject = findSubject(items, verb)
  if (guest.length === 0 || !subject.refs.some(isPerson)) return []
  const args = findArguments(items, at)
  return tellMeeting(context, { rule: 'frame:meeting/audience', at: verb, subject, other: guest, args, status })
}
