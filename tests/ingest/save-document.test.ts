import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { countStatements, emptyDatabase } from '../support/database.js'
import { article, type ShortArticle, type ShortClaim } from './articles.js'
import { dumpTables, forgetArticles } from './graph.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const meeting: ShortClaim = { who: [lavrov, choe], date: '2023-10-19', place: ['Pyongyang', 'KP'] }

let database: Database
let context: SaveContext
beforeAll(async () => {
  database = await emptyDatabase()
  context = await prepareSaving(database)
})
beforeEach(() => forgetArticles(database))
afterAll(() => database.close())

const save = (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context)

/** Rows of a statement as texts. */
async function ask(text: string): Promise<readonly (readonly unknown[])[]> {
  return database.run({ text, values: [] })
}
const statesNow = () =>
  ask(`SELECT "title", "status", "edtf", "articles", "origins" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1`)
const feed = async () => (await ask(`SELECT "kind" || ' ' || "nodeType" FROM "Change" ORDER BY "sequence"`)).flat()

describe('a document that is new', () => {
  test('when it is saved, then everything of it is recorded in a dozen statements, and again changes nothing', async () => {
    const { result, statements } = await countStatements(database, () => save({ claims: [meeting], credits: ['AP'] }))
    expect(result).toMatchObject({
      state: 'new',
      claims: 1,
      events: 1,
      added: { people: 2, organizations: 1, places: 1, events: 1 },
    })
    expect(statements.length).toBeLessThanOrEqual(14)
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-19', '1', '1'],
    ])
    expect(await feed()).toEqual([
      ...[
        'ADDED ARTICLE',
        'ADDED PERSON',
        'ADDED PERSON',
        'ADDED ORGANIZATION',
        'ADDED PLACE',
        'ADDED EVENT',
        'ADDED CLAIM',
      ],
    ])
    const before = await dumpTables(database)
    expect(await save({ claims: [meeting], credits: ['AP'] })).toMatchObject({ state: 'unchanged' })
    expect(await dumpTables(database)).toEqual(before)
  })

  test('when a quote is given, then its place, its surroundings and its whole sentence are recorded', async () => {
    const body = 'It rained. “Mr. Lavrov met 😀 Choe in the U.S. on Thursday,” he said. They left.'
    await save({ body, claims: [{ ...meeting, quote: 'met' }] })
    const rows = await ask(`SELECT "start", "end", "exact", "prefix", "suffix", "sentence" FROM "Evidence"`)
    expect(rows).toEqual([
      [
        '23',
        '26',
        'met',
        'It rained. “Mr. Lavrov ',
        ' 😀 Choe in the U.S. on Thursday,',
        '“Mr. Lavrov met 😀 Choe in the U.S. on Thursday,” he said.',
      ],
    ])
  })

  test('when a quote is not in the text, then it is refused and the database is as before', async () => {
    await save({ headline: 'Other', claims: [meeting] })
    const before = await dumpTables(database)
    const { document, annotation } = article({ claims: [meeting] })
    const claims = annotation.claims.map((claim) => ({ ...claim, evidence: [{ start: 3, end: 4000 }] }))
    const saving = saveDocument(database, { document, annotation: { ...annotation, claims }, by: 'test' }, context)
    await expect(saving).rejects.toMatchObject({
      code: 'DOCUMENT_REFUSED',
      message: expect.stringContaining('is not in the text'),
    })
    expect(await dumpTables(database)).toEqual(before)
  })

  test('when saving fails half-way, then the database is as before', async () => {
    await save({ headline: 'Other', claims: [meeting] })
    const before = await dumpTables(database)
    const { document, annotation } = article({ claims: [meeting] })
    const claims = annotation.claims.map((claim) => ({ ...claim, confidence: 7 }))
    await expect(
      saveDocument(database, { document, annotation: { ...annotation, claims }, by: 'test' }, context),
    ).rejects.toThrow()
    expect(await dumpTables(database)).toEqual(before)
    expect(await save({ claims: [meeting] })).toMatchObject({ state: 'new' })
  })

  test('when an article has no date, then its event shows now and never as of a day', async () => {
    await save({ day: null, claims: [{ who: [lavrov, choe] }] })
    expect(await ask(`SELECT "validFrom", "validTo", "edtf", "sortDate"::text FROM "EventState"`)).toEqual([
      [null, null, null, '0001-01-01'],
    ])
  })
})

describe('a document that comes again', () => {
  test('when its words are others, then it has a new version, whose claims take the place of the old under the same event', async () => {
    await save({ claims: [meeting] })
    const [[event]] = (await ask(`SELECT "id" FROM "Event"`)) as [[string]]
    const other = await save({ body: 'They met at noon.', claims: [{ ...meeting, status: 'CANCELLED' }] })
    expect(other.state).toBe('newVersion')
    expect(await ask(`SELECT "id" FROM "Event"`)).toEqual([[event]])
    expect(await statesNow()).toEqual([
      ['Cancelled meeting of Sergei Lavrov and Choe Son Hui in Pyongyang', 'CANCELLED', '2023-10-19', '1', '1'],
    ])
    expect(await ask(`SELECT "record"::text, "status"::text FROM "Claim" ORDER BY 1`)).toEqual([
      ['CORRECTED', 'OCCURRED'],
      ['CURRENT', 'CANCELLED'],
    ])
    expect((await feed()).slice(-4)).toEqual(['UPDATED ARTICLE', 'UPDATED EVENT', 'CORRECTED CLAIM', 'ADDED CLAIM'])
  })

  test('when the old words come back, then they are the current version again', async () => {
    const [old, other] = [{ claims: [meeting] }, { body: 'They met at noon.', claims: [meeting] }]
    for (const words of [old, other, old]) await save(words)
    expect(
      await ask(`SELECT v."body" FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."currentVersionId"`),
    ).toEqual([['They met.']])
    expect(await ask(`SELECT count(*) FROM "Claim" WHERE "record" = 'CURRENT'`)).toEqual([['1']])
    expect(await statesNow()).toHaveLength(1)
  })

  test('when a better extractor reads the same words, then its claims replace those that nobody looked at', async () => {
    const call: ShortClaim = { who: [lavrov, choe], type: 'CALL', date: '2023-10-18' }
    const visit: ShortClaim = { who: [lavrov], type: 'VISIT', date: '2023-10-18', country: 'KP' }
    await save({ claims: [meeting, call, visit] })
    await ask(`UPDATE "Claim" SET "reviewed" = true WHERE "type" = 'VISIT'`)
    expect(await save({ extractor: 'rules@2', claims: [meeting] })).toMatchObject({ state: 'readAnew' })
    expect((await statesNow()).map(([title]) => title)).toEqual([
      'Sergei Lavrov met Choe Son Hui in Pyongyang',
      'Sergei Lavrov visited North Korea',
    ])
    expect(await ask(`SELECT count(*) FROM "Event"`)).toEqual([['2']])
    expect((await feed()).slice(-3)).toEqual(['UPDATED ARTICLE', 'RETRACTED EVENT', 'RETRACTED CLAIM'])
  })

  test('when a person annotates what a machine had read, then the curated claims take their place', async () => {
    await save({ claims: [meeting] })
    await save({ extractor: 'curated@1', claims: [meeting] })
    expect(await ask(`SELECT "method"::text FROM "Claim"`)).toEqual([['CURATED']])
    expect(await save({ claims: [] })).toMatchObject({ state: 'unchanged' })
  })

  test('when a long body comes under another headline and key, then it is a copy and no further origin', async () => {
    const body = `${'They met, and nobody said what about. '.repeat(8)}They met again.`
    const first = await save({ headline: 'Ministers Meet', body, claims: [meeting] })
    const copy = await save({ headline: 'Two Ministers in Talks', body, claims: [meeting] })
    expect(copy).toMatchObject({ state: 'new', duplicateOfId: first.articleId })
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-19', '2', '1'],
    ])
  })

  test('when a body of three words comes under another headline, then that is chance and no copy', async () => {
    await save({ headline: 'Ministers Meet', claims: [meeting] })
    expect(await save({ headline: 'Leaders Meet', claims: [meeting] })).toMatchObject({ duplicateOfId: null })
  })

  test('when the same words come under another day, then it is a duplicate and no further origin', async () => {
    const first = await save({ claims: [meeting] })
    const second = await save({ day: '2023-10-20', claims: [meeting] })
    expect(second).toMatchObject({ state: 'new', duplicateOfId: first.articleId })
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-19', '2', '1'],
    ])
  })
})

describe('events and articles', () => {
  test('when articles tell of one event on several days, then each day has its state', async () => {
    await save({ headline: 'Later', day: '2023-10-20', claims: [meeting] })
    await save({ headline: 'Earlier', day: '2023-10-10', claims: [{ ...meeting, status: 'PLANNED' }] })
    expect(await ask(`SELECT "validFrom"::text, "validTo"::text, "status"::text FROM "EventState" ORDER BY 1`)).toEqual(
      [
        ['2023-10-10', '2023-10-20', 'PLANNED'],
        ['2023-10-20', null, 'OCCURRED'],
      ],
    )
    expect(await ask(`SELECT "name", "eventCount" FROM "Actor" WHERE "eventCount" > 0 ORDER BY 1`)).toEqual([
      ['Choe Son Hui', '1'],
      ['North Korea', '1'],
      ['Russia', '1'],
      ['Sergei Lavrov', '1'],
    ])
  })

  test('when a second fitting event turns up, then a vague telling leaves the first and is listed with both', async () => {
    const vague: ShortClaim = { who: [lavrov, choe], date: '2023' }
    await save({ headline: 'Vague', day: '2023-12-30', claims: [vague] })
    await save({ headline: 'One', claims: [meeting] })
    expect(await statesNow()).toHaveLength(1)
    await save({ headline: 'Two', day: '2023-11-02', claims: [{ ...meeting, date: '2023-11-01' }] })
    expect((await statesNow()).map(([, , edtf]) => edtf).sort()).toEqual(['2023', '2023-10-19', '2023-11-01'])
    expect(await ask(`SELECT count(*) FROM "MatchCandidate" WHERE "nodeType" = 'EVENT'`)).toEqual([['2']])
  })

  test('when an event that a vague telling also fitted is taken back, then the telling goes over to the one left', async () => {
    const other: ShortClaim = { ...meeting, date: '2023-11-01' }
    await save({ headline: 'One', claims: [meeting] })
    await save({ headline: 'Two', day: '2023-11-02', claims: [other] })
    await save({
      headline: 'Vague',
      day: '2023-12-30',
      body: 'They met this year.',
      claims: [{ who: [lavrov, choe], date: '2023' }],
    })
    expect(await statesNow()).toHaveLength(3)
    await save({ headline: 'Two', day: '2023-11-02', body: 'They did not.', claims: [] })
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui in Pyongyang', 'OCCURRED', '2023-10-19', '2', '2'],
    ])
    const [[id]] = (await ask(`SELECT "eventId" FROM "EventState"`)) as [[string]]
    expect(await ask(`SELECT "slug", "mergedIntoId" FROM "Event" WHERE "mergedIntoId" IS NOT NULL`)).toEqual([
      ['meeting-2023-choe-son-hui-sergei-lavrov', id],
    ])
    expect(await ask(`SELECT * FROM "SlugAlias"`)).toEqual([['EVENT', 'meeting-2023-choe-son-hui-sergei-lavrov', id]])
    expect(await feed()).toContain('MERGED EVENT')
    expect(await ask(`SELECT count(*) FROM "MatchCandidate"`)).toEqual([['0']])
  })
})

describe('people', () => {
  test('when two people of one name act for two countries, then they are two, and wait for review', async () => {
    await save({ headline: 'One', claims: [{ who: [['John Kelly', 'US'], choe], date: '2023-10-01' }] })
    await save({ headline: 'Two', claims: [{ who: [['John Kelly', 'IE'], choe], date: '2023-10-01' }] })
    const rows = (await ask(
      `SELECT "slug", "countryId" FROM "Actor" JOIN "Person" USING ("id") WHERE "name" = 'John Kelly' ORDER BY 1`,
    )) as string[][]
    expect(rows.map(([, country]) => country)).toEqual(['US', 'IE'])
    expect(rows[0]?.[0]).toBe('john-kelly')
    expect(rows[1]?.[0]).toMatch(/^john-kelly-[a-z2-7]{6}$/)
    expect(await ask(`SELECT "nodeType"::text FROM "MatchCandidate"`)).toEqual([['PERSON']])
  })

  test('when a name is a transliteration of a known one, then it becomes an alias', async () => {
    await save({ headline: 'One', claims: [{ who: [['Volodymyr Zelenskyy', 'UA'], choe], date: '2023-10-01' }] })
    await save({ headline: 'Two', claims: [{ who: [['Volodymyr Zelensky', 'UA'], choe], date: '2023-10-01' }] })
    expect(
      await ask(
        `SELECT n."name", n."listed" FROM "ActorName" n JOIN "Person" p ON p."id" = n."actorId" WHERE n."normal" LIKE 'volodymyr%' ORDER BY 1`,
      ),
    ).toEqual([
      ['Volodymyr Zelensky', 't'],
      ['Volodymyr Zelenskyy', 'f'],
    ])
    expect(await statesNow()).toHaveLength(1)
  })

  test('when an actor was merged, then claims keep the name that they use and events show the one it went into', async () => {
    await save({ headline: 'One', claims: [{ who: [['Choe Sun Hee', 'KP'], lavrov], date: '2023-09-01' }] })
    await save({ headline: 'Two', claims: [{ who: [choe, lavrov], date: '2023-10-01' }] })
    await ask(
      `UPDATE "Actor" SET "mergedIntoId" = (SELECT "id" FROM "Actor" WHERE "name" = 'Choe Son Hui') WHERE "name" = 'Choe Sun Hee'`,
    )
    await save({ headline: 'Three', claims: [{ who: [['Choe Sun Hee', 'KP'], lavrov], date: '2023-10-01' }] })
    const rows = await ask(`SELECT a."name" FROM "ClaimParticipant" p JOIN "Actor" a ON a."id" = p."actorId"
      JOIN "Claim" c ON c."id" = p."claimId" JOIN "Article" d ON d."id" = c."articleId" WHERE d."headline" = 'Three' ORDER BY 1`)
    expect(rows.flat()).toEqual(['Choe Sun Hee', 'Sergei Lavrov'])
    expect((await statesNow()).map(([title, , , articles]) => [title, articles])).toContainEqual([
      'Choe Son Hui met Sergei Lavrov',
      '2',
    ])
  })

  test('when an office is told, then the post is held on the day of the article', async () => {
    await save({
      claims: [{ who: [lavrov], type: 'VISIT', date: '2023-10-18', country: 'KP', office: 'Foreign Minister' }],
    })
    await save({
      headline: 'Two',
      day: '2023-10-21',
      claims: [{ who: [lavrov], type: 'VISIT', date: '2023-10-21', country: 'KP', office: 'foreign minister' }],
    })
    expect(
      await ask(
        `SELECT p."slug", h."heldOn"::text FROM "PostHolding" h JOIN "Post" p ON p."id" = h."postId" ORDER BY 2`,
      ),
    ).toEqual([
      ['russia-foreign-minister', '2023-10-19'],
      ['russia-foreign-minister', '2023-10-21'],
    ])
  })
})
