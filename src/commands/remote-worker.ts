import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DatelineError } from '../domain/errors.js'
import type { Source } from '../ingest/read-sources.js'
import type { IngestSummary } from '../ingest/report.js'
import { readEventLines, writeSource } from './command-lines.js'
import type { Worker, WorkListener } from './worker.js'

/** Works through the server that holds the embedded database, over the socket in its directory. */
export function remoteWorker(socketPath: string): Worker {
  return {
    ingest: (sources, by, listener) =>
      send(socketPath, `/ingest?by=${encodeURIComponent(by)}`, linesOf(sources), listener),
    seed: (listener) => send(socketPath, '/seed', [], listener),
  }
}

async function* linesOf(sources: Iterable<Source> | AsyncIterable<Source>): AsyncGenerator<string> {
  for await (const source of sources) yield await writeSource(source)
}

async function send(
  socketPath: string,
  path: string,
  lines: Iterable<string> | AsyncIterable<string>,
  listener: WorkListener,
): Promise<IngestSummary> {
  const call = request({ socketPath, path, method: 'POST', headers: { 'content-type': 'application/x-ndjson' } })
  const answered = new Promise<Readable>((resolve, reject) => {
    call.once('response', resolve)
    call.once('error', reject)
  })
  const sent = pipeline(Readable.from(lines), call)
  try {
    for await (const event of readEventLines(await answered)) {
      if (event.type === 'document') listener.onDocument(event.report)
      if (event.type === 'note') listener.onNote(event.text)
      if (event.type === 'summary') {
        await sent
        return event.summary
      }
    }
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause
    throw lost(cause)
  }
  throw lost(null)
}

function lost(cause: unknown): DatelineError {
  return new DatelineError(
    'SERVER_LOST',
    'The server that holds the data directory ended before it was done. Run the command again: what is recorded already stays as it is.',
    { cause },
  )
}
