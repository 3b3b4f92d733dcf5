import type { NetworkPerson, NetworkTie } from '../contract.js'
import type { Bounds, Camera } from '../stage/camera.js'
import type { Point } from '../stage/geometry.js'

/** Someone as they are drawn. */
export interface SceneNode {
  readonly person: NetworkPerson
  /** Radius in CSS pixels at scale 1. */
  readonly radius: number
  /** Sum of the events of all ties. */
  readonly events: number
  /** Positions of the ties within the scene. */
  readonly ties: readonly number[]
}

/** A tie as it is drawn, between positions of people. */
export interface SceneTie {
  readonly from: number
  readonly to: number
  readonly tie: NetworkTie
  /** Width of the line in CSS pixels. */
  readonly width: number
}

/** A network ready to be laid out and drawn; people keep their position in the list. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly ties: readonly SceneTie[]
  /** Position of each person by id. */
  readonly positions: ReadonlyMap<string, number>
}

/** Sizes everything by its number of events. */
export function createScene(people: readonly NetworkPerson[], ties: readonly NetworkTie[]): Scene {
  const positions = new Map(people.map(({ id }, position) => [id, position]))
  const sceneTies = ties.flatMap((tie) => {
    const from = positions.get(tie.from)
    const to = positions.get(tie.to)
    if (from === undefined || to === undefined) return []
    return [{ from, to, tie, width: Math.min(1 + Math.log2(tie.events), 6) }]
  })
  const tiesOf = people.map((): number[] => [])
  sceneTies.forEach(({ from, to }, index) => {
    tiesOf[from]?.push(index)
    tiesOf[to]?.push(index)
  })
  const nodes = people.map((person, position): SceneNode => {
    const own = tiesOf[position] ?? []
    const events = own.reduce((sum, index) => sum + (sceneTies[index]?.tie.events ?? 0), 0)
    const radius = person.isCentre ? 13 : Math.min(4.5 + 1.5 * Math.sqrt(events), 11)
    return { person, radius, events, ties: own }
  })
  return { nodes, ties: sceneTies, positions }
}

/** How much larger people are drawn at a scale: they grow slower than the distances between them. */
export function sizeAt(scale: number): number {
  return Math.min(Math.max(Math.sqrt(scale), 0.45), 1.8)
}

/** Where everybody stands; x and y of each person in turn. */
export type Places = Float32Array<ArrayBufferLike>

/** The rectangle that holds everybody. */
export function boundsOf(places: Places): Bounds {
  let bounds = { left: 0, top: 0, right: 0, bottom: 0 }
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [x = 0, y = 0] = [places[index], places[index + 1]]
    bounds =
      index === 0
        ? { left: x, top: y, right: x, bottom: y }
        : {
            left: Math.min(bounds.left, x),
            top: Math.min(bounds.top, y),
            right: Math.max(bounds.right, x),
            bottom: Math.max(bounds.bottom, y),
          }
  }
  return bounds
}

/** Who stands at a point of the screen; null for nobody. Small ones are found a few pixels around them. */
export function personAt(scene: Scene, places: Places, camera: Camera, { x, y }: Point): number | null {
  const size = sizeAt(camera.scale)
  let nearest: number | null = null
  let nearestDistance = Number.POSITIVE_INFINITY
  scene.nodes.forEach(({ radius }, position) => {
    const dx = (places[2 * position] ?? 0) * camera.scale + camera.x - x
    const dy = (places[2 * position + 1] ?? 0) * camera.scale + camera.y - y
    const distance = Math.hypot(dx, dy)
    if (distance > Math.max(radius * size, 9) + 2 || distance >= nearestDistance) return
    nearest = position
    nearestDistance = distance
  })
  return nearest
}

/**
 * Where people begin: those seen before where they stood, new ones beside somebody whom they met, on a spiral so that no
 * two stand in one place.
 */
export function firstPlaces(scene: Scene, known: ReadonlyMap<string, Point>): Places {
  const places = new Float32Array(2 * scene.nodes.length)
  scene.nodes.forEach(({ person, ties }, position) => {
    const neighbour = ties
      .flatMap((index) => {
        const tie = scene.ties[index]
        const other = scene.nodes[tie?.from === position ? tie.to : (tie?.from ?? position)]
        return other === undefined ? [] : [known.get(other.person.id)]
      })
      .find((place) => place !== undefined)
    const angle = position * 2.399963
    const distance = person.isCentre ? 0 : 30 + 8 * Math.sqrt(position)
    const near = {
      x: (neighbour?.x ?? 0) + distance * Math.cos(angle),
      y: (neighbour?.y ?? 0) + distance * Math.sin(angle),
    }
    const { x, y } = known.get(person.id) ?? near
    places[2 * position] = x
    places[2 * position + 1] = y
  })
  return places
}
