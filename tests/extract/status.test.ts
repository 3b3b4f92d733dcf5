import { describe, expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and its events in short; none for what tells no event. */
type Row = readonly [text: string, events: readonly string[]]

const given: readonly Row[] = [
  [
    'Cuban Foreign Minister Pedro Sosa was to have travelled to Quito on Monday but fell ill.',
    ['VISIT CANCELLED 2024-03-11 Quito Pedro Sosa'],
  ],
  [
    'Cuban Foreign Minister Pedro Sosa, who had been due to fly to Quito on Monday, stayed at home.',
    ['VISIT CANCELLED 2024-03-11 Quito Pedro Sosa'],
  ],
  [
    'Bad weather forced Czech President Jan Dvorak to call off his trip to Skopje.',
    ['VISIT CANCELLED - Skopje Jan Dvorak'],
  ],
  [
    'A planned trip to Quito by Cuban Foreign Minister Pedro Sosa never came about.',
    ['VISIT CANCELLED - Quito Pedro Sosa'],
  ],
  [
    'A trip to Quito by Cuban Foreign Minister Pedro Sosa, set for Tuesday evening, was abandoned.',
    ['VISIT CANCELLED 2024-03-12 Quito Pedro Sosa'],
  ],
  [
    'Cuban Foreign Minister Pedro Sosa has called off a trip to Quito planned for Thursday.',
    ['VISIT CANCELLED 2024-03-14 Quito Pedro Sosa'],
  ],
  ['Polish Prime Minister Ewa Zielinska has put off her trip to Oslo.', ['VISIT POSTPONED - Oslo Ewa Zielinska']],
  ['Polish Prime Minister Ewa Zielinska’s visit to Oslo was put on hold.', ['VISIT POSTPONED - Oslo Ewa Zielinska']],
]

const planned: readonly Row[] = [
  [
    'Argentine Foreign Minister Diana Sosa is travelling to Asuncion on Thursday.',
    ['VISIT PLANNED 2024-03-14 Asuncion Diana Sosa'],
  ],
  [
    'Preparations are under way for a visit to Colombo by Indian Prime Minister Arjun Mehta in April.',
    ['VISIT PLANNED 2024-04 Colombo Arjun Mehta'],
  ],
]

const doubted: readonly Row[] = [
  [
    'Yemeni Foreign Minister Salem Awad reportedly travelled to Tel Aviv last month.',
    ['VISIT ALLEGED 2024-02 Tel Aviv Salem Awad'],
  ],
  [
    'Yemeni Foreign Minister Salem Awad is said to have travelled to Tel Aviv last month.',
    ['VISIT ALLEGED 2024-02 Tel Aviv Salem Awad'],
  ],
  [
    'Yemen denied reports that its foreign minister, Salem Awad, had visited Tel Aviv last month.',
    ['VISIT DENIED 2024-02 Tel Aviv Salem Awad'],
  ],
  [
    'Yemeni Foreign Minister Salem Awad denied ever having travelled to Tel Aviv.',
    ['VISIT DENIED - Tel Aviv Salem Awad'],
  ],
  ['A visit by Peruvian President Elena Quispe to Moscow is out of the question, her spokesman said.', []],
]

describe('whether an act took place', () => {
  test.each(given)('given up or put off: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
  test.each(planned)('still to come: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
  test.each(doubted)('told by others or denied: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
})
