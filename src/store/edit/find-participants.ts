import { actorKey, postKey } from '../../domain/keys.js'
import { normalName, slugFrom, sortName } from '../../domain/names.js'
import { insertRows } from '../save/insert-rows.js'
import { mintSlugs } from '../save/slugs.js'
import type { ParticipantContent } from './claim-content.js'
import type { ParticipantInput } from './claim-input.js'
import type { Desk } from './desk.js'
import { type FoundActor, findActor } from './node-ref.js'
import { EditRefused } from './user-error.js'

type Field = readonly string[]

/**
 * The actors whom an editor names as participants of a claim, one entry an actor. A name that nobody bears brings in
 * a person; an office that is not known is made. Throws AMBIGUOUS with the ids to choose from.
 */
export async function findParticipants(
  desk: Desk,
  inputs: readonly ParticipantInput[],
  field: Field,
): Promise<readonly ParticipantContent[]> {
  const participants: ParticipantContent[] = []
  for (const [index, input] of inputs.entries()) {
    const participant = await findParticipant(desk, input, [...field, String(index)])
    if (participants.some(({ actorId }) => actorId === participant.actorId))
      throw new EditRefused(
        'DUPLICATE',
        [...field, String(index)],
        'An actor stands once among the participants: give all its roles there.',
      )
    participants.push(participant)
  }
  return participants
}

async function findParticipant(desk: Desk, input: ParticipantInput, field: Field): Promise<ParticipantContent> {
  const { roles, onBehalfOf, post } = input
  if (roles.length === 0)
    throw new EditRefused('INVALID', [...field, 'roles'], 'Give at least one role, such as PARTICIPANT.')
  if (onBehalfOf !== null && !desk.context.countryNames.has(onBehalfOf))
    throw new EditRefused('NOT_FOUND', [...field, 'onBehalfOf'], `There is no country with the code ${onBehalfOf}.`)
  const actor = await actorOf(desk, input, field)
  if (actor.kind !== 'PERSON' && (onBehalfOf !== null || post !== null))
    throw new EditRefused('INVALID', field, 'Only people act for a country and hold offices.')
  const postId = post === null ? null : await findPost(desk, post, onBehalfOf, [...field, 'post'])
  return { actorId: actor.id, roles: [...new Set(roles)], onBehalfOfId: onBehalfOf, postId }
}

async function actorOf(desk: Desk, { actor, name, onBehalfOf }: ParticipantInput, field: Field) {
  if ((actor === null) === (name === null))
    throw new EditRefused('INVALID', field, 'Give either the id of the actor or its name.')
  if (actor !== null) {
    const found = await findActor(desk, actor, [...field, 'actor'])
    return { ...found, id: found.keptId }
  }
  return actorNamed(desk, name ?? '', onBehalfOf, [...field, 'name'])
}

async function actorNamed(desk: Desk, name: string, country: string | null, field: Field): Promise<FoundActor> {
  const normal = normalName(name)
  if (normal === '') throw new EditRefused('INVALID', field, 'There is no letter or digit in the name.')
  const bearers = await desk.tx.actorName.findMany({
    where: { normal },
    include: { actor: true },
    orderBy: { actorId: 'asc' },
  })
  const kept = new Map(bearers.map(({ actor }) => [actor.mergedIntoId ?? actor.id, actor]))
  const [only, ...others] = kept
  if (only === undefined) return addPerson(desk, name.trim(), country)
  if (others.length > 0) {
    const ids = [...kept].map(([id, { kind }]) => `${kind.charAt(0)}${kind.slice(1).toLowerCase()}:${id}`)
    throw new EditRefused(
      'AMBIGUOUS',
      field,
      `The name fits more than one actor. Give actor as one of ${ids.join(', ')}.`,
    )
  }
  const [keptId, actor] = only
  return { id: actor.id, keptId, kind: actor.kind, name: actor.name }
}

async function addPerson(desk: Desk, name: string, countryId: string | null): Promise<FoundActor> {
  const { tx, notes } = desk
  const kind = 'PERSON' as const
  const id = actorKey(kind, name)
  const slugs = await mintSlugs(tx, [{ table: 'Actor', id, slug: slugFrom(name) }])
  const slug = slugs.get(id) ?? id
  const recorded = { mergedIntoId: null, eventCount: 0, recordedAt: new Date() }
  await insertRows(tx, {
    Actor: [{ id, kind, slug, name, sortName: sortName(name), ...recorded }],
    Person: [{ id, countryId }],
    ActorName: [{ actorId: id, name, normal: normalName(name), listed: false, source: 'curated' }],
  })
  notes.push({ kind: 'ADDED', nodeType: kind, nodeId: id, before: null, after: { name, slug } })
  return { id, keptId: id, kind, name }
}

async function findPost(desk: Desk, label: string, countryId: string | null, field: Field): Promise<string> {
  const { tx, context, notes } = desk
  if (normalName(label) === '') throw new EditRefused('INVALID', field, 'There is no letter or digit in the office.')
  const id = postKey(label, countryId)
  const owner = countryId === null ? '' : (context.countryNames.get(countryId) ?? countryId)
  const slugs = await mintSlugs(tx, [{ table: 'Post', id, slug: slugFrom(`${owner} ${label}`) }])
  const slug = slugs.get(id)
  if (slug === undefined) return id
  const post = { id, label: label.trim(), slug, sortLabel: sortName(label), countryId, organizationId: null }
  await insertRows(tx, { Post: [post] })
  notes.push({ kind: 'ADDED', nodeType: 'POST', nodeId: id, before: null, after: { name: post.label, slug } })
  return id
}
