import { beforeAll, expect, test } from '@jest/globals'
import { type Aftermath, hostileRequests, runHostile } from './run-hostile.js'

let aftermath: Aftermath
beforeAll(async () => {
  aftermath = await runHostile()
}, 600_000)

test('more than a hundred attacks are each answered as they should be', () => {
  expect(hostileRequests.length).toBeGreaterThan(100)
  const lost = aftermath.outcomes.filter(({ loss }) => loss !== null)
  expect(lost.map(({ request, loss }) => `${request.kind}: ${request.name}: ${loss}`)).toEqual([])
})

test('none of them is a failure inside the server', () => {
  expect(aftermath.internalErrors).toEqual([])
})

test('afterwards the server answers as before, the database is the same, and nothing is kept in memory', () => {
  expect(aftermath).toMatchObject({ answersAsBefore: true, isDatabaseUnchanged: true })
  expect(aftermath.heapGrowth).toBeLessThan(0.1)
})
