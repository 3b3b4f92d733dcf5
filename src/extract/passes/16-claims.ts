import type { ActorRef, AnnotatedClaim, AnnotatedParticipant } from '../../domain/annotation.js'
import type { CountryCode, IsoDay, Span } from '../../domain/document.js'
import { endByPublication } from '../../domain/partial-date.js'
import type { PersonFacts, TokenRange } from '../analysis.js'
import type { EventMention, Part } from '../frames/mention.js'
import { countryInText, stateEvent } from '../statements.js'
import { datesOf } from './10-dates.js'
import type { MergedEvent } from './14-compare.js'
import { mainParts } from './14-merge.js'
import type { SpeechAct } from './15-speech.js'

export interface ClaimContext {
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly published: IsoDay | null
  /** The words of a range of tokens. */
  readonly textOf: (range: TokenRange) => string
  /** A range of tokens in code points of the body. */
  readonly spanOf: (range: TokenRange) => Span
  /** The country of each body of a government: "the coast guard of B" acts for B. */
  readonly bodies: ReadonlyMap<string, CountryCode | null>
  /** Whether a place stands in the annotation's list. */
  readonly hasPlace: (name: string) => boolean
}

function participantOf(
  { people, bodies }: ClaimContext,
  ref: ActorRef,
  roles: AnnotatedParticipant['roles'],
): AnnotatedParticipant {
  const facts = ref.kind === 'PERSON' ? people.get(ref.name) : undefined
  return {
    actor: ref,
    roles,
    onBehalfOf: facts?.country ?? (ref.kind === 'ORGANIZATION' ? (bodies.get(ref.name) ?? null) : null),
    office: facts?.office ?? null,
  }
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  return spans
    .toSorted((left, right) => left.start - right.start)
    .filter(
      (span, index, all) =>
        !all.some(
          (other, at) =>
            at !== index &&
            other.start <= span.start &&
            other.end >= span.end &&
            (at < index || other.end - other.start > span.end - span.start),
        ),
    )
}

/** The claim about one event, resting on all its tellings. */
export function claimOfEvent(context: ClaimContext, event: MergedEvent, number: number): AnnotatedClaim {
  const parts: readonly Part[] = mainParts(event, context.people)
  const told = datesOf(event.date)
  const date =
    told && event.status === 'OCCURRED' && context.published ? endByPublication(told, context.published) : told
  const first: EventMention = event.mentions[0] ?? event
  return {
    statement: stateEvent(event, parts),
    event: number,
    type: event.type,
    status: event.status,
    modality: event.status === 'DENIED' ? 'ALLEGED' : event.modality,
    negated: false,
    attributedTo: event.attributedTo,
    date,
    verbatim: date && event.verbatim ? context.textOf(event.verbatim) : null,
    place: event.place && context.hasPlace(event.place.key) ? event.place.key : null,
    country: event.country,
    participants: parts.map(({ ref, role }) => participantOf(context, ref, [role])),
    evidence: joinSpans(event.mentions.map(({ evidence }) => context.spanOf(evidence))),
    rule: first.rule,
    confidence: first.confidence,
  }
}

const base = { event: null, type: null, status: null, date: null, verbatim: null, place: null, country: null } as const

/** "Choe Son Hui is Foreign Minister of North Korea.": what the text tells of a person's office or country. */
export function claimOfOffice(context: ClaimContext, facts: PersonFacts): AnnotatedClaim | null {
  if (!facts.told || (facts.office === null && facts.country === null)) return null
  const country = facts.country === null ? null : countryInText(facts.country)
  const owner = country === null || facts.office?.includes(' of ') ? '' : ` of ${country}`
  const statement =
    facts.office === null ? `${facts.name} is of ${country}.` : `${facts.name} is ${facts.office}${owner}.`
  const ref: ActorRef = { kind: 'PERSON', name: facts.name }
  return {
    ...base,
    statement,
    modality: 'REPORTED',
    negated: false,
    attributedTo: null,
    participants: [participantOf(context, ref, [])],
    evidence: [context.spanOf(facts.told)],
    rule: 'title/office',
    confidence: 0.9,
  }
}

function sayStatement(context: ClaimContext, act: SpeechAct): string {
  const words = context.textOf(act.content).replaceAll(/\s+/gu, ' ')
  const name =
    act.speaker === null ? '' : act.speaker.kind === 'COUNTRY' ? countryInText(act.speaker.name) : act.speaker.name
  const text = act.speaker === null ? words : `${name} said that ${words}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A claim about no event: what somebody stated, or what is only speculated. */
export function claimOfSpeech(context: ClaimContext, act: SpeechAct, events: readonly MergedEvent[]): AnnotatedClaim {
  const about = act.eventNoun === null ? -1 : findByNoun(context, act, events)
  const event = events[about]
  const speaker = act.speaker ? [participantOf(context, act.speaker, ['SPEAKER'])] : []
  const others = act.about.filter((ref) => ref.kind !== act.speaker?.kind || ref.name !== act.speaker.name)
  return {
    ...base,
    ...(event ? { event: about, type: event.type, status: event.status } : {}),
    statement: sayStatement(context, act),
    modality: act.modality,
    negated: act.negated,
    attributedTo: act.speaker,
    participants: [...speaker, ...others.map((ref) => participantOf(context, ref, []))],
    evidence: [context.spanOf(act.evidence)],
    rule: act.rule,
    confidence: 0.7,
  }
}

/** The event told last before the words in whose telling the noun stands. */
function findByNoun(context: ClaimContext, act: SpeechAct, events: readonly MergedEvent[]): number {
  const noun = act.eventNoun ?? ''
  const type = /^(?:visit|trip)$/u.test(noun)
    ? 'VISIT'
    : noun === 'call'
      ? 'CALL'
      : noun === 'agreement'
        ? 'AGREEMENT'
        : 'MEETING'
  let best = -1
  let latest = -1
  for (const [index, event] of events.entries()) {
    if (event.type !== type) continue
    for (const { evidence } of event.mentions) {
      if (evidence.from >= act.evidence.from || evidence.from <= latest || !context.textOf(evidence).includes(noun))
        continue
      best = index
      latest = evidence.from
    }
  }
  return best
}
