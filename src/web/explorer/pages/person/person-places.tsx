import { useAnswerAt } from '../../app/use-answer-at.js'
import { graphql } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { PlacesOfEvents, placeGroup } from '../../parts/places-of-events.js'
import type { PersonPart } from './person-part.js'

const personPlaces = graphql(
  `
    fragment PersonPlaces on Person {
      events(first: 1, where: $where) { groups(by: [PLACE], first: 500) { ...PlaceGroup } }
    }
  `,
  [placeGroup],
)
const now = graphql(
  `query PersonPlaces($id: ID!, $where: EventWhere) { person(by: { id: $id }) { ...PersonPlaces } }`,
  [personPlaces],
)
const then = graphql(
  `
    query PersonPlacesAsOf($id: ID!, $day: Date!, $where: EventWhere) {
      asOf(date: $day) { person(by: { id: $id }) { ...PersonPlaces } }
    }
  `,
  [personPlaces],
)

/** Where someone's events were. */
export function PersonPlaces({ slug, name, filter }: PersonPart) {
  const answer = useAnswerAt(now, then, { id: slug, where: filter.where })
  return (
    <AnswerView answer={answer} rows={14}>
      {({ person }) => (
        <PlacesOfEvents
          groups={person?.events.groups ?? []}
          label={`Where ${name} took part in events`}
          name={`places-of-${slug}`}
          asked={answer.asked}
        />
      )}
    </AnswerView>
  )
}
