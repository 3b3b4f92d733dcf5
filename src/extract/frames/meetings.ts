import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight, isEnvoysOf } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, makeMention, partsOf } from './context.js'
import { isOneByOne } from './legs.js'
import type { EventMention } from './mention.js'
import { isCompany, partiesAfter } from './parties.js'
import { realityOfNoun } from './status.js'
import { isByPhone, isPerson, nounAfter, settleReality, tellMeeting } from './telling.js'
import { discussVerbs, meetingNouns, motionVerbs, visitVerbs } from './words.js'

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

/** "A discussed the crisis with B", "A dined with B". */
export const withFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const across = items.slice(at, at + 4).some(({ word }) => word === 'across') ? args.by.get('from') : undefined
  const named = args.by.get('with') ?? args.by.get('opposite') ?? across
  const other = named?.refs.filter(isPerson) ?? []
  const by = args.by.get('by')
  if (by && isCompany(by.refs) && /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? ''))
    return tellJointWork(context, at, by, args, reality)
  if (!isSaidOfMeeting(items, at)) return []
  if (other.length === 0 && isJointVerb(items, at)) return tellJointWork(context, at, subject, args, reality)
  if (other.length === 0 || (items[at]?.word === 'spent' && !isWhile(items, at))) return []
  const isSeparate = items.slice(at, at + 4).some(({ word }) => /^separate(?:ly)?$/u.test(word))
  return tellMeeting(context, { rule: 'frame:meeting/with', at, subject, other, args, status: reality, isSeparate })
}

/** "spent two hours with B", "spent Saturday with B", "spent most of the day with B". */
const isWhile = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at, at + 8)
    .some(
      ({ word, kind }) =>
        kind === 'DATE' || /^(?:hours?|minutes|day|morning|afternoon|evening|night|weekend|while|days)$/u.test(word),
    )

/** Verbs that tell a meeting with some objects only: "exchanged views", "shared a table", "got down to business". */
function isSaidOfMeeting(items: readonly Item[], at: number): boolean {
  const { word = '' } = items[at] ?? {}
  const ahead = items.slice(at + 1, at + 8).map((item) => item.word)
  const has = (pattern: RegExp): boolean => ahead.some((next) => pattern.test(next))
  if (word.startsWith('exchang')) return has(/^(?:views|ideas|notes|opinions|thoughts)$/u)
  if (word.startsWith('shar')) return has(/^(?:table|meal|lunch|dinner|stage|coffee|tea)$/u)
  if (word === 'got') return has(/^(?:down|together)$/u)
  if (word === 'went' || word === 'pored') return ahead[0] === 'over'
  if (word === 'hammered' || word === 'ironed') return ahead[0] === 'out'
  if (word === 'compared') return ahead[0] === 'notes'
  return true
}

/** "discussed", "negotiated", "sat down together": what only several can do. */
const isJointVerb = (items: readonly Item[], at: number): boolean =>
  discussVerbs.has(items[at]?.word ?? '') ||
  /^(?:exchang|wrangl|haggl|parley|deliberat|went$|pored$|hammered$|ironed$|compared$)/u.test(items[at]?.word ?? '') ||
  /^(?:negotiat|bargain|confer|consult)/u.test(items[at]?.word ?? '') ||
  (/^(?:sat|sit|sits|sitting)$/u.test(items[at]?.word ?? '') &&
    items.slice(at + 1, at + 4).some(({ word }) => /^(?:down|together|face|across|opposite)$/u.test(word))) ||
  items.slice(at + 1, at + (items[at]?.word === 'spent' ? 6 : 3)).some(({ word }) => word === 'together') ||
  (/^(?:came|come|comes)$/u.test(items[at]?.word ?? '') && /^(?:together|face)$/u.test(items[at + 1]?.word ?? ''))

/** "Officials from A and B discussed the pact in X on Monday": sides of several countries with a place or a day. */
function tellJointWork(
  context: FrameContext,
  at: number,
  subject: ActorGroup,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const { people, items } = context
  const sides = new Set(
    subject.refs.map((ref) => (ref.kind === 'PERSON' ? (people.get(ref.name)?.country ?? ref.name) : ref.name)),
  )
  const isThere =
    args.places.length > 0 || args.date !== -1 || args.by.get('in')?.refs.some(({ kind }) => kind === 'COUNTRY')
  const bodies = items
    .slice(Math.max(0, subject.from), subject.to)
    .filter(({ name }) => name?.kind === 'ORGANIZATION' && name.organizationKind !== 'ARMED_GROUP')
  const isTogether = items.slice(at, at + 4).some(({ word }) => word === 'together')
  const first = items[subject.from]?.from ?? 0
  const areTeams = context.tokens
    .slice(first, items[subject.to - 1]?.to ?? first)
    .some(({ lower }) => /^(?:delegations|teams|negotiators|envoys|camps|sides)$/u.test(lower))
  const isSeveral =
    sides.size >= 2 ||
    (areTeams && subject.refs.length >= 2) ||
    (isTogether && subject.refs.filter(isPerson).length >= 2)
  if (!isSeveral || bodies.length > 0) return []
  if (!isThere && !subject.refs.every(isPerson)) return []
  if (isByPhone(items, at, args.end))
    return tellMeeting(context, { rule: 'frame:meeting/discussed', at, subject, other: [], args, status })
  return tellMeeting(context, {
    rule: 'frame:meeting/discussed',
    at,
    subject,
    other: [],
    args,
    status,
    isDefinite: !isThere,
  })
}
