import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import type { Config } from '../config.js'
import { DatelineError } from '../domain/errors.js'
import type { HttpServer } from '../http/server.js'
import { openDatabase } from '../store/open-database.js'
import { prepareDatabase, type ServeOptions, welcome } from './serve.js'
import { gatherWorkerMetrics } from './worker-metrics.js'

const firstPauseMs = 200
const longestPauseMs = 10_000

/** A worker that lived this long had started well, in milliseconds. */
const longLifeMs = 10_000

/**
 * Serves from several processes that share one port. This one migrates and seeds the database, starts the workers, and
 * starts another wherever one ends by itself, with growing pauses while they end soon after they start. A worker runs
 * the same command line and finds out by node:cluster that it is one.
 */
export async function serveWithWorkers(config: Config, count: number, options: ServeOptions): Promise<HttpServer> {
  if ('directory' in config.database) {
    throw new DatelineError(
      'INVALID_SETTINGS',
      `--workers ${count} needs a PostgreSQL server (DATABASE_URL): the embedded database belongs to one process.`,
    )
  }
  const lines = await prepare(config, options)
  gatherWorkerMetrics()
  // counts the requests that workers are asked, where there are limits that each server counts for itself
  void new RateLimiterClusterMaster()
  const first = cluster.fork()
  const port = await portOf(first)
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  const team = keepAtWork(options.log)
  team.add(first)
  const others = Array.from({ length: count - 1 }, () => cluster.fork())
  for (const worker of others) team.add(worker)
  await Promise.all(others.map((worker) => Promise.race([once(worker, 'listening'), once(worker, 'exit')])))
  for (const line of lines(url)) options.say(line)
  return { url, close: () => team.close() }
}

/** Makes the database ready, and gives what is to be said once it is known where the server listens. */
async function prepare(config: Config, options: ServeOptions): Promise<(url: string) => readonly string[]> {
  const database = await openDatabase(config.database, { statementTimeoutMs: config.statementTimeoutMs })
  try {
    await prepareDatabase(database, options)
    return await welcome(config, database)
  } finally {
    await database.close()
  }
}

/** Where the first worker listens. Error: WORKER_FAILED where it ends instead; it has said why. */
async function portOf(worker: Worker): Promise<number> {
  const ended = once(worker, 'exit').then(() => null)
  const listening = once(worker, 'listening').then(([address]: { readonly port: number }[]) => address?.port ?? null)
  const port = await Promise.race([listening, ended])
  if (port !== null) return port
  throw new DatelineError('WORKER_FAILED', 'The first worker ended before it served; what it said stands above.')
}

interface Team {
  add(worker: Worker): void
  /** Asks all to end, and waits until they have. */
  close(): Promise<void>
}

function keepAtWork(log: ServeOptions['log']): Team {
  let isClosing = false
  let pauseMs = firstPauseMs
  const add = (worker: Worker): void => {
    const started = performance.now()
    worker.once('exit', async (code: number | null, signal: string | null) => {
      if (isClosing) return
      pauseMs = performance.now() - started > longLifeMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
      log.error({ worker: worker.process.pid, code, signal, pauseMs }, 'a worker ended; another is started')
      await pause(pauseMs)
      if (!isClosing) add(cluster.fork())
    })
  }
  return {
    add,
    close: async () => {
      isClosing = true
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      const ended = Promise.all(workers.map((worker) => once(worker, 'exit')))
      for (const worker of workers) worker.process.kill('SIGTERM')
      await ended
    },
  }
}
