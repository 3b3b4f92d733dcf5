import type { CountryCode } from '../../domain/document.js'
import type { NameSpan, OfficeSpan, PersonFacts, Sentence } from '../analysis.js'
import { findOfficeholders } from '../lexicon/officeholders.js'
import {
  besideIn,
  countryOfConsort,
  countryOfFamily,
  countryOfOpening,
  findSide,
  isCounterpart,
  isPartner,
  isSource,
  type NationalityInput,
} from './09-nationality-clues.js'
import { findCountryOfOwner, findToldCountry } from './09-nationality-signs.js'

/** Offices of which a country has one holder at a time: a second person with it must be of another country. */
const exclusive: ReadonlySet<string> = new Set([
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'DEFENSE_MINISTER',
])

/** Titles that, without a nationality, are those of one country; source: the countries' own official usage. */
const ownTitles: readonly (readonly [RegExp, CountryCode])[] = [
  [
    /secretary of state|secretary of defense|treasury secretary|house speaker|state department|attorney general|national security advis[eo]r|pentagon/iu,
    'US',
  ],
  [/foreign secretary|defence secretary|chancellor of the exchequer/iu, 'GB'],
  [/external affairs minister/iu, 'IN'],
]

/** Points for each country by what stands near the name; the most wins, the earlier named of two equals. */
function scoreCountries(
  input: NationalityInput,
  sentence: Sentence,
  facts: PersonFacts,
): ReadonlyMap<CountryCode, number> {
  const scores = new Map<CountryCode, number>()
  const add = (code: CountryCode | null | undefined, points: number): void => {
    if (code) scores.set(code, (scores.get(code) ?? 0) + points)
  }
  const countries = input.spans.filter(({ kind }) => kind === 'COUNTRY')
  for (const { key } of countries) add(key, 0.04)
  add(countries[0]?.key, 0.5)
  const inSentence = (span: NameSpan): boolean => span.from >= sentence.from && span.to <= sentence.to
  const otherThanSubject = isCounterpart(input, facts.first) || isPartner(input, facts.first)
  const before = input.spans.filter((span) => inSentence(span) && span.from < facts.first)
  const persons = before.filter(({ kind }) => kind === 'PERSON')
  for (const span of persons) add(input.people.get(span.key)?.country, otherThanSubject ? -4 : 2)
  for (const span of before) {
    const isOfOffice = input.officeAt[span.to] !== undefined
    if (span.kind === 'COUNTRY' && (span.form !== 'NAME' || isOfOffice))
      add(span.key, otherThanSubject ? 0 : isOfOffice ? 2 : 0.6)
  }
  for (const span of input.spans.filter((span) => inSentence(span) && span.from > facts.first)) {
    if (span.kind === 'PERSON' && !isCounterpart(input, span.from)) add(input.people.get(span.key)?.country, 1.5)
    if (
      span.kind === 'COUNTRY' &&
      /^(?:counterpart|colleague|opposite|host|guest)/u.test(input.tokens[span.to]?.lower ?? '')
    )
      add(span.key, -3)
  }
  const partner = besideIn(input, sentence, facts)
  if (partner) add(input.people.get(partner.key)?.country, -3)
  const isHead = facts.officeClass === 'HEAD_OF_STATE' || facts.officeClass === 'HEAD_OF_GOVERNMENT'
  const isGuest = persons.length > 0 && facts.office === null
  for (const span of input.spans)
    if (inSentence(span) && span.kind === 'PLACE') add(span.country, isHead || isGuest || otherThanSubject ? 2 : 0.6)
  for (const span of before) {
    const isGoal =
      span.kind === 'COUNTRY' && span.form === 'NAME' && /^(?:to|in)$/u.test(input.tokens[span.from - 1]?.lower ?? '')
    if (isGoal && (isHead || otherThanSubject)) add(span.key, 2)
  }
  const previous = input.spans
    .filter(({ to }) => to <= sentence.from)
    .slice(-8)
    .toReversed()
  const subject = input.spans.find(
    (span) => span.kind === 'PERSON' && input.tokens[span.from]?.sentence === sentence.index - 1,
  )
  const startsWithPronoun = /^(?:he|she|his|her)$/u.test(input.tokens[sentence.from]?.lower ?? '')
  if (subject) add(input.people.get(subject.key)?.country, startsWithPronoun ? (otherThanSubject ? -4 : 2) : 0.5)
  for (const [index, span] of previous.entries()) {
    const points = 0.5 / (index + 1)
    if (span.kind === 'PERSON') add(input.people.get(span.key)?.country, points)
    else if (span.kind === 'COUNTRY') add(span.key, points)
    else if (span.kind === 'ORGANIZATION' || span.kind === 'PLACE') add(span.country, points)
  }
  if (!otherThanSubject) add(countryOfOpening(input, sentence), 3)
  const told = before.find(({ kind, form }) => kind === 'COUNTRY' && form === 'DEMONYM')
  if (told && facts.office !== null && isSource(input, facts.first)) add(told.key, 1.5)
  const isThere = input.tokens.slice(sentence.from, sentence.to).some(({ lower }) => lower === 'there')
  const carried = input.spans.findLast(({ kind, to }) => kind === 'PLACE' && to <= sentence.from)
  if (isThere && otherThanSubject && input.tokens[carried?.from ?? -1]?.sentence === sentence.index - 1)
    add(carried?.country, 4)
  add(countryOfConsort(input, facts), 8)
  add(countryOfFamily(input, facts), 2)
  const side = findSide(input, sentence, facts.first)
  add(side, 20)
  const own = ownTitles.find(([title]) => title.test(facts.office ?? ''))?.[1]
  if (own && scores.has(own)) add(own, 3)
  return scores
}

/** "visit by the Russian foreign minister": an office told without a name is that of the person before who has none. */
function adoptOffices(
  { officeAt, people, published, spans, tokens }: NationalityInput,
  textOf: (office: OfficeSpan) => string,
): void {
  const attached = new Set([...people.values()].map(({ told }) => told?.from))
  for (const office of new Set(officeAt)) {
    if (!office || office.country === null || !exclusive.has(office.officeClass) || attached.has(office.phraseFrom))
      continue
    if (tokens[office.phraseFrom]?.lower !== 'the') continue
    const isHeld = [...people.values()].some(
      ({ country, officeClass }) => country === office.country && officeClass === office.officeClass,
    )
    const person = spans.findLast(
      ({ kind, to, key }) =>
        kind === 'PERSON' && to <= office.from && people.get(key)?.office === null && people.get(key)?.country === null,
    )
    const facts = person && people.get(person.key)
    const [holder] = facts ? findOfficeholders([...facts.aliases], published) : []
    if (holder && holder.country !== office.country) continue
    if (isHeld || !facts || (person && office.from - person.to > 40)) continue
    Object.assign(facts, {
      office: textOf(office),
      officeClass: office.officeClass,
      country: office.country,
      told: { from: office.phraseFrom, to: office.to },
    })
  }
}

const firstOf = <Value>(spans: readonly NameSpan[], find: (span: NameSpan) => Value | null): Value | null => {
  for (const span of spans) {
    const value = find(span)
    if (value !== null) return value
  }
  return null
}

/**
 * Gives people without a nationality the one that the text implies: the side they sit on, a place, the company they
 * keep; never a country whose office of that class somebody else holds. People of international bodies get none.
 */
export function fillNationalities(input: NationalityInput, textOf: (office: OfficeSpan) => string): void {
  adoptOffices(input, textOf)
  for (const facts of input.people.values()) {
    const [holder] = findOfficeholders([...facts.aliases], input.published)
    const year = (input.published ?? '').slice(0, 4)
    const isInOffice = holder !== undefined && holder.from <= year && (holder.to === null || year <= holder.to)
    if (isInOffice) facts.recordedClass = holder.office
  }
  const holds = (officeClass: string | null, code: CountryCode, self: PersonFacts): boolean =>
    officeClass !== null &&
    exclusive.has(officeClass) &&
    [...input.people.values()].some(
      (other) => other !== self && other.country === code && other.officeClass === officeClass,
    )
  const hasOwnTitle = ({ office }: PersonFacts): boolean => ownTitles.some(([title]) => title.test(office ?? ''))
  const ordered = [...input.people.values()].toSorted(
    (left, right) => Number(hasOwnTitle(right)) - Number(hasOwnTitle(left)) || left.first - right.first,
  )
  for (const facts of ordered) {
    const sentence = input.sentences.find(({ from, to }) => facts.first >= from && facts.first < to)
    if (!sentence || facts.country !== null) continue
    const mentions = input.spans.filter(({ kind, key }) => kind === 'PERSON' && key === facts.name)
    const told = firstOf(mentions, (span) => findToldCountry(input, span))
    if (told !== null) {
      facts.country = told
      continue
    }
    const kind = facts.officeOf === null ? undefined : input.organizationKinds.get(facts.officeOf)
    if (kind === 'INTERGOVERNMENTAL') continue
    const [holder] = findOfficeholders([...facts.aliases], input.published)
    if (holder) {
      const isNamed = input.spans.some(
        ({ kind, key, country }) => (kind === 'COUNTRY' ? key : kind === 'PLACE' ? country : null) === holder.country,
      )
      if (isNamed) facts.country = holder.country
      continue
    }
    const owner = firstOf(mentions, (span) => findCountryOfOwner(input, span))
    if (owner !== null) {
      facts.country = owner
      continue
    }
    const ranked = [...scoreCountries(input, sentence, facts)].toSorted((left, right) => right[1] - left[1])
    const free = ranked.find(([code]) => !holds(facts.officeClass, code, facts))
    const sameTitle = [...input.people.values()].find(
      (other) => other !== facts && other.country !== null && other.office === facts.office,
    )
    facts.country = free?.[0] ?? sameTitle?.country ?? null
  }
}
