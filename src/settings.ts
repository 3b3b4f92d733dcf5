import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { logLevels } from './log.js'

const port = z.coerce.number().int().min(0).max(65_535)

const webAddress = z
  .string()
  .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be a URL that begins with http:// or https://')

const databaseUrl = z
  .string()
  .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), 'must be a URL that begins with postgresql://')

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

/** Each setting: how it is read, what it is when left out, and what it says. */
export const settings = z.object({
  DATABASE_REPLICA_URL: databaseUrl
    .optional()
    .describe('A streaming replica of the server of DATABASE_URL, which answers queries: postgresql://…'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe('A PostgreSQL server in place of the embedded database: postgresql://…'),
  DATELINE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(4)
    .describe('Connections of each process to the database server, and as many to its replica.'),
  DATELINE_DATA: z
    .string()
    .min(1, 'must be a folder')
    .optional()
    .describe('Folder of the embedded database; .dateline in the project folder if left out.'),
  DATELINE_CORS_ORIGINS: listOf(isOrigin, 'origins such as https://news.example, or *').describe(
    'Origins whose pages may ask, with commas between them; * for all.',
  ),
  DATELINE_EXPLORER: z.enum(['true', 'false']).default('true').describe('Whether the explorer is shown at /explore.'),
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
  DATELINE_RESULT_CACHE_MB: z.coerce
    .number()
    .min(0)
    .max(65_536)
    .default(0)
    .describe('Megabytes of answers that each process keeps until something is written; 0 for none.'),
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
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress
    .optional()
    .describe('Collector that traces are sent to, by OTLP over HTTP: its address before /v1/traces. None if left out.'),
  OTEL_SERVICE_NAME: z.string().min(1).default('dateline').describe('What traces call the service.'),
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

/** All settings, as they were read. */
export type Settings = z.infer<typeof settings>
