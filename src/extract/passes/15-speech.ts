import type { ActorRef } from '../../domain/annotation.js'
import type { Modality } from '../../domain/vocabulary.js'
import type { TokenRange } from '../analysis.js'
import { findSubject } from '../frames/clause.js'
import type { Item } from '../items.js'

/** What somebody says, or what is only guessed; about no event of its own. */
export interface SpeechAct {
  readonly modality: Modality
  readonly negated: boolean
  readonly speaker: ActorRef | null
  /** The verb as written, for the statement: `said`. */
  readonly verb: string
  /** Tokens of the clause that is said. */
  readonly content: TokenRange
  readonly evidence: TokenRange
  readonly about: readonly ActorRef[]
  /** "did not report on the meeting": the noun of the event that it is about. */
  readonly eventNoun: string | null
  readonly rule: string
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const speechVerbs = setOf(
  'said says stated states told announced announces expressed disclosed added confirmed declared stressed noted argued ' +
    'claimed claims insisted insists warned reported revealed explained maintained emphasized predicted acknowledged ' +
    'conceded alleged suggested believes believed promised vowed',
)
const guesses = setOf(
  'speculation speculations rumors rumours rumor suspicion suspicions fears conjecture concern concerns worries',
)
const reportVerbs = setOf('report mention reported mentioned confirm announce')
const allegations = /^(?:claimed|claims|alleged|alleges)$/u

/** The end of a clause: the sentence's last word, or the comma before a new clause with a subject of its own. */
function clauseEnd(items: readonly Item[], from: number): number {
  let end = items.length
  while (end > from && /^[\p{P}]$/u.test(items[end - 1]?.word ?? '')) end--
  return end
}

function personsAndCountries(items: readonly Item[]): readonly ActorRef[] {
  const refs = items.flatMap((item) => item.refs)
  return refs.filter(
    (ref, index) => refs.findIndex((other) => other.kind === ref.kind && other.name === ref.name) === index,
  )
}

const rangeOf = (items: readonly Item[], from: number, to: number): TokenRange => ({
  from: items[from]?.from ?? 0,
  to: items[to - 1]?.to ?? items[from]?.to ?? 0,
})

/** "X said that …": attributed to the subject. Without `that` only a clause with a subject of its own is taken. */
function findSaid(items: readonly Item[], at: number): SpeechAct | null {
  const that = items.findIndex(({ word }, index) => index > at && index <= at + 12 && word === 'that')
  const between = items.slice(at + 1, that)
  const isInterrupted = between.some(
    ({ word, pos, kind }) => /^[,;.]$/u.test(word) || (kind === 'WORD' && pos === 'VERB'),
  )
  if (that === -1 || isInterrupted) return null
  const subject = findSubject(items, at)
  const speaker = subject.refs[0]
  if (!speaker || items.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'not' || word.endsWith("n't")))
    return null
  const end = clauseEnd(items, that)
  if (end - that < 3) return null
  return {
    modality: allegations.test(items[at]?.word ?? '') ? 'ALLEGED' : 'STATED',
    negated: false,
    speaker,
    verb: items[at]?.word ?? 'said',
    content: rangeOf(items, that + 1, end),
    evidence: rangeOf(items, subject.from === -1 ? at : subject.from, end),
    about: personsAndCountries(items.slice(that + 1, end)),
    eventNoun: null,
    rule: 'speech/said-that',
  }
}

/** "fueled speculation that …": nobody says it. */
function findGuess(items: readonly Item[], at: number): SpeechAct | null {
  if (items[at + 1]?.word !== 'that') return null
  const comma = items.findIndex(({ word }, index) => index > at + 4 && word === ',')
  const end = comma === -1 ? clauseEnd(items, at) : comma
  return {
    modality: 'SPECULATED',
    negated: false,
    speaker: null,
    verb: '',
    content: rangeOf(items, at + 2, end),
    evidence: rangeOf(items, at, end),
    about: personsAndCountries(items.slice(at + 2, end)),
    eventNoun: null,
    rule: 'speech/speculation-that',
  }
}

/** "did not report on the meeting", "has not mentioned the visit": a denied report about an event told before. */
function findUnreported(items: readonly Item[], at: number): SpeechAct | null {
  const isNegated = items
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => word === 'not' || word.endsWith("n't") || word === 'never')
  if (!isNegated) return null
  const noun = items.findIndex(
    ({ word }, index) =>
      index > at && index < at + 6 && /^(?:meeting|talks|summit|visit|trip|call|agreement)$/u.test(word),
  )
  if (noun === -1) return null
  const start = items.findIndex(({ word, kind }) => kind !== 'WORD' || /^\p{L}/u.test(word))
  const end = clauseEnd(items, noun)
  const from = /^(?:notably|however|meanwhile|but|and)$/u.test(items[start]?.word ?? '')
    ? start + (items[start + 1]?.word === ',' ? 2 : 1)
    : start
  return {
    modality: 'REPORTED',
    negated: true,
    speaker: null,
    verb: '',
    content: rangeOf(items, from, end),
    evidence: rangeOf(items, from, end),
    about: [],
    eventNoun: items[noun]?.word ?? null,
    rule: 'speech/not-reported',
  }
}

/** Finds reported speech, guesses and denied reports in one sentence; at most one of each verb. */
export function findSpeech(items: readonly Item[]): readonly SpeechAct[] {
  const acts: SpeechAct[] = []
  for (const [at, { word, kind }] of items.entries()) {
    if (kind !== 'WORD') continue
    const act = guesses.has(word)
      ? findGuess(items, at)
      : reportVerbs.has(word)
        ? (findUnreported(items, at) ?? (speechVerbs.has(word) ? findSaid(items, at) : null))
        : speechVerbs.has(word)
          ? findSaid(items, at)
          : null
    if (act) acts.push(act)
  }
  return acts.slice(0, 2)
}
