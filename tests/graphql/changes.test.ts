import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { type LiveFeed, openLiveFeed } from '../../src/graphql/live-feed.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { article } from '../ingest/articles.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'

let database: Database
let api: Api
let feed: LiveFeed

beforeAll(async () => {
  database = await emptyDatabase()
  api = await openApi(database, 'desk')
  const onInternalError = (_reference: string, error: unknown) => {
    throw error
  }
  feed = openLiveFeed({ database, onInternalError })
  const who = [['Ann Lee', 'NO'] as const, ['Daniel Mwangi', 'KE'] as const]
  const claims = [{ who, date: '2024-03-01', place: ['Oslo', 'NO'] as const }, { who: [['A. Lee', 'NO'] as const] }]
  const told = article({ headline: 'Talks', day: '2024-03-01', claims })
  await saveDocument(database, { ...told, by: 'test' }, await prepareSaving(database))
}, 120_000)

afterAll(async () => {
  await feed.close()
  await database.close()
})

interface Ids {
  readonly [slug: string]: { readonly id: string; readonly name: string }
}

async function named(): Promise<Ids> {
  const { people, places } = (await api.ask(
    '{ people(first: 100) { nodes { slug id name } } places { nodes { slug id name } } }',
  )) as Record<string, { nodes: { slug: string; id: string; name: string }[] }>
  const nodes = [...(people?.nodes ?? []), ...(places?.nodes ?? [])]
  return Object.fromEntries(nodes.map(({ slug, id, name }) => [slug, { id, name }]))
}

const lastChanges = async (kind: string) => {
  const { changes } = (await api.ask('{ changes(first: 100) { nodes { id kind nodeId before after } } }')) as {
    changes: { nodes: { id: string; kind: string; nodeId: string; before: unknown; after: unknown }[] }
  }
  return changes.nodes.filter((change) => change.kind === kind)
}

test('what a change shows of a claim and its event names places and actors, and gives ids that lead on', async () => {
  const before = await named()
  const query =
    '{ claims(where: {event: {types: [MEETING]}, text: "Mwangi"}) { nodes { id event { id title } statement } } }'
  const [claim] = (
    (await api.ask(query)) as { claims: { nodes: { id: string; event: { id: string; title: string } }[] } }
  ).claims.nodes
  const input = { id: claim?.id, place: 'Bergen', attributedTo: 'daniel-mwangi', reason: 'It was Bergen.' }
  const { errors, data } = await api.send(
    'mutation($input: CorrectClaimInput!) { correctClaim(input: $input) { claim { id event { id } } userErrors { message } } }',
    { input },
  )
  expect([errors, data]).toEqual([
    undefined,
    {
      correctClaim: { claim: { id: expect.stringMatching(/^Claim:/), event: { id: claim?.event.id } }, userErrors: [] },
    },
  ])
  const { bergen, oslo, ...people } = { ...(await named()), ...before }
  const participants = ['ann-lee', 'daniel-mwangi'].map((slug) => ({ ...people[slug], roles: ['PARTICIPANT'] }))
  const corrected = (await lastChanges('CORRECTED')).at(-1)
  expect(corrected).toMatchObject({
    nodeId: claim?.id,
    before: { place: oslo, attributedTo: null, event: claim?.event.id, participants },
    after: {
      place: bergen,
      attributedTo: people['daniel-mwangi'],
      event: claim?.event.id,
      participants,
      supersededBy: expect.stringMatching(/^Claim:/),
    },
  })
  const updated = (await lastChanges('UPDATED')).at(-1)
  expect(updated).toMatchObject({
    nodeId: claim?.event.id,
    before: { title: expect.stringContaining('Oslo'), place: oslo },
    after: { title: expect.stringContaining('Bergen'), place: bergen },
  })
})

test('who follows a record by the id of one that was merged into it is told of the one kept as well', async () => {
  const ids = await named()
  const input = { keep: 'ann-lee', merge: ['a-lee'], reason: 'One and the same.' }
  const merge = 'mutation($input: MergeActorsInput!) { mergeActors(input: $input) { userErrors { message } } }'
  expect(await api.send(merge, { input })).toMatchObject({ data: { mergeActors: { userErrors: [] } } })
  const [kept, merged] = [ids['ann-lee']?.id, ids['a-lee']?.id]
  expect(await lastChanges('MERGED')).toEqual([
    {
      id: expect.stringMatching(/^Change:/),
      kind: 'MERGED',
      nodeId: merged,
      before: { name: 'A. Lee', mergedInto: null },
      after: expect.objectContaining({ mergedInto: kept }),
    },
  ])
  const told = await follow(`subscription { changeRecorded(nodeId: "${merged}", after: "0") { nodeId kind } }`, 3)
  expect(told).toEqual(
    expect.arrayContaining([
      { nodeId: kept, kind: 'ADDED' },
      { nodeId: merged, kind: 'ADDED' },
      { nodeId: merged, kind: 'MERGED' },
    ]),
  )
})

/** The first changes that a subscription tells. */
async function follow(query: string, count: number): Promise<unknown[]> {
  const request = { document: parse(query), operationName: null, variables: {}, onTooSlow: () => {} }
  const results = await feed.subscribe(request)
  if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results))
  const told: unknown[] = []
  while (told.length < count) told.push((await results.next()).value?.data?.changeRecorded)
  await results.return()
  return told
}
