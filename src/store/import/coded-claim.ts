import type { CodedEvent, CodedParticipant } from '../../domain/coded-event.js'
import type { CountryCode } from '../../domain/document.js'
import { actorKey, articleKey, codedClaimKey, eventKey, placeKey, versionKey } from '../../domain/keys.js'
import type { LoadedClaim } from '../save/loaded-claim.js'
import { hashOf } from './hash-of.js'

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

/** Makes the keys of coded events, and each of an article, a place or a body once for all of them. */
export function createKeyMaker(): (event: CodedEvent) => CodedClaim {
  const articles = new Map<string, Pick<CodedClaim, 'articleId' | 'versionId'>>()
  const places = new Map<string, string>()
  const bodies = new Map<string, string>()
  const articleOf = (url: string) =>
    kept(articles, url, () => {
      const articleId = articleKey(url)
      return { articleId, versionId: versionKey(articleId, hashOf(url)) }
    })
  return (event) => {
    const [dataSet = ''] = event.rule.split('/')
    const claimId = codedClaimKey(dataSet, event.id)
    const { articleId, versionId } = articleOf(event.url)
    const { place, country } = event
    return {
      event,
      claimId,
      articleId,
      versionId,
      eventId: eventKey(claimId),
      placeId: place === null ? null : kept(places, `${country} ${place.name}`, () => placeKey(place.name, country)),
      participants: event.participants.flatMap((participant) => {
        const { organization } = participant
        const actorId =
          organization === null
            ? participant.country
            : kept(bodies, organization, () => actorKey('ORGANIZATION', organization))
        return actorId === null ? [] : [{ ...participant, actorId }]
      }),
    }
  }
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const found = values.get(key)
  if (found !== undefined) return found
  const made = make()
  values.set(key, made)
  return made
}

/**
 * The claim in the form that events are derived from. `canonical` leads from a merged actor to the one it went into.
 * Plain fields: thousands of these are made a second, and spreading takes longer than all the rest.
 */
export function claimOf(
  { event, claimId, eventId, articleId, placeId, participants }: CodedClaim,
  countryNames: ReadonlyMap<CountryCode, string>,
  canonical: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): LoadedClaim {
  const { type, status, day, addedOn, place, country } = event
  const actors = participants.map(({ actorId, organization, country: of, roles }) => {
    const known = canonical.get(actorId)
    const name = known?.name ?? organization ?? countryNames.get(actorId) ?? actorId
    const kind = organization === null ? ('COUNTRY' as const) : ('ORGANIZATION' as const)
    return { actorId: known?.id ?? actorId, kind, name, roles, onBehalfOfId: null, postId: null, countryId: of }
  })
  return {
    id: claimId,
    eventId,
    type,
    status,
    position: 0,
    links: [],
    article: { id: articleId, publisherId: null, duplicateOfId: null, creditIds: [] },
    publishedOn: addedOn,
    modality: 'REPORTED',
    negated: false,
    verbatim: null,
    reviewed: false,
    sentences: [],
    method: 'RULE',
    eventRecordedAt: null,
    isPinned: false,
    date: { edtf: day, earliest: day, latest: day, precision: 'DAY', approximate: false },
    place:
      place === null || placeId === null
        ? null
        : { id: placeId, name: place.name, kind: place.kind, countryId: country, within: [] },
    countryId: country,
    participants: [...new Map(actors.map((actor) => [actor.actorId, actor])).values()],
  }
}
