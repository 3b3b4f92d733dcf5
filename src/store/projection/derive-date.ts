import { endByPublication, type PartialDate } from '../../domain/partial-date.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import { assertingClaims, rankOf } from './derive-status.js'
import { byPublication, type ProjectedClaim } from './projected-claim.js'

/** The date of an event and the words that it was worked out from. */
export interface DerivedDate {
  readonly date: PartialDate
  readonly verbatim: string | null
}

interface Dated extends DerivedDate {
  readonly articleId: string
  readonly order: number
}

/**
 * The narrowest window that most articles agree with, among the claims of the highest rank that give a date at all;
 * of equal windows the latest article's. So a later "in September" never replaces the 13th. Null: nothing tells.
 */
export function deriveDate(claims: readonly ProjectedClaim[], status: EventStatus): DerivedDate | null {
  const dated = assertingClaims(claims).filter((claim) => claim.date !== null)
  if (dated.length === 0) return null
  const top = Math.max(...dated.map(rankOf))
  const ranked = dated.filter((claim) => rankOf(claim) === top)
  const postponed = status === 'POSTPONED' ? ranked.filter((claim) => claim.status === 'POSTPONED') : []
  const windows = (postponed.length > 0 ? postponed : ranked).sort(byPublication).flatMap(toDated)
  const articles = new Set(windows.map((window) => window.articleId)).size
  const agreed = windows.map((window) => ({ window, agreeing: agreeingArticles(window, windows) }))
  const most = Math.max(...agreed.map(({ agreeing }) => agreeing))
  const enough = Math.min(most, Math.floor(articles / 2) + 1)
  const best = agreed
    .filter(({ agreeing }) => agreeing >= enough)
    .map(({ window }) => window)
    .sort((one, other) => widthOf(one.date) - widthOf(other.date) || other.order - one.order)[0]
  return best === undefined ? null : { date: best.date, verbatim: best.verbatim }
}

function toDated(claim: ProjectedClaim, order: number): readonly Dated[] {
  const { date, publishedOn, verbatim } = claim
  if (date === null) return []
  const told = claim.status === 'OCCURRED' && publishedOn !== null ? endByPublication(date, publishedOn) : date
  return [{ date: told, verbatim, articleId: claim.article.id, order }]
}

function agreeingArticles(window: Dated, windows: readonly Dated[]): number {
  const agreeing = windows.filter((other) => haveDaysInCommon(window.date, other.date))
  return new Set(agreeing.map((other) => other.articleId)).size
}

function haveDaysInCommon(one: PartialDate, other: PartialDate): boolean {
  return (
    (one.earliest ?? '') <= (other.latest ?? '9999-12-31') && (other.earliest ?? '') <= (one.latest ?? '9999-12-31')
  )
}

/** Days that a date spans; a date open at one end is wider than any other. */
function widthOf(date: PartialDate): number {
  if (date.earliest === null || date.latest === null) return Number.MAX_SAFE_INTEGER
  return Date.parse(date.latest) - Date.parse(date.earliest)
}
