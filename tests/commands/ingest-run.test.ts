import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCli } from '../../src/cli.js'
import { describeProgress, showProgress } from '../../src/commands/progress.js'

const count = 60
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-run-'))
  await mkdir(join(folder, 'news'))
  for (let number = 0; number < count; number++) {
    const text = ` date 2021-05-04 Ministers Meet, Part ${number}\n\nNorwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday, for the ${number}th time.\n`
    await writeFile(join(folder, 'news', `${number}.txt`), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** A terminal that keeps what is written, and that is interrupted at a line that says a word. */
function terminalOf(isTTY: boolean, interruptedAt?: string) {
  const lines: string[] = []
  const written: string[] = []
  let interrupt = () => {}
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  const say = (line: string) => {
    lines.push(line)
    if (interruptedAt !== undefined && line.includes(interruptedAt)) interrupt()
  }
  const progress = { isTTY, write: (text: string) => written.push(text) }
  return { lines, written, terminal: { say, complain: say, progress, interrupted } }
}

test('when a run is interrupted, then it ends between documents and says so, and the same command does the rest', async () => {
  const first = terminalOf(false, 'saved ')
  const args = ['ingest', '--data', join(folder, 'data'), join(folder, 'news')]
  expect(await runCli(args, first.terminal)).toBe(1)
  const saved = first.lines.filter((line) => line.startsWith('saved ')).length
  expect(saved).toBeGreaterThan(0)
  expect(saved).toBeLessThan(count)
  expect(first.lines.join('\n')).toContain('Stopped before the end')
  expect(first.lines.join('\n')).toContain(`${saved} documents: ${saved} saved`)

  const second = terminalOf(true)
  expect(await runCli(args, second.terminal)).toBe(0)
  expect(second.lines.join('\n')).toContain(`${count} documents: ${saved} unchanged, ${count - saved} saved`)
})

describe('progress', () => {
  test.each([
    [
      { documents: 1234, rate: 41.3, share: 0.125, elapsedMs: 30_000 },
      '1,234 documents, 41 a second, 12 %, 3 min 30 s left',
    ],
    [{ documents: 1, rate: 0.52, share: null, elapsedMs: 2000 }, '1 document, 0.5 a second'],
    [{ documents: 2, rate: 3, share: 0.5, elapsedMs: 9_000_000 }, '2 documents, 3.0 a second, 50 %, 2 h 30 min left'],
    [{ documents: 2, rate: 3, share: 0, elapsedMs: 1000 }, '2 documents, 3.0 a second, 0 %'],
  ])('%j is told as %s', (figures, words) => {
    expect(describeProgress(figures)).toBe(words)
  })

  test('on a terminal a bar is drawn, and gives way to the lines of the report', async () => {
    const written: string[] = []
    const stream = { isTTY: true, write: (text: string) => written.push(text) }
    const progress = showProgress(
      stream,
      () => 0.5,
      (line) => written.push(`${line}\n`),
    )
    progress.add()
    while (written.length === 0) await wait(20)
    progress.print('saved a.txt')
    progress.close()
    expect(written[0]).toContain('\r[############------------] 1 document, ')
    const line = written.indexOf('saved a.txt\n')
    expect(written[line - 1]).toBe('\r\u001B[K')
  })

  test('elsewhere nothing is drawn between the lines of the report', async () => {
    const written: string[] = []
    const progress = showProgress(
      { write: (text) => written.push(text) },
      () => 0.5,
      (line) => written.push(line),
    )
    progress.add()
    await wait(300)
    progress.print('saved a.txt')
    progress.close()
    expect(written).toEqual(['saved a.txt'])
  })
})
