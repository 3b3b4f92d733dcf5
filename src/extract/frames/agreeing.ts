import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { agentBefore } from './agents.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import { areEnough, bodyOfMany, groupBefore, isParty, storyParties, twoOfSentence } from './deal-parties.js'
import { settleReality } from './telling.js'

/** "agreed that it was late" is a view, "agreed that it should end" an agreement; "agreed to meet" is the meeting. */
function isOpinion(items: readonly Item[], at: number): boolean {
  const that = items.findIndex(({ word }, index) => index > at && index < at + 5 && word === 'that')
  const isLittle = items.slice(at + 1, at + 4).some(({ word }) => /^(?:little|nothing|few|less)$/u.test(word))
  const binds = items
    .slice(that, that + 18)
    .some(({ word }) => /^(?:will|would|shall|should|must|'ll|can|could|to|be)$/u.test(word))
  const isMeeting =
    items[at + 1]?.word === 'to' &&
    /^(?:meet|visit|travel|come|attend|speak|talk|keep|stay|continue)$/u.test(items[at + 2]?.word ?? '')
  return isLittle || isMeeting || (that !== -1 && !binds)
}

/** "agreed in Stockholm on Wednesday to put": what is agreed stands after place and day. */
const agreesLater = (items: readonly Item[], at: number): boolean =>
  /^(?:in|at|during|after|late|early)$/u.test(items[at + 1]?.word ?? '') &&
  items
    .slice(at + 2, at + 9)
    .some(
      ({ word }, index, rest) =>
        (word === 'to' && rest[index + 1]?.pos === 'VERB') || (word === 'on' && rest[index + 1]?.kind === 'WORD'),
    )

/**
 * "agreed in X on Monday to open a bridge in Y": places and days of the terms are not those of the agreeing, unless the
 * talks are named before them.
 */
function beforeTerms(items: readonly Item[], at: number, args: Arguments): Arguments {
  const terms = items.findIndex(
    ({ word }, index) =>
      index > at && ((word === 'to' && /^(?:VERB|AUX|ADV)$/u.test(items[index + 1]?.pos ?? '')) || word === 'that'),
  )
  if (terms === -1 || terms > args.end + 1) return args
  const talks = items.findIndex(
    ({ word }, index) =>
      index > terms && /^(?:talks|meeting|summit|during|session|conference|negotiations)$/u.test(word),
  )
  const isOwn = (index: number): boolean => index < terms || (talks !== -1 && index > talks)
  const hasOwnDate = isOwn(args.date)
  return {
    ...args,
    places: args.places.filter(({ index }) => isOwn(index)),
    date: hasOwnDate ? args.date : -1,
    end: hasOwnDate ? args.end : Math.min(args.end, terms),
  }
}

const kindOf = (item: Item | undefined): string => (item?.pos === 'ADV' ? 'ADV' : (item?.kind ?? ''))

/** "“We agreed to wait,” A said after meeting B": the two of the sentence, else of the story. */
function ourselves(context: FrameContext, at: number): readonly ActorRef[] {
  const isWe = [1, 2].some((step) => context.items[at - step]?.reference?.word === 'we')
  if (!isWe) return []
  const here = twoOfSentence(context)
  return here.length === 2 ? here : storyParties(context)
}

/** "A and B agreed to reopen the border", "A agreed with B on a truce"; one side alone agrees to nothing. */
export const agreeFrame: Frame = (context, at) => {
  const { items } = context
  const next = items[at + 1]?.word ?? ''
  const isSaid = /^(?:to|on|that|with|upon|between|,|\.|)$/u.test(next) || /^(?:DATE|ADV)$/u.test(kindOf(items[at + 1]))
  if (!isSaid && !agreesLater(items, at)) return []
  if (next === 'with' && items[at + 2]?.refs.length === 0) return []
  if (isOpinion(items, at)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = next === 'between' ? { refs: [], from: -1 } : findSubject(items, at)
  const args = findArguments(items, at)
  const others = [...(args.by.get('with')?.refs ?? []), ...(args.by.get('between')?.refs ?? [])]
  const named = joinParts(
    partsOf(subject.refs.filter(isParty), 'SIGNATORY'),
    partsOf(others.filter(isParty), 'SIGNATORY'),
  )
  const bodies = named.length < 2 ? bodyOfMany(items, at) : []
  const we = ourselves(context, at)
  const group = named.length > 0 || bodies.length > 0 ? [] : we.length > 0 ? we : groupBefore(context, at)
  const parties = named.length >= 2 ? named : partsOf([...bodies, ...group], 'SIGNATORY')
  if (
    !areEnough(
      parties.map(({ ref }) => ref),
      bodies,
    )
  )
    return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/agreed',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args: beforeTerms(items, at, args),
      status: reality,
      confidence: 0.7,
    }),
  ]
}

/** "it was agreed at the meeting of A and B that …": those whom the sentence names, else those of the story. */
export const wasAgreedFrame: Frame = (context, at) => {
  const { items } = context
  const isImpersonal = items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'it')
  const follows = items.slice(at + 1, at + 16).some(({ word }) => /^(?:that|to)$/u.test(word))
  const isPassive = /^(?:was|been)$/u.test(items[at - 1]?.word ?? '')
  if (!isImpersonal || !isPassive || !follows || settleReality(items, at) !== 'OCCURRED') return []
  const args = findArguments(items, at)
  const here = [...args.by.values()].map(({ refs }) => refs.filter(isParty)).find(({ length }) => length >= 2)
  const parties = here ?? storyParties(context)
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/was-agreed',
      at,
      parts: partsOf(parties, 'SIGNATORY'),
      args: beforeTerms(items, at, args),
      status: 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** "A and B jointly pledged to", "the two sides undertook to": a promise that several give together. */
export const undertakeFrame: Frame = (context, at) => {
  const { items } = context
  const isMutual = items
    .slice(Math.max(0, at - 3), at + 3)
    .some(({ word }) => /^(?:jointly|both|together)$/u.test(word))
  const isBinding = /^(?:under|commit)/u.test(items[at]?.word ?? '')
  const reality = settleReality(items, at)
  if (reality === 'SKIP' || !(isMutual || isBinding)) return []
  if (!items.slice(at + 1, at + 10).some(({ word }) => word === 'to')) return []
  const subject = agentBefore(items, at)
  const parties = joinParts(partsOf(subject.refs.filter(isParty), 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/undertook',
      at,
      subjectFrom: subject.from,
      parts: parties,
      args: beforeTerms(items, at, findArguments(items, at)),
      status: reality,
      confidence: 0.6,
    }),
  ]
}
