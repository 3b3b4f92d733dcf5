import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { LayoutNews, LayoutOrder } from './layout-messages.js'

interface Body extends SimulationNodeDatum {
  readonly radius: number
}
type Spring = SimulationLinkDatum<Body> & { readonly strength: number }

/** Milliseconds between two answers, about two frames. */
const pauseMs = 30
/** What is left out of sight of a network that nobody has seen: its first, wild movements. */
const unseenSteps = 60
const stillness = 0.01

let simulation: Simulation<Body, Spring> | null = null
let isAnimated = true
let timer: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data: order }: MessageEvent<LayoutOrder>) => {
  if (order.kind === 'start') start(order)
  else if (order.kind === 'hold') hold(order.person, order.x, order.y)
  else release(order.person)
})

function start(order: LayoutOrder & { readonly kind: 'start' }): void {
  isAnimated = order.isAnimated
  const bodies = order.radii.map((radius, person): Body => {
    return { radius, x: order.places[2 * person] ?? 0, y: order.places[2 * person + 1] ?? 0 }
  })
  const springs = order.ties.map(({ from, to, strength }): Spring => ({ source: from, target: to, strength }))
  const spread = bodies.length > 100 ? 60 : 110
  simulation = forceSimulation<Body, Spring>(bodies)
    .force(
      'ties',
      forceLink<Body, Spring>(springs).distance(({ strength }) => spread / (1 + strength / 4)),
    )
    .force(
      'distance',
      forceManyBody<Body>()
        .strength(-4 * spread)
        .distanceMax(12 * spread),
    )
    .force(
      'room',
      forceCollide<Body>(({ radius }) => radius + 9),
    )
    .force('x', forceX<Body>(0).strength(0.05))
    .force('y', forceY<Body>(0).strength(0.08))
    .alpha(order.heat)
    .stop()
  if (order.heat === 1) simulation.tick(unseenSteps)
  if (!isAnimated) settle(simulation)
  tell()
  go()
}

function settle(moving: Simulation<Body, Spring>): void {
  while (moving.alpha() > stillness) moving.tick()
}

function hold(person: number, x: number, y: number): void {
  const body = simulation?.nodes()[person]
  if (simulation === null || body === undefined) return
  body.fx = x
  body.fy = y
  simulation.alpha(Math.max(simulation.alpha(), isAnimated ? 0.2 : 0)).alphaTarget(isAnimated ? 0.2 : 0)
  go()
}

/** Whoever was dragged stays where they were put, and the others come to rest. */
function release(person: number): void {
  const body = simulation?.nodes()[person]
  if (simulation === null || body === undefined) return
  simulation.alphaTarget(0)
}

function go(): void {
  if (timer !== undefined || simulation === null || simulation.alpha() <= stillness) return
  timer = setTimeout(() => {
    timer = undefined
    simulation?.tick()
    tell()
    go()
  }, pauseMs)
}

function tell(): void {
  if (simulation === null) return
  const bodies = simulation.nodes()
  const places = new Float32Array(2 * bodies.length)
  bodies.forEach(({ x = 0, y = 0 }, person) => {
    places[2 * person] = x
    places[2 * person + 1] = y
  })
  const news: LayoutNews = { places, isSettled: simulation.alpha() <= stillness }
  postMessage(news)
}
