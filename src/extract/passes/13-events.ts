import type { IsoDay } from '../../domain/document.js'
import type { NameSpan, PersonFacts, Sentence, Token } from '../analysis.js'
import { addDays } from '../calendar.js'
import { announcesList, tellListed } from '../frames/attendance-lists.js'
import { readBeside } from '../frames/beside.js'
import type { Frame, FrameContext } from '../frames/context.js'
import { readErrands } from '../frames/errands.js'
import type { EventMention } from '../frames/mention.js'
import { frameTable } from '../frames/table.js'
import type { Item, ItemInput } from '../items.js'
import { type DateSpan, findDates } from './10-dates.js'
import { findItems } from './11-items.js'
import { advance, type Discourse, startDiscourse } from './12-discourse.js'
import { withImpliedSubject } from './12-implied-subject.js'
import type { Narrator } from './12-narrator.js'
import { resolveReferences } from './12-references.js'

/** What reading the sentences one after the other gives. */
export interface Reading {
  readonly mentions: readonly EventMention[]
  /** Items of each sentence, references resolved. */
  readonly items: readonly (readonly Item[])[]
  /** What the text has told of time before each sentence, and at its end. */
  readonly moments: readonly Moment[]
  /** The one city that the opening of the text says something to be in; null for none or several. */
  readonly scene: NameSpan | null
}

/** The past day, week, month or year told last before a sentence, and the number of the sentence that told it. */
export interface Moment {
  /** EDTF text; '' for none. */
  readonly date: string
  /** -1 for none. */
  readonly sentence: number
  /** "…, officials said on Monday": the day is that of the telling, for all that the sentence tells. */
  readonly isOfTelling: boolean
}

export interface ReadingInput extends Omit<ItemInput, 'dates'> {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly published: IsoDay | null
  readonly narrator: Narrator | null
}

/** Reads the sentences in order: items, references, then every frame that a word triggers. */
export function readSentences(input: ReadingInput): Reading {
  const discourse = startDiscourse(input.narrator?.person)
  const mentions: EventMention[] = []
  const all: (readonly Item[])[] = []
  const moments: Moment[] = []
  let moment: Moment = { date: '', sentence: -1, isOfTelling: false }
  let heading: DateSpan | null = null
  let isLive = false
  let paragraph = -1
  let opening = ''
  let isListing = false
  for (const sentence of input.sentences) {
    if (sentence.paragraph !== paragraph) opening = discourse.anchor
    const isGoingOn = discourse.anchor !== opening && startsWithDay.test(input.tokens[sentence.from]?.lower ?? '')
    const dated = isGoingOn ? backThen(discourse, input.published) : ''
    discourse.isNewParagraph = sentence.paragraph !== paragraph
    discourse.asked = input.narrator?.questions.has(sentence.paragraph) === true ? input.narrator.person : null
    const dates = findDates(input.tokens, sentence.from, sentence.to, input.published, dated)
    const known = resolveReferences(findItems({ ...input, dates }, sentence), { discourse, people: input.people })
    const items = withImpliedSubject(known, discourse.focus)
    if (sentence.paragraph !== paragraph) {
      const clock: DateSpan | null = clockOf(input, sentence) ?? (isLive ? heading : null)
      heading = headingOf(items) ?? clock
      isLive = heading !== null && heading === clock
    } else if (isOnlyDate(all.at(-1) ?? [])) heading = headingOf(all.at(-1) ?? [])
    const scene = sentence.paragraph === paragraph ? sceneOf(all.at(-1) ?? []) : null
    paragraph = sentence.paragraph
    const context = {
      heading,
      scene,
      leadDay: leadDay(discourse, sentence, input.published),
      items,
      tokens: input.tokens,
      sentence,
      published: input.published,
      people: input.people,
      discourse,
    }
    const listed: readonly EventMention[] = isListing ? tellListed(context) : []
    isListing = announcesList(items) || listed.length > 0
    const found: readonly EventMention[] = [...readFrames(context), ...listed]
    mentions.push(...found)
    advance(discourse, items, input.people)
    const persons = found
      .filter(({ status }) => status === 'OCCURRED' || discourse.pair.length === 0)
      .map(({ parts }) =>
        parts.filter(({ ref, role }) => ref.kind === 'PERSON' && role !== 'HOST').map(({ ref }) => ref),
      )
      .find(({ length }) => length === 2)
    if (persons) {
      discourse.pair = persons
      discourse.sincePair = 0
    }
    rememberDate(discourse, items, found.length > 0)
    all.push(items)
    moments.push(moment)
    moment = momentAfter(moment, discourse.past, { items, number: sentence.index, published: input.published })
  }
  const scene =
    all
      .slice(0, openingSentences)
      .map(openingScene)
      .find((city) => city !== null) ?? null
  return { mentions, items: all, moments: [...moments, moment], scene }
}

/** How many sentences open a text. */
const openingSentences = 2

interface Passed {
  readonly items: readonly Item[]
  readonly number: number
  readonly published: IsoDay | null
}

/** A sentence with a date that is not to come moves the story's time on. */
function momentAfter(moment: Moment, anchor: string, { items, number, published }: Passed): Moment {
  const isTold = items.some(({ date }, index) => date !== undefined && !date.isBound && !isOfNoun(items, index))
  const isPast = published !== null && anchor !== ''
  return isPast && (isTold || anchor !== moment.date)
    ? { date: anchor, sentence: number, isOfTelling: isOfTelling(items) }
    : moment
}

const tellings =
  /^(?:said|says|announced|announces|reported|confirmed|stated|declared|disclosed|revealed|released|published|told|spoke|spoken)$/u

/** "officials said on Monday", "a report released on Monday". */
const isOfTelling = (items: readonly Item[]): boolean =>
  items.some(
    ({ kind }, index) =>
      kind === 'DATE' && items.slice(Math.max(0, index - 4), index).some(({ word }) => tellings.test(word)),
  )

/** What opens a sentence with its day. */
const startsWithDay =
  /^(?:on|in|by|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** A paragraph that tells of an earlier year stays in it: "In March 2011 … On August 15 …"; '' for none. */
function backThen({ anchor }: Discourse, published: IsoDay | null): string {
  const isPast = published !== null && /^\d{4}-\d\d/u.test(anchor) && anchor.slice(0, 4) < published.slice(0, 4)
  return isPast && anchor < addDays(published, -365) ? anchor : ''
}

/** The one city where a sentence says that something is. */
function sceneOf(items: readonly Item[]): NameSpan | null {
  if (!items.some(({ kind }) => kind === 'PLACE')) return null
  const cities = items.flatMap(({ kind, name }, index) =>
    kind === 'PLACE' && name?.placeKind === 'CITY' && /^(?:in|at|to|into)$/u.test(items[index - 1]?.word ?? '')
      ? [name]
      : [],
  )
  const [first] = cities
  return first && cities.every(({ key }) => key === first.key) ? first : null
}

/** The same for what a text opens with, where no side clause tells the city. */
const openingScene = (items: readonly Item[]): NameSpan | null => {
  const side = items.findIndex(({ word }) => /^(?:after|since|when|before|who|which|that|where|while|as)$/u.test(word))
  return sceneOf(side === -1 ? items : items.slice(0, side))
}

/** "- Dec. 10, 2013: …", "Oct. 28. …", "June 2013 – …": the date that opens a paragraph and holds for all of it. */
function headingOf(items: readonly Item[]): DateSpan | null {
  const at = items.findIndex(({ kind, word }) => kind !== 'WORD' || /^[\p{L}\p{N}]/u.test(word))
  const item = items[at]
  const next = items[at + 1]
  const isClosed = next === undefined || /^[:.–—|-]$/u.test(next.word)
  return at >= 0 && at < 3 && item?.date && !item.date.isBound && isClosed ? item.date : null
}

/** "July 7." as a sentence of its own: the date that opens an entry of a chronology. */
const isOnlyDate = (items: readonly Item[]): boolean =>
  items.length <= 3 &&
  items.some(({ date }) => date !== undefined) &&
  items.at(-1)?.word === '.' &&
  items.every(({ kind, word }) => kind === 'DATE' || /^[\p{P}]$/u.test(word))

/** "3:25 p.m. …": a clock time that opens a paragraph of a live report is of the day of publication. */
function clockOf({ tokens, published }: ReadingInput, { from }: Sentence): DateSpan | null {
  const first = [0, 1, 2, 3, 4].map((step) => tokens[from + step]?.lower ?? '').join('')
  const isMarked = /^\d{1,2}[:.]\d\d(?:a\.?m|p\.?m|gmt|[–—-])/u.test(first)
  if (published === null || !(isMarked || isBareClock(tokens, from))) return null
  return { from, to: from + 1, resolve: () => published, isBound: false, opensClause: false }
}

/** "10.40 Doors are shut": hours and minutes, and at once a new sentence. */
function isBareClock(tokens: readonly Token[], from: number): boolean {
  const [hour, sign, minute, word] = [0, 1, 2, 3].map((step) => tokens[from + step]?.text ?? '')
  const isSplit = /^[:.]$/u.test(sign ?? '')
  const clock = isSplit ? `${hour}.${minute}` : (hour ?? '')
  return /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u.test(clock) && /^\p{Lu}/u.test((isSplit ? word : sign) ?? '')
}

/** In a text's first sentences what is told without a day happened on the day told just before. */
function leadDay(discourse: Discourse, sentence: Sentence, published: IsoDay | null): string {
  if (sentence.index === 0 || sentence.index > 3 || published === null || discourse.anchor.length !== 10) return ''
  return discourse.anchor >= addDays(published, -3) && discourse.anchor <= published ? discourse.anchor : ''
}

/** "since the coup of 1 February": the day of a noun is not where the story stands. */
const isOfNoun = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.word === 'of' && items[index - 2]?.pos === 'NOUN'

const ahead = /^(?:will|'ll|shall|due|expected|scheduled|planned|slated|ends|begins|starts|opens|closes|runs)$/u

/** "On Sunday he rested. That evening …": a day that no act took is still the day told last. */
function rememberDate(discourse: Discourse, items: readonly Item[], hasActs: boolean): void {
  const at = items.findLastIndex(({ date }, index) => date !== undefined && !date.isBound && !isOfNoun(items, index))
  const isAhead = items.slice(0, Math.max(at, 0)).some(({ word, pos }) => ahead.test(word) && pos !== 'NOUN')
  const day = items[at]?.date?.resolve(isAhead ? 'FUTURE' : 'PAST', discourse.anchor) ?? ''
  if (!/^\d{4}(?:-\d\d-\d\d)?$/u.test(day)) return
  // a year in passing is only what "that year" points at
  if (day.length === 4 && hasActs) return
  discourse.anchor = day
  if (day.length === 4) return
  if (!isAhead) discourse.past = day
}

/** The table by word, in its order. */
const framesByWord = indexFrames()

function indexFrames(): ReadonlyMap<string, readonly Frame[]> {
  const byWord = new Map<string, Frame[]>()
  for (const [words, frame] of frameTable)
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), frame])
  return byWord
}

/** A question or a quoted wish tells no act; frames are tried word by word, then what stands side by side. */
function readFrames(context: FrameContext): readonly EventMention[] {
  const found: EventMention[] = []
  for (const [at, item] of context.items.entries()) {
    const word = item.kind === 'WORD' ? item.word : ''
    if (word === '') continue
    for (const frame of framesByWord.get(word) ?? []) found.push(...frame(context, at))
  }
  const met = [...found, ...readErrands(context, found)]
  return [...met, ...readBeside(context, met)]
}
