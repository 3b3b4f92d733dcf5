import type { EventStatus } from '../../graphql.js'
import { typeWords } from '../../parts/words.js'
import type { Colours } from '../stage/colours.js'
import type { Point, Size } from '../stage/geometry.js'
import { ticksBetween } from './days.js'
import type { Dated, Lane } from './lanes.js'
import { type Mark, signRadius } from './packing.js'
import { signs } from './signs.js'

/** The days that are seen. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** A lane with its marks at the scale of the window, and where it stands. */
export interface PlacedLane {
  readonly lane: Lane
  readonly marks: readonly Mark[]
  /** Pixels from the upper edge of the picture. */
  readonly top: number
}

/** What is seen of a timeline at a moment. */
export interface TimelineView {
  readonly window: TimeWindow
  readonly lanes: readonly PlacedLane[]
  readonly active: Dated | null
  readonly chosenId: string | null
}

export const rowHeight = 14
/** Room above the marks of a lane, for the name of its type. */
export const laneHead = 18
export const axisHeight = 24
/** Pixels of the strip that counts what has no room. */
const stripHeight = 4
const binWidth = 6

/** Draws the lines of time, then each lane: its name, its marks, and below how much has no room at this scale. */
export function drawTimeline(
  context: CanvasRenderingContext2D,
  size: Size,
  colours: Colours,
  view: TimelineView,
): void {
  const pixelsPerDay = size.width / (view.window.to - view.window.from)
  const shift = -view.window.from * pixelsPerDay
  drawAxis(context, size, colours, view.window, pixelsPerDay)
  for (const placed of view.lanes) {
    drawLaneName(context, size, colours, placed)
    const visible = placed.marks.filter(({ left, right }) => right + shift > -300 && left + shift < size.width)
    drawMarks(context, colours, visible, placed.top, shift)
    drawTitles(context, colours, visible, placed.top, shift)
    drawStrip(context, colours, visible, placed, shift)
    for (const mark of visible) {
      if (mark.dated === view.active || mark.dated.event.id === view.chosenId)
        ring(context, colours, mark, placed.top, shift)
    }
  }
}

/** What lies at a point; null for nothing. */
export function markAt(view: TimelineView, size: Size, { x, y }: Point): Dated | null {
  const shift = (-view.window.from * size.width) / (view.window.to - view.window.from)
  for (const { marks, top } of view.lanes) {
    for (const { dated, left, right, row, title } of marks) {
      if (row === null || Math.abs(rowMiddle(top, row) - y) > rowHeight / 2) continue
      const end = right + (title === null ? 2 : title.length * 6.3)
      if (x >= left + shift - 2 && x <= end + shift) return dated
    }
  }
  return null
}

function rowMiddle(top: number, row: number): number {
  return top + laneHead + row * rowHeight + rowHeight / 2
}

function drawAxis(
  context: CanvasRenderingContext2D,
  size: Size,
  colours: Colours,
  { from, to }: TimeWindow,
  pixelsPerDay: number,
): void {
  context.font = `11px ${colours.font}`
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.lineWidth = 1
  for (const { day, words } of ticksBetween(from, to, pixelsPerDay)) {
    const x = Math.round((day - from) * pixelsPerDay) + 0.5
    context.strokeStyle = colours.line
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x, size.height)
    context.stroke()
    context.fillStyle = colours.textMuted
    context.fillText(words, x + 4, size.height - axisHeight / 2)
  }
  context.strokeStyle = colours.lineStrong
  context.beginPath()
  context.moveTo(0, size.height - axisHeight + 0.5)
  context.lineTo(size.width, size.height - axisHeight + 0.5)
  context.stroke()
}

function drawLaneName(
  context: CanvasRenderingContext2D,
  size: Size,
  colours: Colours,
  { lane, top }: PlacedLane,
): void {
  context.strokeStyle = colours.line
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(0, top + 0.5)
  context.lineTo(size.width, top + 0.5)
  context.stroke()
  context.font = `600 11px ${colours.font}`
  context.fillStyle = colours.textMuted
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const words = `${typeWords[lane.type]} · ${lane.events.length}`
  context.lineWidth = 3
  context.strokeStyle = colours.groundRaised
  context.strokeText(words, 6, top + laneHead / 2 + 1)
  context.fillText(words, 6, top + laneHead / 2 + 1)
}

/** One path for each status and kind of mark, so that thousands of marks take a handful of strokes. */
function drawMarks(
  context: CanvasRenderingContext2D,
  colours: Colours,
  marks: readonly Mark[],
  top: number,
  shift: number,
): void {
  const days = new Map<EventStatus, Path2D>()
  const spans = new Map<EventStatus, Path2D>()
  for (const { dated, left, right, isDay, row } of marks) {
    if (row === null) continue
    const { status } = dated.event
    const paths = isDay ? days : spans
    const path = paths.get(status) ?? new Path2D()
    paths.set(status, path)
    const y = rowMiddle(top, row)
    if (isDay) path.addPath(signPath(status), { e: (left + right) / 2 + shift, f: y })
    else addSpan(path, dated, left + shift, right + shift, y)
  }
  context.lineWidth = 1.6
  for (const [status, path] of spans) {
    context.setLineDash([...signs[status].dash])
    paint(context, path, colours.status[status], signs[status].isFilled ? 0.35 : 0)
  }
  context.setLineDash([])
  for (const [status, path] of days) paint(context, path, colours.status[status], signs[status].isFilled ? 1 : 0)
}

/** A bar over all days that it may have been; pointed where there is no bound. */
function addSpan(path: Path2D, { start, end }: Dated, left: number, right: number, y: number): void {
  const half = 4
  const [openLeft, openRight] = [!Number.isFinite(start), !Number.isFinite(end)]
  path.moveTo(left + (openLeft ? 6 : 0), y - half)
  path.lineTo(right - (openRight ? 6 : 0), y - half)
  path.lineTo(right, openRight ? y : y - half)
  path.lineTo(right - (openRight ? 6 : 0), y + half)
  path.lineTo(left + (openLeft ? 6 : 0), y + half)
  path.lineTo(left, openLeft ? y : y + half)
  path.closePath()
}

function paint(context: CanvasRenderingContext2D, path: Path2D, colour: string, filling: number): void {
  context.fillStyle = colour
  context.strokeStyle = colour
  context.globalAlpha = filling
  if (filling > 0) context.fill(path)
  context.globalAlpha = 1
  context.stroke(path)
}

const signPaths = new Map<EventStatus, Path2D>()

function signPath(status: EventStatus): Path2D {
  const path = signPaths.get(status) ?? new Path2D(signs[status].path)
  signPaths.set(status, path)
  return path
}

function drawTitles(
  context: CanvasRenderingContext2D,
  colours: Colours,
  marks: readonly Mark[],
  top: number,
  shift: number,
): void {
  context.font = `12px ${colours.font}`
  context.fillStyle = colours.text
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { right, row, title } of marks) {
    if (row !== null && title !== null) context.fillText(title, right + shift + 4, rowMiddle(top, row) + 0.5)
  }
}

/** Below the rows, the darker the more events have no room there. */
function drawStrip(
  context: CanvasRenderingContext2D,
  colours: Colours,
  marks: readonly Mark[],
  { lane, top }: PlacedLane,
  shift: number,
): void {
  const bins = new Map<number, number>()
  for (const { left, right, row } of marks) {
    if (row !== null) continue
    const bin = Math.floor(((left + right) / 2 + shift) / binWidth)
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  context.fillStyle = colours.text
  for (const [bin, events] of bins) {
    context.globalAlpha = Math.min(0.2 + events / 12, 1)
    context.fillRect(bin * binWidth, top + laneHead + lane.rows * rowHeight, binWidth - 1, stripHeight)
  }
  context.globalAlpha = 1
}

function ring(context: CanvasRenderingContext2D, colours: Colours, mark: Mark, top: number, shift: number): void {
  if (mark.row === null) return
  context.strokeStyle = colours.accent
  context.lineWidth = 2
  const y = rowMiddle(top, mark.row)
  context.strokeRect(mark.left + shift - 3, y - signRadius - 2.5, mark.right - mark.left + 6, 2 * signRadius + 5)
}
