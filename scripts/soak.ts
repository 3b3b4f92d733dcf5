/**
 * `npm run soak -- [--minutes N] [--subscribers N] [--database-url URL]`: reads, hands documents in and follows the
 * changes at half of the top speed, which is measured first; exits with 1 on any error, or where memory or latency
 * grows. On the embedded database unless a PostgreSQL server is named, on which a database is made.
 */
import { parseArgs } from 'node:util'
import { writeDocuments } from '../bench/documents/write-documents.js'
import { median } from '../bench/measure/median.js'
import { residentBytes } from '../bench/measure/process-meter.js'
import { startServer } from '../tests/support/command-line.js'
import { embeddedArena, serverArena } from './chaos/arena.js'
import { makeKey } from './chaos/client.js'
import { follow, newestChange } from './soak/followers.js'
import { type Load, runLoad, speedOf } from './soak/load.js'
import { isFlat, trendOf } from './soak/trend.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    subscribers: { type: 'string', default: '20' },
    'database-url': { type: 'string' },
  },
})
const [minutes, subscribers] = [Number(values.minutes), Number(values.subscribers)]
if (!(minutes > 0) || !Number.isSafeInteger(subscribers)) throw new RangeError('--minutes and --subscribers: numbers')

/** Before anything is measured, caches fill and code is compiled. */
const warmUpMs = 10_000
const topSpeedMs = 5_000
/** Measurements of memory and latency in the run; the first quarter is warm-up and left out. */
const slices = 40
/** What memory and latency may grow by from the first measurement that counts to the last. */
const mostGrowth = { memory: 0.1, latency: 0.25 }

const emptyLoad = (): Load => ({ readMs: [], written: 0, losses: [] })
const url = values['database-url']
const arena = url === undefined ? await embeddedArena() : await serverArena(url)
try {
  await arena.empty()
  const key = await makeKey(arena)
  const server = await startServer(arena.flags, { DATELINE_LOG_LEVEL: 'error' })
  const losses: string[] = []
  try {
    const target = { url: server.url, key, documents: writeDocuments(1_000_000, 1) }
    const [early, top, soak] = [emptyLoad(), emptyLoad(), emptyLoad()]
    await runLoad(target, warmUpMs, null, early)
    await runLoad(target, topSpeedMs, null, top)
    const speed = speedOf(top, topSpeedMs)
    console.log(`top speed  ${speed.reads.toFixed(0)} questions and ${speed.writes.toFixed(1)} documents a second`)
    const half = { reads: speed.reads / 2, writes: speed.writes / 2 }
    const followers = await follow(Number(new URL(server.url).port), subscribers)
    const measured: { readonly bytes: number; readonly ms: number }[] = []
    const lengthMs = (minutes * 60_000) / slices
    for (let slice = 0; slice < slices; slice++) {
      const before = soak.readMs.length
      await runLoad(target, lengthMs, half, soak)
      measured.push({ bytes: residentBytes(server.id), ms: median(soak.readMs.slice(before)) })
    }
    losses.push(...early.losses, ...top.losses, ...soak.losses)
    losses.push(...(await followers.settle(await newestChange(server.url))))
    followers.close()
    const reached = speedOf(soak, minutes * 60_000)
    console.log(`half of it ${reached.reads.toFixed(0)} questions and ${reached.writes.toFixed(1)} documents a second`)
    console.log(`${soak.readMs.length} questions, ${soak.written} documents, ${subscribers} subscribers`)
    const counted = measured.slice(slices / 4)
    tell(
      'memory',
      counted.map(({ bytes }) => bytes / 2 ** 20),
      'MiB',
    )
    tell(
      'latency',
      counted.map(({ ms }) => ms),
      'ms',
    )
  } finally {
    await server.stop('SIGTERM')
  }
  for (const loss of losses.slice(0, 10)) console.log(`LOST ${loss}`)
  console.log(losses.length === 0 ? 'no loss' : `${losses.length} LOST`)
  if (losses.length > 0) process.exitCode = 1

  function tell(name: keyof typeof mostGrowth, values: readonly number[], unit: string): void {
    const trend = trendOf(values)
    const [growth, error, most] = [trend.growth, trend.error, mostGrowth[name]].map((share) => (share * 100).toFixed(1))
    const isGood = isFlat(trend, mostGrowth[name])
    if (!isGood) losses.push(`${name} grew by ${growth} %`)
    console.log(
      `${name.padEnd(8)} ${trend.mean.toFixed(1)} ${unit}, growth ${growth} % ± ${error} (bound ${most}): ${isGood ? 'flat' : 'GROWS'}`,
    )
  }
} finally {
  await arena.remove()
}
