import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RunningServer, runCommand, startServer } from '../support/command-line.js'
import { type ChatServer, completion, startChatServer } from './chat-server.js'
import { meetingClaim, replyWith } from './replies.js'

/** Made up: the rules find the meeting, and the model a visit that the text words in a way of its own. */
const text = ` date 2021-05-04 Ministers Meet

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.

From there Mwangi is off to Helsinki within the week.
`
const visit = meetingClaim({
  statement: 'Daniel Mwangi is to visit Helsinki.',
  event: 1,
  type: 'VISIT',
  status: 'PLANNED',
  date: null,
  dateWords: null,
  place: 'Helsinki',
  country: 'FI',
  participants: [
    { actor: { kind: 'PERSON', name: 'Daniel Mwangi' }, roles: ['VISITOR'], onBehalfOf: 'KE', office: null },
  ],
  quotes: ['From there Mwangi is off to Helsinki within the week'],
})
const denied = meetingClaim({
  status: 'DENIED',
  statement: 'The meeting is denied.',
  quotes: ['Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday'],
})
const reply = replyWith([denied, visit, meetingClaim({ quotes: ['They signed a treaty'] })], {
  places: [
    { name: 'Oslo', asWritten: ['Oslo'], kind: 'CITY', country: 'NO' },
    { name: 'Helsinki', asWritten: ['Helsinki'], kind: 'CITY', country: 'FI' },
  ],
})

type Told = Record<string, unknown>

let folder: string
let models: ChatServer
let environment: Record<string, string>
let server: RunningServer | null = null

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-extractor-'))
  await writeFile(join(folder, 'a.txt'), text)
  await writeFile(join(folder, 'b.txt'), text.replace('Ministers Meet', 'Ministers Meet Again'))
  models = await startChatServer([completion(JSON.stringify(reply))])
  environment = {
    DATELINE_MODEL_URL: models.url,
    DATELINE_MODEL: 'test-model',
    DATELINE_MODEL_CACHE: join(folder, 'cache'),
    DATELINE_MODEL_INPUT_PRICE: '1',
    DATELINE_MODEL_OUTPUT_PRICE: '5',
  }
})

afterAll(async () => {
  await server?.stop('SIGTERM')
  await models.close()
  await rm(folder, { recursive: true })
})

test('a model that is not named is asked for in words, and nothing is read', async () => {
  const { exitCode, complaints } = await runCommand(['ingest', '--dry-run', '--extractor', 'model', folder])
  expect(exitCode).toBe(2)
  expect(complaints).toContain('DATELINE_MODEL_URL')
})

test('a cap without prices is refused, and a key is never printed', async () => {
  const wrong = { DATELINE_MODEL_URL: 'nowhere', DATELINE_MODEL_KEY: 'sk-secret' }
  const [capped, badUrl] = await Promise.all([
    runCommand(['ingest', folder], {
      environment: { DATELINE_MODEL_URL: models.url, DATELINE_MODEL: 'm', DATELINE_MODEL_COST_CAP: '1' },
    }),
    runCommand(['ingest', folder], { environment: wrong }),
  ])
  expect([capped.exitCode, badUrl.exitCode]).toEqual([2, 2])
  expect(capped.complaints).toContain('DATELINE_MODEL_INPUT_PRICE')
  expect(badUrl.complaints).toContain('DATELINE_MODEL_URL')
  expect(badUrl.complaints).not.toContain('sk-secret')
})

test('the cost cap ends the run with its reason, after what was read is reported', async () => {
  const { exitCode, output, complaints } = await runCommand(['ingest', '--dry-run', '--extractor', 'model', folder], {
    environment: { ...environment, DATELINE_MODEL_CACHE: join(folder, 'capped'), DATELINE_MODEL_COST_CAP: '0.001' },
  })
  expect(exitCode).toBe(3)
  expect(output).toContain('1 document: 1 would be saved')
  expect(output).toContain('model: 1 request, 0 replies kept from before; 1,000 tokens in, 200 out; $0.0020')
  expect(output).toContain('1 claim, 0 names, 0 dates')
  expect(complaints).toContain('DATELINE_MODEL_COST_CAP')
})

test('both, through a server that holds the data: the claims of the model stand beside those of the rules', async () => {
  server = await startServer(['--data', join(folder, 'data')])
  const command = ['ingest', '--json', '--extractor', 'both', '--data', join(folder, 'data'), join(folder, 'a.txt')]
  const { exitCode, output, complaints } = await runCommand(command, { environment })
  expect([exitCode, complaints]).toEqual([0, ''])
  const summary = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  expect(summary).toMatchObject({ type: 'summary', model: { requests: 1, claimsDropped: 1, cost: 0.002 } })

  const query =
    '{ articles(first: 1) { nodes { claims(first: 20) { nodes { method reviewed status event { type } } } } } }'
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as { data: { articles: { nodes: { claims: { nodes: Told[] } }[] } } }
  const claims = data.articles.nodes[0]?.claims.nodes ?? []
  const byModel = claims.filter(({ method }) => method === 'MODEL')
  expect(byModel).toHaveLength(2)
  expect(byModel).toEqual(
    expect.arrayContaining([
      { method: 'MODEL', reviewed: false, status: 'DENIED', event: { type: 'MEETING' } },
      { method: 'MODEL', reviewed: false, status: 'PLANNED', event: { type: 'VISIT' } },
    ]),
  )
  expect(claims).toContainEqual(
    expect.objectContaining({ method: 'RULE', status: 'OCCURRED', event: { type: 'MEETING' } }),
  )

  const again = await runCommand(command, { environment })
  expect(again.output).toContain('"outcome":"unchanged"')
  expect(JSON.parse(again.output.trim().split('\n').at(-1) ?? '').model).toMatchObject({ requests: 0, cacheHits: 1 })
}, 180_000)
