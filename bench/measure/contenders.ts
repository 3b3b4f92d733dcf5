import { join } from 'node:path'
import { packageDirectory } from '../../src/config.js'
import type { Asked, Workload } from '../workload/workload.js'
import type { ServerCommand } from './child-server.js'

/** A server that takes part in the benchmark. */
export interface Contender {
  readonly name: string
  readonly command: ServerCommand
  /** By what name its connections are known to the database. */
  readonly applicationName: string
  /** The request that asks it the same; null where it cannot answer. */
  readonly translate: (workload: Workload, asked: Asked) => Asked | null
  /** The data of its answer in the form of the product's. */
  readonly answerOf: (workload: Workload, data: unknown) => unknown
}

const benchFolder = join(packageDirectory, 'bench')

/** A request that all of them answer. */
const firstQuery = '{ __typename }'

/**
 * Who takes part, the limit first: what others are compared with, and the product last.
 *
 * @param node program that runs them all
 * @param hasPeers whether the packages of the peers are installed
 */
export function contendersOver(databaseUrl: string, node: string, hasPeers: boolean): readonly Contender[] {
  const asIs = { answerOf: (_: Workload, data: unknown) => data }
  const program = (file: string) => ({
    node,
    parameters: (port: number) => ['--import', 'tsx', join(benchFolder, file), databaseUrl, String(port)],
    environment: { GRAPHILE_ENV: 'production' },
    firstQuery,
  })
  const resolvers = (name: string): Contender => ({
    ...{ name, ...asIs, command: program(join('contenders', `${name}-server.ts`)) },
    applicationName: `dateline bench ${name}`,
    translate: ({ isKnownToResolvers = false }, asked) => (isKnownToResolvers ? asked : null),
  })
  const postgraphile: Contender = {
    ...resolvers('postgraphile'),
    translate: ({ postgraphile: translation }, { variables }) =>
      translation === undefined ? null : { query: translation.query, variables: translation.variablesOf(variables) },
    answerOf: ({ postgraphile: translation }, data) => translation?.answerOf(data),
  }
  const limit: Contender = {
    ...{ name: 'limit', ...asIs, command: program('limit-server.ts') },
    applicationName: 'dateline bench limit',
    translate: ({ handwritten }, asked) => (handwritten === undefined ? null : asked),
  }
  const peers = hasPeers ? [postgraphile, resolvers('dataloader'), resolvers('pothos')] : []
  return [limit, ...peers, product(databaseUrl, node)]
}

function product(databaseUrl: string, node: string): Contender {
  return {
    name: 'dateline',
    command: {
      node,
      parameters: (port) => [productProgram, 'serve', '--database-url', databaseUrl, '--port', String(port)],
      environment: productEnvironment,
      firstQuery,
    },
    applicationName: 'dateline',
    translate: (_, asked) => asked,
    answerOf: (_, data) => data,
  }
}

/** The product's program as it is installed. */
export const productProgram = join(packageDirectory, 'bin', 'dateline.mjs')

/** Its settings, whatever the shell has. */
export const productEnvironment = { DATELINE_HOST: '127.0.0.1', DATELINE_LOG_LEVEL: 'warn' } as const
