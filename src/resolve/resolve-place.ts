import { normalName } from '../domain/names.js'
import type { KnownPlace, NamedPlace, Verdict } from '../domain/resolution.js'

/**
 * Tells whether a place of a document is one of those known: the same name and the same country, or the same name
 * where one side's country is open and only one place fits.
 */
export function resolvePlace(named: NamedPlace, known: readonly KnownPlace[]): Verdict {
  const name = normalName(named.name)
  const bearers = known.filter((place) => place.names.includes(name))
  const compatriots = bearers.filter((place) => place.country === named.country)
  const [first, ...others] = compatriots
  if (first !== undefined) {
    const sameKind = compatriots.find((place) => place.kind === named.kind)
    return { verdict: 'same', id: others.length === 0 ? first.id : (sameKind ?? first).id }
  }
  const open = bearers.filter((place) => named.country === null || place.country === null)
  const [only, ...rest] = open
  if (only !== undefined && rest.length === 0) return { verdict: 'same', id: only.id }
  if (open.length === 0) return { verdict: 'new', apart: false }
  return {
    verdict: 'unsure',
    apart: false,
    candidates: open.map((place) => ({
      id: place.id,
      score: Math.round((0.5 / open.length) * 100) / 100,
      reasons: [`same name as ${place.name}${place.country === null ? '' : ` (${place.country})`}`],
    })),
  }
}

/**
 * Whether two places cannot both be the scene of one event. A site lies in some city or region, so that only places
 * of one kind, or places that are known to lie apart, are in conflict; one that contains the other never is.
 *
 * Pyongyang and Beijing: yes. Pyongyang and Kumsusan guest house (both North Korea): no.
 */
export function arePlacesInConflict(one: KnownPlace | null, other: KnownPlace | null): boolean {
  if (one === null || other === null || one.id === other.id) return false
  if (one.within.includes(other.id) || other.within.includes(one.id)) return false
  if (one.country !== null && other.country !== null && one.country !== other.country) return true
  return one.kind === other.kind
}
