import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openDatabase } from '../../src/store/open-database.js'
import { runCommand, startServer } from '../support/command-line.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-doctor-'))
  await runCommand(['seed', '--data', folder])
})
afterAll(() => rm(folder, { recursive: true }))

const doctor = (...flags: readonly string[]) => runCommand(['doctor', ...flags, '--data', folder])

test('the doctor says of each thing how it is, by itself and through the server that holds the data', async () => {
  const alone = await doctor()
  expect([alone.exitCode, alone.complaints]).toEqual([0, ''])
  expect(alone.output).toMatch(/^ok {5}quotes {6}\d+ quotes stand at their offsets\.$/mu)
  const server = await startServer(['--data', folder])
  const through = await doctor('--json')
  await server.stop('SIGTERM')
  const findings = through.output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(findings).toHaveLength(alone.output.trim().split('\n').length)
  expect(findings).toContainEqual({
    check: 'events',
    verdict: 'sound',
    note: expect.stringMatching(/^\d+ events are/u),
  })
})

test('where something is broken the doctor exits with 1, and with --fix it mends that', async () => {
  const database = await openDatabase({ directory: folder }, { statementTimeoutMs: 30_000 })
  await database.prisma.$executeRawUnsafe(`UPDATE "EventState" SET "status" = 'DENIED'`)
  await database.close()
  const found = await doctor()
  expect([found.exitCode, found.output]).toEqual([1, expect.stringMatching(/^BROKEN events .*Run with --fix\.$/mu)])
  const mended = await doctor('--fix')
  expect([mended.exitCode, mended.complaints]).toEqual([0, ''])
  expect(mended.output).toMatch(/^mended events /mu)
  expect((await doctor()).exitCode).toBe(0)
})
