import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Lookup } from '../../src/fetch/connect.js'
import { isPublicAddress } from '../../src/fetch/public-address.js'
import type { Database } from '../../src/store/database.js'
import { forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'
import { articlesOf, visit } from './visits.js'
import { pageWithData, plainPage, readForm, startWebServer, twoPages, type WebServer } from './web-server.js'

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

/** What a visit of paths of the server told, with the server's address as `server`. */
async function linesOf(
  paths: readonly string[],
  options: Parameters<typeof visit>[2] = {},
): Promise<readonly string[]> {
  const { lines } = await visit(
    database,
    paths.map((path) => `${server.url}${path}`),
    options,
  )
  return lines.map((line) => line.replaceAll(server.url, 'server').replace(/ {2}\(.*/u, ''))
}

describe('robots.txt', () => {
  const saved = 'saved        server/oslo  2021-05-04 Ministers of Norway and Kenya Meet in Oslo'

  test('when it forbids a path to everybody or to Dateline, then that is not asked for', async () => {
    const body = 'User-agent: *\nDisallow: /private\n\nUser-agent: dateline\nDisallow: /lima\n'
    server.answers.set('/robots.txt', { type: 'text/plain', body })
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml') })
    const host = new URL(server.url).host
    expect(await linesOf(['/feed'])).toEqual([
      saved,
      `refused      server/lima: the robots.txt of ${host} does not allow Dateline/0.0.0 to fetch it; ask whoever runs the site`,
    ])
    expect(server.takeRequests()).toEqual(['/robots.txt 200', '/feed 200', '/oslo 200'])
  })

  test('when its server cannot say, then nothing is asked for', async () => {
    server.answers.set('/robots.txt', { status: 503 })
    const reason = 'server/robots.txt: it answered 503, so that nobody knows what may be fetched there; try again later'
    expect(await linesOf(['/oslo'])).toEqual([`refused      server/oslo: its robots.txt must be read first: ${reason}`])
    expect(server.takeRequests()).toEqual(['/robots.txt 503'])
  })

  test.each([
    [{ status: 403 }],
    [{ type: 'text/html', body: '<h1>Welcome</h1>' }],
    [{ status: 302, headers: { location: '/r' } }],
  ])('when it is none (%j), then all may be fetched', async (answer) => {
    server.answers.set('/robots.txt', answer)
    expect(await linesOf(['/oslo'])).toEqual([saved])
  })
})

describe('politeness', () => {
  test('when several addresses are of one host, then one request at a time goes there', async () => {
    let [open, most] = [0, 0]
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const page = pageWithData(`Talks ${name}`, 'Ingrid Solberg met Daniel Mwangi in Oslo on Monday.')
      server.answers.set(`/${name}`, (_request, response) => {
        open += 1
        most = Math.max(most, open)
        setTimeout(() => {
          open -= 1
          response.writeHead(200, { 'content-type': 'text/html' }).end(page.body)
        }, 50)
        return null
      })
    }
    expect(await linesOf(['/a', '/b', '/c', '/d', '/e'])).toHaveLength(5)
    expect(most).toBe(1)
  })

  test('when a server asks to be left alone, then nobody asks it before, not even after a restart', async () => {
    server.answers.set('/feed', { status: 429, headers: { 'retry-after': '3600' } })
    const [first, second] = await linesOf(['/feed', '/oslo'])
    expect(first).toMatch(
      /^refused {6}server\/feed: its server answered 429; it asks to be left alone until 20\d\d-.*Z$/u,
    )
    expect(second).toMatch(
      /^refused {6}server\/oslo: its server asks to be left alone until 20\d\d-.*Z; try again then$/u,
    )
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 429'])
    expect(await linesOf(['/feed'])).toEqual([
      expect.stringMatching(
        /^refused {6}server\/feed: its server asks to be left alone until .*; it is not asked before$/u,
      ),
    ])
    expect(server.takeRequests()).toEqual([])
  })

  test('when it is a page of a feed that asks for rest, then the others wait and are no failures', async () => {
    server.answers.set('/feed', { type: 'text/xml', body: await readForm('rss-2.xml'), etag: '"one"' })
    const page = server.answers.get('/oslo') ?? {}
    server.answers.set('/oslo', {
      status: 503,
      headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() },
    })
    expect(await linesOf(['/feed'])).toHaveLength(1)
    expect(server.takeRequests()).toEqual(['/robots.txt 404', '/feed 200', '/oslo 503'])
    server.answers.set('/oslo', page)
    expect(await linesOf(['/feed'])).toHaveLength(2)
    expect(await articlesOf(database)).toHaveLength(2)
  })
})

describe('limits', () => {
  const tooLarge = 'it has more than 200000 bytes; raise DATELINE_FETCH_MAX_BYTES if it is meant to'

  test('when an answer is too large, plain or unpacked, then it is not read to its end', async () => {
    let sent = 0
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    server.answers.set('/bomb', { headers: { 'content-encoding': 'gzip' }, body: bomb })
    server.answers.set('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const write = () => {
        while (!response.destroyed && response.write('<p>And so on. </p>'.repeat(1000))) sent += 18_000
      }
      response.on('drain', write)
      write()
      return null
    })
    expect(await linesOf(['/bomb'])).toEqual([`refused      server/bomb: ${tooLarge}`])
    expect(await linesOf(['/endless'])).toEqual([`refused      server/endless: ${tooLarge}`])
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  test.each([
    ['does not answer', (_request: unknown, _response: unknown) => null],
    [
      'never ends its answer',
      (_request: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Wait for it')
        return null
      },
    ],
  ])('when a server %s, then it is told after the time limit', async (_what, answer) => {
    server.answers.set('/slow', answer)
    expect(await linesOf(['/slow'], { timeoutMs: 4000 })).toEqual([
      'refused      server/slow: it took longer than 4 s; try again later, or raise DATELINE_FETCH_TIMEOUT_MS',
    ])
  })

  test('when a server breaks off or is not there, then it says so', async () => {
    server.answers.set('/broken', (request) => {
      request.socket.destroy()
      return null
    })
    expect(await linesOf(['/broken'])).toEqual([
      'refused      server/broken: the server broke the connection off; try again later',
    ])
    const nowhere = await startWebServer()
    await nowhere.close()
    expect((await visit(database, [`${nowhere.url}/`])).lines).toEqual([
      expect.stringContaining('nothing listens there; check the address, or try again later'),
    ])
  })
})

describe('redirects', () => {
  const leadTo = (location: string) => ({ status: 302, headers: { location } })

  test('when an address leads on, then its article has the address where it is', async () => {
    server.answers.set('/old', leadTo('/older'))
    server.answers.set('/older', leadTo('/oslo#top'))
    await linesOf(['/old'])
    expect((await articlesOf(database)).map(([url]) => url)).toEqual([`${server.url}/oslo`])
  })

  test('when it leads in a circle, to no web address, or to one with a password, then that is told', async () => {
    server.answers.set('/circle', leadTo('/circle'))
    server.answers.set('/file', leadTo('file:///etc/passwd'))
    server.answers.set('/password', leadTo('http://me:secret@127.0.0.1/'))
    expect((await linesOf(['/circle', '/file', '/password'])).toSorted()).toEqual([
      'refused      server/circle: it leads on more than 5 times; give the address that it is to lead to',
      'refused      server/file: it leads to an address of file: and only http: and https: are fetched',
      'refused      server/password: it leads to an address with a password in it, which is not sent; give one without',
    ])
    expect(server.takeRequests().filter((request) => request.startsWith('/circle'))).toHaveLength(6)
  })

  test.each(['127.0.0.2', '[::1]', '[::ffff:127.0.0.2]', '169.254.169.254', '10.0.0.1', '0x7f.2'])(
    'when it leads to %s, a private address, then nothing is sent there',
    async (address) => {
      server.answers.set('/trap', leadTo(`http://${address}:8080/latest`))
      const [line] = await linesOf(['/trap'])
      expect(line).toMatch(/its address \S+ is private, local or reserved, and such are not fetched; --allow-private/u)
    },
  )
})

describe('addresses that count as public', () => {
  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ...[
      ...[
        '0.0.0.0',
        '10.1.2.3',
        '100.64.0.1',
        '127.0.0.1',
        '169.254.169.254',
        '172.16.0.1',
        '192.168.1.1',
        '198.18.0.1',
      ],
      ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'ff02::1', '2001:db8::1'],
      // IPv4 within IPv6: mapped, translated (NAT64), tunnelled (6to4, Teredo)
      ...['::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001::1', 'localhost', ''],
    ].map((address) => [address, false] as const),
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })

  /** A look-up that gives the addresses one after the other, the last one for ever. */
  const lookupOf = (...addresses: readonly string[]) => {
    let asked = 0
    const lookup: Lookup = (_host, options, callback) => {
      const address = addresses[Math.min(asked, addresses.length - 1)] ?? ''
      asked += 1
      if (options.all === true) callback(null, [{ address, family: 4 }])
      else callback(null, address, 4)
    }
    return { lookup, asked: () => asked }
  }

  test('when a name leads to a private address, then nothing is sent there', async () => {
    const { port } = new URL(server.url)
    const { lines } = await visit(database, [`http://news.example:${port}/oslo`], {
      mayUse: isPublicAddress,
      lookup: lookupOf('127.0.0.1').lookup,
    })
    expect(lines).toEqual([expect.stringContaining('its address 127.0.0.1 is private, local or reserved')])
    expect(server.takeRequests()).toEqual([])
  })

  test('when a name is looked up anew and leads elsewhere then, then the new address counts', async () => {
    const { port } = new URL(server.url)
    const { lookup, asked } = lookupOf('127.0.0.1', '127.0.0.2')
    const { lines } = await visit(database, [`http://news.example:${port}/oslo`], { lookup })
    expect(lines).toEqual([expect.stringContaining('its address 127.0.0.2 is private, local or reserved')])
    expect([server.takeRequests(), asked()]).toEqual([['/robots.txt 404'], 2])
  })
})

describe('charsets', () => {
  const words =
    'Polish Foreign Minister Beata Szydło met French Foreign Minister André Lefèvre in Kraków on Monday, officials said.'
  const page = (charset: string) =>
    String(plainPage('Ministers Meet', [words], `${charset}<meta name="date" content="2021-05-04">`).body)
  /** ISO 8859-2 has no è: it stands for the sentence without. */
  const latin2 = (text: string) => Buffer.from(text.replace('è', 'e').replace('ł', '\u00b3'), 'latin1')

  test.each([
    ['the header', 'text/html; charset=ISO-8859-2', ''],
    ['a meta element', 'text/html', '<meta charset="iso-8859-2">'],
    ['an old meta element', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'],
  ])('when %s names one, then the words are read in it', async (_where, type, meta) => {
    server.answers.set('/page', { type, body: latin2(page(meta)) })
    await linesOf(['/page'])
    expect(await database.run({ text: 'SELECT "body" FROM "ArticleVersion"', values: [] })).toEqual([
      [words.replace('è', 'e')],
    ])
  })

  test('when an XML declaration names one, then the feed is read in it', async () => {
    const item = `<title>Talks</title><guid isPermaLink="false">1</guid><pubDate>Tue, 4 May 21 9:00 GMT</pubDate>`
    const text = 'Ingrid Solberg met Andr\u00e9 Lef\u00e8vre in Oslo. \u0093We talked,\u0094 she said.'
    const feed = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><item>${item}<description>${text}</description></item></channel></rss>`
    server.answers.set('/feed', { type: 'text/xml', body: Buffer.from(feed, 'latin1') })
    await linesOf(['/feed'])
    expect(await database.run({ text: 'SELECT "body" FROM "ArticleVersion"', values: [] })).toEqual([
      ['Ingrid Solberg met André Lefèvre in Oslo. “We talked,” she said.'],
    ])
  })

  test('when the bytes are not what they are said to be, or nobody knows the charset, then the page is refused', async () => {
    server.answers.set('/a', { type: 'text/html; charset=utf-8', body: latin2(page('')) })
    server.answers.set('/b', { type: 'text/html; charset=klingon', body: page('') })
    server.answers.set('/c', { type: 'text/html', body: latin2(page('')) })
    const remedy = 'save the text as a file in UTF-8 and give that'
    expect((await linesOf(['/a', '/b', '/c'])).toSorted()).toEqual([
      `refused      server/a: its bytes are no utf-8, as it says; ${remedy}`,
      `refused      server/b: it says that its charset is "klingon", which is none that browsers know; ${remedy}`,
      `refused      server/c: it does not say its charset, and its bytes are no UTF-8; ${remedy}`,
    ])
  })
})

describe('a page’s own address', () => {
  test.each([
    ['http://127.0.0.1/story', 'http://127.0.0.1/story'],
    ['https://other.example/story', '/page'],
  ])('when it says that it is %s, then that counts within its own site alone', async (said, kept) => {
    server.answers.set('/page', {
      body: String(pageWithData('Talks', 'Ingrid Solberg met Daniel Mwangi in Oslo on Monday.').body).replace(
        '<script',
        `<link rel="canonical" href="${said}"><script`,
      ),
    })
    await linesOf(['/page'])
    expect((await articlesOf(database)).map(([url]) => url)).toEqual([
      kept.startsWith('/') ? `${server.url}${kept}` : kept,
    ])
  })
})
