import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runCommand, startServer } from '../support/command-line.js'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-backup-'))
  file = join(folder, 'all.gz')
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string) => ['--data', join(folder, name)]

async function countsOf(name: string): Promise<string> {
  const server = await startServer(at(name))
  const told = /: (\d+ articles, \d+ people, \d+ events)$/mu.exec(server.output())?.[1] ?? ''
  await server.stop('SIGTERM')
  return told
}

test('when a database is backed up while a server holds it, and restored elsewhere, then all is there', async () => {
  await runCommand(['seed', ...at('first')])
  const server = await startServer(at('first'))
  const made = await runCommand(['backup', '--out', file, ...at('first')])
  const counts = /: (\d+ articles, \d+ people, \d+ events)$/mu.exec(server.output())?.[1]
  await server.stop('SIGTERM')
  expect([made.exitCode, made.complaints]).toEqual([0, expect.stringMatching(/^[\d,]+ rows backed up$/mu)])
  const restored = await runCommand(['restore', file, ...at('second')])
  expect([restored.exitCode, restored.complaints]).toEqual([0, made.complaints.replace('backed up', 'restored')])
  expect(await countsOf('second')).toBe(counts)
  const again = await runCommand(['restore', file, ...at('second')])
  expect([again.exitCode, again.complaints]).toEqual([2, expect.stringContaining('--data')])
})

test('when a file is no whole backup, then the command says so and exits with 2', async () => {
  const [cut, text, other] = ['cut.gz', 'text.gz', 'other.gz'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await copyFile(file, cut)
  await truncate(cut, (await readFile(file)).length - 100)
  await writeFile(text, 'hello')
  await writeFile(other, gzipSync('hello\n'))
  for (const [path, message] of [
    [cut, 'cut off'],
    [text, 'gzip'],
    [other, 'no JSON'],
    [join(folder, 'missing.gz'), 'no such file'],
  ] as const) {
    const done = await runCommand(['restore', path, ...at('third')])
    expect([done.exitCode, done.complaints]).toEqual([2, expect.stringContaining(message)])
  }
})

test('when a backup cannot be written, then nothing that looks whole stays', async () => {
  const done = await runCommand(['backup', '--out', join(folder, 'missing', 'all.gz'), ...at('first')])
  expect([done.exitCode, done.complaints]).toEqual([3, expect.stringContaining('its folder does not exist')])
  expect(await readdir(folder)).not.toContain('missing')
})
