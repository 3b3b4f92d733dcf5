import { setTimeout as wait } from 'node:timers/promises'
import { runCommand, startServer } from '../../tests/support/command-line.js'
import type { Arena } from './arena.js'
import { ask, ingestText, makeKey, reading } from './client.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

/**
 * Kills the server with SIGKILL so many times while documents are handed in one after the other and somebody reads: up
 * to half a second after none to three of them were acknowledged, which on a slow machine too is while it works. What was acknowledged must be there; of the one that was under way, all or nothing. On the embedded database every
 * third server takes its documents from `dateline ingest`, through its socket.
 */
export async function killServer(arena: Arena, { undisturbed, random, times }: Stage): Promise<Outcome> {
  const losses: string[] = []
  const all = undisturbed.texts.length
  let recorded = all
  let acknowledgedInAll = 0
  let key = ''
  for (let round = 1; round <= times; round++) {
    if (recorded === all) {
      await arena.empty()
      key = await makeKey(arena)
      recorded = 0
    }
    const server = await startServer(arena.flags, { DATELINE_LOG_LEVEL: 'silent' })
    const isBySocket = arena.kind === 'embedded' && round % 3 === 0
    let acknowledged = recorded
    const enough = recorded + random.below(4)
    let isKilled = false
    const write = async () => {
      for (const text of undisturbed.texts.slice(recorded)) {
        if (isKilled || !(await ingestText(server.url, key, text)).isAcknowledged) return
        acknowledged += 1
      }
    }
    const hasEnough = async () => {
      while (!isKilled && acknowledged < Math.min(enough, all)) await wait(5)
    }
    const read = async () => {
      while (!isKilled && (await ask(server.url, reading)).status !== null) await wait(20)
    }
    const writing = isBySocket ? runCommand(['ingest', ...arena.flags, undisturbed.folder]) : write()
    const working = Promise.all([writing, read()])
    if (!isBySocket) await Promise.race([hasEnough(), writing])
    await wait(Math.floor(random.fraction() * (isBySocket ? 4_000 : 500)))
    isKilled = true
    await server.stop('SIGKILL')
    await working
    const found = await inspect(arena, undisturbed)
    losses.push(...found.losses.map((loss) => `round ${round}: ${loss}`))
    if (found.recorded < acknowledged)
      losses.push(`round ${round}: ${acknowledged - found.recorded} acknowledged documents are gone`)
    acknowledgedInAll += acknowledged - recorded
    recorded = found.recorded
  }
  const last = await runCommand(['ingest', ...arena.flags, undisturbed.folder])
  if (last.exitCode !== 0) losses.push(`the rerun ended with ${last.exitCode}: ${last.complaints}`)
  const found = await inspect(arena, undisturbed)
  losses.push(...found.losses)
  if (found.recorded !== all) losses.push(`${all - found.recorded} documents are missing after the rerun`)
  return { rounds: times, losses, note: `${acknowledgedInAll} writes acknowledged` }
}
