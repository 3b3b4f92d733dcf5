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
    ['They met on 3-5 March.', ['2024-03-03/2024-03-05']],
    ['They met on March 3–5, 2022.', ['2022-03-03/2022-03-05']],
    ['They met from March 3 to March 5.', ['2024-03-03/2024-03-05']],
    ['They met from 28 February to 2 March.', ['2024-02-28/2024-03-02']],
    ['They met from December 30 to January 2.', ['2023-12-30/2024-01-02']],
    ['They met on 7, 8 and 9 March.', ['2024-03-07/2024-03-09']],
    ['They met on the 11th.', ['2024-03-11']],
    ['They met on the 25th.', ['2024-02-25']],
    ['They met on the 11th of March.', ['2024-03-11']],
    ['They met on Tuesday (March 5).', ['2024-03-05']],
    ['They met on Tuesday 5 March 2024.', ['2024-03-05']],
    ['They met on 2024-03-01.', ['2024-03-01']],
    ['They met on 01.03.2024.', ['2024-03-01']],
    ['They met in mid-February.', ['2024-02']],
    ['They met overnight.', ['2024-03-12/2024-03-13']],
    ['They met this morning.', ['2024-03-13']],
    ['They met last night.', ['2024-03-12']],
    ['They met over the weekend.', ['2024-03-09/2024-03-10']],
    ['They met on Monday this week.', ['2024-03-11']],
    ['They met on Thursday last week.', ['2024-03-07']],
    ['They met on Monday, Tuesday and Wednesday.', ['2024-03-11/2024-03-13']],
    ['They met a fortnight ago.', ['2024-02-28']],
    ['They met in recent days.', ['2024-03~']],
    ['They met a few days ago.', ['2024-03~']],
    ['They met on Christmas Eve.', ['2023-12-24']],
    ['They met on May 5, 2019, and on June 3.', ['2019-05-05', '2019-06-03']],
    ['They met in December 2019 and in March.', ['2019-12', '2020-03']],
    ['They met a couple of weeks ago.', ['2024-02~']],
    ['They met thirty years ago.', ['1994']],
    ['They met a decade ago.', ['2014']],
    ['They met the other day.', ['2024-03~']],
    ['They met the day before yesterday.', ['2024-03-11']],
    ['They met the week before last.', ['2024-02-26/2024-03-03']],
    ['They met at the beginning of the month.', ['2024-03']],
    ['They met thrice between May and July.', ['2023-05/2023-07']],
    ['They met thrice between 2009 and 2012.', ['2009/2012']],
    ['They met often in the 1990s.', ['1990/1999']],
    ['The overnight flight came on the 11th floor.', []],
    ['They met for the third time in two weeks.', []],
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
    ['They will meet on the 14th.', ['2024-03-14']],
    ['They will meet next Monday.', ['2024-03-18']],
    ['They will meet next Friday.', ['2024-03-22']],
    ['They will meet on Monday next week.', ['2024-03-18']],
    ['They will meet this coming Sunday.', ['2024-03-17']],
    ['They will meet from Thursday until Saturday.', ['2024-03-14/2024-03-16']],
    ['They will meet in three days’ time.', ['2024-03-16']],
    ['They will meet a month from now.', ['2024-04']],
    ['They will meet on January 5.', ['2025-01-05']],
    ['They will meet the day after tomorrow.', ['2024-03-15']],
    ['They will meet in two weeks.', ['2024-03-27']],
    ['They will meet within ten days.', ['2024-03-13/2024-03-23']],
    ['They will meet at the end of the month.', ['2024-03']],
  ])('in the future: %s', (text, dates) => {
    expect(datesOf(text, 'FUTURE')).toEqual(dates)
  })

  test('point back to the date told before', () => {
    expect(datesOf('The same day they dined.', 'PAST', '2024-03-01')).toEqual(['2024-03-01'])
    expect(datesOf('They dined three months later.', 'PAST', '2023-09')).toEqual(['2023-12'])
    expect(datesOf('They dined in March of that year.', 'PAST', '2019-07-02')).toEqual(['2019-03'])
    expect(datesOf('They dined later that month.', 'PAST', '2019-07-02')).toEqual(['2019-07'])
    expect(datesOf('They dined the next morning.', 'PAST', '2019-07-02')).toEqual(['2019-07-03'])
    expect(datesOf('They dined the previous evening.', 'PAST', '2019-07-02')).toEqual(['2019-07-01'])
    expect(datesOf('They dined the following week.', 'PAST', '2019-07-02')).toEqual(['2019-07-08/2019-07-14'])
    expect(datesOf('They dined the previous month.', 'PAST', '2019-07-02')).toEqual(['2019-06'])
    expect(datesOf('They dined the year before.', 'PAST', '2019-07-02')).toEqual(['2018'])
    expect(datesOf('They dined earlier in the day.', 'PAST', '2019-07-02')).toEqual(['2019-07-02'])
    expect(datesOf('They dined hours later.', 'PAST', '2019-07-02')).toEqual(['2019-07-02'])
    expect(datesOf('They dined that November.', 'PAST', '2019-07-02')).toEqual(['2019-11'])
    expect(datesOf('They dined the following March.', 'PAST', '2019-07-02')).toEqual(['2020-03'])
    expect(datesOf('They dined the previous March.', 'PAST', '2019-07-02')).toEqual(['2019-03'])
    expect(datesOf('It came two months after the talks failed.', 'PAST', '2024-03-10')).toEqual(['2024-01'])
  })
})
