import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

/** Calls by verb, noun, phrase and telephone. */
const calls: readonly Row[] = [
  [
    'Georgian Prime Minister Irakli Lomidze rang Azerbaijani President Rauf Mammadov on Monday.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Georgian Prime Minister Irakli Lomidze spoke by phone with Azerbaijani President Rauf Mammadov on Monday.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'A telephone conversation between Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov took place on Monday.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Azerbaijani President Rauf Mammadov received a telephone call from Georgian Prime Minister Irakli Lomidze on Monday.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'In a telephone conversation with Azerbaijani President Rauf Mammadov on Monday, Georgian Prime Minister Irakli Lomidze offered help.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Georgian Prime Minister Irakli Lomidze told Azerbaijani President Rauf Mammadov in a phone call on Monday that the pipeline would stay open.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Georgian Prime Minister Irakli Lomidze held a video conference with Azerbaijani President Rauf Mammadov on Monday.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov talked by video link on Monday.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'The call between Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov on Monday lasted 40 minutes.',
    ['CALL OCCURRED 2024-03-11 - Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Azerbaijani President Rauf Mammadov picked up the phone on Monday to congratulate Georgian Prime Minister Irakli Lomidze.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Azerbaijani President Rauf Mammadov had a phone conversation with Georgian Prime Minister Irakli Lomidze on Monday, at the initiative of the Georgian side.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Azerbaijani President Rauf Mammadov called Georgian Prime Minister Irakli Lomidze on Monday to offer his condolences.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Azerbaijani President Rauf Mammadov is expected to speak to Georgian Prime Minister Irakli Lomidze by telephone on Friday.',
    ['CALL PLANNED 2024-03-15 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Azerbaijani President Rauf Mammadov conveyed his condolences to Georgian Prime Minister Irakli Lomidze over the phone on Monday.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Azerbaijani President Rauf Mammadov discussed the pipeline by telephone on Monday with Georgian Prime Minister Irakli Lomidze.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'The foreign ministers of Georgia and Azerbaijan, David Beridze and Elnur Aliyev, spoke on the phone on Monday.',
    ['CALL OCCURRED 2024-03-11 - David Beridze+Elnur Aliyev'],
  ],
  [
    'Russia’s foreign minister, Oleg Sidorov, and his American counterpart, Jane Miller, discussed the prisoner exchange in a phone call on Monday, the ministry said.',
    ['CALL OCCURRED 2024-03-11 - Oleg Sidorov+Jane Miller'],
  ],
  [
    'During the call on Monday with Georgian Prime Minister Irakli Lomidze, Azerbaijani President Rauf Mammadov promised more gas.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
  [
    'Georgian Prime Minister Irakli Lomidze is under pressure. Azerbaijani President Rauf Mammadov phoned him on Monday.',
    ['CALL OCCURRED 2024-03-11 - Rauf Mammadov+Irakli Lomidze'],
  ],
]

/** Wishes, habits, refusals, sport and other senses of the words. */
const nothing: readonly Row[] = [
  [
    'The visitor’s first engagement in Baku on Monday was a meeting with Azerbaijani President Rauf Mammadov. Georgian Prime Minister Irakli Lomidze leaves on Thursday.',
    [],
  ],
  ['Georgian Prime Minister Irakli Lomidze called on Azerbaijani President Rauf Mammadov to release the pilots.', []],
  ['Georgian Prime Minister Irakli Lomidze has not met Azerbaijani President Rauf Mammadov since taking office.', []],
  ['Georgian Prime Minister Irakli Lomidze often speaks with Azerbaijani President Rauf Mammadov.', []],
  [
    'Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov shook hands in Davos on Monday.',
    [],
  ],
  ['Georgian Prime Minister Irakli Lomidze met with his cabinet in Tbilisi on Monday.', []],
  ['Georgian Prime Minister Irakli Lomidze met voters in Kutaisi on Monday.', []],
  ['The terms met with disapproval from Georgian Prime Minister Irakli Lomidze.', []],
  ['Georgian Prime Minister Irakli Lomidze would like to meet Azerbaijani President Rauf Mammadov.', []],
  ['Georgian Prime Minister Irakli Lomidze invited Azerbaijani President Rauf Mammadov to talks in Tbilisi.', []],
  ['Georgian Prime Minister Irakli Lomidze ruled out talks with Azerbaijani President Rauf Mammadov.', []],
  ['No meeting between Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov is planned.', []],
  ['Calls for talks between Georgia and Azerbaijan grew louder.', []],
  ['Georgian Prime Minister Irakli Lomidze received a letter from Azerbaijani President Rauf Mammadov on Monday.', []],
  ['Georgian Prime Minister Irakli Lomidze received medical treatment on Monday, his doctor David Beridze said.', []],
  ['Georgia met Azerbaijan in Baku on Saturday in the second round of the cup and won 2-1.', []],
  ['Georgian Prime Minister Irakli Lomidze congratulated Azerbaijani President Rauf Mammadov on his victory.', []],
  ['Georgian Prime Minister Irakli Lomidze called Azerbaijani President Rauf Mammadov a brother.', []],
  ['Georgian Prime Minister Irakli Lomidze called the decision of Azerbaijani President Rauf Mammadov a mistake.', []],
  ['Georgia said it was open to talks with Azerbaijan.', []],
  ['Georgia and Azerbaijan resumed flights on Monday.', []],
  ['The village sat at the meeting point of Georgia, Azerbaijan and Armenia.', []],
  ['Lawmakers in Tbilisi discussed relations with Azerbaijan on Monday.', []],
  ['Georgian Prime Minister Irakli Lomidze spoke on Monday about relations with Azerbaijan.', []],
  ['If talks between Georgia and Azerbaijan fail, the border will close.', []],
  [
    'Georgian Prime Minister Irakli Lomidze told Azerbaijani President Rauf Mammadov in an open letter on Monday that the pipeline was safe.',
    [],
  ],
  ['The parliaments of Georgia and Azerbaijan hold regular consultations.', []],
  ['Georgian Prime Minister Irakli Lomidze sat next to Azerbaijani President Rauf Mammadov at the funeral.', []],
]

test.each(calls)('a call: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

test.each(nothing)('no meeting and no call: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
