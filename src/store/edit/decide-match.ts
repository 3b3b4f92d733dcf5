import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { mergeInto } from './merge-actors.js'
import { mergeEventInto } from './merge-events.js'
import { EditRefused } from './user-error.js'

/** An editor's word on two that may be the same. */
export interface DecideMatchRequest {
  /** Key of the pair. */
  readonly id: string
  readonly verdict: 'SAME' | 'DIFFERENT'
}

/** What was kept of a pair. */
export interface KeptNode {
  readonly nodeType: 'PERSON' | 'ORGANIZATION' | 'EVENT'
  readonly id: string
}

type Kept = { readonly kept: KeptNode | null }

/** Decides a pair: the same are merged into the older one, different ones are never asked for again. */
export function decideMatch(
  database: Database,
  context: EditContext,
  author: Author,
  { id, verdict }: DecideMatchRequest,
): Promise<EditResult<Kept>> {
  return edit(database, context, author, async (desk): Promise<Kept> => {
    const pair = await desk.tx.matchCandidate.findUnique({ where: { id } })
    if (pair === null) throw new EditRefused('NOT_FOUND', ['id'], `There is no pair ${JSON.stringify(id)} to decide.`)
    if (pair.verdict !== null)
      throw new EditRefused('CONFLICT', ['id'], `The pair was decided already: ${pair.verdict.toLowerCase()}.`)
    const { nodeType, leftId, rightId } = pair
    await desk.tx.matchCandidate.update({ where: { id }, data: { verdict, decidedAt: new Date() } })
    if (verdict === 'SAME') return { kept: await mergePair(desk, nodeType, leftId, rightId) }
    desk.notes.push({
      ...{ kind: 'REVIEWED', nodeType, nodeId: leftId },
      before: { candidate: id, verdict: null },
      after: { candidate: id, verdict, differentFrom: rightId },
    })
    return { kept: null }
  })
}

async function mergePair(desk: Desk, nodeType: string, leftId: string, rightId: string): Promise<KeptNode> {
  const where = { where: { id: { in: [leftId, rightId] } } }
  if (nodeType === 'EVENT') {
    const events = await desk.tx.event.findMany(where)
    const types = new Set(events.map(({ type }) => type))
    if (types.size > 1)
      throw new EditRefused(
        'INVALID',
        ['verdict'],
        `Events of different types are never one: ${[...types].join(', ')}.`,
      )
    const { kept, other } = olderFirst(events)
    await mergeEventInto(desk, kept, other)
    return { nodeType, id: kept }
  }
  if (nodeType === 'PERSON' || nodeType === 'ORGANIZATION') {
    const { kept, other } = olderFirst(await desk.tx.actor.findMany(where))
    await mergeInto(desk, kept, other)
    return { nodeType, id: kept }
  }
  throw new EditRefused('INVALID', ['verdict'], 'Only people, organizations and events can be merged.')
}

interface Recorded {
  readonly id: string
  readonly recordedAt: Date
  readonly mergedIntoId: string | null
}

/** The older survives; of two recorded together the one with the smaller key. */
function olderFirst(pair: readonly Recorded[]): { readonly kept: string; readonly other: string } {
  const byAge = (one: Recorded, two: Recorded) =>
    Number(one.recordedAt) - Number(two.recordedAt) || (one.id < two.id ? -1 : 1)
  const [older, younger] = [...pair].sort(byAge)
  if (older === undefined || younger === undefined)
    throw new EditRefused('CONFLICT', ['id'], 'One of the pair is gone from the record.')
  if (older.mergedIntoId !== null || younger.mergedIntoId !== null)
    throw new EditRefused(
      'CONFLICT',
      ['id'],
      'One of the pair was merged into another meanwhile: merge them by their ids.',
    )
  return { kept: older.id, other: younger.id }
}
