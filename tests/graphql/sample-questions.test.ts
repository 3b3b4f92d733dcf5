import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { questions } from '../../src/web/playground/questions.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'
import { expectKeptAnswer } from '../support/kept-answers.js'

const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'sample.txt')
const isThere = existsSync(path)
if (!isThere) console.log('The sample document is not here: its questions are skipped.')

/** What the questions ask about, as the sample alone has it. */
const article = '2023-10-19-russian-and-north-korean-foreign-ministers-celebrate'

;(isThere ? describe : describe.skip)('over the sample document alone', () => {
  let database: Database
  let api: Api

  beforeAll(async () => {
    database = await emptyDatabase()
    const source = { name: 'sample.txt', read: () => readFile(path) }
    const summary = await ingest(database, [source], { extract: extractByRules })
    expect(summary.outcomes).toEqual({ saved: 1 })
    api = await openApi(database)
  }, 120_000)

  afterAll(() => database.close())

  test.each(questions)('question $number is answered whole, by one statement', async (question) => {
    const variables = {
      ...question.variables,
      ...('article' in question.variables ? { article } : {}),
      ...(question.number === 6 ? { from: 'choe-son-hui', to: 'vladimir-putin' } : {}),
    }
    const answer = await api.ask(question.query, variables)
    await expectKeptAnswer(`sample/${String(question.number).padStart(2, '0')}`, answer)
  })

  test('the quotes stand at their offsets in the body', async () => {
    const data = (await api.ask(
      '{ articles { nodes { body claims(first: 100) { nodes { evidence { quote start end version { body } } } } } } }',
    )) as {
      articles: {
        nodes: { body: string; claims: { nodes: { evidence: { quote: string; start: number; end: number }[] }[] } }[]
      }
    }
    const [only] = data.articles.nodes
    const letters = [...(only?.body ?? '')]
    const quotes = only?.claims.nodes.flatMap(({ evidence }) => evidence) ?? []
    expect(quotes.length).toBeGreaterThan(15)
    for (const { quote, start, end } of quotes) expect(letters.slice(start, end).join('')).toBe(quote)
  })

  test('nothing is asserted that the article does not assert', async () => {
    const data = (await api.ask(
      '{ claims(first: 100) { nodes { statement status modality attributedTo { name } event { type status participants { actor { name } } } } } }',
    )) as {
      claims: {
        nodes: {
          statement: string
          status: string | null
          modality: string
          attributedTo: { name: string } | null
          event: { type: string; status: string } | null
        }[]
      }
    }
    const { nodes } = data.claims
    expect(nodes.filter(({ statement }) => /coincid/.test(statement))).toEqual([])
    const transfers = nodes.filter(({ event }) => event?.type === 'AID')
    expect(transfers.map(({ status, attributedTo, event }) => [status, attributedTo?.name, event?.status])).toEqual([
      ['ALLEGED', 'United States', 'ALLEGED'],
    ])
    const motives = nodes.filter(({ statement }) => /technology/.test(statement))
    expect(motives.map(({ modality, attributedTo, event }) => [modality, attributedTo, event])).toEqual([
      ['SPECULATED', null, null],
    ])
  })
})
