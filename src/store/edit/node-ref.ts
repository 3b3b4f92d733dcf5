import type { Desk } from './desk.js'
import { EditRefused } from './user-error.js'

/** A record as a client names it: by its key or by its slug; exactly one of them is given. */
export interface NodeRef {
  readonly key: string | null
  readonly slug: string | null
}

type Field = readonly string[]

/** The words of a NodeRef for messages. */
function named(ref: NodeRef): string {
  return JSON.stringify(ref.key ?? ref.slug)
}

function notFound(what: string, ref: NodeRef, field: Field): EditRefused {
  return new EditRefused('NOT_FOUND', field, `There is no ${what} ${named(ref)}. Pass an id as the API gave it.`)
}

function keyOrSlug({ key, slug }: NodeRef): { id: string } | { slug: string } {
  return key === null ? { slug: slug ?? '' } : { id: key }
}

/** An actor with what it was merged into: `id` is its own key, `keptId` that of the one kept. */
export interface FoundActor {
  readonly id: string
  readonly keptId: string
  readonly kind: 'PERSON' | 'COUNTRY' | 'ORGANIZATION'
  readonly name: string
}

/** Finds an actor; throws NOT_FOUND. */
export async function findActor(desk: Desk, ref: NodeRef, field: Field): Promise<FoundActor> {
  const actor = await desk.tx.actor.findUnique({ where: keyOrSlug(ref) })
  if (actor === null) throw notFound('person, country or organization', ref, field)
  return { id: actor.id, keptId: actor.mergedIntoId ?? actor.id, kind: actor.kind, name: actor.name }
}

/** Finds an event, each as the one that it was merged into; throws NOT_FOUND. */
export async function findEvent(desk: Desk, ref: NodeRef, field: Field) {
  const event = await desk.tx.event.findUnique({ where: keyOrSlug(ref) })
  if (event === null) throw notFound('event', ref, field)
  if (event.mergedIntoId === null) return event
  return desk.tx.event.findUniqueOrThrow({ where: { id: event.mergedIntoId } })
}

/** Finds an article with its current words; throws NOT_FOUND. */
export async function findArticle(desk: Desk, ref: NodeRef, field: Field) {
  const article = await desk.tx.article.findUnique({ where: keyOrSlug(ref), include: { currentVersion: true } })
  if (article === null || article.currentVersion === null) throw notFound('article', ref, field)
  return { ...article, currentVersion: article.currentVersion }
}

/** Finds a claim by its key with all that it consists of; throws NOT_FOUND. */
export async function findClaim(desk: Desk, key: string, field: Field) {
  const claim = await desk.tx.claim.findUnique({
    where: { id: key },
    include: {
      participants: { orderBy: { position: 'asc' } },
      evidence: { orderBy: { position: 'asc' } },
      article: { select: { retracted: true } },
      version: { select: { body: true } },
      supersededBy: { select: { id: true } },
    },
  })
  if (claim === null) throw notFound('claim', { key, slug: null }, field)
  return claim
}

/** A claim with all that it consists of. */
export type FoundClaim = Awaited<ReturnType<typeof findClaim>>

/** Refuses a claim that no longer holds, or whose article was taken back: whoever was first has won. */
export function requireCurrent(claim: FoundClaim, field: Field): void {
  if (claim.record === 'CURRENT') return
  const later = claim.supersededBy === null ? '' : ` The claim that holds now is Claim:${claim.supersededBy.id}.`
  throw new EditRefused('CONFLICT', field, `The claim is ${claim.record.toLowerCase()} already.${later}`)
}
