import type { Item } from '../items.js'
import { countries } from '../lexicon/countries.js'
import type { Arguments } from './arguments.js'
import type { FrameContext } from './context.js'
import { type Destination, toPlace } from './destination.js'

/** Words for a kind of place, before "of" and its name. */
const cityNoun =
  /^(?:city|town|village|port|island|region|province|resort|capital|station|suburb|district|state|peninsula|base|camp|settlement|hamlet)$/u

/** "the port of X", "the flooded town of X": what stands before the preposition `of` leads to the name after it. */
const isNamedByOf = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.word === 'of' && cityNoun.test(items[index - 2]?.word ?? '')

/** The first place or country after a preposition of direction, or right after the verb where `isDirect`. */
export function findDestination(
  items: readonly Item[],
  args: Arguments,
  isDirect: boolean,
  prepositions: RegExp,
): Destination | null {
  const place = args.places.find(
    ({ preposition, index }) =>
      prepositions.test(preposition) ||
      (isDirect && (/^(?:|after|noun)$/u.test(preposition) || isNamedByOf(items, index))),
  )
  const byPreposition = [...args.by].find(
    ([preposition, group]) => prepositions.test(preposition) && group.refs.some(({ kind }) => kind === 'COUNTRY'),
  )
  const direct = isDirect ? args.direct.refs.find(({ kind }) => kind === 'COUNTRY') : undefined
  const country = direct ?? byPreposition?.[1].refs.find(({ kind }) => kind === 'COUNTRY')
  if (!place && !country) return null
  const inner = args.places.find(
    ({ name, preposition }) => country && name.country === country.name && /^(?:in|at)$/u.test(preposition),
  )
  const isFirst = byPreposition !== undefined && place !== undefined && byPreposition[1].from < place.index
  const isOther = isFirst && place.name.country != null && place.name.country !== country?.name
  if (country && (!place || country === direct || isOther)) return { place: inner?.name ?? null, country: country.name }
  return { place: place?.name ?? null, country: place?.name.country ?? country?.name ?? null }
}

const means = /^(?:train|plane|air|bus|boat|car|helicopter|ship|ferry|road|rail|sea|land|motorcade|jet)$/u

/**
 * The goal that stands right after one of the prepositions, with only days, adverbs, means and companions before it:
 * "rushed on Monday by train to X". Stricter than `findDestination`, for verbs that mean much else.
 */
export function goalAfter(items: readonly Item[], at: number, prepositions: RegExp): Destination | null {
  let index = at + 1
  for (; index < Math.min(items.length, at + 12); index++) {
    const item = items[index]
    if (!item || /^[,;:.]$/u.test(item.word)) return null
    if (item.kind === 'WORD' && prepositions.test(item.word)) break
    const isPassed =
      item.kind !== 'WORD' ||
      item.pos === 'ADV' ||
      item.pos === 'DET' ||
      means.test(item.word) ||
      /^(?:by|with|from|on|in|together|unannounced|unexpectedly|straight|all|way|back|home|early|late|over|up|off|out)$/u.test(
        item.word,
      )
    if (!isPassed) return null
  }
  index++
  while (isBeforeName(items, index)) index++
  const item = items[index]
  if (item?.kind === 'PLACE' && item.name) return toPlace(item.name)
  const country = item?.isPossessive ? undefined : item?.refs.find(({ kind }) => kind === 'COUNTRY')
  return country && item?.name?.kind === 'COUNTRY' ? { place: null, country: country.name } : null
}

/** "the eastern city of", "neighbouring", "Kenya's": what may stand between a preposition and a name of a place. */
function isBeforeName(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item) return false
  if (item.kind === 'ACTOR') return item.isPossessive && item.name?.kind === 'COUNTRY'
  if (item.kind !== 'WORD') return false
  const isAppositive = item.word === 'of' ? cityNoun.test(items[index - 1]?.word ?? '') : cityNoun.test(item.word)
  return isAppositive || /^(?:the|a|nearby|neighbou?ring|both)$/u.test(item.word) || item.pos === 'ADJ'
}

/** "travelled to X and Y", "toured X, Y and Z": each further one of a list after the first. */
export function furtherStops(
  items: readonly Item[],
  args: Arguments,
  first: Destination | null,
): readonly Destination[] {
  const groups = [...args.by].filter(([preposition]) => /^(?:to|of|in)$/u.test(preposition)).map(([, group]) => group)
  const listed = [...groups, args.direct]
    .filter(({ refs }) => refs.some(({ name }) => name === first?.country))
    .flatMap(({ refs }) => refs)
    .filter(({ kind, name }) => kind === 'COUNTRY' && name !== first?.country)
  if (first?.place == null) return listed.map(({ name }) => ({ place: null, country: name }))
  const stops: Destination[] = []
  let at = args.places.find(({ name }) => name === first.place)?.index ?? -1
  while (at !== -1 && /^(?:and|,)$/u.test(items[at + 1]?.word ?? '')) {
    const next = at + (items[at + 1]?.word === ',' && items[at + 2]?.word === 'and' ? 3 : 2)
    const name = items[next]?.name
    const isCity = name?.kind === 'PLACE' && name.placeKind === 'CITY' && first.place.placeKind === 'CITY'
    if (!name || !isCity || !isListed(items, next)) break
    stops.push(toPlace(name))
    at = next
  }
  return stops
}

/** The name at `index` comes after "and", or a list that has an "and" goes on after it: "X, Poland" is none. */
const isListed = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.word === 'and' ||
  (items[index + 1]?.word === 'and' && items[index + 2]?.kind === 'PLACE') ||
  (items[index + 1]?.word === ',' && items[index + 2]?.kind === 'PLACE')

/** "went there": the place or country named last in the sentence. */
export function lastDestination({ items, discourse }: FrameContext, at: number): Destination | null {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'PLACE' && item.name) return toPlace(item.name)
    if (
      item?.name?.kind === 'COUNTRY' &&
      item.name.form === 'NAME' &&
      /^(?:in|to)$/u.test(items[index - 1]?.word ?? '')
    )
      return { place: null, country: item.name.key }
  }
  return discourse.place ? toPlace(discourse.place) : null
}

const lands = /^(?:country|island|kingdom|republic|emirate|nation|sultanate|archipelago|territory)$/u

/** "reached the country on Monday", "toured the capital": the country told of last that is not the traveller's own. */
export function countryMeant({ items, discourse }: FrameContext, at: number, own: string | null): Destination | null {
  const step = items.slice(at + 1, at + 6).findIndex(({ word }) => word === 'capital' || lands.test(word))
  const noun = step === -1 ? -1 : at + 1 + step
  const before = items[noun - 1]?.word ?? ''
  const isMeant = noun !== -1 && (before === 'the' || before === 'this') && items[noun + 1]?.word !== 'of'
  if (
    !isMeant ||
    items
      .slice(at + 1, noun - 1)
      .some(({ kind, word }) => kind !== 'DATE' && !/^(?:in|to|into|at|on|across|for)$/u.test(word))
  )
    return null
  const country = discourse.countries.findLast((code) => code !== own)
  if (!country) return null
  return items[noun]?.word === 'capital' ? seatOf(country, { items, discourse }) : { place: null, country }
}

/** The capital of a country, where the text has named it before: an annotation tells what the text tells. */
function seatOf(country: string, { discourse }: Pick<FrameContext, 'items' | 'discourse'>): Destination {
  const capital = countries.find(({ code }) => code === country)?.capital
  const place = discourse.place
  return { place: place && place.key === capital ? place : null, country }
}

/** "had come from X, where he signed": X was visited before. */
export function cameFrom(items: readonly Item[], at: number, args: Arguments): Destination | null {
  const place = args.places.find(({ preposition }) => preposition === 'from')
  const isOnly =
    items[at + 1]?.word !== 'in' && /^(?:come|came|arrived|travelled|traveled)$/u.test(items[at]?.word ?? '')
  if (!place || !isOnly) return null
  return items.slice(place.index + 1, place.index + 3).some(({ word }) => word === 'where') ? toPlace(place.name) : null
}
