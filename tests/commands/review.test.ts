import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runCommand, startServer } from '../support/command-line.js'

/** Two ministers of one name, of different countries. */
const documents = {
  'oslo.txt': ` date 2021-05-04 Ministers Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.
`,
  'copenhagen.txt': ` date 2021-05-06 Ministers Meet in Copenhagen

Danish Prime Minister Karen Holm met Ugandan Finance Minister Daniel Mwangi in Copenhagen on Wednesday.
`,
}

let folder: string
let data: readonly string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-review-'))
  data = ['--data', join(folder, 'data')]
  for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, name), text)
}, 180_000)
afterAll(() => rm(folder, { recursive: true }))

test('review lists pairs that may be the same with what speaks for it, also through a server that holds the data', async () => {
  const empty = await runCommand(['review', ...data])
  expect(empty).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/^No pair waits for a decision\.\n0 claims/u),
  })

  await runCommand(['ingest', ...data, join(folder, 'oslo.txt'), join(folder, 'copenhagen.txt')])
  const told = await runCommand(['review', ...data])
  expect(told).toMatchObject({ exitCode: 0, complaints: '' })
  expect(told.output).toMatch(/^1 pair may be the same, the likeliest first:$/mu)
  expect(told.output).toMatch(/^0\.50 {2}person {2}Daniel Mwangi {2}~ {2}Daniel Mwangi$/mu)
  expect(told.output).toMatch(/same name, another country, as Daniel Mwangi {2}\[MatchCandidate:\S+\]/u)
  expect(told.output).toMatch(/^\d claims that nobody has looked at/mu)

  const server = await startServer([...data])
  try {
    const through = await runCommand(['review', ...data, '--json'])
    expect(JSON.parse(through.output)).toMatchObject({
      allPairs: 1,
      pairs: [{ kind: 'person', left: 'Daniel Mwangi', right: 'Daniel Mwangi', score: 0.5 }],
    })
    const few = await runCommand(['review', ...data, '--most', '0', '--json'])
    expect(JSON.parse(few.output)).toMatchObject({ allPairs: 1, pairs: [] })
  } finally {
    await server.stop('SIGTERM')
  }
}, 120_000)

test('a number of pairs that is none exits with 2', async () => {
  const { exitCode, complaints } = await runCommand(['review', ...data, '--most', 'many'])
  expect([exitCode, complaints]).toEqual([2, '--most takes a whole number.\n'])
})
