import { raw } from 'sql-template-tag'
import type { CompletionContext } from '../plan/definition.js'
import { type FieldDefinition, objectType } from '../plan/definition.js'

/** A figure that the server knows and the database does not. */
function figure(description: string, read: (context: CompletionContext) => number): FieldDefinition<unknown> {
  return { type: 'Int!', description, sql: () => raw('0'), compute: (_value, context) => read(context) }
}

/** What one request may ask for here, and what the request at hand costs. */
export const limits = objectType('Limits', {
  description: 'What one request may ask for here, and what the request at hand costs.',
  fields: {
    maxCost: figure('Rows, by estimate, that an answer may be read from.', (context) => context.limits.maxCost),
    maxDepth: figure('Fields within each other.', (context) => context.limits.maxDepth),
    maxPageSize: figure('Largest first or last of a connection.', (context) => context.limits.maxPageSize),
    maxAliases: figure('Fields under another name, fragments expanded.', (context) => context.limits.maxAliases),
    maxFields: figure('Fields altogether, fragments expanded.', (context) => context.limits.maxFields),
    maxDirectives: figure('Directives, fragments expanded.', (context) => context.limits.maxDirectives),
    maxRootFields: figure('Fields of the operation itself.', (context) => context.limits.maxRootFields),
    maxTokens: figure('Words and signs of the document.', (context) => context.limits.maxTokens),
    cost: figure('What the request at hand costs, in rows by estimate.', (context) => context.cost),
  },
})
