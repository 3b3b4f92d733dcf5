import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCommand, startServer } from '../support/command-line.js'

let folder: string
let data: readonly string[]
const talks = ` date 2021-05-04 Ministers of Norway and Kenya Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-export-'))
  data = ['--data', join(folder, 'data')]
  await runCommand(['ingest', ...data, '-'], { input: talks })
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

/** How far an export is comes every other second: on a slow machine more often. */
const withoutProgress = (complaints: string) => complaints.replace(/^.* so far\n/gmu, '')

/** Whether this process may mount a small disk of its own: CAP_SYS_ADMIN, bit 21 (capabilities(7)). Else `/dev/full` has to do. */
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
const mayMount = (BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/mu.exec(status)?.[1] ?? '0'}`) & (1n << 21n)) !== 0n
const testWithMounts = mayMount ? test : test.skip

describe('dateline export', () => {
  test('writes a file, whole under its name, and tells on the side what it did', async () => {
    const out = join(folder, 'events.csv')
    const { exitCode, output, complaints } = await runCommand(['export', ...data, '--format', 'csv', '--out', out])
    expect([exitCode, output]).toEqual([0, ''])
    expect(withoutProgress(complaints)).toMatch(/^1 row exported, in \d+\.\d s\n$/u)
    expect((await readFile(out, 'utf8')).split('\r\n')[1]).toContain('Ingrid Solberg met Daniel Mwangi in Oslo')
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('writes JSON Lines to standard output by default, which ingest reads from standard input', async () => {
    const { exitCode, output } = await runCommand(['export', ...data])
    expect(exitCode).toBe(0)
    const copy = ['--data', join(folder, 'copy')]
    const report = await runCommand(['ingest', ...copy, '-'], { input: output })
    // on a slow machine the progress is told meanwhile
    expect([report.exitCode, report.complaints]).toEqual([0, expect.stringMatching(/^(?:\d+ documents?, [^\n]*\n)*$/u)])
    expect(report.output).toContain('1 document: 1 saved')
    const again = await runCommand(['export', ...copy, '--format', 'csv'])
    expect(again.output).toContain('Ingrid Solberg met Daniel Mwangi in Oslo')
  }, 240_000)

  test('works through a server that holds the data, and gives the same', async () => {
    const alone = await runCommand(['export', ...data, '--format', 'jsonld'])
    const server = await startServer([...data])
    try {
      const through = await runCommand(['export', ...data, '--format', 'jsonld'])
      expect([through.exitCode, through.output]).toEqual([0, alone.output])
      expect(JSON.parse(through.output)).toMatchObject({ '@graph': [{ additionalType: 'MEETING' }] })
    } finally {
      await server.stop('SIGTERM')
    }
  })

  test('into a full disk ends with 3 and a sentence, without a stack', async () => {
    await access('/dev/full')
    const { exitCode, complaints } = await runCommand(['export', ...data, '--out', '/dev/full'])
    expect(exitCode).toBe(3)
    expect(withoutProgress(complaints)).toBe(
      '/dev/full: no space is left there. Free some, or choose another place with --out.\n',
    )
  })

  testWithMounts('into a file on a full disk ends with 3, and leaves nothing behind', async () => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'dateline-test', disk])
    try {
      const { exitCode, complaints } = await runCommand(['export', ...data, '--out', join(disk, 'events.jsonl')])
      expect(exitCode).toBe(3)
      expect(withoutProgress(complaints)).toMatch(/events\.jsonl: no space is left there\. Free some, or choose/u)
      expect(await readdir(disk)).toEqual([])
    } finally {
      await promisify(execFile)('umount', [disk])
    }
  })

  test('into a closed pipe ends with 3 and a sentence, without a stack', async () => {
    const script = `"$0" --import tsx src/main.ts export --data "$1" | true; echo "\${PIPESTATUS[0]}"`
    const { NODE_OPTIONS: _, ...env } = process.env
    const run = await promisify(execFile)('bash', ['-c', script, process.execPath, String(data[1])], { env })
    expect(run.stdout).toBe('3\n')
    expect(withoutProgress(run.stderr)).toBe(
      'standard output: whoever read it has gone. What was written is incomplete.\n',
    )
  })

  test('into a folder that is none ends with 3, and leaves nothing behind', async () => {
    const { exitCode, complaints } = await runCommand(['export', ...data, '--out', join(folder, 'no', 'a.csv')])
    expect(exitCode).toBe(3)
    expect(complaints).toMatch(/a\.csv: its folder does not exist\. Make it first/u)
  })

  test('refuses what cannot be meant, all of it at once, with 2', async () => {
    const flags = ['--format', 'xls', '--type', 'PARTY', '--country', 'Norway', '--from', '2023-02-31', '--to', '2023']
    const { exitCode, complaints } = await runCommand(['export', ...data, ...flags])
    expect(exitCode).toBe(2)
    for (const words of [
      '--format "xls"',
      '--type "PARTY"',
      '--country "Norway"',
      '--from "2023-02-31"',
      '--to "2023"',
    ])
      expect(complaints).toContain(words)
  })
})
