/**
 * `npm run chaos -- [--times N] [--documents N] [--seed N] [--only WORDS]… [--database-url URL]`: faults, with real
 * processes; exits with 1 if anything was lost. PostgreSQL is one of its own, made for the run, unless a URL is given:
 * that one's connections are cut, and it is not restarted.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Random } from '../bench/data/random.js'
import { startPrivateCluster } from '../tests/support/private-cluster.js'
import type { Fault, Outcome } from './chaos/fault.js'
import { faults } from './chaos/faults.js'
import { recordUndisturbed } from './chaos/undisturbed.js'

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    documents: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [''] },
    'database-url': { type: 'string' },
  },
})

const [times, documents, seed] = [values.times, values.documents, values.seed].map(Number)
for (const number of [times, documents, seed])
  if (!Number.isSafeInteger(number) || Number(number) < 1)
    throw new RangeError('--times, --documents and --seed: whole numbers from 1 on')
const chosen = faults.filter(({ name, database }) => values.only.some((words) => `${name} ${database}`.includes(words)))
if (chosen.length === 0) throw new RangeError(`--only: no fault has ${values.only.join(' or ')} in its name`)

const folder = await mkdtemp(join(tmpdir(), 'dateline-chaos-news-'))
const given = values['database-url']
const cluster = given === undefined ? await startPrivateCluster() : null
try {
  const url = given ?? cluster?.url
  const server = url === undefined ? null : { url, restart: cluster?.restart ?? null }
  const undisturbed = await recordUndisturbed(folder, Number(documents), Number(seed))
  for (const [number, fault] of chosen.entries()) {
    const random = new Random(Number(seed), number)
    const outcome = await tryFault(fault, () => fault.run({ undisturbed, random, times: Number(times), server }))
    if ('losses' in outcome && outcome.losses.length > 0) process.exitCode = 1
    print(fault, outcome)
  }
} finally {
  await cluster?.remove()
  await rm(folder, { recursive: true, force: true })
}

/** What breaks the trial itself is a loss too. */
async function tryFault({ name }: Fault, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    return { rounds: 0, losses: [`${name} could not be tried: ${String(error)}`], note: '' }
  }
}

function print({ name, database }: Fault, outcome: Outcome): void {
  const line = `${name.padEnd(28)}${database.padEnd(12)}`
  if ('skipped' in outcome) {
    console.log(`${line}skipped: ${outcome.skipped}`)
    return
  }
  const { losses, rounds, note } = outcome
  const verdict = losses.length === 0 ? 'no loss' : `${losses.length} LOST`
  console.log(`${line}${String(rounds).padStart(4)} rounds  ${verdict.padEnd(9)} ${note}`)
  const shown = 10
  for (const loss of losses.slice(0, shown)) console.log(`    ${loss}`)
  if (losses.length > shown) console.log(`    and ${losses.length - shown} more`)
}
