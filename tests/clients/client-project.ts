import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A client app's folder, for the real tools of client developers; it sees the project's packages. */
export interface ClientProject {
  readonly folder: string
  /** The printed schema, as a path from the folder. */
  readonly schema: string
  write(files: Readonly<Record<string, string>>): void
  /** Runs a tool of node_modules/.bin; gives its exit code and all that it printed. */
  run(tool: string, args: readonly string[]): { readonly exitCode: number | null; readonly printed: string }
  remove(): void
}

/** An empty client app. Its folder lies in a cache of the project, so that packages are found as in any app. */
export function makeClientProject(): ClientProject {
  const parent = join(root, '.cache', 'client-apps')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'app-'))
  return {
    folder,
    schema: relative(folder, join(root, 'schema.graphql')),
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
    },
    run(tool, args) {
      const { NODE_OPTIONS: _, ...environment } = process.env
      const path = join(root, 'node_modules', '.bin', tool)
      const { status, stdout, stderr } = spawnSync(path, args, { cwd: folder, env: environment, encoding: 'utf8' })
      return { exitCode: status, printed: `${stdout}${stderr}` }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The settings of TypeScript in a strict client app. */
export const strictSettings = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
} as const
