import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its meetings in short. */
type Row = readonly [text: string, meetings: readonly string[]]

const pair = 'Kenyan President Peter Mwangi and Ugandan President Paul Okello are old rivals. '

/** Talks whose parties the sentence leaves to the story, and gatherings whose guests later sentences name. */
const told: readonly Row[] = [
  [
    `${pair}Four days of talks in Arusha ended on Friday.`,
    ['MEETING OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello'],
  ],
  [
    `${pair}A summit in Arusha in May 2021 broke up in anger.`,
    ['MEETING OCCURRED 2021-05 Arusha Peter Mwangi+Paul Okello'],
  ],
  [
    'The summit of the river states opened in Arusha on Friday. Among those present were Kenyan President Peter Mwangi and Ugandan President Paul Okello.',
    ['MEETING OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello'],
  ],
  [
    'A conference on the lake was held in Arusha on Friday with Kenyan President Peter Mwangi in the chair. The following took part:\n- Ugandan President Paul Okello;\n- Rwandan President Jean Nkusi.',
    ['MEETING OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello+Jean Nkusi'],
  ],
  [
    'Kenya and Uganda held talks in Arusha on Friday. Foreign Minister Grace Otieno led one delegation, and Foreign Minister Sam Kato the other.',
    ['MEETING OCCURRED 2024-03-08 Arusha UG+Grace Otieno+Sam Kato'],
  ],
  [
    'Delegations from the two camps, led by Grace Otieno for the government and Sam Kato for the rebels, met in Arusha on Friday.',
    ['MEETING OCCURRED 2024-03-08 Arusha Grace Otieno+Sam Kato'],
  ],
]

/** Meetings of others than those of the story, and gatherings of which no guest is told. */
const none: readonly string[] = [
  `${pair}A cabinet meeting in Nairobi on Friday approved the budget.`,
  `${pair}The party conference in Nairobi on Friday was noisy.`,
  `${pair}Weekly meetings in Nairobi are the rule.`,
  'The summit of the river states opened in Arusha on Friday. It rained.',
  `${pair}It rained. The sun came back. Nobody cared. Farmers sang. Cows slept. The talks in Arusha on Friday were of other people.`,
]

const meetingsOf = (text: string): readonly string[] => eventsOf(text).filter((event) => event.startsWith('MEETING'))

test.each(told)('a meeting of those whom the story names: %s', (text, meetings) => {
  expect(meetingsOf(text)).toEqual(meetings)
})

test.each(none)('no meeting of the two: %s', (text) => {
  expect(meetingsOf(text)).toEqual([])
})
