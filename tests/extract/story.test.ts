import { describe, expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

const days: readonly Row[] = [
  [
    'Kenyan President Peter Kamau flew to Kampala on Sunday and went on to Kigali.',
    ['VISIT OCCURRED 2024-03-10 Kampala Peter Kamau', 'VISIT OCCURRED 2024-03-10 Kigali Peter Kamau'],
  ],
  [
    'Kenyan President Peter Kamau and Chadian President Idriss Saleh met on the margins of the summit, held in Kigali on 9 March.',
    ['MEETING OCCURRED 2024-03-09 Kigali Peter Kamau+Idriss Saleh'],
  ],
  [
    'The March 3 vote changed little, and Kenyan President Peter Kamau flew to Kampala the next day.',
    ['VISIT OCCURRED 2024-03-04 Kampala Peter Kamau'],
  ],
  [
    'Ghanaian President Kofi Mensah spoke to students in Ankara on Tuesday, on a visit to Turkey. Mensah had arrived in Ankara on Monday.',
    ['VISIT OCCURRED 2024-03-11 Ankara Kofi Mensah'],
  ],
  [
    'On Monday Kenyan President Peter Kamau went to Kampala to see Ugandan President Moses Okello, then to Juba.',
    [
      'VISIT OCCURRED 2024-03-11 Kampala Peter Kamau',
      'VISIT OCCURRED 2024-03-11 Juba Peter Kamau',
      'MEETING OCCURRED 2024-03-11 Kampala Peter Kamau+Moses Okello',
    ],
  ],
  [
    'KAMPALA (Reuters) - Kenyan President Peter Kamau, who flew in on Sunday, signed no treaty.',
    ['VISIT OCCURRED 2024-03-10 UG Peter Kamau'],
  ],
  [
    'Oct. 28. Kenyan President Peter Kamau flies into Kampala and meets Ugandan President Moses Okello.',
    ['VISIT OCCURRED 2023-10-28 Kampala Peter Kamau', 'MEETING OCCURRED 2023-10-28 Kampala Peter Kamau+Moses Okello'],
  ],
  [
    'Kenyan President Peter Kamau flew on to Kampala, where he dined on Sunday with Ugandan President Moses Okello.',
    ['VISIT OCCURRED 2024-03-10 Kampala Peter Kamau', 'MEETING OCCURRED 2024-03-10 Kampala Peter Kamau+Moses Okello'],
  ],
  [
    'On Friday Kenyan President Peter Kamau meets Ugandan President Moses Okello in Kampala.',
    ['MEETING PLANNED 2024-03-15 Kampala Peter Kamau+Moses Okello'],
  ],
  [
    'Omani Foreign Minister Salim Harthy met Cypriot Foreign Minister Nikos Pavlou in Muscat on Monday. They discussed shipping.\nBoth signed a memorandum on ports.',
    [
      'MEETING OCCURRED 2024-03-11 Muscat Salim Harthy+Nikos Pavlou',
      'AGREEMENT OCCURRED 2024-03-11 Muscat Salim Harthy+Nikos Pavlou',
    ],
  ],
  [
    'In 2019 Oman and Cyprus signed a treaty on fishing in Muscat. A year later Cypriot President Nikos Pavlou visited Salalah.',
    ['AGREEMENT OCCURRED 2019 Muscat OM+CY', 'VISIT OCCURRED 2020 Salalah Nikos Pavlou'],
  ],
  [
    'Cypriot President Nikos Pavlou, who last saw King Abdullah in October, arrived in Muscat on Sunday. The previous day he visited Amman.',
    [
      'MEETING OCCURRED 2023-10 - Nikos Pavlou+Abdullah',
      'VISIT OCCURRED 2024-03-10 Muscat Nikos Pavlou',
      'VISIT OCCURRED 2024-03-09 Amman Nikos Pavlou',
    ],
  ],
  [
    'Cypriot President Nikos Pavlou flew to Muscat on Sunday, and on Tuesday Bhutan imposed sanctions on Oman.',
    ['VISIT OCCURRED 2024-03-10 Muscat Nikos Pavlou', 'SANCTION OCCURRED 2024-03-12 - BT+OM'],
  ],
  [
    'Cypriot President Nikos Pavlou arrived in Muscat on Sunday.\nIn a speech Pavlou accused Bhutan of smuggling. Oman accuses Bhutan of meddling.',
    [
      'VISIT OCCURRED 2024-03-10 Muscat Nikos Pavlou',
      'ACCUSATION OCCURRED 2024-03-10 - Nikos Pavlou+BT',
      'ACCUSATION OCCURRED - - OM+BT',
    ],
  ],
]

const places: readonly Row[] = [
  [
    'Chilean President Rosa Fuentes travelled to China in January, when she gave a speech in Dalian.',
    ['VISIT OCCURRED 2024-01 Dalian Rosa Fuentes'],
  ],
  [
    'Norwegian Prime Minister Kari Lund and Latvian President Janis Ozols signed a treaty in Riga on Monday. Lund had flown in on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Riga Kari Lund', 'AGREEMENT OCCURRED 2024-03-11 Riga Kari Lund+Janis Ozols'],
  ],
  [
    'Thai Foreign Minister Somchai Wattana met Lao Foreign Minister Bounmy Keo in Vientiane on Sunday. On Monday he received Danish Foreign Minister Lars Holm in the same city.',
    [
      'MEETING OCCURRED 2024-03-10 Vientiane Somchai Wattana+Bounmy Keo',
      'MEETING OCCURRED 2024-03-11 Vientiane Somchai Wattana+Lars Holm',
    ],
  ],
  [
    'Chilean President Rosa Fuentes was received by Pope Leo at the Vatican on Monday.',
    ['MEETING OCCURRED 2024-03-11 VA Leo+Rosa Fuentes'],
  ],
  [
    'By Our Diplomatic Correspondent\nMUSCAT, March 12: Oman and Cyprus signed a treaty on Tuesday. Crowds in Muscat cheered.',
    ['AGREEMENT OCCURRED 2024-03-12 Muscat OM+CY'],
  ],
  [
    'Omani Foreign Minister Salim Harthy opened a fish market in Salalah on Monday.\nHe met Cypriot Foreign Minister Nikos Pavlou.',
    ['MEETING OCCURRED 2024-03-11 Salalah Salim Harthy+Nikos Pavlou'],
  ],
  [
    'Omani Foreign Minister Salim Harthy told reporters on Monday that calm was back after riots in Salalah.\nHe met Cypriot Foreign Minister Nikos Pavlou.',
    ['MEETING OCCURRED 2024-03-11 - Salim Harthy+Nikos Pavlou'],
  ],
  [
    'On the steps of the Sakura Palace in Muscat, Omani President Salim Harthy and Cypriot President Nikos Pavlou signed a pact on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Sakura Palace Salim Harthy+Nikos Pavlou'],
  ],
]

describe('what a story carries over', () => {
  test.each(days)('of days: %s', (text, events) => {
    expect([...eventsOf(text)].toSorted()).toEqual([...events].toSorted())
  })
  test.each(places)('of places: %s', (text, events) => {
    expect([...eventsOf(text)].toSorted()).toEqual([...events].toSorted())
  })
})
