import { join } from 'node:path'
import { packageDirectory } from '../../src/config.js'
import { meetingsQuery } from '../workload/meetings.js'
import type { ServerCommand } from './child-server.js'

/** A server that takes part in the benchmark. */
export interface Contender {
  readonly name: string
  readonly command: ServerCommand
  /** By what name its connections are known to the database. */
  readonly applicationName: string
}

/**
 * Who takes part, the limit first: what others are compared with.
 *
 * @param slug of somebody to ask for as the first query
 */
export function contendersOver(databaseUrl: string, slug: string): readonly Contender[] {
  const first = { firstQuery: meetingsQuery, firstVariables: { slug } }
  const limitServer = join(packageDirectory, 'bench', 'limit-server.ts')
  return [
    {
      name: 'limit',
      command: { parameters: (port) => ['--import', 'tsx', limitServer, databaseUrl, String(port)], ...first },
      applicationName: 'dateline bench limit',
    },
    {
      name: 'dateline',
      command: {
        parameters: (port) => [productProgram, 'serve', '--database-url', databaseUrl, '--port', String(port)],
        environment: productEnvironment,
        ...first,
      },
      applicationName: 'dateline',
    },
  ]
}

/** The product's program as it is installed. */
export const productProgram = join(packageDirectory, 'bin', 'dateline.mjs')

/** Its settings, whatever the shell has. */
export const productEnvironment = { DATELINE_HOST: '127.0.0.1', DATELINE_LOG_LEVEL: 'warn' } as const
