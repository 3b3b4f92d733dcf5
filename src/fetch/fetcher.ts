import { Agent } from 'undici'
import { type Acceptable, type Answer, type Sending, send } from './answer.js'
import { guardedConnector, type Lookup } from './connect.js'
import { FetchFailure } from './fetch-failure.js'
import { createHostTurns } from './host-turns.js'
import { createRobotsKeeper, robotsMaxBytes } from './robots.js'
import { failureOfStatus, restOf } from './status.js'

/** How addresses are fetched. */
export interface FetchOptions {
  /** `Dateline/VERSION`: what servers and their robots.txt know Dateline by. */
  readonly userAgent: string
  /** Time that one request may take to the last byte of its answer, in milliseconds. */
  readonly timeoutMs: number
  /** Bytes that an answer may have when it is unpacked. */
  readonly maxBytes: number
  /** Pause between two requests to one host, in milliseconds; a robots.txt may ask for more. */
  readonly pauseMs: number
  /** Whether connections may be made to an IP address. */
  readonly mayUse: (address: string) => boolean
  /** Ends all fetching. */
  readonly signal: AbortSignal
  /** The system's, if not given. */
  readonly lookup?: Lookup
}

/** What a server said of an answer, to be given back when asking again. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What became of an address. */
export type Fetched =
  /** It is still what it was when the validators were given. */
  | { readonly state: 'unmodified' }
  | {
      readonly state: 'fetched'
      /** Where the redirects led to, without a fragment. */
      readonly url: string
      readonly contentType: string | null
      readonly body: Uint8Array
      readonly validators: Validators
    }

/** Fetches addresses, politely and within limits. */
export interface Fetcher {
  /** Throws a FetchFailure for whatever cannot or may not be fetched, and the signal's reason when it is ended. */
  fetch(url: string, validators?: Validators): Promise<Fetched>
  close(): Promise<void>
}

/** Redirects that are followed, one after the other (RFC 9309 asks for five at least). */
const mostRedirects = 5

/** What can hold an article or a feed; a type that is not named is looked at. */
const readable = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|json)|[\w.-]+\/[\w.-]+\+(?:xml|json))$/u

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/ld+json, text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8'

/**
 * Makes a fetcher: one request at a time to each host with a pause in between, within what its robots.txt allows, and
 * nothing before the time that the host last asked for (Retry-After). Every step of a redirect is held to the same.
 */
export function createFetcher(options: FetchOptions): Fetcher {
  const { timeoutMs, userAgent, signal } = options
  const agent = new Agent({ connect: guardedConnector(options.mayUse, timeoutMs, options.lookup) })
  const sending: Sending = { dispatcher: agent, userAgent, timeoutMs, signal }
  const turns = createHostTurns(options.pauseMs, signal)
  const resting = new Map<string, Date>()
  const page: Acceptable = { maxBytes: options.maxBytes, cutsOff: false, mayRead: (type) => readable.test(type) }
  const robotsTxt: Acceptable = { maxBytes: robotsMaxBytes, cutsOff: true, mayRead: null }

  const ask = (url: URL, headers: Readonly<Record<string, string>>, acceptable: Acceptable): Promise<Answer> => {
    return turns.take(url.host, async () => {
      const until = resting.get(url.host)
      if (until !== undefined && until > new Date()) throw leftAlone(url, until)
      const answer = await send(url, headers, acceptable, sending)
      const rest = restOf(answer)
      if (rest !== null) resting.set(url.host, rest)
      return answer
    })
  }
  const robots = createRobotsKeeper(userAgent, async (url) => {
    const { answer } = await follow(url, (at) => ask(at, {}, robotsTxt))
    return answer
  })
  const askPolitely = async (url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> => {
    const rules = await robots.rulesFor(url).catch((error: unknown) => {
      throw error instanceof FetchFailure ? inRobots(url, error) : error
    })
    if (rules.pauseMs !== null) turns.slowDown(url.host, rules.pauseMs)
    if (rules.mayFetch(url)) return ask(url, headers, page)
    const reason = `the robots.txt of ${url.host} does not allow ${userAgent} to fetch it; ask whoever runs the site`
    throw new FetchFailure(url.href, reason, { outlook: 'never' })
  }
  return {
    fetch: async (given, validators) => {
      const headers = { accept, ...conditions(validators) }
      const { url, answer } = await follow(addressFrom(given), (at) => askPolitely(at, headers))
      if (answer.status === 304 && validators !== undefined) return { state: 'unmodified' }
      const failure = failureOfStatus(url.href, answer)
      if (failure !== null) throw failure
      return {
        state: 'fetched',
        url: url.href,
        contentType: answer.header('content-type'),
        body: answer.body,
        validators: { etag: answer.header('etag'), lastModified: answer.header('last-modified') },
      }
    },
    close: () => agent.destroy(),
  }
}

/** Follows redirects to an answer that is none. */
async function follow(
  start: URL,
  ask: (url: URL) => Promise<Answer>,
): Promise<{ readonly url: URL; readonly answer: Answer }> {
  let url = start
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url)
    const location = [301, 302, 303, 307, 308].includes(answer.status) ? answer.header('location') : null
    if (location === null) return { url, answer }
    url = addressFrom(location, url)
  }
  const reason = `it leads on more than ${mostRedirects} times; give the address that it is to lead to`
  throw new FetchFailure(start.href, reason, { outlook: 'never' })
}

function addressFrom(text: string, base?: URL): URL {
  const from = base === undefined ? text : base.href
  const refuse = (reason: string): never => {
    throw new FetchFailure(from, reason, { outlook: 'never' })
  }
  const leads = base === undefined ? 'it is' : 'it leads to'
  if (!URL.canParse(text, base?.href)) return refuse(`${leads} no web address; check how it is written`)
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(`${leads} an address of ${url.protocol} and only http: and https: are fetched`)
  if (url.username !== '' || url.password !== '')
    return refuse(`${leads} an address with a password in it, which is not sent; give one without`)
  url.hash = ''
  return url
}

function conditions(validators: Validators | undefined): Readonly<Record<string, string>> {
  const { etag = null, lastModified = null } = validators ?? {}
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

/** What keeps the robots.txt from being read keeps its addresses from being fetched. */
function inRobots(url: URL, { message, outlook, notBefore }: FetchFailure): FetchFailure {
  return new FetchFailure(url.href, `its robots.txt must be read first: ${message}`, { outlook, notBefore })
}

function leftAlone(url: URL, until: Date): FetchFailure {
  const reason = `its server asks to be left alone until ${until.toISOString()}; try again then`
  return new FetchFailure(url.href, reason, { outlook: 'later', notBefore: until })
}
