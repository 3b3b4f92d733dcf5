import type { CountryCode, Span } from './document.js'
import type { PartialDate } from './partial-date.js'
import type {
  EventLinkKind,
  EventStatus,
  EventType,
  ExtractionMethod,
  Modality,
  OrganizationKind,
  ParticipantRole,
  PlaceKind,
} from './vocabulary.js'

/** Points at an actor of the same annotation: `name` is a person's or organization's `name`, or a country's code. */
export interface ActorRef {
  readonly kind: 'PERSON' | 'COUNTRY' | 'ORGANIZATION'
  readonly name: string
}

/** A person whom the document names. */
export interface AnnotatedPerson {
  /** The fullest form that the document (or the curator) gives; unique within the annotation. */
  readonly name: string
  /** Each form found in the text, title words left out. */
  readonly aliases: readonly string[]
  /** The country that the person acts for, by the text; null where it gives none, or for an international body. */
  readonly country: CountryCode | null
  /** The office as the text names it, without the nationality ("Foreign Minister"); null where it gives none. */
  readonly office: string | null
  /** Name of the organization of this annotation whose office it is, where it is not the country's own. */
  readonly officeOf: string | null
}

export interface AnnotatedOrganization {
  /** The longest form in the text; unique within the annotation. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: OrganizationKind
  readonly country: CountryCode | null
}

export interface AnnotatedPlace {
  readonly name: string
  readonly country: CountryCode | null
  readonly kind: PlaceKind
  /** Name of the place of this annotation that contains it, where the text or a gazetteer says so. */
  readonly partOf: string | null
}

/** Words of the body that name an actor or a place; neither: a name that nobody could place yet. */
export interface AnnotatedMention extends Span {
  readonly surface: string
  readonly actor: ActorRef | null
  /** Name of a place of the same annotation. */
  readonly place: string | null
}

export interface AnnotatedParticipant {
  readonly actor: ActorRef
  readonly roles: readonly ParticipantRole[]
  /** The country that a person acts for in this event; null for countries and organizations. */
  readonly onBehalfOf: CountryCode | null
  /** The office in which a person takes part, as the text names it; null where it does not. */
  readonly office: string | null
}

/**
 * One whole assertion of the document. Claims that carry the same `event` number are about one event, and all have
 * its type; `event` null (then `type` and `status` are null too) is an assertion about no event.
 */
export interface AnnotatedClaim {
  /** The assertion as one plain sentence. */
  readonly statement: string
  readonly event: number | null
  readonly type: EventType | null
  readonly status: EventStatus | null
  readonly modality: Modality
  /** The statement is denied to be so: "state media did not report on the meeting". */
  readonly negated: boolean
  /** Who says it, where the document puts it in somebody's mouth. */
  readonly attributedTo: ActorRef | null
  /** Null: the document tells nothing to go on. */
  readonly date: PartialDate | null
  /** The words that the date was worked out from, such as "on Thursday". */
  readonly verbatim: string | null
  /** Name of a place of the same annotation. */
  readonly place: string | null
  readonly country: CountryCode | null
  /** One entry an actor. The destination country of a visit takes part as HOST. */
  readonly participants: readonly AnnotatedParticipant[]
  /** At least one; each lies within the body. */
  readonly evidence: readonly Span[]
  /** The rule or pass that found it, such as `frame:meeting/met-with`; `curated` for a person's work. */
  readonly rule: string
  /** 0 to 1; null for a person's work. */
  readonly confidence: number | null
  /** Who found it, where that is not the annotation's own method: a model's claims beside those of the rules. */
  readonly method?: ExtractionMethod
}

/** `from` and `to` are event numbers of the same annotation. */
export interface AnnotatedLink {
  readonly kind: EventLinkKind
  readonly from: number
  readonly to: number
}

/** What a document says, found by a person, the rules or a model; the one form that is resolved and saved. */
export interface Annotation {
  readonly method: ExtractionMethod
  /** Name and version of the extractor, such as `rules@1`: a better one replaces its unreviewed claims. */
  readonly extractor: string
  readonly people: readonly AnnotatedPerson[]
  readonly countries: readonly CountryCode[]
  readonly organizations: readonly AnnotatedOrganization[]
  readonly places: readonly AnnotatedPlace[]
  readonly mentions: readonly AnnotatedMention[]
  readonly claims: readonly AnnotatedClaim[]
  readonly links: readonly AnnotatedLink[]
}
