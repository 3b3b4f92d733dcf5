import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its meetings in short. */
type Row = readonly [text: string, meetings: readonly string[]]

const pair = 'Kenyan President Peter Mwangi and Ugandan President Paul Okello are old rivals. '

/** Gatherings whose guests later sentences name, and talks told in ways of their own. */
const told: readonly Row[] = [
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
  [
    'The presidents of Kenya and Uganda shook hands in Arusha on Friday. Peter Mwangi is the president of Kenya, Paul Okello the president of Uganda.',
    ['MEETING OCCURRED 2024-03-08 Arusha KE+UG'],
  ],
  [
    'The text was completed in Arusha in a round of talks that Kenyan Minister Grace Otieno and Ugandan Minister Sam Kato held from March 2 to March 7.',
    ['MEETING OCCURRED 2024-03-02/2024-03-07 Arusha Grace Otieno+Sam Kato'],
  ],
  [
    'A summit of the river states was held in Arusha on Friday. Taking part were Kenyan President Peter Mwangi and Ugandan President Paul Okello.',
    ['MEETING OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello'],
  ],
  [
    'Kenyan President Peter Mwangi will be received by Ugandan President Paul Okello in Kampala on Friday and hold talks with Prime Minister Sam Kato.',
    [
      'MEETING PLANNED 2024-03-15 Kampala Paul Okello+Peter Mwangi',
      'MEETING PLANNED 2024-03-15 Kampala Peter Mwangi+Sam Kato',
    ],
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

test('whoever is back from abroad has been there, and a visit that is not on the agenda is none', () => {
  expect(eventsOf('Kenyan Foreign Minister Peter Mwangi is back from Kampala.')).toEqual([
    'VISIT OCCURRED - Kampala Peter Mwangi',
  ])
  expect(eventsOf('A visit by Kenyan President Peter Mwangi to Kampala is not on the agenda.')).toEqual([])
})

test('after an aside on somebody named once, "he" at the head of a paragraph is the one whom the text is about', () => {
  const body = `Kenyan President Peter Mwangi is a traveller. Mwangi began young. Mwangi never tires. Mwangi likes trains.

Italian minister Carlo Bruni is no friend of trains.

On Friday he flew to Kampala.`
  expect(eventsOf(body)).toEqual(['VISIT OCCURRED 2024-03-08 Kampala Peter Mwangi'])
})
