import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ApiContext } from '../graphql/api-context.js'
import type { KnownAnswer } from '../graphql/known-requests.js'
import type { Database } from '../store/database.js'

/** Names of operations that are told apart: clients choose them, and must not fill the memory with them. */
const mostNames = 200

/** Upper ends of the latencies that are told apart, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What a server measures of itself. */
export interface Metrics {
  /** Counts and times requests of the API. */
  readonly plugin: ApolloServerPlugin<ApiContext>
  /** Counts and times a query that was answered without Apollo. */
  readonly observe: (answer: KnownAnswer, started: number) => void
  /** Serves them at `/metrics`, in the form that Prometheus reads. */
  register(app: FastifyInstance): void
}

/**
 * Measures a server: the process, requests of the API by the names of their operations, and how far the change feed has
 * grown. The feed is read when somebody asks for the metrics, and then only.
 *
 * @param gather adds what other processes of the same server measure
 */
export function createMetrics(
  database: Pick<Database, 'run'>,
  gather: (own: Registry) => () => Promise<string> = (own) => () => own.metrics(),
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'dateline_requests_total',
    help: 'Requests of the API that were answered.',
    labelNames: ['operation', 'type', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'dateline_request_seconds',
    help: 'Time from a request of the API to its answer.',
    labelNames: ['operation'],
    buckets,
    registers: [registry],
  })
  new Gauge({
    name: 'dateline_changes',
    help: 'Number of the last change of the feed: how much was ever recorded.',
    aggregator: 'max',
    registers: [registry],
    async collect() {
      const [row] = await database.run({ text: 'SELECT coalesce(max("sequence"), 0) FROM "Change"', values: [] })
      this.set(Number(row?.[0]))
    },
  })
  const nameOf = limitNames()
  const read = gather(registry)
  const count = (request: { operation: string; type: string; status: string }, started: number) => {
    requests.inc(request)
    seconds.observe({ operation: request.operation }, (performance.now() - started) / 1000)
  }
  return {
    observe: ({ operationName, status }, started) =>
      count({ operation: nameOf(operationName), type: 'query', status: String(status) }, started),
    plugin: {
      async requestDidStart() {
        const started = performance.now()
        return {
          async willSendResponse({ operationName, operation, response }) {
            const named = nameOf(operation === undefined ? null : (operationName ?? null))
            const status = String(response.http.status ?? 200)
            count({ operation: named, type: operation?.operation ?? 'none', status }, started)
          },
        }
      },
    },
    register: (app) => {
      app.get('/metrics', async (_request, reply) => {
        reply.header('cache-control', 'no-store').type(registry.contentType)
        return read()
      })
    },
  }
}

/** The first names are told apart, all later ones are `(other)`. */
function limitNames(): (name: string | null) => string {
  const known = new Set<string>()
  return (name) => {
    if (name === null) return '(anonymous)'
    if (known.has(name)) return name
    if (known.size >= mostNames) return '(other)'
    known.add(name)
    return name
  }
}
