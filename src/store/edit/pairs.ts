import type { NodeType } from '../generated/enums.js'
import type { Desk } from './desk.js'

/** Settles the pairs that wait for a decision between two groups, or (null) lets decided ones wait again. */
export async function decidePairs(
  desk: Desk,
  nodeType: NodeType,
  group: readonly string[],
  others: readonly string[],
  verdict: 'SAME' | null,
): Promise<void> {
  const between = (left: readonly string[], right: readonly string[]) => {
    return { leftId: { in: [...left] }, rightId: { in: [...right] } }
  }
  await desk.tx.matchCandidate.updateMany({
    where: {
      nodeType,
      verdict: verdict === null ? 'SAME' : null,
      OR: [between(group, others), between(others, group)],
    },
    data: { verdict, decidedAt: verdict === null ? null : new Date() },
  })
}
