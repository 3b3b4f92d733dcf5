import { runCommand, startServer } from '../../tests/support/command-line.js'
import type { ServerArena } from './arena.js'
import { ingestText, makeKey } from './client.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

/** Two servers, handed the documents, and three `dateline ingest` record the same documents at once in one database. */
export async function crowd(arena: ServerArena, { undisturbed }: Pick<Stage, 'undisturbed'>): Promise<Outcome> {
  await arena.empty()
  const key = await makeKey(arena)
  const servers = await Promise.all([1, 2].map(() => startServer(arena.flags, { DATELINE_LOG_LEVEL: 'silent' })))
  const losses: string[] = []
  const ingests = [1, 2, 3].map(async (number) => {
    const { exitCode, complaints } = await runCommand(['ingest', ...arena.flags, undisturbed.folder])
    if (exitCode !== 0) losses.push(`ingest ${number} ended with ${exitCode}: ${complaints}`)
  })
  const writes = servers.map(async ({ url }, number) => {
    for (const text of undisturbed.texts) {
      const { isAcknowledged, status, codes } = await ingestText(url, key, text)
      if (!isAcknowledged) losses.push(`server ${number + 1} answered ${status} ${codes.join()}`)
    }
  })
  await Promise.all([...ingests, ...writes])
  await Promise.all(servers.map((server) => server.stop('SIGTERM')))
  const found = await inspect(arena, undisturbed)
  losses.push(...found.losses)
  if (found.recorded !== undisturbed.texts.length)
    losses.push(`${found.recorded} articles of ${undisturbed.texts.length} documents`)
  return { rounds: 1, losses, note: `5 writers, ${found.recorded} articles` }
}
