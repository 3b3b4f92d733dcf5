import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DatelineError } from '../domain/errors.js'
import type { Reading } from '../ingest/read-documents.js'
import type { IngestSummary } from '../ingest/report.js'
import { type EventLine, readEventLines, writeReading } from './command-lines.js'
import type { ExportSummary, WriteText } from './export-events.js'
import { remoteFeeds } from './feed-requests.js'
import type { AlertKeeper, KeyKeeper, Worker, WorkListener } from './worker.js'

/** Works through the server that holds the embedded database, over the socket in its directory. */
export function remoteWorker(socketPath: string): Worker {
  return {
    ingest: (readings, by, listener) =>
      send(socketPath, `/ingest?by=${encodeURIComponent(by)}`, linesOf(readings), listener),
    seed: (listener) => send(socketPath, '/seed', [], listener),
    export: (request, write) => receive(socketPath, '/export', [`${JSON.stringify(request)}\n`], write),
    backup: (version, write) => receive(socketPath, `/backup?version=${version}`, [], write),
    review: async (most) => {
      for await (const event of converse(socketPath, `/review?most=${most}`, [])) {
        if (event.type === 'waiting') return event.waiting
      }
      throw lost(null)
    },
    keys: remoteKeys(socketPath),
    feeds: remoteFeeds((path, lines) => converse(socketPath, path, lines)),
    alerts: remoteAlerts(socketPath),
    examine: async ({ fixes, onFinding }) => {
      for await (const event of converse(socketPath, `/doctor?fixes=${fixes}`, [])) {
        if (event.type === 'finding') onFinding(event.finding)
        if (event.type === 'examined') return event.findings
      }
      throw lost(null)
    },
  }
}

async function* linesOf(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  for await (const reading of readings) yield writeReading(reading)
}

async function send(
  socketPath: string,
  path: string,
  lines: Iterable<string> | AsyncIterable<string>,
  listener: WorkListener,
): Promise<IngestSummary> {
  for await (const event of converse(socketPath, path, lines)) {
    if (event.type === 'document') listener.onDocument(event.report)
    if (event.type === 'note') listener.onNote(event.text)
    if (event.type === 'summary') return event.summary
  }
  throw lost(null)
}

/** Hands out the text that the server sends piece by piece. */
async function receive(
  socketPath: string,
  path: string,
  lines: readonly string[],
  write: WriteText,
): Promise<ExportSummary> {
  for await (const event of converse(socketPath, path, lines)) {
    if (event.type === 'text') await write(event.text, event.rows)
    if (event.type === 'exported') return event.exported
  }
  throw lost(null)
}

/** Makes, lists and revokes keys in the database that the server holds. */
function remoteKeys(socketPath: string): KeyKeeper {
  const list = async (path: string) => {
    const event = await ask(socketPath, path)
    return event.type === 'keys' ? event.keys : []
  }
  return {
    create: async (name) => {
      const event = await ask(socketPath, `/keys/create?name=${encodeURIComponent(name)}`)
      if (event.type === 'key') return event.key
      throw lost(null)
    },
    list: () => list('/keys/list'),
    revoke: async (name) => {
      const [key] = await list(`/keys/revoke?name=${encodeURIComponent(name)}`)
      if (key !== undefined) return key
      throw lost(null)
    },
  }
}

/** Saves, lists, ends and resumes alerts in the database that the server holds. */
function remoteAlerts(socketPath: string): AlertKeeper {
  const list = async (path: string) => {
    const event = await ask(socketPath, path)
    return event.type === 'alerts' ? event.alerts : []
  }
  return {
    add: async (request) => {
      const event = await ask(socketPath, '/alerts/add', [JSON.stringify(request)])
      if (event.type === 'secret') return event.secret
      throw lost(null)
    },
    list: () => list('/alerts/list'),
    remove: async (name) => {
      await ask(socketPath, `/alerts/remove?name=${encodeURIComponent(name)}`)
    },
    resume: async (name) => {
      const [alert] = await list(`/alerts/resume?name=${encodeURIComponent(name)}`)
      if (alert !== undefined) return alert
      throw lost(null)
    },
  }
}

/** The one thing that the server tells in answer. */
async function ask(socketPath: string, path: string, lines: readonly string[] = []): Promise<EventLine> {
  for await (const event of converse(socketPath, path, lines)) return event
  throw lost(null)
}

/** Sends lines to the server and gives what it tells, line by line. Throws what it failed with. */
async function* converse(
  socketPath: string,
  path: string,
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<EventLine> {
  const call = request({ socketPath, path, method: 'POST', headers: { 'content-type': 'application/x-ndjson' } })
  const answered = new Promise<Readable>((resolve, reject) => {
    call.once('response', resolve)
    call.once('error', reject)
  })
  const sent = pipeline(Readable.from(lines), call)
  try {
    yield* readEventLines(await answered)
    await sent
  } catch (cause) {
    throw cause instanceof DatelineError ? cause : lost(cause)
  } finally {
    // whoever has heard enough hangs up, so that the server does not go on telling
    call.destroy()
    // whoever has heard enough does not wait for the rest; a call that broke off is told by what was heard last
    sent.catch(() => undefined)
  }
}

function lost(cause: unknown): DatelineError {
  return new DatelineError(
    'SERVER_LOST',
    'The server that holds the data directory ended before it was done. Run the command again: what is recorded already stays as it is.',
    { cause },
  )
}
