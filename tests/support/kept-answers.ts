import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'

const folder = join(import.meta.dirname, '..', 'graphql', 'answers')

/**
 * Compares an answer with the one that is kept in tests/graphql/answers, which was read against the documents. With
 * UPDATE_ANSWERS=1 the file is written anew instead: then read the difference before committing it.
 */
export async function expectKeptAnswer(name: string, answer: unknown): Promise<void> {
  const path = join(folder, `${name}.json`)
  const settled = settle(answer)
  if (process.env.UPDATE_ANSWERS === '1') {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${JSON.stringify(settled, null, 2)}\n`)
  }
  expect(settled).toEqual(JSON.parse(await readFile(path, 'utf8')))
}

/** Instants of recording differ from run to run. */
function settle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settle)
  if (typeof value === 'string') return value.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/, 'INSTANT')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settle(each)]))
}
