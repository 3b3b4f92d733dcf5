/**
 * The limit: a bare HTTP server that runs the one hand-written statement of a query and writes its JSON out. It takes
 * the same requests as the product, knows the texts of their queries, and understands of them only the variables.
 *
 * node --import tsx bench/limit-server.ts DATABASE_URL PORT
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { workloads } from './workload/workloads.js'

const [url, port] = process.argv.slice(2)
if (url === undefined || port === undefined) throw new Error('Parameters: DATABASE_URL PORT')

const pool = new pg.Pool({
  connectionString: url,
  options: '-c plan_cache_mode=force_generic_plan -c timezone=UTC -c jit=off',
  max: 4,
  application_name: 'dateline bench limit',
})

const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

const known = new Map(
  workloads.flatMap(({ query, handwritten }) =>
    query === undefined || handwritten === undefined ? [] : [[query, handwritten] as const],
  ),
)

async function readBody(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString()) as Asked
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables = {} } = await readBody(request)
  const handwritten = known.get(query)
  if (handwritten === undefined) throw new Error('The limit knows the queries of the benchmark only.')
  if ('text' in handwritten) return write(response, handwritten.text)
  const { name, statement, valuesOf } = handwritten
  const { rows } = await pool.query<[string]>({
    name,
    text: statement,
    values: [...valuesOf(variables)],
    rowMode: 'array',
    types: asText,
  })
  write(response, rows[0]?.[0])
}

function write(response: ServerResponse, data: string | undefined): void {
  const body = Buffer.from(`{"data":${data}}`)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    response.writeHead(500).end()
  })
})
server.listen(Number(port), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
