import pg from 'pg'
import { countries } from '../../src/extract/lexicon/countries.js'
import { openDatabase } from '../../src/store/open-database.js'
import { saveCountries } from '../../src/store/save/save-countries.js'

/** What a database of the benchmark holds: equal parameters are equal data. */
export interface DataDescription {
  readonly events: number
  readonly seed: number
}

/** Counts up whenever the generator gives other data for the same parameters. */
const generatorVersion = 1

/** Stands in the database's comment, so that only a database of the benchmark is ever dropped. */
const mark = 'dateline bench'

function commentFor({ events, seed }: DataDescription): string {
  return `${mark}: generator ${generatorVersion}, ${events} events, seed ${seed}`
}

/** Whether the database is there and holds just these data. */
export async function holdsData(url: string, description: DataDescription): Promise<boolean> {
  return (await readComment(url)) === commentFor(description)
}

/** Makes an empty database with the product's own migrations and its countries, in place of an earlier one. */
export async function prepareDatabase(url: string): Promise<void> {
  const { name, client } = await connectBeside(url)
  try {
    const comment = await readComment(url)
    if (comment !== undefined && comment !== null && !comment.startsWith(mark)) throw notOurs(name)
    if (comment === null && (await hasTables(url))) throw notOurs(name)
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
    await client.query(`COMMENT ON DATABASE ${name} IS '${mark}: under way'`)
  } finally {
    await client.end()
  }
  const database = await openDatabase({ url }, { statementTimeoutMs: 600_000 })
  try {
    await saveCountries(database, countries)
  } finally {
    await database.close()
  }
}

/** Takes a database away that was made by `prepareDatabase`. */
export async function dropDatabase(url: string): Promise<void> {
  const { name, client } = await connectBeside(url)
  try {
    if ((await readComment(url))?.startsWith(mark) === false) throw notOurs(name)
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}

/** Notes what the database holds, once everything is in it. */
export async function describeDatabase(url: string, description: DataDescription): Promise<void> {
  const { name, client } = await connectBeside(url)
  try {
    await client.query(`COMMENT ON DATABASE ${name} IS '${commentFor(description)}'`)
  } finally {
    await client.end()
  }
}

function notOurs(name: string): Error {
  return new Error(`The database ${name} was not made by the benchmark, which would replace it. Name another one.`)
}

/** A connection to the server's own database, from which others can be dropped, and the quoted name of the one meant. */
async function connectBeside(url: string): Promise<{ readonly name: string; readonly client: pg.Client }> {
  const beside = new URL(url)
  const name = pg.escapeIdentifier(decodeURIComponent(beside.pathname.slice(1)))
  beside.pathname = '/postgres'
  const client = new pg.Client({ connectionString: beside.href })
  await client.connect()
  return { name, client }
}

/** The database's comment; null if it has none, undefined if there is no such database. */
async function readComment(url: string): Promise<string | null | undefined> {
  const { client } = await connectBeside(url)
  try {
    const name = decodeURIComponent(new URL(url).pathname.slice(1))
    const text = `SELECT shobj_description(oid, 'pg_database') AS "comment" FROM pg_database WHERE datname = $1`
    const { rows } = await client.query<{ comment: string | null }>(text, [name])
    return rows[0]?.comment
  } finally {
    await client.end()
  }
}

async function hasTables(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1`)
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
