import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'

const ministries = /(?:Ministry|Department|Treasury|Pentagon|Office|Secretariat)(?:\b|$)/u

/** Reaches over "of Defense", "of the People's Party", "and Trade" after an organization's generic word. */
function extendRun(tokens: readonly Token[], run: TokenRange, isHead: boolean): TokenRange {
  let to = run.to
  while (isHead) {
    const skip =
      tokens[to]?.lower === 'of' || tokens[to]?.lower === 'for'
        ? tokens[to + 1]?.lower === 'the'
          ? 2
          : 1
        : tokens[to]?.lower === 'and' && to > run.to
          ? 1
          : 0
    if (skip === 0 || !/^\p{Lu}/u.test(tokens[to + skip]?.text ?? '')) break
    to += skip + 1
    while (/^\p{Lu}/u.test(tokens[to]?.text ?? '') && tokens[to]?.sentence === tokens[run.from]?.sentence) to++
  }
  return { from: run.from, to }
}

const text = (tokens: readonly Token[], range: TokenRange): string =>
  tokens
    .slice(range.from, range.to)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(" '", "'")

/** Bodies that only lower-case words name: "an intergovernmental commission for trade". */
function findCommissions(tokens: readonly Token[]): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (const [index, token] of tokens.entries()) {
    if (!/^(?:commission|committee)$/u.test(token.text)) continue
    if (
      !/^(?:intergovernmental|bilateral|trilateral|interparliamentary|inter-parliamentary)$/u.test(
        tokens[index - 1]?.lower ?? '',
      )
    )
      continue
    let to = index + 1
    if (/^(?:for|on)$/u.test(tokens[to]?.lower ?? '')) {
      to++
      while (to < tokens.length && tokens[to]?.sentence === token.sentence && isNominal(tokens, to)) to++
      while (/^(?:,|and)$/u.test(tokens[to - 1]?.lower ?? '')) to--
    }
    const range = { from: index - 1, to }
    found.push({
      kind: 'ORGANIZATION',
      ...range,
      key: text(tokens, range),
      organizationKind: 'INTERGOVERNMENTAL',
      country: null,
    })
  }
  return found
}

function isNominal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  return /^(?:NOUN|ADJ|PROPN|ADV)$/u.test(token.pos) || /^(?:,|and|-)$/u.test(token.lower)
}

const bodyNoun =
  /(?:maker|company|firm|giant|bank|newspaper|daily|airline|carrier|retailer|producer|party|movement|charity|union|club|insurer|lender|publisher|operator|militia|monitor|watchdog|broadcaster|studio|manufacturer|conglomerate|brewer|miner|supplier|utility|start-up|startup|faction)$/u

/** "Corus, the Anglo-Dutch steelmaker", "the carmaker X", "his party, X": one such word makes all the name's mentions a body. */
function findDescribed(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const free = runs.filter((run) => !spanAt.slice(run.from, run.to).some((span) => span !== undefined))
  const isBody = ({ from, to }: TokenRange): boolean => {
    const before = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1]
    if (before && before.sentence === tokens[from]?.sentence && before.pos !== 'VERB' && bodyNoun.test(before.lower))
      return true
    if (tokens[to]?.text !== ',' || !/^(?:the|a|an)$/u.test(tokens[to + 1]?.lower ?? '')) return false
    const end = tokens.findIndex(({ text }, index) => index > to && /^[,.;]$/u.test(text))
    const words = tokens.slice(to + 2, Math.min(end, to + 6))
    return (
      words.some(({ lower, text }) => text === lower && bodyNoun.test(lower)) &&
      !words.some(({ pos }) => pos === 'VERB')
    )
  }
  const bodies = new Set(free.filter(isBody).map((run) => text(tokens, run)))
  return free
    .filter((run) => bodies.has(text(tokens, run)))
    .map((run) => ({ kind: 'ORGANIZATION', ...run, key: text(tokens, run), organizationKind: 'OTHER', country: null }))
}

/** Abbreviations of English that name no body. */
const plainAcronyms =
  /^(?:PM|AM|TV|CEO|CFO|COO|GDP|GNP|HIV|AIDS|COVID|SARS|DNA|VAT|IT|AI|ID|MP|MPs|VIP|UFO|CD|DVD|SUV|LNG|LPG|GMT|BST|EST|UTC|ICBM|IED|WMD|SMS|GPS|PCR|II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI|OK|SOS|RSVP|FAQ|HQ|DC|JR|SR|KO|MVP|MD|PHD|BA|MA|QC|KC|RIP|EV|EVS|PR|HR|UAV|NGO|NGOS|POW|POWS|PPE|NO|YES|BREAKING|UPDATE|FACTBOX|LIVE|THE|AND|FOR)$/u

/** Capital letters alone name a body: "the rebels of the LRA", "SUNA said"; not in words cried out. */
function findAcronyms(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  return runs.flatMap((run): NameSpan[] => {
    const word = tokens[run.from]?.text ?? ''
    const isAlone = run.to - run.from === 1 && !/^\p{Lu}{3,}$/u.test(tokens[run.from - 1]?.text ?? '')
    if (!isAlone || !/^\p{Lu}{3,6}$/u.test(word) || plainAcronyms.test(word) || spanAt[run.from]) return []
    if (/^["“”'‘]$/u.test(tokens[run.from - 1]?.text ?? '') || /^[\d-]/u.test(tokens[run.to]?.text ?? '')) return []
    return [{ kind: 'ORGANIZATION', ...run, key: word, organizationKind: 'OTHER', country: null }]
  })
}

/** Takes capitalized runs that end in a generic word ("Election Commission") or go on after it ("Bank of Japan"). */
export function findUnknownOrganizations(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const { organizationWords, honorifics } = wordLists()
  const named = runs.flatMap((run): NameSpan[] => {
    if (spanAt.slice(run.from, run.to).some((span) => span?.kind === 'PERSON')) return []
    const last = tokens[run.to - 1]?.text ?? ''
    const isChiefs = last === 'Chiefs'
    const kind = organizationWords.get(last)
    if ((!kind && !isChiefs) || honorifics.has(last)) return []
    const extended = extendRun(tokens, run, true)
    const before = spanAt[run.from - 1]
    const isAdjective = before?.kind === 'COUNTRY' && before.to === run.from && before.form !== 'METONYM'
    if (extended.to - extended.from < 2 && !isAdjective) return []
    const from = isAdjective ? before.from : extended.from
    const range = { from, to: extended.to }
    const country = isAdjective ? before.key : null
    return [
      { kind: 'ORGANIZATION', ...range, key: text(tokens, range), organizationKind: kind ?? 'GOVERNMENT', country },
    ]
  })
  return [
    ...named,
    ...findDescribed(tokens, runs, spanAt),
    ...findAcronyms(tokens, runs, spanAt),
    ...findCommissions(tokens),
  ]
}

/** A ministry inside a person's title does not act itself: "Foreign Ministry spokesman X". */
export function isInsideTitle(span: NameSpan, officeAt: readonly (OfficeSpan | undefined)[]): boolean {
  return span.kind === 'ORGANIZATION' && officeAt[span.to - 1] !== undefined && ministries.test(span.key)
}
