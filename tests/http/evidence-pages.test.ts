import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { HttpServer } from '../../src/http/server.js'
import { startSeededServer } from '../support/seeded-server.js'

let server: HttpServer

beforeAll(async () => {
  server = await startSeededServer()
}, 120_000)

afterAll(() => server.close())

interface Quoted {
  readonly id: string
  readonly permalink: string
  readonly citation: string
  readonly webAnnotation: Readonly<Record<string, unknown>>
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly version: { readonly body: string; readonly headline: string }
}

async function evidence(first: number): Promise<readonly Quoted[]> {
  const query = `{ claims(first: ${first}) { nodes { evidence { id permalink citation webAnnotation quote start end version { body headline } } } } }`
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as { data: { claims: { nodes: { evidence: Quoted[] }[] } } }
  return data.claims.nodes.flatMap((claim) => claim.evidence)
}

/** The text of a page's article as a browser shows it, and the words that are marked in it. */
function readPage(html: string): { readonly text: string; readonly marked: string } {
  const article = /<article><p>(.*)<\/p><\/article>/s.exec(html)?.[1] ?? ''
  const plain = (markup: string) =>
    markup
      .replaceAll('<br>\n', '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
  return { text: plain(article), marked: plain(/<mark id="quote">(.*)<\/mark>/s.exec(article)?.[1] ?? '') }
}

test('the permalink of each quote shows the words marked in the whole text of their article', async () => {
  const quotes = await evidence(100)
  expect(quotes.length).toBeGreaterThan(50)
  for (const { id, permalink, quote, version } of quotes) {
    expect(permalink).toBe(`${server.url}/evidence/${id.split(':')[1]}`)
    const response = await fetch(permalink, { headers: { accept: 'text/html,*/*' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const html = await response.text()
    expect(readPage(html)).toEqual({ text: version.body, marked: quote })
    expect(html).toContain('<html lang="en">')
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  }
})

test('a citation names headline, day and permalink, and the annotation at that address is the one the API gives', async () => {
  const [first] = await evidence(1)
  expect(first?.citation).toBe(`“${first?.quote}” — “${first?.version.headline}”, 2024-09-03, ${first?.permalink}`)
  const response = await fetch(first?.permalink ?? '', { headers: { accept: 'application/ld+json' } })
  expect(response.headers.get('content-type')).toContain('application/ld+json')
  const annotation = (await response.json()) as { id: string; target: { selector: unknown[] } }
  expect(annotation).toEqual(first?.webAnnotation)
  expect(annotation.id).toBe(first?.permalink)
  expect(annotation.target.selector).toContainEqual({
    type: 'TextPositionSelector',
    start: first?.start,
    end: first?.end,
  })
})

test.each(['nothing', 'a%00b', '%3Cscript%3E', 'Event:x', 'x@2023-10-19'])(
  'a permalink to %s is 404 with a sentence',
  async (key) => {
    const response = await fetch(`${server.url}/evidence/${key}`)
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toContain('There is no quote at this address.')
    expect(html).not.toContain('<script')
  },
)
