import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { DatelineError } from './domain/errors.js'
import type { NetworkSettings } from './http/network-settings.js'
import type { LogLevel } from './log.js'
import { type Settings, settings } from './settings.js'
import type { DatabaseLocation } from './store/database.js'

/** Where the package lies: the folder of package.json. This file is one folder below it, in src or in dist. */
export const packageDirectory = join(import.meta.dirname, '..')

/** The version of the package, as `dateline --version` prints it. */
export function readVersion(): string {
  const described = z.object({ version: z.string() })
  return described.parse(JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'))).version
}

/** The settings of one process, from its environment. Flags of a command go before them. */
export interface Config {
  readonly database: DatabaseLocation
  /** How queries reach it. */
  readonly reading: ReadingConfig
  readonly port: number
  readonly host: string
  readonly logLevel: LogLevel
  /** Longest time that a statement may run, in milliseconds. */
  readonly statementTimeoutMs: number
  /** Address under which clients reach the server, without a slash at its end; null: as each request names it. */
  readonly publicUrl: string | null
  /** True: reading needs a key, as editing always does. */
  readonly isReadKeyRequired: boolean
  /** Whether the server tells its schema, and shows the playground, which needs it. */
  readonly isSchemaTold: boolean
  readonly isPlaygroundShown: boolean
  /** Whether the explorer is shown. */
  readonly isExplorerShown: boolean
  /** True: `/metrics` tells Prometheus what the server measures of itself. */
  readonly areMetricsShown: boolean
  /** Where traces go and what they call the service; null: nothing is traced. */
  readonly traces: { readonly endpoint: string; readonly serviceName: string } | null
  /** True: a router of Apollo Federation may compose the API with others. */
  readonly isSubgraph: boolean
  /** True: documents are fetched from, and alerts posted to, private and local addresses as well. */
  readonly arePrivateAddressesAllowed: boolean
  /** File of the only documents that are answered; null: all are. */
  readonly trustedDocuments: string | null
  /** How much one request may ask for; what is left out has its usual limit. */
  readonly limits: {
    readonly maxCost?: number
    readonly maxDepth?: number
    readonly maxAliases?: number
  }
  /** How the server meets the network. */
  readonly network: NetworkSettings
  /** How web addresses are fetched. */
  readonly fetch: FetchConfig
  /** The language model of `ingest --extractor model`; null where none is named. */
  readonly model: ModelConfig | null
}

/** How queries reach the database. */
export interface ReadingConfig {
  /** Connections of one process to a server, and as many to its replica. */
  readonly poolSize: number
  /** URL of a streaming replica; null: there is none. */
  readonly replicaUrl: string | null
  /** Bytes of answers that one process keeps until something is written; 0: none. */
  readonly keptBytes: number
}

/** How web addresses are fetched: politely, and within limits. */
export interface FetchConfig {
  /** Pause between two requests to one host, in milliseconds. */
  readonly pauseMs: number
  /** Bytes of an answer, unpacked. */
  readonly maxBytes: number
  /** Time that one request may take, in milliseconds. */
  readonly timeoutMs: number
}

/** Where the language model is and what it may take. */
export interface ModelConfig {
  /** Address before `/chat/completions`. */
  readonly url: string
  readonly name: string
  readonly key: string | null
  /** Whether the server holds a reply to a JSON schema. */
  readonly hasSchemas: boolean
  /** US dollars for a million tokens. */
  readonly inputPrice: number
  readonly outputPrice: number
  /** US dollars that a run may cost; null: no limit. */
  readonly costCap: number | null
  /** Time that one request may take, in milliseconds. */
  readonly timeoutMs: number
  /** Requests after the first, for one document. */
  readonly retries: number
  /** Folder of replies from earlier runs. */
  readonly cache: string
}

/** What flags may say in place of the environment. */
export interface ConfigFlags {
  readonly data?: string
  readonly databaseUrl?: string
  readonly port?: string
  /** Only to allow: what the environment allows is not forbidden by its absence. */
  readonly allowPrivate?: boolean
}

/**
 * Reads the settings, flags before environment.
 *
 * @throws DatelineError INVALID_SETTINGS, which lists every value that cannot be meant and every DATELINE_ name that
 *   is not known, all at once
 */
export function readConfig(flags: ConfigFlags = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith('DATELINE_') && !(name in settings.shape))
    .map((name) => `${name}: there is no such setting`)
  const given = {
    ...environment,
    ...(flags.databaseUrl === undefined ? {} : { DATABASE_URL: flags.databaseUrl }),
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
    ...(flags.allowPrivate === true ? { DATELINE_FETCH_PRIVATE: 'true' } : {}),
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(set)
  const wrong = parsed.success ? [] : parsed.error.issues.map(describeIssue(set))
  if (!parsed.success || unknown.length > 0) {
    const lines = [...wrong, ...unknown].map((line) => `  ${line}`)
    throw new DatelineError(
      'INVALID_SETTINGS',
      `These settings cannot be used:\n${lines.join('\n')}\nKnown are ${Object.keys(settings.shape)
        .filter((name) => name !== 'XDG_CACHE_HOME')
        .join(', ')}.`,
    )
  }
  const { data } = parsed
  return {
    ...databaseOf(flags, data),
    port: data.PORT,
    host: data.DATELINE_HOST,
    logLevel: data.DATELINE_LOG_LEVEL,
    statementTimeoutMs: data.DATELINE_STATEMENT_TIMEOUT_MS,
    publicUrl: data.DATELINE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    isReadKeyRequired: data.DATELINE_READ_KEY_REQUIRED === 'true',
    isSchemaTold: data.DATELINE_INTROSPECTION === 'true',
    isPlaygroundShown: data.DATELINE_PLAYGROUND === 'true',
    isExplorerShown: data.DATELINE_EXPLORER === 'true',
    areMetricsShown: data.DATELINE_METRICS === 'true',
    traces:
      data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : { endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: data.OTEL_SERVICE_NAME },
    isSubgraph: data.DATELINE_FEDERATION === 'true',
    arePrivateAddressesAllowed: data.DATELINE_FETCH_PRIVATE === 'true',
    trustedDocuments: data.DATELINE_TRUSTED_DOCUMENTS ?? null,
    limits: {
      ...(data.DATELINE_MAX_COST === undefined ? {} : { maxCost: data.DATELINE_MAX_COST }),
      ...(data.DATELINE_MAX_DEPTH === undefined ? {} : { maxDepth: data.DATELINE_MAX_DEPTH }),
      ...(data.DATELINE_MAX_ALIASES === undefined ? {} : { maxAliases: data.DATELINE_MAX_ALIASES }),
    },
    network: {
      trustedProxies: data.DATELINE_TRUSTED_PROXIES,
      corsOrigins: data.DATELINE_CORS_ORIGINS,
      maxBodyBytes: data.DATELINE_MAX_BODY_BYTES,
      receiveTimeoutMs: data.DATELINE_RECEIVE_TIMEOUT_MS,
      requestTimeoutMs: data.DATELINE_REQUEST_TIMEOUT_MS,
      rateLimits: {
        perAddress: data.DATELINE_RATE_LIMIT_ADDRESS ?? null,
        perKey: data.DATELINE_RATE_LIMIT_KEY ?? null,
        store: data.DATELINE_RATE_LIMIT_STORE,
      },
    },
    fetch: {
      pauseMs: data.DATELINE_FETCH_PAUSE_MS,
      maxBytes: data.DATELINE_FETCH_MAX_BYTES,
      timeoutMs: data.DATELINE_FETCH_TIMEOUT_MS,
    },
    model: modelOf(data),
  }
}

function modelOf(data: Settings): ModelConfig | null {
  if (data.DATELINE_MODEL === undefined && data.DATELINE_MODEL_URL === undefined) return null
  if (data.DATELINE_MODEL === undefined || data.DATELINE_MODEL_URL === undefined) {
    throw new DatelineError('INVALID_SETTINGS', 'A model needs both DATELINE_MODEL_URL and DATELINE_MODEL, its name.')
  }
  if (
    data.DATELINE_MODEL_COST_CAP !== undefined &&
    !data.DATELINE_MODEL_INPUT_PRICE &&
    !data.DATELINE_MODEL_OUTPUT_PRICE
  ) {
    throw new DatelineError(
      'INVALID_SETTINGS',
      'DATELINE_MODEL_COST_CAP needs DATELINE_MODEL_INPUT_PRICE and DATELINE_MODEL_OUTPUT_PRICE, in US dollars for a million tokens.',
    )
  }
  return {
    url: data.DATELINE_MODEL_URL,
    name: data.DATELINE_MODEL,
    key: data.DATELINE_MODEL_KEY ?? null,
    hasSchemas: data.DATELINE_MODEL_JSON_SCHEMA === 'true',
    inputPrice: data.DATELINE_MODEL_INPUT_PRICE,
    outputPrice: data.DATELINE_MODEL_OUTPUT_PRICE,
    costCap: data.DATELINE_MODEL_COST_CAP ?? null,
    timeoutMs: data.DATELINE_MODEL_TIMEOUT_MS,
    retries: data.DATELINE_MODEL_RETRIES,
    cache: data.DATELINE_MODEL_CACHE ?? join(data.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dateline', 'model'),
  }
}

/** Settings whose values may hold a password or a key, and are never shown. */
const secretNames: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_REPLICA_URL', 'DATELINE_MODEL_KEY'])

function describeIssue(given: Readonly<Record<string, string | undefined>>) {
  return (issue: z.core.$ZodIssue): string => {
    const name = String(issue.path[0])
    const value = secretNames.has(name) ? 'the value given' : JSON.stringify(given[name])
    return `${name}: ${value} is refused: ${issue.message}`
  }
}

function databaseOf(flags: ConfigFlags, data: Settings): Pick<Config, 'database' | 'reading'> {
  const database = locationOf(flags, data)
  if (data.DATABASE_REPLICA_URL !== undefined && !('url' in database)) {
    throw new DatelineError(
      'INVALID_SETTINGS',
      'DATABASE_REPLICA_URL names a replica, but there is no DATABASE_URL: the embedded database has none.',
    )
  }
  const reading = {
    poolSize: data.DATELINE_CONNECTIONS,
    replicaUrl: data.DATABASE_REPLICA_URL ?? null,
    keptBytes: Math.round(data.DATELINE_RESULT_CACHE_MB * 1_000_000),
  }
  return { database, reading }
}

function locationOf(flags: ConfigFlags, data: Settings): DatabaseLocation {
  if (flags.data !== undefined && flags.databaseUrl !== undefined) {
    throw new DatelineError(
      'INVALID_SETTINGS',
      'Both --data and --database-url are given. Give one of them: a folder for the embedded database, or the URL of a PostgreSQL server.',
    )
  }
  if (flags.data !== undefined) return { directory: flags.data }
  if (data.DATABASE_URL !== undefined) return { url: data.DATABASE_URL }
  return { directory: data.DATELINE_DATA ?? join(packageDirectory, '.dateline') }
}
