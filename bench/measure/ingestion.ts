import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { dropDatabase, prepareDatabase } from '../data/prepare-database.js'
import { writeDocuments } from '../documents/write-documents.js'
import { productEnvironment, productProgram } from './contenders.js'
import { cpuSeconds, residentBytes } from './process-meter.js'

/** What ingesting a set of documents took. */
export interface IngestionLine {
  readonly database: 'embedded' | 'server'
  readonly documents: number
  /** From the first document that was recorded to the last: without making the database and loading the lexicon. */
  readonly documentsPerSecond: number
  /** The last tenth to the first: 1 where a full database is as quick as an empty one. */
  readonly lastTenthToFirst: number
  /** CPU of the process for each document, all threads, in milliseconds; the server's own is not in it. */
  readonly cpuMs: number
  /** Largest resident memory, in bytes: at all, from the first document on, and in the last tenth. */
  readonly memory: { readonly peak: number; readonly recording: number; readonly lastTenth: number }
  readonly refused: number
}

/** Writes the documents as files, a thousand a folder. */
export async function writeFiles(folder: string, documents: number, seed: number): Promise<void> {
  let number = 0
  for (const { name, text } of writeDocuments(documents, seed)) {
    const part = join(folder, String(Math.floor(number / 1000)).padStart(3, '0'))
    if (number % 1000 === 0) await mkdir(part, { recursive: true })
    await writeFile(join(part, name), text)
    number += 1
  }
}

/** Ingests a folder into an empty embedded database, which is removed afterwards. */
export async function measureEmbedded(folder: string, documents: number): Promise<IngestionLine> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    return { database: 'embedded', ...(await run(['--data', data, folder], documents)) }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

/** Ingests a folder into an empty database of a server, which is dropped afterwards. */
export async function measureServer(url: string, folder: string, documents: number): Promise<IngestionLine> {
  const own = new URL(url)
  own.pathname = `${own.pathname}_ingest`
  await prepareDatabase(own.href)
  try {
    return { database: 'server', ...(await run(['--database-url', own.href, folder], documents)) }
  } finally {
    await dropDatabase(own.href)
  }
}

const sampledEveryMs = 250

async function run(parameters: readonly string[], documents: number): Promise<Omit<IngestionLine, 'database'>> {
  const child = spawn(process.execPath, [productProgram, 'ingest', '--json', ...parameters], {
    env: { ...process.env, NODE_ENV: 'production', ...productEnvironment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The command has no process.')
  const times: number[] = []
  const memory = { peak: 0, recording: 0, lastTenth: 0 }
  let cpu = 0
  const timer = setInterval(() => {
    const bytes = bytesOf(pid)
    cpu = Math.max(cpu, cpuSeconds(pid))
    memory.peak = Math.max(memory.peak, bytes)
    if (times.length > 0) memory.recording = Math.max(memory.recording, bytes)
    if (times.length > documents * 0.9) memory.lastTenth = Math.max(memory.lastTenth, bytes)
  }, sampledEveryMs)
  let refused = 0
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('"type":"document"')) times.push(performance.now())
      if (line.includes('"outcome":"refused"')) refused += 1
    }
  } finally {
    clearInterval(timer)
  }
  if (times.length !== documents) throw new Error(`${times.length} of ${documents} documents were reported.`)
  const rate = (from: number, to: number) => ((to - from) * 1000) / ((times[to] ?? 0) - (times[from] ?? 0))
  const tenth = Math.floor(documents / 10)
  return {
    documents,
    documentsPerSecond: rate(0, documents - 1),
    lastTenthToFirst: rate(documents - tenth, documents - 1) / rate(0, tenth),
    cpuMs: (cpu * 1000) / documents,
    memory,
    refused,
  }
}

/** 0 once the process has ended; while it is ending it has no memory that is told. */
function bytesOf(pid: number): number {
  try {
    return residentBytes(pid) || 0
  } catch {
    return 0
  }
}

/** A line as it stands on the screen. */
export function formatIngestion({ memory, ...line }: IngestionLine): string {
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
  const pace = `${line.documentsPerSecond.toFixed(1)} documents/s (last tenth ${line.lastTenthToFirst.toFixed(2)} of the first)`
  const most = `${megabytes(memory.recording)} MB while recording, ${megabytes(memory.lastTenth)} in the last tenth, ${megabytes(memory.peak)} at most`
  return `${line.database}: ${line.documents} documents, ${pace}, ${line.cpuMs.toFixed(1)} ms CPU each, ${most}`
}
