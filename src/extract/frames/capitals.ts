import type { NameSpan } from '../analysis.js'
import type { Item } from '../items.js'
import { countries } from '../lexicon/countries.js'
import type { Discourse } from '../passes/12-discourse.js'

/** Index of "capital" as where something was, "in the capital": the first from `from` on; -1 for none. */
const capitalAt = (items: readonly Item[], from: number, to: number): number =>
  items.findIndex(
    ({ word, kind }, index) =>
      index >= from &&
      index < to &&
      kind === 'WORD' &&
      word === 'capital' &&
      items[index + 1]?.word !== 'of' &&
      items[index - 1]?.word !== ',' &&
      items.slice(Math.max(0, index - 4), index).some((item) => /^(?:in|at)$/u.test(item.word)),
  )

/** The capital that "in the capital" means: of the country where the story is; null for none. */
export function capitalMeant(
  { items, discourse }: { readonly items: readonly Item[]; readonly discourse: Discourse },
  from: number,
  to: number,
): NameSpan | null {
  const at = capitalAt(items, from, to)
  const noun = items[at]
  if (!noun) return null
  const code = discourse.place?.country ?? discourse.countries.at(-1)
  const capital = countries.find((country) => country.code === code)?.capital
  if (!code || !capital) return null
  const { from: first, to: last } = noun
  return { kind: 'PLACE', from: first, to: last, key: capital, country: code, placeKind: 'CITY', isCapital: true }
}
