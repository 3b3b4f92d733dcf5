import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser, type PageTroubles, watchPage } from '../support/browser.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'
import { recordTroubles } from './troubled-records.js'

const root = resolve(import.meta.dirname, '../..')

/** Longest wait for an element on a machine that is busy with other tests. */
const waitMs = 60_000

/** A server with the seeds and some troubled records, and a browser before it. */
export interface Stage {
  readonly server: SeededServer
  readonly browser: Browser
  close(): Promise<void>
}

/** A page with what went wrong on it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly troubles: PageTroubles
  /** Opens a view by its path below `/explore` and waits until it has its heading and nothing is on its way. */
  open(path: string): Promise<void>
}

/** Builds the explorer where it is out of date, and starts what its tests need. */
export async function openStage(executablePath: string): Promise<Stage> {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed', 'explorer'], {
    encoding: 'utf8',
  })
  if (build.status !== 0) throw new Error(`The explorer could not be built: ${build.stderr}`)
  const server = await startSeededServer()
  await recordTroubles(server.database)
  const browser = await launchBrowser(executablePath)
  return {
    server,
    browser,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Opens a window of its own. */
export async function visit(stage: Stage, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(waitMs)
  const troubles = watchPage(page, stage.server.url)
  return {
    page,
    context,
    troubles,
    open: async (path) => {
      await page.goto(`${stage.server.url}/explore${path}`)
      await settled(page)
    },
  }
}

/** Waits until a view has its heading, and nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.locator('.skeleton, .picture-placeholder, .is-loading').first().waitFor({ state: 'detached' })
}

/**
 * What axe finds wrong with a page, a line each: the rule and where it is broken.
 *
 * @param rules the only ones to look at; all unless given
 */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const options = rules === undefined ? {} : { runOnly: rules }
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
