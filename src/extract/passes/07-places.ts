import type { NameSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'
import { endOfOwned, facilityLength, isLandAfter, startOfSite } from './07-facilities.js'
import { cityNouns, employed, isPlaceHere, meetingNouns, type PlaceContext, wordBefore } from './07-place-signs.js'
import { nameOf } from './08-organization-signs.js'

/** Settles each known place: itself, a government's seat standing for its country, or nothing after all. */
export function settleKnownPlaces(context: PlaceContext, spans: readonly NameSpan[]): readonly NameSpan[] {
  const settled: NameSpan[] = []
  for (const span of spans) {
    if (span.kind !== 'PLACE') {
      settled.push(span)
      continue
    }
    const previous = settled.at(-1)
    const link = context.tokens[span.from - 1]?.lower
    const isCoordinated =
      previous?.to === span.from - 1 && (link === 'and' || link === ',' || link === 'or') && previous.kind === 'PLACE'
    const isGovernment = span.isCapital === true || span.isMetonym === true
    const isPlace = isPlaceHere(context, span, !isGovernment) || isCoordinated
    const isOfTown = context.tokens[span.from - 1]?.lower === 'of' && isPlace
    if (isGovernment && (!isPlace || (context.officeAt[span.from] && !isOfTown))) {
      if (span.country)
        settled.push({ kind: 'COUNTRY', from: span.from, to: span.to, key: span.country, form: 'METONYM' })
    } else if (isPlace || isSafeName(context, span)) settled.push(span)
  }
  return settled
}

/** Without a word of place, only names of several words, regions, sites and large cities are taken. */
function isSafeName({ tokens, officeAt }: PlaceContext, span: NameSpan): boolean {
  if (officeAt[span.from]) return false
  if (span.placeKind !== 'CITY' || span.to - span.from > 1) return true
  const opens = tokens[span.from - 1]?.sentence !== tokens[span.from]?.sentence
  return !opens && (span.population ?? 0) >= 400_000 && !wordLists().givenNames.has(tokens[span.from]?.text ?? '')
}

const lowerFacilities =
  /^(?:estate|guest|guesthouse|airport|airfield|base|palace|castle|resort|shipyard|nuclear|border|compound|villa|hotel|cosmodrome|spaceport|square|monastery|region|province|district|island|islands|river|peninsula|valley|mountains?)$/u

function placeKindOf(tokens: readonly Token[], run: TokenRange): 'SITE' | 'REGION' | 'CITY' {
  const kind = wordLists().placeWords.get(tokens[run.to - 1]?.text ?? '')
  if (kind) return kind
  const next = tokens[run.to]?.lower ?? ''
  if (/^(?:region|province|district|islands?|river|peninsula|valley|mountains?)$/u.test(next)) return 'REGION'
  if (lowerFacilities.test(next)) return 'SITE'
  const before = wordBefore(tokens, run.from)
  const noun = tokens[before]?.lower === 'of' ? (tokens[before - 1]?.lower ?? '') : ''
  return /^(?:region|province|island|peninsula|district|area)$/u.test(noun) ? 'REGION' : 'CITY'
}

/** The nationality in "the Polish city of X", or the country in "X, Poland" and "X in Poland". */
function countryAround(
  tokens: readonly Token[],
  run: TokenRange,
  spanAt: readonly (NameSpan | undefined)[],
): string | null {
  for (let back = run.from - 1; back >= run.from - 5; back--) {
    if (tokens[back]?.sentence !== tokens[run.from]?.sentence) break
    const span = spanAt[back]
    const isOwner =
      tokens[span?.to ?? -1]?.lower === "'s" || tokens.slice(back, run.from).some(({ lower }) => cityNouns.test(lower))
    if (span?.kind === 'COUNTRY' && isOwner) return span.key
  }
  const after = tokens[run.to]?.lower
  const next = spanAt[run.to + 1]
  if ((after === ',' || after === 'in') && next?.country) return next.country
  if ((after === ',' || after === 'in') && next?.kind === 'COUNTRY') return next.key
  return null
}

/** "Palace of the Revolution", "Monument of Independence": where such a name ends; the run's own end if it is none. */
function siteOf(tokens: readonly Token[], run: TokenRange): number {
  if (wordLists().placeWords.get(tokens[run.to - 1]?.text ?? '') !== 'SITE' || tokens[run.to]?.lower !== 'of')
    return run.to
  let index = run.to + (tokens[run.to + 1]?.lower === 'the' ? 2 : 1)
  const first = index
  while (/^\p{Lu}/u.test(tokens[index]?.text ?? '')) index++
  return index > first ? index : run.to
}

/** A capitalized word beside another name is part of something longer that is no place. */
const isBesideName = (tokens: readonly Token[], run: TokenRange): boolean =>
  /^\p{Lu}/u.test(tokens[run.to]?.text ?? '') && tokens[run.to]?.sentence === tokens[run.from]?.sentence

/** Words that begin the name of a site, whatever follows: "Villa Madama", "Wadi Rum". */
const siteOpenings =
  /^(?:Lake|Mount|Fort|Port|Cape|Camp|Villa|Château|Palais|Palazzo|Palacio|Palácio|Castel|Castello|Schloss|Hotel|Hôtel|Plaza|Jebel|Jabal|Wadi|Qasr|Puerto|Isla|Île|Ilha|Estadio|Estádio|Stade|Aeropuerto|Praça|Teatro|Piazza)$/u

/** Whether the words of a run or right after it name a place. */
function isNamedPlace(tokens: readonly Token[], run: TokenRange, end: number): boolean {
  const { placeWords, capitalizedWords } = wordLists()
  const isLong = run.to - run.from > 1
  if (end > run.to || (isLong && siteOpenings.test(tokens[run.from]?.text ?? ''))) return true
  if (isLong && placeWords.has(tokens[run.to - 1]?.text ?? '')) return true
  return isLandAfter(tokens, run.to) && !capitalizedWords.has(tokens[run.from]?.text ?? '')
}

/** Whether the words before a run lead to a place, and nothing says that it is something else. */
function isToldPlace(context: PlaceContext, run: TokenRange): boolean {
  const { tokens } = context
  const { placeWords, capitalizedWords, organizationWords } = wordLists()
  const first = tokens[run.from]?.text ?? ''
  const last = tokens[run.to - 1]?.text ?? ''
  if (capitalizedWords.has(last) || organizationWords.has(last) || placeWords.has(last)) return false
  const hasFacility = lowerFacilities.test(tokens[run.to]?.lower ?? '')
  const at = wordBefore(tokens, run.from)
  const before = tokens[at]?.lower ?? ''
  if (!isPlaceHere(context, run, true)) return false
  const isOnWay = before === 'from' && tokens[run.to]?.lower === 'to'
  if (!hasFacility && ((before === 'from' && !isOnWay) || meetingNouns.test(tokens[run.to]?.lower ?? ''))) return false
  if (before === 'at' && !hasFacility && employed.test(tokens[at - 1]?.lower ?? '')) return false
  return !isBesideName(tokens, run) && !/^\p{Lu}{2,5}$/u.test(last) && !capitalizedWords.has(first)
}

/** "at Port Talbot and IJmuiden": joined to a place before it, and no subject of a verb. */
function isJoinedToPlace(tokens: readonly Token[], run: TokenRange, places: readonly NameSpan[]): boolean {
  const link = tokens[run.from - 1]?.lower ?? ''
  const end = /^(?:and|or)$/u.test(link) && tokens[run.from - 2]?.text === ',' ? run.from - 2 : run.from - 1
  if (!/^(?:and|or|,)$/u.test(link) || !places.some(({ to }) => to === end)) return false
  const word = tokens[run.from]?.text ?? ''
  const { capitalizedWords, organizationWords, givenNames } = wordLists()
  const isPlain = !capitalizedWords.has(word) && !organizationWords.has(word) && !givenNames.has(word)
  const isOpen = /^(?:[,.;]|and|or|in|on|at|to|from|for|with|where|which|by|after|before)$/u.test(
    tokens[run.to]?.lower ?? '',
  )
  return isPlain && isOpen && run.to - run.from === 1 && !/^\p{Lu}{2,5}$/u.test(word)
}

/** Takes unknown capitalized runs as places where a generic word or a word of place says so. */
export function findUnknownPlaces(
  context: PlaceContext,
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const { tokens } = context
  const spans: NameSpan[] = spanAt.filter(
    (span, index) => span !== undefined && span.kind === 'PLACE' && spanAt[index - 1] !== span,
  ) as NameSpan[]
  return runs.flatMap((run): NameSpan[] => {
    if (spanAt.slice(run.from, run.to).some((span) => span !== undefined)) return []
    const end = Math.max(siteOf(tokens, run), endOfOwned(tokens, run))
    const isNamed = isNamedPlace(tokens, run, end)
    if (!isNamed && !isToldPlace(context, run) && !isJoinedToPlace(tokens, run, spans)) return []
    const extra = facilityLength(tokens, run)
    const from = startOfSite(tokens, run, spanAt)
    const to = Math.max(run.to + extra, end)
    const key = nameOf(tokens, { from, to })
    const longer =
      to - from === 1
        ? spans.find(
            (span) => span.key.includes(' ') && (span.key.startsWith(`${key} `) || span.key.endsWith(` ${key}`)),
          )
        : undefined
    if (longer) return [{ ...longer, from, to }]
    const placeKind = extra > 0 || end > run.to ? 'SITE' : placeKindOf(tokens, run)
    const place: NameSpan = { kind: 'PLACE', from, to, key, placeKind, country: countryAround(tokens, run, spanAt) }
    spans.push(place)
    return [place]
  })
}
