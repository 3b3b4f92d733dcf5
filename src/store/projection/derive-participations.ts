import { type ParticipantRole, participantRoles } from '../../domain/vocabulary.js'
import { topRanked } from './derive-status.js'
import { byPublication, type ProjectedClaim, type ProjectedParticipant } from './projected-claim.js'

/** An actor in an event; one row an actor. */
export interface ProjectedParticipation extends ProjectedParticipant {
  /** A country that takes part only through people who act for it: found by look-ups, not listed. */
  readonly represented: boolean
  /** From 0; represented countries come last. */
  readonly position: number
}

/**
 * The participants of an event by the claims of the highest rank: roles are united, in the order of the vocabulary;
 * whom a person acts for and in what office is what the latest article tells. A country for which a participant acts
 * has a row of its own only with a part that its people do not play (the host of a visit); otherwise its row is marked
 * as represented.
 */
export function deriveParticipations(claims: readonly ProjectedClaim[]): readonly ProjectedParticipation[] {
  const actors = uniteActors(topRanked(claims))
  const people = actors.filter((actor) => actor.kind === 'PERSON')
  const ownRows = actors.map((actor) => withoutRepresented(actor, people)).filter((actor) => actor.roles.length > 0)
  const listed = new Set(ownRows.map((actor) => actor.actorId))
  const represented = representedCountries(people).filter((country) => !listed.has(country.actorId))
  return [
    ...ownRows.map((actor, position) => ({ ...actor, represented: false, position })),
    ...represented.map((country, index) => ({ ...country, represented: true, position: ownRows.length + index })),
  ]
}

function uniteActors(claims: readonly ProjectedClaim[]): readonly ProjectedParticipant[] {
  const actors = new Map<string, ProjectedParticipant>()
  for (const participant of [...claims].sort(byPublication).flatMap((claim) => claim.participants)) {
    const before = actors.get(participant.actorId)
    actors.set(participant.actorId, {
      ...participant,
      roles: inOrder([...(before?.roles ?? []), ...participant.roles]),
      onBehalfOfId: participant.onBehalfOfId ?? before?.onBehalfOfId ?? null,
      postId: participant.postId ?? before?.postId ?? null,
    })
  }
  return [...actors.values()]
}

/** The actor with the roles that nobody plays for it: all of them but for a represented country. */
function withoutRepresented(
  actor: ProjectedParticipant,
  people: readonly ProjectedParticipant[],
): ProjectedParticipant {
  const acting = people.filter((person) => person.onBehalfOfId === actor.actorId && person.actorId !== actor.actorId)
  if (acting.length === 0) return actor
  const played = new Set<ParticipantRole>(['PARTICIPANT', ...acting.flatMap((person) => person.roles)])
  return { ...actor, roles: actor.roles.filter((role) => !played.has(role)) }
}

function representedCountries(people: readonly ProjectedParticipant[]): readonly ProjectedParticipant[] {
  const ids = [...new Set(people.flatMap((person) => (person.onBehalfOfId === null ? [] : [person.onBehalfOfId])))]
  return ids.map((id) => ({
    actorId: id,
    kind: 'COUNTRY',
    name: id,
    roles: inOrder(people.filter((person) => person.onBehalfOfId === id).flatMap((person) => person.roles)),
    onBehalfOfId: null,
    postId: null,
  }))
}

function inOrder(roles: readonly ParticipantRole[]): readonly ParticipantRole[] {
  return participantRoles.filter((role) => roles.includes(role))
}
