import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RunningServer, runCommand, startServer } from '../support/command-line.js'
import { type Receiver, startReceiver, verified } from './receiver.js'

const article = (of: string, who: string) => ` date 2021-05-04 Solberg Meets ${who} in Oslo

Norwegian Foreign Minister Ingrid Solberg met ${of} Foreign Minister ${who} in Oslo on Monday.
`

let folder: string
let receiver: Receiver
let server: RunningServer
const environment = { DATELINE_FETCH_PRIVATE: 'true' }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-alerts-'))
  receiver = await startReceiver()
  server = await startServer(['--data', folder], environment)
})
afterAll(async () => {
  await server.stop('SIGTERM')
  await receiver.close()
  await rm(folder, { recursive: true })
})

const alerts = (...args: readonly string[]) => runCommand(['alerts', ...args, '--data', folder])

test('when the server is killed while it posts, then the next one tells all, and what comes twice bears the same id', async () => {
  const added = await alerts('add', 'meetings', '--where', '{"types":["MEETING"]}', '--url', receiver.url)
  expect([added.exitCode, added.output]).toEqual([0, expect.stringContaining('/alerts/meetings.atom')])
  const secret = /^whsec_\S+$/mu.exec(added.output)?.[0] ?? ''
  receiver.answer = () => undefined
  const guests = [
    ['Kenyan', 'Daniel Mwangi'],
    ['Danish', 'Mette Holm'],
    ['Chilean', 'Pablo Reyes'],
  ] as const
  for (const [of, who] of guests) await runCommand(['ingest', '-', '--data', folder], { input: article(of, who) })
  await receiver.has(1)
  await server.stop('SIGKILL')
  receiver.answer = (response) => void response.writeHead(204).end()
  server = await startServer(['--data', folder], environment)
  await receiver.has(1 + guests.length)
  const told = receiver.posts.map((post) => verified(secret, post).data.event?.title ?? '')
  expect(receiver.posts[1]?.id).toBe(receiver.posts[0]?.id)
  expect(new Set(receiver.posts.map(({ id }) => id)).size).toBe(guests.length)
  expect(new Set(told).size).toBe(guests.length)

  const listed = await alerts('list')
  expect(listed.output).toMatch(/^meetings {2}\{"types":\["MEETING"\]\} {2}http\S+ {2}told to change \d+$/m)
  expect(listed.output).not.toContain(secret)
  expect((await alerts('resume', 'meetings')).exitCode).toBe(0)
  expect((await alerts('remove', 'meetings')).exitCode).toBe(0)
  const missing = await alerts('remove', 'meetings')
  expect([missing.exitCode, missing.complaints]).toEqual([2, expect.stringContaining('dateline alerts list')])
  const wrong = await alerts('add', 'meetings', '--where', '{"type":"MEETING"}')
  expect([wrong.exitCode, wrong.complaints]).toEqual([2, expect.stringContaining('not an EventWhere')])
})
