import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Logger } from 'pino'
import type { AlertRequest } from '../alerts/save-alert.js'
import { DatelineError } from '../domain/errors.js'
import type { DataDirectory } from '../store/data-directory.js'
import type { Finding } from '../store/doctor/finding.js'
import { type EventLine, readReadingLines } from './command-lines.js'
import type { ExportRequest, WriteText } from './export-events.js'
import { keepFeeds } from './feed-requests.js'
import type { Worker, WorkListener } from './worker.js'

/**
 * Lets other commands work on the embedded database while this server holds it: they connect to the socket in its
 * directory. The work of one command is done after that of another.
 */
export function hearCommands(directory: DataDirectory, worker: Worker, log: Logger): Server {
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer((request, response) => {
    last = last.then(() => answer(request, response, worker, log))
  })
  directory.serve((socket) => server.emit('connection', socket))
  return server
}

async function answer(request: IncomingMessage, response: ServerResponse, worker: Worker, log: Logger): Promise<void> {
  const tell = (event: EventLine) => response.write(`${JSON.stringify(event)}\n`)
  const listener: WorkListener = {
    onDocument: (report) => tell({ type: 'document', report }),
    onNote: (text) => tell({ type: 'note', text }),
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://socket')
  try {
    if (pathname === '/seed') tell({ type: 'summary', summary: await worker.seed(listener) })
    else if (pathname === '/ingest') {
      const readings = readReadingLines(request)
      const summary = await worker.ingest(readings, searchParams.get('by') ?? 'ingest', listener)
      tell({ type: 'summary', summary })
    } else if (pathname === '/export') {
      const asked = JSON.parse(await text(request)) as ExportRequest
      tell({ type: 'exported', exported: await worker.export(asked, writeTo(response)) })
    } else if (pathname === '/backup') {
      const version = searchParams.get('version') ?? ''
      tell({ type: 'exported', exported: await worker.backup(version, writeTo(response)) })
    } else if (pathname === '/doctor') {
      const onFinding = (finding: Finding) => tell({ type: 'finding', finding })
      const findings = await worker.examine({ fixes: searchParams.get('fixes') === 'true', onFinding })
      tell({ type: 'examined', findings })
    } else if (pathname === '/review') {
      tell({ type: 'waiting', waiting: await worker.review(Number(searchParams.get('most'))) })
    } else if (pathname.startsWith('/keys/')) {
      tell(await keepKeys(pathname, searchParams.get('name') ?? '', worker))
    } else if (pathname.startsWith('/feeds/')) {
      tell(await keepFeeds(request, worker.feeds))
    } else if (pathname.startsWith('/alerts/')) {
      tell(await keepAlerts(pathname, searchParams.get('name') ?? '', request, worker))
    } else
      throw new DatelineError(
        'UNKNOWN_COMMAND',
        `This server knows no command ${pathname}. Use the same version of dateline for both.`,
      )
  } catch (error) {
    if (!(error instanceof DatelineError)) log.error({ err: error }, 'a command failed')
    const message = error instanceof Error ? error.message : String(error)
    tell({ type: 'error', code: error instanceof DatelineError ? error.code : 'INTERNAL', message })
  }
  response.end()
}

/** Sends text piece by piece, each when the one before is taken; fails once whoever asked for it has gone. */
function writeTo(response: ServerResponse): WriteText {
  return async (piece, rows) => {
    const event: EventLine = { type: 'text', text: piece, rows }
    if (response.destroyed) throw new DatelineError('CALLER_GONE', 'Whoever asked for it has gone.')
    if (!response.write(`${JSON.stringify(event)}\n`))
      await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
}

async function keepKeys(pathname: string, name: string, { keys }: Worker): Promise<EventLine> {
  if (pathname === '/keys/create') return { type: 'key', key: await keys.create(name) }
  if (pathname === '/keys/revoke') return { type: 'keys', keys: [await keys.revoke(name)] }
  return { type: 'keys', keys: await keys.list() }
}

async function keepAlerts(
  pathname: string,
  name: string,
  request: IncomingMessage,
  { alerts }: Worker,
): Promise<EventLine> {
  if (pathname === '/alerts/add')
    return { type: 'secret', secret: await alerts.add(JSON.parse(await text(request)) as AlertRequest) }
  if (pathname === '/alerts/resume') return { type: 'alerts', alerts: [await alerts.resume(name)] }
  if (pathname === '/alerts/remove') await alerts.remove(name)
  return { type: 'alerts', alerts: await alerts.list() }
}
