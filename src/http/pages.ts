import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Pages that were built beforehand, and where they are shown. */
export interface PagesOptions {
  /** Absolute path of the folder that `npm run build` wrote: index.html and assets/. It need not exist. */
  readonly directory: string
  /** Path before the files, without a slash at its end: `/explore`; empty for the root. */
  readonly prefix: string
  /** What the pages may do. */
  readonly contentSecurityPolicy: string
  /** What the page is called where it was not built: `playground`. */
  readonly name: string
  /** True: every path below the prefix that is no file is a view of the one page. False if not given. */
  readonly hasViews?: boolean
}

/** The build puts a hash of the content into the name of every file under assets/: such a file never changes. */
const cacheForEver = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

const pageWhenNotBuilt = (name: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Dateline</title>
<h1>Dateline is running</h1>
<p>The API answers POST requests at <a href="/graphql">/graphql</a>.</p>
<p>The ${name} that belongs on this page is not built: run <code>npm run build</code>, then restart the server.</p>
</html>
`

/**
 * Serves built pages with no request to anywhere else. Where they were not built, their first page says so with status
 * 503 and names the remedy; the API is not touched by that.
 *
 * Their security headers hold for them only, in place of those that the application sets for the API.
 */
export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { directory, prefix, hasViews = false } = options
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', options.contentSecurityPolicy)
      reply.header('referrer-policy', 'no-referrer')
      reply.header('x-content-type-options', 'nosniff')
      reply.header('vary', 'accept-encoding')
    })
    if (!existsSync(join(directory, 'index.html'))) {
      const paths = hasViews ? [prefix, `${prefix}/*`] : [`${prefix}/`]
      for (const path of paths) {
        pages.get(path, async (_request, reply) =>
          reply
            .code(503)
            .type('text/html; charset=utf-8')
            .header('cache-control', 'no-store')
            .send(pageWhenNotBuilt(options.name)),
        )
      }
      return
    }
    await serveFiles(pages, directory, prefix, hasViews)
  })
}

async function serveFiles(pages: FastifyInstance, directory: string, prefix: string, hasViews: boolean): Promise<void> {
  const assets = join(directory, 'assets')
  await pages.register(fastifyStatic, {
    root: directory,
    prefix: `${prefix}/`,
    wildcard: false,
    decorateReply: hasViews,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/*.gz'],
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(assets) ? cacheForEver : askAgain)
    },
  })
  if (!hasViews) return
  pages.get(prefix, async (_request, reply) => reply.sendFile('index.html'))
  pages.get(`${prefix}/assets/*`, async (_request, reply) => reply.callNotFound())
  pages.get(`${prefix}/*`, async (_request, reply) => reply.sendFile('index.html'))
}
