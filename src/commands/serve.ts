import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Config, packageDirectory, readVersion } from '../config.js'
import type { NetworkSettings } from '../http/network-settings.js'
import type { HttpServer } from '../http/server.js'
import type { Tracing } from '../http/tracing.js'
import type { Database } from '../store/database.js'
import { openDatabase } from '../store/open-database.js'
import { readTrustedDocuments } from './read-trusted-documents.js'

/** Folder of the project's own documents and annotations. */
export const seedFolder = join(packageDirectory, 'seeds')

/** What `dateline serve` is told beside the settings. */
export interface ServeOptions {
  /** Records the project's own documents first, where they are missing. */
  readonly seeds: boolean
  readonly log: Logger
  /** Writes a line for the person who started it. */
  readonly say: (line: string) => void
  /** True: it is one of several processes that serve; whoever leads them has prepared the database. */
  readonly isWorker?: boolean
}

/** Records the project's own documents where that is asked for. */
export async function prepareDatabase(database: Database, { seeds, say }: ServeOptions): Promise<void> {
  if (!seeds) return
  const { localWorker } = await import('./worker.js')
  const summary = await localWorker(database, seedFolder).seed({
    onNote: say,
    onDocument: (report) => say(`  ${report.source}`),
  })
  if (summary.refused.length > 0) say(`Seeds that were refused: ${summary.refused.length}`)
}

/** Opens the database, migrates and (on request) seeds it, and serves until it is closed. */
export async function serve(config: Config, options: ServeOptions): Promise<HttpServer> {
  const { log, say, isWorker = false } = options
  const trustedDocuments = config.trustedDocuments === null ? null : readTrustedDocuments(config.trustedDocuments)
  // the code that serves is loaded while the database starts: together they are most of a start
  const loading = Promise.all([
    import('../http/server.js'),
    import('./worker.js'),
    import('./hear-commands.js'),
    import('./local-story.js'),
    import('./run-alerts.js'),
    isWorker ? import('./worker-metrics.js') : null,
  ])
  loading.catch(() => undefined)
  const tracing = await startTracing(config)
  const database = await openDatabase(config.database, {
    statementTimeoutMs: config.statementTimeoutMs,
    migrate: !isWorker,
    ...config.reading,
    ...(tracing === null ? {} : { traceStatement: tracing.traceStatement }),
  })
  try {
    const [{ startHttpServer }, { localWorker }, { hearCommands }, { localStory }, { runAlerts }, workers] =
      await loading
    const worker = localWorker(database, seedFolder)
    if (!isWorker) await prepareDatabase(database, options)
    const http = await startHttpServer({
      ...httpSettings(config),
      ...{ database, log, story: localStory(database) },
      ...(workers === null ? {} : { gatherMetrics: workers.readWorkerMetrics, network: countedByAll(config.network) }),
      ...(tracing === null ? {} : { tracing }),
      ...(trustedDocuments === null ? {} : { trustedDocuments }),
    })
    const commands = database.dataDirectory === null ? null : hearCommands(database.dataDirectory, worker, log)
    const alerts = await runAlerts(database, config, log)
    if (!isWorker) for (const line of (await welcome(config, database))(http.url)) say(line)
    return {
      url: http.url,
      close: async () => {
        await http.close()
        commands?.close()
        await alerts.close()
        await database.close()
        await tracing?.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** A start does not count further than this. */
const mostCounted = 100_000

/** Its code is loaded only where there is a collector. */
async function startTracing({ traces }: Config): Promise<Tracing | null> {
  if (traces === null) return null
  return (await import('../http/tracing.js')).startTracing({ ...traces, version: readVersion() })
}

/** What of the settings is the HTTP server's. */
const httpSettings = (config: Config) => ({
  host: config.host,
  port: config.port,
  webDirectory: join(packageDirectory, 'dist', 'web'),
  isKeyRequired: config.isReadKeyRequired,
  publicUrl: config.publicUrl,
  limits: config.limits,
  network: config.network,
  areMetricsShown: config.areMetricsShown,
  isSubgraph: config.isSubgraph,
  isSchemaTold: config.isSchemaTold,
  isPlaygroundShown: config.isPlaygroundShown,
  isExplorerShown: config.isExplorerShown,
})

/** Requests that no limit in the database counts are counted by the process that leads the workers. */
const countedByAll = (network: NetworkSettings): NetworkSettings =>
  network.rateLimits.store === 'database'
    ? network
    : { ...network, rateLimits: { ...network.rateLimits, store: 'leader' } }

/** What a start says of itself, once it is known where the server listens. */
export async function welcome(config: Config, database: Database): Promise<(url: string) => readonly string[]> {
  const counted = await database.run({
    text: `SELECT ${['Article', 'Person', 'Event'].map(countUpTo).join(', ')}`,
    values: [],
  })
  const [articles, people, events] = (counted[0] ?? []).map((count) =>
    Number(count) < mostCounted ? String(count) : `${mostCounted} or more`,
  )
  const where =
    'directory' in config.database
      ? `${config.database.directory} (embedded PostgreSQL)`
      : 'the PostgreSQL server of DATABASE_URL'
  const empty =
    articles === '0' ? ['', 'The database is empty. Add documents: npx dateline ingest FILE OR FOLDER…'] : []
  return (url) => [
    '',
    'Dateline is ready.',
    ...(config.isExplorerShown ? [`  Explorer    ${url}/explore`] : []),
    ...(config.isPlaygroundShown ? [`  Playground  ${url}/`] : []),
    `  GraphQL     ${url}/graphql`,
    `  Data        ${where}: ${articles} articles, ${people} people, ${events} events`,
    ...empty,
    '',
    config.isPlaygroundShown ? 'A first query to paste into the playground:' : 'A first query to ask:',
    '',
    ...firstQuery,
    '',
  ]
}

function countUpTo(table: string): string {
  return `(SELECT count(*) FROM (SELECT 1 FROM "${table}" LIMIT ${mostCounted}) AS "some")`
}

const firstQuery = [
  '  {',
  '    people(first: 3, orderBy: {field: EVENT_COUNT, direction: DESC}) {',
  '      nodes { name meetings(first: 3) { nodes { title date { edtf } place { name } } } }',
  '    }',
  '  }',
]
