import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'
import { nameOf } from './08-organization-signs.js'

/** Lower-case words that belong to a site's name: "Perito Moreno glacier", "Kuksaroy residence". */
const always =
  /^(?:estate|guesthouse|arena|stadium|glacier|ranch|monastery|reactor|dam|shipyard|cosmodrome|spaceport|oilfield|peak|pass)$/u

/** Lower-case words that belong to a name of several words only: "Ben Gurion airport", but "Entebbe airport". */
const afterLongNames =
  /^(?:airport|airfield|airbase|palace|castle|barracks|prison|bridge|mosque|cathedral|hospital|camp|square|avenue|boulevard|street)$/u

/** Lower-case words after which a name is a place, whatever stands before it: "Sisaket province". */
const land =
  /^(?:province|district|governorate|prefecture|county|peninsula|islands?|islet|oblast|township|municipality|valley|archipelago|atoll|airport|airfield|airbase|crossing|checkpoint|stadium|monastery|glacier|refinery|cosmodrome|shipyard)$/u

/** Whether the word after a name says that it is a place. */
export const isLandAfter = (tokens: readonly Token[], to: number): boolean =>
  land.test(tokens[to]?.text ?? '') || (tokens[to]?.text === 'air' && tokens[to + 1]?.text === 'base')

/** How many lower-case words after a name of a site belong to it. */
export function facilityLength(tokens: readonly Token[], { from, to }: TokenRange): number {
  const word = tokens[to]?.text ?? ''
  if (tokens[to]?.sentence !== tokens[from]?.sentence) return 0
  const next = tokens[to + 1]?.text ?? ''
  if (word === 'residence') return to - from === 1 ? 1 : 0
  if (word === 'state' && next === 'guest' && tokens[to + 2]?.text === 'house') return 3
  if ((word === 'guest' && next === 'house') || (word === 'air' && /^(?:base|force base)$/u.test(next))) return 2
  return always.test(word) || (to - from > 1 && afterLongNames.test(word)) ? 1 : 0
}

const ownedSites =
  /^(?:Square|Church|Cathedral|Palace|Park|House|Gate|Hospital|Bridge|Island|Castle|Basilica|Tomb|Mosque|Bay|Cemetery|Hall|Garden|Gardens|Hill)$/u

/** "St Mark's Square": where a site's name ends that goes on after "’s"; the run's own end if it is none. */
export function endOfOwned(tokens: readonly Token[], { from, to }: TokenRange): number {
  if (tokens[to]?.lower !== "'s") return to
  const isSite = ownedSites.test(tokens[to + 1]?.text ?? '')
  const isSaint = /^St\.?$/u.test(tokens[from - 1]?.text ?? tokens[from]?.text ?? '')
  const isTown = isSaint && !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(tokens[to + 1]?.pos ?? 'PUNCT')
  return isSite ? to + 2 : isTown ? to + 1 : to
}

/** Where a site's name begins: "St" and "Grand Ethiopian" before the run belong to it. */
export function startOfSite(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  spanAt: readonly (NameSpan | undefined)[],
): number {
  if (/^St\.?$/u.test(tokens[from - 1]?.text ?? '')) return from - 1
  const owner = spanAt[from - 1]
  const isSite = wordLists().placeWords.has(tokens[to - 1]?.text ?? '')
  const isGrand = /^(?:Grand|Great|Royal|Old|New|National|Imperial)$/u.test(tokens[(owner?.from ?? 0) - 1]?.text ?? '')
  return isSite && owner?.kind === 'COUNTRY' && owner.form === 'DEMONYM' && isGrand ? owner.from - 1 : from
}

/** "the Prime Minister's House", "the People's Palace of Culture": a house by the office or the people that own it. */
export function findOwnedHouses(
  tokens: readonly Token[],
  officeAt: readonly (OfficeSpan | undefined)[],
): readonly NameSpan[] {
  return tokens.flatMap((token, index): NameSpan[] => {
    const owner = officeAt[index - 2]
    const isOwned =
      tokens[index - 1]?.lower === "'s" &&
      ((owner && /^\p{Lu}/u.test(tokens[owner.from]?.text ?? '')) || tokens[index - 2]?.text === 'People')
    if (!isOwned || !/^(?:House|Palace|Residence|Lodge|Mansion|Villa)$/u.test(token.text)) return []
    let to = index + 1
    while (tokens[to]?.lower === 'of' && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '')) to += 2
    const range = { from: owner?.from ?? index - 2, to }
    return [{ kind: 'PLACE', ...range, key: nameOf(tokens, range), placeKind: 'SITE', country: null, population: 0 }]
  })
}

/** "at the Gambian embassy": a mission where something happens; set on fire or closed it is no place of an event. */
export function findEmbassies(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  return tokens.flatMap((token, index): NameSpan[] => {
    if (token.lower !== 'embassy' && token.lower !== 'consulate') return []
    const owner = spanAt[index - 1]
    if (owner?.kind !== 'COUNTRY' || owner.form === 'METONYM') return []
    const article = tokens[owner.from - 1]?.lower === 'the' ? owner.from - 2 : owner.from - 1
    if (!/^(?:at|in|inside|into|outside)$/u.test(tokens[article]?.lower ?? '')) return []
    const key = tokens
      .slice(owner.from, index + 1)
      .map(({ text }) => text)
      .join(' ')
    return [{ kind: 'PLACE', from: owner.from, to: index + 1, key, placeKind: 'SITE', country: null, population: 0 }]
  })
}
