import type { Item } from '../items.js'
import { namedAfter, ownerOf } from './agents.js'
import { findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { hyphenPair, isParty, storyParties } from './deal-parties.js'
import { dealNouns } from './deal-patterns.js'
import { withoutSubject } from './deals.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'
import type { When } from './when.js'

/** "The talks yielded an agreement", "the summit ended with the signing of a treaty": by those who talked. */
export const yieldFrame: Frame = (context, at) => {
  const { items } = context
  const talks = items.findLastIndex(
    ({ word }, index) =>
      index < at &&
      index > at - 9 &&
      /^(?:talks|negotiations|meeting|summit|discussions|session|dialogue|visit)$/u.test(word),
  )
  const noun = items.findIndex(
    ({ word, kind }, index) => index > at && index < at + 8 && kind === 'WORD' && dealNouns.has(word),
  )
  const before = items.slice(at + 1, Math.max(noun, at + 1)).map(({ word }) => word)
  const isTold = before.some((word) => /^(?:an?|two|three|four|several|signing|signature)$/u.test(word))
  const isGone = before.some((word) => /^(?:without|no|towards?|for|close|progress|draft)$/u.test(word))
  if (talks === -1 || noun === -1 || !isTold || isGone || settleReality(items, at) !== 'OCCURRED') return []
  const isWithOther = items.slice(noun + 1, noun + 3).some(({ word }) => word === 'with')
  const sides = namedAfter(items, talks + 1, at, /^(?:between|of)$/u).refs.filter(isParty)
  if (isWithOther && sides.length < 2) return []
  const parties = sides.length >= 2 ? sides : storyParties(context)
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/yielded',
      at,
      subjectFrom: talks,
      parts: partsOf(parties, 'SIGNATORY'),
      args: withoutSubject(findArguments(items, noun)),
      status: 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** Whether the phrase "under a deal …" tells of a deal anew: by its article, its year or a participle. */
function isToldAnew(items: readonly Item[], from: number, noun: number, comma: number): boolean {
  const isIndefinite = items
    .slice(from, noun)
    .some(({ word, kind }) => /^(?:an?|another)$/u.test(word) || kind === 'DATE')
  const isMade = items
    .slice(noun + 1, comma)
    .some(({ word }) =>
      /^(?:signed|reached|agreed|struck|announced|concluded|brokered|negotiated|made|unveiled)$/u.test(word),
    )
  return isIndefinite || isMade
}

/** "Under a deal reached on Monday, A will sell gas to B": the deal's parties are those whom its terms bind. */
export const underFrame: Frame = (context, at) => {
  const { items } = context
  const under = items.findLastIndex(({ word }, index) => index < at && index >= at - 6 && /^(?:under|by)$/u.test(word))
  const opens = under === 0 || /^(?:,|;|and|but|")$/u.test(items[under - 1]?.word ?? '')
  const comma = items.findIndex(({ word }, index) => index > at && word === ',')
  if (under === -1 || !opens || comma === -1 || !isToldAnew(items, under, at, comma)) return []
  const inside = namedAfter(items, at + 1, comma, /^(?:between|among|with)$/u)
  const rest = items.slice(comma + 1).flatMap((item) => item.refs)
  const parties = joinParts(
    partsOf((inside.refs.length >= 2 ? inside.refs : [...inside.refs, ...rest]).filter(isParty), 'SIGNATORY'),
  )
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/under',
      at,
      subjectFrom: under,
      parts: parties.slice(0, Math.max(2, inside.refs.length)),
      args: findArguments(items.slice(0, comma), at),
      status: 'OCCURRED',
      confidence: 0.6,
    }),
  ]
}

/** "an agreement between A and B", "A’s treaty with B", "accords made by the leaders": the noun with both sides. */
export const agreementNounFrame: Frame = (context, at) => {
  const { items } = context
  if (!dealNouns.has(items[at]?.word ?? '') || realityOfNoun(items, at) === 'SKIP' || !isReached(items, at)) return []
  const args = findArguments(items, at)
  const isMade = items
    .slice(at + 1, at + 4)
    .some(({ word }) => /^(?:made|signed|reached|concluded|struck)$/u.test(word))
  const between = (args.by.get('between')?.refs ?? []).filter(isParty)
  const made = isMade ? (args.by.get('by')?.refs ?? []).filter(isParty) : []
  const owner = ownerOf(items, at).refs
  const hyphened = hyphenPair(items, at)
  const partner = args.by.get('with')?.refs ?? []
  const shared = owner.length === 0 || partner.length === 0 ? [] : [...owner, ...partner].filter(isParty)
  const parties = [made, between, shared, hyphened].map((refs) => joinParts(partsOf(refs, 'SIGNATORY')))
  const parts = parties.find(({ length }) => length >= 2)
  if (!parts) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/made-by',
      at,
      parts,
      args,
      ...yearOf(items, at),
      // a noun only points at the act: when that was, the story does not say
      isTimeless: true,
      status: realityOfNoun(items, at) === 'CANCELLED' ? 'CANCELLED' : 'OCCURRED',
      confidence: 0.7,
    }),
  ]
}

/** "the 1998 treaty": the year that stands before its noun. */
function yearOf(items: readonly Item[], at: number): { readonly when?: When } {
  const year = items.slice(Math.max(0, at - 3), at).findLast(({ word }) => /^(?:1[89]|20)\d\d$/u.test(word))
  return year ? { when: { date: year.word, verbatim: year } } : {}
}

/** "a truce between A and B took effect", "the accord of 1994 between A and B": there is one; not "talks on an accord". */
function isReached(items: readonly Item[], at: number): boolean {
  const reality = realityOfNoun(items, at)
  if (reality === 'CANCELLED') return true
  if (reality !== 'OCCURRED') return false
  const before = items.slice(Math.max(0, at - 8), at).map(({ word }) => word)
  const isSought = before.some((word) =>
    /^(?:towards?|possible|potential|any|no|draft|proposed|hopes?|seek\w*|want\w*|discuss\w*|negotiat\w*|prospects?|talks|efforts?|mediat\w*|broker|reach|sign|future|possible|without|until|if|for|pursue\w*|near|closer?|urg\w*|call\w*|push\w*|await\w*|need\w*)$/u.test(
      word,
    ),
  )
  const after = items.slice(at + 1, at + 12).map(({ word }) => word)
  const isOpen = after.some((word) =>
    /^(?:elusive|reach|distant|would|could|may|might|unlikely|possible|imminent|nearer|sight)$/u.test(word),
  )
  return !isSought && !isOpen
}
