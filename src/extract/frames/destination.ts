import type { NameSpan } from '../analysis.js'
import type { Item } from '../items.js'

/** Where a journey goes: a place, a country, or both. */
export interface Destination {
  readonly place: NameSpan | null
  readonly country: string | null
}

/** A place as the goal of a journey: with it goes the country that it lies in, if the text or a list tells it. */
export const toPlace = (name: NameSpan): Destination => ({ place: name, country: name.country ?? null })

/** "in X, where he is due": the place before `where`. */
export function placeOfWhere(items: readonly Item[], at: number): Destination | null {
  const where = items.findLastIndex(({ word }, index) => index < at && index > at - 8 && word === 'where')
  if (where === -1) return null
  const before = items[where - 1]?.word === ',' ? items[where - 2] : items[where - 1]
  if (before?.kind === 'PLACE' && before.name) return toPlace(before.name)
  const country = before?.isPossessive ? undefined : before?.refs.find(({ kind }) => kind === 'COUNTRY')
  return country ? { place: null, country: country.name } : null
}
