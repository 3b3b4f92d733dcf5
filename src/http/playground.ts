import type { FastifyInstance } from 'fastify'
import { registerPages } from './pages.js'

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

/** Serves the playground at `/`. */
export function registerPlayground(app: FastifyInstance, { directory }: PlaygroundOptions): Promise<void> {
  return registerPages(app, { directory, prefix: '', contentSecurityPolicy, name: 'playground' })
}
