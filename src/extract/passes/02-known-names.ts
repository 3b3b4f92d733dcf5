import type { CountryCode } from '../../domain/document.js'
import type { NameSpan, Token } from '../analysis.js'
import { type KnownName, knownNames, splitPhrase } from '../lexicon/names.js'
import { wordLists } from '../lexicon/words.js'
import type { Dateline } from './01-tokens.js'

function toSpan(from: number, to: number, value: KnownName): NameSpan {
  if (value.kind === 'COUNTRY') return { kind: 'COUNTRY', from, to, key: value.code, form: value.form }
  if (value.kind === 'ORGANIZATION') {
    return {
      kind: 'ORGANIZATION',
      from,
      to,
      key: value.name,
      organizationKind: value.organizationKind,
      country: value.country,
    }
  }
  const { name, placeKind, country, isCapital, isMetonym, population } = value
  return { kind: 'PLACE', from, to, key: name, placeKind, country, isCapital, isMetonym, population }
}

/** "the North" and "the South" stand for a country only in texts that name one of the two Koreas. */
function findKoreanHalf(tokens: readonly Token[], index: number): NameSpan | null {
  const word = tokens[index]?.text
  if (word !== 'North' && word !== 'South') return null
  if (tokens[index - 1]?.lower !== 'the' || /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return null
  const koreas = tokens.some(({ text }) => /^Korea(?:s|n|ns)?$/u.test(text))
  return koreas
    ? { kind: 'COUNTRY', from: index, to: index + 1, key: word === 'North' ? 'KP' : 'KR', form: 'NAME' }
    : null
}

/** The place in which a report was filed; null without a dateline or where neither gazetteers nor text have it. */
export function placeOfDateline(dateline: Dateline | null, spans: readonly NameSpan[]): NameSpan | null {
  if (!dateline) return null
  const words = splitPhrase(dateline.place)
  const match = knownNames().match(words, 0)
  if (match?.value.kind === 'PLACE' && match.length === words.length) return toSpan(0, 0, match.value)
  return spans.find(({ kind, key }) => kind === 'PLACE' && key === dateline.place) ?? null
}

/** First halves of "Sino-Russian", "Franco-German"; source: English usage. */
const halves: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries({
    Anglo: 'GB',
    Austro: 'AT',
    Franco: 'FR',
    Germano: 'DE',
    Greco: 'GR',
    Hispano: 'ES',
    Indo: 'IN',
    Italo: 'IT',
    Luso: 'PT',
    Nippo: 'JP',
    Russo: 'RU',
    Serbo: 'RS',
    Sino: 'CN',
    Turco: 'TR',
  }),
)

/** "Sino-Russian": the country of the first half, where the second is one too. */
function findHalf(tokens: readonly Token[], texts: readonly string[], index: number): NameSpan | null {
  if (texts[index + 1] !== '-' || tokens[index + 1]?.start !== tokens[index]?.end) return null
  const code = halves.get(texts[index] ?? '')
  if (code === undefined || knownNames().match(texts, index + 2)?.value.kind !== 'COUNTRY') return null
  return { kind: 'COUNTRY', from: index, to: index + 1, key: code, form: 'DEMONYM' }
}

const continents = /^(?:Latin|South|North|Central|Native|African|Meso|Pan|Inter|Trans|Ibero|Afro)$/u

/** Seas are no places, and the land that names one is not told of: "the South China Sea", "the Gulf of Mexico". */
function isOfSea(texts: readonly string[], { from, to }: NameSpan): boolean {
  if (/^(?:Sea|Ocean)$/u.test(texts[to] ?? '')) return true
  const before = texts[from - 1] === 'the' ? from - 2 : from - 1
  return texts[before] === 'of' && /^(?:Sea|Gulf|Bay|Bight)$/u.test(texts[before - 1] ?? '')
}

/** "Latin American", "Inter-American": an adjective of a continent, no nationality. */
function isOfContinent(texts: readonly string[], { key, form, from }: NameSpan): boolean {
  if (key !== 'US' || !/^Americas?|^Americans?$/u.test(texts[from] ?? '') || form === 'METONYM') return false
  return continents.test(texts[from - 1] ?? '') || (texts[from - 1] === '-' && continents.test(texts[from - 2] ?? ''))
}

const lands =
  /^(?:River|Valley|Delta|Basin|Desert|Mountains|Islands?|Strait|Canal|Bay|Province|County|District|Region|State|Governorate|Oblast|Krai|Peninsula|Plateau|Highlands|Heights)$/u

/** "Jordan Valley", "Hainan Island": a longer name that a word of landscape makes of a country or region. */
function widen(texts: readonly string[], span: NameSpan): NameSpan {
  const isLand = span.kind === 'PLACE' ? span.placeKind === 'REGION' : span.kind === 'COUNTRY' && span.form === 'NAME'
  if (!isLand || !lands.test(texts[span.to] ?? '') || /^\p{Lu}/u.test(texts[span.to + 1] ?? '')) return span
  const to = span.to + 1
  const key = texts.slice(span.from, to).join(' ')
  const country = span.kind === 'COUNTRY' ? null : (span.country ?? null)
  return { kind: 'PLACE', from: span.from, to, key, placeKind: 'REGION', country, population: 0 }
}

/** "Atlanta, Georgia": the state, where a city of the United States stands before it. */
function asState(texts: readonly string[], span: NameSpan, previous: NameSpan | undefined): NameSpan {
  const isState =
    span.kind === 'COUNTRY' &&
    span.key === 'GE' &&
    span.form === 'NAME' &&
    texts[span.from - 1] === ',' &&
    previous?.to === span.from - 1 &&
    previous.country === 'US'
  return isState
    ? { kind: 'PLACE', from: span.from, to: span.to, key: 'Georgia', placeKind: 'REGION', country: 'US', population: 0 }
    : span
}

/** The gazetteers' longest phrase at a word; "Al-Shabaab" at the head of a sentence is "al-Shabaab". */
function matchAt(texts: readonly string[], index: number): ReturnType<ReturnType<typeof knownNames>['match']> {
  const word = texts[index] ?? ''
  if (!/^\p{Lu}|^(?:al|el|as|ash|at|an|ar|az|ad)[-‐‑]\p{Lu}|^dpa$/u.test(word)) return null
  const found = knownNames().match(texts, index)
  if (found || !/^(?:Al|El)[-‐‑]/u.test(word)) return found
  return knownNames().match(
    [`${word.charAt(0).toLowerCase()}${word.slice(1)}`, ...texts.slice(index + 1, index + 6)],
    0,
  )
}

/** Finds the names that the gazetteers hold, the longest at each place; none overlaps another. */
export function findKnownNames(tokens: readonly Token[]): readonly NameSpan[] {
  const texts = tokens.map(({ text }) => text)
  const spans: NameSpan[] = []
  for (let index = 0; index < tokens.length; ) {
    // only "dpa" is told without a capital
    const canMatch = texts[index] !== tokens[index]?.lower || texts[index] === 'dpa'
    const match = canMatch ? matchAt(texts, index) : null
    const isWord =
      match?.length === 1 && match.value.kind === 'PLACE' && wordLists().capitalizedWords.has(texts[index] ?? '')
    const found =
      match && !isWord
        ? toSpan(index, index + match.length, match.value)
        : (findKoreanHalf(tokens, index) ?? findHalf(tokens, texts, index))
    const isOther = found !== null && (isOfSea(texts, found) || isOfContinent(texts, found))
    const span = found && !isOther ? asState(texts, widen(texts, found), spans.at(-1)) : null
    if (span) spans.push(span)
    index = span?.to ?? found?.to ?? index + 1
  }
  return spans
}
