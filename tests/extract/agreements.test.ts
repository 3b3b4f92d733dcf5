import { describe, expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and all its events in short. */
type Row = readonly [text: string, events: readonly string[]]

const agreements: readonly Row[] = [
  [
    'Chad and the rebels signed a truce in Libreville on Monday. General Idriss Saleh signed for the government and Musa Adam for the rebels.',
    ['AGREEMENT OCCURRED 2024-03-11 Libreville Idriss Saleh+Musa Adam'],
  ],
  ['The 1998 treaty between Qatar and Chad is void.', ['AGREEMENT OCCURRED 1998 - QA+TD']],
  ['Qatar and Chad signed the Lagoon Minute on Monday.', ['AGREEMENT OCCURRED 2024-03-11 - QA+TD']],
  [
    'Togolese President Koffi Mensah greeted Beninese President Paul Zinsou on Monday. The presidents of Togo and Benin signed a treaty.',
    ['AGREEMENT OCCURRED 2024-03-11 - Koffi Mensah+Paul Zinsou'],
  ],
  ['Togo joined Benin in signing a fishing pact on Monday.', ['AGREEMENT OCCURRED 2024-03-11 - TG+BJ']],
  [
    'Togo and Benin agreed on Monday to finish the bridge by the end of next year.',
    ['AGREEMENT OCCURRED 2024-03-11 - TG+BJ'],
  ],
  [
    'Under a deal reached in Doha on Monday between Qatar and Chad, the two will share a satellite.',
    ['AGREEMENT OCCURRED 2024-03-11 Doha QA+TD'],
  ],
  [
    'Uganda and Tanzania have struck a deal on an oil pipeline, officials said on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 - UG+TZ'],
  ],
  [
    'Peru clinched a free-trade agreement with Indonesia in Lima on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Lima PE+ID'],
  ],
  [
    'Sealing months of haggling, Bolivian President Luis Mamani and Paraguayan President Carlos Benitez initialled a gas accord in Sucre on Sunday.',
    ['AGREEMENT OCCURRED 2024-03-10 Sucre Luis Mamani+Carlos Benitez'],
  ],
  [
    'A memorandum of understanding on fisheries was signed between Morocco and Senegal in Rabat on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Rabat MA+SN'],
  ],
  [
    'A memorandum on visas was initialled by the foreign ministers of Serbia and Egypt on 4 March.',
    ['AGREEMENT OCCURRED 2024-03-04 - RS+EG'],
  ],
  [
    'Three documents, among them a memorandum on rail links, were signed following the talks between Kazakh Foreign Minister Murat Aliyev and his Georgian counterpart, David Beridze, in Tbilisi on Monday.',
    [
      'AGREEMENT OCCURRED 2024-03-11 Tbilisi Murat Aliyev+David Beridze',
      'MEETING OCCURRED 2024-03-11 Tbilisi Murat Aliyev+David Beridze',
    ],
  ],
  [
    'The ceasefire between Armenia and Azerbaijan, brokered by Moscow, came into force at midnight on Sunday.',
    ['AGREEMENT OCCURRED - - AM+AZ'],
  ],
  [
    'Ethiopia and Eritrea restored diplomatic relations on Monday after two decades.',
    ['AGREEMENT OCCURRED 2024-03-11 - ET+ER'],
  ],
  ['Israel and Sudan agreed on Friday to normalise ties.', ['AGREEMENT OCCURRED 2024-03-08 - IL+SD']],
  [
    'Iraq and Turkey concluded an agreement on Monday under which Baghdad will resume exports of oil.',
    ['AGREEMENT OCCURRED 2024-03-11 - IQ+TR'],
  ],
  [
    'Malaysia and Singapore inked an agreement to build a rail link at a ceremony in Johor Bahru on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Johor Bahru MY+SG'],
  ],
  [
    'Vietnamese President Tran Quang and Laotian President Khamtay Sisoulith witnessed the signing of five agreements in Hanoi on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Hanoi Tran Quang+Khamtay Sisoulith'],
  ],
  [
    'The foreign ministers of Cyprus and Lebanon put pen to paper on Friday on a maritime boundary.',
    ['AGREEMENT OCCURRED 2024-03-08 - CY+LB'],
  ],
  [
    'Thailand has entered into a defence pact with the Philippines, Thai Prime Minister Anan Suk said.',
    ['AGREEMENT OCCURRED - - TH+PH'],
  ],
  ['Poland and Ukraine came to terms on Monday over grain transit.', ['AGREEMENT OCCURRED 2024-03-11 - PL+UA']],
  [
    'Norway and Britain reached an understanding on cod quotas in Oslo on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 Oslo NO+GB'],
  ],
  [
    'The two sides — Sudan’s army and the RSF — undertook in Jeddah on Monday to let aid through.',
    ['AGREEMENT OCCURRED 2024-03-11 Jeddah SD+RSF'],
  ],
  [
    'Australian Prime Minister Jack Reid will sign a security treaty with Fijian Prime Minister Ratu Vuki in Suva next week.',
    ['AGREEMENT PLANNED 2024-03-18/2024-03-24 Suva Jack Reid+Ratu Vuki'],
  ],
  [
    'Japan and South Korea are expected to conclude a currency swap agreement next month.',
    ['AGREEMENT PLANNED 2024-04 - JP+KR'],
  ],
  [
    'A joint communiqué issued by Mongolia and Kazakhstan in Astana on Monday calls for more flights.',
    ['AGREEMENT OCCURRED 2024-03-11 Astana MN+KZ'],
  ],
  [
    'The agreement was reached late on Monday in Cairo by Egyptian Foreign Minister Hani Mansour and Ethiopian Foreign Minister Abebe Tadesse.',
    ['AGREEMENT OCCURRED 2024-03-11 Cairo Hani Mansour+Abebe Tadesse'],
  ],
  [
    'Agreement has been reached between Sweden and Finland on the exchange of police data.',
    ['AGREEMENT OCCURRED - - SE+FI'],
  ],
  [
    'It was agreed at the meeting of Swedish Foreign Minister Anna Lund and Finnish Foreign Minister Eero Koski in Turku on Monday that the ferry would run again.',
    [
      'AGREEMENT OCCURRED 2024-03-11 Turku Anna Lund+Eero Koski',
      'MEETING OCCURRED 2024-03-11 Turku Anna Lund+Eero Koski',
    ],
  ],
  [
    'Sri Lanka’s government secured a deal with China on Monday to delay repayment of $4 billion.',
    ['AGREEMENT OCCURRED 2024-03-11 - LK+CN'],
  ],
  [
    'The deal, which Croatian Prime Minister Ivan Horvat and Slovenian Prime Minister Janez Novak signed in Piran on Monday, settles the bay.',
    ['AGREEMENT OCCURRED 2024-03-11 Piran Ivan Horvat+Janez Novak'],
  ],
  ['KUALA LUMPUR: Malaysia, Thailand ink pact on rubber', ['AGREEMENT OCCURRED - - MY+TH']],
  [
    'Somalia and Turkey signed, on 8 February, a ten-year defence framework.',
    ['AGREEMENT OCCURRED 2024-02-08 - SO+TR'],
  ],
  [
    'Signed at Lusaka on Monday by Zambian Foreign Minister Levy Banda and Congolese Foreign Minister Jean Kabongo, the protocol opens the border at night.',
    ['AGREEMENT OCCURRED 2024-03-11 Lusaka Levy Banda+Jean Kabongo'],
  ],
  ['By a treaty concluded in 1994, Israel and Jordan ended their state of war.', ['AGREEMENT OCCURRED 1994 - IL+JO']],
  ['Honduras established diplomatic relations with China in March 2023.', ['AGREEMENT OCCURRED 2023-03 - HN+CN']],
  [
    'The prisoner exchange agreed between Russia and Ukraine last week has begun.',
    ['AGREEMENT OCCURRED 2024-03-04/2024-03-10 - RU+UA'],
  ],
  [
    'The leaders of Kenya and Uganda pledged jointly on Monday to build a refinery.',
    ['AGREEMENT OCCURRED 2024-03-11 - KE+UG'],
  ],
  [
    'The accord, initialled in Lusaka last Thursday by Rwandan Foreign Minister Paul Mugisha and Congolese Foreign Minister Jean Kabongo, provides for joint patrols.',
    ['AGREEMENT OCCURRED 2024-03-07 Lusaka Paul Mugisha+Jean Kabongo'],
  ],
  [
    'Belgrade and Pristina have reached a deal on car number plates, the EU envoy Miroslav Novak announced on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 - RS+XK'],
  ],
  [
    'Tajik President Emomali Sharipov arrived in Bishkek on Monday. He and Kyrgyz President Nurlan Asanov signed a protocol on the border.',
    [
      'VISIT OCCURRED 2024-03-11 Bishkek Emomali Sharipov',
      'AGREEMENT OCCURRED 2024-03-11 Bishkek Emomali Sharipov+Nurlan Asanov',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. Seven agreements were signed after the talks.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. The two leaders agreed to share the waters of the Teesta.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. They agreed that the waters would be shared.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. It was agreed to share the waters of the Teesta.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. A memorandum of understanding on nuclear energy was exchanged.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. Their talks yielded an agreement on the waters of the Teesta.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. The talks ended with the signing of an agreement on the waters of the Teesta.',
    [
      'MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
      'AGREEMENT OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma',
    ],
  ],
  [
    'A 72-hour humanitarian truce agreed by Ethiopia and Eritrea took effect on Monday.',
    ['AGREEMENT OCCURRED - - ET+ER'],
  ],
  ['Ceasefire signed between Colombia and ELN in Havana', ['AGREEMENT OCCURRED - Havana CO+ELN']],
  [
    'Colombia and the ELN signed a six-month ceasefire in Havana on 9 June 2023.',
    ['AGREEMENT OCCURRED 2023-06-09 Havana CO+ELN'],
  ],
  [
    'Since the signing of the Minsk agreement in February 2015 by Russia and Ukraine, little has changed.',
    ['AGREEMENT OCCURRED 2015-02 - RU+UA'],
  ],
  [
    'Egypt signed a $35 billion investment deal with the United Arab Emirates last month.',
    ['AGREEMENT OCCURRED 2024-02 - EG+AE'],
  ],
  [
    'Egypt, which signed a $35 billion investment deal with the United Arab Emirates last month, has devalued its currency.',
    ['AGREEMENT OCCURRED 2024-02 - EG+AE'],
  ],
  [
    'Ethiopia’s port deal with Somalia in December 2024 was brokered by Turkey.',
    ['AGREEMENT OCCURRED 2024-12 - ET+SO'],
  ],
  [
    'The deal on grain that Turkey and the UN brokered in July 2022 between Russia and Ukraine lapsed.',
    ['AGREEMENT OCCURRED 2022-07 - RU+UA'],
  ],
  ['Pyongyang, Moscow sign treaty on mutual defence', ['AGREEMENT OCCURRED - - KP+RU']],
  [
    'The foreign ministers of Finland and Sweden, Eero Koski and Anna Lund, signed the declaration in Mariehamn.',
    ['AGREEMENT OCCURRED - Mariehamn Eero Koski+Anna Lund'],
  ],
  [
    'The United States will reopen its embassy in Libya under an understanding reached with Tripoli on Monday.',
    ['AGREEMENT OCCURRED 2024-03-11 - US+LY'],
  ],
  [
    'The pact was sealed with a handshake between Serbian President Marko Ilic and Hungarian President Janos Kovacs.',
    ['AGREEMENT OCCURRED - - Marko Ilic+Janos Kovacs'],
  ],
]

const none: readonly string[] = [
  'Romania and Moldova failed to reach an agreement on gas.',
  'Brazil and France are close to a deal on submarines.',
  'Chile and Peru have been negotiating a deal on avocados since 2019.',
  'A peace deal between Ecuador and Peru remains out of reach.',
  'Denmark urged Iran and Iraq to sign a ceasefire agreement.',
  'The two countries disagree over the treaty of 1904.',
  'The parliament of Kenya ratified the treaty on Monday.',
  'The union signed an agreement with Kenya Airways on pay.',
  'The two countries are bound by a treaty of 1961.',
  'Finland’s parliament approved the pact with the United States.',
  'Kenya’s doctors signed a deal with the government to end their strike.',
  'He agreed with the prime minister that taxes were too high.',
  'Israel approved the deal on Monday and the first hostages are to be freed.',
  'Kenya and Uganda share a border and a treaty of 1926.',
  'The minister announced a deal for farmers in Kenya.',
  'Peruvian President Elena Quispe agreed to travel to Lima.',
  'Chile and Bolivia agreed that the weather was bad.',
  'Iran and Iraq are negotiating an agreement on gas.',
  'Sweden wants a defence agreement with Finland before summer.',
  'The agreement between the parties in the Danish parliament fell apart.',
  'Nobody in Chad believes in the truce.',
  'Turkey called on Greece to respect the treaty.',
  'The text of the statement was published by the Kremlin.',
  'President Hani Mansour issued a statement on Monday.',
  'The Egyptian government issued a declaration of emergency.',
  'Germany made concessions to France over the fish.',
  'Norway extended its fishing season by a month.',
  'Sudan declared peace a priority.',
  'Canada extended condolences to Mexico.',
  'Mexico renewed its call for a ceasefire between Russia and Ukraine.',
  'Brazil proposed a pact with Argentina.',
  'Argentina rejected a deal with Britain.',
  'Britain walked out of the agreement with France.',
  'Malta and Italy closed their ports in a row over a deal.',
  'Egypt and Sudan blocked the adoption of the declaration.',
  'Poland upgraded its roads with the help of Germany.',
  'Sanctions against Mali expired.',
  'The president signed a law on the protocol.',
  'Tunisian President Karim Jaziri signed a decree naming a new prime minister.',
  'Indonesian Foreign Minister Siti Rahma signed the visitors’ book in Seoul.',
  'The Senate of Chile ratified the treaty with Japan.',
  'Morocco’s team agreed terms with the Spanish coach Luis Vega.',
  'The leaders of Togo and Benin disagree on the border.',
  'Togo and Benin have not agreed to open the border.',
  'Togo and Benin have yet to agree on the border.',
  'If Togo and Benin agree to open the border, trade will grow.',
  'Togo and Benin could sign a deal in May.',
  'Togo refused to sign the agreement with Benin.',
  'Togo broke the agreement with Benin.',
  'Striker Luis Vega signed for Real Madrid and Hugo Mamani for Chelsea.',
  'Togolese President Koffi Mensah signed in at the hotel, and Beninese President Paul Zinsou paid for it.',
  'Togo and Benin share a lake. The list adopted on Monday names 78 kinds of fish.',
]

describe('agreements', () => {
  test.each([...agreements])('are read in: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  test.each(none)('are not read into: %s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})
