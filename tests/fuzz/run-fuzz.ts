import { isDeepStrictEqual } from 'node:util'
import { execute, parse } from 'graphql'
import { createApolloServer } from '../../src/graphql/apollo-server.js'
import { Planner } from '../../src/graphql/plan/planner.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions } from '../../src/graphql/types/definitions.js'
import { seededDatabase } from '../support/database.js'
import { OperationDrawer, randomFrom } from './random-operation.js'

/** An operation that was not answered as any operation must be. */
export interface Finding {
  readonly query: string
  readonly problem: string
}

/** What became of all operations. */
export interface FuzzReport {
  /** How many were answered by which code first; `whole` for those without errors. */
  readonly counts: ReadonlyMap<string, number>
  /** How many answers graphql-js was asked for as well. */
  readonly compared: number
  readonly findings: readonly Finding[]
}

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

/**
 * Draws operations from the schema and asks each. None may be a failure inside the server, each error has a code, and
 * what the database wrote is what graphql-js makes of the same rows.
 */
export async function runFuzz(
  { seed, operations }: { readonly seed: number; readonly operations: number },
  tell: (done: number) => void = () => {},
): Promise<FuzzReport> {
  const database = await seededDatabase()
  const failures: unknown[] = []
  const server = createApolloServer({ database, onInternalError: (_reference, error) => failures.push(error) })
  await server.start()
  const schema = buildSchema(definitions)
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const completing = new Planner({ schema, definitions: byName, marksTypes: true })
  const drawer = new OperationDrawer(schema, randomFrom(seed))
  const counts = new Map<string, number>()
  const findings: Finding[] = []
  let compared = 0

  async function completed(query: string): Promise<unknown> {
    const document = parse(query)
    const planned = completing.plan({ document, operationName: null, variables: {} })
    if (planned.kind !== 'plan') return null
    const [row] = await database.run({ text: planned.plan.text, values: planned.values })
    const result = await execute({ schema, document, rootValue: JSON.parse(String(row?.[0])) })
    return JSON.parse(JSON.stringify(result.data))
  }

  async function check(query: string): Promise<string | null> {
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new Map([['content-type', 'application/json']]) as never,
        search: '',
        body: { query },
      },
      context: async () => ({}),
    })
    if (response.body.kind !== 'complete') return 'answered in parts'
    const { data, errors } = JSON.parse(response.body.string) as Answer
    const code = errors === undefined ? 'whole' : (errors[0]?.extensions?.code ?? 'none')
    counts.set(code, (counts.get(code) ?? 0) + 1)
    const failure = failures.pop()
    if (failure !== undefined) return failure instanceof Error ? String(failure.stack) : String(failure)
    if ((response.status ?? 200) >= 500) return `status ${response.status}`
    if (errors?.some(({ extensions }) => extensions?.code === undefined) === true) return 'an error without a code'
    // what a request costs is not known to who plans it alone
    if (errors !== undefined || /\blimits\b/.test(query)) return null
    const again = await completed(query)
    if (again === null) return null
    compared += 1
    return isDeepStrictEqual(again, data)
      ? null
      : `graphql-js answers ${JSON.stringify(again)}, not ${JSON.stringify(data)}`
  }

  try {
    for (let turn = 0; turn < operations; turn += 1) {
      const query = drawer.draw()
      const problem = await check(query).catch((error: unknown) => String(error))
      if (problem !== null) findings.push({ query, problem })
      if (turn % 1000 === 999) tell(turn + 1)
    }
    return { counts, compared, findings }
  } finally {
    await server.stop()
    await database.close()
  }
}
