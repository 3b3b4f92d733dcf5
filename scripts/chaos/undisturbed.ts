import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDocuments } from '../../bench/documents/write-documents.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { openDatabase } from '../../src/store/open-database.js'
import { describeGraph, dumpTables } from '../../tests/ingest/graph.js'
import { embeddedTemplate } from '../../tests/support/database-template.js'

/** What a database tells, view by view: the graph by its words, and how many rows each table has. */
type Telling = Readonly<Record<string, readonly string[]>>

/** Documents, and what a database tells that took in the first of them with nothing going wrong. */
export interface Undisturbed {
  /** Folder with the documents, whose names are in their order. */
  readonly folder: string
  readonly texts: readonly string[]
  /** What is told after so many documents: one more than there are documents, the first after none. */
  readonly tellings: readonly Telling[]
}

/** Tables that say who may edit and who asked, which has nothing to do with documents. */
const besideDocuments = ['ApiKey', 'RequestCount']

/** What a database tells now, without keys, slugs and times. */
export async function tell(database: Database): Promise<Telling> {
  const rows = Object.entries(await dumpTables(database)).filter(([table]) => !besideDocuments.includes(table))
  return { ...(await describeGraph(database)), rows: rows.map(([table, { length }]) => `${table} ${length}`) }
}

/** Writes documents into a folder, and takes them in one by one, in memory, to learn what is to be told after each. */
export async function recordUndisturbed(folder: string, count: number, seed: number): Promise<Undisturbed> {
  await mkdir(folder, { recursive: true })
  const documents = [...writeDocuments(count, seed)]
  for (const { name, text } of documents) await writeFile(join(folder, name), text)
  const memory = { memory: true as const, template: await embeddedTemplate('empty') }
  const database = await openDatabase(memory, { statementTimeoutMs: 30_000 })
  try {
    const tellings: Telling[] = []
    await ingest(database, [], { extract: extractByRules })
    tellings.push(await tell(database))
    for (const { name, text } of documents) {
      await ingest(database, [{ name, read: async () => Buffer.from(text) }], { extract: extractByRules })
      tellings.push(await tell(database))
    }
    return { folder, texts: documents.map(({ text }) => text), tellings }
  } finally {
    await database.close()
  }
}
