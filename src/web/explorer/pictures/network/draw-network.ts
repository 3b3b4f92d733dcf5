import type { Camera } from '../stage/camera.js'
import type { Colours } from '../stage/colours.js'
import type { Size } from '../stage/geometry.js'
import { createLabelRoom, shorten } from '../stage/labels.js'
import { type Places, type Scene, sizeAt } from './scene.js'

/** What is seen of a network at a moment. */
export interface NetworkView {
  readonly scene: Scene
  readonly places: Places
  readonly camera: Camera
  /** Position of who is pointed at or chosen; their ties stand out. */
  readonly active: number | null
}

const labelHeight = 13
const longestLabel = 30

/** Draws ties below people, and names above both where there is room. */
export function drawNetwork(context: CanvasRenderingContext2D, size: Size, colours: Colours, view: NetworkView): void {
  const neighbours = neighboursOf(view)
  drawTies(context, colours, view)
  drawPeople(context, colours, view, neighbours)
  drawNames(context, size, colours, view, neighbours)
}

function neighboursOf({ scene, active }: NetworkView): ReadonlySet<number> | null {
  const node = active === null ? undefined : scene.nodes[active]
  if (active === null || node === undefined) return null
  const ends = node.ties.flatMap((index) => {
    const tie = scene.ties[index]
    return tie === undefined ? [] : [tie.from, tie.to]
  })
  return new Set([active, ...ends])
}

/** One path for each width, so that thousands of ties take a handful of strokes. */
function drawTies(
  context: CanvasRenderingContext2D,
  colours: Colours,
  { scene, places, camera, active }: NetworkView,
): void {
  const usual = new Map<number, Path2D>()
  const standingOut = new Map<number, Path2D>()
  for (const { from, to, width } of scene.ties) {
    const paths = from === active || to === active ? standingOut : usual
    const step = Math.round(width)
    const path = paths.get(step) ?? new Path2D()
    paths.set(step, path)
    path.moveTo(
      (places[2 * from] ?? 0) * camera.scale + camera.x,
      (places[2 * from + 1] ?? 0) * camera.scale + camera.y,
    )
    path.lineTo((places[2 * to] ?? 0) * camera.scale + camera.x, (places[2 * to + 1] ?? 0) * camera.scale + camera.y)
  }
  context.strokeStyle = colours.lineStrong
  context.globalAlpha = active === null ? 0.5 : 0.22
  for (const [width, path] of usual) stroke(context, path, width)
  context.strokeStyle = colours.accent
  context.globalAlpha = 0.85
  for (const [width, path] of standingOut) stroke(context, path, width)
  context.globalAlpha = 1
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, width: number): void {
  context.lineWidth = width
  context.stroke(path)
}

function drawPeople(
  context: CanvasRenderingContext2D,
  colours: Colours,
  { scene, places, camera, active }: NetworkView,
  neighbours: ReadonlySet<number> | null,
): void {
  const size = sizeAt(camera.scale)
  context.lineWidth = 2
  scene.nodes.forEach(({ person, radius }, position) => {
    const x = (places[2 * position] ?? 0) * camera.scale + camera.x
    const y = (places[2 * position + 1] ?? 0) * camera.scale + camera.y
    const isBright = neighbours === null || neighbours.has(position)
    context.globalAlpha = isBright ? 1 : 0.35
    context.beginPath()
    context.arc(x, y, radius * size, 0, 2 * Math.PI)
    // Who is not expanded yet is hollow: there is more behind them.
    context.fillStyle = person.isCentre ? colours.accent : person.isExpanded ? colours.text : colours.groundRaised
    context.fill()
    context.strokeStyle = position === active ? colours.accent : person.isCentre ? colours.accent : colours.text
    context.stroke()
  })
  context.globalAlpha = 1
}

function drawNames(
  context: CanvasRenderingContext2D,
  size: Size,
  colours: Colours,
  { scene, places, camera, active }: NetworkView,
  neighbours: ReadonlySet<number> | null,
): void {
  const grown = sizeAt(camera.scale)
  const room = createLabelRoom()
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.lineJoin = 'round'
  for (const position of inOrder(scene, active, neighbours)) {
    const node = scene.nodes[position]
    if (node === undefined) continue
    const x = (places[2 * position] ?? 0) * camera.scale + camera.x
    const y = (places[2 * position + 1] ?? 0) * camera.scale + camera.y + node.radius * grown + 3
    if (x < 0 || x > size.width || y < 0 || y > size.height) continue
    const isStrong = node.person.isCentre || position === active
    context.font = `${isStrong ? 600 : 400} ${labelHeight}px ${colours.font}`
    const name = shorten(node.person.name, longestLabel)
    const half = widthOf(context, name) / 2
    // A name near the edge is moved inside.
    const middle = Math.min(Math.max(x, half + 4), size.width - half - 4)
    if (!room.take({ left: middle - half, right: middle + half, top: y, bottom: y + labelHeight + 2 })) continue
    context.globalAlpha = neighbours === null || neighbours.has(position) ? 1 : 0.45
    context.strokeStyle = colours.groundRaised
    context.lineWidth = 4
    context.strokeText(name, middle, y)
    context.fillStyle = colours.text
    context.fillText(name, middle, y)
  }
  context.globalAlpha = 1
}

/** Whose name finds room first: who is active, the centre, neighbours, then by events; at most 150 are tried. */
function inOrder(scene: Scene, active: number | null, neighbours: ReadonlySet<number> | null): readonly number[] {
  const weightOf = (position: number) => {
    const node = scene.nodes[position]
    if (node === undefined) return 0
    const isNear = neighbours?.has(position) === true
    return (position === active ? 4e9 : 0) + (node.person.isCentre ? 2e9 : 0) + (isNear ? 1e9 : 0) + node.events
  }
  const weights = scene.nodes.map((_, position) => weightOf(position))
  return scene.nodes
    .map((_, position) => position)
    .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    .slice(0, 150)
}

const widths = new Map<string, number>()

/** Measuring a text takes longer than drawing it; a width is kept by font and text. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = context.measureText(text)
  if (widths.size > 5_000) widths.clear()
  widths.set(key, width)
  return width
}
