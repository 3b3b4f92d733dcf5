import { pageLimits } from '../plan/paging.js'

/** How much one request may ask for. Each is checked before any SQL runs. */
export interface QueryLimits {
  /** Estimated rows that the answer is read from. */
  readonly maxCost: number
  /** Fields within fields. */
  readonly maxDepth: number
  /** Fields under another name, fragments expanded. */
  readonly maxAliases: number
  /** Fields altogether, fragments expanded. */
  readonly maxFields: number
  /** Directives, fragments expanded. */
  readonly maxDirectives: number
  /** Fields of the operation itself. */
  readonly maxRootFields: number
  /** Words and signs of the document. */
  readonly maxTokens: number
  /** Largest `first` or `last`. */
  readonly maxPageSize: number
}

/**
 * Wide enough for questions that people ask: the twenty questions of the playground cost 4,000 rows at most and are 13
 * fields deep. A hundred thousand rows are about a second of the embedded database.
 */
export const defaultLimits: QueryLimits = {
  maxCost: 100_000,
  maxDepth: 30,
  maxAliases: 100,
  maxFields: 3_000,
  maxDirectives: 100,
  maxRootFields: 50,
  maxTokens: 15_000,
  maxPageSize: pageLimits.maximumSize,
}
