import type { Prisma } from '../generated/prisma/client.js'
import type { EventType } from '../generated/prisma/enums.js'

/** What an event's evidence is read with: from its current claims, since no relation leads from events to quotes. */
export const quotesOfClaims = {
  where: { negated: false, record: 'CURRENT' },
  select: {
    publishedOn: true,
    evidence: {
      select: {
        id: true,
        exact: true,
        articleId: true,
        start: true,
        article: { select: { headline: true, publishedOn: true } },
      },
    },
  },
} as const satisfies Prisma.Event$claimsArgs

type ClaimWithQuotes = Prisma.ClaimGetPayload<Pick<typeof quotesOfClaims, 'select'>>

/** The latest quotes of some claims. Prisma cannot sort them by their claims' day and cut them off across claims. */
export function latestQuotes(claims: readonly ClaimWithQuotes[], first: number) {
  return claims
    .flatMap(({ publishedOn, evidence }) =>
      evidence.map((quote) => ({ ...quote, day: publishedOn?.getTime() ?? Infinity })),
    )
    .sort(
      (one, other) =>
        other.day - one.day ||
        compare(other.articleId, one.articleId) ||
        one.start - other.start ||
        compare(other.id, one.id),
    )
    .slice(0, first)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A day as the API writes it. */
export function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}

/** A filter of events as the API takes it. */
export interface EventFilter {
  readonly types?: EventType[] | null | undefined
  readonly country?: string | null | undefined
  readonly date?:
    | { readonly from?: string | null | undefined; readonly to?: string | null | undefined }
    | null
    | undefined
}

/** The same filter for Prisma. A date fits where it may lie within the range. */
export function conditionsOf({ types, country, date }: EventFilter): Prisma.EventStateWhereInput {
  const until = date?.to ? { OR: [{ earliest: null }, { earliest: { lte: new Date(date.to) } }] } : {}
  const since = date?.from ? { OR: [{ latest: null }, { latest: { gte: new Date(date.from) } }] } : {}
  const isDated = { OR: [{ earliest: { not: null } }, { latest: { not: null } }] }
  return {
    validTo: null,
    ...(types ? { type: { in: types } } : {}),
    ...(country ? { countryId: country } : {}),
    ...(date ? { AND: [isDated, until, since] } : {}),
  }
}
