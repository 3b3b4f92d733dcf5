import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { HttpServer } from '../../src/http/server.js'
import { questions } from '../../src/web/playground/questions.js'
import { findBrowser, launchBrowser, type PageTroubles, watchPage } from '../support/browser.js'
import { startSeededServer } from '../support/seeded-server.js'

const root = resolve(import.meta.dirname, '../..')
const buildTimeoutMs = 300_000

/** GraphiQL writes the tabs into the browser's storage half a second after the last change. */
const storeDelayMs = 1500

const executablePath = findBrowser()
if (executablePath === null) console.warn('Skipped: the playground in a browser. There is no Chromium on this machine.')

/** Longest wait for an element on a machine that is busy with other tests. */
const waitMs = 60_000

jest.setTimeout(3 * waitMs)

const describeWithBrowser = executablePath === null ? describe.skip : describe

describeWithBrowser('the playground in a browser', () => {
  let server: HttpServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let troubles: PageTroubles

  beforeAll(async () => {
    const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed', 'playground'], {
      encoding: 'utf8',
    })
    if (build.status !== 0) throw new Error(`The playground could not be built: ${build.stderr}`)
    server = await startSeededServer()
    browser = await launchBrowser(executablePath ?? '')
  }, buildTimeoutMs)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    page = await context.newPage()
    page.setDefaultTimeout(waitMs)
    troubles = watchPage(page, server.url)
  })

  afterEach(async () => {
    await context.close()
  })

  test('opens with a tab for every question, asks no other server, and logs no error', async () => {
    await page.goto(server.url)
    await page.waitForSelector('.graphiql-execute-button')
    const titles = await page.locator('.graphiql-tab .graphiql-tab-button').allTextContents()
    expect(titles).toEqual(questions.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]))
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('query: Query').waitFor()
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click()
    await page.locator('.docExplorerWrap').waitFor()
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  test('fills the variables of the first question and of a later one', async () => {
    await page.goto(server.url)
    const variables = page.locator('.graphiql-editor-tool .view-lines').first()
    await expectText(variables.textContent.bind(variables), 'Sergei Lavrov')
    await page.getByRole('tab', { name: 'OfficeOnADay' }).click()
    await expectText(variables.textContent.bind(variables), 'Choe Son Hui')
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  test('runs the first question and shows its answer', async () => {
    await page.goto(server.url)
    const editor = page.locator('.graphiql-query-editor .view-lines')
    await expectText(editor.textContent.bind(editor), 'WhoMetLavrov')
    await page.locator('.graphiql-execute-button').click()
    const answer = page.locator('.result-window .view-lines')
    await expectText(answer.textContent.bind(answer), 'Kim Jong Un')
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  test('opens the query and the variables of its address', async () => {
    const query = 'query Capital($code: CountryCode!) { country(by: { code: $code }) { capital } }'
    await page.goto(`${server.url}/?${new URLSearchParams({ query, variables: '{"code":"KP"}' })}`)
    const editor = page.locator('.graphiql-query-editor .view-lines')
    await expectText(editor.textContent.bind(editor), 'query Capital')
    await page.locator('.graphiql-execute-button').click()
    const answer = page.locator('.result-window .view-lines')
    await expectText(answer.textContent.bind(answer), '"capital": "Pyongyang"')
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  test('restores the questions after a visitor has closed a tab and come back, also where the page comes late', async () => {
    await page.goto(server.url)
    const tabs = page.locator('.graphiql-tab')
    await tabs.nth(1).waitFor()
    await page.getByRole('tab', { name: 'HaveTheyMet' }).click()
    await page.locator('.graphiql-tab-close:visible').click()
    await tabs.nth(questions.length - 1).waitFor({ state: 'detached' })
    await page.waitForTimeout(storeDelayMs)
    await page.reload()
    await tabs.nth(1).waitFor()
    expect(await tabs.count()).toBe(questions.length - 1)
    await page.route(/[?]restore/, async (route) => {
      await new Promise((done) => setTimeout(done, storeDelayMs))
      await route.continue()
    })
    await page.getByRole('button', { name: 'Restore the questions' }).click()
    await tabs.nth(questions.length - 1).waitFor()
    await page.waitForURL(server.url)
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  test.each(['light', 'dark'] as const)('follows the system when it is %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(server.url)
    await page.waitForSelector('.graphiql-execute-button')
    const lightness = await lightnessOf(page, '.masthead')
    const ofEditor = await lightnessOf(page, '.graphiql-container')
    expect([lightness > 0.5, ofEditor > 0.5]).toEqual([colorScheme === 'light', colorScheme === 'light'])
  })

  test('stays within a screen of 400 pixels', async () => {
    await page.setViewportSize({ width: 400, height: 800 })
    await page.goto(server.url)
    await page.waitForSelector('.graphiql-execute-button')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
    const answer = await page.locator('.graphiql-response').boundingBox()
    expect(answer?.width).toBeGreaterThan(250)
  })
})

/** Waits until the text, with its spaces made plain (Monaco writes unbreakable ones), contains what is expected. */
async function expectText(read: () => Promise<string | null>, expected: string): Promise<void> {
  const deadline = Date.now() + waitMs
  let text = ''
  while (Date.now() < deadline) {
    text = ((await read()) ?? '').replaceAll('\u00a0', ' ')
    if (text.includes(expected)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  expect(text).toContain(expected)
}

/** Lightness of an element's background, from 0 for black to 1 for white. */
async function lightnessOf(page: Page, selector: string): Promise<number> {
  const color = await page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`)
  const channels = color.match(/[\d.]+/g) ?? []
  return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / (3 * 255)
}
