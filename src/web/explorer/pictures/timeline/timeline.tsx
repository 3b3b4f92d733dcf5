import type { Point } from '../stage/geometry.js'
import '../pictures.css'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { statusWords, typeWords } from '../../parts/words.js'
import type { TimelineEvent, TimelineProps } from '../contract.js'
import { type Colours, useColours } from '../stage/colours.js'
import { canvasDrawing } from '../stage/drawings.js'
import { useGestures } from '../stage/gestures.js'
import { type Draw, useCanvas } from '../stage/use-canvas.js'
import { useLatest } from '../stage/use-latest.js'
import { ZoomButtons } from '../stage/zoom-buttons.js'
import { axisHeight, drawTimeline, laneHead, markAt, rowHeight } from './draw-timeline.js'
import { type Dated, extentOf, middleOf, sortIntoLanes } from './lanes.js'
import { signs } from './signs.js'
import { heightOf, stripRoom, useTimeWindow } from './use-time-window.js'

/** Greatest height of the picture in CSS pixels. */
const mostHeight = 440
const mostTypes = 13

/** Events on the line of time: a sign for a day, a bar for wider dates; one lane for each type. */
export function TimelinePicture({ label, events, chosenId, onDrawn, onOpen }: TimelineProps) {
  const colours = useColours()
  const lanes = useMemo(() => {
    const types = Math.min(new Set(events.map(({ type }) => type)).size, mostTypes)
    return sortIntoLanes(events, Math.floor((mostHeight - axisHeight - types * (laneHead + stripRoom)) / rowHeight))
  }, [events])
  const extent = useMemo(() => extentOf(lanes.dated), [lanes])
  const height = lanes.lanes.reduce((sum, lane) => sum + heightOf(lane), axisHeight)
  const active = useRef<Dated | null>(null)
  const [told, setTold] = useState<Dated | null>(null)

  const drawLatest = useLatest<Draw>((context, size) =>
    drawTimeline(context, size, colours, { ...time.view(size), active: active.current, chosenId }),
  )
  const draw = useCallback<Draw>((context, size) => drawLatest.current(context, size), [drawLatest])
  const stage = useCanvas(draw)
  const time = useTimeWindow(lanes.lanes, extent, stage)

  const tell = (next: Dated | null) => {
    if (next === active.current) return
    active.current = next
    setTold(next)
  }
  const find = (point: Point) => markAt({ ...time.view(stage.size()), active: null, chosenId }, stage.size(), point)
  useGestures(stage.ref, {
    grab: () => false,
    drag: () => {},
    drop: () => {},
    pan: (right) => time.pan(right),
    zoom: (factor, { x }) => time.zoom(factor, x),
    point: (point) => tell(point === null ? null : find(point)),
    tap: (point) => {
      const found = find(point)
      if (found !== null) onOpen(found.event.id)
    },
  })
  const { size } = stage
  useEffect(() => {
    onDrawn?.(canvasDrawing(draw, size, colours.groundRaised))
    return () => onDrawn?.(null)
  }, [onDrawn, draw, size, colours])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = actionOf(event.key, lanes.dated, active.current, { ...time, tell, onOpen })
    if (action === null) return
    event.preventDefault()
    action()
  }
  return (
    <div className="picture">
      <div className="picture-head">
        <Legend events={events} colours={colours} />
        <ZoomButtons onZoom={(factor) => time.zoom(factor)} onFit={time.fit} />
      </div>
      <div className="picture-stage">
        <div
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys that its label tells
          tabIndex={0}
          className="timeline-keys"
          aria-label={`${label}. Left and right go from event to event, Enter opens, plus and minus zoom.`}
          onKeyDown={onKeyDown}
        >
          <canvas ref={stage.ref} className="timeline-canvas" style={{ blockSize: height }} />
        </div>
      </div>
      <p className="picture-hint" aria-live="polite">
        {told === null ? (
          'Point at a mark, or go from event to event with the arrow keys; tap or Enter opens.'
        ) : (
          <EventWords event={told.event} />
        )}
      </p>
      <Undated events={lanes.undated} onOpen={onOpen} />
    </div>
  )
}

interface KeyControl {
  readonly zoom: (factor: number) => void
  readonly fit: () => void
  readonly reveal: (day: number) => void
  readonly tell: (next: Dated | null) => void
  readonly onOpen: (id: string) => void
}

/** What a key does; null for other keys. */
function actionOf(
  key: string,
  dated: readonly Dated[],
  active: Dated | null,
  control: KeyControl,
): (() => void) | null {
  const go = (position: number) => {
    const next = dated[Math.min(Math.max(position, 0), dated.length - 1)]
    if (next === undefined) return
    control.tell(next)
    control.reveal(middleOf(next))
  }
  const position = active === null ? -1 : dated.indexOf(active)
  switch (key) {
    case 'ArrowRight':
      return () => go(position + 1)
    case 'ArrowLeft':
      return () => go(position < 0 ? dated.length - 1 : position - 1)
    case 'Home':
      return () => go(0)
    case 'End':
      return () => go(dated.length - 1)
    case 'Enter':
      return active === null ? null : () => control.onOpen(active.event.id)
    case '+':
    case '=':
      return () => control.zoom(1.4)
    case '-':
      return () => control.zoom(1 / 1.4)
    case '0':
      return control.fit
    default:
      return null
  }
}

function EventWords({ event: { title, type, status, dateInWords } }: { readonly event: TimelineEvent }) {
  return (
    <>
      {dateInWords}: <bdi>{title}</bdi> ({typeWords[type]}, {statusWords[status]})
    </>
  )
}

function Legend({ events, colours }: { readonly events: readonly TimelineEvent[]; readonly colours: Colours }) {
  const present = new Set(events.map(({ status }) => status))
  return (
    <p className="picture-legend">
      {Object.entries(statusWords)
        .map(([status, words]) => ({ status: status as TimelineEvent['status'], words }))
        .filter(({ status }) => present.has(status))
        .map(({ status, words }) => (
          <span key={status}>
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <path
                d={signs[status].path}
                fill={signs[status].isFilled ? colours.status[status] : 'none'}
                stroke={colours.status[status]}
                strokeWidth={1.6}
              />
            </svg>
            {words}
          </span>
        ))}
      <span>
        <svg width={26} height={12} aria-hidden="true">
          <rect
            x={1}
            y={2}
            width={24}
            height={8}
            fill={colours.textMuted}
            fillOpacity={0.35}
            stroke={colours.textMuted}
          />
        </svg>
        a bar: no day is known, it was within these
      </span>
    </p>
  )
}

function Undated({
  events,
  onOpen,
}: {
  readonly events: readonly TimelineEvent[]
  readonly onOpen: (id: string) => void
}) {
  if (events.length === 0) return null
  return (
    <details className="timeline-undated">
      <summary>{events.length} without a date</summary>
      <ul>
        {events.slice(0, 200).map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
