import { expect, test } from '@jest/globals'
import { monthsOf, statuses } from '../../src/web/explorer/pages/relation/months-data.js'
import { dateInWords, dayInWords } from '../../src/web/explorer/parts/date-words.js'
import { toCsv } from '../../src/web/explorer/parts/table-file.js'

const date = (
  edtf: string,
  precision: string,
  earliest: string | null,
  latest: string | null,
  approximate = false,
) => ({
  ...{ edtf, precision, earliest, latest, approximate },
})

test.each([
  ['19 October 2023', date('2023-10-19', 'DAY', '2023-10-19', '2023-10-19')],
  ['October 2023', date('2023-10', 'MONTH', '2023-10-01', '2023-10-31')],
  ['about October 2023', date('2023-10~', 'MONTH', '2023-09-01', '2023-11-30', true)],
  ['2023', date('2023', 'YEAR', '2023-01-01', '2023-12-31')],
  ['autumn 2023', date('2023-23', 'SEASON', '2023-09-01', '2023-11-30')],
  ['21 – 22 June 2024', date('2024-06-21/2024-06-22', 'INTERVAL', '2024-06-21', '2024-06-22')],
  ['by 25 April 2019', date('../2019-04-25', 'BEFORE', null, '2019-04-25')],
  ['from 19 June 2024', date('2024-06-19/..', 'AFTER', '2024-06-19', null)],
])('a date is said as exactly as it is known: %s', (words, known) => {
  expect(dateInWords(known).replaceAll(/\s/g, ' ')).toBe(words)
})

test('what is no day is said as it stands', () => {
  expect(dayInWords('soon')).toBe('soon')
})

test('a CSV file has a head line, and quotes what would break its lines or columns', () => {
  const rows = [
    { title: 'Lavrov met “Choe”, twice', year: 2023, quote: 'He said "no".\nShe left.' },
    { title: 'They met', year: null, quote: undefined },
  ]
  expect(toCsv(rows)).toBe(
    'title,year,quote\r\n"Lavrov met “Choe”, twice",2023,"He said ""no"".\nShe left."\r\nThey met,,\r\n',
  )
})

test('a text that a spreadsheet would run as a formula is kept from it; a number stays one', () => {
  expect(toCsv([{ name: '=HYPERLINK("x")', change: -3 }])).toBe('name,change\r\n"\'=HYPERLINK(""x"")",-3\r\n')
})

test('months come without gaps, from the first that has or may have an event to the last', () => {
  const none = Object.fromEntries(statuses.map((status) => [status, []])) as unknown as Parameters<typeof monthsOf>[1]
  const key = (dimension: string, value: string | null) => ({ dimension, value })
  const groups = [
    { count: 2, keys: [key('MONTH', '2023-11'), key('TYPE', 'MEETING'), key('STATUS', 'OCCURRED')] },
    { count: 5, keys: [key('MONTH', null), key('TYPE', 'VISIT'), key('STATUS', 'PLANNED')] },
  ]
  const possible = { ...none, PLANNED: [{ start: '2024-01-01', possible: 1 }] }
  expect(monthsOf(groups, possible, statuses)).toEqual([
    { month: '2023-11', certain: [{ type: 'MEETING', status: 'OCCURRED', events: 2 }], possible: [] },
    { month: '2023-12', certain: [], possible: [] },
    { month: '2024-01', certain: [], possible: [{ status: 'PLANNED', events: 1 }] },
  ])
  expect(monthsOf(groups, possible, ['OCCURRED'])).toHaveLength(1)
  expect(monthsOf([], none, statuses)).toEqual([])
})
