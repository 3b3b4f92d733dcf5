import type { Telling } from '../../domain/resolution.js'
import { deriveDate } from '../projection/derive-date.js'
import { deriveParticipations } from '../projection/derive-participations.js'
import { deriveScene } from '../projection/derive-scene.js'
import { deriveStatus } from '../projection/derive-status.js'
import type { LoadedClaim } from './loaded-claim.js'

/** What one article tells of one event, from the article's claims about it (at least one). */
export function tellingOf(claims: readonly LoadedClaim[]): Telling {
  const sorted = [...claims].sort((one, other) => one.position - other.position)
  const [first] = sorted
  if (first === undefined) throw new RangeError('a telling has at least one claim')
  const countries = new Map(
    sorted.flatMap((claim) => claim.participants.map((one) => [one.actorId, one.countryId] as const)),
  )
  const status = deriveStatus(sorted)
  const { place, countryId } = deriveScene(sorted)
  return {
    id: sorted.map((claim) => claim.id).sort()[0] ?? first.id,
    articleId: first.article.id,
    publishedOn: first.publishedOn,
    type: first.type,
    status,
    date: deriveDate(sorted, status)?.date ?? null,
    place: place === null ? null : { ...place, country: place.countryId, names: [] },
    country: countryId,
    participants: deriveParticipations(sorted)
      .filter((participation) => !participation.represented)
      .map(({ actorId, kind, roles, onBehalfOfId }) => ({
        actorId,
        kind,
        roles,
        onBehalfOf: onBehalfOfId ?? (kind === 'PERSON' ? (countries.get(actorId) ?? null) : null),
      })),
    concernedBy: sorted.flatMap((claim) =>
      claim.links
        .filter((link) => link.kind === 'CONCERNS' && link.toId === claim.id)
        .map((link) => ({ claimId: link.fromId, eventId: link.fromEventId })),
    ),
    claimIds: sorted.map((claim) => claim.id),
    eventId: first.eventId,
  }
}

/** Recorded claims about events as tellings: one an article and event. */
export function tellingsOf(claims: readonly LoadedClaim[]): readonly Telling[] {
  return claimsOfTellings(claims).map(tellingOf)
}

/** Recorded claims about events by article and event. */
export function claimsOfTellings(claims: readonly LoadedClaim[]): readonly (readonly LoadedClaim[])[] {
  const groups = new Map<string, LoadedClaim[]>()
  for (const claim of claims) {
    const key = `${claim.article.id} ${claim.eventId}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  return [...groups.values()]
}
