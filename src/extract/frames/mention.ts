import type { ActorRef } from '../../domain/annotation.js'
import type { CountryCode } from '../../domain/document.js'
import type { EventStatus, EventType, Modality, ParticipantRole } from '../../domain/vocabulary.js'
import type { NameSpan, TokenRange } from '../analysis.js'

/** Somebody in an event as a frame found it. */
export interface Part {
  readonly ref: ActorRef
  readonly role: ParticipantRole
}

/** One telling of an event in one clause, before tellings of the same event are joined. */
export interface EventMention {
  readonly type: EventType
  readonly rule: string
  readonly sentence: number
  /** Tokens of the words that tell it. */
  readonly evidence: TokenRange
  readonly parts: readonly Part[]
  readonly place: NameSpan | null
  readonly country: CountryCode | null
  /** The one city that the sentence before names, for a mention that names none; null for none or several. */
  readonly scene: NameSpan | null
  /** EDTF text, '' for unknown. */
  readonly date: string
  /** "had met": before what the text tells beside it. */
  readonly isEarlier: boolean
  /** Told of no day, as what is charged again and again: has none of the story around it. */
  readonly isTimeless: boolean
  readonly verbatim: TokenRange | null
  readonly status: EventStatus
  readonly modality: Modality
  readonly negated: boolean
  readonly attributedTo: ActorRef | null
  /** "the talks", "their meeting": points at an event told before. */
  readonly isDefinite: boolean
  /** The clause names no parties: they are those of the story, and only stand if it points at no event told before. */
  readonly isOfStory: boolean
  /** A gathering of which only the frame is told: it stands if later sentences name at least two who took part. */
  readonly isOpen: boolean
  /** A summit or forum of many, as against talks of the named alone. */
  readonly isGathering: boolean
  /** Position in the list of mentions of the act that this one concerns; null for none. */
  readonly concerns: EventMention | null
  readonly confidence: number
}
