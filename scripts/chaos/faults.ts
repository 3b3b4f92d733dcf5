import { setTimeout as wait } from 'node:timers/promises'
import { embeddedArena, type ServerArena, serverArena } from './arena.js'
import { crowd } from './crowd.js'
import { cutConnections } from './cut-connections.js'
import type { Fault, Outcome, Stage } from './fault.js'
import { killIngest } from './kill-ingest.js'
import { killServer } from './kill-server.js'
import { fillDisk, setClockBack } from './surroundings.js'
import { hangEmbedded, holdLock } from './waiting.js'

type EmbeddedArena = Awaited<ReturnType<typeof embeddedArena>>

/** All that is tried, in the order of the table. */
export const faults: readonly Fault[] = [
  { name: 'kill -9 of ingest', database: 'PGlite', run: onEmbedded(killIngest) },
  { name: 'kill -9 of ingest', database: 'PostgreSQL', run: onServer(killIngest) },
  { name: 'kill -9 of the server', database: 'PGlite', run: onEmbedded(killServer) },
  { name: 'kill -9 of the server', database: 'PostgreSQL', run: onServer(killServer) },
  {
    name: 'connections cut under load',
    database: 'PostgreSQL',
    run: onServer((arena, stage) => cutConnections(arena, stage, { pauseMs: 400, disturb: arena.cut })),
  },
  {
    name: 'restarted under load',
    database: 'PostgreSQL',
    run: onServer(async (arena, stage) => {
      const restart = stage.server?.restart
      if (restart === undefined || restart === null) return { skipped: 'that server is not ours to restart' }
      // a restart takes a while, after which the load has to come back before the next
      return cutConnections(arena, stage, { pauseMs: 1_500, disturb: restart })
    }),
  },
  { name: 'pool exhausted', database: 'PostgreSQL', run: onServer((arena, stage) => holdLock(arena, stage, 40)) },
  { name: 'statement that hangs', database: 'PostgreSQL', run: onServer((arena, stage) => holdLock(arena, stage, 1)) },
  { name: 'statement that hangs', database: 'PGlite', run: onEmbedded(hangEmbedded) },
  { name: 'two servers, three ingests', database: 'PostgreSQL', run: onServer(crowd) },
  { name: 'disk full', database: 'PGlite', run: fillDisk },
  { name: 'clock set back', database: 'PGlite', run: onEmbedded(setClockBack) },
  { name: 'clock set back', database: 'PostgreSQL', run: onServer(setClockBack) },
]

function onEmbedded(run: (arena: EmbeddedArena, stage: Stage) => Promise<Outcome>): Fault['run'] {
  return async (stage) => {
    const arena = await embeddedArena()
    try {
      return await run(arena, stage)
    } finally {
      await arena.remove()
    }
  }
}

function onServer(run: (arena: ServerArena, stage: Stage) => Promise<Outcome>): Fault['run'] {
  return async (stage) => {
    if (stage.server === null) return { skipped: 'there is no PostgreSQL; name one with --database-url' }
    const arena = await serverArena(stage.server.url)
    try {
      return await run(arena, stage)
    } finally {
      await removeLate(arena)
    }
  }
}

/** A server that was restarted turns clients away for a moment. */
async function removeLate(arena: ServerArena): Promise<void> {
  await arena.remove().catch(async () => {
    await wait(2_000)
    await arena.remove()
  })
}
