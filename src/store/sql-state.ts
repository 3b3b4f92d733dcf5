import pg from 'pg'

/** The five characters by which PostgreSQL names an error; null for an error of another origin. */
export function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null
}
