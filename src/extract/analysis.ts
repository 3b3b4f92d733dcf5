import type { CountryCode } from '../domain/document.js'
import type { OrganizationKind, PlaceKind } from '../domain/vocabulary.js'

/** A word of the body. Offsets are UTF-16 units of the body; passes become code points only at the end. */
export interface Token {
  /** The word as written, typographic apostrophes made plain. */
  readonly text: string
  readonly lower: string
  /** Universal part of speech, such as VERB or PROPN; `X` where the tagger gave none. */
  readonly pos: string
  readonly start: number
  readonly end: number
  /** Number of the sentence it stands in. */
  readonly sentence: number
}

/** A sentence as a range of tokens (`to` not included) and of UTF-16 units. */
export interface Sentence {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** A range of tokens, `to` not included. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** Tokens that name somebody or something. `key` is a country's code or the canonical name. */
export interface NameSpan extends TokenRange {
  readonly kind: 'PERSON' | 'COUNTRY' | 'PLACE' | 'ORGANIZATION' | 'OTHER'
  readonly key: string
  /** For countries: by name, by adjective or inhabitants, or by the seat of government. */
  readonly form?: 'NAME' | 'DEMONYM' | 'METONYM'
  readonly country?: CountryCode | null
  readonly placeKind?: PlaceKind
  readonly organizationKind?: OrganizationKind
  /** For people: the whole noun phrase, title before and apposition after included. */
  readonly phraseFrom?: number
  readonly phraseTo?: number
  readonly isCapital?: boolean
  readonly isMetonym?: boolean
  readonly population?: number
}

/** Words that name an office, without the nationality before them: "Foreign Minister", "spokesman for the court". */
export interface OfficeSpan extends TokenRange {
  readonly officeClass: string
  /** The nationality before or in it; null where it has none. */
  readonly country: CountryCode | null
  /** Where the whole noun phrase begins, article and nationality included. */
  readonly phraseFrom: number
  readonly organization: string | null
  /** All countries named in it: "the foreign ministers of Chad, Niger and Mali". */
  readonly countries: readonly CountryCode[]
}

/** Somebody named in the text, gathered from all mentions. */
export interface PersonFacts {
  readonly name: string
  readonly aliases: Set<string>
  country: CountryCode | null
  office: string | null
  officeClass: string | null
  /** Class of the office that the public record gives at the time, for words such as "the chancellor"; never told. */
  recordedClass: string | null
  officeOf: string | null
  /** Tokens that tell office or country, for the claim about no event; null where nothing does. */
  told: TokenRange | null
  /** First token of the first mention. */
  first: number
}
