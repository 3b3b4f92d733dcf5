import { firstPage, useParameters } from '../app/use-parameters.js'
import type { EventStatus, EventType, graphql } from '../graphql.js'
import { statusWords, typeWords } from './words.js'

/** Conditions on events, as the API takes them. */
export type EventWhere = ReturnType<typeof graphql.scalar<'EventWhere'>>

/** The filter of the address, and how to change it. */
export interface EventFilter {
  readonly types: readonly EventType[]
  readonly statuses: readonly EventStatus[]
  readonly from: string | null
  readonly to: string | null
  /** Slug of someone who must take part too. */
  readonly with: string | null
  readonly where: EventWhere
  readonly set: (changes: Readonly<Record<string, string | null>>) => void
}

const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads which events are meant from the address: `?type=MEETING,VISIT&status=PLANNED&from=2023-01-01&to=…&with=SLUG`.
 * What is no type, status or day there is left aside.
 *
 * @param usual types that are meant where the address names none; `?type=all` means all of them
 */
export function useEventFilter(usual: readonly EventType[] = []): EventFilter {
  const [parameters, setParameters] = useParameters()
  const type = parameters.get('type')
  const types = type === null ? usual : type.split(',').filter(isType)
  const statuses = (parameters.get('status') ?? '').split(',').filter(isStatus)
  const from = dayOf(parameters.get('from'))
  const to = dayOf(parameters.get('to'))
  const companion = parameters.get('with')
  return {
    types,
    statuses,
    from,
    to,
    with: companion,
    where: {
      ...(types.length > 0 ? { types: [...types] } : {}),
      ...(statuses.length > 0 ? { status: [...statuses] } : {}),
      ...(from !== null || to !== null ? { date: { from, to } } : {}),
      ...(companion !== null ? { participants: { allOf: [companion] } } : {}),
    },
    set: (changes) => setParameters({ ...changes, ...firstPage }),
  }
}

function isType(text: string): text is EventType {
  return text in typeWords
}

function isStatus(text: string): text is EventStatus {
  return text in statusWords
}

function dayOf(text: string | null): string | null {
  return text !== null && day.test(text) ? text : null
}
