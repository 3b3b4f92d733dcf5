import type { Point } from '../stage/geometry.js'
import '../pictures.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MapPlace, MapProps } from '../contract.js'
import { type Bounds, type Camera, lookAt, zoomAround } from '../stage/camera.js'
import { type Colours, useColours } from '../stage/colours.js'
import { svgDrawing } from '../stage/drawings.js'
import { useGestures } from '../stage/gestures.js'
import { useSize } from '../stage/use-size.js'
import { ZoomButtons } from '../stage/zoom-buttons.js'
import { loadOutlines, type Outlines, worldBounds } from './atlas.js'
import { boundsOfPlaces, type PlacedPlace, placeAt, placeOnScreen } from './placed.js'

const [leastScale, mostScale] = [0.4, 60]
/** A single place is shown with its part of the world. */
const closestFit = 7

/** Places of events on a map of the world, the more events the larger. The page lists the same places. */
export function MapPicture({ label, places, onDrawn, onOpen }: MapProps) {
  const colours = useColours()
  const svg = useRef<SVGSVGElement>(null)
  const size = useSize(svg)
  const outlines = useOutlines()
  const [pointed, setPointed] = useState<MapPlace | null>(null)
  const [moved, setMoved] = useState<Camera | null>(null)
  const own = useMemo(() => boundsOfPlaces(places), [places])
  const camera = moved ?? lookAt(own, size, 60, closestFit)
  const placed = placeOnScreen(places, camera)

  const zoom = (factor: number, around: Point = { x: size.width / 2, y: size.height / 2 }) =>
    setMoved((before) => zoomAround(before ?? camera, factor, around, leastScale, mostScale))
  const show = (bounds: Bounds) => setMoved(lookAt(bounds, size, 8, closestFit))
  useGestures(svg, {
    grab: () => false,
    drag: () => {},
    drop: () => {},
    pan: (right, down) => setMoved((before) => shift(before ?? camera, right, down)),
    zoom,
    point: (point) => setPointed(point === null ? null : placeAt(placed, point)),
    tap: (point) => {
      const place = placeAt(placed, point)
      if (place !== null) onOpen(place.id)
    },
  })
  useEffect(() => {
    if (outlines === null) return
    onDrawn?.(svgDrawing(() => svg.current, colours.groundRaised))
    return () => onDrawn?.(null)
  }, [onDrawn, outlines, colours])

  return (
    <div className="picture">
      <div className="picture-stage">
        <svg ref={svg} className="map-canvas" role="img" aria-label={`${label}. The list holds the same places.`}>
          <MapGround outlines={outlines} camera={camera} colours={colours} />
          {placed.map((each) => (
            <PlaceMark key={each.place.id} placed={each} colours={colours} isPointed={each.place === pointed} />
          ))}
        </svg>
        <ZoomButtons onZoom={(factor) => zoom(factor)} onFit={() => setMoved(null)} />
        <button type="button" className="map-world" onClick={() => show(worldBounds)}>
          Whole world
        </button>
      </div>
      <p className="picture-hint">
        {pointed === null ? (
          'The larger, the more events. Tap a place to open it. Outlines: Natural Earth.'
        ) : (
          <>
            <bdi>{pointed.name}</bdi>
            {pointed.countryName !== null && (
              <>
                , <bdi>{pointed.countryName}</bdi>
              </>
            )}
            : {eventsInWords(pointed.events)}
          </>
        )}
      </p>
    </div>
  )
}

function MapGround({
  outlines,
  camera,
  colours,
}: {
  readonly outlines: Outlines | null
  readonly camera: Camera
  readonly colours: Colours
}) {
  if (outlines === null) return null
  return (
    <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.scale})`} strokeLinejoin="round">
      <path
        d={outlines.land}
        fill={colours.groundSunken}
        stroke={colours.lineStrong}
        strokeWidth={0.8}
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={outlines.borders}
        fill="none"
        stroke={colours.line}
        strokeWidth={0.8}
        vectorEffect="non-scaling-stroke"
      />
    </g>
  )
}

function PlaceMark({
  placed: { place, x, y, radius, label },
  colours,
  isPointed,
}: {
  readonly placed: PlacedPlace
  readonly colours: Colours
  readonly isPointed: boolean
}) {
  return (
    <g cursor="pointer">
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={colours.accent}
        fillOpacity={isPointed ? 0.75 : 0.42}
        stroke={colours.accent}
        strokeWidth={1.25}
      >
        <title>{`${place.name}: ${eventsInWords(place.events)}`}</title>
      </circle>
      {(label !== null || isPointed) && (
        <text
          x={x + radius + 4}
          y={y}
          dominantBaseline="central"
          fontFamily={colours.font}
          fontSize={12}
          fill={colours.text}
          stroke={colours.groundRaised}
          strokeWidth={3}
          paintOrder="stroke"
          strokeLinejoin="round"
        >
          {label ?? place.name}
        </text>
      )}
    </g>
  )
}

function useOutlines(): Outlines | null {
  const [outlines, setOutlines] = useState<Outlines | null>(null)
  useEffect(() => {
    let isCurrent = true
    // Without them the places stand on an empty ground, and the list below holds all that is known.
    loadOutlines().then(
      (loaded) => isCurrent && setOutlines(loaded),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [])
  return outlines
}

function shift(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x + right, y: camera.y + down }
}

function eventsInWords(events: number): string {
  return `${events} ${events === 1 ? 'event' : 'events'}`
}
