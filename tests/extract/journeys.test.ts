import { describe, expect, test } from '@jest/globals'
import { annotate, shorten } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and its visits in short, one for each stop. */
type Row = readonly [text: string, visits: readonly string[]]

const visitsOf = (body: string): readonly string[] =>
  annotate(body)
    .claims.filter(({ event, negated, type }) => event !== null && !negated && type === 'VISIT')
    .map(shorten)

const told: readonly Row[] = [
  [
    'March 3: In Lisbon, where he arrived at dawn, Chadian President Idriss Moussa met no one.',
    ['VISIT OCCURRED 2024-03-03 Lisbon Idriss Moussa'],
  ],
  [
    'Peruvian President Jorge Salas will head to Chile tomorrow and to Buenos Aires on Saturday.',
    ['VISIT PLANNED 2024-03-14 CL Jorge Salas', 'VISIT PLANNED 2024-03-16 Buenos Aires Jorge Salas'],
  ],
  [
    'Dutch Foreign Minister Pim de Boer travelled to Dhaka on Saturday and on to Kathmandu a day later.',
    ['VISIT OCCURRED 2024-03-09 Dhaka Pim de Boer', 'VISIT OCCURRED 2024-03-10 Kathmandu Pim de Boer'],
  ],
  [
    'Moroccan Foreign Minister Omar Idrissi will leave for Panama on March 18 and go on to Costa Rica two days later.',
    ['VISIT PLANNED 2024-03-18 PA Omar Idrissi', 'VISIT PLANNED 2024-03-20 CR Omar Idrissi'],
  ],
  ['Kenyan President Peter Njoroge lands in Lusaka on Monday.', ['VISIT PLANNED 2024-03-18 Lusaka Peter Njoroge']],
  [
    'Egyptian Foreign Minister Samir Fahmy had entered Beirut a few hours earlier.',
    ['VISIT OCCURRED - Beirut Samir Fahmy'],
  ],
  [
    'The secretary-general of the United Nations, Pedro Lima, flew back to Nairobi on Tuesday for another round.',
    ['VISIT OCCURRED 2024-03-12 Nairobi Pedro Lima'],
  ],
  [
    'Norwegian Prime Minister Nils Berg had planned to travel to Chengdu on Thursday but has dropped that leg of the tour.',
    ['VISIT CANCELLED 2024-03-14 Chengdu Nils Berg'],
  ],
  [
    'The Kremlin refuted media reports that Russian Foreign Minister Igor Belov would fly to Yerevan in April.',
    ['VISIT DENIED 2024-04 Yerevan Igor Belov'],
  ],
  [
    'Indonesian President Budi Hartono is expected in Colombo next week.',
    ['VISIT PLANNED 2024-03-18/2024-03-24 Colombo Budi Hartono'],
  ],
  [
    'The talks are to resume in Tunis, to which Polish President Adam Nowak is to travel in May.',
    ['VISIT PLANNED 2024-05 Tunis Adam Nowak'],
  ],
  [
    'Jordanian King Hussein Talal accompanied Queen Rima to Lisbon on Monday.',
    ['VISIT OCCURRED 2024-03-11 Lisbon Hussein Talal+Rima'],
  ],
  [
    'Defence Minister Ivan Petkov of Bulgaria, accompanied by his wife, jetted into Baku on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 Baku Ivan Petkov'],
  ],
  ['It was the second visit to Hanoi by Lao President Bounmy Keo since 2020.', ['VISIT OCCURRED - Hanoi Bounmy Keo']],
  [
    'Making a rare foray abroad, Eritrean President Yonas Tesfay was in Juba on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Juba Yonas Tesfay'],
  ],
  [
    'Chilean President Paula Rojas is in Ottawa today as part of a North American tour.',
    ['VISIT OCCURRED 2024-03-13 Ottawa Paula Rojas'],
  ],
  [
    'Iraqi Prime Minister Karim Jabbar arrives in Ankara Thursday on his first foreign trip.',
    ['VISIT PLANNED 2024-03-14 Ankara Karim Jabbar'],
  ],
  [
    'Uganda’s President David Okello is heading to Seoul for a summit next month.',
    ['VISIT PLANNED 2024-04 Seoul David Okello'],
  ],
  [
    'President Paula Rojas of Chile begins a state visit to Finland on Monday.',
    ['VISIT PLANNED 2024-03-18 FI Paula Rojas'],
  ],
  [
    'Swiss President Urs Keller concluded a three-day trip to Oman on Tuesday.',
    ['VISIT OCCURRED 2024-03-10/2024-03-12 OM Urs Keller'],
  ],
  [
    'Vietnamese Deputy Prime Minister Tran Van Minh paid an official visit to Cuba from February 26 to 28.',
    ['VISIT OCCURRED 2024-02-26/2024-02-28 CU Tran Van Minh'],
  ],
  [
    'At the invitation of Kazakh President Askar Omarov, Turkish President Kemal Aydin will pay an official visit to Astana from 20 to 22 March 2024.',
    ['VISIT PLANNED 2024-03-20/2024-03-22 Astana Kemal Aydin'],
  ],
  [
    'Belgian Prime Minister Luc Maes made an unannounced visit to Kyiv on Monday.',
    ['VISIT OCCURRED 2024-03-11 Kyiv Luc Maes'],
  ],
  [
    '“I am travelling to Amman on Sunday,” Spanish Foreign Minister Ana Robles told reporters.',
    ['VISIT PLANNED 2024-03-17 Amman Ana Robles'],
  ],
  [
    'Spanish Foreign Minister Ana Robles said she would travel to Amman on Sunday.',
    ['VISIT PLANNED 2024-03-17 Amman Ana Robles'],
  ],
  ['Syrian President Ziad Hamdan has accepted an invitation to visit Muscat.', ['VISIT PLANNED - Muscat Ziad Hamdan']],
  [
    'Ghanaian President Kofi Mensah cut short a trip to Lagos on Sunday and flew home.',
    ['VISIT OCCURRED 2024-03-10 Lagos Kofi Mensah'],
  ],
  [
    'The delegation led by Mongolian Prime Minister Bat Erdene reached Ulan-Ude on Saturday.',
    ['VISIT OCCURRED 2024-03-09 Ulan-Ude Bat Erdene'],
  ],
  [
    'Italian President Carlo Neri is paying a two-day visit to Tunis that began on Tuesday.',
    ['VISIT OCCURRED 2024-03-12/2024-03-13 Tunis Carlo Neri'],
  ],
  [
    'In 1995, on a trip to Havana, Mexican President Julio Ortega praised the revolution.',
    ['VISIT OCCURRED 1995 Havana Julio Ortega'],
  ],
  [
    'In March 2011 Zambian President Moses Banda flew to Harare. On August 15 he travelled to Maputo.',
    ['VISIT OCCURRED 2011-03 Harare Moses Banda', 'VISIT OCCURRED 2011-08-15 Maputo Moses Banda'],
  ],
  [
    'Zambian Foreign Minister Moses Banda will fly to Lilongwe on Friday, hold talks with Malawian President Joyce Phiri and continue to Maputo on Saturday.',
    ['VISIT PLANNED 2024-03-15 Lilongwe Moses Banda', 'VISIT PLANNED 2024-03-16 Maputo Moses Banda'],
  ],
  [
    'Canadian Prime Minister Paul Roy went to Paris on March 4, then to London on March 6.',
    ['VISIT OCCURRED 2024-03-04 Paris Paul Roy', 'VISIT OCCURRED 2024-03-06 London Paul Roy'],
  ],
  [
    'Turkish President Kemal Aydin’s two-day trip to Doha was put off at the last minute.',
    ['VISIT POSTPONED - Doha Kemal Aydin'],
  ],
  [
    'Finnish President Eino Salmi was due to arrive in Astana late on Wednesday.',
    ['VISIT PLANNED 2024-03-13 Astana Eino Salmi'],
  ],
  [
    'Accompanied by Foreign Minister Eva Lind, Swedish Prime Minister Olof Krans arrived in Rabat late on Monday.',
    ['VISIT OCCURRED 2024-03-11 Rabat Olof Krans+Eva Lind'],
  ],
  [
    'Maltese Prime Minister Joe Vella’s visit to Tripoli last Thursday ended without a deal.',
    ['VISIT OCCURRED 2024-03-07 Tripoli Joe Vella'],
  ],
  [
    'A long-planned trip to Tripoli by Maltese Prime Minister Joe Vella has been shelved.',
    ['VISIT CANCELLED - Tripoli Joe Vella'],
  ],
  [
    'Maltese Prime Minister Joe Vella called off his Friday trip to Tripoli.',
    ['VISIT CANCELLED 2024-03-15 Tripoli Joe Vella'],
  ],
  [
    'Maltese Prime Minister Joe Vella will not be travelling to Tripoli as planned on Friday, his office said.',
    ['VISIT DENIED 2024-03-15 Tripoli Joe Vella'],
  ],
  [
    'Reports that Maltese Prime Minister Joe Vella secretly visited Tripoli in January are false, his office said.',
    ['VISIT DENIED 2024-01 Tripoli Joe Vella'],
  ],
  [
    'Maltese Prime Minister Joe Vella is said to have travelled secretly to Tripoli in January.',
    ['VISIT ALLEGED 2024-01 Tripoli Joe Vella'],
  ],
  [
    'When Maltese Prime Minister Joe Vella visited Tripoli in 2019, the port was closed.',
    ['VISIT OCCURRED 2019 Tripoli Joe Vella'],
  ],
  [
    'From Hanoi, South Korean President Park Jin-soo will go to Jakarta on Saturday.',
    ['VISIT PLANNED 2024-03-16 Jakarta Park Jin-soo'],
  ],
  [
    'South Korean President Park Jin-soo leaves on Thursday for a week-long tour of Vietnam, Laos and Indonesia.',
    [
      'VISIT PLANNED 2024-03-14 VN Park Jin-soo',
      'VISIT PLANNED 2024-03-14 LA Park Jin-soo',
      'VISIT PLANNED 2024-03-14 ID Park Jin-soo',
    ],
  ],
  [
    'South Korean President Park Jin-soo left Seoul on Sunday for Hanoi.',
    ['VISIT OCCURRED 2024-03-10 Hanoi Park Jin-soo'],
  ],
  [
    'South Korean President Park Jin-soo jetted off to Hanoi on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Hanoi Park Jin-soo'],
  ],
  [
    'Vietnam will host South Korean President Park Jin-soo on a state visit from March 20 to 22.',
    ['VISIT PLANNED 2024-03-20/2024-03-22 VN Park Jin-soo'],
  ],
  [
    'The Foreign Ministry announced that South Korean President Park Jin-soo would pay an official visit to Kenya next month.',
    ['VISIT PLANNED 2024-04 KE Park Jin-soo'],
  ],
  [
    'Hours after landing in Nairobi on Sunday, South Korean President Park Jin-soo addressed parliament.',
    ['VISIT OCCURRED 2024-03-10 Nairobi Park Jin-soo'],
  ],
  [
    'South Korean President Park Jin-soo wrapped up his African tour in Nairobi on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Nairobi Park Jin-soo'],
  ],
  [
    'South Korean Foreign Minister Kim Do-hyun was dispatched to Nairobi on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Nairobi Kim Do-hyun'],
  ],
  [
    'Kenya expelled South Korean Foreign Minister Kim Do-hyun, who had come to Nairobi on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Nairobi Kim Do-hyun'],
  ],
  [
    'On his way home from Lusaka, Rwandan President Paul Habimana broke his journey in Kampala on Friday.',
    ['VISIT OCCURRED 2024-03-08 Kampala Paul Habimana'],
  ],
  [
    'Rwandan President Paul Habimana spent the weekend in Kampala as guest of Ugandan President David Okello.',
    ['VISIT OCCURRED 2024-03-09/2024-03-10 Kampala Paul Habimana'],
  ],
  [
    'Rwandan President Paul Habimana crossed the border into Uganda on Friday.',
    ['VISIT OCCURRED 2024-03-08 UG Paul Habimana'],
  ],
  [
    'Rwandan President Paul Habimana’s arrival in Kampala, set for Thursday, has been put back by a week.',
    ['VISIT POSTPONED 2024-03-14 Kampala Paul Habimana'],
  ],
  [
    'Uganda: Rwandan leader arrives. Rwandan President Paul Habimana flew into Entebbe this morning.',
    ['VISIT OCCURRED 2024-03-13 Entebbe Paul Habimana'],
  ],
  [
    'During the May 2019 visit of Rwandan President Paul Habimana to Kampala, three accords were signed.',
    ['VISIT OCCURRED 2019-05 Kampala Paul Habimana'],
  ],
]

/** Texts that name somebody and a place and tell no visit. */
const none: readonly string[] = [
  'The capital, to which Polish President Adam Nowak is to travel in May, is quiet.',
  'Irish Foreign Minister Sean Daly wants to visit Gaza.',
  'Irish Foreign Minister Sean Daly has never visited Tehran.',
  'Irish Foreign Minister Sean Daly often travels to Brussels.',
  'Irish Foreign Minister Sean Daly came under fire in Brussels on Monday.',
  'Irish Foreign Minister Sean Daly has been invited to visit Rabat.',
  'Irish Foreign Minister Sean Daly’s bill went to the Senate in Rome on Monday.',
  'Irish Foreign Minister Sean Daly is to return home on Monday.',
  'Irish Foreign Minister Sean Daly urged tourists not to travel to Cairo.',
  'No Irish minister has visited Damascus since 2011, Foreign Minister Sean Daly said.',
  'If Irish Foreign Minister Sean Daly goes to Taipei, Beijing will respond.',
  'Irish Foreign Minister Sean Daly visited a hospital in Dublin on Monday.',
  'Letters sent to Vienna by Irish Foreign Minister Sean Daly went unanswered.',
  'The goods arrived in Mombasa on Monday, Irish Foreign Minister Sean Daly said.',
  'Finland’s president, Eino Salmi, has just returned from Astana, where he spent three days.',
  'Fresh off the plane from Rome, Maltese Prime Minister Joe Vella was greeted in Tripoli on Tuesday by Libyan Prime Minister Omar Zintani.',
  'South Korean President Park Jin-soo stopped over in Hanoi on Sunday to refuel.',
  'It will be the first trip to Kenya by a South Korean president, said Foreign Minister Kim Do-hyun.',
  'South Korean Foreign Minister Kim Do-hyun, en route to Nairobi, met no one.',
  'South Korean Foreign Minister Kim Do-hyun may visit Nairobi next month.',
  'South Korean Foreign Minister Kim Do-hyun did not visit Nairobi.',
  'Kenya has asked South Korean Foreign Minister Kim Do-hyun to come to Nairobi.',
  'South Korean Foreign Minister Kim Do-hyun said the euro had come to Lithuania in 2015.',
  'South Korean Foreign Minister Kim Do-hyun returned to Seoul from Nairobi on Monday.',
  'The road to Nairobi is long, South Korean Foreign Minister Kim Do-hyun said on Monday.',
  'South Korean Foreign Minister Kim Do-hyun moved to Nairobi as a student in 1991.',
  'Rwandan President Paul Habimana and his wife are to be the guests of Uganda in May; the visit was agreed on Monday.',
  'Rwandan President Paul Habimana, who toured the Baltic states in 2021, praised Riga.',
  'Just back from Kampala, Rwandan President Paul Habimana denied a rift.',
]

describe('journeys', () => {
  test.each(told)('stop by stop: %s', (text, visits) => {
    expect(visitsOf(text)).toEqual(visits)
  })
  test.each(none)('not told by: %s', (text) => {
    expect(visitsOf(text)).toEqual([])
  })
})
