import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'

/** A full or titled name in the text, before it is joined to a person. */
export interface NameMention extends TokenRange {
  readonly words: readonly string[]
  readonly office: OfficeSpan | null
  readonly phraseFrom: number
  readonly phraseTo: number
  /** The country in "France’s X"; null without one. */
  readonly owner: string | null
  /** Whether title, apposition or a given name says that this is a person. */
  readonly isCertain: boolean
}

export interface NameContext {
  readonly tokens: readonly Token[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  readonly officeAt: readonly (OfficeSpan | undefined)[]
}

const placePrepositions: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'off',
  'across',
  'around',
  'via',
  'through',
])
const speechVerbs =
  /^(?:said|says|told|met|meets|added|announced|visited|arrived|warned|accused|called|spoke|described|urged|wrote|denied|signed|received|agreed|has|had|will|is|was|who)$/u

/** "Moscow's ambassador in Prague, X": where the office before a comma ends, a posting after it left out. */
function endOfPosting({ tokens, officeAt }: Pick<NameContext, 'tokens' | 'officeAt'>, comma: number): number {
  for (let index = comma - 1; index > comma - 5 && !officeAt[index]; index--)
    if (/^(?:in|to|at)$/u.test(tokens[index]?.lower ?? '') && officeAt[index - 1]) return index
  return comma
}

/** ", his Israeli counterpart, X": the words tell of the name before them. */
const isImplied = (tokens: readonly Token[], office: OfficeSpan): boolean =>
  /^(?:counterparts?|number|colleagues?|host|guest|successor|predecessor)$/u.test(tokens[office.to - 1]?.lower ?? '') &&
  /^\p{Lu}/u.test(tokens[office.phraseFrom - 2]?.text ?? '')

/** The office that ends right before a name: "President X", "Foreign Ministers X and Y". */
function officeBefore({ tokens, officeAt }: NameContext, from: number): OfficeSpan | null {
  let index = from - 1
  while (wordLists().honorifics.has(tokens[index]?.text ?? '') && !officeAt[index]) index--
  const before = officeAt[index]
  if (before && before.to === index + 1) return fullerOffice({ officeAt }, before, tokens) ?? before
  const comma = officeAt[endOfPosting({ tokens, officeAt }, index) - 1]
  if (comma && tokens[comma.phraseFrom - 1]?.text === ',' && isImplied(tokens, comma)) return null
  const isOwned = tokens[(comma?.from ?? 0) - 1]?.lower === "'s"
  const isDefinite =
    comma !== undefined &&
    (comma.phraseFrom < comma.from || isOwned) &&
    comma.to === endOfPosting({ tokens, officeAt }, index)
  return isDefinite && tokens[index]?.text === ',' ? comma : null
}

/** "Iran's supreme leader, Ayatollah X": the office before the comma tells more than the rank after it. */
function fullerOffice(
  { officeAt }: Pick<NameContext, 'officeAt'>,
  rank: OfficeSpan,
  tokens: readonly Token[],
): OfficeSpan | null {
  if (rank.country !== null || tokens[rank.phraseFrom - 1]?.text !== ',') return null
  const office = officeAt[rank.phraseFrom - 2]
  return office && office.to === rank.phraseFrom - 1 && office.country !== null && office.phraseFrom < office.from
    ? office
    : null
}

/** The office that stands after a name and a comma: "Wang Yi, China's most senior diplomat". */
function officeAfter({ tokens, officeAt, spanAt }: NameContext, { from, to }: TokenRange): OfficeSpan | null {
  if (tokens[to]?.text !== ',') return null
  const before = tokens[from - 1]?.lower ?? ''
  if (spanAt[from]?.kind === 'PLACE' && (placePrepositions.has(before) || /^(?:to|from|for)$/u.test(before)))
    return null
  let index = to + 1
  for (; index < to + 7 && index < tokens.length; index++) {
    const office = officeAt[index]
    if (office) {
      const isTitleOfNext = /^\p{Lu}/u.test(tokens[office.to]?.text ?? '') && tokens[office.to]?.pos !== 'PUNCT'
      const isOwner = tokens[office.to]?.lower === "'s" || tokens[office.to]?.text === "'"
      return isTitleOfNext || isOwner ? null : office
    }
    const token = tokens[index]
    if (!token || token.sentence !== tokens[to]?.sentence) return null
    if (/^(?:and|or|,|;|but|whom|whose|where|when)$/u.test(token.lower)) return null
    if (token.pos === 'VERB' || (token.pos === 'AUX' && tokens[to + 1]?.lower !== 'who')) return null
  }
  return null
}

/** "X became the first sitting US president": the office that a name is said to hold. */
function officeByVerb({ tokens, officeAt }: NameContext, to: number): OfficeSpan | null {
  if (!/^(?:became|becomes|is|was)$/u.test(tokens[to]?.lower ?? '')) return null
  for (let index = to + 1; index < to + 7; index++) {
    const office = officeAt[index]
    if (office) return /^\p{Lu}/u.test(tokens[office.to]?.text ?? '') ? null : office
    if (
      !/^(?:the|a|an|first|second|third|last|only|sitting)$/u.test(tokens[index]?.lower ?? '') &&
      !/^\p{Lu}/u.test(tokens[index]?.text ?? '')
    )
      return null
  }
  return null
}

/** Words that may stand between a nationality and a name: "the Thai tennis player X", "Japan's chief whip, X". */
const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text === token.lower &&
  /^(?:NOUN|ADJ|PROPN)$/u.test(token.pos) &&
  !/^(?:accuse|blame|meet|say|urge|ask|tell|visit|receive|host)s?$/u.test(token.lower)

/** Nouns after which a name is no person's: "the German carmaker Volkswagen". */
const otherBearers =
  /(?:maker|company|companies|firm|giant|group|bank|newspaper|daily|agency|club|city|town|village|port|island|province|region|district|capital|river|ship|vessel|airline|carrier|retailer|producer|brand|party|movement|side|team|border|army|government|embassy|coast|state|peninsula|resort|hotel|airport|station|neighbourhood|suburb)$/u

/** "Russia’s X", "the Thai player X", "X of Kenya": the country that a name is told to be of. */
function ownerAround({ tokens, spanAt }: NameContext, { from, to }: TokenRange): NameSpan | undefined {
  const after = tokens[to]?.lower === 'of' ? spanAt[tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1] : undefined
  if (after?.kind === 'COUNTRY' && after.form === 'NAME') return after
  let index = from - 1
  if (tokens[index]?.text === ',') index--
  const hasComma = index < from - 1
  const last = tokens[index]?.lower ?? ''
  let steps = 0
  while (isBetween(tokens[index]) && steps < 5 && tokens[index]?.sentence === tokens[from]?.sentence) {
    index--
    steps++
  }
  if ((hasComma && steps === 0) || (steps > 0 && otherBearers.test(last))) return undefined
  const span = tokens[index]?.lower === "'s" ? spanAt[index - 1] : spanAt[index]
  if (span?.kind !== 'COUNTRY' || tokens[span.from]?.sentence !== tokens[from]?.sentence) return undefined
  const isOwner = tokens[index]?.lower === "'s"
  return isOwner || (span.form === 'DEMONYM' && steps > 0 && !hasComma) ? span : undefined
}

function hasHonorific({ tokens }: NameContext, from: number): boolean {
  const title = tokens[from - 1]?.text ?? ''
  return wordLists().honorifics.has(title) && !/^St\.?$/u.test(title)
}

/** Words that begin names of places: "El Calafate", "San Salvador", "Port Sudan". */
const placeOpenings: ReadonlySet<string> = new Set(
  'El La Los Las San Santa Santo São Saint St. Ciudad Puerto Port Porto Fort Mount Lake New North South East West Upper Lower Great Greater Cape Ras Wadi Bandar Nizhny Veliky Bad Le'.split(
    ' ',
  ),
)

/** "X, the town near the border": what a comma and a noun of settlement call a place. */
export function isCalledPlace(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.text !== ',' || !/^(?:the|a|an|its|his)$/u.test(tokens[to + 1]?.lower ?? '')) return false
  for (let index = to + 2; index < to + 7; index++) {
    const token = tokens[index]
    if (!token || /^[,.;]$/u.test(token.text) || token.pos === 'VERB') return false
    if (
      /^(?:city|town|village|port|resort|capital|island|suburb|province|region|district|hamlet|settlement|oasis|residence|palace|estate|retreat|hotel|barracks|base)$/u.test(
        token.lower,
      )
    )
      return true
  }
  return false
}

/** "Mr", "Dr" and the like belong to the noun phrase of the name. */
export function beforeHonorifics(tokens: readonly Token[], from: number): number {
  let index = from
  while (
    wordLists().honorifics.has(tokens[index - 1]?.text ?? '') &&
    tokens[index - 1]?.sentence === tokens[from]?.sentence
  )
    index--
  return index
}

/** "Ben Gurion airport", "Villa Doria Pamphili": a place that bears a person's name. */
const isSite = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  /^(?:airport|airfield|airbase|stadium|arena|bridge|square|avenue|boulevard|mausoleum|crossing|glacier|hospital|barracks)$/u.test(
    tokens[to]?.text ?? '',
  ) || /^(?:Villa|Palazzo|Palais|Castel|Plaza|Piazza|Estadio|Stade|Camp|Fort|Hotel)$/u.test(tokens[from]?.text ?? '')

/** Judges a run without a title: is it a person's name by its words and surroundings? */
function isLikelyName(context: NameContext, run: TokenRange, words: readonly string[]): boolean {
  const { givenNames, familyNamesFirst } = wordLists()
  const { tokens, spanAt } = context
  if (words.length < 2 || words.length > 5 || isCalledPlace(tokens, run.to) || isSite(tokens, run)) return false
  const before = tokens[run.from - 1]?.lower ?? ''
  const first = words[0] ?? ''
  if (
    before === 'of' &&
    /^(?:city|town|village|port|island|region|province|station|resort|district)$/u.test(
      tokens[run.from - 2]?.lower ?? '',
    )
  )
    return false
  if (givenNames.has(first) || /^(?:\p{Lu}\.)+$/u.test(first)) return before !== 'the'
  if (tokens[run.to]?.lower === 'of' && ownerAround(context, run) && before !== 'the') return true
  if (familyNamesFirst.has(first) && words.length <= 3) return before !== 'the' && !placePrepositions.has(before)
  if (words.every((word) => word === word.toUpperCase()) || placeOpenings.has(first)) return false
  if (/^(?:a|an|to|from|towards?|into)$/u.test(before)) return false
  for (let index = run.from; index < run.to; index++) if (spanAt[index] && spanAt[index]?.kind !== 'PLACE') return false
  if (before === 'the' || placePrepositions.has(before)) return false
  return (
    speechVerbs.test(tokens[run.to]?.lower ?? '') ||
    tokens[run.to]?.pos === 'VERB' ||
    /^[,.]$/u.test(tokens[run.to]?.text ?? '') ||
    before === 'and' ||
    /^(?:by|with|met|meet|meets|received|hosted|saw|told|telephoned|phoned|succeeded|replaced|between|named|visited|accused|thanked|urged|asked)$/u.test(
      before,
    ) ||
    tokens[run.to]?.lower === 'and'
  )
}

/** "her husband Oleksandr", "his wife, Ani": a word of family tells that a single name is a person's. */
function isKin(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from - 1]?.text === ',' ? from - 2 : from - 1
  if (
    !/^(?:wife|husband|son|daughter|brother|sister|mother|father|uncle|aunt|nephew|niece|cousin|widow|fiancée|son-in-law|brother-in-law)$/u.test(
      tokens[noun]?.lower ?? '',
    )
  )
    return false
  const owner = tokens.slice(Math.max(0, noun - 3), noun).map(({ lower }) => lower)
  return tokens[noun]?.sentence === tokens[from]?.sentence && owner.some((word) => /^(?:his|her|their|'s)$/u.test(word))
}

function describeName(context: NameContext, run: TokenRange): NameMention | null {
  const { tokens } = context
  const words = tokens.slice(run.from, run.to).flatMap(({ text }) => (/^["“”'‘’()]$/u.test(text) ? [] : [text]))
  const titled = officeBefore(context, run.from)
  const after = officeAfter(context, run)
  const office = titled ?? after ?? officeByVerb(context, run.to)
  const isCertain = titled !== null || after !== null || hasHonorific(context, run.from) || isKin(tokens, run.from)
  if (!isCertain && !isLikelyName(context, run, words)) return null
  const owner = titled?.country ? undefined : ownerAround(context, run)
  const isOf = owner !== undefined && owner.from > run.to
  const phraseTo = !titled && after ? after.to : isOf ? owner.to : run.to
  const named = beforeHonorifics(tokens, run.from)
  const phraseFrom = Math.min(
    named,
    titled?.phraseFrom ?? run.from,
    owner && owner.to <= run.from ? owner.from : run.from,
  )
  return { ...run, words, office, phraseFrom, phraseTo, owner: owner?.key ?? null, isCertain }
}

const monthNames = /^(?:May|March|June|April|August)$/u

/** Cuts words off a run that belong to no person: "Nobel", "Treaty"; null if a place or organization word ends it. */
function trimRun({ tokens }: NameContext, run: TokenRange): TokenRange | null {
  const { placeWords, organizationWords, capitalizedWords, givenNames } = wordLists()
  const isOther = (index: number): boolean =>
    capitalizedWords.has(tokens[index]?.text ?? '') &&
    !(monthNames.test(tokens[index]?.text ?? '') && givenNames.has(tokens[index - 1]?.text ?? '')) &&
    !(givenNames.has(tokens[index]?.text ?? '') && index === run.from && run.to - run.from > 1)
  const last = tokens[run.to - 1]?.text ?? ''
  if (placeWords.has(last) || organizationWords.has(last) || isOther(run.to - 1)) return null
  let from = run.from
  while (from < run.to && isOther(from)) from++
  for (let index = from; index < run.to; index++) if (isOther(index)) return null
  return from < run.to ? { from, to: run.to } : null
}

/**
 * Finds the names of people among the capitalized runs: those with a title or an apposition ("President X",
 * "X, a spokesman for the court") and those that look like a given and a family name.
 */
export function findNames(context: NameContext, runs: readonly TokenRange[]): readonly NameMention[] {
  return runs.flatMap((run) => {
    const trimmed = trimRun(context, run)
    const name = trimmed && describeName(context, trimmed)
    return name ? [name] : []
  })
}
