import { beforeEach, describe, expect, test } from '@jest/globals'
import { addClaim } from '../../src/store/edit/add-claim.js'
import { correctClaim } from '../../src/store/edit/correct-claim.js'
import { retractArticle } from '../../src/store/edit/retract-article.js'
import { retractClaim } from '../../src/store/edit/retract-claim.js'
import { reviewClaims } from '../../src/store/edit/review-claims.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle, type ShortClaim } from '../ingest/articles.js'
import { choe, done, lavrov, told, useDesk } from './desk.js'

const { at, claimOf, events, graph, rows, save, undoLast } = useDesk()

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
      async () => reviewClaims(...at(), { ids: [await claimOf('A')], verdict: 'ACCEPT' }),
      [['2023-10-26', 'RULE', 't']],
    ],
    [
      'rejected: it does not come back',
      async () => reviewClaims(...at(), { ids: [await claimOf('A')], verdict: 'REJECT' }),
      [],
    ],
    ['retracted: it does not come back', async () => retractClaim(...at(), await claimOf('A')), []],
    [
      'corrected: the correction stands alone',
      async () => correctClaim(...at(), { id: await claimOf('A'), claim: { date: '2023-10-25' } }),
      [['2023-10-25', 'CURATED', 't']],
    ],
    [
      'corrected and the correction retracted: neither comes back',
      async () => {
        await correctClaim(...at(), { id: await claimOf('A'), claim: { date: '2023-10-25' } })
        await retractClaim(...at(), await claimOf('A'))
      },
      [],
    ],
    [
      'added beside it: both stand',
      async () =>
        addClaim(...at(), {
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
    await done(reviewClaims(...at(), { ids: [await claimOf('A')], verdict: 'ACCEPT' }))
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
    await saveDocument(at()[0], { document, annotation: { ...annotation, claims, links }, by: 'test' }, at()[1])
    expect(
      await rows(
        `SELECT e."type", count(*) FROM "Claim" JOIN "Event" e ON e."id" = "eventId" GROUP BY e."id", e."type" ORDER BY 1`,
      ),
    ).toEqual([
      ['MEETING', '2'],
      ['VISIT', '1'],
    ])
    expect((await graph()).links).toEqual([
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
    await done(retractArticle(...at(), { key: null, slug: '2023-10-31-a' }))
  })
  const newVersion = () =>
    save(
      told('A', '2023-10-03', {
        body: 'They met, and spoke.',
        claims: [{ who: [lavrov, choe], date: '2023-10-03' }, call],
      }),
    )

  test('when the new version is read, then its words are kept and its claims do not count', async () => {
    const before = await graph()
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
    const { events: _events, ...after } = await graph()
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
    await done(retractClaim(...at(), await claimOf('A')))
    await done(retractArticle(...at(), { key: null, slug: '2023-10-31-a' }))
    await newVersion()
    await undoLast('RETRACTED', 'ARTICLE')
    expect(await events()).toEqual(['A', 'B'])
  })
})
