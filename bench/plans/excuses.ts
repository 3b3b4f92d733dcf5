import type { Excuse } from '../measure/judge-plan.js'

const byScore =
  'What is found is ranked by a score that is worked out for the words asked for: no index has that order.'
const counted = 'Groups are ordered by their counts, which no index has.'

/** Plans that break a rule, each with why nothing better is to be had. */
export const planExcuses: readonly Excuse[] = [
  { plan: 'e', sorts: 'All events of two countries are put into groups; the rest of the plan reads them once each.' },
  { plan: 'f', sorts: byScore },
  { plan: 'i-SearchAndFeed', sorts: byScore },
  { plan: 'i-MostActive', sorts: counted },
  { plan: 'i-OfficeOnADay', sorts: 'A tenure is the range of the days of all claims that a person held the office.' },
  { plan: 'l', reads: 'All events are counted, by type and year.' },
  { plan: 'm', reads: 'All events are counted, month by month.' },
]
