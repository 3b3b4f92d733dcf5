import { useCallback } from 'react'
import { useSubscription } from 'urql'
import { graphql, type ResultOf } from '../../graphql.js'
import { type EventInLine, eventLine } from '../../parts/event-lines.js'

const newEvents = graphql(
  `
    subscription NewEvents {
      eventRecorded(where: {}) {
        id
        kind
        node { __typename ... on Event { ...EventLine } }
      }
    }
  `,
  [eventLine],
)

type NewEvent = ResultOf<typeof newEvents>

/** How many of the latest are kept. */
const mostKept = 20

/** Events that were recorded since the page was opened, the latest first, each as it was told last. */
export function useNewEvents(): readonly EventInLine[] {
  const gather = useCallback((kept: readonly EventInLine[] | undefined, { eventRecorded }: NewEvent) => {
    const event = eventRecorded.node
    if (event?.__typename !== 'Event') return kept ?? []
    return [event, ...(kept ?? []).filter(({ id }) => id !== event.id)].slice(0, mostKept)
  }, [])
  const [{ data }] = useSubscription({ query: newEvents }, gather)
  return data ?? []
}
