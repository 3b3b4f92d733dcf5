import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of an installed Chromium, or null where there is none: then browser tests are skipped. */
export function findBrowser(): string | null {
  return candidates.find((path) => existsSync(path)) ?? null
}

/** Starts Chromium without a window. Every page has its own profile, so that no test sees another's tabs. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quiet })
}

/** What went wrong on a page while somebody watched: messages of its console, and requests to other servers. */
export interface PageTroubles {
  readonly errors: string[]
  readonly foreignRequests: string[]
}

/** Records the page's errors (also those of the content security policy) and every request that leaves `origin`. */
export function watchPage(page: Page, origin: string): PageTroubles {
  const troubles: PageTroubles = { errors: [], foreignRequests: [] }
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(message.text())
  })
  page.on('pageerror', (error) => troubles.errors.push(String(error)))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // The browser itself ends what is under way when a page is left.
    if (reason !== 'net::ERR_ABORTED') troubles.errors.push(`${request.url()}: ${reason}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.origin === origin || ['data:', 'blob:'].includes(url.protocol)
    if (!isOwn) troubles.foreignRequests.push(request.url())
  })
  return troubles
}
