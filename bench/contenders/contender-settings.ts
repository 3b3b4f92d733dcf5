/** What every peer is started with: the database, its own port, and the name its connections bear. */
export interface ContenderSettings {
  readonly databaseUrl: string
  readonly port: number
}

/** Connections to the database, for every contender alike: more than two cores can serve only wait for each other. */
export const poolSize = 4

/** Reads `node SERVER DATABASE_URL PORT`. */
export function readContenderSettings(parameters: readonly string[]): ContenderSettings {
  const [databaseUrl, port] = parameters.slice(2)
  if (databaseUrl === undefined || port === undefined) throw new Error('Parameters: DATABASE_URL PORT')
  return { databaseUrl, port: Number(port) }
}

/**
 * Settings of the database that all contenders have: compiling statements costs more than it saves in requests of
 * milliseconds.
 */
export const sessionOptions = '-c jit=off -c timezone=UTC'
