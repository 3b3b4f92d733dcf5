import type { EventStatus, EventType } from '../graphql.js'
import { statusWords, typeWords } from './words.js'

/** A status in words, in its colour. */
export function StatusLabel({ status }: { readonly status: EventStatus }) {
  return (
    <span className="status" data-status={status}>
      {statusWords[status]}
    </span>
  )
}

/** Type and status of an event, the status in its colour. */
export function EventLabels({ type, status }: { readonly type: EventType; readonly status: EventStatus }) {
  return (
    <span className="labels">
      <span className="type">{typeWords[type]}</span> <StatusLabel status={status} />
    </span>
  )
}
