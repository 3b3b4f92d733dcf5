import type { ActorRef } from '../../domain/annotation.js'
import type { EventType, ParticipantRole } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { findArguments } from './arguments.js'
import { type FrameContext, makeMention, partsOf } from './context.js'
import { dealNouns } from './deal-patterns.js'
import type { EventMention } from './mention.js'
import { isPerson, settleReality } from './telling.js'
import { gatherVerbs, hostVerbs, meetingNouns, sitVerbs } from './words.js'

/** Words that mean much else: they need a frame. */
const ambiguous: ReadonlySet<string> = new Set(
  'came comes come spent sat sit sits sitting host hosts tea coffee commission forum reunion'.split(' '),
)

const meetingWords: ReadonlySet<string> = new Set(
  [...['met', 'meets', 'negotiating'], ...meetingNouns, ...gatherVerbs, ...sitVerbs, ...hostVerbs].filter(
    (word) => !ambiguous.has(word),
  ),
)

/** What brings an agreement about, where its noun stands in the same sentence. */
const concludingWords: ReadonlySet<string> = new Set(
  'signed sign signs signing initialled initialed concluded conclude clinched sealed struck reached agreed endorsed adopted approved inked finalised finalized signature signatures'.split(
    ' ',
  ),
)

/**
 * A sentence with such a word may tell what did not happen, what happens often, what somebody wants, or how people were
 * near each other without a meeting.
 */
const doubt =
  /^(?:no|not|never|without|n't|would|could|might|if|whether|unless|often|regularly|usually|every|refused|declined|rejected|urged|demanded|hopes?|hoped|hoping|wants?|wanted|invit\w+|ruled|letters?|messages?|cables?|airport|funeral|match|game|[?])$/u

/** Whoever stands right beside such a word speaks, and need not take part. */
const speaking =
  /^(?:said|says|saying|told|tells|telling|added|adds|denied|denies|stated|noted|insisted|wrote|tweeted|announced|reported|spokesman|spokeswoman|spokesperson)$/u

/** More than these stand in a list of who was there, or of who said what. */
const mostParties = 8

interface Kind {
  readonly type: EventType
  readonly rule: string
  readonly role: ParticipantRole
  /** Types of which one told in the sentence already is this one, read better. */
  readonly better: readonly EventType[]
  /** Words of which the first is what the event is told by. */
  readonly words: ReadonlySet<string>
  /** Words right before such a word of which one must stand there; null for any. */
  readonly lead: RegExp | null
  /** Words of which one must stand in the sentence too; null for none. */
  readonly nouns: ReadonlySet<string> | null
}

const meeting: Kind = {
  type: 'MEETING',
  rule: 'beside:meeting',
  role: 'PARTICIPANT',
  better: ['MEETING', 'CALL'],
  words: meetingWords,
  lead: null,
  nouns: null,
}

/** "had B on the phone", "will be in touch by telephone", "by telephone, A asked B". */
const call: Kind = {
  type: 'CALL',
  rule: 'beside:call',
  role: 'PARTICIPANT',
  better: ['CALL', 'MEETING'],
  words: new Set(['telephone', 'telephones', 'phone', 'phones', 'videoconference', 'teleconference']),
  lead: /^(?:by|over|the|a|mobile|satellite|secure|on|two|via)$/u,
  nouns: null,
}

const agreement: Kind = {
  type: 'AGREEMENT',
  rule: 'beside:agreement',
  role: 'SIGNATORY',
  better: ['AGREEMENT'],
  words: concludingWords,
  lead: null,
  nouns: dealNouns,
}

/**
 * Two people or more beside a word of meeting, or beside a word of concluding and its noun: where no frame knows how the
 * sentence is built, they are taken for its parties. Prose has more constructions than there are frames; what is told
 * of two officials in one sentence with such a word is mostly that, unless a word of doubt stands there.
 */
export function readBeside(context: FrameContext, found: readonly EventMention[]): readonly EventMention[] {
  const kinds = [meeting, call, agreement].filter((kind) => isOpenTo(context.items, found, kind))
  if (kinds.length === 0 || context.items.some(({ kind, word }) => kind === 'WORD' && doubt.test(word))) return []
  return kinds.flatMap((kind) => tell(context, kind))
}

/** Whether a sentence has the words of a kind, and no frame has read it better. */
const isOpenTo = (
  items: readonly Item[],
  found: readonly EventMention[],
  { words, lead, nouns, better }: Kind,
): boolean =>
  indexOf(items, words, lead) !== -1 &&
  (nouns === null || indexOf(items, nouns) !== -1) &&
  !found.some(({ type }) => better.includes(type))

function tell(context: FrameContext, kind: Kind): readonly EventMention[] {
  const { items } = context
  const at = indexOf(items, kind.words, kind.lead)
  const status = settleReality(items, verbOf(items, at))
  const people = peopleOf(items)
  if (status === 'SKIP' || people.length < 2 || people.length > mostParties || isAtHome(context, people)) return []
  const { type, rule, role } = kind
  const parts = partsOf(people, role)
  return [
    makeMention(context, {
      type,
      rule,
      at,
      subjectFrom: 0,
      parts,
      args: findArguments(items, at),
      status,
      confidence: 0.4,
    }),
  ]
}

const indexOf = (items: readonly Item[], words: ReadonlySet<string>, lead: RegExp | null = null): number =>
  items.findIndex(
    ({ kind, word }, index) =>
      kind === 'WORD' && words.has(word) && (lead === null || lead.test(items[index - 1]?.word ?? '')),
  )

/** The verb that governs a noun, "will chair the talks"; the word itself where it is a verb or none stands before. */
function verbOf(items: readonly Item[], at: number): number {
  if (items[at]?.pos === 'VERB') return at
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const item = items[index]
    if (item?.kind === 'WORD' && item.pos === 'VERB') return index
    if (/^[;:]$/u.test(item?.word ?? '')) return at
  }
  return at
}

/** The people of a sentence, each once, without those who only speak in it. */
function peopleOf(items: readonly Item[]): readonly ActorRef[] {
  const named = items.flatMap(({ refs }, index) => {
    const isSpeaking = [items[index - 1], items[index + 1]].some((item) => speaking.test(item?.word ?? ''))
    return isSpeaking ? [] : refs.filter(isPerson)
  })
  return [...new Map(named.map((ref) => [ref.name, ref])).values()]
}

/** Several of one country: what they do together is its own affair, unless a frame knows better. */
function isAtHome({ people }: FrameContext, parties: readonly ActorRef[]): boolean {
  const own = parties.map(({ name }) => people.get(name)?.country ?? null)
  return own[0] !== null && own.every((country) => country === own[0])
}
