import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../src/domain/document.js'
import { DocumentError } from '../../src/domain/errors.js'
import { hashContent, parseDocument } from '../../src/parse/parse-document.js'
import { parseDocuments } from '../../src/parse/parse-documents.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const headline = 'Ministers of Norway and Kenya Meet in Oslo'
const body = 'They met on Monday.\n\nThey will meet again.'

/** A NewsArticle with all that is read; a test says only what it changes. */
function newsArticle(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: 'https://news.example/oslo',
    headline,
    articleBody: body,
    datePublished: '2021-05-04T23:30:00+09:00',
    dateModified: '2021-05-05T08:00:00+09:00',
    inLanguage: 'en-GB',
    author: { '@type': 'Person', name: 'A. Writer' },
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Example' },
    sourceOrganization: { '@type': 'Organization', name: 'NTB' },
    ...changes,
  }
}

/** A ninjs item with all that is read. */
function ninjs(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    uri: 'urn:newsml:ntb.example:20210504:1',
    standard: { name: 'ninjs', version: '3.0' },
    type: 'text',
    version: '2',
    language: 'en',
    contentCreated: '2021-05-04T09:00:00+02:00',
    versionCreated: '2021-05-06T09:00:00+02:00',
    headlines: [
      { role: 'short', value: 'Oslo' },
      { role: 'main', value: headline },
    ],
    bodies: [{ role: 'main', contentType: 'text/plain', value: body }],
    by: 'A. Writer, NTB',
    copyrightHolder: 'The Example',
    infoSources: [{ name: 'NTB', role: 'https://cv.iptc.org/newscodes/infosourcerole/orig' }],
    ...changes,
  }
}

function documentsOf(text: string, source = 'news.file'): readonly Document[] {
  return parseDocuments(encode(text), source).map((parsed) => {
    if (parsed instanceof DocumentError) throw parsed
    return parsed
  })
}

function refusalsOf(text: string | Uint8Array, source = 'news.file'): readonly string[] {
  const parsed = parseDocuments(typeof text === 'string' ? encode(text) : text, source)
  return parsed.flatMap((each) => (each instanceof DocumentError ? [each.message] : []))
}

const page = (data: unknown, rest = '', head = '') =>
  `<!doctype html>\n<html lang="en-GB"><head><title>Page</title>${head}\n<script type="application/ld+json">${
    typeof data === 'string' ? data : JSON.stringify(data)
  }</script></head><body>${rest}</body></html>`

const told = {
  source: 'news.file',
  headline,
  body,
  publisher: 'The Example',
  credits: ['NTB'],
  contentHash: hashContent(headline, body),
}

describe('a document of another form gives what the text file gives', () => {
  test('when it is ninjs 3: day by its own zone, publisher, credits, identifier; the main headline and body', () => {
    expect(documentsOf(JSON.stringify(ninjs()))).toEqual([
      { ...told, url: null, uri: 'urn:newsml:ntb.example:20210504:1', publishedOn: '2021-05-04', language: 'en' },
    ])
  })

  test('when ninjs has a web address and its text as markup', () => {
    const bodies = [
      {
        contentType: 'text/html',
        value: '<section><p>They met on\n Monday.</p><p>They will meet again.</p></section>',
      },
    ]
    expect(documentsOf(JSON.stringify(ninjs({ uri: 'https://news.example/oslo', bodies })))).toEqual([
      { ...told, url: 'https://news.example/oslo', uri: null, publishedOn: '2021-05-04', language: 'en' },
    ])
  })

  test('when it is a NewsArticle, in an object, a list, a graph with references, or a page', () => {
    const expected = {
      ...told,
      url: 'https://news.example/oslo',
      uri: null,
      publishedOn: '2021-05-04',
      language: 'en-GB',
    }
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'Site' },
        { '@type': 'Organization', '@id': '#publisher', name: 'The Example' },
        newsArticle({ publisher: { '@id': '#publisher' }, '@type': ['schema:ReportageNewsArticle'] }),
      ],
    }
    expect(documentsOf(JSON.stringify(newsArticle()))).toEqual([{ ...expected, source: 'news.file' }])
    expect(documentsOf(JSON.stringify([newsArticle()]))).toEqual([{ ...expected, source: 'news.file#/0' }])
    expect(documentsOf(JSON.stringify(graph))).toEqual([{ ...expected, source: 'news.file#/@graph/2' }])
    expect(documentsOf(page(newsArticle()))).toEqual([expected])
    expect(documentsOf(page(graph))).toEqual([expected])
  })

  test('when the page alone has the text, then its article element is read without furniture', () => {
    const { url: _url, articleBody: _body, ...bare } = newsArticle()
    const article = `<nav><p>Menu</p></nav><article><header><h1>${headline}</h1><p>By A. Writer</p></header>
      <p>They  met on
      <b>Monday</b>.</p><figure><img src="x.jpg"><figcaption>The two</figcaption></figure>
      <aside><p>Read more</p></aside><p hidden>Paywall</p><script>track()</script>
      <div><p>They will meet again.</p></div><p>(with information from NTB)</p><p>Share this: Facebook</p></article>
      <article><p>Another.</p></article>`
    const head = '<link rel="canonical" href="https://news.example/oslo">'
    expect(documentsOf(page(bare, article, head))).toEqual([
      { ...told, url: 'https://news.example/oslo', uri: null, publishedOn: '2021-05-04', language: 'en-GB' },
    ])
  })

  test('when the words are the same, then the hash is that of the text file', () => {
    const text = parseDocument(
      encode(` date 2021-05-04 ${headline}\n\n${body}\n\n(with information from NTB)\n`),
      'a.txt',
    )
    const hashes = [ninjs(), newsArticle()].flatMap((item) =>
      documentsOf(JSON.stringify(item)).map((one) => one.contentHash),
    )
    expect(hashes).toEqual([text.contentHash, text.contentHash])
  })

  test.each([
    [
      'entities and tags in JSON',
      { headline: 'Talks &amp; Tea', articleBody: '<p>Caf&eacute; talks.</p><p>Tea.</p>' },
      'Café talks.\n\nTea.',
    ],
    ['CRLF', { articleBody: 'One.\r\n\r\nTwo.' }, 'One.\n\nTwo.'],
    ['a less-than sign', { articleBody: 'Inflation < 3 per cent & falling.' }, 'Inflation < 3 per cent & falling.'],
    ['a value object', { articleBody: { '@value': 'One.', '@language': 'en' } }, 'One.'],
  ])('when the text has %s', (_name, changes, expected) => {
    expect(documentsOf(JSON.stringify(newsArticle(changes))).map((document) => document.body)).toEqual([expected])
  })

  test('when a graph holds ten articles, then all ten are read, and a bad one does not keep the others from it', () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      newsArticle({ url: `https://news.example/${index}`, datePublished: index === 4 ? 'May' : '2021-05-04' }),
    )
    const parsed = parseDocuments(encode(JSON.stringify({ '@graph': items })), 'ten.json')
    expect(parsed.map((each) => (each instanceof DocumentError ? each.message : each.source))).toEqual([
      ...[0, 1, 2, 3].map((index) => `ten.json#/@graph/${index}`),
      'ten.json#/@graph/4: "May" is no date on the calendar; write /datePublished as a day or a moment with its zone, such as "2023-10-19T09:30:00+09:00"',
      ...[5, 6, 7, 8, 9].map((index) => `ten.json#/@graph/${index}`),
    ])
  })

  test('when one of several scripts of a page is broken, then the others are read', () => {
    const broken = '<script type="application/ld+json">{"@type":</script>'
    expect(documentsOf(page(newsArticle(), '', broken)).map((document) => document.headline)).toEqual([headline])
  })
})

describe('a page that nobody would write', () => {
  test.each([
    ['elements in elements', '<div>'.repeat(100_000), 'They met.'],
    ['elements beside elements', '<b></b>'.repeat(200_000), 'They met.'],
    ['tables in cells of tables', '<table><tr><td>'.repeat(20_000), 'They met.'],
  ])('with no end of %s is read', (_name, start, words) => {
    const { articleBody: _body, ...bare } = newsArticle()
    expect(documentsOf(page(bare, `<article>${start}${words}</article>`)).map((document) => document.body)).toEqual([
      words,
    ])
  })
})

describe('what is no document of its form is refused with file, place and remedy', () => {
  const without = (item: Record<string, unknown>, field: string) =>
    JSON.stringify(Object.fromEntries(Object.entries(item).filter(([name]) => name !== field)))
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  test.each<[string, string, string | RegExp]>([
    [
      'ninjs without a version',
      JSON.stringify(ninjs({ standard: { name: 'ninjs' } })),
      /does not say which version of ninjs.*"version": "3.0"/u,
    ],
    ['ninjs without standard', without(ninjs(), 'standard'), /does not say which version of ninjs/u],
    [
      'ninjs 1',
      JSON.stringify(ninjs({ standard: { name: 'ninjs', version: '1.4' } })),
      /ninjs 1\.4 is not read, only version 3/u,
    ],
    [
      'a headline that is a number',
      JSON.stringify(ninjs({ headlines: [{ value: 7 }] })),
      /\/headlines\/0\/value: expected string, received number; correct it/u,
    ],
    ['no bodies', without(ninjs(), 'bodies'), /\/bodies: expected array, found nothing/u],
    ['a picture', JSON.stringify(ninjs({ type: 'picture' })), /of type picture, and only text is read/u],
    ['a cancelled item', JSON.stringify(ninjs({ pubStatus: 'canceled' })), /take it back with retractArticle/u],
    [
      'a body of another kind',
      JSON.stringify(ninjs({ bodies: [{ contentType: 'application/nitf+xml', value: '<nitf/>' }] })),
      /no body is of contentType text\/plain/u,
    ],
    [
      'ninjs without a date',
      without(JSON.parse(without(ninjs(), 'contentCreated')) as Record<string, unknown>, 'versionCreated'),
      /no date of publication; write contentCreated/u,
    ],
    [
      'an article without a date',
      without(newsArticle(), 'datePublished'),
      /no date of publication; write \/datePublished/u,
    ],
    [
      'a day that is not on the calendar',
      JSON.stringify(newsArticle({ datePublished: '2021-02-30' })),
      /"2021-02-30" is no date/u,
    ],
    [
      'a date that is a number',
      JSON.stringify(newsArticle({ datePublished: 20210504 })),
      /\/datePublished: it is a number, not a text/u,
    ],
    ['no headline', without(newsArticle(), 'headline'), /\/headline: there is none/u],
    ['no text', without(newsArticle(), 'articleBody'), /\/articleBody: there is no text/u],
    ['a language that is none', JSON.stringify(newsArticle({ inLanguage: 'English, of course' })), /no language tag/u],
    ['a null character', JSON.stringify(newsArticle({ articleBody: 'A\u0000B' })), /control character/u],
    ['half a character', JSON.stringify(newsArticle({ articleBody: 'A\ud83dB' })), /half a character/u],
    [
      'a graph without articles',
      JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'Person' }] }),
      /no article in it, but WebSite, Person; give ninjs 3/u,
    ],
    ['an empty list', '[]', /no article in it, but no type/u],
    ['lists in lists', deep, /no article in it/u],
    ['broken JSON', '{\n"@type": "NewsArticle",\n}', /^news\.file:3: this is no JSON/u],
    ['JSON that ends too early', '{\n"@type": "NewsArticle"\n', /^news\.file:2: this is no JSON: it ends too early/u],
    [
      'a page without data',
      '<!doctype html><p>They met.</p>',
      /no NewsArticle in JSON-LD.*hand in the text as a text file/u,
    ],
    [
      'a page whose only data are broken',
      page('{\n"@type": oops}'),
      /^news\.file:4: this is no JSON: "oops\}" cannot stand there/u,
    ],
    [
      'a page with data and no text',
      page(JSON.parse(without(newsArticle(), 'articleBody')), '<p>Menu</p>'),
      /^news\.file:3: \/articleBody: there is no text/u,
    ],
  ])('when it is %s', (_name, text, message) => {
    const refusals = refusalsOf(text)
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatch(message)
    expect(refusals[0]).toMatch(/^news\.file/u)
  })

  test('when the bytes are no UTF-8, whatever the form', () => {
    const bytes = Uint8Array.from([...encode('<!doctype html>\n<p>Caf'), 0xe9, 0x3c])
    expect(refusalsOf(bytes)).toEqual(['news.file:2: wrong encoding: the bytes are no UTF-8; save the text as UTF-8'])
  })
})
