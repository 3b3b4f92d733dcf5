/**
 * The limit: a bare HTTP server that runs the one hand-written statement and writes its JSON out. It takes the same
 * requests as the product, and understands of them only the slug.
 *
 * node --import tsx bench/limit-server.ts DATABASE_URL PORT
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { meetingsPageSizes, meetingsStatement } from './workload/meetings.js'

const [url, port] = process.argv.slice(2)
if (url === undefined || port === undefined) throw new Error('Parameters: DATABASE_URL PORT')

const pool = new pg.Pool({
  connectionString: url,
  options: '-c plan_cache_mode=force_generic_plan -c timezone=UTC',
  max: 4,
  application_name: 'dateline bench limit',
})

const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

async function readSlug(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = JSON.parse(Buffer.concat(chunks).toString()) as { variables: { slug: string } }
  return body.variables.slug
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<[string]>({
    name: 'meetings',
    text: meetingsStatement,
    values: [await readSlug(request), ...meetingsPageSizes],
    rowMode: 'array',
    types: asText,
  })
  const body = Buffer.from(`{"data":${rows[0]?.[0]}}`)
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
