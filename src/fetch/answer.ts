import { type Dispatcher, fetch, type Response } from 'undici'
import { mediaTypeOf } from './decode-body.js'
import { FetchFailure, failureOf } from './fetch-failure.js'

/** What a server answered to one request. */
export interface Answer {
  readonly status: number
  header(name: string): string | null
  /** Empty where the status is no success. */
  readonly body: Uint8Array
}

/** How requests are sent. */
export interface Sending {
  readonly dispatcher: Dispatcher
  readonly userAgent: string
  /** Time that a request may take to the last byte of its answer, in milliseconds. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** What an answer may be. */
export interface Acceptable {
  /** Bytes of the body after decompression. */
  readonly maxBytes: number
  /** Cuts a longer body off; else it is a failure. */
  readonly cutsOff: boolean
  /** Whether a media type may be read; null: all are. */
  readonly mayRead: ((mediaType: string) => boolean) | null
}

/**
 * Sends one GET and reads the answer, redirects as they are. Whatever is compressed is read piece by piece as it is
 * decompressed, and no further than the limit. Throws a FetchFailure.
 */
export async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  acceptable: Acceptable,
  { dispatcher, userAgent, timeoutMs, signal }: Sending,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { ...headers, 'user-agent': userAgent },
      redirect: 'manual',
      dispatcher,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    const body = response.ok ? await readBody(url, response, acceptable) : await leave(response)
    return { status: response.status, header: (name) => response.headers.get(name), body }
  } catch (error) {
    signal.throwIfAborted()
    throw failureOf(url.href, error, timeoutMs)
  }
}

async function readBody(url: URL, response: Response, { maxBytes, cutsOff, mayRead }: Acceptable): Promise<Uint8Array> {
  const mediaType = mediaTypeOf(response.headers.get('content-type'))
  if (mediaType !== null && mayRead !== null && !mayRead(mediaType)) {
    await leave(response)
    const reason = `it is ${mediaType}, which is not read; give a page, a feed, JSON or a text`
    throw new FetchFailure(url.href, reason, { outlook: 'never' })
  }
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    pieces.push(piece)
    size += piece.length
    if (size <= maxBytes) continue
    if (cutsOff) break
    const reason = `it has more than ${maxBytes} bytes; raise DATELINE_FETCH_MAX_BYTES if it is meant to`
    throw new FetchFailure(url.href, reason, { outlook: 'never' })
  }
  return Buffer.concat(pieces).subarray(0, maxBytes)
}

/** Gives the connection free without reading the rest. */
async function leave(response: Response): Promise<Uint8Array> {
  await response.body?.cancel()
  return new Uint8Array()
}
