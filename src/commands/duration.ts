import { DatelineError } from '../domain/errors.js'

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Timers count no further than 24.8 days. */
const longestMs = 20 * unitMs.d

/**
 * Milliseconds of a duration such as `30s`, `10m`, `1h` or `1d`. Throws INVALID_SETTINGS for anything else.
 *
 * @param flag what it was given for, for the message
 */
export function readDuration(text: string, flag: string): number {
  const [, number, unit] = /^([1-9]\d{0,5})([smhd])$/u.exec(text.trim()) ?? []
  const ms = Number(number) * (unitMs[unit as keyof typeof unitMs] ?? Number.NaN)
  if (ms <= longestMs) return ms
  const message = `${flag} takes a duration such as 30s, 10m or 1h, of 20 days at most, and not ${JSON.stringify(text)}.`
  throw new DatelineError('INVALID_SETTINGS', message)
}
