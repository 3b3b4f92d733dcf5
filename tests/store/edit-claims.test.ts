import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { addClaim } from '../../src/store/edit/add-claim.js'
import type { ClaimInput } from '../../src/store/edit/claim-input.js'
import { correctClaim } from '../../src/store/edit/correct-claim.js'
import { moveClaim } from '../../src/store/edit/move-claim.js'
import { retractArticle } from '../../src/store/edit/retract-article.js'
import { retractClaim } from '../../src/store/edit/retract-claim.js'
import { reviewClaims } from '../../src/store/edit/review-claims.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle, type ShortClaim } from '../ingest/articles.js'
import { describeGraph, dumpTables, forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const meeting: ShortClaim = {
  who: [lavrov, choe],
  date: '2023-10-19',
  place: ['Pyongyang', 'KP'],
  office: 'Foreign Minister',
}
const author = { by: 'desk', reason: 'The article says so.' }

let database: Database
let context: SaveContext
beforeAll(async () => {
  database = await emptyDatabase()
  context = await prepareSaving(database)
})
beforeEach(() => forgetArticles(database))
afterAll(() => database.close())

const save = (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context)
const key = (id: string) => ({ key: id, slug: null })

async function rows(text: string): Promise<readonly (readonly (string | null)[])[]> {
  return database.run({ text, values: [] })
}

async function only(text: string): Promise<string> {
  const [row] = await rows(text)
  return String(row?.[0])
}

const statesNow = () =>
  rows(`SELECT "title", "status", "edtf", "articles" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1`)
const lastChanges = (count: number) =>
  rows(
    `SELECT * FROM (SELECT "kind" || ' ' || "nodeType", "by", "reason" FROM "Change" ORDER BY "sequence" DESC LIMIT ${count}) AS c`,
  )

/** What holds of the graph; the feed grows with every edit and is left out. */
async function graphAndClaims() {
  const claims = await rows(`SELECT "id", "eventId", "record", "reviewed", "supersedesId" FROM "Claim" ORDER BY 1`)
  return { graph: await describeGraph(database), claims }
}

describe('correctClaim', () => {
  test('when a field is corrected, then a new claim takes its place, the event follows, and the feed tells who and why', async () => {
    await save({ claims: [meeting] })
    const old = await only(`SELECT "id" FROM "Claim"`)
    const result = await correctClaim(database, context, author, { id: old, claim: { date: '2023-10-18' } })
    expect(result).toEqual({ isDone: true, value: { claimId: expect.any(String) } })
    expect(
      await rows(`SELECT "record", "edtf", "reviewed", "method", "supersedesId" FROM "Claim" ORDER BY "recordedAt"`),
    ).toEqual([
      ['CORRECTED', '2023-10-19', 'f', 'RULE', null],
      ['CURRENT', '2023-10-18', 't', 'CURATED', old],
    ])
    expect(await statesNow()).toEqual([['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-18', '1']])
    expect(await lastChanges(2)).toEqual([
      ['UPDATED EVENT', 'desk', 'The article says so.'],
      ['CORRECTED CLAIM', 'desk', 'The article says so.'],
    ])
    expect(
      await rows(
        `SELECT count(*) FROM "PostHolding" h JOIN "Claim" c ON c."id" = h."claimId" WHERE c."record" = 'CURRENT'`,
      ),
    ).toEqual([['2']])
    expect(await only(`SELECT count(*) FROM "PostHolding"`)).toBe('2')
  })

  test('when every field is corrected, then the new claim has them all and nothing of the old one changed', async () => {
    const body = 'Lavrov came to Beijing. He met Wang Yi there on Friday.'
    await save({ body, claims: [{ ...meeting, quote: 'Lavrov came to Beijing.' }] })
    const old = await only(`SELECT "id" FROM "Claim"`)
    const before = await rows(`SELECT to_jsonb(c) - 'record' FROM "Claim" c`)
    const claim: ClaimInput = {
      statement: 'Lavrov visited Beijing.',
      type: 'VISIT',
      status: 'PLANNED',
      modality: 'STATED',
      negated: true,
      attributedTo: { key: null, slug: 'russia' },
      date: '2023-11',
      place: 'Beijing',
      country: 'CN',
      participants: [
        { actor: null, name: 'Sergei Lavrov', roles: ['VISITOR'], onBehalfOf: 'RU', post: 'Envoy' },
        { actor: key('CN'), name: null, roles: ['HOST'], onBehalfOf: null, post: null },
        { actor: null, name: 'Wang Yi', roles: ['PARTICIPANT'], onBehalfOf: 'CN', post: null },
      ],
      quote: 'met Wang Yi there',
    }
    const result = await correctClaim(database, context, author, { id: old, claim })
    expect(result.isDone).toBe(true)
    const [[written] = []] =
      await rows(`SELECT json_build_array(c."statement", c."type", c."status", c."modality", c."negated",
      c."attributedToId", c."edtf", p."name", p."kind", c."countryId", (SELECT json_agg(json_build_array(a."name", x."roles", x."onBehalfOfId", o."label") ORDER BY x."position")
      FROM "ClaimParticipant" x JOIN "Actor" a ON a."id" = x."actorId" LEFT JOIN "Post" o ON o."id" = x."postId" WHERE x."claimId" = c."id"),
      (SELECT json_agg(json_build_array(e."exact", e."start", e."sentence")) FROM "Evidence" e WHERE e."claimId" = c."id"))
      FROM "Claim" c JOIN "Place" p ON p."id" = c."placeId" WHERE c."record" = 'CURRENT'`)
    expect(JSON.parse(String(written))).toEqual([
      ...['Lavrov visited Beijing.', 'VISIT', 'PLANNED', 'STATED', true, 'RU', '2023-11', 'Beijing', 'CITY', 'CN'],
      [
        ['Sergei Lavrov', ['VISITOR'], 'RU', 'Envoy'],
        ['China', ['HOST'], null, null],
        ['Wang Yi', ['PARTICIPANT'], 'CN', null],
      ],
      [['met Wang Yi there', 27, 'He met Wang Yi there on Friday.']],
    ])
    expect(await rows(`SELECT to_jsonb(c) - 'record' FROM "Claim" c WHERE c."record" = 'CORRECTED'`)).toEqual(before)
    expect(await rows(`SELECT "type" FROM "Event"`)).toEqual([['VISIT']])
  })

  test('when two correct one claim at once, then one wins, the other is a CONFLICT, and one claim holds', async () => {
    await save({ claims: [meeting] })
    const id = await only(`SELECT "id" FROM "Claim"`)
    const results = await Promise.all(
      ['2023-10-17', '2023-10-18'].map((date) => correctClaim(database, context, author, { id, claim: { date } })),
    )
    expect(results.map(({ isDone }) => isDone).sort()).toEqual([false, true])
    expect(results.flatMap((result) => (result.isDone ? [] : result.errors))).toEqual([
      { code: 'CONFLICT', field: ['id'], message: expect.stringContaining('corrected already') },
    ])
    expect(await only(`SELECT count(*) FROM "Claim" WHERE "record" = 'CURRENT'`)).toBe('1')
  })

  test('when a correction cannot be meant, then it says why and nothing is written', async () => {
    const body = 'They met in Pyongyang on Thursday, and they met again.'
    await save({ body, claims: [{ ...meeting, quote: 'They met' }] })
    const id = await only(`SELECT "id" FROM "Claim"`)
    const before = await dumpTables(database)
    const refused: readonly (readonly [ClaimInput, string, readonly string[], string])[] = [
      [
        { quote: 'They met in Pyongyang, on Thursday' },
        'QUOTE_NOT_IN_ARTICLE',
        ['quote'],
        '"They met in Pyongyang on Thursday,"',
      ],
      [{ quote: 'entirely other words' }, 'QUOTE_NOT_IN_ARTICLE', ['quote'], 'Nothing in it comes near'],
      [{ quote: 'met' }, 'AMBIGUOUS', ['quote'], '5, 44'],
      [{ statement: '  ' }, 'INVALID', ['statement'], 'one plain sentence'],
      [{ date: '2023-13' }, 'INVALID', ['date'], 'there is no month 13'],
      [{ type: null, status: 'PLANNED' }, 'INVALID', ['status'], 'type of the event'],
      [{ status: null }, 'INVALID', ['status'], 'OCCURRED'],
      [{ country: 'XX' }, 'NOT_FOUND', ['country'], 'XX'],
      [{ place: 'North Korea' }, 'INVALID', ['place'], 'country: "KP"'],
      [{ attributedTo: key('nobody') }, 'NOT_FOUND', ['attributedTo'], '"nobody"'],
      [{ date: '2023-10-19' }, 'INVALID', [], 'already'],
      [
        { participants: [{ actor: null, name: null, roles: ['HOST'], onBehalfOf: null, post: null }] },
        'INVALID',
        ['participants', '0'],
        'id of the actor or its name',
      ],
    ]
    for (const [claim, code, field, words] of refused) {
      const result = await correctClaim(database, context, author, { id, claim })
      expect(result).toEqual({
        isDone: false,
        errors: [{ code, field: field.length === 0 ? null : field, message: expect.stringContaining(words) }],
      })
    }
    const blank = await correctClaim(database, context, { by: 'desk', reason: ' ' }, { id, claim: { date: '2023' } })
    expect(blank).toMatchObject({ errors: [{ code: 'INVALID', field: ['reason'] }] })
    expect(await dumpTables(database)).toEqual(before)
  })

  test('when it is undone, then the graph is as before, and undoing it again is a CONFLICT', async () => {
    await save({ claims: [meeting] })
    const before = await graphAndClaims()
    const id = await only(`SELECT "id" FROM "Claim"`)
    await correctClaim(database, context, author, { id, claim: { type: 'CALL', place: null, country: null } })
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov spoke by telephone with Choe Son Hui', 'OCCURRED', '2023-10-19', '1'],
    ])
    const sequence = BigInt(await only(`SELECT "sequence" FROM "Change" WHERE "kind" = 'CORRECTED'`))
    expect(await undoChange(database, context, author, sequence)).toEqual({ isDone: true, value: { undone: sequence } })
    const after = await graphAndClaims()
    expect(after.graph.states).toEqual(before.graph.states)
    expect(after.graph.actors).toEqual(before.graph.actors)
    expect(after.graph.holdings).toEqual(before.graph.holdings)
    expect(after.claims.filter(([, , record]) => record === 'CURRENT')).toEqual(before.claims)
    expect(await undoChange(database, context, author, sequence)).toMatchObject({ errors: [{ code: 'CONFLICT' }] })
  })
})

describe('addClaim, moveClaim, retractClaim, reviewClaims', () => {
  const body = 'Lavrov met Choe on Thursday. Lavrov also met Kim Jong Un.'
  const told: ClaimInput = {
    statement: 'Lavrov met Kim.',
    type: 'MEETING',
    status: 'OCCURRED',
    date: '2023-10-19',
    participants: [
      { actor: null, name: 'Sergei Lavrov', roles: ['PARTICIPANT'], onBehalfOf: 'RU', post: null },
      { actor: null, name: 'Kim Jong Un', roles: ['PARTICIPANT'], onBehalfOf: 'KP', post: null },
    ],
    quote: 'Lavrov also met Kim Jong Un',
  }

  test('when a claim is added, then its event is made, or the one is found that another article tells of', async () => {
    const first = await save({ body, claims: [{ ...meeting, quote: 'Lavrov met Choe' }] })
    const second = await save({ headline: 'Kim Meets Lavrov', body, claims: [] })
    const added = await addClaim(database, context, author, { article: key(first.articleId), event: null, claim: told })
    expect(added.isDone).toBe(true)
    const other = await addClaim(database, context, author, {
      article: key(second.articleId),
      event: null,
      claim: told,
    })
    expect(other.isDone).toBe(true)
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-19', '1'],
      ['Sergei Lavrov met Kim Jong Un', 'OCCURRED', '2023-10-19', '2'],
    ])
    expect(await rows(`SELECT "slug" FROM "Event" ORDER BY 1`)).toEqual([
      ['meeting-2023-10-19-choe-son-hui-sergei-lavrov'],
      ['meeting-2023-10-19-kim-jong-un-sergei-lavrov'],
    ])
    const again = await addClaim(database, context, author, {
      article: key(second.articleId),
      event: null,
      claim: told,
    })
    expect(again).toMatchObject({ errors: [{ code: 'DUPLICATE', field: ['claim'] }] })
  })

  test('when a claim is moved and that is undone, then the graph is as before', async () => {
    await save({ claims: [meeting] })
    await save({ headline: 'Another Account', day: '2023-10-20', claims: [meeting] })
    const before = await graphAndClaims()
    const [[id, event] = []] = await rows(`SELECT "id", "eventId" FROM "Claim" ORDER BY "recordedAt" LIMIT 1`)
    const moved = await moveClaim(database, context, author, { id: String(id), event: null })
    expect(moved).toEqual({ isDone: true, value: { claimId: id } })
    expect(await statesNow()).toHaveLength(2)
    const back = await moveClaim(database, context, author, { id: String(id), event: key(String(event)) })
    expect(back.isDone).toBe(true)
    expect((await graphAndClaims()).claims).toEqual(before.claims)
    const moves = await rows(
      `SELECT "sequence" FROM "Change" WHERE "kind" = 'UPDATED' AND "nodeType" = 'CLAIM' ORDER BY 1`,
    )
    const [first, second] = moves.map(([sequence]) => BigInt(String(sequence)))
    const early = await undoChange(database, context, author, first ?? 0n)
    expect(early).toMatchObject({
      errors: [{ code: 'CONFLICT', message: expect.stringContaining(`Change:${second}`) }],
    })
    expect((await undoChange(database, context, author, second ?? 0n)).isDone).toBe(true)
    expect((await undoChange(database, context, author, first ?? 0n)).isDone).toBe(true)
    const after = await graphAndClaims()
    expect(after.claims).toEqual(before.claims)
    expect(after.graph.states).toEqual(before.graph.states)
  })

  test('when the only claim of an event is retracted, then the event is gone; undone, it is back', async () => {
    await save({ claims: [meeting] })
    const before = await graphAndClaims()
    const id = await only(`SELECT "id" FROM "Claim"`)
    expect((await retractClaim(database, context, author, id)).isDone).toBe(true)
    expect(await statesNow()).toEqual([])
    expect(await rows(`SELECT "name", "eventCount" FROM "Actor" WHERE "kind" = 'PERSON' ORDER BY 1`)).toEqual([
      ['Choe Son Hui', '0'],
      ['Sergei Lavrov', '0'],
    ])
    expect(await retractClaim(database, context, author, id)).toMatchObject({ errors: [{ code: 'CONFLICT' }] })
    const sequence = BigInt(
      await only(`SELECT "sequence" FROM "Change" WHERE "kind" = 'RETRACTED' AND "nodeType" = 'CLAIM'`),
    )
    expect((await undoChange(database, context, author, sequence)).isDone).toBe(true)
    expect(await graphAndClaims()).toEqual(before)
  })

  test('when claims are reviewed, then accepted ones are marked and rejected ones no longer count, all or none', async () => {
    await save({ claims: [meeting, { ...meeting, type: 'CALL' }] })
    const ids = (await rows(`SELECT "id" FROM "Claim" ORDER BY "position"`)).map(([id]) => String(id))
    const [first = '', second = ''] = ids
    const missing = await reviewClaims(database, context, author, { ids: [first, 'nothing'], verdict: 'ACCEPT' })
    expect(missing).toMatchObject({ errors: [{ code: 'NOT_FOUND', field: ['ids', '1'] }] })
    expect(await only(`SELECT count(*) FROM "Claim" WHERE "reviewed"`)).toBe('0')
    await reviewClaims(database, context, { by: 'desk', reason: null }, { ids: [first], verdict: 'ACCEPT' })
    await reviewClaims(database, context, author, { ids: [second], verdict: 'REJECT' })
    expect(await rows(`SELECT "reviewed", "record" FROM "Claim" ORDER BY "position"`)).toEqual([
      ['t', 'CURRENT'],
      ['t', 'REJECTED'],
    ])
    expect(await rows(`SELECT "type", "reviewed" FROM "EventState"`)).toEqual([['MEETING', 't']])
  })
})

test('when an article is retracted, then what rests on it alone is gone, and undoing brings all of it back', async () => {
  await save({ claims: [meeting, { ...meeting, type: 'CALL' }] })
  const { articleId } = await save({ headline: 'Another Account', day: '2023-10-20', claims: [meeting] })
  const before = await graphAndClaims()
  expect((await retractArticle(database, context, author, key(articleId))).isDone).toBe(true)
  expect(await rows(`SELECT "articles", count(*) FROM "EventState" WHERE "validTo" IS NULL GROUP BY 1`)).toEqual([
    ['1', '2'],
  ])
  expect(await retractArticle(database, context, author, key(articleId))).toMatchObject({
    errors: [{ code: 'CONFLICT' }],
  })
  const [[article], [claim]] = (await rows(
    `SELECT "sequence" FROM "Change" WHERE "kind" = 'RETRACTED' ORDER BY "sequence"`,
  )) as [[string], [string]]
  expect(await undoChange(database, context, author, BigInt(claim))).toMatchObject({ errors: [{ code: 'CONFLICT' }] })
  expect((await undoChange(database, context, author, BigInt(article))).isDone).toBe(true)
  expect(await graphAndClaims()).toEqual(before)
})
