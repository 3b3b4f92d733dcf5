import { graphql, type ResultOf } from '../../graphql.js'
import { EventLines, eventLine } from '../../parts/event-lines.js'
import { groupBy } from '../../parts/group-by.js'
import { Quotes, quoteFields } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'

/** What is asked of a tie between two events. */
export const relatedEvent = graphql(
  `
    fragment RelatedEvent on EventLink {
      kind
      direction
      event { ...EventLine }
      evidence { ...QuoteFields }
    }
  `,
  [eventLine, quoteFields],
)

type Link = ResultOf<typeof relatedEvent>

const linkWords: Readonly<Record<Link['kind'], Readonly<Record<Link['direction'], string>>>> = {
  CONCERNS: { OUT: 'It is about', IN: 'About it' },
  FOLLOWS: { OUT: 'It follows', IN: 'It is followed by' },
  IMPLEMENTS: { OUT: 'It puts into effect', IN: 'It is put into effect by' },
  PART_OF: { OUT: 'It is part of', IN: 'Parts of it' },
}

/** Other events that articles tie to this one, by kind of tie. */
export function EventRelated({ related }: { readonly related: readonly Link[] }) {
  if (related.length === 0) return null
  const kinds = groupBy(related, ({ kind, direction }) => linkWords[kind][direction])
  return (
    <Section title="Related events" note={related.length}>
      {[...kinds].map(([words, links]) => (
        <div key={words} className="related">
          <h3>{words}</h3>
          <EventLines events={links.map(({ event }) => event)}>
            {({ id }) => <Quotes quotes={links.find(({ event }) => event.id === id)?.evidence.slice(0, 2) ?? []} />}
          </EventLines>
        </div>
      ))}
    </Section>
  )
}
