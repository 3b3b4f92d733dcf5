import type { Answer } from './answer.js'
import { FetchFailure } from './fetch-failure.js'

/** The longest that a server is left alone for; one that asks for more is asked again all the same. */
const longestRestMs = 7 * 86_400_000

/** Refusals in words, with what to do; other statuses are told by their number. */
const reasons: Readonly<Record<number, string>> = {
  401: 'it asks for a password (401); give an address that anybody may read',
  402: 'it asks to be paid for (402); give an address that anybody may read',
  403: 'its server refuses to show it (403); open it in a browser to see why',
  404: 'it was not found (404); check the address',
  406: 'its server has it in no form that is read (406); give a page or a feed',
  410: 'it is gone for good (410 Gone); take it off your list',
  451: 'it may not be shown for legal reasons (451); take it off your list',
}

/** Refusals of the moment: too many requests, a server in trouble, a request that came at a bad time. */
function passes(status: number): boolean {
  return status >= 500 || [408, 425, 429].includes(status)
}

/** When a server that is busy (429, 503) wants to be asked again: Retry-After, as seconds or a moment; null: unsaid. */
export function restOf(answer: Pick<Answer, 'status' | 'header'>): Date | null {
  const said = answer.status === 429 || answer.status === 503 ? answer.header('retry-after')?.trim() : undefined
  if (said === undefined || said === '') return null
  const moment = /^\d+$/u.test(said) ? Date.now() + Number(said) * 1000 : Date.parse(said)
  return Number.isNaN(moment) ? null : new Date(Math.min(moment, Date.now() + longestRestMs))
}

/** Why an answer is no success; null for one that is. */
export function failureOfStatus(url: string, answer: Pick<Answer, 'status' | 'header'>): FetchFailure | null {
  const { status } = answer
  if (status >= 200 && status < 300) return null
  if (!passes(status)) {
    const reason = reasons[status] ?? `its server answered ${status}; open it in a browser to see why`
    return new FetchFailure(url, reason, { outlook: status === 410 ? 'gone' : 'never' })
  }
  const notBefore = restOf(answer)
  const when = notBefore === null ? 'try again later' : `it asks to be left alone until ${notBefore.toISOString()}`
  return new FetchFailure(url, `its server answered ${status}; ${when}`, { outlook: 'later', notBefore })
}
