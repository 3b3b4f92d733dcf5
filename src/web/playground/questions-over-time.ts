import { ask, type Question } from './question.js'
import { seedSlugs } from './seed-slugs.js'

/** Questions about stretches of time, and about what was known when. */
export const questionsOverTime: readonly Question[] = [
  ask(
    5,
    'What went on between these two countries in a year, counted by type and status?',
    `
query BetweenCountries($one: CountryCode!, $other: CountryCode!, $from: Date!, $to: Date!) {
  country(by: { code: $one }) {
    relations(with: { code: $other }) {
      events(
        first: 100
        where: { date: { from: $from, to: $to } }
        orderBy: { field: DATE, direction: ASC }
      ) {
        totalCount
        groups(by: [TYPE, STATUS]) {
          keys { dimension value }
          count
        }
        nodes { title type status date { edtf } }
      }
    }
  }
}
`,
    { one: 'RU', other: 'KP', from: '2023-01-01', to: '2023-12-31' },
  ),
  ask(
    12,
    'Month by month, how often were two countries in contact: certainly and possibly?',
    `
query MonthByMonth($countries: [CountryCode!], $from: Date!, $to: Date!) {
  timeline(
    where: { participants: { countriesAllOf: $countries }, date: { from: $from, to: $to } }
    bucket: MONTH
  ) {
    start
    end
    certain
    possible
    events(first: 10) { nodes { title status } }
  }
}
`,
    { countries: ['RU', 'KP'], from: '2023-07-01', to: '2024-06-30' },
  ),
  ask(
    14,
    'What was known of this visit on a day, and what is known now?',
    `
query KnownThenAndNow($visit: ID!, $day: Date!) {
  now: event(by: { id: $visit }) {
    title
    status
    date { edtf }
    history { at kind reason by before after }
  }
  then: asOf(date: $day) {
    event(by: { id: $visit }) {
      title
      status
      date { edtf }
    }
  }
}
`,
    { visit: seedSlugs.putinVisit, day: '2023-10-20' },
  ),
]
