import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

const meetings: readonly Row[] = [
  [
    'The Arab League, meeting in Tunis on Sunday, said nothing of oil.',
    ['MEETING OCCURRED 2024-03-10 Tunis Arab League'],
  ],
  ['The African Union’s own summit opens in Lusaka on Friday.', ['MEETING PLANNED 2024-03-15 Lusaka African Union']],
  [
    'Arab League leaders are to hold an emergency summit in Tunis on Friday.',
    ['MEETING PLANNED 2024-03-15 Tunis Arab League'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg called on Polish President Ewa Zielinska and on Prime Minister Jan Nowak in Warsaw on Monday.',
    [
      'MEETING OCCURRED 2024-03-11 Warsaw Lars Berg+Ewa Zielinska',
      'MEETING OCCURRED 2024-03-11 Warsaw Lars Berg+Jan Nowak',
    ],
  ],
  [
    'Norwegian Foreign Minister Lars Berg had been to see Polish President Ewa Zielinska on Monday.',
    ['MEETING OCCURRED 2024-03-11 - Lars Berg+Ewa Zielinska'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg spent Sunday with Polish President Ewa Zielinska in Gdansk.',
    ['MEETING OCCURRED 2024-03-10 Gdansk Lars Berg+Ewa Zielinska', 'VISIT OCCURRED 2024-03-10 Gdansk Lars Berg'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg was feted in Warsaw on Monday by Polish President Ewa Zielinska.',
    ['MEETING OCCURRED 2024-03-11 Warsaw Lars Berg+Ewa Zielinska'],
  ],
  [
    'Negotiators from Chad and Sudan met in Tripoli on 1 March. The second round will be in Cairo on 20 March.',
    ['MEETING OCCURRED 2024-03-01 Tripoli TD+SD', 'MEETING PLANNED 2024-03-20 Cairo SD+TD'],
  ],
  [
    'Chad and Sudan are at odds over a well. The two sides will reconvene in Cairo on 20 March.',
    ['MEETING PLANNED 2024-03-20 Cairo SD+TD'],
  ],
  ['The talks between Chad and Sudan failed.\n\nMarch 4: Second round.', ['MEETING OCCURRED 2024-03-04 - TD+SD']],
]

const errands: readonly Row[] = [
  [
    'Norwegian Foreign Minister Lars Berg flew to Warsaw on Monday to sound out Polish President Ewa Zielinska.',
    ['VISIT OCCURRED 2024-03-11 Warsaw Lars Berg', 'MEETING OCCURRED 2024-03-11 Warsaw Lars Berg+Ewa Zielinska'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg flew to Warsaw on Monday, where Polish President Ewa Zielinska told him to be patient.',
    ['VISIT OCCURRED 2024-03-11 Warsaw Lars Berg', 'MEETING OCCURRED 2024-03-11 Warsaw Lars Berg+Ewa Zielinska'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg flew to Warsaw on Monday and wrote a letter to ask Polish President Ewa Zielinska for help.',
    ['VISIT OCCURRED 2024-03-11 Warsaw Lars Berg'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg flew to Warsaw on Monday and told reporters that he was tired.',
    ['VISIT OCCURRED 2024-03-11 Warsaw Lars Berg'],
  ],
]

const calls: readonly Row[] = [
  [
    'Norwegian Foreign Minister Lars Berg had Polish President Ewa Zielinska on the phone on Monday.',
    ['CALL OCCURRED 2024-03-11 - Lars Berg+Ewa Zielinska'],
  ],
  ['Norwegian Foreign Minister Lars Berg was not on the phone to Polish President Ewa Zielinska on Monday.', []],
]

const accusations: readonly Row[] = [
  [
    'Somalia is at war again. The junta accused Kenya on Monday of arming its foes.',
    ['ACCUSATION OCCURRED 2024-03-11 - SO+KE', 'AID ALLEGED - - KE'],
  ],
  [
    'Kenyan Foreign Minister Amina Otieno denounced Somalia on Monday for arming rebels.',
    ['ACCUSATION OCCURRED 2024-03-11 - Amina Otieno+SO', 'AID ALLEGED - - SO'],
  ],
  ['Kenyan Foreign Minister Amina Otieno denounced Somalia on Monday.', []],
  [
    'Kenyan Foreign Minister Amina Otieno took Somalia to task on Monday over the raid.',
    ['ACCUSATION OCCURRED 2024-03-11 - Amina Otieno+SO', 'ATTACK ALLEGED - - SO'],
  ],
  [
    'Amina Otieno, the Kenyan foreign minister, wrote to Somali President Hassan Ali, whom she charged with telling lies.',
    ['ACCUSATION OCCURRED - - Amina Otieno+Hassan Ali'],
  ],
]

const sanctions: readonly Row[] = [
  [
    'The European Union placed Somali General Hassan Ali under a travel ban on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - European Union+Hassan Ali'],
  ],
  ['Kenya cut off trade with Somalia on Monday.', ['SANCTION OCCURRED 2024-03-11 - KE+SO']],
]

const deals: readonly Row[] = [
  [
    'Norwegian Foreign Minister Lars Berg and Polish President Ewa Zielinska signed a pledge in Gdansk on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Gdansk Lars Berg+Ewa Zielinska'],
  ],
  [
    'Norwegian Foreign Minister Lars Berg and Polish President Ewa Zielinska exchanged lists of prisoners in Gdansk on Monday.',
    [],
  ],
]

test.each([...meetings, ...errands, ...calls, ...accusations, ...sanctions, ...deals])('%s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
