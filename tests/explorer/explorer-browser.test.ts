import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { findBrowser } from '../support/browser.js'
import { faultsOf, openStage, type Stage, settled, type Visit, visit } from './explorer-stage.js'
import { longName, record } from './troubled-records.js'

const executablePath = findBrowser()
if (executablePath === null) console.warn('Skipped: the explorer in a browser. There is no Chromium on this machine.')

const talks = 'meeting-2023-10-19-choe-son-hui-sergei-lavrov'
const words = 'Earlier on Thursday Lavrov held talks with his counterpart, Choe Son Hui.'
const nothing = { errors: [], foreignRequests: [] }

jest.setTimeout(180_000)

const describeWithBrowser = executablePath === null ? describe.skip : describe

describeWithBrowser('the explorer in a browser', () => {
  let stage: Stage
  let opened: Visit[] = []

  beforeAll(async () => {
    stage = await openStage(executablePath ?? '')
  }, 300_000)

  afterAll(() => stage?.close())

  afterEach(async () => {
    await Promise.all(opened.map(({ context }) => context.close()))
    opened = []
  })

  async function arrive(path: string, options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
    const arrived = await visit(stage, options)
    opened.push(arrived)
    await arrived.open(path)
    return arrived
  }

  test('from the search for Lavrov, three clicks lead to the sentence that says he met Choe Son Hui', async () => {
    const { page, troubles } = await arrive('')
    await page.keyboard.press('/')
    await page.keyboard.type('Lavrov')
    await page.getByRole('option', { name: /person Sergei Lavrov/ }).click()
    await page.getByRole('link', { name: 'Sergei Lavrov met Choe Son Hui in Pyongyang' }).click()
    await page.getByRole('link', { name: words }).first().click()
    const mark = page.locator('.article-text mark[data-quote="true"]')
    await mark.first().waitFor()
    expect((await mark.allTextContents()).join('')).toBe(words)
    expect(await mark.first().evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0)
    await page.locator('.claim-list li[data-chosen="true"]').getByText('Sergei Lavrov held talks').waitFor()
    expect(troubles).toEqual(nothing)
  })

  const views: readonly (readonly [view: string, path: string, shown: string])[] = [
    ['start', '', 'Planned meeting of Ukhnaa Khurelsukh and Vladimir Putin in Kazan'],
    ['search', '/search?text=ammunition', 'article'],
    ['person', '/people/sergei-lavrov', words],
    ['person over time', '/people/sergei-lavrov?view=timeline', 'Timeline'],
    ['network', '/people/sergei-lavrov?view=network&type=all', 'Network'],
    ['map', '/people/sergei-lavrov?view=map', 'Places'],
    ['organization', '/organizations/afp', 'Credited by'],
    ['country', '/countries/north-korea', 'Foreign Minister'],
    ['events within a country', '/countries/north-korea?view=hosted', 'Pyongyang'],
    ['pair of countries', '/relations/russia/north-korea?from=2023-01-01', 'By month'],
    ['place', '/places/vostochny-cosmodrome', 'Vladimir Putin met Kim Jong Un'],
    ['event', `/events/${talks}`, 'Who says what'],
    ['event of which much was told', '/events/visit-vladimir-putin-north-korea', 'told otherwise'],
    ['article', '/articles/2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out', 'Claims'],
    ['connection', '/paths?from=choe-son-hui&to=volodymyr-zelenskyy', 'Xi Jinping met Vladimir Putin'],
  ]

  test.each(views)(
    'the view of a %s has no barrier, no error and no request to elsewhere',
    async (_view, path, shown) => {
      const { page, troubles } = await arrive(path)
      await page.getByText(shown).first().waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      expect(troubles).toEqual(nothing)
    },
  )

  test.each([
    '',
    '/people/sergei-lavrov',
    '/events/visit-vladimir-putin-north-korea',
    '/articles/2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out',
  ])('the view at /explore%s has contrast enough in the dark, on a narrow screen too', async (path) => {
    const { page } = await arrive(path, { colorScheme: 'dark', viewport: { width: 360, height: 800 } })
    expect(await faultsOf(page, ['color-contrast'])).toEqual([])
  })

  test('the search is used by keyboard alone, and Enter without a choice searches everything', async () => {
    const { page } = await arrive('/people/kim-jong-un')
    await page.keyboard.press('/')
    await page.keyboard.type('Pyongy')
    await page.getByRole('option', { name: /place Pyongyang/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.suggestions [aria-selected="true"]').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('.suggestions [role="option"]').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/search\?text=Pyongy/)
    await page.keyboard.press('/')
    await page.keyboard.type('Pyongyang')
    await page.getByRole('option', { name: /place Pyongyang/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/places\/pyongyang/)
  })

  test('filters stand in the address, and a link to it shows the same', async () => {
    const { page } = await arrive('/people/vladimir-putin')
    await page.getByLabel('Type').selectOption('visit')
    await page.getByLabel('Status').selectOption('planned')
    await page.waitForURL(/type=VISIT&status=PLANNED/)
    await settled(page)
    const titles = await page.locator('.main-column .event-title').allTextContents()
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.filter((title) => !title.startsWith('Planned visit'))).toEqual([])
    const again = await arrive(`/people/vladimir-putin${new URL(page.url()).search}`)
    expect(await again.page.locator('.main-column .event-title').allTextContents()).toEqual(titles)
  })

  test('pages of a list can be gone through and back', async () => {
    const { page } = await arrive('/people/vladimir-putin?type=all')
    const titles = page.locator('.main-column .event-title')
    const first = await titles.first().textContent()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForURL(/after=/)
    await expectChange(() => titles.first().textContent(), first)
    await page.getByRole('button', { name: 'Previous' }).click()
    await page.waitForURL(/before=/)
    await expectChange(async () => ((await titles.first().textContent()) === first ? 'back' : null), null)
  })

  test('a list that the API pages forward only leads back to its first page', async () => {
    const { page } = await arrive('/relations/north-korea/russia')
    const titles = page.locator('.event-title')
    const first = await titles.first().textContent()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForURL(/after=/)
    await expectChange(() => titles.first().textContent(), first)
    await page.getByRole('button', { name: 'First page' }).click()
    await page.waitForURL((url) => !url.search.includes('after='))
    await expectChange(async () => ((await titles.first().textContent()) === first ? 'back' : null), null)
  })

  test('the most active stand by the number that is told of them', async () => {
    const { page } = await arrive('/')
    const numbers = (await page.locator('.ranked li > span:not(.muted)').allTextContents()).map(Number)
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left))
  })

  test('the slider shows an event as it was known on a day, and the way back to now', async () => {
    const { page } = await arrive('/events/visit-vladimir-putin-north-korea')
    await page.getByLabel('What was known').press('Home')
    await page.getByRole('heading', { name: 'Planned visit of Vladimir Putin to North Korea' }).waitFor()
    expect(page.url()).toMatch(/asOf=2023-09-14/)
    await page.getByText('no date known').first().waitFor()
    await page.getByRole('button', { name: 'Back to now' }).first().click()
    await page.getByRole('heading', { name: 'Vladimir Putin visited Pyongyang' }).waitFor()
  })

  test.each(['', '&view=timeline', '&view=network'])(
    'someone is shown as they were known on a day, and links stay at that day (%s)',
    async (view) => {
      const { page, troubles } = await arrive(`/people/vladimir-putin?asOf=2019-04-26&type=all${view}`)
      await page.getByText('What was known on 26 April 2019').waitFor()
      await page.locator('.section-note').first().waitFor()
      expect(await page.locator('main').textContent()).not.toMatch(/202[0-9]/)
      const link = page.locator('aside').getByRole('link', { name: 'Kim Jong Un' })
      expect(await link.getAttribute('href')).toMatch(/asOf=2019-04-26$/)
      expect(troubles).toEqual(nothing)
    },
  )

  test('a claim leads to its words, and words to their claim', async () => {
    const { page } = await arrive('/articles/2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out')
    await page.getByRole('button', { name: /Sergei Lavrov held talks with Choe Son Hui/ }).click()
    await page.waitForURL(/claim=/)
    expect((await page.locator('mark[data-chosen="true"]').allTextContents()).join('')).toBe(words)
    await page
      .getByText(/Before leaving he told reporters|Before leaving/)
      .first()
      .hover()
    await page.locator('.claim-list li[data-pointed="true"]').first().waitFor()
    await page.getByRole('button', { name: 'Claim 1', exact: true }).first().click()
    await page.locator('.claim-list li:first-child[data-chosen="true"]').waitFor()
  })

  test('every view can be seen as the query that it was made from', async () => {
    const { page } = await arrive('/people/sergei-lavrov')
    const address = await page.getByRole('link', { name: 'Show as GraphQL' }).first().getAttribute('href')
    const parameters = new URL(address ?? '', stage.server.url).searchParams
    const variables = JSON.parse(parameters.get('variables') ?? '')
    expect(variables).toMatchObject({ id: 'sergei-lavrov', where: { types: ['MEETING'] } })
    const reply = await fetch(`${stage.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: parameters.get('query'), variables }),
    })
    const { data } = (await reply.json()) as { data: { person: { events: { totalCount: number } } } }
    expect(data.person.events.totalCount).toBe(7)
  })

  test('what is shown can be saved as CSV and as JSON', async () => {
    const { page } = await arrive('/people/sergei-lavrov')
    for (const [format, fileName] of [
      ['CSV', 'events-of-sergei-lavrov.csv'],
      ['JSON', 'events-of-sergei-lavrov.json'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: format, exact: true }).first().click()
      expect((await download).suggestedFilename()).toBe(fileName)
    }
  })

  test('an id that is nothing’s says so and offers to search; so does a path that is no view', async () => {
    const { page, open } = await arrive('/people/nobody-at-all')
    await page.getByText('There is no person with id "nobody-at-all"').waitFor()
    expect(await page.locator('main').getByRole('combobox').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
    await open('/nowhere/at/all')
    await page.getByText('There is no such view.').waitFor()
  })

  test('someone who was merged is found under the one that was kept, and so is an id', async () => {
    const { page, open } = await arrive('/people/minister-solberg?type=all')
    await page.getByRole('heading', { name: 'Ingrid Solberg' }).waitFor()
    await page.waitForURL(/people\/ingrid-solberg\?type=all$/)
    await open(`/countries/${encodeURIComponent('Country:KP')}`)
    await page.waitForURL(/countries\/north-korea$/)
  })

  test('a script in a text and in a headline is shown, not run', async () => {
    const { page, troubles } = await arrive('/search?text=%22They%20met%22&kind=ARTICLE')
    await page.getByRole('link', { name: 'A Text With a <script> in Its Headline' }).click()
    await settled(page)
    await page.locator('.article-text').getByText('<script>document.title="taken over"</script>').waitFor()
    expect(await page.title()).toBe('A Text With a <script> in Its Headline – Dateline')
    expect(troubles).toEqual(nothing)
  })

  test('a name of 300 characters wraps, an event without date and place says so, and letters run their own way', async () => {
    const { page, open } = await arrive('/people/ola-skript', { viewport: { width: 360, height: 800 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.getByText('no date known').first().waitFor()
    await page
      .locator('.event-title', { hasText: longName.slice(0, 60) })
      .first()
      .click()
    await settled(page)
    await page.getByText('No article says where.').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await open('/search?text=%D8%B9%D9%86&kind=ARTICLE')
    const name = page.getByText('عن اللقاء')
    if ((await name.count()) > 0) expect(await name.first().evaluate((element) => element.tagName)).toBe('BDI')
  })

  test('a new event appears on the start page while one looks', async () => {
    const { page } = await arrive('')
    const socket = page.context().pages()[0]
    expect(socket).toBeDefined()
    await page.waitForTimeout(500)
    await record(stage.server.database, {
      headline: 'A Meeting Just Now',
      body: 'Ola Skript met Daniel Mwangi.',
      claims: [
        {
          who: [
            ['Ola Skript', 'NO'],
            ['Daniel Mwangi', 'KE'],
          ],
          date: '2024-10-19',
        },
      ],
    })
    await page
      .getByRole('link', { name: /Daniel Mwangi met Ola Skript|Ola Skript met Daniel Mwangi/ })
      .first()
      .waitFor()
    await page.getByText('1 just now').waitFor()
  })

  test('when the server is gone the page says so and keeps what it shows; when it is back, what failed is asked again', async () => {
    const { page } = await arrive('/people/sergei-lavrov')
    await page.route(/graphql|livez/, (route) => route.abort())
    await page.getByLabel('Type').selectOption('visit')
    await page.getByText('The server does not answer.').first().waitFor()
    await page.getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
    await page.unroute(/graphql|livez/)
    await page.getByRole('button', { name: 'Try now' }).click()
    await page.getByRole('link', { name: 'Sergei Lavrov visited Pyongyang' }).first().waitFor()
    await page.getByText('The server does not answer.').first().waitFor({ state: 'detached' })
  })
})

/** Waits until what is read is no longer what it was. */
async function expectChange(read: () => Promise<string | null>, from: string | null): Promise<void> {
  const deadline = Date.now() + 60_000
  while ((await read()) === from && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50))
  expect(await read()).not.toBe(from)
}
