import type { ReactNode } from 'react'

import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { EventDateWords, EventPlace, eventLine } from '../../parts/event-lines.js'
import { eventRow } from '../../parts/event-rows.js'
import { actorName, NameLink } from '../../parts/name-link.js'
import { quoteFields } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'
import { EventLabels } from '../../parts/status-label.js'
import { ViewTools } from '../../parts/view-tools.js'
import { roleWords } from '../../parts/words.js'
import { EventClaims, eventClaim } from './event-claims.js'
import { EventDays } from './event-days.js'
import { EventHistory, historyEntry } from './event-history.js'
import { EventRelated, relatedEvent } from './event-related.js'

const eventView = graphql(
  `
    fragment EventView on Event {
      ...EventLine
      participants { roles actor { ...ActorName } onBehalfOf { ...ActorName } post { label } }
      support { articles origins creditedAgencies { ...ActorName } }
      evidence(first: 10) { nodes { ...QuoteFields } }
      claims(first: 100) { totalCount nodes { ...EventClaim } }
      related { ...RelatedEvent }
      history { ...HistoryEntry }
    }
  `,
  [eventLine, actorName, quoteFields, eventClaim, relatedEvent, historyEntry],
)

const now = graphql(`query Event($id: ID!) { event(by: { id: $id }) { ...EventView } }`, [eventView])
const then = graphql(
  `query EventAsOf($id: ID!, $day: Date!) { asOf(date: $day) { event(by: { id: $id }) { ...EventView } } }`,
  [eventView],
)

type EventShown = ResultOf<typeof eventView>

/** An event: who took part, what each article says of it, and how that changed. */
export function EventPage() {
  const { slug = '' } = usePathParts()
  const answer = useAnswerAt(now, then, { id: slug })
  const event = answer.data?.event ?? undefined
  usePageTitle(event?.title)
  useOwnAddress(event && addresses.event(event.slug))
  return (
    <>
      <EventDays slug={slug} />
      <AnswerView answer={answer} rows={12}>
        {({ event }) =>
          event !== null && (
            <EventView
              event={event}
              tools={<ViewTools name={event.slug} {...answer.asked} rows={[eventRow(event, event.evidence.nodes)]} />}
            />
          )
        }
      </AnswerView>
    </>
  )
}

function EventView({ event, tools }: { readonly event: EventShown; readonly tools: ReactNode }) {
  return (
    <article className="with-aside">
      <header className="view-head">
        <p className="kicker">
          Event · <EventLabels type={event.type} status={event.status} />
        </p>
        <h1>
          <bdi>{event.title}</bdi>
        </h1>
        <p className="event-when">
          <EventDateWords date={event.date} />
          {event.date?.verbatim != null && (
            <span className="muted">
              {' '}
              in the words of an article: <q dir="auto">{event.date.verbatim}</q>
            </span>
          )}
        </p>
        {event.place === null && event.country === null ? (
          <p className="muted">No article says where.</p>
        ) : (
          <EventPlace event={event} />
        )}
        {tools}
      </header>
      <div className="main-column">
        <EventClaims claims={event.claims.nodes} total={event.claims.totalCount} />
        <EventRelated related={event.related} />
      </div>
      <aside>
        <EventParticipants participants={event.participants} />
        <EventSupport support={event.support} />
        <EventHistory history={event.history} />
      </aside>
    </article>
  )
}

function EventParticipants({ participants }: Pick<EventShown, 'participants'>) {
  return (
    <Section title="Participants" note={participants.length}>
      {participants.length === 0 ? (
        <p className="empty">No article names anyone.</p>
      ) : (
        <ul className="facts">
          {participants.map(({ actor, roles, onBehalfOf, post }) => (
            <li key={actor.id}>
              <NameLink node={actor} />
              <div className="muted">
                {[roles.map((role) => roleWords[role]).join(', '), post?.label].filter(Boolean).join(' · ')}
                {onBehalfOf !== null && (
                  <>
                    {' '}
                    for <NameLink node={onBehalfOf} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function EventSupport({ support: { articles, origins, creditedAgencies } }: Pick<EventShown, 'support'>) {
  return (
    <Section title="Support">
      <p>
        {articles} {articles === 1 ? 'article' : 'articles'} of {origins} {origins === 1 ? 'origin' : 'origins'}
        {creditedAgencies.length > 0 && ', with credits to '}
        {creditedAgencies.map((agency, index) => (
          <span key={agency.id}>
            {index > 0 && ', '}
            <NameLink node={agency} />
          </span>
        ))}
      </p>
    </Section>
  )
}
