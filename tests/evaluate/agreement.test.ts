import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { evaluateFolder, type FolderScore } from '../../src/evaluate/evaluate-folder.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { ingest } from '../../src/ingest/ingest.js'
import { readSources } from '../../src/ingest/read-sources.js'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase } from '../support/database.js'

const root = resolve(import.meta.dirname, '../..')
const corpus = resolve(root, '../shared/corpus')
const isThere = existsSync(join(corpus, 'score.mjs'))
if (!isThere) console.log('The corpus and its scorer are not here: agreement with it is not tested.')

interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** `people          P 1.00 R 1.00 F1 1.00  (tp 157 fp 0 fn 0)` */
function countsIn(report: string, kind: string): Counts {
  const match = new RegExp(String.raw`^ *${kind} .*\(tp (\d+) fp (\d+) fn (\d+)\)`, 'mu').exec(report)
  const [tp = -1, fp = -1, fn = -1] = (match ?? []).slice(1).map(Number)
  return { tp, fp, fn }
}

;(isThere ? describe : describe.skip)('the scorer of the corpus, asking a running server', () => {
  let database: Database
  let server: HttpServer
  let report = ''
  let own: FolderScore

  beforeAll(async () => {
    const folder = join(corpus, 'documents')
    database = await emptyDatabase()
    await ingest(database, await readSources([folder], Readable.from([])), { extract: extractByRules })
    server = await startHttpServer({
      database,
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
      webDirectory: resolve(root, 'dist/web'),
    })
    const { stdout } = await promisify(execFile)(process.execPath, [join(corpus, 'score.mjs'), folder], {
      env: { ...process.env, URL: server.url.replace(/\/$/u, '') },
    })
    report = stdout
    own = await evaluateFolder(folder, extractByRules)
  }, 300_000)

  afterAll(async () => {
    await server?.close()
    await database?.close()
  })

  test.each(['people', 'countries', 'places', 'organizations'])('counts the same %s', (kind) => {
    expect(own.tally.counts.get(kind)).toEqual(countsIn(report, kind))
  })

  // the server shows events that several documents tell as one, with the date and place that most of them give
  test.each(['events', 'MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'SANCTION'])(
    'counts %s alike, but for what several documents tell together',
    (kind) => {
      const asked = countsIn(report, kind)
      const told = own.tally.counts.get(kind) ?? { tp: 0, fp: 0, fn: 0 }
      const all = asked.tp + asked.fn
      expect(told.tp + told.fn).toBe(all)
      expect(Math.abs(told.tp - asked.tp)).toBeLessThanOrEqual(Math.ceil(all * 0.02))
      expect(Math.abs(told.fp - asked.fp)).toBeLessThanOrEqual(Math.ceil(all * 0.02))
    },
  )
})
