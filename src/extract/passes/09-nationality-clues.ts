import type { CountryCode, IsoDay } from '../../domain/document.js'
import type { OrganizationKind } from '../../domain/vocabulary.js'
import type { NameSpan, OfficeSpan, PersonFacts, Sentence, Token } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'

/** What the text tells so far, for whoever looks for a person's country. */
export interface NationalityInput {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** All settled names in the order of the text. */
  readonly spans: readonly NameSpan[]
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly officeAt: readonly (OfficeSpan | undefined)[]
  readonly organizationKinds: ReadonlyMap<string, OrganizationKind>
  readonly published: IsoDay | null
}

/** After "the Kazakh side": the people who follow sit on it. */
const opensList = /^(?:was|were|is|are|included|includes|comprised|consisted|by|had|brought|:)$/u

/** "on the American side", "the Russian side included": a side names the country of the people beside it. */
export function findSide({ tokens, spans }: NationalityInput, sentence: Sentence, from: number): CountryCode | null {
  const sides = spans.filter(
    (span) =>
      span.kind === 'COUNTRY' &&
      span.from >= sentence.from &&
      span.to < sentence.to &&
      /^(?:side|delegation|team|one)$/u.test(tokens[span.to]?.lower ?? ''),
  )
  const opening = sides.findLast((span) => span.from < from && opensList.test(tokens[span.to + 1]?.lower ?? ''))
  if (opening) return opening.key
  const isAfter = (span: NameSpan): boolean =>
    tokens[span.from - 1]?.lower === 'the' && /^(?:on|from|for)$/u.test(tokens[span.from - 2]?.lower ?? '')
  const following = sides.find((span) => span.from > from && isAfter(span))
  if (following) return following.key
  return (
    sides.find((span) => span.from > from)?.key ??
    sides.findLast((span) => span.to < from && !isAfter(span))?.key ??
    null
  )
}

/** Whether a name is introduced as somebody's counterpart, so that it is of another country than the subject. */
export const isCounterpart = ({ tokens }: NationalityInput, from: number): boolean =>
  tokens
    .slice(Math.max(0, from - 3), from)
    .some(({ lower }) => /^(?:counterpart|colleague|number|host|guest)$/u.test(lower))

const meetingWords =
  /^(?:with|met|meets?|received|receives?|hosted|hosts|telephoned|phoned|greeted|welcomed|welcomes|saw|sees|called|visited|expelled|expels|summoned|summons|accused|accuses|blamed)$/u

/** Whether a name is the other side of a meeting: "met X", "talks with Y and X", "called on X". */
export function isPartner({ tokens, spans }: NationalityInput, from: number): boolean {
  const start = spans.find((span) => span.kind === 'PERSON' && span.from === from)?.phraseFrom ?? from
  const before = tokens[start - 1]?.lower ?? ''
  if (meetingWords.test(before)) return true
  if (before === 'on')
    return tokens.slice(Math.max(0, start - 6), start - 1).some(({ lower }) => /^call(?:s|ed|ing)?$/u.test(lower))
  if (before !== 'and' && before !== ',') return false
  const first = spans.find(({ kind, to, phraseTo }) => kind === 'PERSON' && (phraseTo ?? to) === start - 1)
  const other = first && tokens[(first.phraseFrom ?? first.from) - 1]?.lower
  return (
    first !== undefined && tokens[first.from]?.sentence === tokens[from]?.sentence && meetingWords.test(other ?? '')
  )
}

/** "In Harare, Information Minister X denied": the country of the place that opens a sentence. */
export function countryOfOpening({ tokens, spans }: NationalityInput, sentence: Sentence): CountryCode | null {
  if (!/^(?:in|from)$/u.test(tokens[sentence.from]?.lower ?? '')) return null
  const opening = spans.find(({ from }) => from === sentence.from + 1)
  if (!opening || tokens[opening.to]?.text !== ',') return null
  return opening.kind === 'COUNTRY' ? opening.key : opening.kind === 'PLACE' ? (opening.country ?? null) : null
}

/** "King X and Queen Y", "the president and the First Lady, Y": of the country of whom they come with. */
export function countryOfConsort({ tokens, spans, people }: NationalityInput, facts: PersonFacts): CountryCode | null {
  const own = spans.find(({ kind, key }) => kind === 'PERSON' && key === facts.name)
  const start = own?.phraseFrom ?? facts.first
  const title = tokens.slice(start, facts.first).map(({ text }) => text)
  if (!title.some((word) => /^(?:Queen|Princess|Prince|Lady|Duchess|Empress)$/u.test(word))) return null
  const before = spans.findLast(({ kind, to }) => kind === 'PERSON' && to <= start)
  return before && start - before.to <= 2 && tokens[before.to]?.lower === 'and'
    ? (people.get(before.key)?.country ?? null)
    : null
}

/** "Najib Mikati, a former prime minister of Lebanon": the country of somebody with the same family name. */
export function countryOfFamily({ people }: NationalityInput, facts: PersonFacts): CountryCode | null {
  const words = facts.name.split(' ')
  const family = words.at(-1) ?? ''
  if (words.length < 2 || wordLists().familyNamesFirst.has(words[0] ?? '')) return null
  const relatives = [...people.values()].filter(
    (other) => other !== facts && other.name.endsWith(` ${family}`) && other.told !== null,
  )
  return relatives.find(({ country }) => country !== null)?.country ?? null
}

/** ", X said": whose words the sentence gives. */
export const isSource = ({ tokens, spans }: NationalityInput, from: number): boolean => {
  const name = spans.find((span) => span.kind === 'PERSON' && span.from === from)
  return /^(?:said|says|told|added|announced|reported|confirmed)$/u.test(tokens[name?.to ?? -1]?.lower ?? '')
}

/** "A and B held a meeting": the only other of a sentence about a meeting, joined by "and": of another country. */
export function besideIn(
  { tokens, spans, people }: NationalityInput,
  sentence: Sentence,
  facts: PersonFacts,
): NameSpan | undefined {
  const here = spans.filter(({ kind, from }) => kind === 'PERSON' && from >= sentence.from && from < sentence.to)
  const own = here.findIndex(({ key }) => key === facts.name)
  const other = here.length === 2 ? here[1 - own] : undefined
  const [first, second] = here
  if (own === -1 || !other || !first || !second || people.get(other.key)?.country === null) return undefined
  const isJoined =
    tokens[(second.phraseFrom ?? second.from) - 1]?.lower === 'and' &&
    (first.phraseTo ?? first.to) >= (second.phraseFrom ?? second.from) - 2
  const isMeeting = tokens
    .slice(second.to, sentence.to)
    .some(({ lower }) => /^(?:met|meeting|talks|signed|conferred)$/u.test(lower))
  return isJoined && isMeeting ? other : undefined
}
