import type { CountryCode } from '../../domain/document.js'
import type { PlaceKind } from '../../domain/vocabulary.js'
import { assertingClaims, rankOf } from './derive-status.js'
import { byPublication, type ProjectedClaim, type ProjectedPlace } from './projected-claim.js'

/** Where an event takes place; the country is known even where the place is not. */
export interface Scene {
  readonly place: ProjectedPlace | null
  readonly countryId: CountryCode | null
}

const exactness: Readonly<Record<PlaceKind, number>> = { SITE: 2, CITY: 1, REGION: 0 }

/**
 * The most specific place among those that most articles agree with, the latest article's of equals; from the claims
 * of the highest rank that name a place at all. The country is the place's, else the one that goes with it, else the
 * latest that is named.
 */
export function deriveScene(claims: readonly ProjectedClaim[]): Scene {
  const asserting = [...assertingClaims(claims)].sort(byPublication)
  const located = highest(asserting.filter((claim) => claim.place !== null))
  const agreed = located.map((claim, order) => ({ claim, order, agreeing: agreeingArticles(claim, located) }))
  const most = Math.max(0, ...agreed.map(({ agreeing }) => agreeing))
  const best = agreed
    .filter(({ agreeing }) => agreeing === most)
    .sort((one, other) => exactnessOf(other.claim) - exactnessOf(one.claim) || other.order - one.order)[0]?.claim
  const place = best?.place ?? null
  const named = highest(asserting.filter((claim) => claim.countryId !== null)).at(-1)
  return { place, countryId: place?.countryId ?? best?.countryId ?? named?.countryId ?? null }
}

function highest(claims: readonly ProjectedClaim[]): readonly ProjectedClaim[] {
  const top = Math.max(...claims.map(rankOf))
  return claims.filter((claim) => rankOf(claim) === top)
}

function exactnessOf(claim: ProjectedClaim): number {
  const { place } = claim
  return place === null ? -1 : exactness[place.kind] + place.within.length / 100
}

function agreeingArticles(claim: ProjectedClaim, claims: readonly ProjectedClaim[]): number {
  const agreeing = claims.filter((other) => areCompatible(claim.place, other.place))
  return new Set(agreeing.map((other) => other.article.id)).size
}

/** Equal, one within the other, or of different kinds in one country. */
function areCompatible(one: ProjectedPlace | null, other: ProjectedPlace | null): boolean {
  if (one === null || other === null || one.id === other.id) return true
  if (one.within.includes(other.id) || other.within.includes(one.id)) return true
  const abroad = one.countryId !== null && other.countryId !== null && one.countryId !== other.countryId
  return !abroad && one.kind !== other.kind
}
