import type { ActorRef } from '../../domain/annotation.js'
import type { IsoDay } from '../../domain/document.js'
import type { EventStatus, EventType, ParticipantRole } from '../../domain/vocabulary.js'
import type { NameSpan, PersonFacts, Sentence, Token, TokenRange } from '../analysis.js'
import type { Item } from '../items.js'
import type { DateSpan } from '../passes/10-dates.js'
import type { Discourse } from '../passes/12-discourse.js'
import type { Arguments } from './arguments.js'
import { asideOf } from './asides.js'
import { capitalMeant } from './capitals.js'
import { placeOfWhere } from './destination.js'
import { isDenied, tenseOf } from './doubts.js'
import type { EventMention, Part } from './mention.js'
import { isSaidOnce } from './once.js'
import { findWhen, type When } from './when.js'

/** What a frame may look at: one sentence's items and what is known of the text so far. */
export interface FrameContext {
  readonly items: readonly Item[]
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly published: IsoDay | null
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly discourse: Discourse
  /** "March 5: …": the date that opens the paragraph and holds for all of it. */
  readonly heading: DateSpan | null
  /** The day told last before this sentence, near the top of the text; '' for none. */
  readonly leadDay: string
  readonly scene: NameSpan | null
}

/** A frame looks at the item that triggered it and gives the events that its clause tells. */
export type Frame = (context: FrameContext, at: number) => readonly EventMention[]

export const partsOf = (refs: readonly ActorRef[], role: ParticipantRole): readonly Part[] =>
  refs.map((ref) => ({ ref, role }))

/** Each actor once; the first role stands. */
export function joinParts(...lists: readonly (readonly Part[])[]): readonly Part[] {
  const parts: Part[] = []
  for (const part of lists.flat()) {
    if (!parts.some(({ ref }) => ref.kind === part.ref.kind && ref.name === part.ref.name)) parts.push(part)
  }
  return parts
}

const rank = (place: NameSpan): number => ({ SITE: 0, CITY: 1, REGION: 2 })[place.placeKind ?? 'CITY']

/** The most specific place that the clause names after `in`, `at` or `on`; else the one before it. */
export function findWhere(
  context: FrameContext,
  at: number,
  args: Arguments | null,
): { place: NameSpan | null; country: string | null } {
  const named = (args?.places ?? []).filter(({ preposition }) =>
    /^(?:in|at|on|near|off|outside|to|by|inside|of|over|after)$/u.test(preposition),
  )
  const isPurpose = context.items[at - 1]?.word === 'to'
  const here = isPurpose ? named.filter(({ preposition }) => preposition !== 'to') : named
  const best = here.toSorted((left, right) => rank(left.name) - rank(right.name))[0]?.name
  if (best) return { place: best, country: best.country ?? here.find(({ name }) => name.country)?.name.country ?? null }
  const seat = capitalMeant(context, at + 1, args?.end ?? at) ?? capitalMeant(context, 0, Math.min(at, 9))
  if (seat) return { place: seat, country: seat.country ?? null }
  const inside = args?.by.get('in') ?? args?.by.get('at')
  const inCountry = inside?.refs.find(({ kind }) => kind === 'COUNTRY')
  if (inCountry) return { place: null, country: inCountry.name }
  const aside = asideOf(context.items, at, args)
  const there = aside?.places.find(({ preposition }) => /^(?:in|at|on|near|outside)$/u.test(preposition))
  if (there) return { place: there.name, country: there.name.country ?? null }
  if (isPointedAt(context.items, at, args))
    return { place: context.discourse.place, country: context.discourse.place?.country ?? null }
  return placeOfWhere(context.items, at) ?? placeBefore(context, at)
}

/** "received B in the same city", "met there": the place told last. */
const isPointedAt = (items: readonly Item[], at: number, args: Arguments | null): boolean =>
  items
    .slice(at + 1, args?.end ?? at)
    .some(
      ({ word }, index, all) =>
        word === 'there' ||
        (word === 'same' && /^(?:city|town|place|venue|building|room)$/u.test(all[index + 1]?.word ?? '')),
    )

function placeBefore({ items }: FrameContext, at: number): { place: NameSpan | null; country: string | null } {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (/^(?:;|since|from)$/u.test(item?.word ?? '')) break
    if (item?.kind !== 'PLACE' || !item.name) continue
    const exact = placeWithin(items, index)
    const before = items
      .slice(Math.max(0, exact - 5), exact)
      .findLast(({ word }) => /^(?:in|at|on|from|of|to|for|near|via|through|outside|inside)$/u.test(word))
    const place = items[exact]?.name ?? item.name
    if (before && before.word !== 'from' && before.word !== 'via' && before.word !== 'for')
      return { place, country: place.country ?? item.name.country ?? null }
  }
  return { place: null, country: null }
}

/** "on the steps of the palace in X": the site that a city is named after; the index of the city without one. */
function placeWithin(items: readonly Item[], city: number): number {
  const link = items[city - 1]?.word ?? ''
  const site = items[city - 2]
  const isSite = site?.kind === 'PLACE' && site.name !== undefined && site.name.placeKind === 'SITE'
  return isSite && /^(?:in|,|at|near|outside)$/u.test(link) ? city - 2 : city
}

/** Tokens from the first to the last item that a frame used, without signs at the end. */
function evidenceOf({ items, tokens }: FrameContext, indexes: readonly number[]): TokenRange {
  const used = indexes.filter((index) => index >= 0 && index < items.length)
  const first = items[Math.min(...used)]
  let last = Math.max(...used)
  while (last > 0 && /^[\p{P}]$/u.test(items[last]?.word ?? '')) last--
  const start = first?.from ?? 0
  const from = /^(?:the|a|an)$/u.test(tokens[start - 1]?.lower ?? '') ? start - 1 : start
  return { from, to: Math.max(items[last]?.to ?? 0, (first?.from ?? 0) + 1) }
}

/** "had met": before what the text has told last. */
const isPluperfect = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'had') ||
  items.slice(0, 2).some(({ word }) => word === 'earlier')

export interface MentionInput {
  readonly type: EventType
  readonly rule: string
  readonly at: number
  readonly subjectFrom?: number
  readonly parts: readonly Part[]
  readonly args: Arguments | null
  readonly status: EventStatus
  readonly isDefinite?: boolean
  readonly isTimeless?: boolean
  readonly isOfStory?: boolean
  readonly isOpen?: boolean
  readonly isGathering?: boolean
  readonly where?: { readonly place: NameSpan | null; readonly country: string | null }
  readonly when?: When
  readonly concerns?: EventMention
  readonly confidence?: number
}

/** Builds a mention: date and place from the clause, evidence from its first to its last part. */
export function makeMention(context: FrameContext, told: MentionInput): EventMention {
  const canDeny = /^(?:OCCURRED|ALLEGED|PLANNED)$/u.test(told.status) && told.type !== 'ACCUSATION'
  const input = canDeny && isDenied(context.items, told.at) ? { ...told, status: 'DENIED' as const } : told
  const own = input.when ?? findWhen(context, input.at, input.args, tenseOf(input.status, context.items, input.at))
  const isNews = input.when === undefined && own.date === '' && /^(?:MEETING|AGREEMENT)$/u.test(input.type)
  const isLead = isNews && input.status === 'OCCURRED' && !isPluperfect(context.items, input.at)
  const when = isLead ? { ...own, date: context.leadDay } : own
  const where = input.where ?? findWhere(context, input.at, input.args)
  const from = input.subjectFrom === undefined || input.subjectFrom < 0 ? input.at : input.subjectFrom
  const end = input.args ? Math.max(input.args.end - 1, input.at) : input.at
  return {
    type: input.type,
    rule: input.rule,
    sentence: context.sentence.index,
    evidence: evidenceOf(context, [from, input.at, end]),
    parts: input.parts,
    place: where.place,
    country: where.country,
    scene: context.scene,
    date: when.date,
    isEarlier: isPluperfect(context.items, input.at),
    isTimeless: input.isTimeless ?? (input.type === 'ACCUSATION' && !isSaidOnce(context.items, input.at)),
    verbatim: when.verbatim,
    status: input.status,
    modality: input.status === 'PLANNED' ? 'ANNOUNCED' : 'REPORTED',
    negated: false,
    attributedTo: null,
    isDefinite: input.isDefinite ?? false,
    isOfStory: input.isOfStory ?? false,
    isOpen: input.isOpen ?? false,
    isGathering: input.isGathering ?? false,
    concerns: input.concerns ?? null,
    confidence: input.confidence ?? 0.8,
  }
}
