import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { latestDocument } from '../alerts/alert-documents.js'
import { DatelineError } from '../domain/errors.js'
import type { ApiContext } from '../graphql/api-context.js'
import { createGraphqlServer, type GraphqlServerOptions } from '../graphql/apollo-server.js'
import { defaultLimits, type QueryLimits } from '../graphql/limits/query-limits.js'
import { openLiveFeed } from '../graphql/live-feed.js'
import { trustDocuments } from '../graphql/trusted-documents.js'
import { registerAlertFeeds } from './alert-feeds.js'
import { tagAnswers } from './entity-tags.js'
import { evidenceDocument, registerEvidencePages } from './evidence-pages.js'
import { registerExplorer } from './explorer.js'
import { refuseKeysInAddresses } from './keys-in-addresses.js'
import { answerKnownRequests } from './known-answers.js'
import { createMetrics } from './metrics.js'
import { defaultNetwork, type NetworkSettings } from './network-settings.js'
import { registerPlayground } from './playground.js'
import { registerReadiness } from './readiness.js'
import { answerBrokenAddress, answerFailures } from './refusals.js'
import { readPlainJson } from './request-bodies.js'
import { signalOf } from './request-signal.js'
import { endSilentConnections } from './silent-connections.js'
import { registerSubscriptions } from './subscriptions.js'
import type { Tracing } from './tracing.js'
import { countRequests, createVisitors } from './visitors.js'

type ApiOptions = Pick<
  GraphqlServerOptions,
  'database' | 'story' | 'isKeyRequired' | 'isSchemaTold' | 'isSubgraph' | 'trustedDocuments'
>

/** What the HTTP server needs from outside. */
export interface HttpServerOptions extends ApiOptions {
  readonly log: Logger
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Folder of the built pages; it need not exist. */
  readonly webDirectory: string
  /** How much one request may ask for; what is left out has its usual limit. */
  readonly limits?: Partial<QueryLimits>
  /** False: there is no playground. True if not given. */
  readonly isPlaygroundShown?: boolean
  /** False: there is no explorer. True if not given. */
  readonly isExplorerShown?: boolean
  /** Address under which clients reach the server, without a slash at its end; null: as each request names it. */
  readonly publicUrl?: string | null
  /** True: `/metrics` tells what the server measures of itself. False if not given. */
  readonly areMetricsShown?: boolean
  /** Adds what other processes of the same server measure; left out: there are none. */
  readonly gatherMetrics?: (own: Registry) => () => Promise<string>
  /** Traces requests and operations; left out: nothing is traced. */
  readonly tracing?: Pick<Tracing, 'register' | 'traceOperation'>
  /** How the server meets the network; what is left out is as usual. */
  readonly network?: Partial<NetworkSettings>
}

/** A server that listens. */
export interface HttpServer {
  /** Address without a path, such as `http://localhost:4000`. */
  readonly url: string
  /** Lets requests under way finish, then ends. */
  close(): Promise<void>
}

/**
 * Starts the HTTP server: `/graphql` for the API, `/` for the playground, `/explore` for the explorer, `/livez` and
 * others for those who watch it.
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const network = { ...defaultNetwork, ...options.network }
  const app = createApp(network)
  options.tracing?.register(app)
  endSilentConnections(app)
  const { log, database, isKeyRequired = false, publicUrl = null, isPlaygroundShown = true } = options
  const onInternalError = (reference: string, error: unknown) =>
    log.error({ reference, err: error }, 'a request failed inside the server')
  const api = apiOptions(options, onInternalError)
  const metrics = options.areMetricsShown === true ? createMetrics(database, options.gatherMetrics) : null
  const plugins = [fastifyApolloDrainPlugin(app), ...(metrics === null ? [] : [metrics.plugin])]
  const { apollo, known } = createGraphqlServer({ ...api, plugins, logger: log })
  await apollo.start()
  answerFailures(app, onInternalError)
  await registerHeaders(app, network.corsOrigins)
  registerReadiness(app, database)
  metrics?.register(app)
  refuseKeysInAddresses(app)
  readPlainJson(app)
  const visitors = createVisitors(database, network)
  if (visitors.areCounted) countRequests(app, visitors)
  const context = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<ApiContext & { readonly publicUrl: string }> => {
    const access = await visitors.accessOf(request.raw)
    const signal = signalOf(reply.raw, network.requestTimeoutMs)
    return { access, signal, publicUrl: publicUrl ?? `${request.protocol}://${request.host}` }
  }
  tagAnswers(app, '/graphql')
  if (known !== null) {
    const onAnswer = metrics === null ? () => {} : metrics.observe
    answerKnownRequests(app, '/graphql', { known, contextOf: context, onAnswer })
  }
  await app.register(fastifyApollo(apollo), { path: '/graphql', context })
  registerEvidencePages(app, apollo, context)
  registerAlertFeeds(app, { database, apollo, contextOf: context })
  const feed = openLiveFeed({ ...api, ...(publicUrl === null ? {} : { publicUrl }) })
  registerSubscriptions(app, { feed, visitors, isKeyRequired })
  if (isPlaygroundShown) await registerPlayground(app, { directory: join(options.webDirectory, 'playground') })
  if (options.isExplorerShown !== false)
    await registerExplorer(app, { directory: join(options.webDirectory, 'explorer') })
  await listen(app, options.host, options.port)
  return { url: urlOf(app, options.host), close: () => app.close() }
}

function createApp({ maxBodyBytes, receiveTimeoutMs, trustedProxies }: NetworkSettings): FastifyInstance {
  return fastify({
    bodyLimit: maxBodyBytes,
    frameworkErrors: (_error, _request, reply) => answerBrokenAddress(reply),
    forceCloseConnections: 'idle',
    requestTimeout: receiveTimeoutMs,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    // Node looks for requests that take too long to arrive at this interval only, by itself every 30 s
    http: { connectionsCheckingInterval: Math.min(receiveTimeoutMs, 5_000), headersTimeout: receiveTimeoutMs },
  })
}

/** What all answers carry. The playground sets a policy of its own, under which its editor works. */
async function registerHeaders(app: FastifyInstance, corsOrigins: readonly string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  })
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'authorization', 'apollo-require-preflight'],
      exposedHeaders: ['etag', 'retry-after'],
      maxAge: 3600,
    })
  }
  // requests are never unpacked: see readPlainJson
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] })
}

/** What of the options is the API's own. Pages and feeds ask the API too: their documents are always trusted. */
function apiOptions(
  options: HttpServerOptions,
  onInternalError: GraphqlServerOptions['onInternalError'],
): GraphqlServerOptions {
  const { database, story, trustedDocuments } = options
  return {
    database,
    onInternalError,
    isKeyRequired: options.isKeyRequired ?? false,
    isSchemaTold: options.isSchemaTold ?? true,
    isSubgraph: options.isSubgraph ?? false,
    limits: { ...defaultLimits, ...options.limits },
    ...(story === undefined ? {} : { story }),
    ...(options.tracing === undefined ? {} : { traceOperation: options.tracing.traceOperation }),
    ...(trustedDocuments === undefined
      ? {}
      : { trustedDocuments: new Map([...trustedDocuments, ...trustDocuments([evidenceDocument, latestDocument])]) }),
  }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE') {
      throw new DatelineError(
        'PORT_IN_USE',
        `Port ${port} is in use. Choose another: dateline serve --port ${port + 1}`,
        { cause },
      )
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new DatelineError(
        'ADDRESS_REFUSED',
        `Cannot listen on ${host}, port ${port}. Choose others with DATELINE_HOST and --port.`,
        { cause },
      )
    }
    throw cause
  }
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
