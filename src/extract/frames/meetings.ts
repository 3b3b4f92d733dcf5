import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, type Arguments, findArguments, findSubject } from './clause.js'
import { type Frame, type FrameContext, findWhere, joinParts, makeMention, type MentionInput, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { realityOfNoun, realityOfVerb, type Reality } from './status.js'
import { formalNouns, holdVerbs, meetingNouns, motionVerbs, visitVerbs } from './words.js'

const isPerson = (ref: ActorRef): boolean => ref.kind === 'PERSON'
const phone = /^(?:phone|telephone|telephoned|video|videoconference|line|videolink|call)$/u

const isByPhone = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some(({ word }) => phone.test(word))

/** Reality of a verb; an infinitive of purpose shares that of the travel or meeting verb before it. */
export function settleReality(items: readonly Item[], at: number): Reality {
  const { reality, isPurpose } = realityOfVerb(items, at)
  if (!isPurpose) return reality
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (!item || item.kind !== 'WORD') continue
    if (item.word === 'invitation') return items.slice(Math.max(0, index - 4), index).some(({ word }) => /^accept/u.test(word)) ? 'PLANNED' : 'SKIP'
    if (item.pos !== 'VERB') continue
    if (motionVerbs.has(item.word) || visitVerbs.has(item.word) || holdVerbs.has(item.word)) return realityOfVerb(items, index).reality
    return 'SKIP'
  }
  return 'SKIP'
}

function meetingParts(subject: readonly ActorRef[], other: readonly ActorRef[]): ReturnType<typeof joinParts> {
  return joinParts(partsOf(subject, 'PARTICIPANT'), partsOf(other, 'PARTICIPANT'))
}

/** "separate meetings with A and with B": one event for each. */
function split(subject: readonly ActorRef[], other: readonly ActorRef[], isSeparate: boolean): readonly (readonly ActorRef[])[] {
  return isSeparate && other.length > 1 ? other.map((ref) => [...subject, ref]) : [[...subject, ...other]]
}

interface Telling {
  readonly rule: string
  readonly at: number
  readonly subject: ActorGroup
  readonly other: readonly ActorRef[]
  readonly args: Arguments
  readonly status: EventStatus
  readonly isSeparate?: boolean
  readonly isDefinite?: boolean
}

function tellMeeting(context: FrameContext, telling: Telling): readonly EventMention[] {
  const { rule, at, subject, args, status } = telling
  const other = telling.other.filter((ref) => !subject.refs.some(({ kind, name }) => kind === ref.kind && name === ref.name))
  const groups = split(subject.refs, other, telling.isSeparate ?? false)
  return groups.flatMap((refs) => {
    const parts = meetingParts(refs, [])
    if (parts.length < 2 || !(parts.some(({ ref }) => isPerson(ref)) || parts.every(({ ref }) => ref.kind !== 'PERSON'))) return []
    const type = isByPhone(context.items, Math.max(0, at - 3), args.end) ? 'CALL' : 'MEETING'
    const input = { type, rule, at, subjectFrom: subject.from, parts, args, status, isDefinite: telling.isDefinite ?? false } as const
    return [makeMention(context, input), ...tellAgain(context, input)]
  })
}

/** "in A in April and again in B in May": the same parties meet again at each further date. */
export function tellAgain(context: FrameContext, input: MentionInput): readonly EventMention[] {
  const { items } = context
  const first = input.args?.date ?? -1
  if (first === -1) return []
  const mentions: EventMention[] = []
  for (let index = first + 1; index < items.length; index++) {
    if (items[index]?.word !== 'and') continue
    let next = index + 1
    while (/^(?:again|then|before|that|later|once|more|also)$/u.test(items[next]?.word ?? '')) next++
    if (!/^(?:in|on|at)$/u.test(items[next]?.word ?? '')) continue
    const args = findArguments(items, next - 1)
    const isDirect = items.slice(next, args.date + 1).every(({ kind, word }) => kind !== 'WORD' || /^(?:in|on|at|late|early|last|the)$/u.test(word))
    if (args.date === -1 || args.direct.from !== -1 || !isDirect) continue
    const where = args.places.length > 0 || args.by.size > 0 ? findWhere(context, next, args) : findWhere(context, input.at, input.args)
    mentions.push(makeMention(context, { ...input, at: next, args, where }))
  }
  return mentions
}

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
  const sides = commission ? context.discourse.countries.toReversed().filter((code, index, all) => all.indexOf(code) === index).slice(0, 2) : []
  const other = [...met, ...sides.map((name): ActorRef => ({ kind: 'COUNTRY', name }))]
  const isSeparate = items.slice(at - 2 < 0 ? 0 : at - 2, args.end).some(({ word }) => /^separate(?:ly)?$/u.test(word))
  return tellMeeting(context, { rule: 'frame:meeting/met', at, subject, other, args, status: reality, isSeparate })
}

/** Index of the meeting noun that a verb such as `held` governs; -1 for none. */
export function nounAfter(items: readonly Item[], at: number, nouns: ReadonlySet<string>, reach: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + reach); index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && item.refs.some(({ kind, name }) => kind === 'ORGANIZATION' && /(?:commission|committee)/u.test(name))) return index
    if (item.kind === 'ACTOR' && !item.isPossessive && item.refs.some(isPerson)) break
    if (item.kind !== 'WORD') continue
    if (nouns.has(item.word)) return index
    if (item.pos === 'VERB' || /^(?:[,;:]|that|who|which|with|to|after)$/u.test(item.word)) break
  }
  return -1
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
  return tellMeeting(context, { rule: 'frame:meeting/held-talks', at, subject, other: [...other, ...organization], args, status, isSeparate })
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
  const parts = joinParts(partsOf(persons, 'HOST'), partsOf(guests, 'PARTICIPANT')).map(({ ref }) => ({ ref, role: 'PARTICIPANT' as const }))
  if (parts.length < 2) return []
  return [makeMention(context, { type: 'MEETING', rule: 'frame:meeting/received', at, subjectFrom: subject.from, parts, args, status: reality })]
}

function tellReceivedByCountry(context: FrameContext, at: number, guests: readonly ActorRef[], hosts: readonly ActorRef[], args: Arguments, status: EventStatus): readonly EventMention[] {
  const host = hosts.find(({ kind }) => kind === 'COUNTRY')
  const visitors = guests.filter(isPerson)
  if (!host || visitors.length === 0) return []
  const tell = (refs: readonly ActorRef[], index: number, its: Arguments): EventMention => {
    const parts = joinParts(partsOf(refs, 'VISITOR'), [{ ref: host, role: 'HOST' }])
    return makeMention(context, { type: 'VISIT', rule: 'frame:visit/received', at: index, parts, args: its, status, where: { place: null, country: host.name } })
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
  const other = [...(args.by.get('with')?.refs ?? []), ...(isByPhone(items, at, args.end) ? (args.by.get('to')?.refs ?? []) : [])]
  const isLong = items.slice(at, args.end).some(({ word }) => /^(?:hours?|minutes|one|face|person|privately|length)$/u.test(word))
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
  if (other.length === 0 || (items[at]?.word === 'spent' && !items.slice(at, at + 8).some(({ word }) => /^(?:hours?|minutes)$/u.test(word)))) return []
  return tellMeeting(context, { rule: 'frame:meeting/with', at, subject, other, args, status: reality })
}

/** Names of organizations and the words of a gathering: "attended the G20 summit", "will address the forum". */
export const attendFrame: Frame = (context, at) => {
  const { items } = context
  const noun = formalNounAfter(items, at)
  if (noun === -1) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const owner = items[at]?.word === 'attendance' ? findOwner(items, at) : { refs: [], from: -1, to: -1 }
  const subject = owner.refs.length > 0 ? owner : findSubject(items, at)
  const persons = subject.refs.filter(isPerson)
  if (persons.length === 0) return []
  const args = findArguments(items, noun)
  const organizations = items.slice(at, noun + 1).flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
  const companions = args.by.get('with')?.refs.filter(isPerson) ?? []
  const parts = joinParts(partsOf([...persons, ...companions], 'PARTICIPANT'), partsOf(organizations, 'ORGANIZER'))
  const isNamed = organizations.length > 0 || /\p{Lu}/u.test(context.tokens[items[noun]?.from ?? 0]?.text ?? '') || (/^(?:summit|conference|forum)s?$/u.test(items[noun]?.word ?? '') && items[noun - 1]?.word !== 'the')
  return [makeMention(context, { type: 'MEETING', rule: 'frame:meeting/attended', at, subjectFrom: subject.from, parts, args, status: reality, isDefinite: !isNamed, isGathering: isNamed })]
}

function formalNounAfter(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 14); index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && item.refs.some(isPerson)) break
    if (item.kind !== 'WORD') continue
    if (formalNouns.has(item.word)) return index
    if (item.pos === 'VERB' || /^(?:[;:.]|that|who|which|where)$/u.test(item.word)) break
  }
  return -1
}

/** "They were joined by A", "The Russian side included A": more people at the meeting told before. */
export const joinFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const word = items[at]?.word ?? ''
  const isPassive = /^(?:was|were|been|then)$/u.test(items[at - 1]?.word ?? '')
  const isSide = items.slice(Math.max(0, at - 4), at + 6).some((item) => /^(?:side|delegation|table|team|talks|meeting|session)$/u.test(item.word) || (item.name?.kind === 'COUNTRY' && item.to - item.from > 1))
  if (!isPassive && !isSide && !/^brought$/u.test(word)) return []
  const subject = findSubject(items, at)
  const rest = items.slice(at + 1).flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs.filter(isPerson)))
  const parts = meetingParts(subject.refs.filter(isPerson), rest)
  if (parts.length === 0) return []
  const args = findArguments(items, at)
  return [makeMention(context, { type: 'MEETING', rule: 'frame:meeting/joined', at, subjectFrom: subject.from, parts, args: { ...args, end: items.length }, status: 'OCCURRED', isDefinite: true, when: { date: '', verbatim: null }, where: { place: null, country: null } })]
}

/** Nouns without a verb of meeting: "a summit between A and B", "A's talks with B", "flew there for talks with B". */
export const meetingNounFrame: Frame = (context, at) => {
  const { items } = context
  const reality = realityOfNoun(items, at)
  if (reality === 'SKIP') return []
  if (isHeld(items, at)) return []
  const args = findArguments(items, at)
  const between = args.by.get('between')
  if (between && between.refs.length >= 2) {
    return tellMeeting(context, { rule: 'frame:meeting/between', at, subject: { ...between, from: at }, other: [], args, status: reality })
  }
  const other = args.by.get('with')?.refs ?? []
  const owner = findOwner(items, at)
  const pair = owner.refs.length >= 2 && other.length === 0
  if (other.length === 0 && !pair) return tellOccasion(context, at, args, reality)
  const subject = owner.refs.length > 0 ? owner : args.direct.refs.length > 0 ? args.direct : findSubject(items, at)
  const verb = owner.refs.length > 0 ? null : governingReality(items, at)
  if (verb === 'SKIP') return []
  const status = reality === 'OCCURRED' && verb ? verb : reality
  const isSeparate = items[at - 1]?.word === 'separate'
  return tellMeeting(context, { rule: 'frame:meeting/talks-with', at, subject, other, args, status, isDefinite: pair, isSeparate })
}

/** A verb of holding before the noun tells the meeting by its own frame. */
function isHeld(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const item = items[index]
    if (item?.kind === 'WORD' && item.pos === 'VERB') return holdVerbs.has(item.word) && nounAfter(items, index, meetingNouns, 12) === at
  }
  return false
}

/** "promised peace after a day of talks in X": a subject of several people met on the occasion that is told. */
function tellOccasion(context: FrameContext, at: number, args: Arguments, status: EventStatus): readonly EventMention[] {
  const { items } = context
  const preposition = items.findLastIndex(({ word }, index) => index < at && index >= at - 7 && /^(?:during|after|at|before|since)$/u.test(word))
  const followed = items[at + 1]?.word ?? ''
  if (/^(?:took|was|were|began|followed|started)$/u.test(followed)) return pointAt(context, at)
  if (preposition === -1 || items.slice(preposition, at).some(({ kind, pos }) => kind === 'ACTOR' || pos === 'VERB')) return []
  if (/^(?:in|at|on|,|\.|)$/u.test(followed) === false && items[at + 1]?.kind !== 'DATE') return []
  const subject = findSubject(items, preposition + 1)
  const whole = subject.refs.length > 0 ? subject : findSubject(items, preposition)
  const parties = whole.refs.filter(({ kind }) => kind !== 'ORGANIZATION')
  if (parties.length < 2) return []
  return tellMeeting(context, { rule: 'frame:meeting/occasion', at, subject: { ...whole, refs: parties }, other: [], args, status })
}

/** "The talks took place at X": place and date of the meeting told before. */
function pointAt(context: FrameContext, at: number): readonly EventMention[] {
  if (!/^(?:the|their|these)$/u.test(context.items[at - 1]?.word ?? context.items[at - 2]?.word ?? '')) return []
  const args = findArguments(context.items, at + 1)
  if (args.places.length === 0) return []
  return [makeMention(context, { type: 'MEETING', rule: 'frame:meeting/took-place', at, parts: [], args, status: 'OCCURRED', isDefinite: true })]
}

/** Reality of the verb that governs a noun: "will travel to X for talks with Y". */
function governingReality(items: readonly Item[], at: number): Reality | null {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'WORD' && item.pos === 'VERB') return settleReality(items, index)
    if (item && /^(?:;|after|before|since)$/u.test(item.word)) return null
  }
  return null
}

/** The owner before a noun: "Lavrov’s two-day visit", "his second summit". */
export function findOwner(items: readonly Item[], at: number): ActorGroup {
  for (let index = at - 1; index >= 0 && index >= at - 7; index--) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && item.isPossessive && item.refs.length > 0) return { refs: item.refs, from: index, to: index + 1 }
    if (item.kind === 'ACTOR' || item.pos === 'VERB' && !/^(?:planned|scheduled|proposed|expected)$/u.test(item.word) || item.pos === 'ADP' || /^[,;.]$/u.test(item.word)) break
  }
  return { refs: [], from: -1, to: -1 }
}

/** "A telephoned B", "made a call to B"; "called" needs a word of the telephone. */
export const callFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isPhoneWord = /^(?:phone|telephone|video)$/u.test(items[at - 1]?.word ?? '')
  const isNoun = isPhoneWord || (/^calls?$/u.test(word) && (items[at]?.pos === 'NOUN' || /^(?:a|similar|the|his|her)$/u.test(items[at - 1]?.word ?? '')))
  const isPhoned = /^(?:tele)?phone/u.test(word) && items[at]?.pos !== 'NOUN' && !/^(?:by|a|the)$/u.test(items[at - 1]?.word ?? '')
  const args = findArguments(items, at)
  if (!isPhoned && !isNoun && !isByPhone(items, at + 1, args.end)) return []
  const verb = isNoun ? items.findLastIndex((item, index) => index < at && item.kind === 'WORD' && item.pos === 'VERB') : at
  const reality = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  if (reality === 'SKIP' || (isNoun && realityOfNoun(items, at) === 'SKIP')) return []
  const owner = isNoun ? findOwner(items, at) : { refs: [], from: -1, to: -1 }
  const subject = owner.refs.length > 0 ? owner : findSubject(items, verb === -1 ? at : verb)
  const other = isNoun ? (args.by.get('to') ?? args.by.get('with') ?? args.by.get('between'))?.refs ?? [] : args.direct.refs
  const parts = meetingParts(subject.refs, other.filter(({ kind }) => kind !== 'ORGANIZATION'))
  if (parts.length < 2 || !other.some(isPerson)) return []
  return [makeMention(context, { type: 'CALL', rule: 'frame:call/telephoned', at, subjectFrom: subject.from, parts, args, status: reality, where: { place: null, country: null } })]
}

/** "accepted an invitation to the summit that B is to host": a planned gathering of both. */
export const invitedFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.word !== 'accepted' || !items.slice(at, at + 4).some(({ word }) => word === 'invitation')) return []
  const noun = formalNounAfter(items, at)
  if (noun === -1 || !items.slice(at, noun).some(({ word }) => word === 'to')) return []
  const subject = findSubject(items, at)
  const host = items.slice(noun + 1, noun + 4).flatMap(({ refs }) => refs.filter(isPerson)).slice(0, 1)
  const organizations = items.slice(at, noun).flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
  const parts = joinParts(partsOf([...subject.refs.filter(isPerson), ...host], 'PARTICIPANT'), partsOf(organizations, 'ORGANIZER'))
  if (subject.refs.length === 0) return []
  const verb = items.findIndex(({ word }, index) => index > noun && /^(?:host|hosts|chair|hold|open)$/u.test(word))
  const args = findArguments(items, verb === -1 ? noun : verb)
  return [makeMention(context, { type: 'MEETING', rule: 'frame:meeting/invited', at, subjectFrom: subject.from, parts, args, status: 'PLANNED', isGathering: true })]
}
