import { describe, expect, test } from '@jest/globals'
import { DatelineError } from '../../src/domain/errors.js'
import {
  comparePartialDates,
  endByPublication,
  isIsoDay,
  parsePartialDate,
  partialDatesOverlap,
} from '../../src/domain/partial-date.js'

describe('parsePartialDate', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31', 'YEAR', false],
    ['2023~', '2022-01-01', '2024-12-31', 'YEAR', true],
    ['2023-10', '2023-10-01', '2023-10-31', 'MONTH', false],
    ['2023-10~', '2023-09-01', '2023-11-30', 'MONTH', true],
    ['2024-01~', '2023-12-01', '2024-02-29', 'MONTH', true],
    ['2023-12~', '2023-11-01', '2024-01-31', 'MONTH', true],
    ['2023-10-19', '2023-10-19', '2023-10-19', 'DAY', false],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'DAY', false],
    ['2024-03-01~', '2024-02-29', '2024-03-02', 'DAY', true],
    ['2023-12-31~', '2023-12-30', '2024-01-01', 'DAY', true],
    ['2018-21', '2018-03-01', '2018-05-31', 'SEASON', false],
    ['2018-22', '2018-06-01', '2018-08-31', 'SEASON', false],
    ['2018-23', '2018-09-01', '2018-11-30', 'SEASON', false],
    ['2018-24', '2018-12-01', '2018-12-31', 'SEASON', false],
    ['2018-23~', '2018-06-01', '2018-12-31', 'SEASON', true],
    ['2018-21~', '2017-12-01', '2018-08-31', 'SEASON', true],
    ['2018-24~', '2018-09-01', '2019-05-31', 'SEASON', true],
    ['2023-10-18/2023-10-19', '2023-10-18', '2023-10-19', 'INTERVAL', false],
    ['2023-02/2023-03', '2023-02-01', '2023-03-31', 'INTERVAL', false],
    ['2023-09~/2023-10-19', '2023-08-01', '2023-10-19', 'INTERVAL', true],
    ['2023-10-18/2023-10-19~', '2023-10-18', '2023-10-20', 'INTERVAL', true],
    ['../2023-10-18', null, '2023-10-18', 'BEFORE', false],
    ['../2023~', null, '2024-12-31', 'BEFORE', true],
    ['2023-10/..', '2023-10-01', null, 'AFTER', false],
    ['0001~', '0001-01-01', '0002-12-31', 'YEAR', true],
    ['9999~', '9998-01-01', '9999-12-31', 'YEAR', true],
  ])('reads %s as the days %s to %s', (edtf, earliest, latest, precision, approximate) => {
    expect(parsePartialDate(edtf)).toEqual({ edtf, earliest, latest, precision, approximate })
  })

  test.each([
    ['', /"" is none of YYYY/],
    ['yesterday', /"yesterday" is none of YYYY/],
    ['2023-1', /"2023-1" is none of/],
    ['2023-10-19T10:00', /is none of/],
    ['2023?', /"2023\?" is none of/],
    [' 2023', /is none of/],
    ['2023-02-31', /2023-02 has the days 01 to 28/],
    ['2023-02-29', /2023-02 has the days 01 to 28/],
    ['1900-02-29', /1900-02 has the days 01 to 28/],
    ['2024-02-30', /2024-02 has the days 01 to 29/],
    ['2023-04-00', /2023-04 has the days 01 to 30/],
    ['2023-13', /there is no month 13/],
    ['2023-00', /there is no month 00/],
    ['2023-25', /there is no month 25/],
    ['2023-21-05', /a season has no days/],
    ['0000', /there is no year 0/],
    ['2023-10-19/2023-10-18', /it ends before it starts/],
    ['2023/2022', /it ends before it starts/],
    ['../..', /both ends are open/],
    ['2023/', /"" is none of/],
    ['2021/2022/2023', /more than one "\/"/],
    ['2023-02-31/2023-03-01', /2023-02 has the days 01 to 28/],
  ])('refuses "%s" and says why', (edtf, reason) => {
    const error = catchError(() => parsePartialDate(edtf))
    expect(error).toBeInstanceOf(DatelineError)
    expect(error).toMatchObject({ code: 'INVALID_DATE', fields: { edtf } })
    expect(String(error)).toMatch(reason)
  })
})

describe('comparePartialDates', () => {
  test('orders by the earliest day, else the latest, and puts undated last', () => {
    const texts = ['2023-10', '../2023-09-30', null, '2023', '2023-10-19', '2022~']
    const dates = texts.map((text) => (text === null ? null : parsePartialDate(text)))
    const ordered = [...dates].sort(comparePartialDates).map((date) => date?.edtf ?? null)
    expect(ordered).toEqual(['2022~', '2023', '../2023-09-30', '2023-10', '2023-10-19', null])
  })

  test('finds no order between dates that start on the same day', () => {
    expect(comparePartialDates(parsePartialDate('2023'), parsePartialDate('2023-01-01'))).toBe(0)
    expect(comparePartialDates(null, null)).toBe(0)
  })
})

describe('partialDatesOverlap', () => {
  test.each([
    ['2023-10', '2023-10-19', true],
    ['2023-10', '2023-11', false],
    ['2023-10~', '2023-11', true],
    ['2023-10-18/2023-10-19', '2023-10-19', true],
    ['../2023-10-18', '2023-10-18/..', true],
    ['../2023-10-18', '2023-10-19', false],
    ['2023-10/..', '2050', true],
    ['2023-24', '2024-01', false],
  ])('tells whether %s and %s share a day: %s', (left, right, expected) => {
    expect(partialDatesOverlap(parsePartialDate(left), parsePartialDate(right))).toBe(expected)
    expect(partialDatesOverlap(parsePartialDate(right), parsePartialDate(left))).toBe(expected)
  })
})

describe('endByPublication', () => {
  test.each([
    ['2023', '2023-01-01', '2023-10-19'],
    ['2023-10~', '2023-09-01', '2023-10-19'],
    ['2023-09', '2023-09-01', '2023-09-30'],
    ['2023-10-01/..', '2023-10-01', '2023-10-19'],
    ['2023-10-18/2023-10-21', '2023-10-18', '2023-10-21'],
    ['2023-10-18/2023-10-21~', '2023-10-18', '2023-10-19'],
    ['2023-10-20', '2023-10-20', '2023-10-20'],
    ['2023-11', '2023-11-01', '2023-11-30'],
    ['../2023', null, '2023-10-19'],
  ])('lets %s, told on 2023-10-19 as past, span %s to %s', (edtf, earliest, latest) => {
    expect(endByPublication(parsePartialDate(edtf), '2023-10-19')).toMatchObject({ edtf, earliest, latest })
  })
})

describe('isIsoDay', () => {
  test.each([
    ['2023-10-19', true],
    ['2023-02-31', false],
    ['2023-10', false],
    ['2023-10-19~', false],
    ['2023-21-01', false],
  ])('says of %s: %s', (text, expected) => {
    expect(isIsoDay(text)).toBe(expected)
  })
})

function catchError(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}
