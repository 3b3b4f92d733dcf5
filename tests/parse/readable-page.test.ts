import { expect, test } from '@jest/globals'
import { DocumentError } from '../../src/domain/errors.js'
import { parseAny } from '../../src/parse/parse-any.js'

const text = [
  'Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.',
  'The two talked about fish, trade and the weather, both ministers said after the meeting in the capital.',
]
const menu = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>'
const page = (head: string, body = text.map((each) => `<p>${each}</p>`).join('')) =>
  `<!doctype html><html lang="en-GB"><head><title>Ministers Meet in Oslo - Example News</title>${head}</head><body>${menu}
<div class="story"><h1>Ministers Meet in Oslo</h1>${body}</div><footer>All rights reserved, in all countries.</footer></body></html>`

/** The one document of a page, or why there is none. */
async function read(html: string, publishedOn: string | null = null) {
  const [parsed] = await parseAny(Buffer.from(html), 'page.html', publishedOn)
  return parsed instanceof DocumentError ? parsed.message : parsed
}

test('when a page has its article in words alone, then headline, text, day and publisher are found', async () => {
  const head = `<meta property="article:published_time" content="2021-05-04T23:30:00+09:00">
<meta property="og:site_name" content="Example News"><link rel="canonical" href="https://news.example/oslo">`
  expect(await read(page(head))).toMatchObject({
    url: 'https://news.example/oslo',
    publishedOn: '2021-05-04',
    headline: 'Ministers Meet in Oslo',
    body: text.join('\n\n'),
    language: 'en-GB',
    publisher: 'Example News',
  })
})

test.each([
  ['<meta itemprop="datePublished" content="2021-05-04">', '2021-05-04'],
  ['<meta name="DC.date.issued" content="2021-05-04">', '2021-05-04'],
  ['<meta name="date" content="some day in May"><meta name="pubdate" content="2021-05-04">', '2021-05-04'],
  ['', '2021-05-06'],
])('when the page says %j, then its day is %s: what comes with it only stands in', async (head, day) => {
  expect(await read(page(head), '2021-05-06')).toMatchObject({ publishedOn: day })
})

test('when no day is known, then it is refused: a day is never made up', async () => {
  expect(await read(page('<meta name="date" content="yesterday">'))).toBe(
    'page.html: the page does not say on which day it was published; give a feed that has it, or hand in the text as a text file',
  )
})

test.each([
  ['has links alone', page('', '<ul><li><a href="/a">One thing</a></li><li><a href="/b">Another thing</a></li></ul>')],
  ['has nothing', '<!doctype html><title>Nothing</title>'],
  ['is nested far too deep', page('', `${'<div>'.repeat(5000)}<p>${text[0]}</p>`)],
  ['has far too many elements', page('', `<p>${text[0]}</p>`.repeat(7000))],
])('when a page %s, then it is said to have no article', async (_what, html) => {
  expect(await read(html, '2021-05-04')).toBe(
    'page.html: the page has no NewsArticle in JSON-LD and no text of an article; give the address of an article or of a feed',
  )
})

test('when the data of a page leave the text to its words, and no element marks it, then it is found there', async () => {
  const data = { '@type': 'NewsArticle', headline: 'Two Ministers Meet', datePublished: '2021-05-04' }
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  expect(await read(page(head))).toMatchObject({ headline: 'Two Ministers Meet', body: text.join('\n\n') })
})
