import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { dumpTables } from '../ingest/graph.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'

const talks = ` date 2021-05-04 Ministers of Norway and Kenya Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.

(with information from NTB)
`

const newsArticle = {
  '@type': 'NewsArticle',
  url: 'https://news.example/oslo',
  headline: 'Ministers of Norway and Kenya Meet in Oslo',
  articleBody: 'Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.',
  datePublished: '2021-05-04T08:00:00+02:00',
  creditText: 'NTB',
}

let database: Database
let api: Api
beforeAll(async () => {
  database = await emptyDatabase()
  api = await openApi(database, 'desk')
}, 120_000)
afterAll(() => database.close())

const ingest = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    article { id slug credits { name } events { nodes { title date { edtf } } } }
    duplicateOf { id }
    claims { statement type status modality date { edtf verbatim } place participants quote start end }
    userErrors { code field message }
  }
}`

/** One mutation whose payload is under `done`. */
async function send(query: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const response = await api.send(query, { input })
  expect(response.errors).toBeUndefined()
  return response.data?.done as Record<string, unknown>
}

async function oneClaim(): Promise<{ id: string; event: { id: string } }> {
  const where =
    '{article: "2021-05-04-ministers-of-norway-and-kenya-meet-in-oslo", record: [CURRENT], event: {types: [MEETING]}}'
  const { data } = await api.send(`{ claims(where: ${where}) { nodes { id event { id } } } }`)
  const page = data?.claims as { nodes: [{ id: string; event: { id: string } }] } | undefined
  if (page === undefined) throw new Error('A claim is wanted')
  return page.nodes[0]
}

describe('ingestArticle', () => {
  const found = {
    statement: expect.any(String),
    type: 'MEETING',
    status: 'OCCURRED',
    modality: 'REPORTED',
    date: { edtf: '2021-05-03', verbatim: 'on Monday' },
    place: 'Oslo',
    participants: ['Ingrid Solberg', 'Daniel Mwangi'],
    quote: expect.stringContaining('Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi'),
    start: expect.any(Number),
    end: expect.any(Number),
  }

  const office = {
    ...{ statement: expect.stringContaining('is Foreign Minister of'), type: null, status: null, modality: 'REPORTED' },
    ...{
      date: null,
      place: null,
      participants: [expect.any(String)],
      quote: expect.stringContaining('Foreign Minister'),
    },
    ...{ start: expect.any(Number), end: expect.any(Number) },
  }

  test('when it is a dry run, then the claims are told and nothing is written', async () => {
    const before = await dumpTables(database)
    const { data } = await api.send(ingest, { input: { text: talks, dryRun: true } })
    const answered = data?.ingestArticle as Record<string, unknown>
    expect(answered).toEqual({ article: null, duplicateOf: null, claims: [found, office, office], userErrors: [] })
    const { Actor: _a, ActorName: _n, Country: _c, ...after } = await dumpTables(database)
    const { Actor: _b, ActorName: _m, Country: _d, ...rest } = before
    expect(after).toEqual(rest)
  })

  test('when it is recorded, then the answer is one statement over what was recorded, and again changes nothing', async () => {
    const { data } = await api.send(ingest, { input: { text: talks } })
    expect(api.statements).toBe(1)
    const article = {
      id: expect.stringMatching(/^Article:/),
      slug: '2021-05-04-ministers-of-norway-and-kenya-meet-in-oslo',
      credits: [{ name: 'NTB' }],
      events: { nodes: [{ title: 'Ingrid Solberg met Daniel Mwangi in Oslo', date: { edtf: '2021-05-03' } }] },
    }
    expect(data?.ingestArticle).toEqual({ article, duplicateOf: null, claims: [found, office, office], userErrors: [] })
    const before = await dumpTables(database)
    await api.send(ingest, { input: { text: talks } })
    expect(await dumpTables(database)).toEqual(before)
    const feed = await api.ask('{ changes(first: 1) { nodes { by kind } } }')
    expect(feed).toEqual({ changes: { nodes: [{ by: 'desk', kind: 'ADDED' }] } })
  })

  test('when the same article comes as schema.org and as ninjs, then it is the one article, which learns its address', async () => {
    const first = (await api.send(ingest, { input: { text: talks } })).data?.ingestArticle
    expect((await api.send(ingest, { input: { schemaOrg: newsArticle } })).data?.ingestArticle).toEqual(first)
    const before = await dumpTables(database)
    const ninjs = {
      uri: newsArticle.url,
      standard: { name: 'ninjs', version: '3.0' },
      headlines: [{ value: newsArticle.headline }],
      bodies: [{ value: newsArticle.articleBody }],
      infoSources: [{ name: 'NTB' }],
    }
    const input = { ninjs, publishedOn: '2021-05-04' }
    expect((await api.send(ingest, { input })).data?.ingestArticle).toEqual(first)
    expect(await dumpTables(database)).toEqual(before)
    const { article } = await api.ask('{ article(by: {url: "https://news.example/oslo"}) { slug } }')
    expect(article).toEqual({ slug: '2021-05-04-ministers-of-norway-and-kenya-meet-in-oslo' })
  })

  test('when claims are given, then exactly these are recorded, each quote checked, two of one event under one event', async () => {
    const claim = {
      statement: 'Solberg met Mwangi.',
      type: 'MEETING',
      status: 'OCCURRED',
      modality: 'REPORTED',
      date: '2021-06-01',
      participants: [
        { name: 'Ingrid Solberg', roles: ['PARTICIPANT'], onBehalfOf: 'NO' },
        { name: 'Daniel Mwangi', roles: ['PARTICIPANT'], onBehalfOf: 'KE' },
      ],
      quote: 'They met again',
    }
    const input = {
      text: 'They met again in June\n\nThey met again. Both were pleased.',
      publishedOn: '2021-06-02',
      url: 'https://example.org/again',
      claims: [claim, { ...claim, statement: 'Both were pleased with the meeting.', quote: 'Both were pleased.' }],
    }
    const wrong = { ...input, claims: [claim, { ...claim, quote: 'Both was pleased.' }] }
    const before = await dumpTables(database)
    const refused = (await api.send(ingest, { input: wrong })).data?.ingestArticle
    expect(refused).toEqual({
      ...{ article: null, duplicateOf: null, claims: [] },
      userErrors: [
        {
          code: 'QUOTE_NOT_IN_ARTICLE',
          field: ['claims', '1', 'quote'],
          message: expect.stringContaining('Nearest to it comes: "Both were pleased."'),
        },
      ],
    })
    expect(await dumpTables(database)).toEqual(before)
    const done = (await api.send(ingest, { input })).data?.ingestArticle as { article: { id: string } }
    const { article } = await api.ask(
      'query ($id: ID!) { article(by: {id: $id}) { url publishedOn claims { nodes { statement method reviewed } } events { nodes { title } } } }',
      { id: done.article.id },
    )
    expect(article).toEqual({
      url: 'https://example.org/again',
      publishedOn: '2021-06-02',
      claims: {
        nodes: [
          { statement: 'Solberg met Mwangi.', method: 'CURATED', reviewed: true },
          { statement: 'Both were pleased with the meeting.', method: 'CURATED', reviewed: true },
        ],
      },
      events: { nodes: [{ title: 'Ingrid Solberg met Daniel Mwangi' }] },
    })
    const again = (await api.send(ingest, { input })).data?.ingestArticle
    expect(again).toMatchObject({ article: null, userErrors: [{ code: 'DUPLICATE', field: ['text'] }] })
  })

  const refused = [
    ['nothing at all', {}, null, 'exactly one'],
    ['two forms at once', { text: talks, ninjs: {} }, null, 'exactly one'],
    ['ninjs without a version', { ninjs: { uri: 'urn:a', headlines: [] } }, ['ninjs'], 'which version of ninjs'],
    ['no article', { schemaOrg: { '@type': 'Person' } }, ['schemaOrg'], 'no article in it, but Person'],
    ['a list', { ninjs: [] }, ['ninjs'], 'no article in it'],
    [
      'a graph of two articles',
      { schemaOrg: { '@graph': [newsArticle, { ...newsArticle, url: 'https://news.example/other' }] } },
      ['schemaOrg'],
      'it holds 2 articles; hand each in by itself',
    ],
    [
      'an article with a number for a date',
      { schemaOrg: { '@graph': [{ ...newsArticle, datePublished: 20210504 }] } },
      ['schemaOrg'],
      'At /@graph/0: /datePublished: it is a number',
    ],
    ['a text without a date', { text: 'Ministers Meet\n\nThey met.' }, ['text'], 'date'],
    ['an empty text', { text: '' }, ['text'], 'empty'],
    ['a null character', { text: 'a\u0000b' }, ['text'], 'null character'],
  ] as const
  test.each(refused)('%s is refused as INVALID', async (_name, input, field, words) => {
    const { data } = await api.send(ingest, { input })
    expect(data?.ingestArticle).toEqual({
      ...{ article: null, duplicateOf: null, claims: [] },
      userErrors: [{ code: 'INVALID', field, message: expect.stringContaining(words) }],
    })
  })
})

describe('editing', () => {
  const userErrors = 'userErrors { code field message }'
  const correct = `mutation ($input: CorrectClaimInput!) { done: correctClaim(input: $input) {
    claim { id statement record reviewed supersedes { id record } event { id title history { kind by reason } } evidence { quote citation } } ${userErrors} } }`

  test('when a claim is corrected, then the answer shows the new one with all that hangs on it, and undoing takes it back', async () => {
    const { id } = await oneClaim()
    const done = await send(correct, { id, date: '2021-05-02', reason: 'It was Sunday.' })
    expect(api.statements).toBe(1)
    expect(done).toEqual({
      claim: {
        id: expect.stringMatching(/^Claim:/),
        statement: expect.any(String),
        record: 'CURRENT',
        reviewed: true,
        supersedes: { id, record: 'CORRECTED' },
        event: {
          id: expect.stringMatching(/^Event:/),
          title: 'Ingrid Solberg met Daniel Mwangi in Oslo',
          history: expect.arrayContaining([{ kind: 'UPDATED', by: 'desk', reason: 'It was Sunday.' }]),
        },
        evidence: [{ quote: expect.any(String), citation: expect.stringContaining('2021-05-04') }],
      },
      userErrors: [],
    })
    const { data } = await api.send('{ changes(first: 100) { nodes { id kind } } }')
    const feed = data?.changes as { nodes: { id: string; kind: string }[] } | undefined
    const change = feed?.nodes.find(({ kind }) => kind === 'CORRECTED')?.id
    const undone = await send(
      `mutation ($input: UndoChangeInput!) { done: undoChange(input: $input) { change { kind by reason nodeId after } ${userErrors} } }`,
      { id: change, reason: 'It was Monday.' },
    )
    expect(undone).toEqual({
      change: {
        ...{ kind: 'UPDATED', by: 'desk', reason: 'It was Monday.', nodeId: id },
        after: expect.objectContaining({ record: 'CURRENT', undoes: change }),
      },
      userErrors: [],
    })
  })

  test('when people are merged and split, then ids and slugs lead to the one kept, and back', async () => {
    const merged = await send(
      `mutation ($input: MergeActorsInput!) { done: mergeActors(input: $input) { actor { __typename name aliases events { totalCount } } ${userErrors} } }`,
      { keep: 'ingrid-solberg', merge: ['daniel-mwangi'], reason: 'A test.' },
    )
    expect(merged).toEqual({
      actor: {
        ...{ __typename: 'Person', name: 'Ingrid Solberg', events: { totalCount: 2 } },
        aliases: expect.any(Array),
      },
      userErrors: [],
    })
    expect(await api.ask('{ person(by: {slug: "daniel-mwangi"}) { name } }')).toEqual({
      person: { name: 'Ingrid Solberg' },
    })
    const split = await send(
      `mutation ($input: SplitActorInput!) { done: splitActor(input: $input) { actors { name } ${userErrors} } }`,
      { id: 'ingrid-solberg', restore: ['daniel-mwangi'], reason: 'A test.' },
    )
    expect(split).toEqual({ actors: [{ name: 'Ingrid Solberg' }, { name: 'Daniel Mwangi' }], userErrors: [] })
  })

  test('when the rest of the edits are made, then each answers what it was about', async () => {
    const { id, event } = await oneClaim()
    const reason = 'A test.'
    const moved = await send(
      `mutation ($input: MoveClaimInput!) { done: moveClaim(input: $input) { claim { event { id } } ${userErrors} } }`,
      { id, reason },
    )
    const other = (moved.claim as { event: { id: string } }).event.id
    expect(other).not.toBe(event.id)
    const back = { id, event: event.id, reason }
    await send(`mutation ($input: MoveClaimInput!) { done: moveClaim(input: $input) { ${userErrors} } }`, back)
    expect(
      await send(
        `mutation ($input: ReviewClaimsInput!) { done: reviewClaims(input: $input) { claims { id reviewed } ${userErrors} } }`,
        { ids: [id], verdict: 'ACCEPT' },
      ),
    ).toEqual({ claims: [{ id, reviewed: true }], userErrors: [] })
    expect(
      await send(
        `mutation ($input: RetractClaimInput!) { done: retractClaim(input: $input) { claim { record event { title } } ${userErrors} } }`,
        { id, reason },
      ),
    ).toEqual({ claim: { record: 'RETRACTED', event: null }, userErrors: [] })
    expect(
      await send(
        `mutation ($input: RetractArticleInput!) { done: retractArticle(input: $input) { article { retracted claims { totalCount } } ${userErrors} } }`,
        { id: '2021-05-04-ministers-of-norway-and-kenya-meet-in-oslo', reason },
      ),
    ).toEqual({ article: { retracted: true, claims: { totalCount: expect.any(Number) } }, userErrors: [] })
  })

  const refused = [
    ['an id as of a day', { id: 'Claim:x@2021-05-04' }, 'INVALID', ['id'], 'cannot be changed'],
    ['an id of another type', { id: 'Event:x' }, 'INVALID', ['id'], 'Claim'],
    ['a slug where there is none', { id: 'x' }, 'INVALID', ['id'], 'Claim'],
    ['an unknown claim', { id: 'Claim:x' }, 'NOT_FOUND', ['id'], '"x"'],
    ['an unknown speaker', { id: 'Claim:x', attributedTo: 'Event:x' }, 'INVALID', ['attributedTo'], 'Person'],
  ] as const
  test.each(refused)('%s is refused with the field', async (_name, given, code, field, words) => {
    const done = await send(correct, { ...given, date: '2021', reason: 'A test.' })
    expect(done).toEqual({ claim: null, userErrors: [{ code, field, message: expect.stringContaining(words) }] })
  })

  test('when an argument within the answer cannot be meant, then nothing is edited', async () => {
    const before = await dumpTables(database)
    const query = `mutation { mergeActors(input: {keep: "ingrid-solberg", merge: ["daniel-mwangi"], reason: "A test."}) {
      actor { events(first: 100000) { nodes { id } } } } }`
    const response = await api.send(query)
    expect(response.errors?.[0]?.extensions?.code).toBe('INVALID_PAGE')
    expect(await dumpTables(database)).toEqual(before)
  })

  test('when several mutations are sent at once, then they are done in order, and each answer stands under its alias', async () => {
    const query = `mutation {
      first: mergeActors(input: {keep: "ingrid-solberg", merge: ["daniel-mwangi"], reason: "One."}) { actor { slug } userErrors { code } }
      second: mergeActors(input: {keep: "ingrid-solberg", merge: ["daniel-mwangi"], reason: "Two."}) { actor { slug } userErrors { code } }
      __typename
    }`
    const response = await api.send(query)
    expect(response).toEqual({
      data: {
        first: { actor: { slug: 'ingrid-solberg' }, userErrors: [] },
        second: { actor: null, userErrors: [{ code: 'CONFLICT' }] },
        __typename: 'Mutation',
      },
      extensions: { cost: expect.objectContaining({ limit: 100_000 }) },
    })
  })

  test('when no key is shown, then a mutation is refused and reading goes on', async () => {
    const anonymous = await openApi(database)
    const query = 'mutation { retractClaim(input: {id: "Claim:x", reason: "A test."}) { userErrors { code } } }'
    const response = await anonymous.send(query)
    expect(response).toEqual({
      errors: [{ message: expect.stringContaining('dateline keys create'), extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect(await anonymous.ask('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 2 } })
  })
})
