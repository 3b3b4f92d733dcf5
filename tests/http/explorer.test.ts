import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { registerExplorer } from '../../src/http/explorer.js'
import { registerPlayground } from '../../src/http/playground.js'

let directory: string
let app: FastifyInstance
let origin: string | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dateline-explorer-'))
  app = fastify()
  origin = undefined
})

afterEach(async () => {
  await app.close()
  rmSync(directory, { recursive: true })
})

async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  origin ??= await app.listen({ host: '127.0.0.1', port: 0 })
  return fetch(`${origin}${path}`, { headers })
}

const script = 'console.log("explorer")'.repeat(100)

/** Both pages, as the server serves them. */
async function serveBuilt(): Promise<void> {
  for (const [page, title] of Object.entries({ playground: 'Playground', explorer: 'Explorer' })) {
    mkdirSync(join(directory, page, 'assets'), { recursive: true })
    writeFileSync(join(directory, page, 'index.html'), `<!doctype html><title>${title}</title>`)
    writeFileSync(join(directory, page, 'assets/index-abc123.js'), script)
    writeFileSync(join(directory, page, 'assets/index-abc123.js.gz'), gzipSync(script))
  }
  await registerPlayground(app, { directory: join(directory, 'playground') })
  await registerExplorer(app, { directory: join(directory, 'explorer') })
}

test.each(['/explore', '/explore/', '/explore/people/sergei-lavrov', '/explore/paths?from=a&to=b'])(
  'the view at %s is the one page, asked for again on every visit',
  async (path) => {
    await serveBuilt()
    const page = await ask(path)
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ])
    expect(await page.text()).toContain('<title>Explorer</title>')
  },
)

test('the playground stays at the root', async () => {
  await serveBuilt()
  expect(await (await ask('/')).text()).toContain('<title>Playground</title>')
})

test('its files are kept for a year, and sent as they were compressed when they were built', async () => {
  await serveBuilt()
  const { headers } = await ask('/explore/assets/index-abc123.js', { 'accept-encoding': 'gzip' })
  expect(['cache-control', 'content-encoding', 'content-length'].map((name) => headers.get(name))).toEqual([
    'public, max-age=31536000, immutable',
    'gzip',
    String(gzipSync(script).byteLength),
  ])
})

test('a file that is not there is not found, and is no view', async () => {
  await serveBuilt()
  expect((await ask('/explore/assets/gone-abc123.js')).status).toBe(404)
})

test('it may run its own scripts, ask its own server, and draw what it made itself', async () => {
  await serveBuilt()
  const { headers } = await ask('/explore/places/pyongyang')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

test('where it was not built, every view says so and names the remedy', async () => {
  await registerExplorer(app, { directory: join(directory, 'nowhere') })
  for (const path of ['/explore', '/explore/people/sergei-lavrov']) {
    const page = await ask(path)
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')])
  }
})
