import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { createKey } from '../../src/store/api-keys.js'
import { findBrowser } from '../support/browser.js'
import { faultsOf, openStage, type Stage, settled, type Visit, visit } from './explorer-stage.js'

const executablePath = findBrowser()
if (executablePath === null) console.warn('Skipped: ingest, review and pictures. There is no Chromium on this machine.')

jest.setTimeout(180_000)

const nothing = { errors: [], foreignRequests: [] }
const text = [
  ' date 2024-03-02 Ministers of Norway and Kenya Meet in Oslo',
  '',
  'OSLO — Norwegian Foreign Minister Astrid Fjellheim met Kenyan Foreign Minister Peter Otieno in Oslo on Friday.',
  '',
  'Fjellheim said the talks were useful. Otieno denied that he will meet Kim Jong Un in April.',
].join('\n')

const describeWithBrowser = executablePath === null ? describe.skip : describe

describeWithBrowser('ingest, review and pictures in a browser', () => {
  let stage: Stage
  let key: string
  let opened: Visit[] = []

  beforeAll(async () => {
    stage = await openStage(executablePath ?? '')
    key = await createKey(stage.server.database, 'desk')
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

  async function giveKey(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: 'Key' }).fill(key)
    await page.getByRole('button', { name: 'Use this key' }).click()
    await page.getByRole('button', { name: 'Forget it now' }).waitFor()
  }

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(`${stage.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return ((await response.json()) as { readonly data: unknown }).data
  }

  async function saved(page: Page, button: Locator): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return readFile(await download.path())
  }

  test('a text is read, its claims are marked, one is rejected and one corrected, and then it is recorded so', async () => {
    const { page, troubles } = await arrive('/ingest')
    await giveKey(page)
    await page.getByRole('textbox', { name: /^The text/ }).fill(text)
    await page.getByRole('button', { name: 'See what it says' }).click()
    await page.locator('.proposals > li').first().waitFor()
    expect(await page.locator('.article-text mark').allTextContents()).toContain('he will meet Kim Jong Un in April')
    expect(await ask('{ articles(where: { text: "Otieno" }) { totalCount } }')).toEqual({
      articles: { totalCount: 0 },
    })
    const denial = page.locator('.proposals > li', { hasText: 'which is denied' })
    await denial.getByRole('button', { name: /^Reject/ }).click()
    const meeting = page.locator('.proposals > li', { hasText: 'met Peter Otieno in Oslo' })
    await meeting.getByRole('button', { name: /^Correct/ }).click()
    await page.getByLabel('Place').fill('Bergen')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByRole('link', { name: 'Ministers of Norway and Kenya Meet in Oslo' }).waitFor()
    const claims = await ask(
      '{ articles(where: { text: "Otieno" }) { nodes { claims { nodes { statement reviewed place { name } } } } } }',
    )
    const office = { reviewed: true, place: null }
    expect(claims).toEqual({
      articles: {
        nodes: [
          {
            claims: {
              nodes: expect.arrayContaining([
                { statement: 'Astrid Fjellheim is Foreign Minister of Norway.', ...office },
                { statement: 'Peter Otieno is Foreign Minister of Kenya.', ...office },
                expect.objectContaining({ place: { name: 'Bergen' } }),
              ]),
            },
          },
        ],
      },
    })
    expect(JSON.stringify(claims)).not.toContain('Kim Jong Un')
    expect(troubles).toEqual(nothing)
  })

  test('when the server is gone while one types, then nothing is lost, neither now nor when the page is read anew', async () => {
    const { page, context } = await arrive('/ingest')
    await giveKey(page)
    const field = page.getByRole('textbox', { name: /^The text/ })
    await field.fill(text)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'See what it says' }).click()
    await page.getByText('Nothing is lost: try again when it is back.').waitFor()
    expect(await field.inputValue()).toBe(text)
    await context.setOffline(false)
    await page.reload()
    expect(await field.inputValue()).toBe(text)
    await page.getByRole('button', { name: 'See what it says' }).click()
    await page.locator('.proposals > li').first().waitFor()
  })

  test('when a key opens nothing, then the page says so, and a text is not read', async () => {
    const { page } = await arrive('/ingest')
    await page.getByRole('textbox', { name: 'Key' }).fill('dateline_none')
    await page.getByRole('button', { name: 'Use this key' }).click()
    await page.getByRole('textbox', { name: /^The text/ }).fill(text)
    await page.getByRole('button', { name: 'See what it says' }).click()
    await page.getByText('Forget the key, and give one that holds.').waitFor()
    await page.getByRole('button', { name: 'Forget it now' }).click()
    await page.getByRole('button', { name: 'Use this key' }).waitFor()
  })

  test('claims that wait are accepted, rejected and taken back by keys alone', async () => {
    const { page, troubles } = await arrive('/review')
    await giveKey(page)
    const statements = page.locator('.queue .claim-statement')
    const [first = '', second = ''] = await statements.allTextContents()
    const status = page.locator('.undo-bar')
    await page.keyboard.press('a')
    await status.getByText(`Accepted: ${first.replace(/^not: /, '')}`).waitFor()
    await page.locator('.queue > li:first-child .claim-statement', { hasText: second }).waitFor()
    await page.keyboard.press('r')
    await status.getByText('Rejected: ').waitFor()
    const rejected = `{ claims(where: { record: [REJECTED], reviewed: true, text: ${JSON.stringify(second)} }) { totalCount } }`
    expect(await ask(rejected)).toEqual({ claims: { totalCount: 1 } })
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('u')
    await status.getByText('Accepted: ').waitFor()
    await page.keyboard.press('u')
    await status.getByText('Nothing was decided in this window yet.').waitFor()
    await page.locator('.queue > li:first-child .claim-statement', { hasText: first }).waitFor()
    expect(await ask(rejected)).toEqual({ claims: { totalCount: 0 } })
    expect(troubles).toEqual(nothing)
  })

  test('a doubtful pair is merged by a key, and parted again', async () => {
    const { page, troubles } = await arrive('/review?view=pairs')
    await giveKey(page)
    const counted = async () =>
      (await ask('{ events { totalCount } }')) as { readonly events: { readonly totalCount: number } }
    const before = (await counted()).events.totalCount
    await page.locator('.pair').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('m')
    await page.locator('.undo-bar').getByText('Merged').waitFor()
    expect((await counted()).events.totalCount).toBe(before - 1)
    await page.keyboard.press('u')
    await page.locator('.undo-bar').getByText('Nothing was decided in this window yet.').waitFor()
    expect((await counted()).events.totalCount).toBe(before)
    expect(troubles).toEqual(nothing)
  })

  test('the network grows in place when somebody is expanded, in the list as in the picture, and is saved as PNG', async () => {
    const { page, troubles } = await arrive('/people/sergei-lavrov?view=network&type=all')
    const people = page.locator('.network-list > li')
    await people.first().waitFor()
    const before = await people.count()
    await people.filter({ hasText: 'Vladimir Putin' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Show whom they met' }).click()
    await page.getByText('Everybody whom they met is here.').waitFor()
    expect(await people.count()).toBeGreaterThan(before)
    expect(new URL(page.url()).searchParams.get('expand')).toBe('vladimir-putin')
    expect(await faultsOf(page)).toEqual([])
    const png = await saved(page, page.getByRole('button', { name: 'PNG' }).first())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    await people.filter({ hasText: 'Vladimir Putin' }).getByRole('button', { name: 'Open page' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vladimir Putin' }).waitFor()
    expect(troubles).toEqual(nothing)
  })

  test('when motion is to be reduced, then the network comes laid out and stands still', async () => {
    const { page } = await arrive('/people/sergei-lavrov?view=network&type=all', { reducedMotion: 'reduce' })
    const look = () => page.evaluate<string>("document.querySelector('.network-picture canvas').toDataURL()")
    await page.waitForFunction("document.querySelector('.network-picture canvas').width > 300")
    await page.waitForTimeout(1000)
    const seen = await look()
    await page.waitForTimeout(300)
    expect(await look()).toBe(seen)
  })

  test('the timeline is read by arrow keys, which tell each event, and Enter opens it', async () => {
    const { page, troubles } = await arrive('/people/sergei-lavrov?view=timeline&type=all')
    await page.getByRole('application').focus()
    await page.keyboard.press('Home')
    const told = page.locator('.picture-hint')
    await told.getByText('25 April 2019').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('+')
    expect(await told.textContent()).toMatch(/\((meeting|visit), (planned|occurred)\)$/)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/explore\/events\//)
    await settled(page)
    expect(troubles).toEqual(nothing)
  })

  test('the map draws the land from this server and is saved as SVG with its colours', async () => {
    const { page, troubles } = await arrive('/people/sergei-lavrov?view=map&type=all')
    await page.locator('.map-canvas path').first().waitFor()
    const svg = (await saved(page, page.getByRole('button', { name: 'SVG' }).first())).toString()
    expect(svg).toContain('Pyongyang')
    expect(svg).toMatch(/<path d="M[^"]{1000,}" fill="rgb\(/)
    await page.locator('.map-canvas circle').first().click()
    await page.waitForURL(/\/explore\/places\//)
    expect(troubles).toEqual(nothing)
  })

  test('months are walked by arrow keys and chosen into the address', async () => {
    const { page, troubles } = await arrive('/relations/russia/north-korea')
    const month = page.locator('.month', { hasText: 'October 2023:' })
    await month.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.locator('.month[aria-pressed="true"]', { hasText: 'September 2023:' }).waitFor()
    expect(page.url()).toContain('2023-09')
    expect(await faultsOf(page)).toEqual([])
    expect(troubles).toEqual(nothing)
  })
})
