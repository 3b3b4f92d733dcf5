import type { ServerResponse } from 'node:http'
import { DatelineError } from '../domain/errors.js'

/**
 * A signal that ends the work on a request: after a time limit, or when the client is gone before it was answered. Its
 * reason is a REQUEST_TIMEOUT or REQUEST_CANCELLED.
 *
 * @param limitMs how long a request may take, in milliseconds
 */
export function signalOf(response: ServerResponse, limitMs: number): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(timedOut(limitMs)), limitMs)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort(cancelled())
  })
  return controller.signal
}

function timedOut(limitMs: number): DatelineError {
  const message = `The request took longer than ${limitMs} ms and was ended. Ask for less, or try again when there is less to do.`
  return new DatelineError('REQUEST_TIMEOUT', message, { fields: { limitMs } })
}

function cancelled(): DatelineError {
  return new DatelineError('REQUEST_CANCELLED', 'The client closed the connection before it was answered.')
}
