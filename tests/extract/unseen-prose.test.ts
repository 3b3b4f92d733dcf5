import { expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** A text published on Wednesday, 2024-03-13, and its events in short. */
type Row = readonly [text: string, events: readonly string[]]

/** Meetings in all word orders: clefts, side clauses, quotes, several stops, talks without a verb. */
const meetings: readonly Row[] = [
  [
    'Peruvian Foreign Minister Elena Quispe was welcomed by Chilean President Tomas Rojas in Santiago on Monday for an exchange of views.',
    ['MEETING OCCURRED 2024-03-11 Santiago Tomas Rojas+Elena Quispe'],
  ],
  [
    'Kenyan President Peter Mwangi will proceed to Kigali on Friday to be received by Rwandan President Jean Habimana.',
    ['VISIT PLANNED 2024-03-15 Kigali Peter Mwangi', 'MEETING PLANNED 2024-03-15 Kigali Jean Habimana+Peter Mwangi'],
  ],
  [
    'In Amman on Sunday, Turkish Foreign Minister Kemal Aydin had talks with his Jordanian counterpart Faris Haddad and with Iraqi Foreign Minister Omar Jasim, one after the other.',
    [
      'MEETING OCCURRED 2024-03-10 Amman Kemal Aydin+Faris Haddad',
      'MEETING OCCURRED 2024-03-10 Amman Kemal Aydin+Omar Jasim',
    ],
  ],
  [
    'Hungarian President Gabor Szabo and Slovak Prime Minister Anna Novak co-chaired the ninth session of the joint commission in Bratislava on Tuesday.',
    ['MEETING OCCURRED 2024-03-12 Bratislava Gabor Szabo+Anna Novak'],
  ],
  [
    'Vietnamese Prime Minister Tran Duc Long on Monday paid a courtesy visit to Lao President Bounmy Vong at the Presidential Palace in Vientiane.',
    [
      'MEETING OCCURRED 2024-03-11 Presidential Palace Tran Duc Long+Bounmy Vong',
      'VISIT OCCURRED 2024-03-11 Vientiane Tran Duc Long',
    ],
  ],
  [
    'A trilateral involving Pakistani Foreign Minister Imran Malik, Afghan Foreign Minister Gul Rahim and Chinese Foreign Minister Liu Wei was convened in Kabul on Saturday.',
    ['MEETING OCCURRED 2024-03-09 Kabul Imran Malik+Gul Rahim+Liu Wei'],
  ],
  [
    'Pakistani Foreign Minister Imran Malik called in at the Elysee on Monday to see French President Luc Moreau.',
    ['MEETING OCCURRED 2024-03-11 Elysee Imran Malik+Luc Moreau'],
  ],
  [
    'Delegations led by Ethiopian Foreign Minister Abel Tesfaye and Eritrean Foreign Minister Yonas Haile met in Asmara last Thursday.',
    ['MEETING OCCURRED 2024-03-07 Asmara Abel Tesfaye+Yonas Haile'],
  ],
  [
    'Bolivian President Luis Mamani used the margins of the assembly in New York on Monday to meet Paraguayan President Carlos Benitez.',
    ['MEETING OCCURRED 2024-03-11 New York Luis Mamani+Carlos Benitez'],
  ],
  [
    '"I had a frank conversation with President Carlos Benitez in Asuncion on Monday," Bolivian President Luis Mamani said.',
    ['MEETING OCCURRED 2024-03-11 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    '"President Benitez and I met in Asuncion on Monday," Bolivian President Luis Mamani told reporters, with Paraguayan President Carlos Benitez at his side.',
    ['MEETING OCCURRED 2024-03-11 Asuncion Carlos Benitez+Luis Mamani'],
  ],
  [
    'When Bolivian President Luis Mamani last saw Paraguayan President Carlos Benitez, in Asuncion in January, the two did not shake hands.',
    ['MEETING OCCURRED 2024-01 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    'It was in Asuncion in January that Bolivian President Luis Mamani sat across from Paraguayan President Carlos Benitez.',
    ['MEETING OCCURRED 2024-01 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    'Top of the agenda when Bolivian President Luis Mamani meets Paraguayan President Carlos Benitez in Asuncion on Thursday will be gas.',
    ['MEETING PLANNED 2024-03-14 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    "Gas topped the agenda of Monday's meeting in Asuncion between Bolivian President Luis Mamani and Paraguayan President Carlos Benitez.",
    ['MEETING OCCURRED 2024-03-11 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    'Bolivian President Luis Mamani is in Asuncion for talks with Paraguayan President Carlos Benitez.',
    ['MEETING OCCURRED - Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    'Bolivian President Luis Mamani told Paraguayan President Carlos Benitez during their talks in Asuncion on Monday that gas prices would rise.',
    ['MEETING OCCURRED 2024-03-11 Asuncion Luis Mamani+Carlos Benitez'],
  ],
  [
    'Mediator Hassan Ali brought Kenyan President Peter Mwangi and opposition leader Joseph Odera to the table in Mombasa on Monday.',
    ['MEETING OCCURRED 2024-03-11 Mombasa Hassan Ali+Peter Mwangi+Joseph Odera'],
  ],
  [
    'The UN envoy, Geir Olsen, was in Damascus on Sunday, where Syrian Foreign Minister Walid Khoury received him.',
    ['MEETING OCCURRED 2024-03-10 Damascus Walid Khoury+Geir Olsen'],
  ],
  [
    'At the Kremlin on Monday Russian President Oleg Volkov greeted Serbian President Goran Petrovic and the two sat down for talks.',
    ['MEETING OCCURRED 2024-03-11 Kremlin Goran Petrovic+Oleg Volkov'],
  ],
  [
    'Serbian President Goran Petrovic had a working breakfast Tuesday morning with Danish Prime Minister Lars Holm, followed by an afternoon session with Norwegian Prime Minister Kari Berg in Oslo.',
    [
      'MEETING OCCURRED 2024-03-12 Oslo Goran Petrovic+Lars Holm',
      'MEETING OCCURRED 2024-03-12 Oslo Goran Petrovic+Kari Berg',
    ],
  ],
  [
    'Egyptian Foreign Minister Sami Nassar consulted in Riyadh on Sunday with Saudi Foreign Minister Turki Al-Harbi on the war in Yemen.',
    ['MEETING OCCURRED 2024-03-10 Riyadh Sami Nassar+Turki Al-Harbi'],
  ],
  [
    'Negotiators from Armenia and Azerbaijan resumed their border talks in Tbilisi on Monday.',
    ['MEETING OCCURRED 2024-03-11 Tbilisi AM+AZ'],
  ],
  [
    'The fourth round of Armenian-Azerbaijani border talks opens in Tbilisi on Friday.',
    ['MEETING PLANNED 2024-03-15 Tbilisi AM+AZ'],
  ],
]

/** Deals, sanctions and accusations: who stands on which side, where and when. */
const deeds: readonly Row[] = [
  [
    "Sudan's army and the paramilitary Rapid Support Forces have agreed to a seven-day ceasefire, mediators said on Sunday.",
    ['AGREEMENT OCCURRED 2024-03-10 - SD+Rapid Support Forces'],
  ],
  [
    'Sudan and Chad on Monday put pen to paper in Ndjamena on a cattle treaty.',
    ['AGREEMENT OCCURRED 2024-03-11 Ndjamena SD+TD'],
  ],
  [
    'Ministers from Sudan and Chad exchanged instruments of ratification in Ndjamena on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Ndjamena SD+TD'],
  ],
  [
    'Sudan and Chad have settled their dispute over the wells, signing an accord in Ndjamena on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Ndjamena SD+TD'],
  ],
  [
    'Five agreements were concluded between Sudan and Chad during the visit, among them one on cattle.',
    ['AGREEMENT OCCURRED - - SD+TD'],
  ],
  [
    'The cattle treaty bears the signatures of Sudanese President Idris Osman and Chadian President Moussa Deby.',
    ['AGREEMENT OCCURRED - - Idris Osman+Moussa Deby'],
  ],
  [
    'With the stroke of a pen on Monday, Sudanese President Idris Osman and Chadian President Moussa Deby ended their border dispute, signing a treaty in Ndjamena.',
    ['AGREEMENT OCCURRED 2024-03-11 Ndjamena Idris Osman+Moussa Deby'],
  ],
  [
    'A treaty under which Sudan and Chad will share the wells was signed on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 - SD+TD'],
  ],
  ['Japan is to sign a defence pact with Fiji in Suva next month.', ['AGREEMENT PLANNED 2024-04 Suva JP+FJ']],
  [
    'Japan and Fiji committed themselves on Monday to a joint patrol of their waters.',
    ['AGREEMENT OCCURRED 2024-03-11 - JP+FJ'],
  ],
  ['Japan and Fiji have formalised a defence partnership in Suva.', ['AGREEMENT OCCURRED - Suva JP+FJ']],
  [
    'Following their talks in Suva on Monday, Japanese Prime Minister Kenji Mori and Fijian Prime Minister Sitiveni Vuki witnessed the signing of a fisheries agreement.',
    [
      'MEETING OCCURRED 2024-03-11 Suva Kenji Mori+Sitiveni Vuki',
      'AGREEMENT OCCURRED 2024-03-11 Suva Kenji Mori+Sitiveni Vuki',
    ],
  ],
  [
    'Chad on Monday closed its airspace to Sudanese aircraft and froze the assets of General Idris Osman.',
    ['SANCTION OCCURRED 2024-03-11 - TD+Idris Osman'],
  ],
  [
    'Canada added General Idris Osman to its sanctions list on Tuesday.',
    ['SANCTION OCCURRED 2024-03-12 - CA+Idris Osman'],
  ],
  [
    'Travel bans and asset freezes were slapped on General Idris Osman by Canada on Tuesday.',
    ['SANCTION OCCURRED 2024-03-12 - CA+Idris Osman'],
  ],
  ['Khartoum alleges that Chad trained the rebels.', ['ACCUSATION OCCURRED - - SD+TD']],
  ['Chad stands accused by Sudan of training rebels.', ['ACCUSATION OCCURRED - - SD+TD']],
]

/** Who speaks comes after what is said; those of a relative; a body named after its summit. */
const inverted: readonly Row[] = [
  [
    'Chad was behind the raid on El Fasher, Sudanese Defence Minister Idris Osman charged on Monday.',
    ['ACCUSATION OCCURRED 2024-03-11 - Idris Osman+TD', 'ATTACK ALLEGED - El Fasher TD'],
  ],
  ['Chad violated the truce, Sudan claimed.', ['ACCUSATION OCCURRED - - SD+TD']],
  ['Chad was behind the plan for a joint railway, Sudanese Defence Minister Idris Osman said.', []],
  ['Chad was ready for talks, Sudanese Defence Minister Idris Osman said on Monday.', []],
  [
    'The treaty was signed on Monday by Kenyan President Peter Mwangi and Ugandan President Moses Kato, whose talks in Kampala had run an hour over schedule.',
    [
      'AGREEMENT OCCURRED 2024-03-11 Kampala Peter Mwangi+Moses Kato',
      'MEETING OCCURRED 2024-03-11 Kampala Peter Mwangi+Moses Kato',
    ],
  ],
  [
    'UN Secretary-General Antonio Guterres will attend the summit of the Group of Twenty in Hamburg on Friday.',
    ['MEETING PLANNED 2024-03-15 Hamburg Antonio Guterres+Group of Twenty'],
  ],
]

test.each(inverted)('inverted or in a relative: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Several stops of one journey of talks, and words that point at people told before. */
const pointers: readonly Row[] = [
  [
    'General Idris Osman and Colonel Yusuf Hamid were listed by Britain in December.',
    ['SANCTION OCCURRED 2023-12 - GB+Idris Osman+Yusuf Hamid'],
  ],
  [
    'Kenyan Prime Minister Peter Mwangi met Ugandan Prime Minister Moses Kato in Kampala on Monday, with Interior Minister James Otieno present. Both prime ministers agreed to open the border.',
    [
      'MEETING OCCURRED 2024-03-11 Kampala Peter Mwangi+Moses Kato',
      'AGREEMENT OCCURRED 2024-03-11 Kampala Peter Mwangi+Moses Kato',
    ],
  ],
  [
    "Sudan's army and the rebel Justice Movement began talks in Nairobi on Friday. On Monday the delegations put their names to a truce.",
    [
      'MEETING OCCURRED 2024-03-08 Nairobi SD+Justice Movement',
      'AGREEMENT OCCURRED 2024-03-11 Nairobi SD+Justice Movement',
    ],
  ],
  [
    'Rwandan Foreign Minister Jean Habimana told reporters on Tuesday that the border stayed shut. Chadian Foreign Minister Moussa Deby accused Sudan of arming rebels.',
    ['ACCUSATION OCCURRED 2024-03-12 - Moussa Deby+SD', 'AID ALLEGED - - SD'],
  ],
  [
    'Kenyan Speaker Moses Waita met Ugandan Speaker Anita Amon in Kampala on Monday in the presence of Trade Minister Ruth Nakato. The two speakers signed a memorandum on training.',
    [
      'MEETING OCCURRED 2024-03-11 Kampala Moses Waita+Anita Amon',
      'AGREEMENT OCCURRED 2024-03-11 Kampala Anita Amon+Moses Waita',
    ],
  ],
  [
    'Canadian Prime Minister Ann Holt will see French President Luc Moreau in Paris on Thursday, German Chancellor Karl Brandt in Berlin on Friday and Polish President Jan Kowal in Warsaw on Saturday.',
    [
      'MEETING PLANNED 2024-03-14 Paris Ann Holt+Luc Moreau',
      'MEETING PLANNED 2024-03-15 Berlin Ann Holt+Karl Brandt',
      'MEETING PLANNED 2024-03-16 Warsaw Ann Holt+Jan Kowal',
    ],
  ],
  [
    'Kenyan President Peter Mwangi is to hold talks with Rwandan President Jean Habimana in Kigali on Friday and with Ugandan President Moses Kato in Kampala on Saturday.',
    [
      'MEETING PLANNED 2024-03-15 Kigali Peter Mwangi+Jean Habimana',
      'MEETING PLANNED 2024-03-16 Kampala Peter Mwangi+Moses Kato',
    ],
  ],
  [
    'Omani Foreign Minister Salim Al-Harthy saw Iranian Foreign Minister Reza Karimi and Iraqi Foreign Minister Omar Jasim in turn on Monday.',
    [
      'MEETING OCCURRED 2024-03-11 - Salim Al-Harthy+Reza Karimi',
      'MEETING OCCURRED 2024-03-11 - Salim Al-Harthy+Omar Jasim',
    ],
  ],
  [
    'Omani Foreign Minister Salim Al-Harthy paid a farewell visit to Iranian President Reza Karimi in Tehran on Monday.',
    [
      'MEETING OCCURRED 2024-03-11 Tehran Salim Al-Harthy+Reza Karimi',
      'VISIT OCCURRED 2024-03-11 Tehran Salim Al-Harthy',
    ],
  ],
  [
    'Syrian Foreign Minister Walid Khoury met Omani Foreign Minister Salim Al-Harthy in Muscat on Monday. The next round will be held in Damascus in May.',
    [
      'MEETING OCCURRED 2024-03-11 Muscat Walid Khoury+Salim Al-Harthy',
      'MEETING PLANNED 2024-05 Damascus Walid Khoury+Salim Al-Harthy',
    ],
  ],
  [
    'Sudan and Chad held talks in Nairobi on Monday. The next round is due in Doha on Friday.',
    ['MEETING OCCURRED 2024-03-11 Nairobi SD+TD', 'MEETING PLANNED 2024-03-15 Doha TD+SD'],
  ],
  ['US-China trade talks resumed in Geneva on Monday.', ['MEETING OCCURRED 2024-03-11 Geneva US+CN']],
  [
    "Sudan's army and the paramilitary Rapid Support Forces (RSF) signed a truce in Jeddah on Monday.",
    ['AGREEMENT OCCURRED 2024-03-11 Jeddah SD+Rapid Support Forces'],
  ],
  [
    'Kenyan President Peter Mwangi met Rwandan President Jean Habimana in Kigali on Monday, and Ugandan President Moses Kato on Tuesday criticised it.',
    ['MEETING OCCURRED 2024-03-11 Kigali Peter Mwangi+Jean Habimana'],
  ],
]

test.each(meetings)('a meeting in whatever words: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

test.each(deeds)('a deal, a sanction or an accusation in whatever words: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

test.each(pointers)('several stops and words that point back: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Hopes, refusals, internal matters and words that only look like an act. */
const nothing: readonly string[] = [
  'Japan hopes for a defence pact with Fiji, an official said.',
  'A defence pact with Fiji would anger Beijing, analysts in Tokyo said.',
  'Japan and Fiji failed to agree on a defence pact in Suva on Monday.',
  'Lawmakers in Suva approved the defence pact with Japan on Monday by 31 votes to 12.',
  'Under the 1994 treaty Japan must consult Fiji.',
  'Japan said it would stick to the treaty with Fiji.',
  'The cabinet met in Suva on Monday and agreed to raise fees.',
  'Opposition leader Joseph Odera said he would never sit down with Kenyan President Peter Mwangi.',
  'The US-China trade talks remain stuck.',
  'The Russia-Ukraine war dominated talks in Geneva on Monday.',
  'No second round was held in Doha on Friday.',
  'The company listed its shares in London in December.',
  'The hotel was listed by Britain as a monument in December.',
]

test.each(nothing)('nothing is told by: %s', (text) => {
  expect(eventsOf(text)).toEqual([])
})
