import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { dumpTables, forgetArticles } from '../ingest/graph.js'
import { countStatements, emptyDatabase } from '../support/database.js'
import { articlesOf, visit } from './visits.js'
import { pageWithData, readForm, startWebServer, twoPages, type WebServer } from './web-server.js'

let database: Database
let server: WebServer
beforeAll(async () => {
  database = await emptyDatabase()
}, 120_000)
afterAll(() => database.close())
beforeEach(async () => {
  server = await startWebServer(twoPages)
})
afterEach(async () => {
  await server.close()
  await forgetArticles(database)
  await database.prisma.webAddress.deleteMany()
})

/** Lines with the server's address as `server`, each up to its counts. */
const short = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(server.url, 'server').replace(/ {2}\(.*/u, ''))

const savedBoth = [
  'saved        server/oslo  2021-05-04 Ministers of Norway and Kenya Meet in Oslo',
  'saved        server/lima  2021-05-06 Ministers of Chile and Peru Meet in Lima',
]

describe('a feed', () => {
  test.each([
    ['rss-2.xml', 'application/rss+xml'],
    ['rss-1.rdf', 'application/rdf+xml'],
    ['atom.xml', 'application/atom+xml'],
    ['feed.json', 'application/feed+json'],
  ])('when it is %s, then the articles it leads to are taken in, the oldest first', async (name, type) => {
    server.answers.set('/feed', { type, body: await readForm(name) })
    const { lines } = await visit(database, [`${server.url}/feed`])
    expect(short(lines)).toEqual(savedBoth)
    expect(await articlesOf(database)).toEqual([
      [`${server.url}/oslo`, '2021-05-04', 'Ministers of Norway and Kenya Meet in Oslo'],
      [`${server.url}/lima`, '2021-05-06', 'Ministers of Chile and Peru Meet in Lima'],
    ])
  })

  test('when it is visited again, then it costs one conditional request, and nothing changes', async () => {
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml'), etag: '"one"' })
    await visit(database, [`${server.url}/feed`])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 200', '/oslo 200', '/lima 200'])
    const before = await dumpTables(database)
    const { result, statements } = await countStatements(database, () => visit(database, [`${server.url}/feed`]))
    expect(short(result.lines)).toEqual(['nothing new  server/feed'])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 304'])
    expect(server.headersOf('/feed')).toMatchObject({ 'user-agent': 'Dateline/0.0.0', 'if-none-match': '"one"' })
    expect(
      statements.filter((text) => /^(?:INSERT|UPDATE|DELETE)/u.test(text) && !/"WebAddress"|"FeedItem"/u.test(text)),
    ).toEqual([])
    const { WebAddress: _, FeedItem: __, ...after } = await dumpTables(database)
    expect(before).toMatchObject(after)
  })

  test('when it has a Last-Modified alone, then that is given back', async () => {
    const moment = 'Tue, 04 May 2021 07:00:00 GMT'
    server.answers.set('/feed', {
      type: 'text/xml',
      body: await readForm('rss-2.xml'),
      headers: { 'last-modified': moment },
    })
    await visit(database, [`${server.url}/feed`])
    await visit(database, [`${server.url}/feed`])
    expect(server.headersOf('/feed')['if-modified-since']).toBe(moment)
  })

  test('when it cannot say whether it changed, then items that were seen are not fetched again', async () => {
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('atom.xml') })
    await visit(database, [`${server.url}/feed`])
    server.takeRequests()
    expect((await visit(database, [`${server.url}/feed`])).lines).toEqual([])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 200'])
  })

  test('when it says that an item was updated, then its new words are a new version', async () => {
    const feed = await readForm('atom.xml')
    server.answers.set('/feed', { type: 'text/xml', body: feed })
    await visit(database, [`${server.url}/feed`])
    server.answers.set('/feed', { type: 'text/xml', body: feed.replace('2021-05-04T09', '2021-05-04T11') })
    server.answers.set(
      '/oslo',
      pageWithData(
        'Ministers of Norway and Kenya Meet in Oslo',
        'Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Sunday.',
      ),
    )
    expect(short((await visit(database, [`${server.url}/feed`])).lines)).toEqual([
      'new version  server/oslo  2021-05-04 Ministers of Norway and Kenya Meet in Oslo',
    ])
    const versions = await database.run({ text: 'SELECT count(*) FROM "ArticleVersion"', values: [] })
    expect([(await articlesOf(database)).length, versions]).toEqual([2, [['3']]])
  })

  test('when two feeds lead to one page, then it is fetched once', async () => {
    server.answers.set('/a', { type: 'text/xml', body: await readForm('atom.xml') })
    server.answers.set('/b', { type: 'text/xml', body: await readForm('rss-1.rdf') })
    const first = await visit(database, [`${server.url}/a`])
    const again = await visit(database, [`${server.url}/a`, `${server.url}/b`, `${server.url}/b`])
    expect(short(first.lines)).toEqual(savedBoth)
    expect(short(again.lines).map((line) => line.slice(0, 24))).toEqual([
      'unchanged    server/oslo',
      'unchanged    server/lima',
    ])
    expect(server.takeRequests().filter((request) => request.startsWith('/b'))).toEqual(['/b 200'])
  })

  test('when an item has its text in the feed alone, then that is the article', async () => {
    const item = {
      id: 'tag:news.example,2021:7',
      title: 'Talks',
      date_published: '2021-05-04',
      content_html: '<p>Ingrid Solberg met Daniel Mwangi in Oslo on Monday.</p>',
    }
    const feed = (items: readonly object[]) =>
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items })
    server.answers.set('/feed', { type: 'application/json', body: feed([item, { id: '8', title: 'Nothing' }]) })
    const { lines } = await visit(database, [`${server.url}/feed`])
    expect(short(lines)).toEqual([
      'refused      server/feed#8: the item has neither an address nor a text; tell whoever runs the feed',
      'saved        server/feed#tag:news.example,2021:7  2021-05-04 Talks',
    ])
    expect(await database.run({ text: 'SELECT "documentKey", "url" FROM "Article"', values: [] })).toEqual([
      [item.id, null],
    ])
  })
})

describe('an item that fails', () => {
  test('when the page’s server is in trouble, then the feed is read whole again, and that page alone fetched', async () => {
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml'), etag: '"one"' })
    const page = server.answers.get('/lima') ?? {}
    server.answers.set('/lima', { status: 502 })
    expect(short((await visit(database, [`${server.url}/feed`])).lines)).toEqual([
      savedBoth[0],
      'refused      server/lima: its server answered 502; try again later',
    ])
    server.answers.set('/lima', page)
    server.takeRequests()
    expect(short((await visit(database, [`${server.url}/feed`])).lines)).toEqual([savedBoth[1]])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 200', '/lima 200'])
    await visit(database, [`${server.url}/feed`])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 304'])
  })

  test('when the page is not there, then it is told once and not asked for again', async () => {
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml') })
    server.answers.delete('/lima')
    expect(short((await visit(database, [`${server.url}/feed`])).lines)).toEqual([
      savedBoth[0],
      'refused      server/lima: it was not found (404); check the address',
    ])
    server.takeRequests()
    expect((await visit(database, [`${server.url}/feed`])).lines).toEqual([])
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 200'])
  })

  test('when a page fails five times, then it is left until the feed says otherwise', async () => {
    const feed = await readForm('rss-2.xml')
    server.answers.set('/feed', { type: 'text/xml', body: feed })
    server.answers.set('/lima', { status: 500 })
    for (let round = 0; round < 7; round++) await visit(database, [`${server.url}/feed`])
    expect(server.takeRequests().filter((request) => request.startsWith('/lima'))).toHaveLength(5)
    server.answers.set('/feed', { type: 'text/xml', body: feed.replace('Talks in Lima', 'More talks in Lima') })
    await visit(database, [`${server.url}/feed`])
    expect(server.takeRequests().filter((request) => request.startsWith('/lima'))).toHaveLength(1)
  })

  test('when the visit is ended in between, then what is fetched is kept, and the rest comes next time', async () => {
    const controller = new AbortController()
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml'), etag: '"one"' })
    const page = server.answers.get('/lima') ?? {}
    server.answers.set('/lima', () => {
      controller.abort()
      return null
    })
    expect(short((await visit(database, [`${server.url}/feed`], { signal: controller.signal })).lines)).toEqual([
      savedBoth[0],
    ])
    server.answers.set('/lima', page)
    expect(short((await visit(database, [`${server.url}/feed`])).lines)).toEqual([savedBoth[1]])
  })
})

describe('addresses that fail', () => {
  test('when some of them are gone, missing, broken or no feed, then each says so and the others go on', async () => {
    const menu = '<a href="/a">One thing</a> <a href="/b">Another</a>'
    const feed = '<link rel="alternate" type="application/rss+xml" href="/news.xml">'
    for (const [path, answer] of Object.entries({
      '/gone': { status: 410 },
      '/login': { status: 401 },
      '/odd': { status: 418 },
      '/broken': { type: 'text/xml', body: '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Half' },
      '/menu': { body: `<!doctype html><html><head>${feed}</head><body>${menu}</body></html>` },
      '/empty': { type: 'text/xml', body: '' },
      '/picture': { type: 'image/png', body: 'PNG' },
      '/feed': { type: 'text/xml', body: await readForm('rss-2.xml') },
    }))
      server.answers.set(path, answer)
    const paths = ['gone', 'missing', 'login', 'odd', 'broken', 'menu', 'empty', 'picture', 'feed']
    const { lines, gone } = await visit(
      database,
      paths.map((path) => `${server.url}/${path}`),
    )
    expect(short(lines).toSorted()).toEqual([
      'refused      server/broken: the feed is broken; whoever runs it can check it with the feed validator of the W3C',
      'refused      server/empty: the answer is empty; check the address',
      'refused      server/gone: it is gone for good (410 Gone); take it off your list',
      'refused      server/login: it asks for a password (401); give an address that anybody may read',
      'refused      server/menu: the page has no NewsArticle in JSON-LD and no text of an article; give its feed, /news.xml',
      'refused      server/missing: it was not found (404); check the address',
      'refused      server/odd: its server answered 418; open it in a browser to see why',
      'refused      server/picture: it is image/png, which is not read; give a page, a feed, JSON or a text',
      ...savedBoth.toSorted(),
    ])
    expect(gone).toEqual([`${server.url}/gone`])
  })
})
