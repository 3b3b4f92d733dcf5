import type { GoldEvent } from './gold-document.js'
import type { TallyBuilder } from './tally.js'
import { daysOfGold, foldName, haveDaysInCommon, type ToldEvent } from './told-events.js'

/** The types that gold lists completely; of the others precision cannot be told. */
const completeTypes: ReadonlySet<string> = new Set(['MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'SANCTION'])

interface Pair {
  readonly want: number
  readonly got: number
  readonly score: number
}

const sentencesOf = (event: GoldEvent): readonly string[] => [event.evidence].flat().map(foldName)

const isNamed = (event: ToldEvent, name: string): boolean =>
  event.people.some((names) => names.includes(foldName(name)))

/** How well an event fits its gold: 0 to 2.5; null where the two cannot be the same. */
function judgeFit(want: GoldEvent, got: ToldEvent): number | null {
  if (want.type !== got.type) return null
  const people = want.people.filter((name) => isNamed(got, name)).length
  const countries = want.countries.filter((code) => got.countries.has(code)).length
  const isQuoted = sentencesOf(want).some((text) =>
    got.sentences.some((sentence) => sentence !== '' && (text.includes(sentence) || sentence.includes(text))),
  )
  const isEnough =
    want.people.length > 0
      ? people >= want.people.length / 2 || (isQuoted && people >= 1)
      : countries >= Math.min(1, want.countries.length)
  const isThen = haveDaysInCommon(daysOfGold(want.date), got.days)
  if (!isEnough || !(isQuoted || isThen)) return null
  const who =
    want.people.length > 0
      ? people / Math.max(want.people.length, got.people.length, 1)
      : want.countries.length > 0
        ? countries / Math.max(want.countries.length, got.countries.size, 1)
        : 0
  return who + (isQuoted ? 1 : 0) + (isThen ? 0.5 : 0)
}

/** Pairs gold with events one to one, the best fitting first. */
function matchEvents(wanted: readonly GoldEvent[], told: readonly ToldEvent[]): ReadonlyMap<number, number> {
  const pairs = wanted.flatMap((want, wantIndex) =>
    told.flatMap((event, gotIndex): Pair[] => {
      const score = judgeFit(want, event)
      return score === null ? [] : [{ want: wantIndex, got: gotIndex, score }]
    }),
  )
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { want, got } of pairs.toSorted((left, right) => right.score - left.score)) {
    if (matched.has(want) || taken.has(got)) continue
    matched.set(want, got)
    taken.add(got)
  }
  return matched
}

const labelOf = (event: GoldEvent): string =>
  `${event.status} ${event.date || '-'} ${event.people.join('+') || event.countries.join('+')}`

function rateMatch(tally: TallyBuilder, want: GoldEvent, got: ToldEvent): void {
  const { claim } = got
  const telling = { sentence: [want.evidence].flat()[0] ?? '', rule: claim.rule }
  const check = (attribute: string, isRight: boolean, is: string | null, should: string): void => {
    tally.rate(attribute, isRight)
    const what = `${want.type} ${labelOf(want)}: ${is || '-'}, not ${should || '-'}`
    if (!isRight && attribute !== 'date equal') tally.report('WRONG', attribute, what, telling)
  }
  check('status', got.status === want.status, got.status, want.status)
  const edtf = claim.date?.edtf ?? ''
  check('date overlaps', haveDaysInCommon(daysOfGold(want.date), got.days), edtf, want.date)
  check('date equal', edtf.replaceAll('~', '') === want.date.replaceAll('~', ''), edtf, want.date)
  if (want.place !== null) check('place', foldName(claim.place ?? '') === foldName(want.place), claim.place, want.place)
  else if (want.country !== null) check('place', claim.country === want.country, claim.country, want.country)
  const names = got.people.map(([name]) => name ?? '').join('+')
  if (want.people.length > 0)
    check(
      'all people',
      want.people.every((name) => isNamed(got, name)),
      names,
      want.people.join('+'),
    )
}

/** Scores the events of one document: matched best first, each with one; attributes are rated on what was matched. */
export function scoreEvents(tally: TallyBuilder, wanted: readonly GoldEvent[], told: readonly ToldEvent[]): void {
  const matched = matchEvents(wanted, told)
  const taken = new Set(matched.values())
  for (const [index, want] of wanted.entries()) {
    const got = told[matched.get(index) ?? -1]
    if (got) rateMatch(tally, want, got)
    const [found, missed] = got ? [1, 0] : [0, 1]
    if (completeTypes.has(want.type)) {
      tally.add('events', found, 0, missed)
      tally.add(want.type, found, 0, missed)
    } else if (want.type !== 'OTHER') tally.add(`(${want.type})`, found, 0, missed)
    if (!got && want.type !== 'OTHER')
      tally.report('MISSED', want.type, labelOf(want), { sentence: [want.evidence].flat()[0] ?? '' })
  }
  const isFalse = (event: ToldEvent, index: number): boolean => completeTypes.has(event.type) && !taken.has(index)
  const falseEvents = told.filter(isFalse)
  for (const { type, status, claim, sentences } of falseEvents) {
    tally.add('events', 0, 1, 0)
    tally.add(type, 0, 1, 0)
    const what = `${status} ${claim.date?.edtf ?? '-'} ${claim.statement}`
    tally.report('FALSE', type, what, { sentence: sentences[0] ?? '', rule: claim.rule })
  }
  if (wanted.length === 0) tally.add('events where none', 0, falseEvents.length, 0)
}
