import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Random } from '../../bench/data/random.js'
import { faults } from '../../scripts/chaos/faults.js'
import { recordUndisturbed, type Undisturbed } from '../../scripts/chaos/undisturbed.js'
import { startPrivateCluster } from '../support/private-cluster.js'

// `npm run chaos` does the same with as many kills as one likes, and all other faults
const documents = 5
const times = 1
const longestMs = 600_000

const cluster = await startPrivateCluster()
const kills = faults
  .filter(({ name, database }) => name.startsWith('kill') && (database === 'PGlite' || cluster !== null))
  .map((fault, number) => ({ fault, number, title: `${fault.name} on ${fault.database}` }))

let folder: string
let undisturbed: Undisturbed
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-kills-'))
  undisturbed = await recordUndisturbed(folder, documents, 1)
}, longestMs)
afterAll(async () => {
  await cluster?.remove()
  await rm(folder, { recursive: true, force: true })
})

test.each(kills)(
  'after $title every document is in or out, and a rerun completes them',
  async ({ fault, number }) => {
    const server = cluster === null ? null : { url: cluster.url, restart: cluster.restart }
    const outcome = await fault.run({ undisturbed, random: new Random(1, number), times, server })
    expect(outcome).toMatchObject({ rounds: times, losses: [] })
  },
  longestMs,
)
