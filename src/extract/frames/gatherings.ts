import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import { groupBefore } from './deal-parties.js'
import type { EventMention } from './mention.js'
import { findOwner, isPerson, meetingParts, nounAfter, settleReality, tellMeeting } from './telling.js'
import { formalNouns, meetingNouns } from './words.js'

/** Rule of a gathering that the sentence puts before its other event: "the visit followed his attendance at X". */
export const attendedBefore = 'frame:meeting/attended-before'

/** Names of organizations and the words of a gathering: "attended the G20 summit", "will address the forum". */
export const attendFrame: Frame = (context, at) => {
  const { items } = context
  const next = formalNounAfter(items, at)
  const noun = next === -1 ? formalNounBefore(items, at) : next
  if (isSpeech(items, at) && (!isSpeechTo(items, at, noun) || isStandingBody(items, noun))) return []
  if (noun === -1) return items[at]?.word === 'part' ? tellPartakers(context, at) : []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const owner = items[at]?.word === 'attendance' ? findOwner(items, at) : { refs: [], from: -1, to: -1 }
  const subject = owner.refs.length > 0 ? owner : findSubject(items, at)
  const persons = subject.refs.filter(isPerson)
  if (persons.length === 0) return []
  const args = findArguments(items, noun)
  const organizations = items
    .slice(at, items[noun + 1]?.word === 'of' ? noun + 4 : noun + 1)
    .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
  const companions = args.by.get('with')?.refs.filter(isPerson) ?? []
  const parts = joinParts(partsOf([...persons, ...companions], 'PARTICIPANT'), partsOf(organizations, 'ORGANIZER'))
  const isNamed =
    organizations.length > 0 ||
    /\p{Lu}/u.test(context.tokens[items[noun]?.from ?? 0]?.text ?? '') ||
    (/^(?:summit|conference|forum)s?$/u.test(items[noun]?.word ?? '') && items[noun - 1]?.word !== 'the')
  const isEarlier =
    owner.refs.length > 0 && items.slice(0, at).some(({ word }) => /^(?:followed|follows|following|after)$/u.test(word))
  const rule = isEarlier ? attendedBefore : 'frame:meeting/attended'
  return [
    makeMention(context, {
      type: 'MEETING',
      rule,
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      isDefinite: !isNamed,
      isGathering: isNamed,
    }),
  ]
}

const isSpeech = (items: readonly Item[], at: number): boolean =>
  /^(?:sp[eo]ak|spoke|told|speech)/u.test(items[at]?.word ?? '')

/** "told the General Assembly": a body that sits all the year, no gathering. */
const isStandingBody = (items: readonly Item[], noun: number): boolean =>
  /assembly|congress|parliament|council|commission/iu.test(items[noun]?.name?.key ?? items[noun]?.word ?? '')

/** "speaking at the forum", "told the conference": who speaks there takes part. */
function isSpeechTo(items: readonly Item[], at: number, noun: number): boolean {
  if (noun === -1 || noun > at + 7) return false
  const next = items[at + 1]?.word ?? ''
  return items[at]?.word === 'told' ? next === 'the' || noun === at + 1 : /^(?:at|to|before)$/u.test(next)
}

/** "a meeting in which A, B and C took part": countries or people, the noun before them. */
function tellPartakers(context: FrameContext, at: number): readonly EventMention[] {
  const { items } = context
  const which = items.findLastIndex(({ word }, index) => index < at && word === 'which')
  const noun = items.findLastIndex(({ word }, index) => index < which && index > which - 4 && formalNouns.has(word))
  if (which === -1 || noun === -1 || !/^(?:took|take|takes|taken)$/u.test(items[at - 1]?.word ?? '')) return []
  const refs = items.slice(which + 1, at).flatMap((item) => (item.isPossessive ? [] : item.refs))
  const parts = joinParts(partsOf(refs, 'PARTICIPANT'))
  const reality = settleReality(items, at - 1)
  if (parts.length < 2 || reality === 'SKIP') return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/took-part',
      at: noun,
      parts,
      args: { ...findArguments(items, noun), end: at + 1 },
      status: reality,
      isGathering: true,
    }),
  ]
}

/** "the conference, which B opened on Monday": the noun before the relative; -1 for none. */
function formalNounBefore(items: readonly Item[], at: number): number {
  const which = items.findLastIndex(({ word }, index) => index < at && index > at - 4 && word === 'which')
  const noun = items[which - 1]?.word === ',' ? which - 2 : which - 1
  const isBody = items[noun]?.refs.some(
    ({ kind, name }) => kind === 'ORGANIZATION' && /commission|committee/iu.test(name),
  )
  return which !== -1 && (formalNouns.has(items[noun]?.word ?? '') || isBody) ? noun : -1
}

/** Index of the noun of a gathering that a verb such as `attended` governs; -1 for none. */
export function formalNounAfter(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 14); index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && item.refs.some(isPerson)) break
    if (/ (?:meeting|summit|conference|forum|congress|assembly)$/iu.test(item.name?.key ?? '')) return index
    if (item.kind !== 'WORD') continue
    if (formalNouns.has(item.word)) return /^(?:news|press)$/u.test(items[index - 1]?.word ?? '') ? -1 : index
    if (item.pos === 'VERB' || /^(?:[;:.]|that|who|which|where)$/u.test(item.word)) break
  }
  return -1
}

/** "joined B for dinner at X", "joined B in talks": whoever joins somebody at a table meets him. */
function tellJoinedMeal(context: FrameContext, at: number, status: EventMention['status']): readonly EventMention[] {
  const { items } = context
  if (!/^join(?:ed|s)?$/u.test(items[at]?.word ?? '') || !items[at + 1]?.refs.some(isPerson)) return []
  const args = findArguments(items, at)
  const link = items[args.direct.to]
  const noun = nounAfter(items, args.direct.to, meetingNouns, 6)
  if (!/^(?:for|at|in|over)$/u.test(link?.word ?? '') || noun === -1) return []
  const subject = findSubject(items, at)
  return tellMeeting(context, {
    rule: 'frame:meeting/joined-for',
    at,
    subject,
    other: args.direct.refs.filter(isPerson),
    args,
    status,
  })
}

/** "They were joined by A", "The Russian side included A": more people at the meeting told before. */
export const joinFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const meal = tellJoinedMeal(context, at, reality)
  if (meal.length > 0) return meal
  const word = items[at]?.word ?? ''
  if (word === 'represented' && items[at + 1]?.word !== 'by') return []
  if (/^br(?:ought|ing)/u.test(word) && items.slice(at, at + 8).some((item) => item.word === 'together')) return []
  const isPassive = /^(?:was|were|been|then)$/u.test(items[at - 1]?.word ?? '') && word !== 'represented'
  const isSide = items
    .slice(Math.max(0, at - 4), at + 6)
    .some(
      (item) =>
        /^(?:side|delegation|table|team|talks|meeting|session|negotiations|room)$/u.test(item.word) ||
        (item.name?.kind === 'COUNTRY' && item.to - item.from > 1),
    )
  if (!isPassive && !isSide && !/^brought$/u.test(word)) return []
  const subject = findSubject(items, at)
  const rest = items.slice(at + 1).flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs.filter(isPerson)))
  const parts = meetingParts(subject.refs.filter(isPerson), rest)
  if (parts.length === 0) return []
  const args = findArguments(items, at)
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/joined',
      at,
      subjectFrom: subject.from,
      parts,
      args: { ...args, end: items.length },
      status: 'OCCURRED',
      isDefinite: true,
      when: { date: '', verbatim: null },
      where: { place: null, country: null },
    }),
  ]
}

/** "A, B and C were at the table", "were in the room": at the meeting told before. */
export const tableFrame: Frame = (context, at) => {
  const { items } = context
  const opening = items.slice(Math.max(0, at - 3), at).map(({ word }) => word)
  if (
    !opening.includes('the') ||
    !/^(?:at|round|around|in)$/u.test(opening.find((word) => /^(?:at|round|around|in)$/u.test(word)) ?? '')
  )
    return []
  const verb = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 6 && /^(?:was|were|sat|is|are)$/u.test(word),
  )
  if (verb === -1 || settleReality(items, verb) === 'SKIP') return []
  const subject = findSubject(items, verb)
  const persons = subject.refs.filter(isPerson)
  if (persons.length === 0) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/at-the-table',
      at,
      subjectFrom: subject.from,
      parts: partsOf(persons, 'PARTICIPANT'),
      args: findArguments(items, at),
      status: 'OCCURRED',
      isDefinite: true,
      when: { date: '', verbatim: null },
      where: { place: null, country: null },
    }),
  ]
}

/** "The leaders of the union are to gather in X", "ministers of A, B and C convened": a gathering of the named. */
export const gatherFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.pos === 'NOUN') return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const inSession = items.slice(at + 1, at + 8).some(({ word }) => /^(?:session|summit|assembly|conclave)$/u.test(word))
  const isBody = items
    .slice(Math.max(0, subject.from), subject.to)
    .some(
      ({ reference, name }) =>
        reference?.kind === 'PLURAL' || (inSession && name?.organizationKind === 'INTERGOVERNMENTAL'),
    )
  const bodies = subject.refs.filter(({ kind }) => kind === 'ORGANIZATION')
  const args = findArguments(items, at)
  if (/^s[ai]t/u.test(items[at]?.word ?? '') && !/^(?:down|together)$/u.test(items[at + 1]?.word ?? '')) return []
  if (subject.refs.length === 0) return tellGroup(context, at, args, reality)
  const isMany =
    subject.refs.length >= 2 &&
    /^(?:gather|assembl|conven|huddl|reconven|reassembl|regroup)/u.test(items[at]?.word ?? '')
  if (isMany)
    return tellMeeting(context, { rule: 'frame:meeting/gathered', at, subject, other: [], args, status: reality })
  if (!isBody || bodies.length === 0 || subject.refs.length !== bodies.length) return []
  if (args.direct.refs.length > 0 || args.by.get('with')) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/gathered',
      at,
      subjectFrom: subject.from,
      parts: partsOf(bodies, 'ORGANIZER'),
      args,
      status: reality,
      isGathering: true,
    }),
  ]
}

/** "The parties reconvene in X in April": those of the story, where a word for several is the subject. */
function tellGroup(context: FrameContext, at: number, args: Arguments, status: EventStatus): readonly EventMention[] {
  const isOfOthers = args.direct.refs.length > 0 || ['with', 'between', 'by'].some((word) => args.by.has(word))
  if (isOfOthers || (args.places.length === 0 && args.date === -1)) return []
  const parties = groupBefore(context, at)
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/of-group',
      at,
      parts: partsOf(parties, 'PARTICIPANT'),
      args,
      status,
      confidence: 0.5,
    }),
  ]
}
