import { claimKey, eventKey, evidenceKey, keyFrom } from '../../domain/keys.js'
import { parsePartialDate } from '../../domain/partial-date.js'
import type { EventType } from '../../domain/vocabulary.js'
import { insertRows } from '../save/insert-rows.js'
import { surroundingsIn } from '../save/sentence-around.js'
import { type Transaction, toDateOrNull } from '../save/transaction.js'
import type { ClaimContent } from './claim-content.js'
import type { Desk } from './desk.js'

/** Where a new claim stands, and what it follows on. */
export interface ClaimPosition {
  readonly articleId: string
  readonly versionId: string
  readonly publishedOn: Date | null
  /** The words of the version. */
  readonly body: string
  readonly position: number
  /** Claim that it corrects. */
  readonly supersedesId: string | null
}

/** The key of a claim that an editor makes: as any claim's, but never that of one that is recorded already. */
export async function freshClaimKey(tx: Transaction, versionId: string, content: ClaimContent): Promise<string> {
  for (let ordinal = 0; ; ordinal++) {
    const id = claimKey(versionId, 'CURATED', content.statement, content.evidence, ordinal)
    if ((await tx.claim.findUnique({ where: { id }, select: { id: true } })) === null) return id
  }
}

/** Records a claim of an editor, reviewed and current, about an event that is recorded (null: about none). */
export async function writeClaim(
  desk: Desk,
  id: string,
  content: ClaimContent,
  eventId: string | null,
  where: ClaimPosition,
): Promise<void> {
  const { articleId, versionId, publishedOn, position, supersedesId } = where
  const { statement, type, status, modality, negated, attributedToId, verbatim, placeId, countryId } = content
  const date = content.date === null ? null : parsePartialDate(content.date)
  const surroundings = surroundingsIn(where.body)
  const evidence = content.evidence.map((span, index) => ({
    ...{ id: evidenceKey(id, span), claimId: id, articleId, versionId, position: index },
    ...span,
    ...surroundings(span),
  }))
  await insertRows(desk.tx, {
    Claim: [
      {
        ...{
          id,
          articleId,
          versionId,
          publishedOn,
          position,
          supersedesId,
          eventId,
          attributedToId,
          placeId,
          countryId,
        },
        ...{ statement, type, status, modality, negated, verbatim },
        edtf: date?.edtf ?? null,
        earliest: toDateOrNull(date?.earliest ?? null),
        latest: toDateOrNull(date?.latest ?? null),
        precision: date?.precision ?? 'UNKNOWN',
        approximate: date?.approximate ?? false,
        ...{ method: 'CURATED', rule: 'editor', confidence: null, reviewed: true, pinned: false, record: 'CURRENT' },
        recordedAt: new Date(),
        searchText: [statement, ...evidence.map(({ exact }) => exact)].join('\n'),
      },
    ],
    ClaimParticipant: content.participants.map(({ actorId, roles, onBehalfOfId, postId }, index) => ({
      ...{ claimId: id, actorId, roles: [...roles], onBehalfOfId, postId, position: index },
    })),
    Evidence: evidence,
  })
  desk.claims.add(id)
  if (eventId !== null) desk.events.add(eventId)
}

/** Makes an event for claims that leave theirs, or are the first to tell of it; its slug follows with its projection. */
export async function addEvent(desk: Desk, type: EventType, claimIds: readonly string[]): Promise<string> {
  const wanted = claimIds.map(eventKey)
  const taken = await desk.tx.event.findMany({ where: { id: { in: wanted } }, select: { id: true } })
  const free = wanted.find((key) => taken.every(({ id }) => id !== key))
  const id = free ?? (await eventKeyApart(desk.tx, claimIds[0] ?? ''))
  await desk.tx.event.create({ data: { id, slug: id, type } })
  desk.events.add(id)
  return id
}

async function eventKeyApart(tx: Transaction, claimId: string): Promise<string> {
  for (let ordinal = 1; ; ordinal++) {
    const id = keyFrom(['event', claimId, ordinal])
    if ((await tx.event.findUnique({ where: { id }, select: { id: true } })) === null) return id
  }
}
