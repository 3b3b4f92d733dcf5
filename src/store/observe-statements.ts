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

/** Told a statement's text as it is sent, without its values; what it gives is told when the statement is over. */
export type TraceStatement = (text: string) => (error?: unknown) => void

/** Traces each statement that any connection of the pool sends, Prisma's included. */
export function traceStatements(pool: pg.Pool, traceStatement: TraceStatement): void {
  pool.on('connect', (client) => {
    const query = client.query
    Object.assign(client, {
      query: (...request: readonly unknown[]): unknown => {
        const end = traceStatement(textOf(request[0]))
        const last = request.at(-1)
        if (typeof last !== 'function') {
          const result: unknown = Reflect.apply(query, client, request)
          // COPY gives a stream, which whoever reads it ends
          if (result instanceof Promise) result.then(() => end(), end)
          else end()
          return result
        }
        const ending = (error: unknown, ...results: readonly unknown[]): unknown => {
          end(error ?? undefined)
          return Reflect.apply(last, undefined, [error, ...results])
        }
        return Reflect.apply(query, client, [...request.slice(0, -1), ending])
      },
    })
  })
}

function textOf(request: unknown): string {
  if (typeof request === 'string') return request
  if (typeof request === 'object' && request !== null && 'text' in request) return String(request.text)
  return ''
}
