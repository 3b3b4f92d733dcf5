import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseAtomFeed } from 'feedsmith'
import { parse, validate } from 'graphql'
import pino from 'pino'
import { changeDocument, latestDocument } from '../../src/alerts/alert-documents.js'
import { atomFeed } from '../../src/alerts/atom-feed.js'
import { saveAlert } from '../../src/alerts/save-alert.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions } from '../../src/graphql/types/definitions.js'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'

let server: SeededServer
beforeAll(async () => {
  server = await startSeededServer()
  const draft = { kinds: [], url: null, fromStart: false }
  await saveAlert(server.database, { ...draft, name: 'agreements', where: '{"types":["AGREEMENT"]}' })
  await saveAlert(server.database, { ...draft, name: 'nothing', where: '{"types":["MEETING"],"country":"LI"}' })
})
afterAll(() => server.close())

async function read(name: string) {
  const response = await fetch(`${server.url}/alerts/${name}.atom`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  return parseAtomFeed(await response.text())
}

test('what alerts ask of the API is valid', () => {
  const schema = buildSchema(definitions)
  expect(validate(schema, changeDocument)).toEqual([])
  expect(validate(schema, parse(latestDocument))).toEqual([])
})

test('the feed of an alert lists its events, each with its quotes and the page that shows them', async () => {
  const { entries = [], updated = '', links } = await read('agreements')
  expect(links?.[0]).toEqual({ rel: 'self', href: `${server.url}/alerts/agreements.atom` })
  expect(entries.length).toBeGreaterThan(3)
  for (const entry of entries) {
    expect(entry.id).toMatch(/^urn:dateline:Event%3A/u)
    expect(entry.categories?.[0]?.term).toBe('AGREEMENT')
    expect(entry.summary?.value).toMatch(/^“.+”/su)
    expect(String(entry.published) <= String(entry.updated) && String(entry.updated) <= updated).toBe(true)
    expect(entry.links?.[0]?.href).toMatch(new RegExp(`^${server.url}/evidence/`))
  }
  const shown = await fetch(entries[0]?.links?.[0]?.href ?? '')
  const quote = /“(.+?)”/su.exec(entries[0]?.summary?.value ?? '')?.[1] ?? ''
  expect(await shown.text()).toContain(quote.slice(0, 20))
})

test('a reader that asks again with the ETag gets 304 while nothing is new', async () => {
  const first = await fetch(`${server.url}/alerts/agreements.atom`)
  const again = await fetch(`${server.url}/alerts/agreements.atom`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('an alert that no event fits has an empty feed, and one that is not there none', async () => {
  expect((await read('nothing')).entries).toBeUndefined()
  const missing = await fetch(`${server.url}/alerts/unheard-of.atom`)
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('dateline alerts list')])
})

test('where reading needs a key, feeds need it too', async () => {
  const closed: HttpServer = await startHttpServer({
    database: server.database,
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    webDirectory: '/nowhere',
    isKeyRequired: true,
  })
  const [known, unknown] = await Promise.all(
    ['agreements', 'unheard-of'].map((name) => fetch(`${closed.url}/alerts/${name}.atom`)),
  )
  expect([known?.status, unknown?.status]).toEqual([401, 401])
  expect(await known?.text()).toContain('key')
  await closed.close()
})

test('a title with signs of XML, and with controls that XML cannot write, is still XML', () => {
  const title = 'A <b> & "c" \u0007 met'
  const evidence = { nodes: [] }
  const event = { id: 'Event:1', slug: 'a', title, type: 'MEETING', status: 'OCCURRED', evidence, history: [] }
  const xml = atomFeed({ name: 'all', publicUrl: 'http://localhost' }, [event])
  expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe('A <b> & "c"  met')
})
