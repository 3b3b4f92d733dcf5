import type { AnnotatedClaim, AnnotatedParticipant, Annotation } from '../../domain/annotation.js'
import type { CountryCode, Document } from '../../domain/document.js'
import { claimKey, evidenceKey, postKey } from '../../domain/keys.js'
import type { EventLinkKind, ExtractionMethod, ParticipantRole } from '../../domain/vocabulary.js'
import { type Cast, castActor, type NewPost, officeOwner } from './cast.js'
import type { LoadedClaim, LoadedParticipant } from './loaded-claim.js'
import { type Surroundings, surroundingsIn } from './sentence-around.js'
import type { StoredArticle } from './stored-article.js'

/** A participant with the key of the actor as the text names it, beside the canonical one. */
export interface DraftParticipant extends LoadedParticipant {
  readonly namedId: string
}

/** The words of a claim, ready to be written. */
export interface DraftEvidence extends Surroundings {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A claim of the document at hand, complete but for its event. */
export interface DraftClaim {
  readonly id: string
  readonly position: number
  readonly annotated: AnnotatedClaim
  readonly attributedToId: string | null
  readonly placeId: string | null
  readonly countryId: CountryCode | null
  readonly participants: readonly DraftParticipant[]
  readonly evidence: readonly DraftEvidence[]
}

/** How two claims of the document hang together. */
export interface DraftLink {
  readonly fromId: string
  readonly kind: EventLinkKind
  readonly toId: string
}

export interface Drafts {
  readonly claims: readonly DraftClaim[]
  readonly links: readonly DraftLink[]
  readonly posts: readonly NewPost[]
  /** By the number of an event of the annotation: the recorded event of a claim of the article that stays as it is. */
  readonly recordedEvents: ReadonlyMap<number, { readonly id: string; readonly recordedAt: number | null }>
}

/** Turns the claims of an annotation into rows that lack only their events; each key is made from content. Pure. */
export function draftClaims(
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  cast: Cast,
  countryNames: ReadonlyMap<CountryCode, string>,
): Drafts {
  const surroundings = surroundingsIn(document.body)
  const posts = new Map<string, NewPost>()
  const ids = new Set<string>()
  const newId = (claim: AnnotatedClaim) => {
    for (let ordinal = 0; ; ordinal++) {
      const id = claimKey(
        article.versionId,
        claim.method ?? annotation.method,
        claim.statement,
        claim.evidence,
        ordinal,
      )
      if (!ids.has(id) && ids.add(id)) return id
    }
  }
  const claims = annotation.claims.map((annotated, position): DraftClaim => {
    const id = newId(annotated)
    const place = annotated.place === null ? undefined : cast.places.get(annotated.place)
    if (annotated.place !== null && place === undefined)
      throw new RangeError(`the annotation has no place ${annotated.place}`)
    return {
      id,
      position,
      annotated,
      attributedToId: annotated.attributedTo === null ? null : castActor(cast, annotated.attributedTo, countryNames).id,
      placeId: place?.id ?? null,
      countryId: annotated.country ?? place?.country ?? null,
      participants: draftParticipants(annotated.participants, annotation, cast, countryNames, posts),
      evidence: draftEvidence(id, annotated, surroundings),
    }
  })
  return { claims, links: draftLinks(annotation, claims), posts: [...posts.values()], recordedEvents: new Map() }
}

function draftParticipants(
  annotated: readonly AnnotatedParticipant[],
  annotation: Annotation,
  cast: Cast,
  countryNames: ReadonlyMap<CountryCode, string>,
  posts: Map<string, NewPost>,
): readonly DraftParticipant[] {
  const byActor = new Map<string, DraftParticipant>()
  for (const participant of annotated) {
    const actor = castActor(cast, participant.actor, countryNames)
    const post =
      participant.office === null ? null : postOf(participant, participant.office, annotation, cast, countryNames)
    if (post !== null) posts.set(post.id, post)
    const before = byActor.get(actor.id)
    byActor.set(actor.id, {
      actorId: actor.canonicalId,
      namedId: actor.id,
      kind: participant.actor.kind,
      name: actor.name,
      roles: unite(before?.roles ?? [], participant.roles),
      onBehalfOfId: participant.onBehalfOf ?? before?.onBehalfOfId ?? null,
      postId: post?.id ?? before?.postId ?? null,
      countryId: actor.country,
    })
  }
  return [...byActor.values()]
}

function unite(one: readonly ParticipantRole[], other: readonly ParticipantRole[]): readonly ParticipantRole[] {
  return [...new Set([...one, ...other])]
}

function postOf(
  participant: AnnotatedParticipant,
  office: string,
  annotation: Annotation,
  cast: Cast,
  countryNames: ReadonlyMap<CountryCode, string>,
): NewPost {
  const { countryId, organizationId, owner } = officeOwner(
    annotation,
    cast,
    participant.actor.name,
    office,
    participant.onBehalfOf,
  )
  const ownerName = countryId === null ? owner : (countryNames.get(countryId) ?? countryId)
  return {
    id: postKey(office, countryId ?? organizationId),
    label: office,
    countryId,
    organizationId,
    owner: ownerName,
  }
}

function draftEvidence(
  claimId: string,
  annotated: AnnotatedClaim,
  surroundings: (span: { start: number; end: number }) => Surroundings,
): readonly DraftEvidence[] {
  const spans = new Map(annotated.evidence.map((span) => [evidenceKey(claimId, span), span]))
  return [...spans].map(([id, { start, end }]) => ({ id, start, end, ...surroundings({ start, end }) }))
}

/** A link of events becomes one of the first claims about them. */
function draftLinks(annotation: Annotation, claims: readonly DraftClaim[]): readonly DraftLink[] {
  const firstOf = (event: number) =>
    claims.find((claim) => claim.annotated.event === event && !claim.annotated.negated) ??
    claims.find((claim) => claim.annotated.event === event)
  const links = annotation.links.flatMap(({ kind, from, to }) => {
    const [fromId, toId] = [firstOf(from)?.id, firstOf(to)?.id]
    return fromId === undefined || toId === undefined || fromId === toId ? [] : [{ fromId, kind, toId }]
  })
  return [...new Map(links.map((link) => [`${link.fromId} ${link.kind} ${link.toId}`, link])).values()]
}

/** The drafts about events in the form in which recorded claims are loaded, by the number of the event. */
export function draftsByEvent(
  document: Document,
  article: StoredArticle,
  cast: Cast,
  drafts: Drafts,
  method: ExtractionMethod,
): readonly (readonly LoadedClaim[])[] {
  const byEvent = new Map<number, LoadedClaim[]>()
  for (const draft of drafts.claims) {
    const { event, type, status } = draft.annotated
    if (event === null || type === null || status === null) continue
    const place = draft.annotated.place === null ? undefined : cast.places.get(draft.annotated.place)
    const { modality, negated, date, verbatim } = draft.annotated
    const claim: LoadedClaim = {
      id: draft.id,
      article: {
        id: article.articleId,
        publisherId: document.publisher === null ? null : (cast.organizations.get(document.publisher)?.id ?? null),
        duplicateOfId: article.duplicateOfId,
        creditIds: document.credits.flatMap((credit) => cast.organizations.get(credit)?.id ?? []),
      },
      publishedOn: document.publishedOn,
      position: draft.position,
      ...{ type, status, modality, negated, date, verbatim },
      place:
        place === undefined
          ? null
          : { id: place.id, name: place.name, kind: place.kind, countryId: place.country, within: place.within },
      countryId: draft.countryId,
      participants: draft.participants,
      reviewed: false,
      sentences: draft.evidence.map((evidence) => evidence.sentence),
      eventId: drafts.recordedEvents.get(event)?.id ?? null,
      eventRecordedAt: drafts.recordedEvents.get(event)?.recordedAt ?? null,
      links: drafts.links
        .filter((link) => link.fromId === draft.id || link.toId === draft.id)
        .map((link) => ({ ...link, fromEventId: null, toEventId: null })),
      method: draft.annotated.method ?? method,
      isPinned: false,
    }
    byEvent.set(event, [...(byEvent.get(event) ?? []), claim])
  }
  return [...byEvent.values()]
}
