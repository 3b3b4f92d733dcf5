import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema } from './schema.js'
import { definitions } from './types/definitions.js'

/** The public schema as SDL, in a stable order: what stands in schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema(definitions)))}\n`
}
