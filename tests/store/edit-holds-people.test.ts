import { describe, expect, test } from '@jest/globals'
import { decideMatch } from '../../src/store/edit/decide-match.js'
import { mergeActors } from '../../src/store/edit/merge-actors.js'
import { splitActor } from '../../src/store/edit/split-actor.js'
import type { ShortArticle } from '../ingest/articles.js'
import { choe, done, told, useDesk } from './desk.js'

const { at, rows, save, undoLast } = useDesk()

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
    for (const [id] of pairs) await done(decideMatch(...at(), { id: String(id), verdict: 'DIFFERENT' }))
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
      await done(decideMatch(...at(), { id: String(id), verdict: 'DIFFERENT' }))
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
    await done(mergeActors(...at(), { keep: american, merge: [someone] }))
    await save(about('D', 'US'))
    await save(about('C', null, { extractor: 'rules@2' }))
    expect(await rows(`SELECT "mergedIntoId" IS NULL FROM "Actor" WHERE "slug" = '${someone.slug}'`)).toEqual([['f']])
    await done(splitActor(...at(), { id: american, restore: [someone] }))
    await save(about('C', 'US', { extractor: 'rules@3' }))
    expect(await personOf('C')).toBe(someone.slug)
    expect(await personOf('A')).toBe(american.slug)
  })
})
