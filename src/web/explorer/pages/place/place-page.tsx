import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { EventFilters } from '../../parts/event-filters.js'
import { EventsSection, listedEvent } from '../../parts/events-section.js'
import { NameLink } from '../../parts/name-link.js'
import { usePage } from '../../parts/pager.js'
import { PictureFrame } from '../../parts/picture-frame.js'
import { MapPicture } from '../../parts/pictures.js'
import { useEventFilter } from '../../parts/use-event-filter.js'

const placeView = graphql(
  `
    fragment PlaceView on Place {
      id
      slug
      name
      kind
      latitude
      longitude
      country { __typename slug name }
      partOf { __typename slug name }
      events(where: $where, first: 20, after: $after) {
        totalCount
        totalCountExact
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { ...ListedEvent }
      }
    }
  `,
  [listedEvent],
)
const now = graphql(
  `query Place($id: ID!, $where: EventWhere, $after: String) { place(by: { id: $id }) { ...PlaceView } }`,
  [placeView],
)
const then = graphql(
  `
    query PlaceAsOf($id: ID!, $day: Date!, $where: EventWhere, $after: String) {
      asOf(date: $day) { place(by: { id: $id }) { ...PlaceView } }
    }
  `,
  [placeView],
)

type PlaceShown = ResultOf<typeof placeView>

const kindWords: Readonly<Record<PlaceShown['kind'], string>> = { CITY: 'city', REGION: 'region', SITE: 'site' }

/** A place, and what happened there. */
export function PlacePage() {
  const { slug = '' } = usePathParts()
  const filter = useEventFilter()
  const answer = useAnswerAt(now, then, { id: slug, where: filter.where, after: usePage(20).after })
  const place = answer.data?.place ?? undefined
  usePageTitle(place?.name)
  useOwnAddress(place && addresses.place(place.slug))
  return (
    <AnswerView answer={answer} rows={12}>
      {({ place }) =>
        place !== null && (
          <article className="with-aside">
            <PlaceHead place={place} />
            <div className="main-column">
              <EventFilters filter={filter} />
              <EventsSection
                title="Events"
                isForwardOnly
                name={`events-at-${place.slug}`}
                answer={answer}
                readEvents={({ place }) => place?.events}
                empty={
                  <Empty>
                    No article tells of such an event here. Choose other types, another status or a longer time.
                  </Empty>
                }
              />
            </div>
            <aside>
              <PlaceOnMap place={place} />
            </aside>
          </article>
        )
      }
    </AnswerView>
  )
}

function PlaceHead({ place: { name, kind, country, partOf } }: { readonly place: PlaceShown }) {
  return (
    <header className="view-head">
      <p className="kicker">
        Place · {kindWords[kind]}
        {partOf !== null && (
          <>
            {' '}
            · in <NameLink node={partOf} />
          </>
        )}
        {country !== null && (
          <>
            {' '}
            · <NameLink node={country} />
          </>
        )}
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
    </header>
  )
}

function PlaceOnMap({ place: { id, name, latitude, longitude, country, events } }: { readonly place: PlaceShown }) {
  if (latitude === null || longitude === null) return <Empty>Where it lies on the map is not known.</Empty>
  const count = Math.max(events.totalCount, 1)
  return (
    <PictureFrame>
      <MapPicture
        label={`${name} on the map`}
        places={[{ id, name, countryName: country?.name ?? null, latitude, longitude, events: count }]}
        onOpen={() => undefined}
      />
    </PictureFrame>
  )
}
