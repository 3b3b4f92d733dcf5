/** A day as `YYYY-MM-DD`, without a zone: the day that the article itself names. */
export type IsoDay = string

/** ISO 3166-1 alpha-2, upper case (XK for Kosovo). */
export type CountryCode = string

/** A stretch of a document's body: offsets count Unicode code points, `end` is not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One news document as parsing leaves it: the words untouched, the web's leftovers gone. */
export interface Document {
  /** Where it came from, for messages: a file's path, a URL, or `-`. Never stored as truth. */
  readonly source: string
  readonly url: string | null
  /** Another identifier that the publisher keeps for all versions, such as `urn:newsml:…`; stands in for a missing URL. */
  readonly uri?: string | null
  /** Null where the form of the document has no date; plain text without one is refused. */
  readonly publishedOn: IsoDay | null
  readonly headline: string
  /** The text after the headline's blank line, up to and without the credit line; line ends are LF, no BOM. */
  readonly body: string
  /** BCP 47, such as `en`. */
  readonly language: string
  readonly publisher: string | null
  /** Agencies named in the credit line, such as AP and EFE, in the order of the line. */
  readonly credits: readonly string[]
  /** SHA-256 of headline, LF, body, as lower-case hex. */
  readonly contentHash: string
}
