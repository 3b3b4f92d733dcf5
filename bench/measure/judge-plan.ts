import { nodesOf, type PlanNode } from './read-plans.js'

/** Rows of a table from which on reading all of it is too much, and of a sort beyond what a page holds. */
const largeTable = 10_000
const largeSort = 1_000

/** What a plan may do against the rules, with the reason why nothing better is to be had. */
export interface Excuse {
  /** Name of the plan's file without its ending. */
  readonly plan: string
  readonly reads?: string
  readonly sorts?: string
}

/** What is against the rules in a plan: whole large tables that it reads, and sorts of more than a page. */
export function judgePlan(
  name: string,
  plan: PlanNode,
  sizes: ReadonlyMap<string, number>,
  excuses: readonly Excuse[],
): readonly string[] {
  const excuse = excuses.find((each) => each.plan === name)
  const faults = nodesOf(plan).flatMap((node) => {
    const table = node['Relation Name'] ?? ''
    const rows = node['Actual Rows'] ?? 0
    if (node['Node Type'] === 'Seq Scan' && (sizes.get(table) ?? 0) > largeTable && (node['Actual Loops'] ?? 0) > 0)
      return excuse?.reads === undefined ? [`reads all of ${table}`] : []
    // a sort tells what it gives; what it was given is told by the node below
    const given = Math.max(rows, ...(node.Plans ?? []).map((below) => below['Actual Rows'] ?? 0))
    if (node['Node Type'].includes('Sort') && given > largeSort)
      return excuse?.sorts === undefined ? [`sorts ${Math.round(given)} rows`] : []
    return []
  })
  return [...new Set(faults)]
}
