import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlasAddress from 'world-atlas/countries-110m.json?url'
import type { Bounds } from '../stage/camera.js'
import type { Point } from '../stage/geometry.js'

type Atlas = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>

/** Outlines in units of the map, as SVG paths. */
export interface Outlines {
  readonly land: string
  readonly borders: string
}

// The projection that Natural Earth's own maps use; it distorts neither areas nor shapes much.
const projection = geoNaturalEarth1().scale(100).translate([0, 0])

/** The whole world in units of the map, without Antarctica's far edge. */
export const worldBounds: Bounds = { left: -273, top: -138, right: 273, bottom: 118 }

/** Where a place lies on the map, in its units. */
export function project(longitude: number, latitude: number): Point {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0]
  return { x, y }
}

/** Fetches the outlines of countries (Natural Earth 1:110,000,000, from our own server). */
export async function loadOutlines(): Promise<Outlines> {
  const answer = await fetch(atlasAddress)
  if (!answer.ok) throw new Error(`The outlines of countries are not there: ${answer.status}`)
  const atlas = (await answer.json()) as Atlas
  const path = geoPath(projection)
  return {
    land: path(feature(atlas, atlas.objects.land)) ?? '',
    borders: path(mesh(atlas, atlas.objects.countries, (one, other) => one !== other)) ?? '',
  }
}
