/**
 * How the database answers each workload: npx tsx bench/plans.ts [--write]. Compares the plans with those that are kept
 * in bench/plans and with the rules for them; --write keeps them. Wants the data of bench/generate.ts to be there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { populationOf } from './data/generate-data.js'
import { askForData, startServer } from './measure/child-server.js'
import { contendersOver } from './measure/contenders.js'
import { type Excuse, judgePlan } from './measure/judge-plan.js'
import { nodesOf, PlanReader, type ReadPlan } from './measure/read-plans.js'
import { planExcuses } from './plans/excuses.js'
import { readSettings } from './settings.js'
import type { Asked, Source } from './workload/workload.js'
import { workloads } from './workload/workloads.js'

const folder = join(import.meta.dirname, 'plans')

/** One request for each query of a workload, under the name that its plan is kept by. */
async function chooseRequests(source: Source): Promise<ReadonlyMap<string, Asked>> {
  const chosen = new Map<string, Asked>()
  for (const workload of workloads) {
    for (const asked of await workload.draw(source)) {
      const operation = /query (\w+)/.exec(asked.query)?.[1]
      const name = workload.query === undefined ? `${workload.key}-${operation}` : workload.key
      if (!chosen.has(name)) chosen.set(name, asked)
    }
  }
  return chosen
}

async function compare(name: string, { text }: ReadPlan, isWriting: boolean): Promise<readonly string[]> {
  const file = join(folder, `${name}.txt`)
  if (isWriting) {
    await writeFile(file, text)
    return []
  }
  const kept = await readFile(file, 'utf8').catch(() => null)
  return kept === text ? [] : [kept === null ? 'has no kept plan' : 'is not the kept plan']
}

async function main(isWriting: boolean): Promise<void> {
  const settings = readSettings([], process.env)
  if (settings === null) return
  const { databaseUrl, events, seed } = settings
  const product = contendersOver(databaseUrl, process.execPath, false).at(-1)
  if (product === undefined) throw new RangeError('The product takes part.')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const server = await startServer(product.command)
  try {
    const rows = async (statement: string) => (await client.query<string[]>({ text: statement, rowMode: 'array' })).rows
    const asked: Source['ask'] = (query, variables) => askForData(server.port, query, variables)
    const sizes = new Map(
      (await rows(`SELECT relname, reltuples::text FROM pg_class WHERE relkind = 'r'`)).map(
        ([name = '', size]) => [name, Number(size)] as const,
      ),
    )
    const requests = await chooseRequests({ population: populationOf({ events, seed }), rows, ask: asked })
    await mkdir(folder, { recursive: true })
    const reader = new PlanReader(client)
    for (const [name, request] of requests) {
      const plan = await reader.read(request)
      if (plan !== null) await tell(name, plan, { sizes, isWriting })
    }
  } finally {
    await server.stop()
    await client.end()
  }
}

async function tell(
  name: string,
  plan: ReadPlan,
  { sizes, isWriting }: { readonly sizes: ReadonlyMap<string, number>; readonly isWriting: boolean },
): Promise<void> {
  const excuses: readonly Excuse[] = planExcuses
  const faults = [...(await compare(name, plan, isWriting)), ...judgePlan(name, plan.measured, sizes, excuses)]
  const [outermost] = nodesOf(plan.measured)
  const blocks = (outermost?.['Shared Hit Blocks'] ?? 0) + (outermost?.['Shared Read Blocks'] ?? 0)
  console.log(`${name}: ${blocks} blocks${faults.length === 0 ? '' : `; ${faults.join('; ').toUpperCase()}`}`)
  if (faults.length > 0) process.exitCode = 1
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
await main(values.write)
