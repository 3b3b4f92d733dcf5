import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { type FoundActor, findActor, type NodeRef } from './node-ref.js'
import { uniteGroups } from './pairs.js'
import { EditRefused } from './user-error.js'

/** Which actors are one. */
export interface MergeRequest {
  readonly keep: NodeRef
  readonly merge: readonly NodeRef[]
}

const mostMerged = 50

/**
 * Merges actors of one kind into the one to keep: their ids, slugs and names go on leading there, and claims keep
 * the actor whom their article named, so that splitting restores exactly. Gives the key of the one kept.
 */
export function mergeActors(
  database: Database,
  context: EditContext,
  author: Author,
  { keep, merge }: MergeRequest,
): Promise<EditResult<{ readonly actorId: string }>> {
  return edit(database, context, author, async (desk) => {
    const kept = await findActor(desk, keep, ['keep'])
    if (merge.length === 0 || merge.length > mostMerged)
      throw new EditRefused(
        'INVALID',
        ['merge'],
        `Give the ids of 1 to ${mostMerged} actors to merge into the one to keep.`,
      )
    for (const [index, ref] of merge.entries()) {
      const field = ['merge', String(index)]
      const other = await findActor(desk, ref, field)
      refuseUnlike(kept, other, field)
      await mergeInto(desk, kept.keptId, other.id)
    }
    return { actorId: kept.keptId }
  })
}

function refuseUnlike(kept: FoundActor, other: FoundActor, field: readonly string[]): void {
  if (other.id === kept.id) throw new EditRefused('INVALID', field, 'An actor cannot be merged with itself.')
  if (other.kind !== kept.kind) {
    const [one, two] = [kept.kind.toLowerCase(), other.kind.toLowerCase()]
    throw new EditRefused(
      'INVALID',
      field,
      `${kept.name} is a ${one} and ${other.name} a ${two}: only actors of one kind can be one.`,
    )
  }
  if (kept.kind === 'COUNTRY') throw new EditRefused('INVALID', field, 'Countries have ISO codes and are never one.')
  if (other.id === kept.keptId) {
    const message = `${kept.name} was merged into ${other.name}: merging that into it would go round in a circle. Split them first.`
    throw new EditRefused('CONFLICT', field, message)
  }
  if (other.keptId !== other.id) {
    const message = `${other.name} was merged into another actor already. Split it from that one first.`
    throw new EditRefused('CONFLICT', field, message)
  }
}

/** Merges one actor, with those that were merged into it before, into another that is kept. */
export async function mergeInto(desk: Desk, keptId: string, otherId: string): Promise<void> {
  const { tx } = desk
  const other = await tx.actor.findUniqueOrThrow({
    where: { id: otherId },
    include: { person: true, mergedFrom: true },
  })
  const kept = await tx.actor.findUniqueOrThrow({ where: { id: keptId }, include: { person: true, mergedFrom: true } })
  const members = other.mergedFrom.map(({ id }) => id).sort()
  await tx.actor.updateMany({ where: { id: { in: [otherId, ...members] } }, data: { mergedIntoId: keptId } })
  await touchActors(desk, [otherId, ...members], keptId)
  const group = [keptId, ...kept.mergedFrom.map(({ id }) => id)]
  const overruled = await uniteGroups(desk, { nodeType: other.kind, group, others: [otherId, ...members] })
  desk.notes.push({
    ...{ kind: 'MERGED', nodeType: other.kind, nodeId: otherId },
    before: { name: other.name, mergedInto: null },
    after: {
      ...{ mergedInto: keptId, keptCountry: kept.person?.countryId ?? null, members: members.join(' ') },
      overruled: overruled.join(' '),
    },
  })
}

/** Everything that rests on claims which name one of the actors is to be rebuilt, and the counts of all of them. */
export async function touchActors(desk: Desk, namedIds: readonly string[], keptId: string): Promise<void> {
  const isNamed = { in: [...namedIds] }
  // two publishers that are one are one origin
  const byThem = [{ publisherId: isNamed }, { credits: { some: { organizationId: isNamed } } }]
  const claims = await desk.tx.claim.findMany({
    where: {
      OR: [{ participants: { some: { actorId: isNamed } } }, { eventId: { not: null }, article: { OR: byThem } }],
    },
    select: { id: true, eventId: true },
  })
  for (const { id, eventId } of claims) {
    desk.claims.add(id)
    if (eventId !== null) desk.events.add(eventId)
  }
  for (const id of [keptId, ...namedIds]) desk.actors.add(id)
}
