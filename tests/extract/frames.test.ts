import { describe, expect, test } from '@jest/globals'
import { annotate, eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and its events in short; none for what tells no event. */
type Row = readonly [text: string, events: readonly string[]]

const meetings: readonly Row[] = [
  [
    'Chadian President Idriss Saleh and Malian President Moussa Keita sat face to face in Accra on Monday.',
    ['MEETING OCCURRED 2024-03-11 Accra Idriss Saleh+Moussa Keita'],
  ],
  [
    'Malian Foreign Minister Moussa Keita sat opposite Togolese Foreign Minister Koffi Mensah in Accra on Monday.',
    ['MEETING OCCURRED 2024-03-11 Accra Moussa Keita+Koffi Mensah'],
  ],
  [
    'Chilean President Rosa Fuentes played host to Peruvian President Elena Quispe in Santiago on Sunday.',
    ['MEETING OCCURRED 2024-03-10 Santiago Rosa Fuentes+Elena Quispe'],
  ],
  [
    'Officials from Kenya, Uganda and Rwanda discussed the border in Nairobi on Monday.',
    ['MEETING OCCURRED 2024-03-11 Nairobi KE+UG+RW'],
  ],
  [
    'The foreign ministers of Mali, Niger and Chad are to gather in Niamey on 3 May.',
    ['MEETING PLANNED 2024-05-03 Niamey ML+NE+TD'],
  ],
  [
    'The leaders of the African Union are due to gather in Kigali in December.',
    ['MEETING PLANNED 2024-12 Kigali African Union'],
  ],
  [
    'The tenth session of the Arab League is set to open in Muscat next month.',
    ['MEETING PLANNED 2024-04 Muscat Arab League'],
  ],
  [
    'Kenyan Foreign Minister Grace Otieno called on Tanzanian President Samia Mushi in Dodoma on Monday.',
    ['MEETING OCCURRED 2024-03-11 Dodoma Grace Otieno+Samia Mushi'],
  ],
  [
    'Zambian President Levy Banda was received in Cairo on Monday by Egyptian President Hani Mansour.',
    ['MEETING OCCURRED 2024-03-11 Cairo Hani Mansour+Levy Banda'],
  ],
  ['Direct talks between Ecuador and Peru are to open in Quito in May.', ['MEETING PLANNED 2024-05 Quito EC+PE']],
  [
    'Georgia denied that Foreign Minister David Beridze had met Russian Foreign Minister Oleg Sidorov.',
    ['MEETING DENIED - - David Beridze+Oleg Sidorov'],
  ],
  ['Georgian President Nino Beridze refused to meet Russian President Oleg Sidorov.', []],
  ['Nobody knows whether Georgian President Nino Beridze will meet Russian President Oleg Sidorov.', []],
  ['The pilots of Kenya Airways called on the company to raise their pay.', []],
  ['Officials from Kenya discussed the budget in Nairobi on Monday.', []],
]

const visits: readonly Row[] = [
  [
    'On 4 and 5 March an official visit to Armenia was paid by Georgian President Nino Beridze.',
    ['VISIT OCCURRED 2024-03-04/2024-03-05 AM Nino Beridze'],
  ],
  [
    'A delegation led by Sudanese Foreign Minister Amina Hassan arrived in Juba on Monday.',
    ['VISIT OCCURRED 2024-03-11 Juba Amina Hassan'],
  ],
  ['Peruvian President Elena Quispe accepted an invitation to visit Bolivia.', ['VISIT PLANNED - BO Elena Quispe']],
  [
    'Peruvian President Elena Quispe took off for Quito on Monday evening.',
    ['VISIT OCCURRED 2024-03-11 Quito Elena Quispe'],
  ],
  [
    'Peruvian President Elena Quispe said she would not travel to Chile next week.',
    ['VISIT DENIED 2024-03-18/2024-03-24 CL Elena Quispe'],
  ],
  [
    'Danish Prime Minister Mette Holm sent Foreign Minister Lars Dahl to Riga on Monday.',
    ['VISIT OCCURRED 2024-03-11 Riga Lars Dahl'],
  ],
  [
    'A visit to Oslo by Danish Prime Minister Mette Holm, which had been planned for October, was dropped.',
    ['VISIT CANCELLED 2024-10 Oslo Mette Holm'],
  ],
  ['Danish Prime Minister Mette Holm and Norwegian Prime Minister Jonas Lund crossed paths in Malmö.', []],
  ['Danish Prime Minister Mette Holm hopes to travel to Oslo.', []],
]

const calls: readonly Row[] = [
  [
    'Canadian Prime Minister Paul Roy cautioned Mexican President Rosa Fuentes by telephone on Friday.',
    ['CALL OCCURRED 2024-03-08 - Paul Roy+Rosa Fuentes'],
  ],
  [
    'In a phone call on Monday, Canadian Prime Minister Paul Roy urged Mexican President Rosa Fuentes to wait.',
    ['CALL OCCURRED 2024-03-11 - Paul Roy+Rosa Fuentes'],
  ],
  [
    'A telephone conversation between Canadian Prime Minister Paul Roy and Mexican President Rosa Fuentes was held on 2 March.',
    ['CALL OCCURRED 2024-03-02 - Paul Roy+Rosa Fuentes'],
  ],
  [
    'Canadian Prime Minister Paul Roy rang Mexican President Rosa Fuentes on Monday.',
    ['CALL OCCURRED 2024-03-11 - Paul Roy+Rosa Fuentes'],
  ],
  ['Canadian Prime Minister Paul Roy called for calm.', []],
  ['Canadian Prime Minister Paul Roy answered by telephone that he was ill.', []],
]

const deals: readonly Row[] = [
  [
    'An accord on fishing was reached in Rabat on Monday by Morocco and Spain.',
    ['AGREEMENT OCCURRED 2024-03-11 Rabat MA+ES'],
  ],
  [
    'The treaty was signed in Rabat on Monday by Moroccan President Nasser Alaoui and Spanish President Ana Vidal.',
    ['AGREEMENT OCCURRED 2024-03-11 Rabat Nasser Alaoui+Ana Vidal'],
  ],
  [
    'Moroccan President Nasser Alaoui and Spanish President Ana Vidal put their names to a treaty in Rabat on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Rabat Nasser Alaoui+Ana Vidal'],
  ],
  ['Croatia and Slovenia agreed in Zagreb on Monday to share the bay.', ['AGREEMENT OCCURRED 2024-03-11 Zagreb HR+SI']],
  [
    'Burundi’s government signed a truce with the FNL in Dar es Salaam on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Dar es Salaam BI+FNL'],
  ],
  ['Croatia agreed to look at the plan.', []],
  ['No treaty was signed by Croatia and Slovenia.', []],
  ['Croatia and Slovenia hope for an agreement between the two countries.', []],
]

const accusations: readonly Row[] = [
  [
    'Chad cut its ties with Sudan on Monday, accusing it of arming the rebels.',
    ['ACCUSATION OCCURRED 2024-03-11 - TD+SD', 'AID ALLEGED - - SD'],
  ],
  ['Rwanda was accused by Burundi on Monday of backing the rebels.', ['ACCUSATION OCCURRED 2024-03-11 - BI+RW']],
  [
    'Malian President Moussa Keita alleged on Monday that Algeria was sheltering the rebels.',
    ['ACCUSATION OCCURRED 2024-03-11 - Moussa Keita+DZ'],
  ],
  ['Chad levelled accusations of murder against Libya.', ['ACCUSATION OCCURRED - - TD+LY']],
  ['Chad rejected accusations by Libya that it had closed the border.', ['ACCUSATION OCCURRED - - LY+TD']],
  ['Chad expressed concern about Libya.', []],
]

const sanctions: readonly Row[] = [
  ['Sanctions were imposed on Mali by ECOWAS on Monday.', ['SANCTION OCCURRED 2024-03-11 - ECOWAS+ML']],
  [
    'The European Union imposed an arms embargo and a travel ban on Guinea in January.',
    ['SANCTION OCCURRED 2024-01 - European Union+GN'],
  ],
  [
    'The United States froze the assets of Belarusian President Oleg Lukin in 2023.',
    ['SANCTION OCCURRED 2023 - US+Oleg Lukin'],
  ],
  ['The sanctions on Mali hurt the poor.', []],
  ['The United States froze a vaccine at minus 70 degrees.', []],
]

const publics: readonly Row[] = [
  ['Hundreds of students protested in Dakar on Monday.', ['PROTEST OCCURRED 2024-03-11 Dakar SN']],
  ['Zambians will vote on 13 August.', ['ELECTION PLANNED 2024-08-13 ZM ZM']],
  ['The council will vote on the budget on Friday.', []],
  ['A minister protested on Monday.', []],
]

describe.each([
  ['meetings', meetings],
  ['visits', visits],
  ['calls', calls],
  ['agreements', deals],
  ['accusations', accusations],
  ['sanctions', sanctions],
  ['protests and elections', publics],
] as const)('%s', (_what, rows) => {
  test.each(rows.map(([text, events]): [string, readonly string[]] => [text, events]))('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
})

describe('a story', () => {
  test('tells its day once: an act of the next sentence has it', () => {
    expect(
      eventsOf(
        'Moroccan President Nasser Alaoui and Spanish President Ana Vidal met in Rabat on Monday. The two leaders signed a treaty on fishing.',
      ),
    ).toEqual([
      'MEETING OCCURRED 2024-03-11 Rabat Nasser Alaoui+Ana Vidal',
      'AGREEMENT OCCURRED 2024-03-11 Rabat Nasser Alaoui+Ana Vidal',
    ])
  })

  test('in a list has the date that stands before the colon', () => {
    expect(
      eventsOf(
        '- Dec. 10, 2013: Envoys of Chad and Libya sit down in Cairo.\n\n- July 2, 2015: The embassies reopen. Chadian President Idriss Saleh travels to Tripoli.',
      ),
    ).toEqual(['MEETING OCCURRED 2013-12-10 Cairo TD+LY', 'VISIT OCCURRED 2015-07-02 Tripoli Idriss Saleh'])
  })

  test('has a dateline that names no person and no place of its own', () => {
    const { people, places, countries } = annotate('NAIROBI, March 12 (KNA) — Chadian President Idriss Saleh spoke.')
    expect(people.map(({ name }) => name)).toEqual(['Idriss Saleh'])
    expect(places).toEqual([])
    expect(countries).toEqual(['TD'])
  })

  test('that opens with capitals and a dash between countries has no dateline', () => {
    expect(annotate('USA–China trade fell on Monday.').countries).toEqual(['US', 'CN'])
  })

  test('says which place lies in which where the words do', () => {
    const { places } = annotate('They met at the Rosenberg Castle in Telc.')
    expect(places).toMatchObject([
      { name: 'Rosenberg Castle', partOf: 'Telc' },
      { name: 'Telc', partOf: null },
    ])
  })

  test('keeps what was stated at a meeting as a claim of the speaker', () => {
    const { claims } = annotate(
      'Norwegian Prime Minister Jonas Dahl stated at the start of his meeting with Mette Holm that the summit between Chad and Mali had failed.',
    )
    expect(claims.find(({ modality }) => modality === 'STATED')).toMatchObject({
      attributedTo: { kind: 'PERSON', name: 'Jonas Dahl' },
      event: null,
    })
  })
})
