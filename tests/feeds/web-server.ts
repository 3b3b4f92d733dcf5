import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** What the server answers at one path: the same each time, or what a function says. */
export type Answer = Reply | ((request: IncomingMessage, response: ServerResponse) => Reply | null)

/** A reply; `etag` is compared with what the request has. `{server}` in a text is the server's own address. */
export interface Reply {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly etag?: string
}

/** A web server of a test's own, which keeps in mind what it was asked for. */
export interface WebServer {
  readonly url: string
  /** Answers by path; a path that is not there is not found. */
  readonly answers: Map<string, Answer>
  /** Paths that were asked for since the last call, with the status that each got: `/feed.xml 304`. */
  takeRequests(): readonly string[]
  /** Headers of the last request for a path. */
  headersOf(path: string): IncomingMessage['headers']
  close(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1. Every connection ends with its request. */
export async function startWebServer(answers: Readonly<Record<string, Answer>> = {}): Promise<WebServer> {
  const byPath = new Map(Object.entries(answers))
  const headers = new Map<string, IncomingMessage['headers']>()
  let requests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    headers.set(path, request.headers)
    response.on('close', () => requests.push(`${path} ${response.statusCode}`))
    const answer = byPath.get(path) ?? { status: 404 }
    const reply = typeof answer === 'function' ? answer(request, response) : answer
    if (reply !== null) send(reply, request, response, url)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    answers: byPath,
    takeRequests: () => {
      const taken = requests
      requests = []
      return taken
    },
    headersOf: (path) => headers.get(path) ?? {},
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse, url: string): void {
  const { status = 200, type = 'text/html', headers = {}, body = '', etag } = reply
  const isKnown = etag !== undefined && request.headers['if-none-match'] === etag
  response.writeHead(isKnown ? 304 : status, {
    'content-type': type,
    connection: 'close',
    ...(etag === undefined ? {} : { etag }),
    ...headers,
  })
  response.end(isKnown ? undefined : typeof body === 'string' ? body.replaceAll('{server}', url) : body)
}

/** One of the files of tests/feeds/forms. */
export function readForm(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, 'forms', name), 'utf8')
}

/** A page with its article in JSON-LD. */
export function pageWithData(headline: string, body: string, day = '2021-05-04'): Reply {
  const data = { '@type': 'NewsArticle', headline, datePublished: day, articleBody: body }
  return {
    body: `<!doctype html><html lang="en"><script type="application/ld+json">${JSON.stringify(data)}</script></html>`,
  }
}

/** A page as most papers have them: the article is in its words alone, between a menu and a footer. */
export function plainPage(headline: string, paragraphs: readonly string[], head = ''): Reply {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return {
    body: `<!doctype html><html lang="en"><head><title>${headline} | Example News</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><h1>${headline}</h1>${body}</main>
<footer>Copyright Example News. All rights reserved, in all countries and in all forms.</footer></body></html>`,
  }
}

/** What the server answers in most tests: two pages that the feeds of tests/feeds/forms lead to. */
export const twoPages: Readonly<Record<string, Answer>> = {
  '/oslo': pageWithData(
    'Ministers of Norway and Kenya Meet in Oslo',
    'Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.',
  ),
  '/lima': plainPage('Ministers of Chile and Peru Meet in Lima', [
    'Chilean Foreign Minister Camila Rojas met Peruvian Foreign Minister Luis Quispe in Lima on Wednesday.',
    'The two ministers talked about trade between their countries, they said after the meeting in the capital.',
  ]),
}
