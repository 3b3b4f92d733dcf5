import type pg from 'pg'

/** Calls back with the text of each statement that any connection of the pool sends, Prisma's included. */
export function observeStatements(pool: pg.Pool, onStatement: (text: string) => void): void {
  pool.on('connect', (client) => {
    const query = client.query
    Object.assign(client, {
      query: (...request: readonly unknown[]): unknown => {
        onStatement(textOf(request[0]))
        return Reflect.apply(query, client, request)
      },
    })
  })
}

function textOf(request: unknown): string {
  if (typeof request === 'string') return request
  if (typeof request === 'object' && request !== null && 'text' in request) return String(request.text)
  return ''
}
