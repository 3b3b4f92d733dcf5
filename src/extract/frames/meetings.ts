import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight, isEnvoysOf } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, makeMention, partsOf } from './context.js'
import { isOneByOne } from './legs.js'
import type { EventMention } from './mention.js'
import { partiesAfter } from './parties.js'
import { realityOfNoun } from './status.js'
import { isByPhone, isPerson, nounAfter, settleReality, tellMeeting } from './telling.js'
import { meetingNouns, motionVerbs, visitVerbs } from './words.js'

/** "A met (with) B", "A and B met". */
export const meetFrame: Frame = (context, at) => {
  const { items } = context
  const item = items[at]
  if (item?.word === 'meeting' && items[at - 1]?.word === ',') {
    const session = tellSitting(context, at)
    if (session.length > 0) return session
  }
  const isGerund =
    /^(?:meeting|seeing)$/u.test(item?.word ?? '') &&
    /^(?:after|before|on|by|despite|without|,)$/u.test(items[at - 1]?.word ?? '') &&
    items[/^(?:first|with|separately|also)$/u.test(items[at + 1]?.word ?? '') ? at + 2 : at + 1]?.refs.some(
      isPerson,
    ) === true
  const isSaw = item?.word === 'saw' && items[at + 1]?.refs.some(isPerson) === true
  if (!item || (!isGerund && ((item.pos === 'NOUN' && !isSaw) || (item.word === 'meeting' && item.pos !== 'VERB'))))
    return []
  const isPassive = /^(?:was|were|been|being)$/u.test(items[at - 1]?.word ?? '')
  if (isPassive && items[at + 1]?.word !== 'with' && item.word === 'met') return []
  const isEachOther =
    /^(?:each|one)$/u.test(items[at + 1]?.word ?? '') && /^(?:other|another)$/u.test(items[at + 2]?.word ?? '')
  if (item.word === 'see' && !/^(?:to|will|would)$/u.test(items[at - 1]?.word ?? '') && !isEachOther) return []
  if (/^(?:sees|saw|seen)$/u.test(item.word) && (isPassive || items[at + 1]?.word === 'as' || hasView(items, at)))
    return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  if (isMatch(items, [...subject.refs, ...args.direct.refs])) return []
  const direct = args.direct.refs.length > 0 ? args.direct.refs : (args.by.get('with')?.refs ?? [])
  const met = direct.length > 0 ? direct : envoysMet(items, at)
  if (item.word === 'seeing' && !isGerund) return []
  const isBriefing = /^(?:see|sees|saw|seen|seeing|brief|briefed|briefs)$/u.test(item.word)
  if (isBriefing && !direct.some(isPerson) && !isEachOther) return []
  if (/^(?:sees|saw|seen)$/u.test(item.word) && !direct.every(isPerson)) return []
  const commission = subject.refs.some(({ kind, name }) => kind === 'ORGANIZATION' && /^intergovernmental/u.test(name))
  const sides = commission
    ? context.discourse.countries
        .toReversed()
        .filter((code, index, all) => all.indexOf(code) === index)
        .slice(0, 2)
    : []
  const other = [...met, ...sides.map((name): ActorRef => ({ kind: 'COUNTRY', name }))]
  const times = items.findIndex(({ word }, index) => index > at && index < at + 5 && word === 'times')
  const isCounted = times !== -1 && /^(?:before|already|[.,])$/u.test(items[times + 1]?.word ?? '')
  if (isCounted && args.date === -1 && args.places.length === 0) return []
  const isSeparate =
    items.slice(at - 2 < 0 ? 0 : at - 2, args.end).some(({ word }) => /^separate(?:ly)?$/u.test(word)) ||
    isOneByOne(items, at, args.end) ||
    (items[at + 1]?.word === 'first' && items.slice(at, args.end).some(({ word }) => word === 'then'))
  return tellMeeting(context, { rule: 'frame:meeting/met', at, subject, other, args, status: reality, isSeparate })
}

/** "The Union, meeting in X on Monday, froze": a body of states sits where and when it acts. */
function tellSitting(context: FrameContext, at: number): readonly EventMention[] {
  const { items } = context
  const body = items[at - 2]
  const args = findArguments(items, at)
  const isStates = body?.name?.organizationKind === 'INTERGOVERNMENTAL'
  if (!isStates || (args.places.length === 0 && args.date === -1)) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/sitting',
      at,
      subjectFrom: at - 2,
      parts: partsOf(body.refs, 'ORGANIZER'),
      args,
      status: 'OCCURRED',
      isGathering: true,
    }),
  ]
}

/** "sees B as a rival", "saw B win": a view of somebody, no meeting. */
const hasView = (items: readonly Item[], at: number): boolean => {
  const next = items[at + 2]
  return next?.word === 'as' || (next?.kind === 'WORD' && next.pos === 'VERB')
}

/** Countries that meet in a cup or a final play there. */
const isMatch = (items: readonly Item[], refs: readonly ActorRef[]): boolean =>
  refs.every(({ kind }) => kind === 'COUNTRY') &&
  items.some(({ word }) =>
    /^(?:cup|final|semifinal|quarterfinal|qualifier|match|tournament|goals?|championship|playoff)$/u.test(word),
  )

/** "met officials of A, B and C": the countries whose people are met. */
function envoysMet(items: readonly Item[], at: number): readonly ActorRef[] {
  for (let index = at + 1; index < Math.min(items.length, at + 7); index++) {
    const item = items[index]
    if (!item || (item.kind === 'WORD' && item.pos === 'VERB')) return []
    if (item.refs.length > 0) return isEnvoysOf(items, index) ? expandRight(items, index).refs : []
  }
  return []
}

/** "held meetings with A and B": of one person with each; "held talks with A and B" may be one meeting. */
const isSeveral = (items: readonly Item[], noun: number, subject: readonly ActorRef[]): boolean =>
  /^(?:meetings|bilaterals|conversations|encounters|audiences|get-togethers|tete-a-tetes)$/u.test(
    items[noun]?.word ?? '',
  ) && subject.filter(isPerson).length === 1

/** A round is one of talks where somebody holds it. */
const heldNouns: ReadonlySet<string> = new Set([...meetingNouns, 'round'])

/** "A held talks with B", "A and B had dinner", "A was due to hold a summit with B". */
export const holdFrame: Frame = (context, at) => {
  const { items } = context
  const noun = nounAfter(items, at, heldNouns, 12)
  if (noun === -1) return []
  const reality = settleReality(items, at)
  const ofNoun = realityOfNoun(items, noun)
  if (reality === 'SKIP' || ofNoun === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const named = args.by.get('with')?.refs ?? args.by.get('between')?.refs ?? []
  const other = [...named, ...partiesAfter(items, noun)]
  const organization = (items[noun]?.refs ?? []).filter(({ kind }) => kind === 'ORGANIZATION')
  const isSeparate =
    items.slice(at, noun).some(({ word }) => word === 'separate') || isSeveral(items, noun, subject.refs)
  const status = ofNoun === 'OCCURRED' ? reality : ofNoun
  const bodies = subject.refs.filter(({ kind }) => kind === 'ORGANIZATION')
  if (bodies.length === 1 && subject.refs.length === 1 && other.length === 0)
    return tellSession(context, at, noun, subject, status)
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

/** "The Arab League held an emergency meeting in X": a body of states meets; a committee's session is no news. */
function tellSession(
  context: FrameContext,
  at: number,
  noun: number,
  subject: ActorGroup,
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const isStates = items
    .slice(subject.from, subject.to)
    .some(
      ({ name, reference, refs }) =>
        name?.organizationKind === 'INTERGOVERNMENTAL' ||
        (reference?.kind === 'PLURAL' && refs.some(({ kind }) => kind === 'ORGANIZATION')),
    )
  const isThing = (items[at]?.word ?? '').endsWith('ing')
  if (!isStates || isThing || !/^(?:summit|meeting|conference|session|talks)$/u.test(items[noun]?.word ?? '')) return []
  const args = findArguments(items, noun)
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/session',
      at,
      subjectFrom: subject.from,
      parts: partsOf(subject.refs, 'ORGANIZER'),
      args,
      status,
      isGathering: true,
    }),
  ]
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
    ...(isByPhone(items, at, args.end) || isTalkingTo(items, at, args) ? (args.by.get('to')?.refs ?? []) : []),
  ]
  const isLong =
    items
      .slice(at, args.end)
      .some(({ word }) =>
        /^(?:hours?|minutes|one|face|person|privately|length|sidelines|margins|fringes|residence|palace|office|villa|hotel|table|airport|doors)$/u.test(
          word,
        ),
      ) || isThereOnVisit(items, at, other)
  if (!isByPhone(items, at, args.end) && !isLong && !(args.places.length > 0 && other.length > 0)) return []
  const isSeparate = items.slice(at, args.end).some(({ word }) => word === 'then')
  return tellMeeting(context, { rule: 'frame:meeting/talked', at, subject, other, args, status: reality, isSeparate })
}

/** "travelled to X and spoke with B": whoever goes somewhere and talks with somebody meets him there. */
const isThereOnVisit = (items: readonly Item[], at: number, other: readonly ActorRef[]): boolean =>
  other.some(isPerson) &&
  items
    .slice(0, at)
    .some(
      ({ word, pos }, index, all) =>
        pos === 'VERB' &&
        (motionVerbs.has(word) || visitVerbs.has(word)) &&
        all.slice(index).some(({ word: link }) => /^(?:and|where|to|,)$/u.test(link)),
    )

/** "talked to B in Rome": with a place and between people; "spoke to" may be said of the press. */
const isTalkingTo = (items: readonly Item[], at: number, args: Arguments): boolean =>
  /^talk/u.test(items[at]?.word ?? '') && args.places.length > 0 && args.by.get('to')?.refs.every(isPerson) === true
