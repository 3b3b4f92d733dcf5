import { describe, expect, test } from '@jest/globals'
import { type ClaimFields, changesBetween } from '../../src/web/explorer/pages/editing/claim-changes.js'
import { keyOfProposal, locate } from '../../src/web/explorer/pages/ingest/proposals.js'
import type { NetworkPerson, TimelineEvent } from '../../src/web/explorer/pictures/contract.js'
import { columnOf, typesOf } from '../../src/web/explorer/pictures/months/month-columns.js'
import { createScene, firstPlaces, personAt } from '../../src/web/explorer/pictures/network/scene.js'
import { shorten } from '../../src/web/explorer/pictures/stage/labels.js'
import { dayNumber, ticksBetween } from '../../src/web/explorer/pictures/timeline/days.js'
import { extentOf, sortIntoLanes } from '../../src/web/explorer/pictures/timeline/lanes.js'
import { packLane } from '../../src/web/explorer/pictures/timeline/packing.js'

function event(id: string, earliest: string | null, latest: string | null): TimelineEvent {
  return { id, title: id, type: 'MEETING', status: 'OCCURRED', earliest, latest, dateInWords: '' }
}

describe('the line of time', () => {
  test('when a day is counted, then years before 100 and leap days are right, and what is no day is null', () => {
    const days = ['1970-01-01', '1970-01-02', '1969-12-31', '2000-03-01', '0099-01-01', '2023-10', 'soon']
    expect(days.map(dayNumber)).toEqual([0, 1, -1, 11_017, -683_368, null, null])
  })

  test('when a span is wide or narrow, then its lines are years, months or days', () => {
    const words = (from: number, to: number, pixels: number) => ticksBetween(from, to, pixels).map((tick) => tick.words)
    expect(words(0, 1096, 0.3).slice(0, 3)).toEqual(['1970', '1971', '1972'])
    expect(words(0, 60, 4).slice(0, 3)).toEqual(['Jan 1970', 'Feb 1970', 'Mar 1970'])
    expect(words(0, 2, 100)).toEqual(['1 Jan 1970', '2 Jan 1970', '3 Jan 1970'])
  })

  test('when only a month is known, then the event covers the month, and no day is drawn for it', () => {
    const { lanes, undated } = sortIntoLanes(
      [event('month', '2023-10-01', '2023-10-31'), event('day', '2023-10-19', '2023-10-19'), event('none', null, null)],
      10,
    )
    expect(undated.map(({ id }) => id)).toEqual(['none'])
    const marks = lanes.flatMap((lane) => packLane(lane, 10))
    expect(marks.map(({ dated, isDay, right, left }) => [dated.event.id, isDay, right - left])).toEqual([
      ['month', false, 310],
      ['day', true, 10],
    ])
  })

  test('when a date has one bound, then it counts for the extent, and the other side stays open', () => {
    const { dated } = sortIntoLanes([event('by', null, '1970-01-10'), event('from', '1970-01-20', null)], 10)
    expect(extentOf(dated)).toEqual({ from: 10, to: 19 })
    expect(dated.map(({ start, end }) => [start, end])).toEqual([
      [Number.NEGATIVE_INFINITY, 10],
      [19, Number.POSITIVE_INFINITY],
    ])
  })

  test('when there is no room, then events are counted rather than drawn over each other', () => {
    const many = Array.from({ length: 500 }, (_, index) => event(`${index}`, '2023-10-19', '2023-10-19'))
    const [lane] = sortIntoLanes(many, 8).lanes
    const rows = lane === undefined ? [] : packLane(lane, 1).map(({ row }) => row)
    expect(rows.filter((row) => row !== null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(rows.filter((row) => row === null)).toHaveLength(492)
  })
})

describe('months', () => {
  test('when events are certain and possible, then the bar stacks certain ones first, and words tell both', () => {
    const month = {
      month: '2023-10',
      certain: [
        { type: 'VISIT' as const, status: 'PLANNED' as const, events: 1 },
        { type: 'MEETING' as const, status: 'OCCURRED' as const, events: 2 },
      ],
      possible: [{ status: 'ALLEGED' as const, events: 3 }],
    }
    expect(typesOf([month])).toEqual(['MEETING', 'VISIT'])
    expect(columnOf(month, ['MEETING', 'VISIT'])).toEqual({
      month: '2023-10',
      blocks: [
        { status: 'OCCURRED', isCertain: true, events: 2, below: 0 },
        { status: 'PLANNED', isCertain: true, events: 1, below: 2 },
        { status: 'ALLEGED', isCertain: false, events: 3, below: 3 },
      ],
      events: 6,
      byType: [2, 1],
      words: 'October 2023: 1 visit planned, 2 meeting occurred; possibly 3 alleged',
    })
  })
})

describe('the network', () => {
  const person = (id: string): NetworkPerson => ({
    id,
    name: id,
    countryCode: null,
    isCentre: id === 'a',
    isExpanded: false,
  })
  const tie = (from: string, to: string) => ({ from, to, events: 1, types: [], years: null })

  test('when somebody is expanded, then those seen before stay, and new ones begin beside them', () => {
    const scene = createScene(['a', 'b', 'c'].map(person), [tie('a', 'b'), tie('b', 'c')])
    const places = firstPlaces(
      scene,
      new Map([
        ['a', { x: 0, y: 0 }],
        ['b', { x: 500, y: 0 }],
      ]),
    )
    expect([...places.slice(0, 4)]).toEqual([0, 0, 500, 0])
    expect(Math.hypot((places[4] ?? 0) - 500, places[5] ?? 0)).toBeLessThan(60)
  })

  test('when a point lies on somebody, then they are found, and nobody beside them', () => {
    const scene = createScene(['a', 'b'].map(person), [tie('a', 'b')])
    const camera = { scale: 1, x: 0, y: 0 }
    const places = new Float32Array([0, 0, 100, 0])
    expect([2, 50, 98].map((x) => personAt(scene, places, camera, { x, y: 0 }))).toEqual([0, null, 1])
  })

  test('when a name is too long for a label, then it is cut between characters', () => {
    expect(shorten('Sergei Lavrov', 20)).toBe('Sergei Lavrov')
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧👩‍👩‍👧…')
  })
})

describe('proposals', () => {
  const proposal = (start: number, quote: string) => ({
    ...{ start, quote, end: start + [...quote].length, statement: quote, type: null, status: null },
    ...{ modality: 'STATED' as const, date: null, place: null, participants: [], confidence: null },
  })

  test('when a quote stands in a text twice, then the place is told by a quote that stands there once', () => {
    const text = '😀 A headline\n\nThey met. They agreed. They met.'
    const proposals = [proposal(10, 'They agreed.'), proposal(23, 'They met.')]
    const found = locate(text, proposals)
    expect(proposals.map((each) => found.get(keyOfProposal(each)))).toEqual([
      { start: 24, end: 36 },
      { start: 37, end: 46 },
    ])
  })

  test('when fields were changed, then these alone are sent, and an empty one takes the value away', () => {
    const before: ClaimFields = {
      ...{
        statement: 'They met.',
        type: 'MEETING',
        status: 'OCCURRED',
        modality: 'STATED',
        date: '2023',
        place: 'Oslo',
      },
    }
    expect(changesBetween(before, before)).toEqual({})
    expect(changesBetween(before, { ...before, status: 'DENIED', place: '' })).toEqual({
      ...{ type: 'MEETING', status: 'DENIED', place: null },
    })
  })
})
