import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addresses } from '../../app/addresses.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useParameters } from '../../app/use-parameters.js'
import { graphql } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { keepDay } from '../../parts/go.js'
import { PictureFrame } from '../../parts/picture-frame.js'
import { NetworkPicture } from '../../parts/pictures.js'
import { Section } from '../../parts/section.js'
import { ViewTools } from '../../parts/view-tools.js'
import type { Drawing } from '../../pictures/contract.js'
import { networkOf, networkPerson } from './network-data.js'
import type { PersonPart } from './person-part.js'

const now = graphql(
  `
    query Network($ids: [ID!]!, $where: EventWhere) {
      nodes(ids: $ids) { __typename ... on Person { ...NetworkPerson } }
    }
  `,
  [networkPerson],
)
const then = graphql(
  `
    query NetworkAsOf($ids: [ID!]!, $day: Date!, $where: EventWhere) {
      asOf(date: $day) { nodes(ids: $ids) { __typename ... on Person { ...NetworkPerson } } }
    }
  `,
  [networkPerson],
)

/** Whom someone met, and whom these met: each person can be expanded, `?expand=SLUG,SLUG`. */
export function PersonNetwork({ slug, name, filter }: PersonPart) {
  const [parameters, setParameters] = useParameters()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [, navigate] = useLocation()
  const search = useSearch()
  const expanded = (parameters.get('expand') ?? '').split(',').filter((each) => each !== '' && each !== slug)
  const { participants: _, ...where } = filter.where
  const variables = { ids: [slug, ...expanded], where }
  const answer = useAnswerAt(now, then, variables)
  const network = useMemo(() => {
    const people = answer.data?.nodes.flatMap((node) => (node?.__typename === 'Person' ? [node] : [])) ?? []
    return networkOf(people, slug)
  }, [answer.data, slug])
  const rows = network.ties.map(({ from, to, events }) => ({
    from: network.names.get(from),
    to: network.names.get(to),
    events,
  }))
  const slugOf = (id: string) => network.slugs.get(id) ?? id
  return (
    <Section
      title="Network"
      note={`${network.people.length} people`}
      tools={<ViewTools name={`network-of-${slug}`} {...answer.asked} rows={rows} drawing={drawing} />}
    >
      <AnswerView answer={answer} rows={14}>
        {() =>
          network.ties.length === 0 ? (
            <Empty>
              Nobody shares such an event with <bdi>{name}</bdi>.
            </Empty>
          ) : (
            <PictureFrame>
              <NetworkPicture
                label={`Who shares events with ${name}`}
                people={network.people}
                ties={network.ties}
                onDrawn={setDrawing}
                onExpand={(id) => setParameters({ expand: [...new Set([...expanded, slugOf(id)])].join(',') })}
                onOpen={(id) => navigate(keepDay(addresses.person(slugOf(id)), search))}
              />
            </PictureFrame>
          )
        }
      </AnswerView>
    </Section>
  )
}
