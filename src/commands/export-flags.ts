import type { ConfigFlags } from '../config.js'
import { DatelineError } from '../domain/errors.js'
import { type EventType, eventTypes } from '../domain/vocabulary.js'
import { type ExportFormat, exportFormats } from '../exchange/export-form.js'
import { readPublishedDay } from '../parse/published-day.js'
import type { ExportRequest } from './export-events.js'

/** The options of `dateline export`, as they are written. */
export interface ExportFlags extends ConfigFlags {
  readonly format?: string
  readonly out?: string
  readonly type?: string
  readonly country?: string
  readonly from?: string
  readonly to?: string
}

/** What the flags ask for. Throws a DatelineError INVALID_SETTINGS that names each that cannot be meant. */
export function readExportFlags({ format, type, country, from, to }: ExportFlags): ExportRequest {
  const wrong: string[] = []
  const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, flag: string): Word | null => {
    if (given === undefined) return null
    const found = words.find((word) => word.toLowerCase() === given.toLowerCase())
    if (found === undefined) wrong.push(`${flag} "${given}" is none of ${words.join(', ')}`)
    return found ?? null
  }
  const day = (given: string | undefined, flag: string): string | null => {
    if (given === undefined) return null
    if (given.length !== 10 || readPublishedDay(given) === null)
      wrong.push(`${flag} "${given}" is no day as YYYY-MM-DD`)
    return given
  }
  const request = {
    format: oneOf<ExportFormat>(exportFormats, format, '--format') ?? 'jsonl',
    filter: {
      type: oneOf<EventType>(eventTypes, type, '--type'),
      country: country?.toUpperCase() ?? null,
      ...{ from: day(from, '--from'), to: day(to, '--to') },
    },
  }
  if (country !== undefined && !/^[a-z]{2}$/iu.test(country))
    wrong.push(`--country "${country}" is no code of ISO 3166 with two letters, such as KP`)
  if (from !== undefined && to !== undefined && from > to) wrong.push(`--from ${from} is after --to ${to}`)
  if (wrong.length > 0) throw new DatelineError('INVALID_SETTINGS', `${wrong.join('; ')}.`)
  return request
}
