import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { registerPlayground } from '../../src/http/playground.js'

let directory: string
let app: FastifyInstance
let origin: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dateline-playground-'))
  app = fastify()
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'self'")
  })
  app.post('/graphql', async () => ({ data: { answer: 42 } }))
})

afterEach(async () => {
  await app.close()
  rmSync(directory, { recursive: true })
})

function build(files: Readonly<Record<string, string | Buffer>>): void {
  mkdirSync(join(directory, 'assets'))
  for (const [path, content] of Object.entries(files)) writeFileSync(join(directory, path), content)
}

async function listen(): Promise<void> {
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
}

function ask(path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(`${origin}${path}`, options)
}

describe('when the playground was not built', () => {
  test('the page says so and names the remedy, and the API answers', async () => {
    await registerPlayground(app, { directory: join(directory, 'nowhere') })
    await listen()
    const page = await ask('/')
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await page.text()).toContain('npm run build')
    expect(await (await ask('/graphql', { method: 'POST' })).json()).toEqual({ data: { answer: 42 } })
  })
})

describe('when the playground was built', () => {
  const script = 'console.log("playground")'.repeat(100)

  beforeEach(async () => {
    build({
      'index.html': '<!doctype html><title>Dateline</title>',
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'assets/index-abc123.js': script,
      'assets/index-abc123.js.gz': gzipSync(script),
    })
    await registerPlayground(app, { directory })
    await listen()
  })

  test('its page is served at the root and asked for again on every visit', async () => {
    const page = await ask('/')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(await page.text()).toContain('<title>Dateline</title>')
    const known = { 'if-none-match': page.headers.get('etag') ?? '', 'cache-control': 'max-age=0' }
    const again = await ask('/', { headers: known })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('files whose name carries a hash are kept for a year', async () => {
    const asset = await ask('/assets/index-abc123.js')
    expect([asset.status, asset.headers.get('content-type')]).toEqual([200, 'application/javascript; charset=utf-8'])
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await ask('/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  test('a browser that takes gzip gets the file that was compressed at build time, another the plain one', async () => {
    const compressed = await ask('/assets/index-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(compressed.headers.get('content-encoding')).toBe('gzip')
    expect(compressed.headers.get('content-length')).toBe(String(gzipSync(script).byteLength))
    expect(compressed.headers.get('content-type')).toBe('application/javascript; charset=utf-8')
    expect(compressed.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(await compressed.text()).toBe(script)
    const plain = await ask('/assets/index-abc123.js', { headers: { 'accept-encoding': 'identity' } })
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script])
  })

  test('its pages may load nothing from elsewhere; the headers of other routes stay as they are', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
    const answer = await ask('/graphql', { method: 'POST' })
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'")
    expect(await answer.json()).toEqual({ data: { answer: 42 } })
  })

  test.each(['/assets/missing.js', '/assets/', '/..%2fpackage.json', '/assets/index-abc123.js.gz'])(
    '%s is not found',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})
