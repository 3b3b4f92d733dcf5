import type { OfficeSpan, Token, TokenRange } from '../analysis.js'
import { isCalledPlace } from './05-people.js'

/** What the search for places looks at. */
export interface PlaceContext {
  readonly tokens: readonly Token[]
  readonly officeAt: readonly (OfficeSpan | undefined)[]
}

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
  'entered',
  'entering',
  'enters',
  'captured',
  'seized',
  'recaptured',
  'retook',
  'retake',
  'shelled',
  'bombed',
  'bombarded',
  'besieged',
  'overran',
  'stormed',
  'raided',
  'liberated',
  'evacuated',
  'surrounded',
  'encircled',
  'occupied',
  'reach',
  'reaching',
  'tour',
  'touring',
  'above',
  'below',
  'beyond',
])

/** After these only a town or a region stands, never a seat of government: "shelled Baidoa", "between Gao and Kidal". */
const locativeOfTowns: ReadonlySet<string> = new Set([
  'attacked',
  'struck',
  'hit',
  'took',
  'taken',
  'held',
  'controls',
  'control',
  'lost',
  'entered',
])
const travelWords =
  /^(?:been|visit\w*|trips?|journeys?|travel\w*|fle(?:e|es|d|eing)|tours?|fl(?:y|ies|ew|own|ying|ight)|went|go|goes|going|gone|com(?:e|es|ing)|came|return\w*|arriv\w*|left|leave[sd]?|leaving|depart\w*|head\w*|way|drove|driven|sail\w*|rode|land\w*|moved|mov\w*|stop|train|plane|road|route|delegation|mission|back|invit\w*|continu\w*|proceed\w*|ferr\w*|escort\w*|accompan\w*|evacuat\w*|deport\w*|extradit\w*|deploy\w*|dispatch\w*|spread\w*|flow\w*|stretch\w*|exten\w*|line|link|links|railway|pipeline|highway|convoy\w*|motorcade|sent|send|next|transfer\w*|cross\w*|bound|set|continu\w*|proceed\w*|summon\w*|d[ei]spatch\w*|rush\w*|hurr(?:y|ies|ied)|swept|sweeps?|slip\w*|shuttl\w*|carr(?:y|ied|ies)|deport\w*|extradit\w*|airlift\w*|ferr(?:y|ied)|escort\w*|accompan\w*|led|leads?|got|gets?|fled|flees?|escap\w*|evacuat\w*|exiled?|ventur\w*|walk\w*|march\w*|dash\w*|hop\w*|step\w*|jet\w*|mission|march|drove|drive[sn]?|onward|welcome[sd]?|attend\w*|arrival|bring|brought|taken|took)$/u
export const cityNouns =
  /^(?:city|town|village|port|island|region|province|resort|capital|station|suburb|district|settlement|peninsula|base|hamlet|outpost|oasis|camp|area|coast)$/u
export const meetingNouns =
  /^(?:summit|talks|meeting|conference|visit|trip|forum|hotel|airport|suburb|street|office|court|speech)$/u

/** Index of the word before a name, articles and adjectives of time left out. */
export function wordBefore(tokens: readonly Token[], from: number): number {
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
const investments = /^(?:interest|confidence|trust|faith|shares?|stakes?|invest\w*|holdings|belie\w*|stock)$/u

/** "analysts at X", "a job at X": X is a firm. */
export const employed =
  /^(?:analysts?|economists?|employees|workers|staff|executives?|strategists?|professors?|director|manager|job|jobs|researchers?|fellow|traders?|engineers?|working|work|works|worked|partner|lawyers?|spokesman|spokeswoman|plant|shares|stake)$/u

/** "crown prince of Abu Dhabi", "the mayor of Kyiv": offices of a town, which tell no government of a country. */
const townOffices =
  /^(?:mayors?|governors?|rulers?|prince|bishops?|archbishops?|patriarchs?|sheikh|vice-mayor|councillors?|mufti)$/u

const afterOf =
  /^(?:(?:south|north)(?:-?(?:east|west))?|east|west|outskirts|suburbs?|streets|center|centre|heart|parts?|shores?|banks?|coast|hills|slopes|foot|edge|lanes|waters|gates|siege|bombing|bombardment|shelling|fall|capture|recapture|liberation|occupation|seizure|battle|residents?|inhabitants|villagers|airport|port|cities|towns|villages|provinces|regions|control|skies|castle|palace|bazaar|university)$/u

/** After these, "to X" or "from X" leads to a government: "envoy to X", "aid from X". */
const dealings =
  /^(?:ambassadors?|envoys?|close|aid|support|remarks?|statements?|message|letters?|according|threats?|response|pressure|demands?)$/u

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

/** "from Heglig to Port Sudan": a way between two names, seen from either. */
function isOnWay(tokens: readonly Token[], at: number, to: number): boolean {
  const word = tokens[at]?.lower
  if (word === 'from') return /^(?:to|into|through|via)$/u.test(tokens[to]?.lower ?? '') && isCapital(tokens[to + 1])
  if (word !== 'to') return false
  let index = at - 1
  while (index > at - 5 && isCapital(tokens[index])) index--
  return index < at - 1 && tokens[index]?.lower === 'from' && tokens[index]?.sentence === tokens[at]?.sentence
}

/** "went to Paris, then to London": a way that goes on. */
function isThenTo(tokens: readonly Token[], at: number): boolean {
  const isNamed = isCapital(tokens[at - 1]) && tokens[at - 1]?.sentence === tokens[at]?.sentence
  if (!isNamed && !/^(?:,|then|on|back|finally|later|and|directly|straight|home)$/u.test(tokens[at - 1]?.lower ?? ''))
    return false
  const start = tokens.findIndex(({ sentence }) => sentence === tokens[at]?.sentence)
  return tokens.slice(start, at).some(({ lower }) => travelWords.test(lower))
}

/** "to Brussels on 18 June", "to Oslo for talks": what follows tells a journey, unless words were sent. */
function isAppointed(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => dealings.test(lower) || sent.test(lower))) return false
  const after = tokens.slice(to, to + 3).map(({ lower }) => lower)
  const [first = '', second = '', third = ''] = after
  if (first === 'on') return /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/u.test(second) || /^\d/u.test(third)
  if (first === 'for') return /^(?:talks|consultations|negotiations|meetings|medical)$/u.test(second)
  if (first === 'to') return /^(?:see|meet|attend|sign|discuss|open|join|receive|represent|talk)$/u.test(second)
  return first === ',' && second === 'where'
}

const sent =
  /^(?:sen(?:d|ds|t)|not(?:e|es)|protests?|offer(?:s|ed)?|gave|given|gives?|sold|sells?|exports?|loans?|transfer(?:s|red)?|complain(?:t|ts|ed)|appeal(?:s|ed)?|wrote|writes?|hand(?:ed)?|reply|replied|condolences|congratulations)$/u

/** "the islands, known as Dokdo in Korea": a name that is told of land. */
function isKnownAs(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'as' || !/^(?:known|called)$/u.test(tokens[at - 1]?.lower ?? '')) return false
  return tokens
    .slice(Math.max(0, at - 16), at)
    .some(({ lower, sentence }) => sentence === tokens[at]?.sentence && cityNouns.test(lower.replace(/s$/u, '')))
}

/**
 * Decides by the words before it whether a name stands for the place itself, and not for a government. `isTown` says
 * that no government sits there, so that more words lead to the place.
 */
export function isPlaceHere({ tokens, officeAt }: PlaceContext, span: TokenRange, isTown: boolean): boolean {
  if (isCalledPlace(tokens, span.to)) return true
  const at = wordBefore(tokens, span.from)
  const before = tokens[at]?.lower ?? ''
  const noun = tokens[at - 1]?.lower ?? ''
  if (before === 'at' && officeAt[at - 1]) return false
  if (isTown && locativeOfTowns.has(before)) return true
  if (locative.has(before)) return !investments.test(noun)
  if (before === 'of')
    return (cityNouns.test(noun) && tokens[at - 1]?.text === noun) || afterOf.test(noun) || townOffices.test(noun)
  if (before === 'to' || before === 'from' || before === 'for' || before === 'towards' || before === 'toward') {
    if (isOnWay(tokens, at, span.to)) return true
    if (dealings.test(noun)) return false
    if (before === 'to' && (isThenTo(tokens, at) || isAppointed(tokens, at, span.to))) return true
    if (before === 'for')
      return (
        /^(?:left|leave|leaves|leaving|departed|bound|headed|heading|depart|off|out)$/u.test(noun) ||
        tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:left|leaves?|departed|bound)$/u.test(lower))
      )
    return isAfterTravel(tokens, at)
  }
  if (isKnownAs(tokens, at)) return true
  if (/^(?:is|was)$/u.test(before)) return /^(?:stop|destination|venue)$/u.test(noun)
  if (before === ',' && cityNouns.test(noun)) return true
  return meetingNouns.test(tokens[span.to]?.lower ?? '')
}
