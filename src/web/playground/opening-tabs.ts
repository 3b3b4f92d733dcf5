import type { Question } from './question.js'

/** What GraphiQL opens with. The initial texts are absent when the visitor's own tabs are to be shown again. */
export interface OpeningTabs {
  readonly defaultTabs: { query: string; variables: string }[]
  readonly initialQuery?: string
  readonly initialVariables?: string
}

/** The part of the browser's localStorage that is needed here. */
export interface KeptTexts {
  getItem(key: string): string | null
  removeItem(key: string): void
}

const storedTabsKey = 'graphiql:tabState'
const storedKeys = [storedTabsKey, 'graphiql:query', 'graphiql:variables', 'graphiql:operationName']

/**
 * Decides what the editor shows first: the query in the address (`/?query=…&variables=…`), else the tabs that the
 * visitor left, else the questions. GraphiQL leaves the first tab's variables empty unless they are given twice.
 */
export function openingTabs(questions: readonly Question[], search: string, storage: KeptTexts): OpeningTabs {
  const defaultTabs = questions.map(({ query, variables }) => ({ query, variables: formatVariables(variables) }))
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  if (query !== null) return { defaultTabs, initialQuery: query, initialVariables: parameters.get('variables') ?? '' }
  const first = defaultTabs[0]
  if (first === undefined || storage.getItem(storedTabsKey) !== null) return { defaultTabs }
  return { defaultTabs, initialQuery: first.query, initialVariables: first.variables }
}

/** Drops the visitor's tabs, so that the next visit opens with the questions. The history of queries stays. */
export function forgetTabs(storage: KeptTexts): void {
  for (const key of storedKeys) storage.removeItem(key)
}

function formatVariables(variables: Question['variables']): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2)
}
