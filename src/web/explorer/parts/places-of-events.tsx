import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addresses } from '../app/addresses.js'
import type { Asked } from '../app/use-answer-at.js'
import { graphql, type ResultOf } from '../graphql.js'
import type { Drawing, MapPlace } from '../pictures/contract.js'
import { Empty } from './empty.js'
import { Go, keepDay } from './go.js'
import { PictureFrame } from './picture-frame.js'
import { MapPicture } from './pictures.js'
import { Section } from './section.js'
import { ViewTools } from './view-tools.js'

/** What is asked of events grouped by place. */
export const placeGroup = graphql(`
  fragment PlaceGroup on EventGroup {
    count
    keys {
      node {
        __typename
        ... on Place { id slug name latitude longitude country { name } }
      }
    }
  }
`)

type Group = ResultOf<typeof placeGroup>
type KnownPlace = MapPlace & { readonly slug: string }

/** Events by place: on a map, and in a list for places of which no coordinates are known as well. */
export function PlacesOfEvents({
  groups,
  label,
  name,
  asked,
}: {
  readonly groups: readonly Group[]
  readonly label: string
  readonly name: string
  readonly asked: Asked
}) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [, navigate] = useLocation()
  const search = useSearch()
  const places = groups.flatMap(readPlace)
  const placed = places.filter(isPlaced)
  const slugs = new Map(places.map(({ id, slug }) => [id, slug]))
  return (
    <Section
      title="Places"
      note={places.length}
      tools={<ViewTools name={name} {...asked} rows={places} drawing={drawing} />}
    >
      {placed.length > 0 && (
        <PictureFrame>
          <MapPicture
            label={label}
            places={placed}
            onDrawn={setDrawing}
            onOpen={(id) => navigate(keepDay(addresses.place(slugs.get(id) ?? id), search))}
          />
        </PictureFrame>
      )}
      {places.length === 0 ? (
        <Empty>No article says where any of these events was.</Empty>
      ) : (
        <ol className="ranked">
          {places.map((place) => (
            <li key={place.id}>
              <Go to={addresses.place(place.slug)}>
                <bdi>{place.name}</bdi>
              </Go>
              <span>{place.events}</span>
              <span className="muted">{place.countryName}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

type FoundPlace = Omit<KnownPlace, 'latitude' | 'longitude'> & {
  readonly latitude: number | null
  readonly longitude: number | null
}

function readPlace({ count, keys }: Group): readonly FoundPlace[] {
  const node = keys[0]?.node ?? null
  if (node?.__typename !== 'Place') return []
  const { id, slug, name, latitude, longitude, country } = node
  return [{ id, slug, name, countryName: country?.name ?? null, latitude, longitude, events: count }]
}

function isPlaced(place: FoundPlace): place is KnownPlace {
  return place.latitude !== null && place.longitude !== null
}
