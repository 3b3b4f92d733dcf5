import type { NameSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'

/** The words of a range as the text writes them, with single spaces. */
export const nameOf = (tokens: readonly Token[], { from, to }: TokenRange): string =>
  tokens
    .slice(from, to)
    .map(({ text, start }, index) => (index > 0 && start !== tokens[from + index - 1]?.end ? ` ${text}` : text))
    .join('')

/** Bodies that only lower-case words name: "an intergovernmental commission for trade". */
export function findCommissions(tokens: readonly Token[]): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.text !== 'commission' && token.text !== 'committee') continue
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
      key: nameOf(tokens, range),
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
  /(?:maker|company|firm|giant|bank|newspaper|daily|airline|carrier|retailer|producer|party|movement|charity|union|club|insurer|lender|publisher|operator|militia|monitor|watchdog|broadcaster|studio|manufacturer|conglomerate|brewer|miner|supplier|utility|start-up|startup|faction|cartel|think-tank|website|weekly|channel|monopoly|contractor|developer|exporter|importer|refiner|subsidiary|consortium|insurgency)$/u

/** Nouns that stand right after a body's name: "the PKK rebels", "the Wefaq movement". */
const nounAfter =
  /^(?:party|movement|newspaper|militia|cartel|faction|website|airline|militants|fighters|rebels|guerrillas|insurgents|group|bank|channel|federation|coalition|gang)$/u

/** "the radio station X", "state television X", "the rebel group X": two words that announce a body. */
function isAnnounced(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!before || before.sentence !== tokens[from]?.sentence || before.pos === 'VERB') return false
  if (bodyNoun.test(before.lower)) return true
  const noun = `${tokens[from - 2]?.lower} ${before.lower}`
  return /^(?:(?:radio|television|tv) station|state (?:television|radio|tv)|private (?:television|radio|tv)|(?:rebel|militant|armed|guerrilla|insurgent|rights|jihadi|jihadist|terrorist|advocacy|separatist|mercenary|opposition) (?:group|organi[sz]ation)|news (?:agency|service|site|channel)|(?:law|security|research) firm|rating agency|aid (?:group|agency))$/u.test(
    noun,
  )
}

/** A run that only a body can be when a noun follows: letters, an Arabic article, or several words that are no person's. */
function isBodyBeforeNoun(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const noun = tokens[to]?.lower ?? ''
  if (!nounAfter.test(noun) || tokens[to]?.text !== noun) return false
  const words = tokens.slice(from, to).map(({ text }) => text)
  const { givenNames, capitalizedWords } = wordLists()
  if (words.some((word) => givenNames.has(word) || capitalizedWords.has(word))) return false
  const isNamed = words.some(
    (word) => /^(?:al|el)[-‐‑]\p{Lu}|^\p{Lu}{2,}|-/iu.test(word) && /\p{Lu}\p{Lu}|-/u.test(word),
  )
  return (
    isNamed ||
    (words.length === 1 &&
      /^(?:party|movement|newspaper|cartel|website|airline|federation|coalition|gang|guerrillas)$/u.test(noun))
  )
}

/** "Corus, the Anglo-Dutch steelmaker", "the carmaker X", "his party, X": one such word makes all the name's mentions a body. */
export function findDescribed(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const free = runs.filter((run) => !spanAt.slice(run.from, run.to).some((span) => span !== undefined))
  const isBody = ({ from, to }: TokenRange): boolean => {
    if (isAnnounced(tokens, tokens[from - 1]?.text === ',' ? from - 1 : from)) return true
    if (isBodyBeforeNoun(tokens, { from, to })) return true
    if (tokens[to]?.text !== ',' || !/^(?:the|a|an)$/u.test(tokens[to + 1]?.lower ?? '')) return false
    const end = tokens.findIndex(({ text }, index) => index > to && /^[,.;]$/u.test(text))
    const words = tokens.slice(to + 2, Math.min(end, to + 6))
    return (
      words.some(({ lower, text }) => text === lower && bodyNoun.test(lower)) &&
      !words.some(({ pos }) => pos === 'VERB')
    )
  }
  const bodies = new Set(free.filter(isBody).map((run) => nameOf(tokens, run)))
  return free
    .filter((run) => bodies.has(nameOf(tokens, run)))
    .map((run) => ({
      kind: 'ORGANIZATION',
      ...run,
      key: nameOf(tokens, run),
      organizationKind: 'OTHER',
      country: null,
    }))
}

/** Abbreviations of English that name no body. */
const plainAcronyms =
  /^(?:PM|AM|TV|CEO|CFO|COO|GDP|GNP|HIV|AIDS|COVID|SARS|DNA|VAT|IT|AI|ID|MP|MPs|VIP|UFO|CD|DVD|SUV|LNG|LPG|GMT|BST|EST|UTC|JST|KST|CET|EDT|PST|PDT|EET|MSK|WIB|ICBM|IED|WMD|SMS|GPS|PCR|II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI|OK|SOS|RSVP|FAQ|HQ|DC|JR|SR|KO|MVP|MD|PHD|BA|MA|QC|KC|RIP|EV|EVS|PR|HR|UAV|NGO|NGOS|POW|POWS|PPE|NO|YES|BREAKING|UPDATE|FACTBOX|LIVE|THE|AND|FOR|EEZ|FTA|MOU|GMO|NPT|START|SALT|CTBT|NAFTA|USMCA|CPTPP|TPP|RCEP|JCPOA|COP|AD|BC|ISBN|URL|PDF|ODI|ODIS)$/u

/** "VMRO-DPMNE", "RCD-Goma", "SPLM": capital letters, which a hyphen can join to more. */
const acronym = /^(?:\p{Lu}{3,6}|\p{Lu}{2,6}-(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,}))$/u

/** "KazMunayGas", "IndiGo": a firm writes capitals inside its name; "McCain", "DeSantis" are family names. */
const camelName = /^(?!(?:Mc|Mac|De|Del|Di|Da|Du|La|Le|Van|Von|Fitz|Ben|Abu)\p{Lu})\p{Lu}?\p{L}*\p{Ll}\p{Lu}\p{L}*$/u

/** Capital letters alone name a body: "the rebels of the LRA", "SUNA said"; not in words cried out. */
export function findAcronyms(
  tokens: readonly Token[],
  runs: readonly TokenRange[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  return runs.flatMap((run): NameSpan[] => {
    const word = tokens[run.from]?.text ?? ''
    const isAlone = run.to - run.from === 1 && !/^\p{Lu}{3,}$/u.test(tokens[run.from - 1]?.text ?? '')
    const isName = (acronym.test(word) && !plainAcronyms.test(word)) || camelName.test(word)
    if (!isAlone || !isName || spanAt[run.from] || wordLists().capitalizedWords.has(word)) return []
    if (/^["“”'‘]$/u.test(tokens[run.from - 1]?.text ?? '') || /^[\d-]/u.test(tokens[run.to]?.text ?? '')) return []
    return [{ kind: 'ORGANIZATION', ...run, key: word, organizationKind: 'OTHER', country: null }]
  })
}
