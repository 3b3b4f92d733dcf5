import type { CountryCode } from '../../domain/document.js'
import type { NameSpan, OfficeSpan, PersonFacts, Token } from '../analysis.js'

/** What the signs of a nationality are looked for in. */
export interface SignInput {
  readonly tokens: readonly Token[]
  /** All settled names in the order of the text. */
  readonly spans: readonly NameSpan[]
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly officeAt: readonly (OfficeSpan | undefined)[]
}

/** How far an apposition after a name is read. */
const appositionLength = 12

/** Where the words after a name and a comma end that tell who somebody is; the comma's index where there are none. */
function endOfApposition({ tokens }: SignInput, comma: number): number {
  if (tokens[comma]?.text !== ',') return comma
  let index = comma + 1
  for (; index < comma + appositionLength; index++) {
    const token = tokens[index]
    if (
      !token ||
      token.sentence !== tokens[comma]?.sentence ||
      /^(?:[,;:.—–()]|who|whom|that|where|when|and)$/u.test(token.lower)
    )
      break
    if ((token.pos === 'VERB' && token.text === token.lower && index > comma + 2) || token.pos === 'AUX') break
  }
  return index
}

/** "X, a Dutch cameraman", "X, the head of Fiji's army", "X, a contender in the Mexican vote". */
function findInApposition(input: SignInput, { to }: NameSpan): CountryCode | null {
  const { tokens, spans } = input
  const end = endOfApposition(input, to)
  const first = tokens[to + 1]
  const whose =
    first?.lower === 'whose' ? spans.find(({ kind, from }) => kind === 'COUNTRY' && from === to + 2) : undefined
  if (whose?.form === 'DEMONYM') return whose.key
  if (end <= to + 1 || !first || !/^(?:a|an|the|another|one|\d.*|its|then|now|once)$/u.test(first.lower)) return null
  for (const span of spans) {
    if (span.from <= to || span.from >= end) continue
    if (span.kind === 'PERSON' || tokens[span.from - 1]?.lower === 'to') return null
    if (/^(?:side|delegation|team|one)$/u.test(tokens[span.to]?.lower ?? '')) return null
    const isOwn =
      span.form === 'DEMONYM' || tokens[span.to]?.lower === "'s" || /^(?:of|from)$/u.test(ofBefore(tokens, span.from))
    if (span.kind === 'COUNTRY' && span.form !== 'METONYM' && isOwn) return span.key
  }
  return null
}

const ofBefore = (tokens: readonly Token[], from: number): string =>
  tokens[from - 1]?.lower === 'the' ? (tokens[from - 2]?.lower ?? '') : (tokens[from - 1]?.lower ?? '')

/** "A sat in for the Americans, B and C for the Canadians": whom the one or two names stand for. */
function findStoodFor({ tokens, spans }: SignInput, span: NameSpan): CountryCode | null {
  const at = spans.indexOf(span)
  const next = spans[at + 1]
  const end =
    next?.kind === 'PERSON' && next.from === span.to + 1 && tokens[span.to]?.lower === 'and' ? next.to : span.to
  const article = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const owner = spans.find(({ kind, from }) => kind === 'COUNTRY' && from === article)
  return tokens[end]?.lower === 'for' && owner && (article > end + 1 || owner.form === 'NAME') ? owner.key : null
}

const others =
  /^(?:counterparts?|number|colleagues?|hosts?|guests?|visitors?|rivals?|opponents?|interlocutors?|adversary|enemy|foes?|homologue)$/u

const kin =
  /^(?:wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|nephew|niece|cousin|widow|widower|fiancée|grandson|granddaughter|grandfather|son-in-law|brother-in-law|father-in-law|stepson|aide|confidant|ally|lieutenant|deputy|lawyer|adviser|advisor|spokesman|spokeswoman|secretary|envoy|emissary|successor|predecessor|minister|protégé|assistant|bodyguard|chief|director|friend|mentor|loyalist|negotiator|ambassador)$/u

/** The person that opens the sentence or, without one, the sentences before: whom "his" means. */
function findSubject({ tokens, spans }: SignInput, before: number): NameSpan | undefined {
  const sentence = tokens[before]?.sentence ?? -1
  const inside = (number: number): NameSpan | undefined =>
    spans.find(({ kind, from }) => kind === 'PERSON' && from < before && tokens[from]?.sentence === number)
  return inside(sentence) ?? inside(sentence - 1) ?? inside(sentence - 2)
}

/** "his ambassador in Oslo, X", "Fox's envoy, X", "his wife, X": whose person X is; undefined where nobody's. */
function findOwnerBefore(input: SignInput, span: NameSpan): NameSpan | undefined {
  const { tokens, spans, officeAt } = input
  const start = span.phraseFrom ?? span.from
  const office = officeAt.slice(Math.max(0, Math.min(start, span.from - 2)), span.from).find((at) => at !== undefined)
  const head = office ? office.from : start - (tokens[start - 1]?.text === ',' ? 2 : 1)
  const noun = tokens[office ? office.to - 1 : head]?.lower ?? ''
  if (others.test(noun) || (!office && !kin.test(noun)) || (office && office.country !== null)) return undefined
  for (let index = head; index > head - 5 && tokens[index]?.sentence === tokens[head]?.sentence; index--) {
    const word = tokens[index]?.lower ?? ''
    if (/^(?:his|her)$/u.test(word)) return findSubject(input, index)
    if (word === "'s") return spans.find(({ kind, to }) => kind === 'PERSON' && to === index)
    if (/^(?:[,;]|the|a|an|and|with)$/u.test(word)) return undefined
  }
  return undefined
}

/** "X, a confidant of Musharraf", "X, Fox's envoy", "X, the minister under Trump": whose person X is. */
function findOwnerAfter(input: SignInput, { to }: NameSpan): NameSpan | undefined {
  const { tokens, spans } = input
  const end = endOfApposition(input, to)
  const owner = spans.find(({ kind, from }) => kind === 'PERSON' && from > to && from < end)
  if (!owner || tokens.slice(to, end).some(({ lower }) => others.test(lower))) return undefined
  const before = tokens[(owner.phraseFrom ?? owner.from) - 1]?.lower ?? ''
  return tokens[owner.to]?.lower === "'s" || /^(?:of|under|for|to)$/u.test(before) ? owner : undefined
}

/** The country that the words beside a name tell; null where they tell none. */
export function findToldCountry(input: SignInput, span: NameSpan): CountryCode | null {
  return findInApposition(input, span) ?? findStoodFor(input, span)
}

/** The country of the person whose wife, aide or minister somebody is; null where nobody's or not known. */
export function findCountryOfOwner(input: SignInput, span: NameSpan): CountryCode | null {
  const owner = findOwnerBefore(input, span) ?? findOwnerAfter(input, span)
  return owner ? (input.people.get(owner.key)?.country ?? null) : null
}
