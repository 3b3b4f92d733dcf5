import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'
import { isCalledPlace } from './05-people.js'

const locative: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'off',
  'through',
  'via',
  'into',
  'across',
  'left',
  'leave',
  'leaves',
  'leaving',
  'reached',
  'visit',
  'visits',
  'visited',
  'visiting',
  'toured',
])
const travelWords =
  /^(?:been|visit\w*|trips?|journeys?|travel\w*|tours?|fl(?:y|ies|ew|own|ying|ight)|went|go|goes|going|gone|com(?:e|es|ing)|came|return\w*|arriv\w*|left|leave[sd]?|leaving|depart\w*|head\w*|way|drove|driven|sail\w*|rode|land\w*|moved|mov\w*|stop|train|plane|road|route|delegation|mission|back|invit\w*|sent|send|next|transfer\w*|cross\w*|bound|set|continu\w*|proceed\w*|summon\w*|d[ei]spatch\w*|rush\w*|hurr(?:y|ies|ied)|swept|sweeps?|slip\w*|shuttl\w*|carr(?:y|ied|ies)|deport\w*|extradit\w*|airlift\w*|ferr(?:y|ied)|escort\w*|accompan\w*|led|leads?|got|gets?|fled|flees?|escap\w*|evacuat\w*|exiled?|ventur\w*|walk\w*|march\w*|dash\w*|hop\w*|step\w*|jet\w*|mission|march|drove|drive[sn]?|onward|welcome[sd]?|attend\w*|arrival|bring|brought|taken|took)$/u
const cityNouns =
  /^(?:city|town|village|port|island|region|province|resort|capital|station|suburb|district|settlement|peninsula|base|hamlet|outpost|oasis|camp|area|coast)$/u
const meetingNouns =
  /^(?:summit|talks|meeting|conference|visit|trip|forum|hotel|airport|suburb|street|office|court|speech)$/u

export interface PlaceContext {
  readonly tokens: readonly Token[]
  readonly officeAt: readonly (OfficeSpan | undefined)[]
}

/** Index of the word before a name, articles and adjectives of time left out. */
function wordBefore(tokens: readonly Token[], from: number): number {
  let index = from - 1
  while (
    index >= 0 &&
    /^(?:the|downtown|central|nearby|neighboring|neighbouring|northern|southern|eastern|western|historic|"|“)$/u.test(
      tokens[index]?.lower ?? '',
    )
  )
    index--
  return tokens[index]?.sentence === tokens[from]?.sentence ? index : -1
}

/** Whether a word of travel stands shortly before, as in "flew with his aides to". */
function isAfterTravel(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= 0 && back > index - 8; back--) {
    const token = tokens[back]
    if (!token || token.sentence !== tokens[index]?.sentence) return false
    if (travelWords.test(token.lower)) return true
    if (/^[;:.]$/u.test(token.text) && back < index - 2) return false
    if (token.text === ',' && back < index - 2 && !isCommaOfName(tokens, back)) return false
  }
  return false
}

/** "sent his minister, X, to Y": commas around a name do not end the clause. */
const isCommaOfName = (tokens: readonly Token[], comma: number): boolean =>
  /^\p{Lu}/u.test(tokens[comma + 1]?.text ?? '') && tokens.slice(comma + 1, comma + 6).some(({ text }) => text === ',')

/** After these, what "in" names is no place: "shares in X", "confidence in X". */
const investments = /^(?:interest|confidence|trust|faith|shares?|stakes?|invest\w*|holdings?|belie\w*|stock)$/u

/** "analysts at X", "a job at X": X is a firm. */
const employed =
  /^(?:analysts?|economists?|employees|workers|staff|executives?|strategists?|professors?|director|manager|job|jobs|researchers?|fellow|traders?|engineers?|working|work|works|worked|partner|lawyers?|spokesman|spokeswoman|plant|shares|stake)$/u

/** Decides by the words before it whether a name stands for the place itself, and not for a government. */
function isPlaceHere({ tokens }: PlaceContext, span: TokenRange): boolean {
  if (isCalledPlace(tokens, span.to)) return true
  const at = wordBefore(tokens, span.from)
  const before = tokens[at]?.lower ?? ''
  if (locative.has(before)) return !investments.test(tokens[at - 1]?.lower ?? '')
  if (before === 'of')
    return (
      (cityNouns.test(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.text === tokens[at - 1]?.lower) ||
      /^(?:south|north|east|west|outskirts|suburb|streets|center|centre|heart|part|shores?|banks?|coast|hills|slopes|foot|edge|lanes|waters|gates|mayor|governor|prince|ruler|bishop|archbishop|emirate|castle|palace|streets|siege|bombing|fall|capture|battle)$/u.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
  if (
    before === 'to' &&
    /^(?:then|on|onward|onwards|back|over|down|up|north|south|east|west)$/u.test(tokens[at - 1]?.lower ?? '')
  )
    return true
  if (before === 'to' || before === 'from' || before === 'for' || before === 'towards' || before === 'toward') {
    const noun = tokens[at - 1]?.lower ?? ''
    if (
      /^(?:ambassadors?|envoys?|close|aid|support|remarks?|statements?|message|letters?|according|threats?|response|pressure|demands?)$/u.test(
        noun,
      )
    )
      return false
    if (before === 'for')
      return (
        /^(?:left|leave|leaves|leaving|departed|bound|headed|heading|depart|off|out)$/u.test(noun) ||
        tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:left|leaves?|departed|bound)$/u.test(lower))
      )
    return isAfterTravel(tokens, at)
  }
  if (/^(?:is|was)$/u.test(before)) return /^(?:stop|destination|venue)$/u.test(tokens[at - 1]?.lower ?? '')
  if (before === ',' && cityNouns.test(tokens[at - 1]?.lower ?? '')) return true
  return meetingNouns.test(tokens[span.to]?.lower ?? '')
}

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
    const isPlace = isPlaceHere(context, span) || isCoordinated
    const isGovernment = span.isCapital === true || span.isMetonym === true
    if (isGovernment && (!isPlace || context.officeAt[span.from])) {
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

/** Takes unknown capitalized runs as places where a generic word or a word of place says so. */
export function findUnknownPlaces(
  context: PlaceContext,
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const { tokens } = context
  const { placeWords, capitalizedWords, organizationWords } = wordLists()
  const spans: NameSpan[] = spanAt.filter(
    (span, index) => span !== undefined && span.kind === 'PLACE' && spanAt[index - 1] !== span,
  ) as NameSpan[]
  return runs.flatMap((run): NameSpan[] => {
    if (spanAt.slice(run.from, run.to).some((span) => span !== undefined)) return []
    const last = tokens[run.to - 1]?.text ?? ''
    const end = siteOf(tokens, run)
    const isNamed =
      (placeWords.has(last) && run.to - run.from > 1) ||
      end > run.to ||
      (run.to - run.from > 1 &&
        /^(?:Lake|Mount|Fort|Port|Cape|Camp|Villa|Château|Palais|Hotel)$/u.test(tokens[run.from]?.text ?? ''))
    if (!isNamed && (capitalizedWords.has(last) || organizationWords.has(last) || placeWords.has(last))) return []
    const hasFacility = lowerFacilities.test(tokens[run.to]?.lower ?? '')
    const before = tokens[wordBefore(tokens, run.from)]?.lower ?? ''
    if (
      !isNamed &&
      (!isPlaceHere(context, run) ||
        (!hasFacility && (before === 'from' || meetingNouns.test(tokens[run.to]?.lower ?? ''))))
    )
      return []
    if (
      !isNamed &&
      before === 'at' &&
      !hasFacility &&
      employed.test(tokens[wordBefore(tokens, run.from) - 1]?.lower ?? '')
    )
      return []
    if (!isNamed && isBesideName(tokens, run)) return []
    if (!isNamed && (/^\p{Lu}{2,5}$/u.test(last) || capitalizedWords.has(tokens[run.from]?.text ?? ''))) return []
    const facility = tokens[run.to]?.lower
    const extra =
      facility === 'estate' || facility === 'guesthouse' || facility === 'residence'
        ? 1
        : facility === 'guest' && tokens[run.to + 1]?.lower === 'house'
          ? 2
          : 0
    const to = Math.max(run.to + extra, end)
    const words = tokens
      .slice(run.from, to)
      .map(({ text }) => text)
      .join(' ')
    const longer =
      to - run.from === 1
        ? spans.find(({ key }) => key.includes(' ') && (key.startsWith(`${words} `) || key.endsWith(` ${words}`)))
        : undefined
    if (longer) return [{ ...longer, from: run.from, to }]
    const key = words
    const placeKind = extra > 0 ? 'SITE' : placeKindOf(tokens, run)
    const place: NameSpan = {
      kind: 'PLACE',
      from: run.from,
      to,
      key,
      placeKind,
      country: countryAround(tokens, run, spanAt),
    }
    spans.push(place)
    return [place]
  })
}
