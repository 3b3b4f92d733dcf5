import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandLeft } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { givenAudience, tellAudience } from './audiences.js'
import { findSubject, followingSubject } from './clause.js'
import type { Frame, FrameContext } from './context.js'
import { hyphenPair } from './deal-parties.js'
import type { EventMention } from './mention.js'
import { tellOccasion, wholeArguments } from './occasions.js'
import { tellOpenGathering } from './open-gatherings.js'
import { isCompany, isInChair, partiesAfter } from './parties.js'
import { tellRelative } from './relative-meetings.js'
import { tellChaired, tellSessionOf } from './session-nouns.js'
import { type Reality, realityOfNoun } from './status.js'
import { findOwner, isPerson, nounAfter, settleReality, tellMeeting } from './telling.js'
import { holdVerbs, meetingNouns } from './words.js'

/** Nouns without a verb of meeting: "a summit between A and B", "A's talks with B", "flew there for talks with B". */
export const meetingNounFrame: Frame = (context, at) => {
  const { items } = context
  const reality = realityOfNoun(items, at)
  const held =
    reality === 'SKIP' || isWished(items, at) ? [] : tellRelative(context, at, findArguments(items, at), reality)
  if (held.length > 0) return held
  if (reality === 'SKIP' || isWished(items, at) || isHeld(items, at) || isOtherRound(items, at)) return []
  const args = withoutChair(items, at, findArguments(items, at))
  const between = args.by.get('between')
  if (between && between.refs.length >= 2) {
    return tellMeeting(context, {
      rule: 'frame:meeting/between',
      at,
      subject: { ...between, from: at },
      other: [],
      args: wholeArguments(items, at, args),
      status: reality,
    })
  }
  const hyphened = between ? [] : hyphenPair(items, at)
  if (hyphened.length === 2) return tellHyphened(context, at, hyphened, reality)
  const parties = partiesAfter(items, at)
  const other = args.by.get('with')?.refs ?? []
  const isOfAll = other.length === 0 || items[at + 1]?.word === 'of'
  if (parties.length > 0 && isOfAll && isCompany([...parties, ...other]))
    return tellCompany(context, at, [...parties, ...other], reality)
  if (/^(?:chaired|hosted|convened)$/u.test(items[at + 1]?.word ?? '') && items[at + 2]?.word === 'by')
    return tellChaired(context, at, args, reality)
  const body = items.slice(at + 1, at + 4).find(({ name }) => name?.organizationKind === 'INTERGOVERNMENTAL')
  const owner = ownBody(items, at)
  if (owner) return tellSessionOf(context, at, owner, reality)
  if (items[at + 1]?.word === 'of' && body) return tellSessionOf(context, at, body, reality)
  return tellWith(context, at, other.length > 0 ? [...other, ...parties] : other, args, reality)
}

/** "The Union’s own summit opens in X": the body of states that stands before the noun as its owner. */
function ownBody(items: readonly Item[], at: number): Item | undefined {
  if (!/^(?:summit|meeting|session|conference|assembly)$/u.test(items[at]?.word ?? '')) return undefined
  const owner = items.slice(Math.max(0, at - 5), at).findLast(({ kind }) => kind === 'ACTOR')
  return owner?.isPossessive === true && owner.name?.organizationKind === 'INTERGOVERNMENTAL' ? owner : undefined
}

/** "held in X with A in the chair": A is no side of its own. */
function withoutChair(items: readonly Item[], at: number, args: Arguments): Arguments {
  const beside = args.by.get('with')
  const isSubject = items
    .slice(at, beside?.from ?? at)
    .some(({ kind, pos }) => kind === 'WORD' && /^(?:VERB|AUX)$/u.test(pos))
  if (!beside || !isSubject || !isInChair(items, beside.from - 1)) return args
  return { ...args, by: new Map([...args.by].filter(([preposition]) => preposition !== 'with')) }
}

/** "Armenian-Azerbaijani border talks opened in X on Friday": where or when they are held must be told. */
function tellHyphened(
  context: FrameContext,
  at: number,
  refs: readonly ActorRef[],
  reality: EventStatus,
): readonly EventMention[] {
  const dash = context.items.findLastIndex(({ word }, index) => index < at && /^[-–—/]$/u.test(word))
  const isOne = context.items.slice(dash + 2, at).every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/u.test(pos))
  const args = wholeArguments(context.items, at, findArguments(context.items, at))
  if (!isOne || (args.places.length === 0 && args.date === -1)) return []
  const isComing = context.items.slice(at + 1, at + 4).some(({ word }) => /^(?:opens?|begins?|starts?)$/u.test(word))
  return tellMeeting(context, {
    rule: 'frame:meeting/hyphened',
    at,
    subject: { refs, from: at, to: at + 1 },
    other: [],
    args,
    status: isComing && reality === 'OCCURRED' ? 'PLANNED' : reality,
  })
}

/** "A's talks with B", "In talks with B, A said"; with nobody else, "the two's talks" and occasions. */
function tellWith(
  context: FrameContext,
  at: number,
  other: readonly ActorRef[],
  args: Arguments,
  reality: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const owner = comingOwner(items, at) ?? ownersBefore(items, at) ?? findOwner(items, at)
  const isBodyOfTheirs =
    items[at]?.word === 'commission' && owner.refs.length > 0 && items[owner.from - 1]?.word === 'of'
  if (isBodyOfTheirs) return []
  const pair = owner.refs.length >= 2 && other.length === 0
  const giver = items[at]?.word === 'audience' ? (args.by.get('by')?.refs.filter(isPerson) ?? []) : []
  if (giver.length > 0) return tellAudience(context, at, giver, args)
  const given = items[at]?.word === 'audience' && other.length === 0 ? givenAudience(context, at) : []
  if (given.length > 0) return given
  if (other.length === 0 && !pair) {
    const occasion = tellOccasion(context, at, args, reality)
    return occasion.length > 0 ? occasion : tellOpenGathering(context, at, wholeArguments(items, at, args), reality)
  }
  const near = owner.refs.length > 0 ? owner : args.direct.refs.length > 0 ? args.direct : findSubject(items, at)
  const isAll = near.refs.length === 0 && other.filter(isPerson).length >= 2 && items[at + 1]?.word !== 'with'
  const subject = near.refs.length > 0 || isAll ? near : hostOfStory(context, at, other)
  const verb = owner.refs.length > 0 ? null : governingReality(items, at)
  if (verb === 'SKIP') return []
  const status = reality === 'OCCURRED' && verb ? verb : reality
  const isSeparate = items[at - 1]?.word === 'separate'
  return tellMeeting(context, {
    rule: 'frame:meeting/talks-with',
    at,
    subject,
    other,
    args,
    status,
    isDefinite: pair,
    isSeparate,
  })
}

/** "A and B, whose talks in X had run an hour over": those before the relative; "whose first summit" is another one. */
function ownersBefore(items: readonly Item[], at: number): ActorGroup | null {
  if (items[at - 1]?.word !== 'whose') return null
  const last = items[at - 2]?.word === ',' ? at - 3 : at - 2
  const group = items[last]?.refs.length ? expandLeft(items, last) : null
  return group && group.refs.filter(isPerson).length >= 2 ? group : null
}

/** "After their meeting in X, A and B said": who comes after the comma, before whoever was told last. */
function comingOwner(items: readonly Item[], at: number): ActorGroup | null {
  if (items[at - 1]?.reference?.word !== 'their' && items[at - 2]?.reference?.word !== 'their') return null
  const coming = followingSubject(items, at)
  return coming.refs.filter(isPerson).length >= 2 ? coming : null
}

/** "A meeting with B is planned": whoever the story is about, where the clause names nobody else. */
function hostOfStory({ discourse, items }: FrameContext, at: number, other: readonly ActorRef[]): ActorGroup {
  const none = { refs: [], from: -1, to: -1 }
  if (!other.some(isPerson) || items[at + 1]?.word !== 'with') return none
  const here = items.slice(0, at).findLast((item) => !item.isPossessive && item.refs.some(isPerson))
  const who = here?.refs.find(isPerson) ?? discourse.focus
  const isOther = who?.kind === 'PERSON' && !other.some(({ name }) => name === who.name)
  return isOther ? { refs: [who], from: at, to: at + 1 } : none
}

/** "a summit of the presidents of A and B", "a conference attended by A, B and C": the noun names all who came. */
function tellCompany(
  context: FrameContext,
  at: number,
  refs: readonly ActorRef[],
  reality: EventStatus,
): readonly EventMention[] {
  const args = findArguments(context.items, at)
  const whole = wholeArguments(context.items, at, args)
  return tellMeeting(context, {
    rule: 'frame:meeting/company',
    at,
    subject: { refs, from: at, to: at + 1 },
    other: [],
    args: whole,
    status: reality,
  })
}

const wishes =
  /^(?:calls?|called|calling|appeals?|appealed|appealing|push|pushed|pushing|pressed|pressing|demands?|demanded|demanding|hopes?|hoped|hoping|prospects?|chances?|idea|offers?|offered|offering|proposals?|proposed|proposing|proposes|need|needed|needs|readiness|willingness|ready|willing|open|invitation|invited|invites|if|whether|unless|without|ruled|rules|ruling|rejected|rejects|rejecting|refused|refusing|refuses|seek|seeks|sought|seeking|urged|urges|urging|wants?|wanted|favou?rs?|favou?red|against|boycott|boycotted|skipped|possibility|conditions?|precondition|suggested|suggests|suggesting|drop|dropped|abandon|scrap|resume|restart|revive)$/u

/** "a round of applause", "turned round": only "the latest round", "the third round" is one of talks. */
const isOtherRound = (items: readonly Item[], at: number): boolean =>
  items[at]?.word === 'round' &&
  (items[at + 1]?.word === 'of' ||
    !/^(?:latest|last|first|second|third|new|previous|next|final|opening|earlier|\w+th)$/u.test(
      items[at - 1]?.word ?? '',
    ))

/** "called for talks between", "ruled out a meeting with", "if the summit fails": the noun tells no act. */
function isWished(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 7; index--) {
    const item = items[index]
    if (!item || /^[,;:]$/u.test(item.word) || item.kind === 'DATE') return false
    if (item.kind !== 'WORD') continue
    if (wishes.test(item.word))
      return !(item.word === 'resume' || item.word === 'restart') || items[index - 1]?.word === 'to'
    if (item.pos === 'VERB' || item.pos === 'AUX') return false
  }
  return false
}

/** A verb of holding before the noun tells the meeting by its own frame. */
function isHeld(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const item = items[index]
    const isHaving = item?.pos === 'AUX' && /^(?:have|has|had)$/u.test(item.word)
    if (item?.kind === 'WORD' && (item.pos === 'VERB' || isHaving))
      return holdVerbs.has(item.word) && nounAfter(items, index, meetingNouns, 12) === at
  }
  return false
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
