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

/** The office that ends right before a name: "President X", "Foreign Ministers X and Y". */
function officeBefore({ tokens, officeAt }: NameContext, from: number): OfficeSpan | null {
  let index = from - 1
  while (wordLists().honorifics.has(tokens[index]?.text ?? '') && !officeAt[index]) index--
  const before = officeAt[index]
  if (before && before.to === index + 1) return before
  const comma = officeAt[index - 1]
  const isOwned = tokens[(comma?.from ?? 0) - 1]?.lower === "'s"
  const isDefinite = comma !== undefined && (comma.phraseFrom < comma.from || isOwned) && comma.to === index
  return isDefinite && tokens[index]?.text === ',' ? comma : null
}

/** The office that stands after a name and a comma: "Wang Yi, China's most senior diplomat". */
function officeAfter({ tokens, officeAt }: NameContext, to: number): OfficeSpan | null {
  if (tokens[to]?.text !== ',') return null
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

/** "Russia’s X": the country that owns a name without a title. */
function ownerBefore({ tokens, spanAt }: NameContext, from: number): NameSpan | undefined {
  const span = tokens[from - 1]?.lower === "'s" ? spanAt[from - 2] : undefined
  return span?.kind === 'COUNTRY' ? span : undefined
}

function hasHonorific({ tokens }: NameContext, from: number): boolean {
  return wordLists().honorifics.has(tokens[from - 1]?.text ?? '')
}

/** Judges a run without a title: is it a person's name by its words and surroundings? */
function isLikelyName(context: NameContext, run: TokenRange, words: readonly string[]): boolean {
  const { givenNames, familyNamesFirst } = wordLists()
  const { tokens, spanAt } = context
  if (words.length < 2 || words.length > 5) return false
  const before = tokens[run.from - 1]?.lower ?? ''
  const first = words[0] ?? ''
  if (
    before === 'of' &&
    /^(?:city|town|village|port|island|region|province|station|resort|district)$/u.test(
      tokens[run.from - 2]?.lower ?? '',
    )
  )
    return false
  if (givenNames.has(first)) return before !== 'the'
  if (familyNamesFirst.has(first) && words.length <= 3) return before !== 'the' && !placePrepositions.has(before)
  if (words.every((word) => word === word.toUpperCase())) return false
  for (let index = run.from; index < run.to; index++) if (spanAt[index]) return false
  if (before === 'the' || placePrepositions.has(before)) return false
  return (
    speechVerbs.test(tokens[run.to]?.lower ?? '') ||
    tokens[run.to]?.pos === 'VERB' ||
    /^[,.]$/u.test(tokens[run.to]?.text ?? '') ||
    before === 'and'
  )
}

function describeName(context: NameContext, run: TokenRange): NameMention | null {
  const { tokens } = context
  const words = tokens.slice(run.from, run.to).map(({ text }) => text)
  const titled = officeBefore(context, run.from)
  const after = officeAfter(context, run.to)
  const office = titled ?? after ?? officeByVerb(context, run.to)
  const isCertain = titled !== null || after !== null || hasHonorific(context, run.from)
  if (!isCertain && !isLikelyName(context, run, words)) return null
  const phraseTo = !titled && after ? after.to : run.to
  const owner = titled ? undefined : ownerBefore(context, run.from)
  const phraseFrom = Math.min(titled?.phraseFrom ?? run.from, owner?.from ?? run.from, run.from)
  return { ...run, words, office, phraseFrom, phraseTo, owner: owner?.key ?? null, isCertain }
}

/** Cuts words off a run that belong to no person: "Nobel", "Treaty"; null if a place or organization word ends it. */
function trimRun({ tokens }: NameContext, run: TokenRange): TokenRange | null {
  const { placeWords, organizationWords, capitalizedWords } = wordLists()
  const isOther = (index: number): boolean => capitalizedWords.has(tokens[index]?.text ?? '')
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
