import type { EventStatus, EventType } from '../../graphql.js'
import { monthInWords } from '../../parts/date-words.js'
import { statusWords, typeWords } from '../../parts/words.js'
import type { MonthOfEvents } from '../contract.js'

/** A part of a bar. */
export interface Block {
  readonly status: EventStatus
  readonly isCertain: boolean
  readonly events: number
  /** Events below it in the bar. */
  readonly below: number
}

/** A bar: what is certain stands below what is possible. */
export interface MonthColumn {
  readonly month: string
  readonly blocks: readonly Block[]
  readonly events: number
  /** Certain events by type, of the types of the picture in their order. */
  readonly byType: readonly number[]
  /** `October 2023: 2 meetings …`, for who cannot see it. */
  readonly words: string
}

const statusOrder = Object.keys(statusWords) as EventStatus[]

/** Types that occur, those of which there are most first. */
export function typesOf(months: readonly MonthOfEvents[]): readonly EventType[] {
  const counts = new Map<EventType, number>()
  for (const { type, events } of months.flatMap(({ certain }) => certain)) {
    counts.set(type, (counts.get(type) ?? 0) + events)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([type]) => type)
}

/** Builds the bar of a month. */
export function columnOf({ month, certain, possible }: MonthOfEvents, types: readonly EventType[]): MonthColumn {
  const parts = [...blocksOf(certain, true), ...blocksOf(possible, false)]
  let below = 0
  const blocks = parts.map((part) => {
    const block = { ...part, below }
    below += part.events
    return block
  })
  const byType = types.map((type) => sum(certain.filter((each) => each.type === type)))
  return { month, blocks, events: below, byType, words: wordsOf({ month, certain, possible }) }
}

type Counted = { readonly status: EventStatus; readonly events: number }

function blocksOf(counts: readonly Counted[], isCertain: boolean): readonly Omit<Block, 'below'>[] {
  return statusOrder
    .map((status) => ({ status, isCertain, events: sum(counts.filter((each) => each.status === status)) }))
    .filter(({ events }) => events > 0)
}

function sum(counts: readonly { readonly events: number }[]): number {
  return counts.reduce((total, { events }) => total + events, 0)
}

function wordsOf({ month, certain, possible }: MonthOfEvents): string {
  const surely = certain.map(({ type, status, events }) => `${events} ${typeWords[type]} ${statusWords[status]}`)
  const perhaps = possible.map(({ status, events }) => `${events} ${statusWords[status]}`)
  if (surely.length + perhaps.length === 0) return `${monthInWords(month)}: no event`
  const parts = [
    ...(surely.length > 0 ? [surely.join(', ')] : []),
    ...(perhaps.length > 0 ? [`possibly ${perhaps.join(', ')}`] : []),
  ]
  return `${monthInWords(month)}: ${parts.join('; ')}`
}
