import type { CodedEvent, CodedParticipant } from '../../domain/coded-event.js'
import type { CountryCode } from '../../domain/document.js'
import { actorKey, articleKey, codedClaimKey, eventKey, placeKey, versionKey } from '../../domain/keys.js'
import type { LoadedClaim } from '../save/loaded-claim.js'

/** Name of the extractor under which articles stand whose words are not known, only what was coded from them. */
export const codedExtractor = 'gdelt@2'

/**
 * How sure a coding without its words is: less than the least that the rules give a claim, so that whoever asks for
 * claims that are surely so does not get it. The export file has no number of its own (docs/decisions).
 */
export const codedConfidence = 0.3

/** A coded event with the keys of all that it brings in. */
export interface CodedClaim {
  readonly event: CodedEvent
  readonly claimId: string
  readonly eventId: string
  readonly articleId: string
  readonly versionId: string
  readonly placeId: string | null
  readonly participants: readonly (CodedParticipant & { readonly actorId: string })[]
}

/** The keys of a coded event: all made from content, so that the same row is the same claim wherever it is read. */
export function keysOf(event: CodedEvent, contentHash: string): CodedClaim {
  const [dataSet = ''] = event.rule.split('/')
  const claimId = codedClaimKey(dataSet, event.id)
  const articleId = articleKey(event.url)
  const { place, country } = event
  return {
    ...{ event, claimId, articleId },
    eventId: eventKey(claimId),
    versionId: versionKey(articleId, contentHash),
    placeId: place === null ? null : placeKey(place.name, country),
    participants: event.participants.flatMap((participant) => {
      const { organization } = participant
      const actorId = organization === null ? participant.country : actorKey('ORGANIZATION', organization)
      return actorId === null ? [] : [{ ...participant, actorId }]
    }),
  }
}

/** The claim in the form that events are derived from. `canonical` leads from a merged actor to the one it went into. */
export function claimOf(
  { event, claimId, eventId, articleId, placeId, participants }: CodedClaim,
  position: number,
  countryNames: ReadonlyMap<CountryCode, string>,
  canonical: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): LoadedClaim {
  const { type, status, day, addedOn, place, country } = event
  const actors = participants.map(({ actorId, organization, country: of, roles }) => {
    const kept = canonical.get(actorId)
    const name = kept?.name ?? organization ?? countryNames.get(actorId) ?? actorId
    const kind = organization === null ? ('COUNTRY' as const) : ('ORGANIZATION' as const)
    return { actorId: kept?.id ?? actorId, kind, name, roles, onBehalfOfId: null, postId: null, countryId: of }
  })
  return {
    ...{ id: claimId, eventId, type, status, position, links: [] },
    article: { id: articleId, publisherId: null, duplicateOfId: null, creditIds: [] },
    publishedOn: addedOn,
    ...{ modality: 'REPORTED', negated: false, verbatim: null, reviewed: false, sentences: [], method: 'RULE' },
    ...{ eventRecordedAt: null, isPinned: false },
    date: { edtf: day, earliest: day, latest: day, precision: 'DAY', approximate: false },
    place:
      place === null || placeId === null
        ? null
        : { id: placeId, name: place.name, kind: place.kind, countryId: country, within: [] },
    countryId: country,
    participants: [...new Map(actors.map((actor) => [actor.actorId, actor])).values()],
  }
}
