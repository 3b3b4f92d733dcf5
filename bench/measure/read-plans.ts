import { parse } from 'graphql'
import type pg from 'pg'
import { Planner } from '../../src/graphql/plan/planner.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions } from '../../src/graphql/types/definitions.js'
import type { Asked } from '../workload/workload.js'

/** A node of a plan, as EXPLAIN (ANALYZE, FORMAT JSON) tells it. */
export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
  readonly Plans?: readonly PlanNode[]
}

/** How the database answers a request of the product. */
export interface ReadPlan {
  /** The plan as text, without costs and times: the same wherever data and statistics are the same. */
  readonly text: string
  /** The same with what it met, for one request. */
  readonly measured: PlanNode
}

/** Reads plans as the product's connections would have them: prepared, and generic. */
export class PlanReader {
  readonly #client: pg.Client
  readonly #planner = new Planner({
    schema: buildSchema(definitions),
    definitions: new Map(definitions.map((definition) => [definition.name, definition])),
  })

  constructor(client: pg.Client) {
    this.#client = client
  }

  /** The plan of a request; null where it needs no statement. */
  async read({ query, variables }: Asked): Promise<ReadPlan | null> {
    const planned = this.#planner.plan({ document: parse(query), operationName: null, variables })
    if (planned.kind === 'no-statement') return null
    if (planned.kind === 'refused') throw new Error(planned.errors.join('\n'))
    await this.#client.query('SET plan_cache_mode = force_generic_plan; SET jit = off; SET timezone = UTC')
    await this.#client.query(`PREPARE explained AS ${planned.plan.text}`)
    try {
      const values = planned.values.map((value) => this.#literal(value)).join(', ')
      const execute = values === '' ? 'EXECUTE explained' : `EXECUTE explained (${values})`
      const lines = await this.#client.query<[string]>({
        text: `EXPLAIN (COSTS OFF) ${execute}`,
        rowMode: 'array',
      })
      const measured = await this.#client.query<[readonly [{ readonly Plan: PlanNode }]]>({
        text: `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${execute}`,
        rowMode: 'array',
      })
      const plan = measured.rows[0]?.[0][0].Plan
      if (plan === undefined) throw new TypeError('EXPLAIN told no plan.')
      return { text: `${lines.rows.map(([line]) => line).join('\n')}\n`, measured: plan }
    } finally {
      await this.#client.query('DEALLOCATE explained')
    }
  }

  #literal(value: unknown): string {
    if (value === null || value === undefined) return 'NULL'
    if (!Array.isArray(value)) return this.#client.escapeLiteral(String(value))
    const items = value.map((each) => (each === null ? 'NULL' : `"${String(each).replaceAll(/["\\]/g, '\\$&')}"`))
    return this.#client.escapeLiteral(`{${items.join(',')}}`)
  }
}

/** All nodes of a plan, from the outermost in. */
export function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
