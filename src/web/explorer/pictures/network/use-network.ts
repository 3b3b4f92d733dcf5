import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Camera, lookAt, zoomAround } from '../stage/camera.js'
import type { Point, Size } from '../stage/geometry.js'
import type { Gestures } from '../stage/gestures.js'
import type { Stage } from '../stage/use-canvas.js'
import { useLatest } from '../stage/use-latest.js'
import { createLayout, type Layout } from './layout.js'
import { boundsOf, firstPlaces, type Places, personAt, type Scene } from './scene.js'

/** What moves in a network; it changes many times a second, so it is kept beside React. */
export interface Motion {
  places: Places
  camera: Camera
  /** False once the reader has moved the camera: then it stays where it is. */
  isFitted: boolean
  dragged: number | null
  pointed: number | null
  /** Scene that the places belong to. */
  scene: Scene
}

/** Places are laid out in a worker while they are drawn here. */
export interface NetworkControl {
  readonly motion: RefObject<Motion>
  readonly gestures: Gestures
  readonly zoom: (factor: number, around?: Point) => void
  readonly pan: (right: number, down: number) => void
  readonly fit: () => void
}

const margin = 44

/** Whom the reader points at, taps and taps twice is told with their positions. */
export function useNetwork(
  scene: Scene,
  stage: Stage,
  told: { readonly onChoose: (person: number | null) => void; readonly onExpand: (person: number) => void },
): NetworkControl {
  const motion = useRef<Motion>(stillMotion(scene))
  const layout = useRef<Layout | null>(null)
  const latest = useLatest(told)
  const { redraw, size } = stage

  const fit = useCallback(() => {
    motion.current.isFitted = true
    redraw()
  }, [redraw])

  useEffect(() => {
    const started = createLayout(({ places }) => {
      const { current } = motion
      if (places.length !== 2 * current.scene.nodes.length) return
      if (current.dragged !== null) keepPlace(places, current.places, current.dragged)
      current.places = places
      redraw()
    })
    layout.current = started
    return () => started.close()
  }, [redraw])

  useEffect(() => {
    if (layout.current === null) return
    const known = placesById(motion.current)
    const places = firstPlaces(scene, known)
    Object.assign(motion.current, { scene, places, dragged: null, pointed: null })
    layout.current.order({
      kind: 'start',
      places,
      ties: scene.ties.map(({ from, to, width }) => ({ from, to, strength: width })),
      radii: scene.nodes.map(({ radius }) => radius),
      heat: known.size === 0 ? 1 : 0.5,
      isAnimated: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    })
  }, [scene])

  const zoom = useCallback(
    (factor: number, around: Point = { x: size().width / 2, y: size().height / 2 }) => {
      motion.current.isFitted = false
      motion.current.camera = zoomAround(motion.current.camera, factor, around, 0.05, 6)
      redraw()
    },
    [redraw, size],
  )
  const pan = useCallback(
    (right: number, down: number) => {
      const { camera } = motion.current
      motion.current.isFitted = false
      motion.current.camera = { ...camera, x: camera.x + right, y: camera.y + down }
      redraw()
    },
    [redraw],
  )
  return { motion, fit, zoom, pan, gestures: { ...dragging(motion, layout, stage, latest), zoom, pan } }
}

/** Where everybody is looked at from: so that all are seen, until the reader has moved something. */
export function cameraOf({ isFitted, camera, places }: Motion, size: Size): Camera {
  return isFitted ? lookAt(boundsOf(places), size, margin, 1.6) : camera
}

/** What pointers do with people. */
function dragging(
  motion: RefObject<Motion>,
  layout: RefObject<Layout | null>,
  { redraw, ref }: Stage,
  told: RefObject<{ readonly onChoose: (person: number | null) => void; readonly onExpand: (person: number) => void }>,
): Omit<Gestures, 'zoom' | 'pan'> {
  const find = (point: Point) => personAt(motion.current.scene, motion.current.places, motion.current.camera, point)
  return {
    grab: (point) => {
      motion.current.dragged = find(point)
      // Whoever is dragged out of the picture must not make everything smaller.
      motion.current.isFitted &&= motion.current.dragged === null
      return motion.current.dragged !== null
    },
    drag: (point) => {
      const { dragged, camera, places } = motion.current
      if (dragged === null) return
      const [x, y] = [(point.x - camera.x) / camera.scale, (point.y - camera.y) / camera.scale]
      places[2 * dragged] = x
      places[2 * dragged + 1] = y
      layout.current?.order({ kind: 'hold', person: dragged, x, y })
      redraw()
    },
    drop: () => {
      const { dragged } = motion.current
      motion.current.dragged = null
      if (dragged !== null) layout.current?.order({ kind: 'release', person: dragged })
    },
    point: (point) => {
      const pointed = point === null ? null : find(point)
      if (pointed === motion.current.pointed) return
      motion.current.pointed = pointed
      if (ref.current !== null) ref.current.style.cursor = pointed === null ? '' : 'pointer'
      redraw()
    },
    tap: (point) => told.current.onChoose(find(point)),
    tapTwice: (point) => {
      const person = find(point)
      if (person !== null) told.current.onExpand(person)
    },
  }
}

function stillMotion(scene: Scene): Motion {
  return {
    scene: { ...scene, nodes: [], ties: [] },
    places: new Float32Array(),
    camera: { scale: 1, x: 0, y: 0 },
    isFitted: true,
    dragged: null,
    pointed: null,
  }
}

function keepPlace(places: Places, before: Places, person: number): void {
  places[2 * person] = before[2 * person] ?? 0
  places[2 * person + 1] = before[2 * person + 1] ?? 0
}

function placesById({ scene, places }: Motion): ReadonlyMap<string, Point> {
  return new Map(
    scene.nodes.map(({ person }, position) => [
      person.id,
      { x: places[2 * position] ?? 0, y: places[2 * position + 1] ?? 0 },
    ]),
  )
}
