import { pairKey } from '../../domain/keys.js'
import type { MatchVerdict, NodeType } from '../generated/enums.js'
import type { Desk } from './desk.js'

/** Two groups of keys that an edit unites or parts. */
export interface PairedGroups {
  readonly nodeType: NodeType
  readonly group: readonly string[]
  readonly others: readonly string[]
}

function pairsBetween({ nodeType, group, others }: PairedGroups) {
  const between = (left: readonly string[], right: readonly string[]) => {
    return { leftId: { in: [...left] }, rightId: { in: [...right] } }
  }
  return { nodeType, AND: [{ OR: [between(group, others), between(others, group)] }] }
}

/**
 * Settles pairs between two groups as the same: those that wait for a decision, and those that were found to be
 * different, since the latest word holds. Gives the keys of the latter, for whoever takes it back.
 */
export async function uniteGroups(desk: Desk, groups: PairedGroups): Promise<readonly string[]> {
  const where = pairsBetween(groups)
  const overruled = await desk.tx.matchCandidate.findMany({
    where: { ...where, verdict: 'DIFFERENT' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  await desk.tx.matchCandidate.updateMany({
    where: { ...where, OR: [{ verdict: null }, { verdict: 'DIFFERENT' }] },
    data: { verdict: 'SAME', decidedAt: new Date() },
  })
  return overruled.map(({ id }) => id)
}

/** Pairs between two groups that were the same are different from now on, or (null) wait for a decision again. */
export async function partGroups(desk: Desk, groups: PairedGroups, verdict: 'DIFFERENT' | null): Promise<void> {
  const decidedAt = verdict === null ? null : new Date()
  await desk.tx.matchCandidate.updateMany({
    where: { ...pairsBetween(groups), verdict: 'SAME' },
    data: { verdict, decidedAt },
  })
}

/** Why a pair stands in the record that no rule ever doubted. */
const byEditor = 'an editor told them apart'

/** Records that two are different where the rules have no doubt of them, so that saving knows of it. */
export async function noteDifferent(desk: Desk, nodeType: NodeType, oneId: string, otherId: string): Promise<void> {
  const [leftId = '', rightId = ''] = [oneId, otherId].sort()
  const decided = { verdict: 'DIFFERENT' as const, decidedAt: new Date() }
  const pair = { id: pairKey(nodeType, oneId, otherId), nodeType, leftId, rightId, score: 0, reasons: [byEditor] }
  await desk.tx.matchCandidate.createMany({ data: [{ ...pair, ...decided }], skipDuplicates: true })
}

/** Gives pairs back the verdict that they had. */
export async function restoreVerdict(desk: Desk, ids: readonly string[], verdict: MatchVerdict): Promise<void> {
  if (ids.length === 0) return
  await desk.tx.matchCandidate.updateMany({ where: { id: { in: [...ids] } }, data: { verdict, decidedAt: new Date() } })
}
