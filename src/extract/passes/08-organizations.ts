import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'
import { findAcronyms, findCommissions, findDescribed, nameOf } from './08-organization-signs.js'

const ministries = /(?:Ministry|Department|Treasury|Pentagon|Office|Secretariat)(?:\b|$)/u

/** Bodies of one word that a country's name makes a name: "the Turkish Parliament", "the Saudi Embassy". */
function findNational(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const { organizationWords, honorifics } = wordLists()
  return runs.flatMap(({ from, to }): NameSpan[] => {
    const word = tokens[from]?.text ?? ''
    const kind = word === 'Chiefs' ? 'GOVERNMENT' : organizationWords.get(word)
    const owner = spanAt[from - 1]
    if (to - from > 1 || !kind || honorifics.has(word) || spanAt[from] || word === 'Government') return []
    if (owner?.kind !== 'COUNTRY' || owner.form === 'METONYM' || owner.to !== from) return []
    const range = { from: owner.from, to }
    return [{ kind: 'ORGANIZATION', ...range, key: nameOf(tokens, range), organizationKind: kind, country: owner.key }]
  })
}

/** A nationality right before a body of the country belongs to its name: "Chinese Foreign Ministry", "Polish Sejm". */
export function joinNationalities(
  spans: readonly NameSpan[],
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  return spans.map((span) => {
    const owner = spanAt[span.from - 1]
    const isNational = span.organizationKind !== 'INTERGOVERNMENTAL' && span.organizationKind !== 'NEWS_AGENCY'
    if (span.kind !== 'ORGANIZATION' || !isNational || owner?.kind !== 'COUNTRY' || owner.form === 'METONYM')
      return span
    const isGeneric = span.to - span.from > 1 || span.organizationKind === 'GOVERNMENT'
    if (!isGeneric || span.country === owner.key || tokens[owner.from]?.sentence !== tokens[span.from]?.sentence)
      return span
    const range = { from: owner.from, to: span.to }
    return { ...span, ...range, key: nameOf(tokens, range), country: owner.key }
  })
}

const houses = /(?:^|\s)(?:University|College|Academy|Hospital|Institute)(?:\s|$)/u

/** "spoke at the University of Tartu": a house of learning after a word of place is where something happened. */
export function placeHouses(spans: readonly NameSpan[], tokens: readonly Token[]): readonly NameSpan[] {
  return spans.map((span): NameSpan => {
    if (span.kind !== 'ORGANIZATION' || !houses.test(span.key)) return span
    const before = tokens[span.from - 1]?.lower === 'the' ? span.from - 2 : span.from - 1
    const isPlace = /^(?:in|at|near|outside|inside|into|to|visited|toured|left)$/u.test(tokens[before]?.lower ?? '')
    const { from, to, key, country } = span
    return isPlace ? { kind: 'PLACE', from, to, key, placeKind: 'SITE', country: country ?? null } : span
  })
}

/** "UN refugee agency", "Ecowas commission": lower-case words that make a body of a body. */
const innerBodies =
  /^(?:(?:commission|secretariat|parliament|tribunal)\b|(?:refugee|food|health|aid|trade|labou?r|nuclear|weather|migration|culture|cultural|climate|human rights|children's|children 's|humanitarian) (?:agency|office|council|watchdog|body|commission|arm)\b)/u

/** Reaches over the lower-case words after an international body that name a part of it. */
export function joinInnerBodies(spans: readonly NameSpan[], tokens: readonly Token[]): readonly NameSpan[] {
  return spans.map((span) => {
    if (span.kind !== 'ORGANIZATION' || span.organizationKind !== 'INTERGOVERNMENTAL') return span
    const words = tokens
      .slice(span.to, span.to + 4)
      .filter(({ sentence }) => sentence === tokens[span.from]?.sentence)
      .map(({ text }) => text)
      .join(' ')
    const inner = innerBodies.exec(words)?.[0]
    if (!inner) return span
    const range = { from: span.from, to: span.to + inner.split(' ').length }
    return { ...span, ...range, key: nameOf(tokens, range) }
  })
}

/** "Agence France-Presse, Associated Press" as a last line: whose reports the text rests on, nobody told of. */
export function dropCredits(spans: readonly NameSpan[], tokens: readonly Token[]): readonly NameSpan[] {
  const last = tokens.at(-1)?.sentence
  const from = tokens.findIndex(({ sentence }) => sentence === last)
  const isOpened = /^with$/u.test(tokens[from]?.lower ?? '') && tokens.length - from < 14
  const isListed = tokens
    .slice(from)
    .every(
      ({ lower }, index) =>
        /^(?:the|and|,|\.|[()]|with|files|reports?|reporting|information|additional|by|from|agencies)$/u.test(lower) ||
        spans.some((span) => isPress(span) && span.from <= from + index && span.to > from + index),
    )
  return isListed ||
    (isOpened && /^(?:files|information|reports|reporting|inputs?|agencies)$/u.test(tokens[from + 1]?.lower ?? ''))
    ? spans.filter((span) => span.from < from || !isPress(span))
    : spans
}

const isPress = ({ kind, organizationKind }: NameSpan): boolean =>
  kind === 'ORGANIZATION' && /^NEWS_/u.test(organizationKind ?? '')

/** Bodies that no list and no shape names: by a country, by the words beside them, by capital letters. */
export function findUnknownOrganizations(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  return [
    ...findNational(tokens, runs, spanAt),
    ...findDescribed(tokens, runs, spanAt),
    ...findAcronyms(tokens, runs, spanAt),
    ...findCommissions(tokens),
  ]
}

/**
 * A ministry inside a person's title does not act itself, nor does a country's body before an office word:
 * "Foreign Ministry spokesman X", "the Senate president".
 */
export function isInsideTitle(span: NameSpan, officeAt: readonly (OfficeSpan | undefined)[]): boolean {
  const office = officeAt[span.to - 1]
  if (span.kind !== 'ORGANIZATION' || office === undefined) return false
  const isBefore = span.to < office.to
  return ministries.test(span.key) || (isBefore && span.organizationKind === 'GOVERNMENT')
}
