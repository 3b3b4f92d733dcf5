import type { ResultOf } from '../graphql.js'
import { type EventInLine, EventLines } from './event-lines.js'
import { type actorName, NameLink } from './name-link.js'
import { type Quote, Quotes } from './quotes.js'

/** An event with who took part, and the quotes that say so. */
export interface EventWithParticipants {
  readonly node: EventInLine & { readonly participants: readonly { readonly actor: ResultOf<typeof actorName> }[] }
  readonly evidence: readonly Quote[]
}

/**
 * Events below each other, each with its people and its quotes.
 *
 * @param leaveOut slug of whose view it is: they need not be named in each line
 */
export function EventsWithParticipants({
  edges,
  leaveOut,
}: {
  readonly edges: readonly EventWithParticipants[]
  readonly leaveOut?: string
}) {
  const evidence = new Map(edges.map(({ node, evidence }) => [node.id, evidence]))
  return (
    <EventLines events={edges.map(({ node }) => node)}>
      {({ id, participants }) => (
        <>
          <Names actors={participants.map(({ actor }) => actor).filter(({ slug }) => slug !== leaveOut)} />
          <Quotes quotes={(evidence.get(id) ?? []).slice(0, 3)} />
        </>
      )}
    </EventLines>
  )
}

function Names({ actors }: { readonly actors: readonly ResultOf<typeof actorName>[] }) {
  if (actors.length === 0) return null
  return (
    <p className="event-people">
      <span className="muted">with </span>
      {actors.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && ', '}
          <NameLink node={actor} />
        </span>
      ))}
    </p>
  )
}
