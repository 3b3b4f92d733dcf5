import type { IsoDay } from '../domain/document.js'

const dayMs = 86_400_000

// a date without a time is read as one of UTC
const toTime = (day: IsoDay): number => Date.parse(day)
const toDay = (time: number): IsoDay => new Date(time).toISOString().slice(0, 10)

/** The day some days later, or earlier if the number is negative: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export const addDays = (day: IsoDay, days: number): IsoDay => toDay(toTime(day) + days * dayMs)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: IsoDay): number => new Date(toTime(day)).getUTCDay()

/** The month some months later as `YYYY-MM`: `addMonths('2024-01', -1)` is `2023-12`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
