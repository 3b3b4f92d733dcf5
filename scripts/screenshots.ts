/**
 * Takes a picture of every view of the explorer, on a phone's width and a desk's, in light colours, over the project's
 * own documents: docs/screenshots. Wants Chromium, and the explorer to be built.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'docs/screenshots')
const port = 4931
const address = `http://127.0.0.1:${port}`
const widths = [360, 1440] as const
/** Enough of a long view to see what it is. */
const tallest = { 360: 760, 1440: 760 } as const

const views: Readonly<Record<string, string>> = {
  start: '',
  search: '/search?text=Lavrov',
  person: '/people/sergei-lavrov',
  timeline: '/people/vladimir-putin?view=timeline&type=all',
  network: '/people/vladimir-putin?view=network&type=all&expand=sergei-lavrov,kim-jong-un',
  map: '/people/vladimir-putin?view=map&type=all',
  country: '/countries/north-korea',
  relation: '/relations/russia/north-korea',
  place: '/places/pyongyang',
  event: '/events/meeting-2023-10-19-choe-son-hui-sergei-lavrov',
  article: '/articles/2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out',
  paths: '/paths?from=sergei-lavrov&to=moon-jae-in',
  ingest: '/ingest',
  review: '/review',
  pairs: '/review?view=pairs',
}

await mkdir(folder, { recursive: true })
const data = await mkdtemp(join(tmpdir(), 'dateline-screenshots-'))
const server = spawn(
  process.execPath,
  [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/main.ts'), 'serve', '--seed', '--data', data],
  { env: { ...process.env, PORT: `${port}` }, stdio: 'inherit' },
)
try {
  await untilReady()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
  for (const width of widths) await takeAll(browser, width)
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await new Promise((done) => server.once('exit', done))
  await rm(data, { recursive: true, force: true })
}

async function untilReady(): Promise<void> {
  for (let second = 0; second < 240; second += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((done) => setTimeout(done, 1000))
  }
  throw new Error('The server does not start')
}

async function takeAll(browser: Browser, width: (typeof widths)[number]): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: tallest[width] },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // Waiting for a condition needs what the pages themselves may not do.
    bypassCSP: true,
  })
  const page = await context.newPage()
  for (const [name, path] of Object.entries(views)) {
    await page.goto(`${address}/explore${path}`)
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
    process.stdout.write(`${name}-${width}.png\n`)
  }
  await context.close()
}

async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction("document.querySelector('.skeleton, .picture-placeholder, .is-loading') === null")
  if ((await page.locator('.picture').count()) > 0) {
    await page.locator('.picture').first().scrollIntoViewIfNeeded()
    await page.evaluate(
      "window.scrollTo(0, Math.max(0, document.querySelector('.picture').getBoundingClientRect().top + scrollY - 120))",
    )
    await page.waitForTimeout(1500)
  }
}
