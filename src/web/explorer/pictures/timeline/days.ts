/** Milliseconds of a day. */
const dayMs = 86_400_000

/** The number of a day, counted from 1970-01-01: `1970-01-02` → 1. Null for what is no day. */
export function dayNumber(text: string): number | null {
  const [, year, month, day] = /^(-?\d{1,6})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return numberOf(Number(year), Number(month) - 1, Number(day))
}

/** A line across the picture, with its words. */
export interface Tick {
  readonly day: number
  readonly words: string
}

type Step = { readonly unit: 'day' | 'month' | 'year'; readonly size: number; readonly days: number }

const steps: readonly Step[] = [
  { unit: 'day', size: 1, days: 1 },
  { unit: 'day', size: 7, days: 7 },
  ...[1, 3, 6].map((size): Step => ({ unit: 'month', size, days: 30.4 * size })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((size): Step => ({ unit: 'year', size, days: 365.2 * size })),
]

const leastPixels = 74
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Lines between two days, as close as their words allow. */
export function ticksBetween(from: number, to: number, pixelsPerDay: number): readonly Tick[] {
  const step = steps.find(({ days }) => days * pixelsPerDay >= leastPixels) ?? steps.at(-1)
  if (step === undefined) return []
  const ticks: Tick[] = []
  for (let day = firstTick(from, step); day <= to && ticks.length < 100; day = nextTick(day, step)) {
    ticks.push({ day, words: wordsOf(day, step) })
  }
  return ticks
}

function firstTick(from: number, { unit, size }: Step): number {
  const date = new Date(from * dayMs)
  const year = date.getUTCFullYear()
  if (unit === 'day') return Math.floor(from / size) * size
  if (unit === 'month') return numberOf(year, Math.floor(date.getUTCMonth() / size) * size, 1)
  return numberOf(Math.floor(year / size) * size, 0, 1)
}

function nextTick(day: number, { unit, size }: Step): number {
  const date = new Date(day * dayMs)
  if (unit === 'day') return day + size
  if (unit === 'month') return numberOf(date.getUTCFullYear(), date.getUTCMonth() + size, 1)
  return numberOf(date.getUTCFullYear() + size, 0, 1)
}

function wordsOf(day: number, { unit }: Step): string {
  const date = new Date(day * dayMs)
  if (unit === 'day') return dayWords.format(date)
  return unit === 'month' ? monthWords.format(date) : `${date.getUTCFullYear()}`
}

function numberOf(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, day) / dayMs
}
