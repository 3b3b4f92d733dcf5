import { join } from 'node:path'
import { z } from 'zod'
import { DatelineError } from './domain/errors.js'
import { type LogLevel, logLevels } from './log.js'
import type { DatabaseLocation } from './store/database.js'

/** Where the package lies: the folder of package.json. This file is one folder below it, in src or in dist. */
export const packageDirectory = join(import.meta.dirname, '..')

/** The settings of one process, from its environment. Flags of a command go before them. */
export interface Config {
  readonly database: DatabaseLocation
  readonly port: number
  readonly host: string
  readonly logLevel: LogLevel
  /** Longest time that a statement may run, in milliseconds. */
  readonly statementTimeoutMs: number
  /** True: reading needs a key, as editing always does. */
  readonly isReadKeyRequired: boolean
}

const port = z.coerce.number().int().min(0).max(65_535)

/** Each setting: how it is read, and what it is when left out. */
const settings = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'must be a URL that begins with postgresql://',
    )
    .optional(),
  DATELINE_DATA: z.string().min(1, 'must be a folder').optional(),
  DATELINE_HOST: z.string().min(1, 'must be a host name or address').default('localhost'),
  DATELINE_LOG_LEVEL: z.enum(logLevels).default('info'),
  DATELINE_READ_KEY_REQUIRED: z.enum(['true', 'false']).default('false'),
  DATELINE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(10_000),
  PORT: port.default(4000),
})

/** What flags may say in place of the environment. */
export interface ConfigFlags {
  readonly data?: string
  readonly databaseUrl?: string
  readonly port?: string
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
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(set)
  const wrong = parsed.success ? [] : parsed.error.issues.map(describeIssue(set))
  if (!parsed.success || unknown.length > 0) {
    const lines = [...wrong, ...unknown].map((line) => `  ${line}`)
    throw new DatelineError(
      'INVALID_SETTINGS',
      `These settings cannot be used:\n${lines.join('\n')}\nKnown are ${Object.keys(settings.shape).join(', ')}.`,
    )
  }
  const { data } = parsed
  return {
    database: locationOf(flags, data),
    port: data.PORT,
    host: data.DATELINE_HOST,
    logLevel: data.DATELINE_LOG_LEVEL,
    statementTimeoutMs: data.DATELINE_STATEMENT_TIMEOUT_MS,
    isReadKeyRequired: data.DATELINE_READ_KEY_REQUIRED === 'true',
  }
}

function describeIssue(given: Readonly<Record<string, string | undefined>>) {
  return (issue: z.core.$ZodIssue): string => {
    const name = String(issue.path[0])
    const value = name === 'DATABASE_URL' ? 'the value given' : JSON.stringify(given[name])
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
