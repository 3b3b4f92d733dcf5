import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

/** Many parties, told by lists, by who came and by whom a noun names. */
const gatherings: readonly Row[] = [
  [
    'The foreign ministers of Egypt, Ethiopia and Sudan opened a new round of talks on the dam in Kinshasa on Sunday.',
    ['MEETING OCCURRED 2024-03-10 Kinshasa EG+ET+SD'],
  ],
  [
    'The sixth round of six-party talks, attended by China, Japan, Russia, South Korea, North Korea and the United States, opened in Beijing on Monday.',
    ['MEETING OCCURRED 2024-03-11 Beijing CN+JP+RU+KR+KP+US'],
  ],
  [
    'The summit brought together the presidents of Mali, Niger and Chad in Niamey on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Niamey ML+NE+TD'],
  ],
  [
    'A summit in Niamey on Saturday brought together Malian President Moussa Keita, Chadian President Idriss Saleh and Nigerien President Amadou Issoufou.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh+Amadou Issoufou'],
  ],
  [
    'A peace conference opened in Doha on Monday with delegates from Chad, Libya and Sudan.',
    ['MEETING OCCURRED 2024-03-11 Doha TD+LY+SD'],
  ],
  [
    'Delegates from Chad, Libya and Sudan gathered in Doha on Monday for a peace conference.',
    ['MEETING OCCURRED 2024-03-11 Doha TD+LY+SD'],
  ],
  [
    'Negotiators from Armenia and Azerbaijan resumed talks in Geneva on Thursday.',
    ['MEETING OCCURRED 2024-03-07 Geneva AM+AZ'],
  ],
  [
    'A trilateral meeting of the leaders of Greece, Cyprus and Egypt was held in Nicosia on Tuesday.',
    ['MEETING OCCURRED 2024-03-12 Nicosia GR+CY+EG'],
  ],
  [
    'A quadrilateral meeting of the foreign ministers of Iran, Russia, China and Pakistan convened in Tashkent on 7 March.',
    ['MEETING OCCURRED 2024-03-07 Tashkent IR+RU+CN+PK'],
  ],
  [
    'The summit was attended by Malian President Moussa Keita, Chadian President Idriss Saleh and Nigerien President Amadou Issoufou, who met in Niamey on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh+Amadou Issoufou'],
  ],
  [
    'Malian President Moussa Keita, Chadian President Idriss Saleh and Nigerien President Amadou Issoufou met in Niamey on Saturday to discuss the border.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh+Amadou Issoufou'],
  ],
  [
    'Among those who gathered in Niamey on Saturday were Malian President Moussa Keita and Chadian President Idriss Saleh.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh'],
  ],
  [
    'Nigerien President Amadou Issoufou hosted his counterparts from Mali and Chad, Moussa Keita and Idriss Saleh, in Niamey on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Niamey Amadou Issoufou+Moussa Keita+Idriss Saleh'],
  ],
  [
    'Taking part in the conference in Niamey on Saturday were Malian President Moussa Keita and Chadian President Idriss Saleh.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh'],
  ],
  [
    'The two-day gathering in Niamey, chaired by Nigerien President Amadou Issoufou, drew Malian President Moussa Keita and Chadian President Idriss Saleh.',
    ['MEETING OCCURRED - Niamey Amadou Issoufou+Moussa Keita+Idriss Saleh'],
  ],
  [
    'Present at the conference, which opened in Niamey on Saturday, were Malian President Moussa Keita and Chadian President Idriss Saleh.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita+Idriss Saleh'],
  ],
  [
    'Malian President Moussa Keita addressed a donors’ conference in Niamey on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Niamey Moussa Keita'],
  ],
  [
    'Speaking at the Munich Security Conference on 17 February, Malian President Moussa Keita urged Europe to act.',
    ['MEETING OCCURRED 2024-02-17 - Moussa Keita'],
  ],
  ['The Arab League met in emergency session in Cairo on Saturday.', ['MEETING OCCURRED 2024-03-09 Cairo Arab League']],
  [
    'Nepal and India will hold the seventh meeting of their joint commission in Kathmandu on 20 March.',
    ['MEETING PLANNED 2024-03-20 Kathmandu NP+IN'],
  ],
  [
    'Border talks between Tajik and Kyrgyz officials were under way in Batken on Wednesday.',
    ['MEETING OCCURRED 2024-03-13 Batken TJ+KG'],
  ],
  [
    'Diplomats of the two countries, Peru and Ecuador, negotiated through the night in Brasilia on Monday.',
    ['MEETING OCCURRED 2024-03-11 Brasilia PE+EC'],
  ],
  ['Turkish and Armenian envoys met in Vienna on Thursday.', ['MEETING OCCURRED 2024-03-07 Vienna TR+AM']],
  [
    'Senior Turkish and Armenian diplomats held a second round of talks in Vienna on Thursday.',
    ['MEETING OCCURRED 2024-03-07 Vienna TR+AM'],
  ],
  [
    'Indian and Chinese army commanders met at the Chushul border post on Sunday.',
    ['MEETING OCCURRED 2024-03-10 Chushul IN+CN'],
  ],
  [
    'A three-way summit of Brazilian President Joao Ribeiro, Uruguayan President Luis Varela and Argentine President Marta Acosta ended in Montevideo on Monday.',
    ['MEETING OCCURRED 2024-03-11 Montevideo Joao Ribeiro+Luis Varela+Marta Acosta'],
  ],
  [
    'EU envoy Miroslav Hanak shuttled between the two men before bringing Serbian President Goran Petrovic and Kosovan Prime Minister Arben Hoxha together in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Miroslav Hanak+Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Deputy Foreign Minister of Vietnam Nguyen Minh Duc had a working session with Ambassador of Chile Pablo Rojas in Hanoi on Monday.',
    ['MEETING OCCURRED 2024-03-11 Hanoi Nguyen Minh Duc+Pablo Rojas'],
  ],
]

/** The parties are named before and meant by other words. */
const references: readonly Row[] = [
  [
    'Polish President Jan Kowal flew to Vilnius on Monday. His host, Lithuanian President Vytas Petrauskas, spent two hours with him.',
    ['VISIT OCCURRED 2024-03-11 Vilnius Jan Kowal', 'MEETING OCCURRED 2024-03-11 Vilnius Vytas Petrauskas+Jan Kowal'],
  ],
  [
    'Danish Prime Minister Lars Holm and Irish Prime Minister Sean Doyle spoke at a university. The pair met in Dublin on Monday.',
    ['MEETING OCCURRED 2024-03-11 Dublin Lars Holm+Sean Doyle'],
  ],
  [
    'Danish Prime Minister Lars Holm landed in Dublin on Monday. The Dane met the Irish prime minister, Sean Doyle, in the evening.',
    ['VISIT OCCURRED 2024-03-11 Dublin Lars Holm', 'MEETING OCCURRED 2024-03-11 Dublin Lars Holm+Sean Doyle'],
  ],
  [
    'Kenyan President William Odhiambo arrived in Kampala on Monday. The president and his host, Ugandan President Paul Kaguta, discussed trade.',
    [
      'VISIT OCCURRED 2024-03-11 Kampala William Odhiambo',
      'MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta',
    ],
  ],
  [
    'Kenyan President William Odhiambo is in Kampala. Ugandan President Paul Kaguta met his guest at State House on Monday.',
    ['MEETING OCCURRED 2024-03-11 State House Paul Kaguta+William Odhiambo'],
  ],
  [
    'Kenya’s William Odhiambo met Uganda’s Paul Kaguta in Kampala on Monday.',
    ['MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta'],
  ],
  [
    'Serbia’s president and Kosovo’s prime minister met in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid RS+XK'],
  ],
]

test.each(gatherings)('a gathering of many: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

test.each(references)('who is meant: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
