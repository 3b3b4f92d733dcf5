import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

/** Two sit together: by verbs, nouns, participles, relative clauses and phrases before the subject. */
const meetings: readonly Row[] = [
  [
    'Kenyan President William Odhiambo was received in Kampala on Monday by Ugandan President Paul Kaguta, who later saw him off at the airport.',
    ['MEETING OCCURRED 2024-03-11 Kampala Paul Kaguta+William Odhiambo'],
  ],
  [
    'Greek Foreign Minister Nikos Andreou, received on Tuesday by his Turkish counterpart, Mehmet Aksoy, in Ankara, spoke of a new page.',
    ['MEETING OCCURRED 2024-03-12 Ankara Mehmet Aksoy+Nikos Andreou'],
  ],
  [
    'Colombian President Andres Galvis had an audience with Pope Benedict on Monday.',
    ['MEETING OCCURRED 2024-03-11 - Andres Galvis+Benedict'],
  ],
  [
    'Nigerian President Chidi Okafor was granted an audience by King Abdullah in Amman on Sunday.',
    ['MEETING OCCURRED 2024-03-10 Amman Chidi Okafor+Abdullah'],
  ],
  [
    'Over lunch with Irish Prime Minister Sean Doyle in Dublin on Monday, Danish Prime Minister Lars Holm raised the fishing quotas.',
    ['MEETING OCCURRED 2024-03-11 Dublin Lars Holm+Sean Doyle'],
  ],
  [
    'In talks with Irish Prime Minister Sean Doyle in Dublin on Monday, Danish Prime Minister Lars Holm raised the fishing quotas.',
    ['MEETING OCCURRED 2024-03-11 Dublin Lars Holm+Sean Doyle'],
  ],
  [
    'At a meeting with Irish Prime Minister Sean Doyle in Dublin on Monday, Danish Prime Minister Lars Holm asked for more time.',
    ['MEETING OCCURRED 2024-03-11 Dublin Lars Holm+Sean Doyle'],
  ],
  [
    'Following talks with Omani Foreign Minister Salim Al-Harthy in Muscat on Tuesday, Iranian Foreign Minister Reza Karimi said that a deal was near.',
    ['MEETING OCCURRED 2024-03-12 Muscat Reza Karimi+Salim Al-Harthy'],
  ],
  [
    '"We have a deal," Iranian Foreign Minister Reza Karimi said after talks with Omani Foreign Minister Salim Al-Harthy in Muscat on Tuesday.',
    ['MEETING OCCURRED 2024-03-12 Muscat Reza Karimi+Salim Al-Harthy'],
  ],
  [
    'The deal is near, Iranian Foreign Minister Reza Karimi told reporters in Muscat on Tuesday after a two-hour meeting with his Omani counterpart, Salim Al-Harthy.',
    ['MEETING OCCURRED 2024-03-12 Muscat Reza Karimi+Salim Al-Harthy'],
  ],
  [
    'Speaking after talks with his Omani counterpart Salim Al-Harthy in Muscat on Tuesday, Iranian Foreign Minister Reza Karimi said that a deal was near.',
    ['MEETING OCCURRED 2024-03-12 Muscat Reza Karimi+Salim Al-Harthy'],
  ],
  [
    'During a meeting on Tuesday with Omani Foreign Minister Salim Al-Harthy, Iranian Foreign Minister Reza Karimi described the plan as unworkable.',
    ['MEETING OCCURRED 2024-03-12 - Reza Karimi+Salim Al-Harthy'],
  ],
  [
    'Polish President Jan Kowal conferred behind closed doors with Lithuanian President Vytas Petrauskas in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal and Lithuanian President Vytas Petrauskas huddled for two hours in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal dined with Lithuanian President Vytas Petrauskas in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal had a working lunch in Vilnius on Monday with Lithuanian President Vytas Petrauskas.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal exchanged views with Lithuanian President Vytas Petrauskas in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal sat down with Lithuanian President Vytas Petrauskas in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal was locked in talks with Lithuanian President Vytas Petrauskas in Vilnius late on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal briefed Lithuanian President Vytas Petrauskas in Vilnius on Monday on the border fence.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Lithuanian President Vytas Petrauskas welcomed Polish President Jan Kowal to Vilnius on Monday for talks on the border fence.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Vytas Petrauskas+Jan Kowal'],
  ],
  [
    'Lithuanian President Vytas Petrauskas greeted Polish President Jan Kowal in Vilnius on Monday before the two sat down for talks.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Vytas Petrauskas+Jan Kowal'],
  ],
  [
    'The meeting in Vilnius on Monday between Polish President Jan Kowal and Lithuanian President Vytas Petrauskas lasted two hours.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'The meeting of Polish President Jan Kowal with Lithuanian President Vytas Petrauskas in Vilnius on Monday lasted two hours.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'A meeting took place in Vilnius on Monday between Polish President Jan Kowal and Lithuanian President Vytas Petrauskas.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Talks were held in Vilnius on Monday between Polish President Jan Kowal and Lithuanian President Vytas Petrauskas.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal’s Monday meeting with Lithuanian President Vytas Petrauskas in Vilnius ended without a statement.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Kowal meets Petrauskas in Vilnius. Polish President Jan Kowal and his Lithuanian counterpart, Vytas Petrauskas, have met in Vilnius on Monday, the palace said.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal, whose party lost its majority in October and who has since ruled by decree, met Lithuanian President Vytas Petrauskas in Vilnius on Monday.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal (66), in office since 2019, on Monday met with Lithuanian President Vytas Petrauskas in Vilnius.',
    ['MEETING OCCURRED 2024-03-11 Vilnius Jan Kowal+Vytas Petrauskas'],
  ],
  [
    'Polish President Jan Kowal flew to Vilnius on Monday, where his Lithuanian counterpart, Vytas Petrauskas, hosted him for dinner.',
    ['VISIT OCCURRED 2024-03-11 Vilnius Jan Kowal', 'MEETING OCCURRED 2024-03-11 Vilnius Vytas Petrauskas+Jan Kowal'],
  ],
  [
    'Representatives of the Colombian government and the National Liberation Army sat down in Havana on Monday for a third round of negotiations.',
    ['MEETING OCCURRED 2024-03-11 Havana CO+National Liberation Army'],
  ],
  [
    'The Colombian government and the National Liberation Army returned to the negotiating table in Havana on Monday.',
    ['MEETING OCCURRED 2024-03-11 Havana CO+National Liberation Army'],
  ],
  [
    'A delegation from the Taliban, led by Abdul Rahman, was received by Chinese Foreign Minister Li Wen in Tianjin on Monday.',
    ['MEETING OCCURRED 2024-03-11 Tianjin Li Wen+Abdul Rahman'],
  ],
  [
    'General Ibrahim Traore, who took power in Burkina Faso in 2022, rules by decree. On Monday the general met Malian President Moussa Keita in Bamako.',
    ['MEETING OCCURRED 2024-03-11 Bamako Ibrahim Traore+Moussa Keita'],
  ],
  [
    'UN envoy Ghassan Haddad is due in the region. On Monday the envoy met Malian President Moussa Keita in Bamako.',
    ['MEETING OCCURRED 2024-03-11 Bamako Ghassan Haddad+Moussa Keita'],
  ],
  [
    'William Odhiambo of Kenya and Paul Kaguta of Uganda met in Kampala on Monday.',
    ['MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta'],
  ],
  [
    'Kenyan President William Odhiambo and Ugandan President Paul Kaguta fell out years ago. On Monday the two men met again, in Kampala.',
    ['MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta'],
  ],
  [
    'Kenyan President William Odhiambo said on Tuesday: "I met President Paul Kaguta in Kampala on Monday and we talked about trade."',
    ['MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta'],
  ],
  [
    'Asked about Uganda, Kenyan President William Odhiambo said that he had met President Paul Kaguta in Kampala on Monday.',
    ['MEETING OCCURRED 2024-03-11 Kampala William Odhiambo+Paul Kaguta'],
  ],
  [
    'The foreign ministers of Serbia and Kosovo, Goran Petrovic and Arben Hoxha, met in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Accompanied by his foreign minister, Dragan Ilic, Serbian President Goran Petrovic met Kosovan Prime Minister Arben Hoxha in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic met, in the lakeside town of Ohrid, on Saturday, for the first time in a year, Kosovan Prime Minister Arben Hoxha.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Before flying home on Saturday, Serbian President Goran Petrovic met in Ohrid with Kosovan Prime Minister Arben Hoxha.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic toured a dam and then met Kosovan Prime Minister Arben Hoxha in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'It was in Ohrid, on Saturday, that Serbian President Goran Petrovic first met Kosovan Prime Minister Arben Hoxha.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic is due to hold talks with Kosovan Prime Minister Arben Hoxha in Ohrid on Saturday.',
    ['MEETING PLANNED 2024-03-16 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic pulled out of a meeting with Kosovan Prime Minister Arben Hoxha that had been planned for Saturday in Ohrid.',
    ['MEETING CANCELLED 2024-03-16 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Belgrade denied reports that Serbian President Goran Petrovic had held secret talks with Kosovan Prime Minister Arben Hoxha.',
    ['MEETING DENIED - - Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic agreed to meet Kosovan Prime Minister Arben Hoxha in Ohrid next week.',
    ['MEETING PLANNED 2024-03-18/2024-03-24 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Seated opposite each other for the first time, Serbian President Goran Petrovic and Kosovan Prime Minister Arben Hoxha discussed number plates in Ohrid on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'Serbian President Goran Petrovic paid a courtesy call on Slovak President Zuzana Hruba in Bratislava on Monday.',
    ['MEETING OCCURRED 2024-03-11 Bratislava Goran Petrovic+Zuzana Hruba'],
  ],
  [
    '8 March: Goran Petrovic, President of Serbia, meets Arben Hoxha, Prime Minister of Kosovo, in Ohrid.',
    ['MEETING OCCURRED 2024-03-08 Ohrid Goran Petrovic+Arben Hoxha'],
  ],
  [
    'A one-on-one meeting and talks in an expanded format took place between Georgian Prime Minister Irakli Lomidze and Azerbaijani President Rauf Mammadov in Baku on Monday.',
    ['MEETING OCCURRED 2024-03-11 Baku Irakli Lomidze+Rauf Mammadov'],
  ],
  [
    'Emerging from three hours of talks with Azerbaijani President Rauf Mammadov in Baku on Monday, Georgian Prime Minister Irakli Lomidze smiled.',
    ['MEETING OCCURRED 2024-03-11 Baku Irakli Lomidze+Rauf Mammadov'],
  ],
]

test.each(meetings)('a meeting told without or with the verb: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
