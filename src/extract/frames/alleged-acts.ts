import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { namedAfter, namedBy } from './agents.js'
import { aidVerbs } from './aid.js'
import { findArguments } from './arguments.js'
import { deedVerbs } from './attacks.js'
import { type FrameContext, findWhere, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { findWhen } from './when.js'
import { goodsNouns } from './words.js'

const denial =
  /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|lie|nonsense|fabrication|baseless|unfounded|absurd)$/u

/** What an accusation is about. */
export interface Content {
  /** Index of the accusing word. */
  readonly accuse: number
  /** Index of the first item of what is alleged. */
  readonly from: number
  readonly accused: readonly ActorRef[]
}

/** "sent arms", "supplying missiles", "arming the rebels": goods that change hands. */
function isGift(items: readonly Item[], at: number, end: number): boolean {
  const word = items[at]?.word ?? ''
  return /^arm(?:s|ed|ing)$/u.test(word)
    ? items[at]?.pos === 'VERB' || word === 'arming'
    : aidVerbs.has(word) && items.slice(at, end).some((item) => goodsNouns.has(item.word))
}

/** Gifts of goods and attacks that are alleged are events of their own, told by the accuser alone; null for other acts. */
export function findAllegedAct(context: FrameContext, { accuse, from, accused }: Content): EventMention | null {
  const { items } = context
  const isDenied = items.slice(accuse).some(({ word }) => denial.test(word))
  for (let index = from; index < Math.min(items.length, from + 10); index++) {
    const word = items[index]?.word ?? ''
    if (index > from + 1 && /^(?:,|;|after|when|while|before|because)$/u.test(word)) break
    const args = findArguments(items, index)
    const gives = isGift(items, index, args.end)
    if (!gives && !deedVerbs.has(word)) continue
    const isArming = /^arm/u.test(word)
    const receivers =
      gives && !isArming ? namedAfter(items, index + 1, args.end, /^to$/u).refs : namedBy(items, index + 1).refs
    const parts = gives
      ? joinParts(partsOf(accused, 'GIVER'), partsOf(receivers, 'RECEIVER'))
      : joinParts(partsOf(accused, 'PARTICIPANT'), partsOf(receivers, 'TARGET'))
    const mention = makeMention(context, {
      type: gives ? 'AID' : 'ATTACK',
      rule: 'frame:accusation/alleged-act',
      at: index,
      subjectFrom: accuse,
      parts,
      args,
      status: isDenied ? 'DENIED' : 'ALLEGED',
      where: gives ? { place: null, country: null } : whereOf(context, index),
      when: args.date === -1 ? { date: '', verbatim: null } : findWhen(context, index, args, 'PAST'),
    })
    return { ...mention, modality: 'ALLEGED' }
  }
  return null
}

/** Where the act itself is said to have been: only what its own clause names. */
function whereOf(context: FrameContext, at: number): ReturnType<typeof findWhere> {
  const args = findArguments(context.items, at)
  return args.places.length === 0 ? { place: null, country: null } : findWhere(context, at, args)
}
