import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { touchActors } from './merge-actors.js'
import { findActor, type NodeRef } from './node-ref.js'
import { noteDifferent, partGroups, restoreVerdict } from './pairs.js'
import { EditRefused } from './user-error.js'

/** Which actors are to stand for themselves again. */
export interface SplitActorRequest {
  readonly id: NodeRef
  /** Each was merged into it. */
  readonly restore: readonly NodeRef[]
}

/** Takes merges back: each actor has its own claims, names and events again. Gives the keys of all of them. */
export function splitActor(
  database: Database,
  context: EditContext,
  author: Author,
  { id, restore }: SplitActorRequest,
): Promise<EditResult<{ readonly actorIds: readonly string[] }>> {
  return edit(database, context, author, async (desk) => {
    const { keptId, name } = await findActor(desk, id, ['id'])
    if (restore.length === 0) throw new EditRefused('INVALID', ['restore'], 'Give the ids of the actors to restore.')
    const restored: string[] = []
    for (const [index, ref] of restore.entries()) {
      const field = ['restore', String(index)]
      const actor = await findActor(desk, ref, field)
      if (actor.id === keptId || actor.keptId !== keptId)
        throw new EditRefused('INVALID', field, `${actor.name} was not merged into ${name}.`)
      await splitFrom(desk, keptId, actor.id, null)
      restored.push(actor.id)
    }
    return { actorIds: [keptId, ...restored] }
  })
}

/**
 * Lets an actor stand for itself again, with those that had been merged into it before. An editor who splits says that
 * they are different; where a merge is taken back, the pairs wait for a decision again, or have the verdict again
 * that the merge had overruled.
 */
export async function splitFrom(
  desk: Desk,
  keptId: string,
  otherId: string,
  merge: { readonly overruled: readonly string[] } | null,
): Promise<void> {
  const { tx } = desk
  const other = await tx.actor.findUniqueOrThrow({ where: { id: otherId } })
  const change = await tx.change.findFirst({
    where: { kind: 'MERGED', nodeType: other.kind, nodeId: otherId },
    orderBy: { sequence: 'desc' },
  })
  const told = readTold(change?.after)
  const present = await tx.actor.findMany({ where: { id: { in: told.members }, mergedIntoId: keptId } })
  const members = present.map(({ id }) => id)
  await tx.actor.update({ where: { id: otherId }, data: { mergedIntoId: null } })
  await tx.actor.updateMany({ where: { id: { in: members } }, data: { mergedIntoId: otherId } })
  await touchActors(desk, [otherId, ...members], keptId)
  const left = await tx.actor.findMany({ where: { mergedIntoId: keptId }, select: { id: true } })
  const groups = { nodeType: other.kind, group: [keptId, ...left.map(({ id }) => id)], others: [otherId, ...members] }
  await partGroups(desk, groups, merge === null ? 'DIFFERENT' : null)
  if (merge === null) await noteDifferent(desk, other.kind, keptId, otherId)
  else await restoreVerdict(desk, merge.overruled, 'DIFFERENT')
  await restoreCountry(desk, keptId, told.keptCountry)
  desk.notes.push({
    ...{ kind: 'SPLIT', nodeType: other.kind, nodeId: otherId },
    before: { mergedInto: keptId },
    after: { name: other.name, mergedInto: null },
  })
}

interface Told {
  readonly members: string[]
  readonly keptCountry: string | null
}

function readTold(after: unknown): Told {
  const told = typeof after === 'object' && after !== null ? after : {}
  const members = 'members' in told && typeof told.members === 'string' ? told.members.split(' ').filter(Boolean) : []
  const keptCountry = 'keptCountry' in told && typeof told.keptCountry === 'string' ? told.keptCountry : null
  return { members, keptCountry }
}

/** A person whom no claim of its own gives a country has the one again that it had before the merge. */
async function restoreCountry(desk: Desk, keptId: string, countryId: string | null): Promise<void> {
  const own = await desk.tx.claimParticipant.count({
    where: {
      onBehalfOfId: { not: null },
      claim: { record: 'CURRENT' },
      OR: [{ actorId: keptId }, { actor: { mergedIntoId: keptId } }],
    },
  })
  if (own === 0) await desk.tx.person.updateMany({ where: { id: keptId }, data: { countryId } })
}
