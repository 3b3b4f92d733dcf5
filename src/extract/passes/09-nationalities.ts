import type { CountryCode } from '../../domain/document.js'
import type { NameSpan, PersonFacts, Sentence, Token } from '../analysis.js'
import type { OrganizationKind } from '../../domain/vocabulary.js'

/** Offices of which a country has one holder at a time: a second person with it must be of another country. */
const exclusive: ReadonlySet<string> = new Set(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'DEFENSE_MINISTER'])

export interface NationalityInput {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** All settled names in the order of the text. */
  readonly spans: readonly NameSpan[]
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly organizationKinds: ReadonlyMap<string, OrganizationKind>
}

/** "on the American side", "the Russian side included": a side names the country of the people beside it. */
function findSide({ tokens, spans }: NationalityInput, sentence: Sentence, from: number): CountryCode | null {
  const sides = spans.filter(
    (span) =>
      span.kind === 'COUNTRY' && span.from >= sentence.from && span.to < sentence.to &&
      /^(?:side|delegation|team|one)$/u.test(tokens[span.to]?.lower ?? ''),
  )
  const isAfter = (span: NameSpan): boolean => tokens[span.from - 1]?.lower === 'the' && /^(?:on|from|for)$/u.test(tokens[span.from - 2]?.lower ?? '')
  const following = sides.find((span) => span.from > from && isAfter(span))
  if (following) return following.key
  return sides.findLast((span) => span.to < from && !isAfter(span))?.key ?? sides.find((span) => span.from > from)?.key ?? null
}

/** Countries in the order in which they offer themselves: nearest before the name first, then all of the text. */
function listCandidates(input: NationalityInput, sentence: Sentence, from: number): readonly CountryCode[] {
  const codes: CountryCode[] = []
  const before = input.spans.filter((span) => span.from < from && span.from >= sentence.from)
  for (const span of before) {
    if (span.kind === 'PERSON') codes.push(input.people.get(span.key)?.country ?? '')
    if (span.kind === 'COUNTRY' && span.form === 'DEMONYM') codes.push(span.key)
  }
  const earlier = input.spans.filter((span) => span.from < sentence.from).toReversed()
  for (const span of earlier) {
    if (span.kind === 'PERSON') codes.push(input.people.get(span.key)?.country ?? '')
  }
  for (const span of input.spans) if (span.kind === 'COUNTRY') codes.push(span.key)
  return [...new Set(codes.filter((code) => code !== ''))]
}

/** A place in the sentence, as in "met President X in the port of Y", when the office has no other owner. */
function findPlaceCountry({ spans }: NationalityInput, sentence: Sentence, from: number): CountryCode | null {
  const place = spans.find((span) => span.kind === 'PLACE' && span.from > from && span.from < sentence.to && span.country)
  return place?.country ?? null
}

/**
 * Gives people without a nationality the one that the text implies: the side they sit on, else the nearest country
 * whose office of that class is free. People who have no office get none, those of international bodies neither.
 */
export function fillNationalities(input: NationalityInput): void {
  const taken = (officeClass: string | null, code: CountryCode, self: PersonFacts): boolean =>
    officeClass !== null && exclusive.has(officeClass) &&
    [...input.people.values()].some((other) => other !== self && other.country === code && other.officeClass === officeClass)
  for (const facts of input.people.values()) {
    const sentence = input.sentences.find(({ from, to }) => facts.first >= from && facts.first < to)
    if (!sentence || facts.country !== null) continue
    const kind = facts.officeOf === null ? undefined : input.organizationKinds.get(facts.officeOf)
    if (kind === 'INTERGOVERNMENTAL') continue
    const side = findSide(input, sentence, facts.first)
    const place = facts.officeClass === 'HEAD_OF_STATE' || facts.officeClass === 'HEAD_OF_GOVERNMENT' ? findPlaceCountry(input, sentence, facts.first) : null
    const candidates = [side, place, ...listCandidates(input, sentence, facts.first)].filter((code) => code !== null)
    facts.country = candidates.find((code) => !taken(facts.officeClass, code, facts)) ?? null
  }
}
