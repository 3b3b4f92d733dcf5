import robotsParser from 'robots-parser'
import type { Answer } from './answer.js'
import { FetchFailure } from './fetch-failure.js'

// its types tell of an ES module, and it is none: the function itself is what is exported
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What the robots.txt of one origin asks for. */
export interface RobotsRules {
  mayFetch(url: URL): boolean
  /** Pause between requests that it asks for, in milliseconds; null where it names none. */
  readonly pauseMs: number | null
}

/** Bytes of a robots.txt that are read (RFC 9309, 2.5). */
export const robotsMaxBytes = 500 * 1024

/** How long rules hold (RFC 9309, 2.4), and how long it is held against an origin that they could not be read. */
const hoursKept = 24
const minutesBarred = 10

/** Whoever asks for longer pauses than a minute wants to be left alone by others. */
const longestPauseMs = 60_000

/** Gives the rules of an address's origin; asks the server at most once a day. */
export interface RobotsKeeper {
  /** Throws a FetchFailure while the server cannot say: then nothing of it may be fetched. */
  rulesFor(url: URL): Promise<RobotsRules>
}

/**
 * Keeps the rules of every origin that is asked. By RFC 9309 (2.3.1), a robots.txt that is not there allows all, and
 * one that cannot be had because of the server or the way to it allows nothing.
 *
 * @param get asks for an address, redirects followed
 */
export function createRobotsKeeper(userAgent: string, get: (url: URL) => Promise<Answer>): RobotsKeeper {
  const kept = new Map<string, { readonly until: number; readonly rules: Promise<RobotsRules> }>()
  return {
    rulesFor: (url) => {
      const found = kept.get(url.origin)
      if (found !== undefined && found.until > Date.now()) return found.rules
      const rules = read(new URL('/robots.txt', url.origin), userAgent, get)
      kept.set(url.origin, { until: Date.now() + hoursKept * 3_600_000, rules })
      rules.catch(() => kept.set(url.origin, { until: Date.now() + minutesBarred * 60_000, rules }))
      return rules
    },
  }
}

async function read(url: URL, userAgent: string, get: (url: URL) => Promise<Answer>): Promise<RobotsRules> {
  const { status, body } = await get(url)
  if (status >= 500) {
    const reason = `it answered ${status}, so that nobody knows what may be fetched there; try again later`
    throw new FetchFailure(url.href, reason, { outlook: 'later' })
  }
  const text = status >= 200 && status < 300 ? Buffer.from(body).toString('utf8') : ''
  const robots = parseRobots(url.href, text)
  const delay = robots.getCrawlDelay(userAgent)
  return {
    mayFetch: (address) => robots.isAllowed(address.href, userAgent) !== false,
    pauseMs: delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, longestPauseMs),
  }
}
