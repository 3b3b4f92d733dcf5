import type { NameSpan, OfficeSpan, Token } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])
const articles: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'then',
  'then-',
  'one',
  'both',
  'two',
  'three',
  'four',
])

/** Words that end the complement of an office: "head of the service who ..." */
const complementEnd =
  /^(?:who|whom|which|that|where|when|after|before|until|since|as|and|but|or|said|told|in|on|at|to|with|from|by|have|has|had|is|was|are|were|will|would)$/u

/** Seats and ministries that stand before an office word: "Kremlin spokesman", "Foreign Ministry official". */
function isOfficeModifier(tokens: readonly Token[], index: number, spanAt: readonly (NameSpan | undefined)[]): boolean {
  const token = tokens[index]
  if (!token) return false
  const span = spanAt[index]
  if (span) return span.kind === 'ORGANIZATION' || (span.kind === 'PLACE' && span.isMetonym === true)
  const { officeModifiers, organizationWords, capitalizedWords } = wordLists()
  if (officeModifiers.has(token.lower)) return true
  return organizationWords.has(token.text) || capitalizedWords.has(token.text)
    ? /^\p{Lu}/u.test(token.text)
    : /^ex-|^vice-|^co-/u.test(token.lower)
}

/** "President of Brazil Ana Lima", "negotiators for Ana Lima": in a complement, a person's name begins here. */
function startsName(tokens: readonly Token[], index: number, spanAt: readonly (NameSpan | undefined)[]): boolean {
  const word = tokens[index]?.text ?? ''
  const { givenNames, capitalizedWords, organizationWords } = wordLists()
  if (!/^\p{Lu}/u.test(word) || capitalizedWords.has(word) || organizationWords.has(word)) return false
  const before = spanAt[index - 1]
  const isAfterOwner =
    spanAt[index] === undefined &&
    (before?.kind === 'ORGANIZATION' || (before?.kind === 'COUNTRY' && before.form === 'NAME'))
  const isGiven =
    givenNames.has(word) && spanAt[index]?.kind !== 'COUNTRY' && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')
  return (isAfterOwner || isGiven) && tokens[index - 1]?.lower !== 'and'
}

/** Reaches over "of the National Intelligence Service", "for East Asia": to the first sign or clause word. */
function findComplementEnd(tokens: readonly Token[], start: number, spanAt: readonly (NameSpan | undefined)[]): number {
  const preposition = tokens[start]?.lower
  const isEnvoy = /^(?:ambassador|envoy|delegate|representative|adviser|advisor|aide|consul|candidate)s?$/u.test(
    tokens[start - 1]?.lower ?? '',
  )
  if (preposition !== 'of' && preposition !== 'for' && !(preposition === 'to' && isEnvoy)) return start
  let index = start + 1
  while (index < tokens.length && index < start + 12) {
    const token = tokens[index]
    if (!token || token.sentence !== tokens[start]?.sentence) break
    const isField =
      token.lower === 'and' &&
      /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') &&
      wordLists().capitalizedWords.has(tokens[index + 1]?.text ?? '')
    if (/^[^\p{L}\p{N}'&-]/u.test(token.text) || (complementEnd.test(token.lower) && !isField)) break
    if (startsName(tokens, index, spanAt)) break
    if (index > start + 1 && (token.pos === 'VERB' || token.pos === 'AUX') && token.text === token.lower) break
    index++
  }
  return index > start + 1 ? index : start
}

/** "the leaders of Chad, Niger and the Central African Republic": a plural office goes on over a list of countries. */
function findListEnd(tokens: readonly Token[], to: number, spanAt: readonly (NameSpan | undefined)[]): number {
  let end = to
  while (spanAt[end - 1]?.kind === 'COUNTRY') {
    let next = end
    while (/^(?:,|and|the|of)$/u.test(tokens[next]?.lower ?? '')) next++
    const span = spanAt[next]
    if (next === end || span?.kind !== 'COUNTRY' || span.form !== 'NAME') break
    if (tokens[next]?.sentence !== tokens[to - 1]?.sentence) break
    end = span.to
  }
  return end
}

/** "will chair the summit", "to head the group": an office word used as a verb. */
const isVerbHere = (tokens: readonly Token[], index: number): boolean =>
  /^(?:will|would|to|shall|can|could|may|might|must|who|which|he|she|it|that)$/u.test(tokens[index - 1]?.lower ?? '') &&
  /^(?:chair|head|chief|host|judge|general|lead|boss|chairs|heads|hosts)$/u.test(tokens[index]?.lower ?? '')

function findCountry(from: number, to: number, spanAt: readonly (NameSpan | undefined)[]): NameSpan | undefined {
  for (let index = from; index < to; index++) if (spanAt[index]?.kind === 'COUNTRY') return spanAt[index]
  return undefined
}

/**
 * Finds offices: modifiers, an office word, its complement; and the nationality before it.
 * "Russian Foreign Minister" is `Foreign Minister` of RU, "a spokesman for the Ukrainian Foreign Ministry" is all after
 * the article, of UA. Complements are taken only where no name follows the office word.
 */
export function findOffices(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly OfficeSpan[] {
  const { offices, officeTails } = wordLists()
  const lowers = tokens.map(({ lower }) => lower)
  const found: OfficeSpan[] = []
  for (let index = 0; index < tokens.length; index++) {
    const match = offices.match(lowers, index)
    if (!match || spanAt[index] || isVerbHere(tokens, index)) continue
    if (/^(?:chief|head|lead)$/u.test(lowers[index] ?? '') && spanAt[index + 1]?.kind === 'COUNTRY') continue
    let from = index
    const floor = found.at(-1)?.to ?? 0
    while (
      from > floor &&
      isOfficeModifier(tokens, from - 1, spanAt) &&
      tokens[from - 1]?.sentence === tokens[index]?.sentence
    )
      from--
    let to = index + match.length
    for (let again = offices.match(lowers, to); again && !spanAt[to]; again = offices.match(lowers, to))
      to += again.length
    const tail = officeTails.match(lowers, to)
    if (tail) to += tail.length
    if (!/^\p{Lu}/u.test(tokens[to]?.text ?? '') || tokens[to]?.text === 'Of')
      to = findComplementEnd(tokens, to, spanAt)
    if (match.value.endsWith('+')) to = findListEnd(tokens, to, spanAt)
    found.push(describeOffice(tokens, spanAt, { from, to, officeClass: match.value }))
    index = to - 1
  }
  return joinPairs(found, tokens)
}

/** "foreign ministers of the union": the union that the text has named before. */
function bodyTold(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
  office: { from: number; to: number; officeClass: string },
): NameSpan | undefined {
  const noun = tokens[office.to - 1]?.lower ?? ''
  if (
    !office.officeClass.endsWith('+') ||
    !/^(?:union|organization|organisation|alliance|bloc|league|group|commonwealth|community)$/u.test(noun)
  )
    return undefined
  const isOf = ({ key }: NameSpan): boolean =>
    key.toLowerCase().split(' ').includes(noun) || noun === 'bloc' || noun === 'organization'
  return spanAt
    .slice(0, office.from)
    .findLast((span) => span?.kind === 'ORGANIZATION' && span.organizationKind === 'INTERGOVERNMENTAL' && isOf(span))
}

/** "Lithuania expelled two diplomats. Its foreign minister, …": the country that opens this sentence or the one before. */
function countryOfIts(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
  phraseFrom: number,
): NameSpan | undefined {
  if (tokens[phraseFrom - 1]?.lower !== 'its') return undefined
  const sentence = tokens[phraseFrom]?.sentence ?? -1
  const opens = (number: number): NameSpan | undefined =>
    spanAt
      .slice(0, phraseFrom)
      .find(
        (span) =>
          span?.kind === 'COUNTRY' &&
          tokens[span.from]?.sentence === number &&
          tokens[span.from - 3]?.sentence !== number,
      )
  return opens(sentence) ?? opens(sentence - 1)
}

/** "ambassador to South Korea": the country that somebody is sent to is not theirs. */
const isPosting = (tokens: readonly Token[], { from }: NameSpan): boolean =>
  /^(?:to|in)$/u.test(tokens[tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1]?.lower ?? '')

/** "crown prince of Abu Dhabi", "governor of North Kivu": an office of a place is of the place's country. */
const isOfPlace = (tokens: readonly Token[], { from }: NameSpan): boolean =>
  tokens[from - 1]?.lower === 'of' || (tokens[from - 1]?.lower === 'the' && tokens[from - 2]?.lower === 'of')

/** "Vice-President and Prime Minister of X": the first of two offices is of the country of the second. */
function joinPairs(offices: readonly OfficeSpan[], tokens: readonly Token[]): readonly OfficeSpan[] {
  return offices.map((office, index) => {
    const next = offices[index + 1]
    const isPair =
      next !== undefined &&
      next.from === office.to + 1 &&
      tokens[office.to]?.lower === 'and' &&
      next.country !== null &&
      !/^\p{Lu}/u.test(tokens[next.to]?.text ?? '')
    return isPair && office.country === null ? { ...office, country: next.country } : office
  })
}

/** "the Colombian government's chief negotiator", "the Israeli army's spokesman". */
const ownerNouns = /^(?:government|army|military|navy|parliament|regime|junta|administration|delegation|opposition)$/u

function describeOffice(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
  office: { from: number; to: number; officeClass: string },
): OfficeSpan {
  let phraseFrom = office.from
  let country: NameSpan | undefined
  const before = (): Token | undefined => tokens[phraseFrom - 1]
  if (before()?.lower === "'s" || before()?.text === "'") phraseFrom--
  const holder = ownerNouns.test(tokens[phraseFrom - 1]?.lower ?? '') ? spanAt[phraseFrom - 2] : undefined
  const owner = holder?.kind === 'COUNTRY' ? holder : spanAt[phraseFrom - 1]
  if (owner?.kind === 'COUNTRY' || (owner?.kind === 'PLACE' && owner.isCapital === true)) {
    country = owner
    phraseFrom = owner.from
  } else phraseFrom = office.from
  const bodyOwner =
    !country && tokens[phraseFrom - 1]?.lower === "'s" && spanAt[phraseFrom - 2]?.kind === 'ORGANIZATION'
      ? spanAt[phraseFrom - 2]
      : undefined
  if (bodyOwner) phraseFrom = bodyOwner.from
  country ??= countryOfIts(tokens, spanAt, phraseFrom)
  const named = findCountry(office.from, office.to, spanAt)
  const inside = named && isPosting(tokens, named) ? undefined : named
  const relative =
    before()?.lower === 'whose' ? spanAt[phraseFrom - (tokens[phraseFrom - 2]?.text === ',' ? 3 : 2)] : undefined
  if (relative?.kind === 'COUNTRY') {
    country ??= relative
    phraseFrom--
  }
  if (articles.has(before()?.lower ?? '') || possessives.has(before()?.lower ?? '')) phraseFrom--
  const organization =
    spanAt.slice(office.from, office.to).find((span) => span?.kind === 'ORGANIZATION') ??
    bodyOwner ??
    bodyTold(tokens, spanAt, office)
  const seat = spanAt
    .slice(office.from, office.to)
    .find((span) => span?.kind === 'PLACE' && (span.isMetonym || isOfPlace(tokens, span)))
  const isCountrys =
    tokens[office.from - 1]?.lower === "'s" && /^(?:country|nation)$/u.test(tokens[office.from - 2]?.lower ?? '')
  const spoken = isCountrys ? spanAt.slice(0, office.from).findLast((span) => span?.kind === 'COUNTRY')?.key : undefined
  if (isCountrys) phraseFrom = office.from - (tokens[office.from - 3]?.lower === 'the' ? 3 : 2)
  const code = country?.kind === 'PLACE' ? country.country : (country?.key ?? spoken)
  return {
    ...office,
    phraseFrom,
    country:
      code ??
      inside?.key ??
      seat?.country ??
      (organization?.organizationKind === 'GOVERNMENT' ? organization.country : null) ??
      null,
    organization: organization?.key ?? null,
    countries: [
      ...new Set(spanAt.slice(phraseFrom, office.to).flatMap((span) => (span?.kind === 'COUNTRY' ? [span.key] : []))),
    ],
  }
}
