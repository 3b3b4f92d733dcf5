import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import type { MergeRequest } from './merge-actors.js'
import { findEvent } from './node-ref.js'
import { uniteGroups } from './pairs.js'
import { liftPins, pinClaims } from './pins.js'
import { EditRefused } from './user-error.js'

const mostMerged = 50

/** Merges events of one type: their claims go to the one to keep, where their ids and slugs lead from then on. */
export function mergeEvents(
  database: Database,
  context: EditContext,
  author: Author,
  { keep, merge }: MergeRequest,
): Promise<EditResult<{ readonly eventId: string }>> {
  return edit(database, context, author, async (desk) => {
    const kept = await findEvent(desk, keep, ['keep'])
    if (merge.length === 0 || merge.length > mostMerged)
      throw new EditRefused(
        'INVALID',
        ['merge'],
        `Give the ids of 1 to ${mostMerged} events to merge into the one to keep.`,
      )
    for (const [index, ref] of merge.entries()) {
      const field = ['merge', String(index)]
      const other = await findEvent(desk, ref, field)
      if (other.id === kept.id)
        throw new EditRefused('INVALID', field, 'It is the event to keep, or was merged into it already.')
      if (other.type !== kept.type)
        throw new EditRefused('INVALID', field, `One is of type ${kept.type}, the other of type ${other.type}.`)
      await mergeEventInto(desk, kept.id, other.id)
    }
    return { eventId: kept.id }
  })
}

/**
 * Merges one event, with those that were merged into it before, into another that is kept. The claims of both are
 * pinned, unless a split is being taken back: then the pins of the split are lifted.
 */
export async function mergeEventInto(
  desk: Desk,
  keptId: string,
  otherId: string,
  split: { readonly pinned: readonly string[] } | null = null,
): Promise<void> {
  const { tx } = desk
  const other = await tx.event.findUniqueOrThrow({ where: { id: otherId }, include: { mergedFrom: true } })
  const claims = await tx.claim.findMany({ where: { eventId: otherId }, select: { id: true }, orderBy: { id: 'asc' } })
  const members = other.mergedFrom.map(({ id }) => id).sort()
  await tx.claim.updateMany({ where: { eventId: otherId }, data: { eventId: keptId } })
  await tx.event.updateMany({ where: { id: { in: [otherId, ...members] } }, data: { mergedIntoId: keptId } })
  const alias = { nodeType: 'EVENT', slug: other.slug } as const
  const create = { ...alias, nodeId: keptId }
  await tx.slugAlias.upsert({ where: { nodeType_slug: alias }, create, update: { nodeId: keptId } })
  const groups = { nodeType: 'EVENT', group: [keptId], others: [otherId, ...members] } as const
  const overruled = await uniteGroups(desk, groups)
  if (split !== null) await liftPins(desk, split.pinned)
  const pinned = split === null ? await pinClaims(desk, [keptId]) : []
  desk.events.add(keptId).add(otherId)
  desk.notes.push({
    ...{ kind: 'MERGED', nodeType: 'EVENT', nodeId: otherId },
    before: { slug: other.slug, mergedInto: null },
    after: {
      ...{ mergedInto: keptId, claims: claims.map(({ id }) => id).join(' '), members: members.join(' ') },
      ...{ pinned: pinned.join(' '), overruled: overruled.join(' ') },
    },
  })
}
