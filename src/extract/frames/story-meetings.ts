import type { ActorRef } from '../../domain/annotation.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { Arguments } from './arguments.js'
import { type FrameContext, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { partiesAfter } from './parties.js'

/** Talks of a few, whom the story has named. */
const talks =
  /^(?:talks|meeting|negotiations|discussions|conversations?|encounter|session|dialogue|consultations|tete-a-tete|tête-à-tête|huddle|deliberations|bargaining|round|summit)$/u
/** Gatherings of many, whom the text may name one by one. */
const gatherings = /^(?:summit|conference|meeting|session|congress|forum|gathering|talks)$/u
/** What says whose meeting it is: one within a house, a party or a firm, or one of the press. */
const others =
  /^(?:cabinet|party|parties|board|council|parliamentary|parliament|committee|press|news|editorial|staff|weekly|monthly|internal|public|town|protest|shareholders?|shareholders'|union|family|prayer|plenary|caucus|no|any|every|each|such|other|previous|earlier|past|future|further|more|regular|church|government|security|trade|coalition|ministry|faction|senate|house|court|national|domestic|social|interfaith)$/u
const leads = /^(?:the|their|these|those|this|a|an|of|after|following|during|from|in)$/u
const many = /^(?:nations|countries|members|states|bloc|union|league|association|leaders|ministers)$/u

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

/** A pair told farther back may have left the story. */
const mostSentences = 4

/** The two whom the story is about: people told together last, else two sides. */
const partiesOfStory = ({ discourse }: FrameContext): readonly ActorRef[] =>
  discourse.pair.length >= 2 && discourse.sincePair <= mostSentences ? discourse.pair : discourse.sides

/**
 * "four days of talks in X ended on Thursday", "the meeting at X lasted an hour": talks whose parties the sentence does
 * not name are of those whom the story tells of together, unless they are talks told before. Place or day must be told.
 */
export function tellOfStory(
  context: FrameContext,
  at: number,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const word = items[at]?.word ?? ''
  const phrase = phraseOf(items, at)
  if (!phrase || ['with', 'between'].some((preposition) => args.by.has(preposition))) return []
  const places = [
    ...placeWithin(items, phrase.from, at),
    ...args.places.filter(({ preposition }) => /^(?:in|at|near|outside|on)$/u.test(preposition)),
  ]
  if (places.length === 0 && args.date === -1 && context.heading === null) return []
  const whole = { ...args, places }
  const named = partiesAfter(items, at)
  if (status === 'CANCELLED' && !phrase.isDefinite) return []
  const isOfMany = items.some(({ word: other }) => many.test(other)) || named.length > 0
  const parties = talks.test(word) && !isOfMany ? partiesOfStory(context) : []
  const input = { type: 'MEETING', at, args: whole, status, isDefinite: phrase.isDefinite, confidence: 0.5 } as const
  if (parties.length >= 2)
    return [
      makeMention(context, {
        ...input,
        rule: 'frame:meeting/of-story',
        parts: partsOf(parties, 'PARTICIPANT'),
        isOfStory: true,
      }),
    ]
  if (!gatherings.test(word) || !isHeld(items, at)) return []
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
