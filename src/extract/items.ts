import type { ActorRef } from '../domain/annotation.js'
import type { CountryCode } from '../domain/document.js'
import type { NameSpan, OfficeSpan, Token, TokenRange } from './analysis.js'
import type { DateSpan } from './passes/10-dates.js'

/** How words point at somebody named elsewhere. */
export interface Reference {
  readonly kind:
    | 'PRONOUN'
    | 'PAIR'
    | 'COUNTRY_PAIR'
    | 'OFFICE'
    | 'PLURAL'
    | 'GOVERNMENT'
    | 'REBELS'
    | 'NATIONAL'
    | 'RELATION'
  readonly office?: OfficeSpan
  /** The country that the words name: "the Kenyan", "his Kenyan host". */
  readonly country?: CountryCode
  /** For pronouns, groups and offices: the word that counts, lower case: `he`, `leaders`, `minister`. */
  readonly word: string
  /** For groups of more than two: the number word. */
  readonly size?: string
}

/** What a title or a given name tells: "Mrs", "King", "Julie". */
export type Gender = 'FEMALE' | 'MALE'

/**
 * One piece of a sentence as the frames see it: an actor, a place, a date or a plain word. Each has all the fields, in
 * one order: the frames read items hundreds of thousands of times a second, and objects of one shape are read fastest.
 */
export interface Item extends TokenRange {
  readonly kind: 'ACTOR' | 'PLACE' | 'DATE' | 'WORD'
  /** Lower-case text of a word; '' for others. */
  readonly word: string
  readonly pos: string
  /** For actors: who; empty until references are resolved. */
  readonly refs: readonly ActorRef[]
  readonly reference: Reference | undefined
  readonly name: NameSpan | undefined
  readonly date: DateSpan | undefined
  /** For people: the words around the name that tell an office, lower case. */
  readonly title: string | undefined
  /** For people, where the words tell it. */
  readonly gender: Gender | undefined
  /** Followed by ’s or itself possessive: "Kim’s", "his". */
  readonly isPossessive: boolean
}

/** What the sentence's items are made from. */
export interface ItemInput {
  readonly tokens: readonly Token[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  readonly officeAt: readonly (OfficeSpan | undefined)[]
  /** People by the token at which their whole phrase begins. */
  readonly phraseAt: ReadonlyMap<number, NameSpan>
  readonly dates: readonly DateSpan[]
}
