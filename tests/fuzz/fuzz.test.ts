import { expect, test } from '@jest/globals'
import { runFuzz } from './run-fuzz.js'

test('500 operations drawn from the schema are each answered, with a code where not whole, as graphql-js would', async () => {
  const { findings, counts, compared } = await runFuzz({ seed: 7, operations: 500 })
  expect(findings).toEqual([])
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(compared).toBeGreaterThan(50)
}, 600_000)
