import type { NameSpan, OfficeSpan, Token } from '../analysis.js'
import type { Gender, ItemInput, Reference } from '../items.js'
import { wordLists } from '../lexicon/words.js'

const female =
  /^(?:mrs\.?|ms\.?|miss|madam|madame|lady|dame|queen|princess|empress|duchess|baroness|sheikha|begum|doña|sister|mother|señora|chairwoman|spokeswoman|congresswoman|stateswoman|businesswoman)$/u
const male =
  /^(?:mr\.?|sir|king|prince|emperor|emir|sultan|pope|sheikh|shaikh|lord|duke|señor|monsieur|father|brother|chairman|spokesman|congressman|imam|ayatollah|cardinal|archbishop|patriarch)$/u

/** What the title or the given name of somebody says about "he" or "she"; undefined where neither says anything. */
export function genderOf(tokens: readonly Token[], { from, to, phraseFrom }: NameSpan): Gender | undefined {
  for (let index = phraseFrom ?? from; index < to; index++) {
    const word = tokens[index]?.lower ?? ''
    if (female.test(word)) return 'FEMALE'
    if (male.test(word)) return 'MALE'
  }
  return to - from > 1 && wordLists().femaleNames.has(tokens[from]?.text ?? '') ? 'FEMALE' : undefined
}

/** The words before and after a name in its phrase, lower case: `the minister of foreign affairs ambassador`. */
export function titleOf(tokens: readonly Token[], { from, to, phraseFrom, phraseTo }: NameSpan): string {
  const around = [...tokens.slice(phraseFrom ?? from, from), ...tokens.slice(to, phraseTo ?? to)]
  return around.map(({ lower }) => lower).join(' ')
}

/** The noun of an office, without what it is of: `minister` of "the minister of trade". */
export function headOfOffice(tokens: readonly Token[], { from, to }: OfficeSpan): string {
  let head = tokens[from]?.lower ?? ''
  for (let index = from; index < to; index++) {
    const word = tokens[index]?.lower ?? ''
    if (/^(?:of|for|to|in|on|at|,)$/u.test(word)) break
    head = word
  }
  return head.replace(/s$/u, '')
}

interface Found {
  readonly to: number
  readonly reference: Reference
  /** The name that follows: "his host, President X". */
  readonly person?: NameSpan
}

const relations = /^(?:host|hostess|guests?|visitors?|counterpart|colleague|interlocutors?)$/u

/** "the guest", "the visitor" before a verb: whom the text tells of first. */
const isTheGuest = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'the' &&
  /^(?:guest|visitor)$/u.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:VERB|AUX|ADV|PART)$/u.test(tokens[at + 2]?.pos ?? '')

/** "his host at the summit, A": the comma right after the relation or after a short phrase of place. */
function commaAfterPhrase(tokens: readonly Token[], at: number): number {
  if (!/^(?:at|for|in)$/u.test(tokens[at]?.lower ?? '')) return at
  let index = at + 1
  while (index < at + 5 && /^(?:DET|ADJ|NOUN)$/u.test(tokens[index]?.pos ?? '')) index++
  return tokens[index]?.text === ',' ? index : at
}

/** "his host", "her Kenyan counterpart", "his opposite number": the other one; with a name after it, that person. */
export function matchRelation({ tokens, spanAt, phraseAt }: ItemInput, at: number): Found | null {
  if (isTheGuest(tokens, at)) return { to: at + 2, reference: { kind: 'RELATION', word: 'the guest' } }
  const owner = tokens[at]?.lower
  if (owner !== 'his' && owner !== 'her' && owner !== 'their') return null
  let index = at + 1
  let country: string | undefined
  for (; index < at + 4; index++) {
    const span = spanAt[index]
    if (span?.kind === 'COUNTRY' && country === undefined) {
      country = span.key
      index = span.to - 1
    } else if (tokens[index]?.pos !== 'ADJ') break
  }
  const isNumber = tokens[index]?.lower === 'opposite' && tokens[index + 1]?.lower === 'number'
  const opposite = isNumber || (tokens[index - 1]?.lower === 'opposite' && tokens[index]?.lower === 'number')
  if (!relations.test(tokens[index]?.lower ?? '') && !opposite) return null
  const to = index + (isNumber ? 2 : 1)
  const comma = commaAfterPhrase(tokens, to)
  const person = phraseAt.get(to) ?? (tokens[comma]?.text === ',' ? phraseAt.get(comma + 1) : undefined)
  const word = opposite ? 'counterpart' : (tokens[index]?.lower ?? '')
  const reference = { kind: 'RELATION' as const, word, ...(country ? { country } : {}) }
  return { to, reference, ...(person ? { person } : {}) }
}

/** "the Kenyan", "the Dane" before a verb or a sign: the person of that country who was named last. */
export function matchNational({ tokens, spanAt }: ItemInput, at: number): Found | null {
  const span = spanAt[at + 1]
  if (span?.kind !== 'COUNTRY' || span.form !== 'DEMONYM' || span.from !== at + 1) return null
  if (/(?:[^s]s|ese|sh|ch)$/u.test(tokens[span.to - 1]?.lower ?? '')) return null
  const next = tokens[span.to]
  const isAlone = next !== undefined && (/^(?:VERB|AUX|PUNCT|ADP|ADV)$/u.test(next.pos) || next.lower === "'s")
  return isAlone && next.text !== '-'
    ? { to: span.to, reference: { kind: 'NATIONAL', word: 'national', country: span.key } }
    : null
}
