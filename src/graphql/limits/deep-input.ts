import { GraphQLError } from 'graphql'

/** Objects and lists within each other. A filter of people's questions has five levels. */
const mostLevels = 50

/**
 * The error for variables that lie deeper within each other than is allowed, else null. Level by level and not by
 * recursion, since what reads variables later is recursive, and a megabyte of brackets would overflow it.
 */
export function deepInput(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  let level: readonly object[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) {
      return new GraphQLError(
        `The variables have more than ${mostLevels} objects and lists within each other. Ask with a flatter filter.`,
        { extensions: { code: 'QUERY_TOO_LARGE', limit: 'maxInputDepth', allowed: mostLevels } },
      )
    }
    level = level.flatMap((each) => Object.values(each).filter(isObject))
  }
  return null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
