import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the built playground lies. */
export interface PlaygroundOptions {
  /** Absolute path of the folder that `npm run build` wrote: index.html and assets/. It need not exist. */
  readonly directory: string
}

/**
 * What the page may do: run its own scripts, and ask its own server. Inline styles are the editor's (Monaco writes
 * them), data fonts its icons.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The build puts a hash of the content into the name of every file under assets/: such a file never changes. */
const cacheForEver = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

const pageWhenNotBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Dateline</title>
<h1>Dateline is running</h1>
<p>The API answers POST requests at <a href="/graphql">/graphql</a>.</p>
<p>The playground that belongs on this page is not built: run <code>npm run build</code>, then restart the server.</p>
</html>
`

/**
 * Serves the playground at `/` with no request to anywhere else. Where it was not built, `/` says so with status 503
 * and names the remedy; the API is not touched by that.
 *
 * Its security headers hold for its own pages only, in place of those that the application sets for the API.
 */
export async function registerPlayground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', contentSecurityPolicy)
      reply.header('referrer-policy', 'no-referrer')
      reply.header('x-content-type-options', 'nosniff')
      reply.header('vary', 'accept-encoding')
    })
    if (!existsSync(join(options.directory, 'index.html'))) {
      pages.get('/', async (_request, reply) =>
        reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageWhenNotBuilt),
      )
      return
    }
    const assets = join(options.directory, 'assets')
    await pages.register(fastifyStatic, {
      root: options.directory,
      wildcard: false,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.gz'],
      setHeaders: (response, path) => {
        response.setHeader('cache-control', path.startsWith(assets) ? cacheForEver : askAgain)
      },
    })
  })
}
