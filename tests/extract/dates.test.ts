import { describe, expect, test } from '@jest/globals'
import { findWords } from '../../src/extract/passes/01-tokens.js'
import { findDates, type Tense } from '../../src/extract/passes/10-dates.js'

/** Dates of a text published on Wednesday, 2024-03-13. */
function datesOf(text: string, tense: Tense = 'PAST', anchor = ''): readonly string[] {
  const { tokens } = findWords(text)
  return findDates(tokens, 0, tokens.length, '2024-03-13')
    .filter(({ isBound }) => !isBound)
    .map(({ resolve }) => resolve(tense, anchor))
}

describe('words of dates', () => {
  test.each<[string, readonly string[]]>([
    ['They met on Friday.', ['2024-03-08']],
    ['They met on Wednesday.', ['2024-03-13']],
    ['They met last Wednesday.', ['2024-03-06']],
    ['They met yesterday.', ['2024-03-12']],
    ['They met on March 5.', ['2024-03-05']],
    ['They met on 5 December 2022.', ['2022-12-05']],
    ['They met on Oct. 19.', ['2023-10-19']],
    ['They met on Monday, March 11.', ['2024-03-11']],
    ['They met on June 20 and 21.', ['2023-06-20/2023-06-21']],
    ['They met in November.', ['2023-11']],
    ['They met last December.', ['2023-12']],
    ['They met last week.', ['2024-03-04/2024-03-10']],
    ['They met earlier this week.', ['2024-03-11/2024-03-13']],
    ['They met last month.', ['2024-02']],
    ['They met in 2018.', ['2018']],
    ['They met last year.', ['2023']],
    ['They met last summer.', ['2023-22']],
    ['They met two days ago.', ['2024-03-11']],
    ['They met three months ago.', ['2023-12']],
    ['They have met since 2019.', []],
    ['They may march in second place.', []],
    ['They met on Feb. 30.', ['2024-02-30']],
  ])('in the past: %s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates)
  })

  test.each<[string, readonly string[]]>([
    ['They will meet on Friday.', ['2024-03-15']],
    ['They will meet in May or June.', ['2024-05/2024-06']],
    ['They will meet in February.', ['2025-02']],
    ['They will meet next month.', ['2024-04']],
    ['They will meet in the autumn.', ['2024-23']],
    ['They will meet tomorrow.', ['2024-03-14']],
  ])('in the future: %s', (text, dates) => {
    expect(datesOf(text, 'FUTURE')).toEqual(dates)
  })

  test('point back to the date told before', () => {
    expect(datesOf('The same day they dined.', 'PAST', '2024-03-01')).toEqual(['2024-03-01'])
    expect(datesOf('They dined three months later.', 'PAST', '2023-09')).toEqual(['2023-12'])
    expect(datesOf('It came two months after the talks failed.', 'PAST', '2024-03-10')).toEqual(['2024-01'])
  })
})
