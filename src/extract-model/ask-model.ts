import {
  APICallError,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  Output,
} from 'ai'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import type { Meter } from './meter.js'
import { documentPrompt, instructions } from './prompt.js'
import { type ModelReply, replyForm } from './reply-form.js'

/** How patient a run is with its model. */
export interface Patience {
  /** Time that one request may take, in milliseconds. */
  readonly timeoutMs: number
  /** Requests after the first, for one document. */
  readonly retries: number
  /** Wait before the first retry, in milliseconds; each further one waits twice as long. */
  readonly retryDelayMs: number
}

/** What became of one request. */
type Attempt =
  | { readonly kind: 'replied'; readonly reply: ModelReply }
  /** Asking again may help; `waitMs` is what the server asked for, null where it asked for nothing. */
  | { readonly kind: 'failed'; readonly reason: string; readonly waitMs: number | null; readonly cause: unknown }
  | { readonly kind: 'refused'; readonly reason: string; readonly cause: unknown }

/** The longest time that a server may ask us to wait; with more the document is given up. */
const longestWaitMs = 60_000

/** More than a document of the longest allowed size ever needs; it ends a model that repeats itself. */
const maxOutputTokens = 16_000

/**
 * Asks a model what a document says, again after a while where it gave no usable reply (rate limit, server error,
 * time limit, a reply cut off or of another form). Each request that took tokens is counted.
 *
 * @throws DocumentError with what the model or its server said last
 * @throws DatelineError COST_CAP_REACHED, before the request that may no longer be paid
 */
export async function askModel(
  document: Document,
  model: LanguageModel,
  { timeoutMs, retries, retryDelayMs }: Patience,
  meter: Meter,
): Promise<ModelReply> {
  for (let attempt = 0; ; attempt++) {
    meter.checkCap()
    const result = await askOnce(document, model, timeoutMs, meter)
    if (result.kind === 'replied') return result.reply
    const waitMs = result.kind === 'failed' ? (result.waitMs ?? retryDelayMs * 2 ** attempt) : 0
    if (result.kind === 'refused' || attempt >= retries || waitMs > longestWaitMs) {
      const times = attempt === 0 ? '' : ` (asked ${attempt + 1} times)`
      throw new DocumentError(document.source, null, `${result.reason}${times}`, { cause: result.cause })
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

async function askOnce(document: Document, model: LanguageModel, timeoutMs: number, meter: Meter): Promise<Attempt> {
  const prompt = documentPrompt(document)
  const timeLimit = AbortSignal.timeout(timeoutMs)
  const count = (usage: LanguageModelUsage | undefined, text: string | undefined) =>
    meter.add(countTokens(usage, prompt, text ?? ''))
  try {
    const result = await generateText({
      model,
      system: instructions,
      prompt,
      output: Output.object({ schema: replyForm, name: 'article' }),
      temperature: 0,
      maxOutputTokens,
      maxRetries: 0,
      abortSignal: timeLimit,
    })
    count(result.totalUsage, result.text)
    if (result.finishReason === 'content-filter') return refusal(result.text, null)
    if (result.text === '') return failure('the model replied nothing', null)
    return { kind: 'replied', reply: result.output }
  } catch (error) {
    if (timeLimit.aborted) {
      // the server may have read it all, and charge for that
      count(undefined, undefined)
      return failure(`the model gave no reply within ${timeoutMs / 1000} seconds`, error)
    }
    if (!NoObjectGeneratedError.isInstance(error)) {
      meter.add({ requests: 1 })
      return describeFailure(error)
    }
    count(error.usage, error.text)
    if (error.finishReason === 'content-filter') return refusal(error.text ?? '', error)
    const why =
      error.finishReason === 'length'
        ? 'the model’s reply was cut off'
        : 'the model’s reply has another form than asked for'
    return failure(why, error)
  }
}

function refusal(words: string, cause: unknown): Attempt {
  const reason = words === '' ? 'the model’s server filtered the reply' : `the model refused: ${shorten(words)}`
  return { kind: 'refused', reason, cause }
}

function failure(reason: string, cause: unknown, waitMs: number | null = null): Attempt {
  return { kind: 'failed', reason, waitMs, cause }
}

function describeFailure(error: unknown): Attempt {
  if (isUnreachable(error)) return failure('the model’s server cannot be reached', error)
  if (!APICallError.isInstance(error)) throw error
  const reason = `the model’s server failed (HTTP ${error.statusCode}): ${shorten(error.message)}`
  return error.isRetryable
    ? failure(reason, error, askedWait(error.responseHeaders))
    : { kind: 'refused', reason, cause: error }
}

/** No answer came over the wire: as the SDK puts it, or as fetch does. */
function isUnreachable(error: unknown): boolean {
  if (APICallError.isInstance(error)) return error.statusCode === undefined
  return typeof error === 'object' && error !== null && 'message' in error && error.message === 'fetch failed'
}

/** Retry-After in milliseconds, as seconds or as a date; null where it is not there or says nothing. */
function askedWait(headers: Readonly<Record<string, string>> | undefined): number | null {
  const text = headers?.['retry-after']
  if (text === undefined) return null
  const ms = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

/** What a request took; where the server does not say, four characters are taken for a token. */
function countTokens(usage: LanguageModelUsage | undefined, prompt: string, text: string) {
  const guess = (words: string) => Math.ceil(words.length / 4)
  const { inputTokens, outputTokens } = usage ?? {}
  return {
    requests: 1,
    inputTokens: inputTokens ?? guess(instructions + prompt),
    outputTokens: outputTokens ?? guess(text),
    hasEstimates: inputTokens === undefined || outputTokens === undefined,
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
