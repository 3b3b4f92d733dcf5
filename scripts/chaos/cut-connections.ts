import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../../tests/support/command-line.js'
import type { ServerArena } from './arena.js'
import { ask, ingestText, makeKey, reading } from './client.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

/** Nothing but these may be said while the database is away. */
const codesWhileAway = ['DATABASE_UNAVAILABLE', 'STATEMENT_TIMEOUT']

/** Attempts at one document: past that the server did not recover. */
const mostAttempts = 200

/**
 * Takes the database away from a server that reads and writes, again and again (`disturb`), until all documents are
 * acknowledged. Each failure must have a code that says so; the same server must go on by itself.
 */
export async function cutConnections(
  arena: ServerArena,
  { undisturbed, random }: Pick<Stage, 'undisturbed' | 'random'>,
  { pauseMs, disturb }: { readonly pauseMs: number; readonly disturb: () => Promise<unknown> },
): Promise<Outcome> {
  await arena.empty()
  const key = await makeKey(arena)
  const server = await startServer(arena.flags, { DATELINE_LOG_LEVEL: 'silent' })
  const losses: string[] = []
  const codes = new Map<string, number>()
  let isDone = false
  let cuts = 0
  const note = ({ status, codes: found }: Awaited<ReturnType<typeof ask>>) => {
    if (status === null) losses.push('the server did not answer at all')
    for (const code of found) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  const cut = async () => {
    while (!isDone) {
      await wait(Math.floor(pauseMs * (0.5 + random.fraction())))
      await disturb()
      cuts += 1
    }
  }
  const read = async () => {
    while (!isDone) {
      note(await ask(server.url, reading))
      await wait(10)
    }
  }
  const write = async () => {
    try {
      for (const [index, text] of undisturbed.texts.entries()) {
        for (let attempt = 1; ; attempt++) {
          const reply = await ingestText(server.url, key, text)
          note(reply)
          if (reply.isAcknowledged) break
          if (attempt === mostAttempts) return losses.push(`document ${index + 1} was never taken`)
          await wait(50)
        }
      }
    } finally {
      isDone = true
    }
  }
  try {
    await Promise.all([write(), cut(), read(), read()])
    const after = await ask(server.url, reading)
    if (after.status !== 200) losses.push(`afterwards the server answers ${after.status} ${after.codes.join()}`)
  } finally {
    isDone = true
    await server.stop('SIGTERM')
  }
  for (const [code, count] of codes)
    if (!codesWhileAway.includes(code)) losses.push(`${count} answers had the code ${code}`)
  const found = await inspect(arena, undisturbed)
  losses.push(...found.losses)
  if (found.recorded !== undisturbed.texts.length)
    losses.push(`${undisturbed.texts.length - found.recorded} acknowledged documents are gone`)
  return { rounds: cuts, losses, note: [...codes].map(([code, count]) => `${count} ${code}`).join(', ') || 'no error' }
}
