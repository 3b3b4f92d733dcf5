import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { Arguments } from './arguments.js'
import { type FrameContext, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { partiesAfter } from './parties.js'

/** Gatherings of many, whom the text may name one by one. */
const gatherings = /^(?:summit|conference|meeting|session|congress|forum|gathering|talks)$/u
/** What says whose meeting it is: one within a house, a party or a firm, or one of the press. */
const others =
  /^(?:cabinet|party|parties|board|council|parliamentary|parliament|committee|press|news|editorial|staff|weekly|monthly|internal|public|town|protest|shareholders?|shareholders'|union|family|prayer|plenary|caucus|no|any|every|each|such|other|previous|earlier|past|future|further|more|regular|church|government|security|trade|coalition|ministry|faction|senate|house|court|national|domestic|social|interfaith)$/u
const leads = /^(?:the|their|these|those|this|a|an|of|after|following|during|from|in)$/u

/** The words of the noun's own phrase, from its article on; null where it belongs to somebody else. */
function phraseOf(items: readonly Item[], at: number): { readonly from: number; readonly isDefinite: boolean } | null {
  for (let index = at - 1; index >= Math.max(0, at - 7); index--) {
    const item = items[index]
    if (!item || item.kind === 'ACTOR' || item.name?.kind === 'COUNTRY' || item.name?.kind === 'ORGANIZATION')
      return null
    if (item.kind !== 'WORD') continue
    if (others.test(item.word) || item.pos === 'VERB' || /^[\p{P}]$/u.test(item.word)) return null
    if (leads.test(item.word)) return { from: index, isDefinite: /^(?:the|their|these|those|this)$/u.test(item.word) }
  }
  return null
}

/** "the second Vienna meeting": the place that stands within the phrase. */
const placeWithin = (items: readonly Item[], from: number, at: number): Arguments['places'] =>
  items
    .slice(from, at)
    .flatMap(({ kind, name }, index) =>
      kind === 'PLACE' && name ? [{ preposition: 'in', name, index: from + index }] : [],
    )

/**
 * "a summit was held in X", "the conference opened on Friday": a gathering whose guests the sentence does not name, and
 * which only stands if the text names them later. Place or day must be told.
 */
export function tellOpenGathering(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const phrase = phraseOf(items, at)
  const isGathering = gatherings.test(items[at]?.word ?? '') && isHeld(items, at)
  if (!phrase || !isGathering || ['with', 'between'].some((preposition) => args.by.has(preposition))) return []
  const places = [
    ...placeWithin(items, phrase.from, at),
    ...args.places.filter(({ preposition }) => /^(?:in|at|near|outside|on)$/u.test(preposition)),
  ]
  if (places.length === 0 && args.date === -1 && context.heading === null) return []
  const whole = { ...args, places }
  const named = partiesAfter(items, at)
  if (status === 'CANCELLED' && !phrase.isDefinite) return []
  const input = { type: 'MEETING', at, args: whole, status, isDefinite: phrase.isDefinite, confidence: 0.5 } as const
  return [
    makeMention(context, { ...input, rule: 'frame:meeting/open', parts: partsOf(named, 'PARTICIPANT'), isOpen: true }),
  ]
}

/** "the summit opened in X", "a conference was held in X": the noun is the subject of a verb of holding. */
const isHeld = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at + 1, at + 30)
    .some(({ word }) =>
      /^(?:held|opened|opens|began|begun|begins|started|convened|took|place|ended|closed|concluded|gathered)$/u.test(
        word,
      ),
    )
