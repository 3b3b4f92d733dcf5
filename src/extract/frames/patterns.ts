import type { ActorRef } from '../../domain/annotation.js'
import type { EventType, ParticipantRole } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { type ActorGroup, expandRight } from './actor-lists.js'
import { namedAfter, ownerOf } from './agents.js'
import { type Frame, type FrameContext, joinParts, type MentionInput, makeMention, partsOf } from './context.js'
import { type Predication, readPredication } from './predication.js'

/** Where in the clause a side stands: by its grammatical place, or after one of some words ("on|against"). */
export type Source = 'AGENT' | 'PATIENT' | 'OWNER' | RegExp

export interface Side {
  readonly role: ParticipantRole
  /** Tried in turn; the first that names somebody gives the side. */
  readonly from: readonly Source[]
  /** Who cannot stand there. */
  readonly never?: ActorRef['kind']
  /** "members of the regime", "a ban of its own": the country of the story stands where the clause names nobody. */
  readonly mayBeStory?: boolean
  /** Words for somebody without a name whom the verb may have as its object. */
  readonly nameless?: RegExp
  /** Words for a body without a name that may act. */
  readonly namelessAgent?: RegExp
  /** Such a body is one of the country that the text has named most. */
  readonly isOfStory?: boolean
}

/** One way to tell an event: a verb, the noun that it governs, and where the sides stand. */
export interface Pattern {
  readonly type: EventType
  readonly rule: string
  readonly verbs: ReadonlySet<string>
  /** The verb's object when active, its subject when passive; left out where the verb alone tells the act. */
  readonly nouns?: ReadonlySet<string>
  /** A word that must follow in the clause. */
  readonly needs?: RegExp
  /** A further word that must follow in the clause. */
  readonly beside?: RegExp
  /** A word that must not follow in the clause. */
  readonly without?: RegExp
  readonly sides: readonly Side[]
  /** Whether what is done again and again counts as well. */
  readonly isHabitToo?: boolean
  readonly confidence?: number
}

/** A pattern found in a clause, before it becomes a mention. */
export interface Match {
  readonly predication: Predication
  readonly sides: readonly (readonly ActorRef[])[]
  readonly input: MentionInput
}

const nobody: ActorGroup = { refs: [], from: -1, to: -1 }

/** Who stands in one place of a clause. */
export function findSource(
  { items }: Pick<FrameContext, 'items'>,
  predication: Predication,
  source: Source,
): ActorGroup {
  const { at, noun, agent, patient, args } = predication
  if (source === 'AGENT') return agent
  if (source === 'PATIENT') return patient
  if (source === 'OWNER') return noun === -1 ? nobody : ownerOf(items, noun)
  const start = noun > at ? noun : at
  const right = namedAfter(items, start + 1, Math.max(args.end, start + 1), source)
  if (right.refs.length > 0) return right
  const [from, to] = noun > at ? [at + 1, noun] : [noun + 1, at]
  const left = noun === -1 ? nobody : namedAfter(items, from, to, source)
  return left.refs.length > 0 ? left : antecedentOf(items, at, source)
}

/** "B, on which A imposed sanctions": whom the relative after the preposition stands for. */
function antecedentOf(items: readonly Item[], at: number, source: RegExp): ActorGroup {
  const relative = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 8 && /^(?:which|whom)$/u.test(word) && source.test(items[index - 1]?.word ?? ''),
  )
  const before = items[relative - 2]?.word === ',' ? relative - 3 : relative - 2
  const refs = relative === -1 ? [] : (items[before]?.refs ?? [])
  return refs.length === 0 ? nobody : { refs, from: before, to: before + 1 }
}

function findSide(context: FrameContext, predication: Predication, side: Side): readonly ActorRef[] {
  const singled = side.role === 'TARGET' ? singledOut(context, predication) : []
  if (singled.length > 0) return singled
  for (const source of side.from) {
    const refs = findSource(context, predication, source).refs.filter(({ kind }) => kind !== side.never)
    if (refs.length > 0) return refs
  }
  if (side.isOfStory && isNameless(context, predication, side)) return mostNamed(context, [])
  return side.mayBeStory ? countryOfStory(context, predication) : []
}

/** The country that the text has named most often so far, but for those that act; nobody where it has named none. */
function mostNamed({ discourse }: FrameContext, acting: readonly ActorRef[]): readonly ActorRef[] {
  const counts = new Map<string, number>()
  for (const code of discourse.countries) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [most] = [...counts]
    .filter(([code]) => !acting.some(({ name }) => name === code))
    .toSorted((left, right) => right[1] - left[1])
  return most ? [{ kind: 'COUNTRY', name: most[0] }] : []
}

/** "on four Sudanese, among them A and B": those who are named of the many that are meant. */
function singledOut({ items }: FrameContext, { at }: Predication): readonly ActorRef[] {
  const rest = items.slice(at)
  const among = rest.findIndex(
    ({ word }, index) =>
      (word === 'among' && rest[index + 1]?.reference?.kind === 'PRONOUN') ||
      (word === 'including' && rest[index - 1]?.word === ',' && rest[index + 1]?.kind === 'ACTOR'),
  )
  if (among === -1) return []
  const first = rest.findIndex(({ refs, reference }, index) => index > among && refs.length > 0 && !reference)
  return first === -1 || first > among + 4
    ? []
    : expandRight(rest, first).refs.filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION')
}

const rulers =
  /^(?:regime|junta|government|officials?|leaders?|leadership|generals?|authorities|military|army|rulers?|members|ministers|opposition|president|officers|police|judges|lawmakers|sanctions|embargo)$/u

/** The country that the text has named most often, if it is not the one that acts. */
function countryOfStory(context: FrameContext, { at, agent }: Predication): readonly ActorRef[] {
  const { items } = context
  const isTold = hasWord(context, at, rulers)
  const isTravelBan = items
    .slice(at, at + 8)
    .some(
      ({ word }, index, near) =>
        /^(?:travel|asset|visa|arms)$/u.test(word) && /^(?:bans?|freezes?|embargo)$/u.test(near[index + 1]?.word ?? ''),
    )
  if (!isTold && !isTravelBan) return []
  return mostNamed(context, agent.refs)
}

/** How far after a verb, in items, a word still belongs to what it tells. */
const reach = 16

/** Words after the verb, those within names' phrases too ("the minister of giving away"). */
function hasWord({ items, tokens }: FrameContext, at: number, words: RegExp): boolean {
  const last = items[Math.min(items.length, at + reach) - 1]?.to ?? 0
  for (let index = items[at]?.to ?? last; index < last; index++) if (words.test(tokens[index]?.lower ?? '')) return true
  return false
}

/** "its ban on imports", "a charge": the word stands as a noun. */
function isNoun(items: readonly Item[], at: number, pattern: Pattern): boolean {
  const before = items[at - 1]
  const isOwned = before?.isPossessive === true || /^(?:DET|ADJ|PRON|NUM|PART)$/u.test(before?.pos ?? '')
  const isTagged = items[at]?.pos === 'NOUN' && !/(?:ed|ing)$/u.test(items[at]?.word ?? '')
  return isTagged && (!pattern.nouns || isOwned)
}

/** Reads a pattern at a word; null where the clause is not of that form or one of the sides is not named. */
export function matchPattern(context: FrameContext, at: number, pattern: Pattern): Match | null {
  const { items } = context
  if (isNoun(items, at, pattern) || (pattern.needs && !hasWord(context, at, pattern.needs))) return null
  if (pattern.beside && !hasWord(context, at, pattern.beside)) return null
  if (pattern.without && hasWord(context, at, pattern.without)) return null
  const predication = readPredication(items, at, pattern.nouns ?? null, pattern.isHabitToo)
  if (!predication) return null
  const sides = pattern.sides.map((side) => findSide(context, predication, side))
  const parts = joinParts(...sides.map((refs, index) => partsOf(refs, pattern.sides[index]?.role ?? 'PARTICIPANT')))
  const isMissing = sides.some(
    ({ length }, index) => length === 0 && !isNameless(context, predication, pattern.sides[index]),
  )
  if (isMissing || parts.length < sides.filter(({ length }) => length > 0).length) return null
  const input: MentionInput = {
    type: pattern.type,
    rule: pattern.rule,
    at,
    subjectFrom: predication.noun !== -1 && predication.noun < at ? predication.noun : predication.agent.from,
    parts,
    args: predication.args,
    status: predication.reality === 'SKIP' ? 'OCCURRED' : predication.reality,
    where: { place: null, country: null },
    ...(pattern.confidence === undefined ? {} : { confidence: pattern.confidence }),
  }
  return { predication, sides, input }
}

/** "accused the opposition of", "the Authority imposed": somebody whom the text does not name stands in the place. */
function isNameless({ items }: FrameContext, { at, voice }: Predication, side: Side | undefined): boolean {
  if (side?.namelessAgent)
    return voice === 'ACTIVE' ? isBodyBefore(items, at, side.namelessAgent) : isBodyAfter(items, at, side.namelessAgent)
  if (!side?.nameless || voice !== 'ACTIVE') return false
  const phrase = items.slice(at + 1, at + 7)
  const end = phrase.findIndex(({ pos, word }) => pos === 'ADP' || /^(?:[,.;]|who|that)$/u.test(word))
  return phrase.slice(0, end === -1 ? phrase.length : end).some(({ word }) => side.nameless?.test(word))
}

/** "the Authority, meeting in X, imposed", "the council also imposed": the noun that is the verb’s subject. */
function isBodyBefore(items: readonly Item[], at: number, bodies: RegExp): boolean {
  const noun = items.findLastIndex(
    ({ pos, kind, word }, index) =>
      index < at && !(kind === 'DATE' || pos === 'ADV' || pos === 'AUX' || /^(?:also|today|then)$/u.test(word)),
  )
  const before = items.slice(Math.max(0, noun - 3), noun)
  return bodies.test(items[noun]?.word ?? '') && before.some(({ word }) => /^(?:the|its|their)$/u.test(word))
}

/** "was accused by the junta of": the noun that is the agent of a passive. */
function isBodyAfter(items: readonly Item[], at: number, bodies: RegExp): boolean {
  const by = items.findIndex(({ word }, index) => index > at && index < at + 6 && word === 'by')
  return by !== -1 && items.slice(by + 1, by + 5).some(({ word }) => bodies.test(word))
}

/** A frame that tells what a pattern matches. */
export const patternFrame =
  (pattern: Pattern): Frame =>
  (context, at) => {
    const match = matchPattern(context, at, pattern)
    return match ? [makeMention(context, match.input)] : []
  }
