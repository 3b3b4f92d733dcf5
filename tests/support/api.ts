import { expect } from '@jest/globals'
import { execute, parse, validate } from 'graphql'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { createApolloServer } from '../../src/graphql/apollo-server.js'
import { Planner } from '../../src/graphql/plan/planner.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions } from '../../src/graphql/types/definitions.js'
import { readingStory } from '../../src/ingest/reading-story.js'
import type { Database } from '../../src/store/database.js'

type Variables = Readonly<Record<string, unknown>>

/** A response as a client reads it. */
export interface ApiResponse {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly unknown[]
    readonly extensions?: Record<string, unknown>
  }[]
}

/** The API over a database, asked as over HTTP but without a socket. */
export interface Api {
  /** Asks, whatever comes back. */
  send(query: string, variables?: Variables): Promise<ApiResponse>
  /** Asks what must succeed; checks that the fast lane and graphql-js give the same answer, with one statement each. */
  ask(query: string, variables?: Variables): Promise<Record<string, unknown>>
  /** Number of statements that the last question took. */
  readonly statements: number
}

/** Opens the API over a database; with a name, as somebody whose key has that name and may edit. */
export async function openApi(database: Database, editor: string | null = null): Promise<Api> {
  let statements = 0
  const failures: unknown[] = []
  const counted: Database = Object.assign(Object.create(database) as Database, {
    run: (statement: Parameters<Database['run']>[0]) => {
      statements += 1
      return database.run(statement)
    },
  })
  const server = createApolloServer({
    database: counted,
    story: readingStory(database, extractByRules),
    onInternalError: (_reference, error) => failures.push(error),
  })
  await server.start()
  const schema = buildSchema(definitions)
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const completing = new Planner({ schema, definitions: byName, marksTypes: true })

  async function send(query: string, variables: Variables = {}): Promise<ApiResponse> {
    statements = 0
    failures.length = 0
    const headers = new Map([['content-type', 'application/json']])
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headers as never, search: '', body: { query, variables } },
      context: async () => (editor === null ? {} : { access: { kind: 'editor', name: editor } }),
    })
    if (failures.length > 0) throw failures[0]
    if (response.body.kind !== 'complete') throw new Error('The answer came in parts.')
    return JSON.parse(response.body.string) as ApiResponse
  }

  async function completedByGraphqlJs(query: string, variables: Variables): Promise<unknown> {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const planned = completing.plan({ document, operationName: null, variables })
    if (planned.kind !== 'plan') throw new Error('The query needs no statement.')
    const [row] = await database.run({ text: planned.plan.text, values: planned.values })
    const rootValue = JSON.parse(String(row?.[0])) as unknown
    const result = await execute({ schema, document, variableValues: variables, rootValue })
    expect(result.errors).toBeUndefined()
    return JSON.parse(JSON.stringify(result.data))
  }

  return {
    send,
    async ask(query, variables = {}) {
      const response = await send(query, variables)
      expect(response.errors).toBeUndefined()
      expect(statements).toBe(1)
      expect(await completedByGraphqlJs(query, variables)).toEqual(response.data)
      return response.data ?? {}
    },
    get statements() {
      return statements
    },
  }
}
