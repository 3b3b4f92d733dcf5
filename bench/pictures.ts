/**
 * Measures what the explorer's pictures cost the page's own thread, in headless Chromium over made-up data: the network
 * of 500 people while somebody is dragged, the timeline of 5,000 events while it is drawn over and zoomed. Prints the
 * longest task and the median of scripting in a frame. `npx tsx bench/pictures.ts`
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'

const root = resolve(import.meta.dirname, '..')
const port = 4932
const people = 500
const events = 5_000

/** The parts of a frame's script, by their names in Chromium's traces. */
const scripts = new Set(['FunctionCall', 'FireAnimationFrame', 'EventDispatch', 'TimerFire', 'EvaluateScript'])

/** A page of two pictures over data that a formula makes, so that each run draws the same. */
const pageSource = `
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import '${root}/src/web/explorer/styles/theme.css'
import { NetworkPicture } from '${root}/src/web/explorer/pictures/network/network.tsx'
import { TimelinePicture } from '${root}/src/web/explorer/pictures/timeline/timeline.tsx'
const none = () => {}
const people = Array.from({ length: ${people} }, (_, n) => ({
  id: 'p' + n, name: 'Person Number ' + n, countryCode: null, isCentre: n === 0, isExpanded: n < 12 }))
const ties = Array.from({ length: ${3 * people} }, (_, n) => ({
  from: 'p' + (n % 7 === 0 ? 0 : (n * 31) % ${people}), to: 'p' + ((n * 17 + 1) % ${people}),
  events: 1 + (n % 9), types: ['MEETING'], years: null })).filter(({ from, to }) => from !== to)
const types = ['MEETING', 'VISIT', 'CALL', 'AGREEMENT', 'STATEMENT', 'THREAT']
const statuses = ['OCCURRED', 'PLANNED', 'ALLEGED', 'DENIED', 'CANCELLED']
const dayOf = (n) => new Date(Date.UTC(2015, 0, 1) + ((n * 7919) % 3600) * 864e5).toISOString().slice(0, 10)
const events = Array.from({ length: ${events} }, (_, n) => {
  const day = dayOf(n)
  const [earliest, latest] = n % 10 === 0 ? [day.slice(0, 8) + '01', day.slice(0, 8) + '28'] : [day, day]
  return { id: 'e' + n, title: 'Somebody met somebody ' + n, type: types[n % 6], status: statuses[n % 5], earliest, latest, dateInWords: day }
})
const show = location.hash === '#timeline'
  ? createElement(TimelinePicture, { label: 'Timeline', events, chosenId: null, onOpen: none })
  : createElement(NetworkPicture, { label: 'Network', people, ties, onExpand: none, onOpen: none })
createRoot(document.getElementById('root')).render(show)
`

const folder = await mkdtemp(join(root, 'node_modules/.cache/pictures-'))
try {
  await writeFile(join(folder, 'index.html'), '<div id="root"></div><script type="module" src="./main.js"></script>')
  await writeFile(join(folder, 'main.js'), pageSource)
  const outDir = await mkdtemp(join(tmpdir(), 'dateline-pictures-'))
  const settings = { root: folder, configFile: false, logLevel: 'error', worker: { format: 'es' } } as const
  await build({ ...settings, build: { outDir, target: 'es2022' } })
  const server = await preview({ ...settings, build: { outDir }, preview: { port, host: '127.0.0.1' } })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  await measure(browser, 'network', `${people} people, one dragged`, drag)
  await measure(browser, 'timeline', `${events} events, moved and zoomed`, moveAndZoom)
  await browser.close()
  await server.close()
  await rm(outDir, { recursive: true })
} finally {
  await rm(folder, { recursive: true })
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly dur?: number
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly name?: string }
}

async function measure(
  browser: Browser,
  picture: string,
  words: string,
  act: (page: Page, start: Place) => Promise<void>,
) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(`
    globalThis.frames_ = []
    const request = requestAnimationFrame
    globalThis.requestAnimationFrame = (run) => request((at) => {
      const start = performance.now(); run(at); frames_.push(performance.now() - start) })
  `)
  await page.goto('about:blank')
  const loading = await longestScript(browser, page, async () => {
    await page.goto(`http://127.0.0.1:${port}/#${picture}`)
    await page.locator('canvas').waitFor()
    await page.waitForTimeout(2500)
  })
  const start = await findStart(page)
  await page.evaluate('frames_.length = 0')
  const acting = await longestScript(browser, page, () => act(page, start))
  const frames = (await page.evaluate<number[]>('frames_')).sort((one, other) => one - other)
  process.stdout.write(
    `${picture} (${words}): median script of a frame ${at(frames, 0.5)} ms, 95th ${at(frames, 0.95)} ms of ${frames.length} frames; ` +
      `longest script ${acting}, while loading ${loading}\n`,
  )
  await page.close()
}

/** The longest script while something is done, in words. */
async function longestScript(browser: Browser, page: Page, act: () => Promise<void>): Promise<string> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] })
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  // The worker that lays the network out is a thread of its own, and holds nobody up.
  const pageThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && scripts.has(name) && pageThreads.has(`${pid} ${tid}`),
  )
  const milliseconds = (read: (task: TraceEvent) => number | undefined) =>
    (Math.max(...tasks.map((task) => read(task) ?? 0)) / 1000).toFixed(1)
  return `${milliseconds(({ dur }) => dur)} ms (${milliseconds(({ tdur }) => tdur)} of CPU)`
}

function at(sorted: readonly number[], part: number): string {
  return (sorted[Math.floor(part * sorted.length)] ?? Number.NaN).toFixed(2)
}

/** A point of the page, in CSS pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

/** Looks, from the middle of the picture outwards, for something that can be taken hold of; else gives the middle. */
async function findStart(page: Page): Promise<Place> {
  return page.evaluate<Place>(`(() => {
    const canvas = document.querySelector('canvas')
    const { left, top, width, height } = canvas.getBoundingClientRect()
    for (let away = 0; away < 200; away += 4) for (let angle = 0; angle < 6.3; angle += 0.4) {
      const [x, y] = [left + width / 2 + away * Math.cos(angle), top + height / 2 + away * Math.sin(angle)]
      canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerId: 1 }))
      if (canvas.style.cursor === 'pointer') return { x, y }
    }
    return { x: left + width / 2, y: top + height / 2 }
  })()`)
}

/** Drags somebody round in a circle. */
async function drag(page: Page, start: Place): Promise<void> {
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (let step = 0; step < 150; step += 1) {
    await page.mouse.move(start.x + 150 * Math.sin(step / 12), start.y + 120 * Math.cos(step / 12) - 120)
  }
  await page.mouse.up()
}

/** Goes eight steps closer, and back; then moves to and fro over everything. */
async function moveAndZoom(page: Page, { x, y }: Place): Promise<void> {
  const closer = page.getByRole('button', { name: 'Closer' })
  for (let step = 0; step < 8; step += 1) await closer.click()
  await page.getByText('Show all').click()
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < 150; step += 1) await page.mouse.move(x + 300 * Math.sin(step / 12), y)
  await page.mouse.up()
}
