import { setTimeout as wait } from 'node:timers/promises'
import { runCommand, startCommand } from '../../tests/support/command-line.js'
import type { Arena } from './arena.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

/**
 * Kills `dateline ingest` with SIGKILL so many times, at moments of its start and of its work in turn. Each next run
 * goes on with what the killed ones left; once all documents are in, it begins with an empty database again. The last
 * run is left alone and must complete.
 */
export async function killIngest(arena: Arena, { undisturbed, random, times }: Stage): Promise<Outcome> {
  const command = ['ingest', '--json', ...arena.flags, undisturbed.folder]
  const losses: string[] = []
  const all = undisturbed.texts.length
  await arena.empty()
  const begun = Date.now()
  await runCommand(command)
  const wholeRunMs = Date.now() - begun
  await arena.empty()
  let before = 0
  let midway = 0
  for (let round = 1; round <= times; round++) {
    if (before === all) {
      await arena.empty()
      before = 0
    }
    const running = startCommand(command)
    // most of a run is its start: every other kill waits for the first document
    if (round % 2 === 0) await running.untilPrinted(/"outcome"/u).catch(() => undefined)
    await wait(Math.floor(random.fraction() * wholeRunMs * (round % 2 === 0 ? 0.5 : 1)))
    const exitCode = await running.stop('SIGKILL')
    const found = await inspect(arena, undisturbed)
    losses.push(...found.losses.map((loss) => `round ${round}: ${loss}`))
    if (found.recorded < before) losses.push(`round ${round}: ${before - found.recorded} documents are gone`)
    if (exitCode === null && found.recorded > before) midway += 1
    before = found.recorded
  }
  const last = await runCommand(command)
  if (last.exitCode !== 0) losses.push(`the rerun ended with ${last.exitCode}: ${last.complaints}`)
  const found = await inspect(arena, undisturbed)
  losses.push(...found.losses)
  if (found.recorded !== all) losses.push(`${all - found.recorded} documents are missing after the rerun`)
  return { rounds: times, losses, note: `${midway} killed with some documents in` }
}
