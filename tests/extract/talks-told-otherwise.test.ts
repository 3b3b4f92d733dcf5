import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

/** Talks told by a relative, a meal, an aside, an entry without subject or the words of another act. */
const told: readonly Row[] = [
  [
    'The talks that Zambian President Moses Banda and Malawian President Grace Phiri held in Lusaka on Friday were their first.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'The treaty was drafted at the Lusaka summit of May 2021, at which Zambian President Moses Banda and Malawian President Grace Phiri fell out.',
    ['MEETING OCCURRED 2021-05 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda flew to Lilongwe and joined Malawian President Grace Phiri for a dinner on Friday.',
    ['VISIT OCCURRED - Lilongwe Moses Banda', 'MEETING OCCURRED 2024-03-08 Lilongwe Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda has been on the phone to Malawian President Grace Phiri to explain the delay.',
    ['CALL OCCURRED - - Moses Banda+Grace Phiri'],
  ],
  [
    'Malawian President Grace Phiri got twenty minutes with Zambian President Moses Banda in Lusaka on Friday.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Grace Phiri+Moses Banda'],
  ],
  [
    'In a one-hour session in Lusaka on Friday Zambian President Moses Banda heard from Malawian President Grace Phiri that the dam would be built.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda saw Malawian President Grace Phiri off after a working lunch in Lusaka on Friday.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'An encounter between Zambian President Moses Banda and Malawian President Grace Phiri will not take place, her office said.',
    ['MEETING DENIED - - Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda was in Lilongwe on Friday for talks with Malawian President Grace Phiri.',
    ['VISIT OCCURRED 2024-03-08 Lilongwe Moses Banda', 'MEETING OCCURRED 2024-03-08 Lilongwe Moses Banda+Grace Phiri'],
  ],
  [
    'The presidents of Zambia and Malawi buried their quarrel over dinner in Lusaka on Friday. Moses Banda, the president of Zambia, and Grace Phiri, the president of Malawi, smiled.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda granted Malawian Foreign Minister Grace Phiri an audience in Lusaka on Friday.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri'],
  ],
  [
    'Zambian President Moses Banda met Malawian President Grace Phiri and then Rwandan President Jean Nkusi in Lusaka on Friday.',
    [
      'MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Grace Phiri',
      'MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Jean Nkusi',
    ],
  ],
  [
    'Zambian President Moses Banda and his old rival turned partner, Peter Mulenga, met Malawian President Grace Phiri in Lusaka on Friday.',
    ['MEETING OCCURRED 2024-03-08 Lusaka Moses Banda+Peter Mulenga+Grace Phiri'],
  ],
  [
    'March 2: Zambian President Moses Banda arrives in Lilongwe.\nMarch 4: Flies to Maputo for talks with Mozambican President Joao Machava.',
    [
      'VISIT OCCURRED 2024-03-02 Lilongwe Moses Banda',
      'VISIT OCCURRED 2024-03-04 Maputo Moses Banda',
      'MEETING OCCURRED 2024-03-04 Maputo Moses Banda+Joao Machava',
    ],
  ],
  [
    'Pakistan and India said on Tuesday that they would hold talks in Lahore in May.',
    ['MEETING PLANNED 2024-05 Lahore PK+IN'],
  ],
]

const none: readonly string[] = [
  'Zambian President Moses Banda sees Malawian President Grace Phiri as a rival.',
  'Zambian President Moses Banda told the General Assembly of the United Nations on Friday that the dam would be built.',
  'Zambian President Moses Banda will send a civilian mission to Malawi in April.',
  'Malawian President Grace Phiri on Friday welcomed Zambian President Moses Banda at the airport in Lilongwe.',
]

test.each(told)('talks told in other words: %s', (text, events) => {
  expect([...eventsOf(text)].sort()).toEqual([...events].sort())
})

test.each(none)('no talks and no visit: %s', (text) => {
  expect(eventsOf(text)).toEqual([])
})
