import type { MapPlace } from '../contract.js'
import type { Bounds, Camera } from '../stage/camera.js'
import type { Point } from '../stage/geometry.js'
import { createLabelRoom, shorten } from '../stage/labels.js'
import { project, worldBounds } from './atlas.js'

/** A place on the screen. */
export interface PlacedPlace {
  readonly place: MapPlace
  readonly x: number
  readonly y: number
  /** In CSS pixels; its area grows with the number of events. */
  readonly radius: number
  /** Its name where there is room for it, else null. */
  readonly label: string | null
}

const letterWidth = 6.6
const labelHeight = 15

/** Places as they are drawn, those with most events first, so that small ones lie above them. */
export function placeOnScreen(places: readonly MapPlace[], camera: Camera): readonly PlacedPlace[] {
  const room = createLabelRoom()
  const most = Math.max(...places.map(({ events }) => events), 1)
  return [...places]
    .sort((one, other) => other.events - one.events)
    .map((place) => {
      const { x, y } = onScreen(project(place.longitude, place.latitude), camera)
      const radius = 4.5 + 17.5 * Math.sqrt(place.events / Math.max(most, 12))
      const label = shorten(place.name, 28)
      const left = x + radius + 4
      const box = {
        left,
        right: left + label.length * letterWidth,
        top: y - labelHeight / 2,
        bottom: y + labelHeight / 2,
      }
      return { place, x, y, radius, label: room.take(box) ? label : null }
    })
}

/** The rectangle that holds all places, with the country around them at least. */
export function boundsOfPlaces(places: readonly MapPlace[]): Bounds {
  const points = places.map(({ longitude, latitude }) => project(longitude, latitude))
  if (points.length === 0) return worldBounds
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The place at a point of the screen, the smallest where several lie there; null where there is none. */
export function placeAt(placed: readonly PlacedPlace[], point: Point): MapPlace | null {
  const found = placed.filter(({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) <= Math.max(radius, 10) + 2)
  return found.at(-1)?.place ?? null
}

function onScreen({ x, y }: Point, camera: Camera): Point {
  return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y }
}
