import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { decideMatch } from '../../src/store/edit/decide-match.js'
import { mergeActors } from '../../src/store/edit/merge-actors.js'
import { mergeEvents } from '../../src/store/edit/merge-events.js'
import { splitActor } from '../../src/store/edit/split-actor.js'
import { splitEvent } from '../../src/store/edit/split-event.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle, type ShortClaim } from '../ingest/articles.js'
import { dumpTables, forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const minister = ['Foreign Minister Lavrov', null] as const
const choe = ['Choe Son Hui', 'KP'] as const
const kim = ['Kim Jong Un', 'KP'] as const
const meet = (...who: ShortClaim['who']): ShortClaim => ({ who, date: '2023-10-19', office: 'Minister' })
const author = { by: 'desk', reason: 'They are one.' }

let database: Database
let context: SaveContext
beforeAll(async () => {
  database = await emptyDatabase()
  context = await prepareSaving(database)
})
beforeEach(() => forgetArticles(database))
afterAll(() => database.close())

const save = (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context)
const slug = (text: string) => ({ key: null, slug: text })

async function rows(text: string): Promise<readonly (readonly (string | null)[])[]> {
  return database.run({ text, values: [] })
}

const titlesNow = async () =>
  (await rows(`SELECT "title" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1`)).map(([title]) => title)
const participants = () =>
  rows(`SELECT s."type", string_agg(a."name", ', ' ORDER BY a."name") FROM "EventState" s
    JOIN "Participation" p ON p."stateId" = s."id" JOIN "Actor" a ON a."id" = p."actorId"
    WHERE s."validTo" IS NULL AND NOT p."represented" GROUP BY s."id", s."type" ORDER BY 1, 2`)
const lastChange = async (kind: string) =>
  BigInt(String((await rows(`SELECT max("sequence") FROM "Change" WHERE "kind" = '${kind}'`))[0]?.[0]))

/** Every table but the feed, which grows with each edit, and the aliases of merged slugs. */
async function tables() {
  const { Change: _feed, ...others } = await dumpTables(database)
  return others
}

/** The tables but for what an editor's word leaves behind: verdicts, and pins on claims (their last column). */
async function tablesWithoutDecisions() {
  const { MatchCandidate: _verdicts, Claim: claims = [], ...others } = await tables()
  return { ...others, Claim: claims.map((claim) => claim.replace(/,[tf]\)$/u, ')')) }
}

describe('mergeActors and splitActor', () => {
  beforeEach(async () => {
    await save({ claims: [meet(lavrov, choe)] })
    await save({ headline: 'Talks', day: '2023-10-20', claims: [meet(minister, choe), meet(minister, kim)] })
  })

  test('when two people are merged, then events, counts, offices and ids lead to the one kept, and claims keep whom they named', async () => {
    const result = await mergeActors(database, context, author, {
      keep: slug('sergei-lavrov'),
      merge: [slug('foreign-minister-lavrov')],
    })
    expect(result.isDone).toBe(true)
    expect(await titlesNow()).toEqual([
      'Sergei Lavrov met Choe Son Hui',
      'Sergei Lavrov met Choe Son Hui',
      'Sergei Lavrov met Kim Jong Un',
    ])
    expect(
      await rows(
        `SELECT "slug", "eventCount", "mergedIntoId" IS NULL FROM "Actor" WHERE "slug" LIKE '%lavrov' ORDER BY 1`,
      ),
    ).toEqual([
      ['foreign-minister-lavrov', '0', 'f'],
      ['sergei-lavrov', '3', 't'],
    ])
    expect(
      await rows(`SELECT a."slug", count(*) FROM "ClaimParticipant" p JOIN "Actor" a ON a."id" = p."actorId"
        WHERE a."slug" LIKE '%lavrov' GROUP BY 1 ORDER BY 1`),
    ).toEqual([
      ['foreign-minister-lavrov', '2'],
      ['sergei-lavrov', '1'],
    ])
    expect(
      await rows(`SELECT DISTINCT a."slug" FROM "PostHolding" h JOIN "Actor" a ON a."id" = h."personId" ORDER BY 1`),
    ).toEqual([['choe-son-hui'], ['kim-jong-un'], ['sergei-lavrov']])
    expect(
      await rows(
        `SELECT "kind", "by", "reason", "after"->>'mergedInto' IS NOT NULL FROM "Change" WHERE "kind" = 'MERGED'`,
      ),
    ).toEqual([['MERGED', 'desk', 'They are one.', 't']])
  })

  test('when chains of merges are split, then every table is as before but for the verdict', async () => {
    const first = await tablesWithoutDecisions()
    const merged = { keep: slug('foreign-minister-lavrov'), merge: [slug('kim-jong-un')] }
    await mergeActors(database, context, author, merged)
    const second = await tablesWithoutDecisions()
    await mergeActors(database, context, author, {
      keep: slug('sergei-lavrov'),
      merge: [slug('foreign-minister-lavrov')],
    })
    const split = { id: slug('sergei-lavrov'), restore: [slug('foreign-minister-lavrov')] }
    expect((await splitActor(database, context, author, split)).isDone).toBe(true)
    expect(await tablesWithoutDecisions()).toEqual(second)
    expect((await undoChange(database, context, author, await lastChange('SPLIT'))).isDone).toBe(true)
    expect(await titlesNow()).not.toContain('Foreign Minister Lavrov met Choe Son Hui')
    expect((await splitActor(database, context, author, split)).isDone).toBe(true)
    expect(await tablesWithoutDecisions()).toEqual(second)
    const again = { id: slug('foreign-minister-lavrov'), restore: [slug('kim-jong-un')] }
    expect((await splitActor(database, context, author, again)).isDone).toBe(true)
    expect(await tablesWithoutDecisions()).toEqual(first)
  })

  test('when a merge cannot be meant, then it says why and nothing is written', async () => {
    await mergeActors(database, context, author, { keep: slug('kim-jong-un'), merge: [slug('choe-son-hui')] })
    const before = await dumpTables(database)
    const refused = [
      ['sergei-lavrov', ['sergei-lavrov'], 'INVALID', 'with itself'],
      ['sergei-lavrov', ['russia'], 'INVALID', 'only actors of one kind'],
      ['russia', ['china'], 'INVALID', 'ISO codes'],
      ['choe-son-hui', ['kim-jong-un'], 'CONFLICT', 'circle'],
      ['sergei-lavrov', ['choe-son-hui'], 'CONFLICT', 'already'],
      ['sergei-lavrov', ['foreign-minister-lavrov', 'nobody'], 'NOT_FOUND', '"nobody"'],
      ['sergei-lavrov', [], 'INVALID', '1 to 50'],
    ] as const
    for (const [keep, merge, code, words] of refused) {
      const result = await mergeActors(database, context, author, { keep: slug(keep), merge: merge.map(slug) })
      expect(result).toMatchObject({ isDone: false, errors: [{ code, message: expect.stringContaining(words) }] })
    }
    const split = await splitActor(database, context, author, { id: slug('russia'), restore: [slug('kim-jong-un')] })
    expect(split).toMatchObject({ errors: [{ code: 'INVALID', field: ['restore', '0'] }] })
    expect(await dumpTables(database)).toEqual(before)
  })
})

describe('mergeEvents, splitEvent and decideMatch', () => {
  beforeEach(async () => {
    await save({ claims: [meet(lavrov, choe)] })
    await save({
      headline: 'Talks',
      day: '2023-10-20',
      claims: [meet(lavrov, kim), { ...meet(lavrov, kim), type: 'CALL' }],
    })
  })
  const events = async () =>
    (await rows(`SELECT "id" FROM "Event" ORDER BY "type", "recordedAt"`)).map(([id]) => ({
      key: String(id),
      slug: null,
    }))

  test('when two events are merged and that is undone, then every table is as before; split does the same but for the pins', async () => {
    const before = await tables()
    const graph = await tablesWithoutDecisions()
    const [one, two, call] = await events()
    if (one === undefined || two === undefined || call === undefined) throw new Error('Three events are wanted')
    const types = await mergeEvents(database, context, author, { keep: one, merge: [call] })
    expect(types).toMatchObject({ errors: [{ code: 'INVALID', field: ['merge', '0'] }] })
    const self = await mergeEvents(database, context, author, { keep: one, merge: [one] })
    expect(self).toMatchObject({ errors: [{ code: 'INVALID' }] })
    expect((await mergeEvents(database, context, author, { keep: one, merge: [two] })).isDone).toBe(true)
    expect(await participants()).toEqual([
      ['MEETING', 'Choe Son Hui, Kim Jong Un, Sergei Lavrov'],
      ['CALL', 'Kim Jong Un, Sergei Lavrov'],
    ])
    const circle = await mergeEvents(database, context, author, { keep: two, merge: [one] })
    expect(circle).toMatchObject({
      errors: [{ code: 'INVALID', message: expect.stringContaining('merged into it already') }],
    })
    expect((await undoChange(database, context, author, await lastChange('MERGED'))).isDone).toBe(true)
    expect(await tables()).toEqual(before)

    await mergeEvents(database, context, author, { keep: one, merge: [two] })
    const claims = (
      await rows(`SELECT c."id" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE a."headline" = 'Talks' AND c."type" = 'MEETING'`)
    ).map(([id]) => String(id))
    const split = await splitEvent(database, context, author, { id: two, claims })
    expect(split).toEqual({ isDone: true, value: { eventId: two.key } })
    expect(await tablesWithoutDecisions()).toEqual(graph)
    const all = await splitEvent(database, context, author, { id: two, claims })
    expect(all).toMatchObject({
      errors: [{ code: 'INVALID', message: expect.stringContaining('nothing would be left') }],
    })
  })

  test('when an event with two claims is split, then each has its own, and undoing the split joins them again', async () => {
    await save({ headline: 'More Talks', day: '2023-10-21', claims: [meet(lavrov, choe)] })
    const [claim] = (
      await rows(`SELECT c."id" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE a."headline" = 'More Talks'`)
    ).flat()
    const [one] = await events()
    if (one === undefined || typeof claim !== 'string') throw new Error('An event and a claim are wanted')
    const before = await rows(`SELECT "title", "articles" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1, 2`)
    const split = await splitEvent(database, context, author, { id: one, claims: [claim] })
    expect(split.isDone).toBe(true)
    expect(await rows(`SELECT "title", "articles" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1, 2`)).toEqual([
      ['Sergei Lavrov met Choe Son Hui', '1'],
      ['Sergei Lavrov met Choe Son Hui', '1'],
      ['Sergei Lavrov met Kim Jong Un', '1'],
      ['Sergei Lavrov spoke by telephone with Kim Jong Un', '1'],
    ])
    expect((await undoChange(database, context, author, await lastChange('SPLIT'))).isDone).toBe(true)
    expect(await rows(`SELECT "title", "articles" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1, 2`)).toEqual(
      before,
    )
  })

  test('when a pair is decided, then the same are merged into the older, different ones wait no more, and both can be undone', async () => {
    await forgetArticles(database)
    await save({ claims: [{ who: [lavrov, choe], date: '2023-10-19' }] })
    await save({ headline: 'Undated', day: '2023-10-22', claims: [{ who: [lavrov, choe, kim] }] })
    const [[pair] = []] = await rows(`SELECT "id" FROM "MatchCandidate" WHERE "nodeType" = 'EVENT'`)
    const id = String(pair)
    const before = await tables()
    const different = await decideMatch(database, context, { by: 'desk', reason: null }, { id, verdict: 'DIFFERENT' })
    expect(different).toEqual({ isDone: true, value: { kept: null } })
    expect(await decideMatch(database, context, author, { id, verdict: 'SAME' })).toMatchObject({
      errors: [{ code: 'CONFLICT', message: expect.stringContaining('different') }],
    })
    expect((await undoChange(database, context, author, await lastChange('REVIEWED'))).isDone).toBe(true)
    expect(await tables()).toEqual(before)
    const [oldest] = await events()
    const same = await decideMatch(database, context, author, { id, verdict: 'SAME' })
    expect(same).toEqual({ isDone: true, value: { kept: { nodeType: 'EVENT', id: oldest?.key } } })
    expect(await participants()).toEqual([['MEETING', 'Choe Son Hui, Kim Jong Un, Sergei Lavrov']])
    expect((await undoChange(database, context, author, await lastChange('MERGED'))).isDone).toBe(true)
    expect(await tables()).toEqual(before)
    expect(await decideMatch(database, context, author, { id: 'nothing', verdict: 'SAME' })).toMatchObject({
      errors: [{ code: 'NOT_FOUND' }],
    })
  })
})
