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
function findKoreanHalf(tokens: readonly Token[], index: number, spans: readonly NameSpan[]): NameSpan | null {
  const word = tokens[index]?.text
  if (word !== 'North' && word !== 'South') return null
  if (tokens[index - 1]?.lower !== 'the' || /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return null
  const koreas = spans.some(({ key }) => key === 'KP' || key === 'KR')
  return koreas
    ? { kind: 'COUNTRY', from: index, to: index + 1, key: word === 'North' ? 'KP' : 'KR', form: 'NAME' }
    : null
}

/** The place in which a report was filed; null without a dateline or where the gazetteers do not have it. */
export function placeOfDateline(dateline: Dateline | null): NameSpan | null {
  if (!dateline) return null
  const words = splitPhrase(dateline.place)
  const match = knownNames().match(words, 0)
  return match?.value.kind === 'PLACE' && match.length === words.length ? toSpan(0, 0, match.value) : null
}

/** Finds the names that the gazetteers hold, the longest at each place; none overlaps another. */
export function findKnownNames(tokens: readonly Token[]): readonly NameSpan[] {
  const texts = tokens.map(({ text }) => text)
  const spans: NameSpan[] = []
  for (let index = 0; index < tokens.length; ) {
    const match = /^\p{Lu}|^al-|^dpa$/u.test(texts[index] ?? '') ? knownNames().match(texts, index) : null
    const isWord =
      match?.length === 1 && match.value.kind === 'PLACE' && wordLists().capitalizedWords.has(texts[index] ?? '')
    const span =
      match && !isWord ? toSpan(index, index + match.length, match.value) : findKoreanHalf(tokens, index, spans)
    if (span) spans.push(span)
    index = span ? span.to : index + 1
  }
  return spans
}
