import type { ReactNode } from 'react'
import type { Answer } from '../app/use-answer.js'
import type { Asked } from '../app/use-answer-at.js'
import { graphql, type ResultOf } from '../graphql.js'
import { AnswerView } from './answer-view.js'
import { eventLine } from './event-lines.js'
import { eventRow } from './event-rows.js'
import { EventsWithParticipants } from './events-with-participants.js'
import { actorName } from './name-link.js'
import { type PageInfo, Pager } from './pager.js'
import { quoteFields } from './quotes.js'
import { Section } from './section.js'
import { ViewTools } from './view-tools.js'

/** What lists of events ask of each, where no tie of an actor stands on an edge. */
export const listedEvent = graphql(
  `
    fragment ListedEvent on Event {
      ...EventLine
      participants { actor { ...ActorName } }
      evidence(first: 3) { nodes { ...QuoteFields } }
    }
  `,
  [eventLine, actorName, quoteFields],
)

/** A page of events as `EventsSection` takes it. */
export interface EventPage {
  readonly totalCount: number
  readonly totalCountExact: boolean
  readonly pageInfo: PageInfo
  readonly nodes: readonly ResultOf<typeof listedEvent>[]
}

/** A list of events, page by page, each with its people and its quotes. */
export function EventsSection<Data>({
  title,
  name,
  answer,
  readEvents,
  empty,
  leaveOut,
  isForwardOnly = false,
}: {
  readonly title: string
  /** Begins the names of files. */
  readonly name: string
  readonly answer: Answer<Data> & { readonly asked: Asked }
  readonly readEvents: (data: Data) => EventPage | undefined
  readonly empty: ReactNode
  /** Slug of whose view it is. */
  readonly leaveOut?: string
  /** True: the API pages this list forward only. */
  readonly isForwardOnly?: boolean
}) {
  const events = answer.data === undefined ? undefined : readEvents(answer.data)
  const rows = events?.nodes.map((event) => eventRow(event, event.evidence.nodes)) ?? []
  return (
    <Section
      title={title}
      note={events && `${events.totalCount}${events.totalCountExact ? '' : ' or more'}`}
      tools={<ViewTools name={name} {...answer.asked} rows={rows} />}
    >
      <AnswerView answer={answer} rows={14}>
        {() =>
          events === undefined || events.nodes.length === 0 ? (
            empty
          ) : (
            <>
              <EventsWithParticipants
                edges={events.nodes.map((node) => ({ node, evidence: node.evidence.nodes }))}
                {...(leaveOut === undefined ? {} : { leaveOut })}
              />
              <Pager page={events.pageInfo} label={`Pages of ${title.toLowerCase()}`} isForwardOnly={isForwardOnly} />
            </>
          )
        }
      </AnswerView>
    </Section>
  )
}
