import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './child-server.js'
import { productEnvironment, productProgram } from './contenders.js'
import { median } from './median.js'
import { cpuSeconds, residentBytes } from './process-meter.js'

/** How long the server takes from its start to its first answer, in seconds. */
export interface StartUp {
  /** On an empty folder: it makes the database and records the project's own documents. */
  readonly first: number
  /** On the folder of an earlier run: the middle of three. */
  readonly again: number
  /** Seconds of CPU until then, the second time and later: what is left when nothing else runs on the machine. */
  readonly cpu: number
  /** Bytes of memory once it has answered. */
  readonly memory: number
}

/** Measures starting on the embedded database, in a folder of its own that is removed afterwards. */
export async function measureStartUp(): Promise<StartUp> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const start = async () => {
    const started = performance.now()
    const server = await startServer({
      parameters: (port) => [productProgram, 'serve', '--seed', '--data', folder, '--port', String(port)],
      environment: productEnvironment,
      firstQuery: '{ people(first: 1) { nodes { name meetings(first: 1) { nodes { title } } } } }',
    })
    const seconds = (performance.now() - started) / 1000
    const [cpu, memory] = [cpuSeconds(server.pid), residentBytes(server.pid)]
    await server.stop()
    return { seconds, cpu, memory }
  }
  try {
    const first = await start()
    const again = [await start(), await start(), await start()]
    return {
      first: first.seconds,
      again: median(again.map(({ seconds }) => seconds)),
      cpu: median(again.map(({ cpu }) => cpu)),
      memory: median(again.map(({ memory }) => memory)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
