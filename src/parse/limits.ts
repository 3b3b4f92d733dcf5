/** What a document may measure; a news text is thousands of times smaller, so that anything larger is a mistake. */
export interface DocumentLimits {
  /** Bytes of the whole file. */
  readonly maxBytes: number
  /** UTF-16 units of one line: a paragraph of news stays far below. */
  readonly maxLineLength: number
  /** UTF-16 units of the headline. */
  readonly maxHeadlineLength: number
}

export const documentLimits: DocumentLimits = {
  maxBytes: 2 * 1024 * 1024,
  maxLineLength: 100_000,
  maxHeadlineLength: 1_000,
}
