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

/** Address of the page that drops the visitor's tabs and opens with the questions. */
export const restoringAddress = '/?restore'

/**
 * Decides what the editor shows first: the query in the address (`/?query=…&variables=…`), else the tabs that the
 * visitor left, else the questions. At `restoringAddress` it forgets those tabs first: only a page that has just opened
 * can, since GraphiQL writes its tabs half a second late, also after the click that leaves the page. The history of
 * queries stays. GraphiQL leaves the first tab's variables empty unless they are given twice.
 */
export function openingTabs(questions: readonly Question[], search: string, storage: KeptTexts): OpeningTabs {
  const defaultTabs = questions.map(({ query, variables }) => ({ query, variables: formatVariables(variables) }))
  const parameters = new URLSearchParams(search)
  if (isRestoring(search)) for (const key of storedKeys) storage.removeItem(key)
  const query = parameters.get('query')
  if (query !== null) return { defaultTabs, initialQuery: query, initialVariables: parameters.get('variables') ?? '' }
  const first = defaultTabs[0]
  if (first === undefined || storage.getItem(storedTabsKey) !== null) return { defaultTabs }
  return { defaultTabs, initialQuery: first.query, initialVariables: first.variables }
}

/** True if the query part of an address is that of `restoringAddress`. */
export function isRestoring(search: string): boolean {
  return new URLSearchParams(search).has('restore')
}

function formatVariables(variables: Question['variables']): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2)
}
