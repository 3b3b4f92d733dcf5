/** Every failure that Dateline itself raises on purpose: a code for machines, a sentence for people. */
export class DatelineError extends Error {
  readonly code: string
  /** What the message is about, for logs and for `extensions`; never a secret. */
  readonly fields: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, options: { cause?: unknown; fields?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.fields = options.fields ?? {}
  }
}

/** A document that cannot be read; says file, line and reason. The rest of a batch goes on. */
export class DocumentError extends DatelineError {
  constructor(source: string, line: number | null, reason: string, options: { cause?: unknown } = {}) {
    super('DOCUMENT_REFUSED', `${source}${line === null ? '' : `:${line}`}: ${reason}`, {
      ...options,
      fields: { source, line, reason },
    })
  }
}
