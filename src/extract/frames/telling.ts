import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { type FrameContext, findWhere, joinParts, type MentionInput, makeMention, partsOf } from './context.js'
import { before, furtherLegs, isEachAlone } from './legs.js'
import { tellMargin } from './margins.js'
import type { EventMention } from './mention.js'
import { type Reality, realityOfVerb } from './status.js'
import { holdVerbs, motionVerbs, visitVerbs } from './words.js'

export const isPerson = (ref: ActorRef): boolean => ref.kind === 'PERSON'

const phone =
  /^(?:phone|telephone|telephoned|telephonic|video|videoconference|teleconference|videolink|call|phoned|hotline)$/u

export const isByPhone = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some(({ word }, index, all) => phone.test(word) || (word === 'line' && isOnLine(all, index)))

/** "on one line", "on the other end of the line": that of the telephone. */
const isOnLine = (items: readonly Item[], at: number): boolean =>
  /^(?:one|the|same)$/u.test(items[at - 1]?.word ?? '') &&
  (/^(?:on|down)$/u.test(items[at - 2]?.word ?? '') || (items[at - 2]?.word === 'of' && items[at - 3]?.word === 'end'))

/** Reality of a verb; an infinitive of purpose shares that of the travel or meeting verb before it. */
export function settleReality(items: readonly Item[], at: number): Reality {
  const { reality, isPurpose } = realityOfVerb(items, at)
  if (reality === 'OCCURRED' && isAfterMain(items, at)) return realityOfMain(items, at)
  if (!isPurpose) return reality
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind !== 'WORD') continue
    if (item.word === 'invitation')
      return items.slice(Math.max(0, index - 4), index).some(({ word }) => /^accept/u.test(word)) ? 'PLANNED' : 'SKIP'
    if (item.word === 'due') return 'PLANNED'
    if (/^(?:voted|decided|resolved)$/u.test(item.word)) return 'OCCURRED'
    if (/^(?:was|were|is|are)$/u.test(item.word) && /^(?:in|at)$/u.test(items[index + 1]?.word ?? '')) return 'OCCURRED'
    if (item.word === 'been' && items[index + 1]?.word === 'to') return 'OCCURRED'
    if (item.pos !== 'VERB' || isPurposeBefore(items, index)) continue
    // "called A to talks" tells of talks, "invited A to come" of no journey
    const isJourney = motionVerbs.has(items[at]?.word ?? '') || visitVerbs.has(items[at]?.word ?? '')
    if (isJourney && /^(?:called|invited)$/u.test(item.word)) return 'SKIP'
    if (
      motionVerbs.has(item.word) ||
      visitVerbs.has(item.word) ||
      holdVerbs.has(item.word) ||
      /^(?:set|proceeds?|proceeded|continues?|continued|called|invited|moved|took|left|leave|leaves|headed|used|emerged|appeared|returned|returns|interrupted|broke|cut|hurried|rushed|stayed|remained|paused|turned|showed|dropped|popped|slipped|whisked)$/u.test(
        item.word,
      )
    )
      return realityOfVerb(items, index).reality
    return 'SKIP'
  }
  return 'SKIP'
}

/** "went to A to see B, then to C to see D": an earlier purpose of the same journey. */
const isPurposeBefore = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.word === 'to' && items.slice(Math.max(0, index - 9), index - 1).some(({ kind }) => kind === 'PLACE')

/** "will see X before flying to Y", "is to speak after meeting X": a participle after such a word. */
const isAfterMain = (items: readonly Item[], at: number): boolean =>
  (items[at]?.word ?? '').endsWith('ing') && /^(?:before|after)$/u.test(items[at - 1]?.word ?? '')

function realityOfMain(items: readonly Item[], at: number): Reality {
  const verb = items.findLastIndex(
    ({ kind, pos }, index) => index < at - 1 && kind === 'WORD' && (pos === 'VERB' || pos === 'AUX'),
  )
  return verb === -1 ? 'OCCURRED' : realityOfVerb(items, verb).reality
}

export function meetingParts(subject: readonly ActorRef[], other: readonly ActorRef[]): ReturnType<typeof joinParts> {
  return joinParts(partsOf(subject, 'PARTICIPANT'), partsOf(other, 'PARTICIPANT'))
}

/** "separate meetings with A and with B": one event for each. */
function split(
  subject: readonly ActorRef[],
  other: readonly ActorRef[],
  isSeparate: boolean,
): readonly (readonly ActorRef[])[] {
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

/** "In a phone conversation, A and B discussed", "rang B and the two talked": the telephone stands before the subject. */
const isOpenedByPhone = (items: readonly Item[], at: number, subject: ActorGroup): boolean => {
  const opening = items.slice(0, Math.max(0, Math.min(subject.from, at)))
  const isPhrase = /^(?:in|during|by|over)$/u.test(opening[0]?.word ?? '') && !opening.some(({ pos }) => pos === 'VERB')
  return (
    (isPhrase && opening.some(({ word }) => phone.test(word))) ||
    (items[at]?.pos === 'VERB' &&
      /^(?:talk|spoke|convers)/u.test(items[at]?.word ?? '') &&
      opening.some(({ word }) => /^(?:rang|telephoned|phoned)$/u.test(word)))
  )
}

export function tellMeeting(context: FrameContext, telling: Telling): readonly EventMention[] {
  const { rule, at, subject, status } = telling
  const legs = telling.other.some(isPerson) ? furtherLegs(context.items, at, telling.args) : []
  const args = before(telling.args, legs[0]?.from)
  const other = telling.other.filter(
    (ref) => !subject.refs.some(({ kind, name }) => kind === ref.kind && name === ref.name),
  )
  const isCall = isOpenedByPhone(context.items, at, subject) || isByPhone(context.items, Math.max(0, at - 3), args.end)
  const isEach = (telling.isSeparate ?? false) || isEachAlone(context.items, at, args.end)
  const groups = split(subject.refs, other, isEach || (isCall && subject.refs.length === 1 && other.every(isPerson)))
  const type = isCall ? 'CALL' : 'MEETING'
  const mentions = groups.flatMap((refs) => {
    const parts = meetingParts(refs, [])
    if (
      parts.length < 2 ||
      !(parts.some(({ ref }) => isPerson(ref)) || parts.every(({ ref }) => ref.kind !== 'PERSON'))
    )
      return []
    const input = {
      type,
      rule,
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status,
      isDefinite: telling.isDefinite ?? false,
    } as const
    return [makeMention(context, input), ...tellAgain(context, input)]
  })
  const first = type === 'MEETING' ? mentions[0] : undefined
  const further = legs.map((leg) =>
    makeMention(context, {
      type,
      rule,
      at: leg.from,
      parts: meetingParts(subject.refs, leg.refs),
      args: leg.args,
      status,
    }),
  )
  const all = [...mentions, ...(mentions.length > 0 ? further : [])]
  return first ? [...all, ...tellMargin(context, at, args.end, first.parts, status)] : all
}

/** "in A in April and again in B in May": the same parties meet again at each further date. */
function tellAgain(context: FrameContext, input: MentionInput): readonly EventMention[] {
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
    const isDirect = items
      .slice(next, args.date + 1)
      .every(({ kind, word }) => kind !== 'WORD' || /^(?:in|on|at|late|early|last|the)$/u.test(word))
    if (args.date === -1 || args.direct.from !== -1 || !isDirect) continue
    const where =
      args.places.length > 0 || args.by.size > 0
        ? findWhere(context, next, args)
        : findWhere(context, input.at, input.args)
    mentions.push(makeMention(context, { ...input, at: next, args, where }))
  }
  return mentions
}

/** Index of the meeting noun that a verb such as `held` governs; -1 for none. */
export function nounAfter(items: readonly Item[], at: number, nouns: ReadonlySet<string>, reach: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + reach); index++) {
    const item = items[index]
    if (!item) break
    if (
      item.kind === 'ACTOR' &&
      item.refs.some(({ kind, name }) => kind === 'ORGANIZATION' && /(?:commission|committee)/u.test(name))
    )
      return index
    if (item.kind === 'ACTOR' && !item.isPossessive && item.refs.some(isPerson)) break
    if (item.kind !== 'WORD') continue
    if (nouns.has(item.word)) return index
    if (item.pos === 'VERB' || /^(?:[,;:]|that|who|which|with|to|after)$/u.test(item.word)) break
  }
  return -1
}

/** The owner before a noun: "Lavrov’s two-day visit", "his second summit". */
export function findOwner(items: readonly Item[], at: number): ActorGroup {
  for (let index = at - 1; index >= 0 && index >= at - 7; index--) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'ACTOR' && item.isPossessive && item.refs.length > 0)
      return { refs: item.refs, from: index, to: index + 1 }
    if (
      item.kind === 'ACTOR' ||
      (item.pos === 'VERB' && !/^(?:planned|scheduled|proposed|expected)$/u.test(item.word)) ||
      item.pos === 'ADP' ||
      /^[,;.]$/u.test(item.word)
    )
      break
  }
  return { refs: [], from: -1, to: -1 }
}
