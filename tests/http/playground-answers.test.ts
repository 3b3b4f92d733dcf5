import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { HttpServer } from '../../src/http/server.js'
import type { Question } from '../../src/web/playground/question.js'
import { questions } from '../../src/web/playground/questions.js'
import { startSeededServer } from '../support/seeded-server.js'

let server: HttpServer

beforeAll(async () => {
  server = await startSeededServer()
})

afterAll(() => server.close())

async function send({ query, variables }: Question): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, body: await response.json() }
}

/** Number of texts that an answer tells the reader: 0 for one that is only nulls, counts and empty lists. */
function countTexts(value: unknown): number {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, part) => sum + countTexts(part), 0)
}

test.each(questions)('question $number is answered from the seeds: $text', async (question) => {
  const { status, body } = await send(question)
  expect({ status, body }).toEqual({ status: 200, body: { data: expect.anything(), extensions: expect.anything() } })
  expect(countTexts(body)).toBeGreaterThan(2)
})
