import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type FrameContext, makeMention } from './context.js'
import type { EventMention } from './mention.js'
import { isPerson, tellMeeting } from './telling.js'

/** "The summit of A and B opened in X on Monday": place and day may stand after the noun's verb. */
export function wholeArguments(items: readonly Item[], at: number, args: Arguments): Arguments {
  if (args.places.length > 0 && args.date !== -1) return args
  const verb = items.findIndex(
    ({ word }, index) =>
      index > at &&
      /^(?:opens?|opened|began|begins|starts?|started|took|takes?|held|convenes?|convened|ended|ends|closed|concluded|wound|met|resumed|resumes|due|scheduled|set|brought|gathered|drew)$/u.test(
        word,
      ),
  )
  if (verb === -1) return args
  const later = findArguments(items, verb)
  return {
    ...args,
    places: args.places.length > 0 ? args.places : later.places,
    date: args.date === -1 ? later.date : args.date,
    end: Math.max(args.end, later.end),
  }
}

/** "promised peace after a day of talks in X": a subject of several people met on the occasion that is told. */
export function tellOccasion(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const preposition = items.findLastIndex(
    ({ word }, index) => index < at && index >= at - 7 && /^(?:during|after|following|at|before|since|in)$/u.test(word),
  )
  const followed = items[at + 1]?.word ?? ''
  if (/^(?:took|was|were|began|followed|started)$/u.test(followed)) return pointAt(context, at)
  if (preposition === -1 || items.slice(preposition, at).some(({ kind, pos }) => kind === 'ACTOR' || pos === 'VERB'))
    return []
  if (/^(?:in|at|on|,|\.|)$/u.test(followed) === false && items[at + 1]?.kind !== 'DATE') return []
  const subject = findSubject(items, preposition + 1)
  const whole = subject.refs.length > 0 ? subject : findSubject(items, preposition)
  const besides = [...namedBesides(items, at), ...toldThere(items, at, whole)]
  const parties = [...whole.refs.filter(({ kind }) => kind !== 'ORGANIZATION'), ...besides]
  if (parties.length < 2) return []
  return tellMeeting(context, {
    rule: 'frame:meeting/occasion',
    at,
    subject: { ...whole, refs: parties },
    other: [],
    args: wholeArguments(items, at, args),
    status,
  })
}

/** "In a private conversation, A told B": whom the subject of the clause after the comma speaks to. */
function toldThere(items: readonly Item[], at: number, subject: ActorGroup): readonly ActorRef[] {
  if (!subject.refs.some(isPerson)) return []
  if (subject.from < at) return toldBefore(items, at)
  const verb = items.findIndex(({ kind, pos }, index) => index >= subject.to && kind === 'WORD' && pos === 'VERB')
  const isTelling =
    /^(?:told|assured|warned|urged|asked|reminded|promised|pressed|thanked|informed|reassured|heard)$/u.test(
      items[verb]?.word ?? '',
    )
  const args = findArguments(items, verb)
  if (items[verb]?.word === 'heard') return args.by.get('from')?.refs.filter(isPerson) ?? []
  return isTelling ? args.direct.refs.filter(isPerson) : []
}

const facing =
  /^(?:told|assured|urged|asked|reminded|promised|thanked|informed|reassured|handed|presented|saw|seen|bade|gave|decorated|briefed|invited|escorted|congratulated|greeted)$/u

/** "A saw B off after a breakfast at X", "A told B at a meeting in X": whom the verb before the phrase faces. */
function toldBefore(items: readonly Item[], at: number): readonly ActorRef[] {
  const verb = items.findLastIndex(({ kind, pos }, index) => index < at && kind === 'WORD' && pos === 'VERB')
  if (verb === -1 || !facing.test(items[verb]?.word ?? '')) return []
  const first = items.findIndex(
    ({ refs, isPossessive }, index) => index > verb && index < at && !isPossessive && refs.some(isPerson),
  )
  const isObject =
    first !== -1 &&
    items.slice(verb + 1, first).every(({ pos, word }) => pos === 'ADV' || /^(?:off|goodbye|farewell|to)$/u.test(word))
  return isObject ? (items[first]?.refs.filter(isPerson) ?? []) : []
}

/** "a summit hosted by A and attended by B": more who took part, as the noun's own words tell. */
function namedBesides(items: readonly Item[], at: number): readonly ActorRef[] {
  const refs: ActorRef[] = []
  for (let index = at + 1; index < items.length - 1; index++) {
    if (
      /^(?:hosted|attended|chaired|convened|joined)$/u.test(items[index]?.word ?? '') &&
      items[index + 1]?.word === 'by'
    )
      refs.push(...expandRight(items, index + 2).refs.filter(isPerson))
  }
  return refs
}

/** "The talks took place at X": place and date of the meeting told before. */
function pointAt(context: FrameContext, at: number): readonly EventMention[] {
  if (!/^(?:the|their|these)$/u.test(context.items[at - 1]?.word ?? context.items[at - 2]?.word ?? '')) return []
  const args = findArguments(context.items, at + 1)
  if (args.places.length === 0) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/took-place',
      at,
      parts: [],
      args,
      status: 'OCCURRED',
      isDefinite: true,
    }),
  ]
}
