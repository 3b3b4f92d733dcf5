import { describe, expect, test } from '@jest/globals'
import { pairKey } from '../../src/domain/keys.js'
import { decideMatch } from '../../src/store/edit/decide-match.js'
import { mergeEvents } from '../../src/store/edit/merge-events.js'
import { moveClaim } from '../../src/store/edit/move-claim.js'
import { splitEvent } from '../../src/store/edit/split-event.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import type { ShortArticle } from '../ingest/articles.js'
import { done, kim, lavrov, told, useDesk } from './desk.js'

const { at, claimOf, dump, eventOf, events, forget, graph, rows, save, undoLast } = useDesk()
const key = (id: string) => ({ key: id, slug: null })

const merge = async (keep: string, other: string) =>
  done(mergeEvents(...at(), { keep: key(await eventOf(keep)), merge: [key(await eventOf(other))] }))
const split = async (headline: string) =>
  done(splitEvent(...at(), { id: key(await eventOf(headline)), claims: [await claimOf(headline)] }))
const move = async (headline: string, to: string | null) =>
  done(
    moveClaim(...at(), {
      id: await claimOf(headline),
      event: to === null ? null : key(await eventOf(to)),
    }),
  )
const tellApart = async (one: string, other: string) => {
  const id = pairKey('EVENT', await eventOf(one), await eventOf(other))
  await done(decideMatch(...at(), { id, verdict: 'DIFFERENT' }))
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
  const { events: all = [], ...others } = await graph()
  return { ...others, events: all.filter((event) => !event.endsWith(', []]')) }
}

describe('a decision on events, whatever is read after it', () => {
  test.each(Object.entries(stories))(
    '%s',
    async (_name, { before, decide, events: expected }) => {
      for (const order of [later, [...later].reverse()]) {
        await forget()
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
      await forget()
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
    const before = await dump()
    const [[sequence] = []] = await rows(`SELECT max("sequence") FROM "Change" WHERE "after"->>'undoes' IS NOT NULL`)
    expect(await undoChange(...at(), BigInt(String(sequence)))).toEqual({
      isDone: false,
      errors: [{ code: 'INVALID', field: ['id'], message: expect.stringContaining('Make the edit again') }],
    })
    expect(await dump()).toEqual(before)
    await merge('A', 'B')
    expect(await events()).toEqual(['A B'])
  })
})
