/** `npm run test:hostile`: all attacks on a server of its own, what came of them as a table; exit code 1 on any loss. */
import { type Aftermath, runHostile } from './run-hostile.js'

const mostHeapGrowth = 0.1
/** Milliseconds of CPU that a refusal may take, of the client and the server together. */
const mostCpuMs = 20
/** Refusals that take more are listed up to so many. */
const shown = 10

function table({ outcomes }: Aftermath): string {
  const kinds = [...new Set(outcomes.map(({ request }) => request.kind))]
  const lines = kinds.map((kind) => {
    const ofKind = outcomes.filter(({ request }) => request.kind === kind)
    const lost = ofKind.filter(({ loss }) => loss !== null).length
    const cpu = Math.max(...ofKind.map(({ cpuMs }) => cpuMs))
    return `${kind.padEnd(16)}${String(ofKind.length).padStart(8)}${String(lost).padStart(8)}${cpu.toFixed(1).padStart(12)}`
  })
  return [
    `${'kind'.padEnd(16)}${'requests'.padStart(8)}${'lost'.padStart(8)}${'most CPU ms'.padStart(12)}`,
    ...lines,
  ].join('\n')
}

const aftermath = await runHostile()
const { outcomes, internalErrors, heapGrowth, answersAsBefore, isDatabaseUnchanged } = aftermath
// what is answered with data is no refusal: it may cost what answers cost
const dear = outcomes
  .filter(({ request, cpuMs }) => request.data === undefined && cpuMs > mostCpuMs)
  .toSorted((one, other) => other.cpuMs - one.cpuMs)
console.log(table(aftermath))
const checks = [
  [`${outcomes.length} requests as expected`, outcomes.every(({ loss }) => loss === null)],
  ['no failure inside the server', internalErrors.length === 0],
  ['the server answers as before', answersAsBefore],
  ['the database is unchanged', isDatabaseUnchanged],
  [`the heap after a forced collection: ${(heapGrowth * 100).toFixed(1)} %`, Math.abs(heapGrowth) <= mostHeapGrowth],
] as const
console.log(`\n${checks.map(([sentence, holds]) => `${holds ? 'yes' : 'NO '}  ${sentence}`).join('\n')}`)
for (const { request, loss } of outcomes)
  if (loss !== null) console.log(`\n${request.kind}: ${request.name}\n  ${loss}`)
console.log(`\n${dear.length} refusals took more than ${mostCpuMs} ms of CPU`)
for (const { request, cpuMs } of dear.slice(0, shown))
  console.log(`${cpuMs.toFixed(1).padStart(8)} ms  ${request.kind}: ${request.name}`)
for (const line of internalErrors.slice(0, 20)) console.log(line.slice(0, 600))
process.exit(checks.every(([, holds]) => holds) ? 0 : 1)
