import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { measureShape } from './measure-shape.js'
import type { QueryLimits } from './query-limits.js'

/** What a rule measures, in words; and what to do about it. */
const measures = [
  ['depth', 'maxDepth', 'fields within each other', 'Ask for the inner part in a request of its own, by id.'],
  ['fields', 'maxFields', 'fields', 'Ask in several requests, each for its own part.'],
  ['aliases', 'maxAliases', 'aliases', 'Ask for several records at once with nodes(ids: …), or in several requests.'],
  ['directives', 'maxDirectives', 'directives', 'Leave out what is not needed instead of switching it off.'],
  ['rootFields', 'maxRootFields', 'fields of its own', 'Ask in several requests.'],
] as const

/** Refuses operations that are larger than the limits allow, before anything runs. */
export function shapeRule(limits: QueryLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      for (const error of oversized(document, limits)) context.reportError(error)
    },
  })
}

function oversized(document: DocumentNode, limits: QueryLimits): readonly GraphQLError[] {
  return document.definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return []
    const shape = measureShape(document, operation)
    const found = { ...shape, rootFields: operation.selectionSet.selections.length }
    return measures.flatMap(([measure, limit, words, remedy]) =>
      found[measure] <= limits[limit] ? [] : [tooLarge(limit, found[measure], limits[limit], words, remedy)],
    )
  })
}

function tooLarge(limit: string, figure: number, allowed: number, words: string, remedy: string): GraphQLError {
  return new GraphQLError(`This operation has ${figure} ${words}; ${allowed} are allowed. ${remedy}`, {
    // Apollo writes a code of its own over that of a rule, unless it stands under this name
    extensions: { validationErrorCode: 'QUERY_TOO_LARGE', limit, figure, allowed },
  })
}
