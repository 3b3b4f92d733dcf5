import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { DatelineError } from './domain/errors.js'
import type { NetworkSettings } from './http/network-settings.js'
import { type LogLevel, logLevels } from './log.js'
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
  /** True: `/metrics` tells Prometheus what the server measures of itself. */
  readonly areMetricsShown: boolean
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

const port = z.coerce.number().int().min(0).max(65_535)

const webAddress = z
  .string()
  .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be a URL that begins with http:// or https://')

const limit = z.coerce.number().int().min(1).max(1_000_000_000)

const milliseconds = z.coerce.number().int().min(100).max(3_600_000)

/** `a, b` → ['a', 'b'], each of which must be of that form. */
const listOf = (isRight: (item: string) => boolean, form: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isRight), `must be ${form}, with commas between them`)
    .default([])

const isOrigin = (text: string): boolean => text === '*' || (URL.canParse(text) && new URL(text).origin === text)

const isNetwork = (text: string): boolean =>
  /^(loopback|linklocal|uniquelocal)$/.test(text) || ipaddr.isValid(text) || ipaddr.isValidCIDR(text)

const dollars = z.coerce.number().min(0)

/** Each setting: how it is read, and what it is when left out. */
const settings = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'must be a URL that begins with postgresql://',
    )
    .optional()
    .describe('A PostgreSQL server in place of the embedded database: postgresql://…'),
  DATELINE_DATA: z
    .string()
    .min(1, 'must be a folder')
    .optional()
    .describe('Folder of the embedded database; .dateline in the project folder if left out.'),
  DATELINE_CORS_ORIGINS: listOf(isOrigin, 'origins such as https://news.example, or *').describe(
    'Origins whose pages may ask, with commas between them; * for all.',
  ),
  DATELINE_FEDERATION: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether a router of Apollo Federation may compose the API with others.'),
  DATELINE_FETCH_MAX_BYTES: limit
    .default(8 * 1024 * 1024)
    .describe('Bytes that a page or feed of the web may have when unpacked.'),
  DATELINE_FETCH_PAUSE_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600_000)
    .default(1000)
    .describe('Milliseconds between two requests to one host.'),
  DATELINE_FETCH_PRIVATE: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether pages are fetched from, and alerts posted to, private and local addresses as well.'),
  DATELINE_FETCH_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(3_600_000)
    .default(30_000)
    .describe('Milliseconds that one request to the web may take.'),
  DATELINE_HOST: z
    .string()
    .min(1, 'must be a host name or address')
    .default('localhost')
    .describe('Name or address to listen on; 0.0.0.0 for all.'),
  DATELINE_INTROSPECTION: z
    .enum(['true', 'false'])
    .default('true')
    .describe('Whether the schema is told, and with it what a mistyped field may have meant.'),
  DATELINE_LOG_LEVEL: z.enum(logLevels).default('info').describe('What is logged to standard error.'),
  DATELINE_MAX_ALIASES: limit.optional().describe('Aliases of one request; as Query.limits says if left out.'),
  DATELINE_MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .max(1_000_000_000)
    .default(1024 * 1024)
    .describe('Bytes of a request’s body.'),
  DATELINE_MAX_COST: limit
    .optional()
    .describe('Rows, by estimate, that one request may ask for; as Query.limits says if left out.'),
  DATELINE_MAX_DEPTH: limit.optional().describe('Depth of one request; as Query.limits says if left out.'),
  DATELINE_METRICS: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether /metrics tells Prometheus what the server measures.'),
  DATELINE_MODEL: z.string().min(1).optional().describe('Name of the language model of ingest --extractor model.'),
  DATELINE_MODEL_CACHE: z
    .string()
    .min(1, 'must be a folder')
    .optional()
    .describe('Folder of its replies from earlier runs; in the user’s cache folder if left out.'),
  DATELINE_MODEL_COST_CAP: dollars.optional().describe('US dollars that a run may cost; no limit if left out.'),
  DATELINE_MODEL_INPUT_PRICE: dollars.default(0).describe('US dollars for a million tokens that are sent.'),
  DATELINE_MODEL_JSON_SCHEMA: z
    .enum(['true', 'false'])
    .default('true')
    .describe('Whether the model’s server holds a reply to a JSON schema.'),
  DATELINE_MODEL_KEY: z.string().optional().describe('Key of the model’s server.'),
  DATELINE_MODEL_OUTPUT_PRICE: dollars.default(0).describe('US dollars for a million tokens that come back.'),
  DATELINE_MODEL_RETRIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(3)
    .describe('Requests after the first, for one document.'),
  DATELINE_MODEL_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(3_600_000)
    .default(120_000)
    .describe('Milliseconds that one request to the model may take.'),
  DATELINE_MODEL_URL: webAddress
    .optional()
    .describe('Address of an OpenAI-compatible server, before /chat/completions.'),
  DATELINE_PLAYGROUND: z.enum(['true', 'false']).default('true').describe('Whether the playground is shown at /.'),
  DATELINE_PUBLIC_URL: webAddress
    .optional()
    .describe('Address under which clients reach the server; as each request names it if left out.'),
  DATELINE_RATE_LIMIT_ADDRESS: limit
    .optional()
    .describe('Requests a minute from one address without a key; no limit if left out.'),
  DATELINE_RATE_LIMIT_KEY: limit.optional().describe('Requests a minute by one key; no limit if left out.'),
  DATELINE_RATE_LIMIT_STORE: z
    .enum(['memory', 'database'])
    .default('memory')
    .describe('Where they are counted: by each server for itself, or in the database for all.'),
  DATELINE_READ_KEY_REQUIRED: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether reading needs a key, as editing always does.'),
  DATELINE_RECEIVE_TIMEOUT_MS: milliseconds
    .default(30_000)
    .describe('Milliseconds in which a request must have arrived.'),
  DATELINE_REQUEST_TIMEOUT_MS: milliseconds
    .default(30_000)
    .describe('Milliseconds in which a query is answered, waiting included.'),
  DATELINE_STATEMENT_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(600_000)
    .default(10_000)
    .describe('Milliseconds that one SQL statement may run.'),
  DATELINE_TRUSTED_DOCUMENTS: z
    .string()
    .min(1, 'must be a file')
    .optional()
    .describe('File of the only documents that are answered; all are if left out.'),
  DATELINE_TRUSTED_PROXIES: listOf(isNetwork, 'addresses, ranges such as 10.0.0.0/8, or loopback').describe(
    'Proxies whose X-Forwarded-… headers are believed: addresses, ranges, loopback.',
  ),
  PORT: port.default(4000).describe('Port to listen on; 0 for any that is free.'),
  XDG_CACHE_HOME: z.string().optional(),
})

/** A setting as a list of them shows it. */
export interface SettingDescription {
  readonly name: string
  /** What it is when left out; null where its description says that. */
  readonly standard: string | null
  readonly says: string
}

/** All settings that a user may give, by name. */
export function describeSettings(): readonly SettingDescription[] {
  const described = Object.entries(settings.shape).flatMap(([name, form]) => {
    const without = form.safeParse(undefined)
    const standard = without.success && without.data !== undefined ? String(without.data) : ''
    return form.description === undefined
      ? []
      : [{ name, standard: standard === '' ? null : standard, says: form.description }]
  })
  return described.toSorted((left, right) => (left.name < right.name ? -1 : 1))
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
    database: locationOf(flags, data),
    port: data.PORT,
    host: data.DATELINE_HOST,
    logLevel: data.DATELINE_LOG_LEVEL,
    statementTimeoutMs: data.DATELINE_STATEMENT_TIMEOUT_MS,
    publicUrl: data.DATELINE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    isReadKeyRequired: data.DATELINE_READ_KEY_REQUIRED === 'true',
    isSchemaTold: data.DATELINE_INTROSPECTION === 'true',
    isPlaygroundShown: data.DATELINE_PLAYGROUND === 'true',
    areMetricsShown: data.DATELINE_METRICS === 'true',
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
        isShared: data.DATELINE_RATE_LIMIT_STORE === 'database',
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

function modelOf(data: z.infer<typeof settings>): ModelConfig | null {
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

function describeIssue(given: Readonly<Record<string, string | undefined>>) {
  return (issue: z.core.$ZodIssue): string => {
    const name = String(issue.path[0])
    const value =
      name === 'DATABASE_URL' || name === 'DATELINE_MODEL_KEY' ? 'the value given' : JSON.stringify(given[name])
    return `${name}: ${value} is refused: ${issue.message}`
  }
}

function locationOf(flags: ConfigFlags, data: z.infer<typeof settings>): DatabaseLocation {
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
