import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import { type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { realityOfNoun } from './status.js'
import { isByPhone, isPerson, nounAfter, settleReality, tellMeeting } from './telling.js'
import { meetingNouns } from './words.js'

/** "A met (with) B", "A and B met". */
export const meetFrame: Frame = (context, at) => {
  const { items } = context
  const item = items[at]
  if (!item || item.pos === 'NOUN' || (item.word === 'meeting' && item.pos !== 'VERB')) return []
  const isPassive = /^(?:was|were|been|being)$/u.test(items[at - 1]?.word ?? '')
  if (isPassive && items[at + 1]?.word !== 'with' && item.word === 'met') return []
  if (item.word === 'see' && items[at - 1]?.word !== 'to') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const met = args.direct.refs.length > 0 ? args.direct.refs : (args.by.get('with')?.refs ?? [])
  const isBriefing = /^(?:see|brief|briefed)$/u.test(item.word)
  if (isBriefing && !met.some(isPerson)) return []
  const commission = subject.refs.some(({ kind, name }) => kind === 'ORGANIZATION' && /^intergovernmental/u.test(name))
  const sides = commission
    ? context.discourse.countries
        .toReversed()
        .filter((code, index, all) => all.indexOf(code) === index)
        .slice(0, 2)
    : []
  const other = [...met, ...sides.map((name): ActorRef => ({ kind: 'COUNTRY', name }))]
  const isSeparate = items.slice(at - 2 < 0 ? 0 : at - 2, args.end).some(({ word }) => /^separate(?:ly)?$/u.test(word))
  return tellMeeting(context, { rule: 'frame:meeting/met', at, subject, other, args, status: reality, isSeparate })
}

/** "A held talks with B", "A and B had dinner", "A was due to hold a summit with B". */
export const holdFrame: Frame = (context, at) => {
  const { items } = context
  const noun = nounAfter(items, at, meetingNouns, 12)
  if (noun === -1) return []
  const reality = settleReality(items, at)
  const ofNoun = realityOfNoun(items, noun)
  if (reality === 'SKIP' || ofNoun === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const other = args.by.get('with')?.refs ?? args.by.get('between')?.refs ?? []
  const organization = (items[noun]?.refs ?? []).filter(({ kind }) => kind === 'ORGANIZATION')
  const isSeparate = items.slice(at, noun).some(({ word }) => word === 'separate')
  const status = ofNoun === 'OCCURRED' ? reality : ofNoun
  return tellMeeting(context, {
    rule: 'frame:meeting/held-talks',
    at,
    subject,
    other: [...other, ...organization],
    args,
    status,
    isSeparate,
  })
}

/** "A received B": a meeting; with a country as the host, a visit. Passive too. */
export const hostFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isPassive = /^(?:was|were|been|be|being)$/u.test(items[at - 1]?.word ?? '')
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const isPlural = items[args.direct.from]?.reference?.kind === 'PLURAL'
  const guests = isPassive ? subject.refs.filter(isPerson) : args.direct.refs.filter((ref) => isPerson(ref) || isPlural)
  const hosts = isPassive ? (args.by.get('by')?.refs ?? []) : subject.refs
  if (guests.length === 0 || hosts.length === 0) return []
  const persons = hosts.filter(isPerson)
  if (persons.length === 0) return tellReceivedByCountry(context, at, guests, hosts, args, reality)
  const parts = joinParts(partsOf(persons, 'HOST'), partsOf(guests, 'PARTICIPANT')).map(({ ref }) => ({
    ref,
    role: 'PARTICIPANT' as const,
  }))
  if (parts.length < 2) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/received',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
    }),
  ]
}

function tellReceivedByCountry(
  context: FrameContext,
  at: number,
  guests: readonly ActorRef[],
  hosts: readonly ActorRef[],
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const host = hosts.find(({ kind }) => kind === 'COUNTRY')
  const visitors = guests.filter(isPerson)
  if (!host || visitors.length === 0) return []
  const tell = (refs: readonly ActorRef[], index: number, its: Arguments): EventMention => {
    const parts = joinParts(partsOf(refs, 'VISITOR'), [{ ref: host, role: 'HOST' }])
    return makeMention(context, {
      type: 'VISIT',
      rule: 'frame:visit/received',
      at: index,
      parts,
      args: its,
      status,
      where: { place: null, country: host.name },
    })
  }
  const first = tell(visitors, at, args)
  const next = context.items.findIndex(({ word }, index) => index > args.date && args.date !== -1 && word === 'and')
  const second = context.items[next + 1]
  if (next === -1 || !second?.refs.some(isPerson)) return [first]
  const others = findArguments(context.items, next)
  return others.date === -1 ? [first] : [first, tell(second.refs.filter(isPerson), next + 1, others)]
}

/** "A and B talked for hours", "A spoke with B by phone"; without a word of time or place it is no meeting. */
export const talkFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.pos === 'NOUN') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const other = [
    ...(args.by.get('with')?.refs ?? []),
    ...(isByPhone(items, at, args.end) ? (args.by.get('to')?.refs ?? []) : []),
  ]
  const isLong = items
    .slice(at, args.end)
    .some(({ word }) => /^(?:hours?|minutes|one|face|person|privately|length)$/u.test(word))
  if (!isByPhone(items, at, args.end) && !isLong && !(args.places.length > 0 && other.length > 0)) return []
  return tellMeeting(context, { rule: 'frame:meeting/talked', at, subject, other, args, status: reality })
}

/** "A discussed the crisis with B", "A dined with B". */
export const withFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const other = args.by.get('with')?.refs.filter(isPerson) ?? []
  if (
    other.length === 0 ||
    (items[at]?.word === 'spent' && !items.slice(at, at + 8).some(({ word }) => /^(?:hours?|minutes)$/u.test(word)))
  )
    return []
  return tellMeeting(context, { rule: 'frame:meeting/with', at, subject, other, args, status: reality })
}
