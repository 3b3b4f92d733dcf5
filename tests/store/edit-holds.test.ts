import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { pairKey } from '../../src/domain/keys.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { addClaim } from '../../src/store/edit/add-claim.js'
import { correctClaim } from '../../src/store/edit/correct-claim.js'
import { decideMatch } from '../../src/store/edit/decide-match.js'
import type { EditResult } from '../../src/store/edit/edit.js'
import { mergeActors } from '../../src/store/edit/merge-actors.js'
import { mergeEvents } from '../../src/store/edit/merge-events.js'
import { moveClaim } from '../../src/store/edit/move-claim.js'
import { retractArticle } from '../../src/store/edit/retract-article.js'
import { retractClaim } from '../../src/store/edit/retract-claim.js'
import { reviewClaims } from '../../src/store/edit/review-claims.js'
import { splitActor } from '../../src/store/edit/split-actor.js'
import { splitEvent } from '../../src/store/edit/split-event.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle, type ShortClaim } from '../ingest/articles.js'
import { describeGraph, dumpTables, forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const kim = ['Kim Jong Un', 'KP'] as const
const author = { by: 'desk', reason: 'So it was.' }

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
const rows = (text: string) => database.run({ text, values: [] })

/** An article called by a letter that tells of one meeting of Lavrov and Choe. */
const told = (headline: string, date: string, further: Partial<ShortArticle> = {}): ShortArticle => ({
  headline,
  day: '2023-10-31',
  body: `They met, says ${headline}.`,
  claims: [{ who: [lavrov, choe], date }],
  ...further,
})

/** The articles of each event, by their letters: `['A B', 'C']`. */
async function events(): Promise<readonly string[]> {
  const found = await rows(`SELECT string_agg(a."headline", ' ' ORDER BY a."headline") FROM "Claim" c
    JOIN "Article" a ON a."id" = c."articleId" WHERE c."record" = 'CURRENT' AND c."eventId" IS NOT NULL
    GROUP BY c."eventId" ORDER BY 1`)
  return found.map(([articles]) => String(articles))
}

async function claimOf(headline: string): Promise<string> {
  const [[id] = []] = await rows(`SELECT c."id" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
    WHERE a."headline" = '${headline}' AND c."record" = 'CURRENT' ORDER BY c."position" LIMIT 1`)
  return String(id)
}

async function eventOf(headline: string): Promise<string> {
  const [[id] = []] = await rows(`SELECT "eventId" FROM "Claim" WHERE "id" = '${await claimOf(headline)}'`)
  return String(id)
}

async function done<Value>(edit: Promise<EditResult<Value>>): Promise<Value> {
  const result = await edit
  if (!result.isDone) throw new Error(JSON.stringify(result.errors))
  return result.value
}

async function undoLast(kind: string, type: string): Promise<void> {
  const [[sequence] = []] = await rows(
    `SELECT max("sequence") FROM "Change" WHERE "kind" = '${kind}' AND "nodeType" = '${type}' AND "by" = 'desk'`,
  )
  await done(undoChange(database, context, author, BigInt(String(sequence))))
}

const merge = async (keep: string, other: string) =>
  done(mergeEvents(database, context, author, { keep: key(await eventOf(keep)), merge: [key(await eventOf(other))] }))
const split = async (headline: string) =>
  done(splitEvent(database, context, author, { id: key(await eventOf(headline)), claims: [await claimOf(headline)] }))
const move = async (headline: string, to: string | null) =>
  done(
    moveClaim(database, context, author, {
      id: await claimOf(headline),
      event: to === null ? null : key(await eventOf(to)),
    }),
  )
const tellApart = async (one: string, other: string) => {
  const id = pairKey('EVENT', await eventOf(one), await eventOf(other))
  await done(decideMatch(database, context, author, { id, verdict: 'DIFFERENT' }))
}

/** What an editor decides once some articles are there, and how the events are after all others have come. */
interface Story {
  readonly before: readonly ShortArticle[]
  readonly decide: () => Promise<unknown>
  readonly events: readonly string[]
  /** Kind and type of the change that says so. */
  readonly change: readonly [kind: string, type: string]
}

const later = [told('P', '2023-10-03'), told('Q', '2023-10-07'), told('R', '2023-10-20')]

const stories: Readonly<Record<string, Story>> = {
  'merged events stay one, and take in what is told of either': {
    before: [told('A', '2023-10-03'), told('B', '2023-10-07')],
    decide: () => merge('A', 'B'),
    events: ['A B P Q', 'R'],
    change: ['MERGED', 'EVENT'],
  },
  'events of other actors that were merged stay one': {
    before: [
      told('A', '2023-10-03'),
      told('B', '2023-10-03', { claims: [{ who: [lavrov, kim], date: '2023-10-03' }] }),
    ],
    decide: () => merge('A', 'B'),
    events: ['A B P', 'Q', 'R'],
    change: ['MERGED', 'EVENT'],
  },
  'a claim that was split off stays apart, and what fits both goes to neither': {
    before: [told('A', '2023-10-03'), told('B', '2023-10-03')],
    decide: () => split('B'),
    events: ['A', 'B', 'P', 'Q', 'R'],
    change: ['SPLIT', 'EVENT'],
  },
  'a claim that was moved stays there, and those of its former event stay behind': {
    before: [told('A', '2023-10-03'), told('B', '2023-10-03'), told('C', '2023-10-20')],
    decide: () => move('B', 'C'),
    events: ['A', 'B C R', 'P', 'Q'],
    change: ['UPDATED', 'CLAIM'],
  },
  'a claim that was moved to an event of its own stays there': {
    before: [told('A', '2023-10-07'), told('B', '2023-10-07')],
    decide: () => move('B', null),
    events: ['A', 'B', 'P', 'Q', 'R'],
    change: ['UPDATED', 'CLAIM'],
  },
  'a vague telling that was told apart from one event goes to the other that it fits, and never back': {
    before: [told('A', '2023-10-03'), told('B', '2023-10-07'), told('V', '2023-10-01/2023-10-10')],
    decide: () => tellApart('A', 'V'),
    events: ['A P', 'B Q V', 'R'],
    change: ['REVIEWED', 'EVENT'],
  },
  'events that were told apart stay two when one is told of more exactly': {
    before: [
      told('A', '2023-10-03'),
      told('V', '2023-10-02/2023-10-04', { day: '2023-10-03' }),
      told('W', '2023-10-02'),
    ],
    decide: () => tellApart('A', 'V'),
    events: ['A P', 'Q', 'R', 'V W'],
    change: ['REVIEWED', 'EVENT'],
  },
}

/** The graph without events that no claim tells of: their ids and slugs go on leading where an edit once led them. */
async function livingGraph() {
  const { events: all = [], ...others } = await describeGraph(database)
  return { ...others, events: all.filter((event) => !event.endsWith(', []]')) }
}

describe('a decision on events, whatever is read after it', () => {
  test.each(Object.entries(stories))(
    '%s',
    async (_name, { before, decide, events: expected }) => {
      for (const order of [later, [...later].reverse()]) {
        await forgetArticles(database)
        for (const short of before) await save(short)
        await decide()
        for (const short of order) await save(short)
        expect(await events()).toEqual(expected)
        for (const short of before) await save({ ...short, extractor: 'rules@2' })
        expect(await events()).toEqual(expected)
        for (const short of before) await save({ ...short, body: 'They have met, it is said.' })
        expect(await events()).toEqual(expected)
      }
    },
    60_000,
  )

  test.each(Object.entries(stories))(
    '%s; taken back, it no longer holds',
    async (_name, { before, decide, change }) => {
      for (const short of [...before, ...later]) await save(short)
      const expected = await livingGraph()
      await forgetArticles(database)
      for (const short of before) await save(short)
      await decide()
      await undoLast(...change)
      for (const short of later) await save(short)
      expect(await livingGraph()).toEqual(expected)
    },
  )

  test('when events that were told apart are merged after all, then that holds, and undoing it tells them apart again', async () => {
    const { before, decide } = stories[
      'a vague telling that was told apart from one event goes to the other that it fits, and never back'
    ] as Story
    for (const short of before) await save(short)
    await decide()
    await merge('A', 'V')
    await save(told('P', '2023-10-03'))
    expect(await events()).toEqual(['A P V', 'B'])
    await undoLast('MERGED', 'EVENT')
    await save(told('Q', '2023-10-07'))
    expect(await events()).toEqual(['A P', 'B Q V'])
  })

  test('when a machine joined an event to a merged one later, then the merge can still be taken back', async () => {
    await save(told('A', '2023-10-03'))
    await save(told('B', '2023-10-07'))
    await save(told('C', '2023-10-11', { day: '2023-10-12' }))
    await save(told('V', '2023-10-05/2023-10-12'))
    expect(await events()).toEqual(['A', 'B', 'C', 'V'])
    await merge('A', 'B')
    await save(told('C', '2023-10-11', { day: '2023-10-12', body: 'They did not.', claims: [] }))
    expect(await events()).toEqual(['A B V'])
    await undoLast('MERGED', 'EVENT')
    expect(await events()).toEqual(['A V', 'B'])
  })

  test('when the taking back of a change is to be taken back, then it is refused with the way to go', async () => {
    await save(told('A', '2023-10-03'))
    await save(told('B', '2023-10-07'))
    await merge('A', 'B')
    await undoLast('MERGED', 'EVENT')
    const before = await dumpTables(database)
    const [[sequence] = []] = await rows(`SELECT max("sequence") FROM "Change" WHERE "after"->>'undoes' IS NOT NULL`)
    expect(await undoChange(database, context, author, BigInt(String(sequence)))).toEqual({
      isDone: false,
      errors: [{ code: 'INVALID', field: ['id'], message: expect.stringContaining('Make the edit again') }],
    })
    expect(await dumpTables(database)).toEqual(before)
    await merge('A', 'B')
    expect(await events()).toEqual(['A B'])
  })
})

describe('a decision on a claim, when its article is read again', () => {
  const body = 'It rained. They met on Thursday. They left.'
  const first = told('A', '2023-10-26', {
    body,
    claims: [{ who: [lavrov, choe], date: '2023-10-26', quote: 'They met' }],
  })
  const again: readonly (readonly [string, Partial<ShortArticle>])[] = [
    ['by a better extractor', { extractor: 'rules@2' }],
    ['in a new version', { body: `Corrected. ${body}` }],
    ['by a person', { extractor: 'curated@1' }],
  ]
  const current = () =>
    rows(`SELECT "edtf", "method", "reviewed" FROM "Claim" WHERE "record" = 'CURRENT' ORDER BY 1, 2`)

  const decisions: readonly (readonly [string, () => Promise<unknown>, readonly (readonly string[])[]])[] = [
    [
      'accepted: it stays, and is not told twice',
      async () => reviewClaims(database, context, author, { ids: [await claimOf('A')], verdict: 'ACCEPT' }),
      [['2023-10-26', 'RULE', 't']],
    ],
    [
      'rejected: it does not come back',
      async () => reviewClaims(database, context, author, { ids: [await claimOf('A')], verdict: 'REJECT' }),
      [],
    ],
    ['retracted: it does not come back', async () => retractClaim(database, context, author, await claimOf('A')), []],
    [
      'corrected: the correction stands alone',
      async () => correctClaim(database, context, author, { id: await claimOf('A'), claim: { date: '2023-10-25' } }),
      [['2023-10-25', 'CURATED', 't']],
    ],
    [
      'corrected and the correction retracted: neither comes back',
      async () => {
        await correctClaim(database, context, author, { id: await claimOf('A'), claim: { date: '2023-10-25' } })
        await retractClaim(database, context, author, await claimOf('A'))
      },
      [],
    ],
    [
      'added beside it: both stand',
      async () =>
        addClaim(database, context, author, {
          article: { key: null, slug: '2023-10-31-a' },
          event: null,
          claim: { statement: 'They left.', quote: 'They left' },
        }),
      [
        ['2023-10-26', 'RULE', 'f'],
        ['null', 'CURATED', 't'],
      ],
    ],
  ]

  describe.each(again)('%s', (_how, further) => {
    test.each(decisions)('%s', async (_name, decide, expected) => {
      await save(first)
      await decide()
      await save({ ...first, ...further })
      const method = (found: string | undefined) =>
        found === 'RULE' && further.extractor === 'curated@1' ? 'CURATED' : found
      const read = expected.map(([edtf, found, reviewed]) => [edtf, reviewed === 't' ? found : method(found), reviewed])
      expect((await current()).map((row) => row.map(String))).toEqual(read)
    })
  })

  test('when a second claim of the same event is found, then it joins the one that stays, with its links', async () => {
    await save(first)
    await done(reviewClaims(database, context, author, { ids: [await claimOf('A')], verdict: 'ACCEPT' }))
    const { document, annotation } = article({
      ...first,
      extractor: 'rules@2',
      claims: [
        { who: [lavrov, choe], date: '2023-10-26', quote: 'They met' },
        { who: [lavrov, choe], date: '2023-10-26', quote: 'They left' },
        { who: [lavrov], type: 'VISIT', date: '2023-10-26', country: 'KP', quote: 'It rained' },
      ],
    })
    const claims = annotation.claims.map((claim, index) => ({ ...claim, event: index === 2 ? 1 : 0 }))
    const links = [{ kind: 'PART_OF' as const, from: 0, to: 1 }]
    await saveDocument(database, { document, annotation: { ...annotation, claims, links }, by: 'test' }, context)
    expect(
      await rows(
        `SELECT e."type", count(*) FROM "Claim" JOIN "Event" e ON e."id" = "eventId" GROUP BY e."id", e."type" ORDER BY 1`,
      ),
    ).toEqual([
      ['MEETING', '2'],
      ['VISIT', '1'],
    ])
    expect((await describeGraph(database)).links).toEqual([
      '["Sergei Lavrov met Choe Son Hui", "PART_OF", "Sergei Lavrov visited North Korea", "2023-10-31"]',
    ])
  })
})

describe('an article that was taken back and comes again in other words', () => {
  const call: ShortClaim = { who: [lavrov, choe], type: 'CALL', date: '2023-10-05', quote: 'They' }
  const statesNow = () => rows(`SELECT "title", "articles" FROM "EventState" WHERE "validTo" IS NULL ORDER BY 1`)

  beforeEach(async () => {
    await save(told('A', '2023-10-03'))
    await save(told('B', '2023-10-03'))
    await done(retractArticle(database, context, author, { key: null, slug: '2023-10-31-a' }))
  })
  const newVersion = () =>
    save(
      told('A', '2023-10-03', {
        body: 'They met, and spoke.',
        claims: [{ who: [lavrov, choe], date: '2023-10-03' }, call],
      }),
    )

  test('when the new version is read, then its words are kept and its claims do not count', async () => {
    const before = await describeGraph(database)
    expect(await newVersion()).toMatchObject({ state: 'newVersion', isRetracted: true })
    expect(
      await rows(`SELECT a."retracted", v."body" FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."currentVersionId"
      WHERE a."headline" = 'A'`),
    ).toEqual([['t', 'They met, and spoke.']])
    expect(
      await rows(`SELECT "type", "record" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE a."headline" = 'A' ORDER BY 1, 2`),
    ).toEqual([
      ['MEETING', 'CORRECTED'],
      ['MEETING', 'RETRACTED'],
      ['CALL', 'RETRACTED'],
    ])
    const { events: _events, ...after } = await describeGraph(database)
    expect({ ...after, events: before.events }).toEqual(before)
  })

  test('when the retraction is taken back, then the claims of the new version count, and those of the old do not', async () => {
    await newVersion()
    await undoLast('RETRACTED', 'ARTICLE')
    expect(await statesNow()).toEqual([
      ['Sergei Lavrov met Choe Son Hui', '2'],
      ['Sergei Lavrov spoke by telephone with Choe Son Hui', '1'],
    ])
    expect(await events()).toEqual(['A', 'A B'])
    expect(await rows(`SELECT count(*) FROM "Claim" WHERE "record" = 'RETRACTED'`)).toEqual([['0']])
    expect(await rows(`SELECT "slug" FROM "Event" ORDER BY 1`)).toEqual([
      ['call-2023-10-05-choe-son-hui-sergei-lavrov'],
      ['meeting-2023-10-03-choe-son-hui-sergei-lavrov'],
    ])
  })

  test('when a claim had been retracted by itself, then it stays so when the article is back', async () => {
    await undoLast('RETRACTED', 'ARTICLE')
    await done(retractClaim(database, context, author, await claimOf('A')))
    await done(retractArticle(database, context, author, { key: null, slug: '2023-10-31-a' }))
    await newVersion()
    await undoLast('RETRACTED', 'ARTICLE')
    expect(await events()).toEqual(['A', 'B'])
  })
})

describe('a decision on people, whatever is read after it', () => {
  const kelly = (country: string | null) => ['John Kelly', country] as const
  const about = (headline: string, country: string | null, further: Partial<ShortArticle> = {}): ShortArticle =>
    told(headline, '2023-10-03', { claims: [{ who: [kelly(country), choe], date: '2023-10-03' }], ...further })
  const personOf = async (headline: string) => {
    const [[slug] = []] = await rows(`SELECT x."slug" FROM "ClaimParticipant" p JOIN "Actor" x ON x."id" = p."actorId"
      JOIN "Claim" c ON c."id" = p."claimId" JOIN "Article" a ON a."id" = c."articleId"
      WHERE a."headline" = '${headline}' AND x."name" = 'John Kelly' AND c."record" = 'CURRENT'`)
    return String(slug)
  }

  test('when one was told apart from a namesake, then better reading of the article does not make them one', async () => {
    await save(about('A', 'US'))
    await save(about('B', 'IE'))
    await save(about('C', null))
    const someone = await personOf('C')
    const pairs = await rows(`SELECT "id" FROM "MatchCandidate" WHERE "nodeType" = 'PERSON' AND "verdict" IS NULL`)
    for (const [id] of pairs)
      await done(decideMatch(database, context, author, { id: String(id), verdict: 'DIFFERENT' }))
    await save(about('C', 'US', { extractor: 'rules@2' }))
    expect(await personOf('C')).toBe(someone)
    await save(about('C', 'US', { extractor: 'rules@2', body: 'They met once more.' }))
    expect(await personOf('C')).toBe(someone)
    expect(await rows(`SELECT count(*) FROM "MatchCandidate" WHERE "verdict" IS NULL`)).toEqual([['0']])
  })

  test('when that verdict is taken back, then better reading may make them one', async () => {
    await save(about('A', 'US'))
    await save(about('B', 'IE'))
    await save(about('C', null))
    const pairs = await rows(`SELECT "id" FROM "MatchCandidate" WHERE "nodeType" = 'PERSON' AND "verdict" IS NULL`)
    for (const [id] of pairs) {
      await done(decideMatch(database, context, author, { id: String(id), verdict: 'DIFFERENT' }))
      await undoLast('REVIEWED', 'PERSON')
    }
    await save(about('C', 'US', { extractor: 'rules@2' }))
    expect(await personOf('C')).toBe(await personOf('A'))
  })

  test('when one was split from another, then they stay two; when they were merged, then they stay one', async () => {
    await save(about('A', 'US'))
    await save(about('B', 'IE'))
    await save(about('C', null))
    const [american, someone] = [await personOf('A'), await personOf('C')].map((slug) => ({ key: null, slug }))
    if (american === undefined || someone === undefined) throw new Error('Two people are wanted')
    await done(mergeActors(database, context, author, { keep: american, merge: [someone] }))
    await save(about('D', 'US'))
    await save(about('C', null, { extractor: 'rules@2' }))
    expect(await rows(`SELECT "mergedIntoId" IS NULL FROM "Actor" WHERE "slug" = '${someone.slug}'`)).toEqual([['f']])
    await done(splitActor(database, context, author, { id: american, restore: [someone] }))
    await save(about('C', 'US', { extractor: 'rules@3' }))
    expect(await personOf('C')).toBe(someone.slug)
    expect(await personOf('A')).toBe(american.slug)
  })
})
