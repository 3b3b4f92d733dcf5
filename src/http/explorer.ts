import type { FastifyInstance } from 'fastify'
import { registerPages } from './pages.js'

/** Where the built explorer lies. */
export interface ExplorerOptions {
  /** Absolute path of the folder that `npm run build` wrote: index.html and assets/. It need not exist. */
  readonly directory: string
}

/** What the page may do: run its own scripts, ask its own server, and draw pictures that it made itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves the explorer at `/explore`; its views are paths below, such as `/explore/people/sergei-lavrov`. */
export function registerExplorer(app: FastifyInstance, { directory }: ExplorerOptions): Promise<void> {
  return registerPages(app, {
    directory,
    prefix: '/explore',
    contentSecurityPolicy,
    name: 'explorer',
    hasViews: true,
  })
}
