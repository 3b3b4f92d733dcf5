import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type RunningServer, runCommand, startServer } from '../support/command-line.js'

/** Two documents of the form that users hand in, and three that are none. */
const talks = ` date 2021-05-04 Ministers of Norway and Kenya Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.

(with information from NTB)
`
const visit = ` date 2021-05-06 Mwangi Travels On to Helsinki

Kenyan Foreign Minister Daniel Mwangi arrived in Helsinki on Wednesday for a two-day visit.
`
const refusedDocuments = {
  'empty.txt': '',
  'no-date.txt': 'Ministers Meet\n\nThey met on Monday.\n',
  'no-such-day.txt': ' date 2021-02-31 Ministers Meet\n\nThey met on Monday.\n',
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-commands-'))
  for (const [name, text] of Object.entries({ 'talks.txt': talks, 'visit.txt': visit, ...refusedDocuments })) {
    await writeFile(join(folder, name), text)
  }
})

afterAll(() => rm(folder, { recursive: true }))

async function ask(server: RunningServer, query: string): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

test('help names every command and the exit codes', async () => {
  const { exitCode, output } = await runCommand(['help'])
  expect(exitCode).toBe(0)
  for (const word of ['serve', 'migrate', 'seed', 'ingest', 'Exit codes']) expect(output).toContain(word)
})

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(await runCommand(['--version'])).toMatchObject({ exitCode: 0, output: `${version}\n`, complaints: '' })
})

test('a command that is none, and one without its argument, exit with 2 and say what to do', async () => {
  const [unknown, incomplete] = await Promise.all([runCommand(['explode']), runCommand(['ingest'])])
  expect([unknown.exitCode, incomplete.exitCode]).toEqual([2, 2])
  expect(unknown.complaints).toContain('help')
  expect(incomplete.complaints).toContain('Name files')
})

test('settings that cannot be meant are refused at once and all together', async () => {
  const { exitCode, complaints } = await runCommand(['serve'], {
    environment: { PORT: 'many', DATABASE_URL: 'mysql://nowhere', DATELINE_LOG_LEVEL: 'loud', DATELINE_DATTA: 'x' },
  })
  expect(exitCode).toBe(2)
  for (const name of ['PORT', 'DATABASE_URL', 'DATELINE_LOG_LEVEL', 'DATELINE_DATTA'])
    expect(complaints).toContain(name)
})

test('a dry run prints what would be recorded, with the words, and makes no database', async () => {
  const data = join(folder, 'dry')
  const { exitCode, output } = await runCommand(['ingest', '--dry-run', '--data', data, join(folder, 'talks.txt')])
  expect(exitCode).toBe(0)
  expect(output).toContain('MEETING OCCURRED')
  expect(output).toContain('Ingrid Solberg')
  await expect(rm(data, { recursive: true })).rejects.toThrow('ENOENT')
})

describe('with a server that holds the data directory', () => {
  let data: string
  let server: RunningServer

  beforeAll(async () => {
    data = join(folder, 'data')
    server = await startServer(['--data', data])
  }, 120_000)

  test('the server tells where it listens and that its database is empty', () => {
    expect(server.output()).toContain('Playground')
    expect(server.output()).toContain('The database is empty')
  })

  test('ingest works through it, goes on after bad documents, says why each is refused, and exits with 1', async () => {
    const { exitCode, output, complaints } = await runCommand(['ingest', '--data', data, folder])
    expect(complaints).toBe('')
    expect(exitCode).toBe(1)
    expect(output).toContain('5 documents: 3 refused, 2 saved')
    for (const [file, reason] of [
      ['empty.txt', /empty/],
      ['no-date.txt', /date/],
      ['no-such-day.txt', /2021-02-31/],
    ] as const) {
      const line = output.split('\n').find((each) => each.includes(file))
      expect(line).toMatch(reason)
    }
    expect(
      await ask(server, '{ events(first: 5) { totalCount } articles { nodes { headline credits { name } } } }'),
    ).toMatchObject({
      data: {
        events: { totalCount: expect.any(Number) },
        articles: {
          nodes: [
            { headline: 'Mwangi Travels On to Helsinki', credits: [] },
            { headline: 'Ministers of Norway and Kenya Meet in Oslo', credits: [{ name: 'NTB' }] },
          ],
        },
      },
    })
  })

  test('the same documents again, one of them from standard input, change nothing', async () => {
    const { exitCode, output } = await runCommand(
      ['ingest', '--json', '--data', data, '-', join(folder, 'visit.txt')],
      { input: talks },
    )
    expect(exitCode).toBe(0)
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ type, outcome }) => [type, outcome])).toEqual([
      ['document', 'unchanged'],
      ['document', 'unchanged'],
      ['summary', undefined],
    ])
  })

  test('a second server and a migration are refused with a sentence, and nothing is damaged', async () => {
    const [second, migration] = await Promise.all([
      runCommand(['serve', '--port', '0', '--data', data]),
      runCommand(['migrate', '--data', data]),
    ])
    expect([second.exitCode, migration.exitCode]).toEqual([2, 2])
    expect(second.complaints).toContain('in use by another process')
    expect(await ask(server, '{ articles { totalCount } }')).toMatchObject({ data: { articles: { totalCount: 2 } } })
  })

  test('a port that is taken is named, with another to try', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { exitCode, complaints } = await runCommand([
      'serve',
      '--port',
      String(port),
      '--data',
      join(folder, 'other'),
    ])
    taken.close()
    expect(exitCode).toBe(2)
    expect(complaints).toContain(`Port ${port} is in use`)
  })

  test('it ends on SIGTERM with 0, and its data is there when it starts again', async () => {
    expect(await server.stop('SIGTERM')).toBe(0)
    const again = await startServer(['--data', data])
    expect(again.output()).toContain('2 articles')
    expect(await again.stop('SIGINT')).toBe(0)
  })
})
