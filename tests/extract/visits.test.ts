import { describe, expect, test } from '@jest/globals'
import { annotate, shorten } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and its visits in short; none for what tells no visit. */
type Row = readonly [text: string, visits: readonly string[]]

/** The visits of a text in short: who else meets whom is told by other tables. */
const visitsOf = (body: string): readonly string[] =>
  annotate(body)
    .claims.filter(({ event, negated, type }) => event !== null && !negated && type === 'VISIT')
    .map(shorten)

const made: readonly Row[] = [
  ['A fortnight ago Bulgarian President Ivan Kolev was in Skopje.', ['VISIT OCCURRED 2024-02-28 Skopje Ivan Kolev']],
  ['Bulgarian President Ivan Kolev was in Skopje on Monday.', ['VISIT OCCURRED 2024-03-11 Skopje Ivan Kolev']],
  ['Bulgarian President Ivan Kolev had been in Skopje in May 2019.', ['VISIT OCCURRED 2019-05 Skopje Ivan Kolev']],
  [
    'Bulgarian President Ivan Kolev, just back from Skopje, spoke to the press.',
    ['VISIT OCCURRED - Skopje Ivan Kolev'],
  ],
  [
    'Bulgarian President Ivan Kolev took the night train to Skopje on Monday.',
    ['VISIT OCCURRED 2024-03-11 Skopje Ivan Kolev'],
  ],
  ['Bulgarian President Ivan Kolev was whisked to Skopje on Monday.', ['VISIT OCCURRED 2024-03-11 Skopje Ivan Kolev']],
  ['Bulgarian President Ivan Kolev stayed in Skopje until Monday.', ['VISIT OCCURRED - Skopje Ivan Kolev']],
  [
    'Bulgarian President Ivan Kolev left Skopje on Monday after a three-day visit.',
    ['VISIT OCCURRED 2024-03-09/2024-03-11 Skopje Ivan Kolev'],
  ],
  [
    'Bulgarian experts headed by Ivan Kolev, the energy minister, came to Skopje on Monday.',
    ['VISIT OCCURRED 2024-03-11 Skopje Ivan Kolev'],
  ],
  ['A World Bank mission came to Skopje on Monday.', ['VISIT OCCURRED 2024-03-11 Skopje World Bank']],
  [
    'Ivan Kolev, the Bulgarian president’s special envoy, who was in Skopje on Monday, saw nobody.',
    ['VISIT OCCURRED 2024-03-11 Skopje Ivan Kolev'],
  ],
  [
    'Austrian Chancellor Max Gruber paid a flying visit to Bern at the weekend.',
    ['VISIT OCCURRED 2024-03-09/2024-03-10 Bern Max Gruber'],
  ],
  [
    'Among those who travelled to Bern on Sunday were Austrian Chancellor Max Gruber and Czech President Jan Dvorak.',
    ['VISIT OCCURRED 2024-03-10 Bern Max Gruber+Jan Dvorak'],
  ],
  [
    'In Darwin, where he arrived on Saturday, Fijian Prime Minister Jone Vula met no one.',
    ['VISIT OCCURRED 2024-03-09 Darwin Jone Vula'],
  ],
  [
    'Fijian Prime Minister Jone Vula’s stay in Darwin was cut short on Saturday.',
    ['VISIT OCCURRED 2024-03-09 Darwin Jone Vula'],
  ],
  [
    'The prime minister of Fiji, Jone Vula, wound up a week in Australia on Saturday with a stop in Darwin.',
    ['VISIT OCCURRED 2024-03-09 Darwin Jone Vula'],
  ],
  [
    'Croatian Prime Minister Marko Babic, on the second day of his tour of the Gulf, landed in Muscat.',
    ['VISIT OCCURRED - Muscat Marko Babic'],
  ],
  [
    'A visit last week to Moscow by Syrian Foreign Minister Ziad Hamdan brought no loans.',
    ['VISIT OCCURRED 2024-03-04/2024-03-10 Moscow Ziad Hamdan'],
  ],
  [
    'Fresh from a trip to Hanoi, Lao Foreign Minister Bounmy Keo briefed the press.',
    ['VISIT OCCURRED - Hanoi Bounmy Keo'],
  ],
  ['Ivorian President Alassane Kone has left Abidjan for Lome.', ['VISIT OCCURRED - Lome Alassane Kone']],
  [
    'On the sidelines of his visit to Doha, which ends on Thursday, Malaysian Prime Minister Azmin Yusof opened a mosque.',
    ['VISIT OCCURRED - Doha Azmin Yusof'],
  ],
  [
    'Nepali Prime Minister Hari Thapa landed in Beijing on Sunday. He travelled on to Chengdu two days later.',
    ['VISIT OCCURRED 2024-03-10 Beijing Hari Thapa', 'VISIT OCCURRED 2024-03-12 Chengdu Hari Thapa'],
  ],
  [
    'The president of Ghana, Kofi Mensah, was received with full honours in Ankara, where he arrived on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Ankara Kofi Mensah'],
  ],
  [
    'Senegalese Foreign Minister Aminata Diallo touched down in Lisbon late on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 Lisbon Aminata Diallo'],
  ],
  [
    'The plane carrying Bolivian President Carla Rojas touched down at Havana airport on Monday morning.',
    ['VISIT OCCURRED 2024-03-11 Havana Carla Rojas'],
  ],
  [
    'A plane carrying Kenyan President Peter Kamau landed in Kampala on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Kampala Peter Kamau'],
  ],
  [
    'Norwegian Prime Minister Kari Lund flew into Riga on Monday for talks on fishing.',
    ['VISIT OCCURRED 2024-03-11 Riga Kari Lund'],
  ],
  ['Norwegian Prime Minister Kari Lund flew out to Tokyo on Monday.', ['VISIT OCCURRED 2024-03-11 Tokyo Kari Lund']],
  [
    'Mongolian Prime Minister Bat Erdene was in Seoul on Tuesday on an official visit.',
    ['VISIT OCCURRED 2024-03-12 Seoul Bat Erdene'],
  ],
  [
    'On arrival in Tunis on Monday, Italian Foreign Minister Paolo Conti was met by his counterpart.',
    ['VISIT OCCURRED 2024-03-11 Tunis Paolo Conti'],
  ],
  [
    'Upon his arrival in Amman on Sunday, Iraqi President Hasan Salih laid a wreath.',
    ['VISIT OCCURRED 2024-03-10 Amman Hasan Salih'],
  ],
  [
    'Japanese Foreign Minister Akira Mori got to Dhaka on Tuesday after a long delay.',
    ['VISIT OCCURRED 2024-03-12 Dhaka Akira Mori'],
  ],
  [
    'German Chancellor Karl Weber has arrived in Warsaw, his first trip abroad since taking office.',
    ['VISIT OCCURRED - Warsaw Karl Weber'],
  ],
  [
    'Into Vilnius on Monday came Estonian President Mari Tamm, with a delegation of thirty.',
    ['VISIT OCCURRED 2024-03-11 Vilnius Mari Tamm'],
  ],
  ['Ugandan President Moses Okello reached Juba on Tuesday.', ['VISIT OCCURRED 2024-03-12 Juba Moses Okello']],
  ['Danish Prime Minister Lars Holm made his way to Nuuk on Sunday.', ['VISIT OCCURRED 2024-03-10 Nuuk Lars Holm']],
  [
    'The Dutch foreign minister, Anna de Vries, showed up unannounced in Kabul on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 Kabul Anna de Vries'],
  ],
  ['Polish President Adam Nowak crossed into Ukraine by train on Monday.', ['VISIT OCCURRED 2024-03-11 UA Adam Nowak']],
  ['Peruvian President Elena Quispe set foot in Ecuador on Monday.', ['VISIT OCCURRED 2024-03-11 EC Elena Quispe']],
  [
    'On Saturday Yusuf Demir became the first Turkish president to set foot in Armenia.',
    ['VISIT OCCURRED 2024-03-09 AM Yusuf Demir'],
  ],
  [
    'Yusuf Demir, the Turkish president, was the first Turkish leader to visit Yerevan.',
    ['VISIT OCCURRED - Yerevan Yusuf Demir'],
  ],
  [
    'Egyptian President Hani Mansour paid a three-day official visit to India from 4 to 6 March.',
    ['VISIT OCCURRED 2024-03-04/2024-03-06 IN Hani Mansour'],
  ],
  [
    'Finnish Foreign Minister Eeva Laine made a brief trip to Kyiv on Monday.',
    ['VISIT OCCURRED 2024-03-11 Kyiv Eeva Laine'],
  ],
  [
    'Thai Prime Minister Somchai Wattana undertook a tour of Laos and Cambodia in February.',
    ['VISIT OCCURRED 2024-02 LA Somchai Wattana', 'VISIT OCCURRED 2024-02 KH Somchai Wattana'],
  ],
  ['Zambian President Levy Banda is on a state visit to Portugal.', ['VISIT OCCURRED - PT Levy Banda']],
  [
    'Greek Prime Minister Nikos Pappas, who is on a working visit to Cyprus, spoke to students on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 CY Nikos Pappas'],
  ],
  ['Swedish Foreign Minister Ulla Berg is currently visiting Jordan.', ['VISIT OCCURRED - JO Ulla Berg']],
  [
    'Malian Prime Minister Choguel Traore wrapped up a two-day visit to Algiers on Tuesday.',
    ['VISIT OCCURRED 2024-03-11/2024-03-12 Algiers Choguel Traore'],
  ],
  [
    'Malian Prime Minister Choguel Traore ended a visit to Algiers on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 Algiers Choguel Traore'],
  ],
  [
    'Omani Foreign Minister Said Balushi concluded his visit to Tehran on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Tehran Said Balushi'],
  ],
  [
    'Serbian President Milan Petrov kicked off a tour of five African countries on Monday in Rabat.',
    ['VISIT OCCURRED 2024-03-11 Rabat Milan Petrov'],
  ],
  [
    'Brazilian Foreign Minister Paulo Lima began a visit to Angola on Monday.',
    ['VISIT OCCURRED 2024-03-11 AO Paulo Lima'],
  ],
  [
    'Spanish Prime Minister Luis Ortega started a four-day trip to China on Sunday.',
    ['VISIT OCCURRED 2024-03-10/2024-03-13 CN Luis Ortega'],
  ],
  ['Kuwaiti Emir Fahad Sabah embarked on a visit to Oman on Tuesday.', ['VISIT OCCURRED 2024-03-12 OM Fahad Sabah']],
  ['Gambian President Lamin Jallow left Banjul on Sunday for Doha.', ['VISIT OCCURRED 2024-03-10 Doha Lamin Jallow']],
  ['Gambian President Lamin Jallow set off for Doha on Sunday.', ['VISIT OCCURRED 2024-03-10 Doha Lamin Jallow']],
  [
    'Gambian President Lamin Jallow departed for Doha on Sunday at the head of a delegation.',
    ['VISIT OCCURRED 2024-03-10 Doha Lamin Jallow'],
  ],
  [
    'The visit by Georgian Prime Minister David Beridze to Baku on Monday was his second in a year.',
    ['VISIT OCCURRED 2024-03-11 Baku David Beridze'],
  ],
  [
    'The visit to Hanoi of Philippine President Jose Reyes ended on Tuesday.',
    ['VISIT OCCURRED 2024-03-12 Hanoi Jose Reyes'],
  ],
  [
    'Tanzanian President Samia Mushi hosted Namibian President Nangolo Shikongo in Dodoma on a state visit on Monday.',
    ['VISIT OCCURRED 2024-03-11 Dodoma Nangolo Shikongo'],
  ],
  [
    'The trip to Minsk last week by Hungarian Foreign Minister Gabor Nagy angered his allies.',
    ['VISIT OCCURRED 2024-03-04/2024-03-10 Minsk Gabor Nagy'],
  ],
  [
    'There was no word on what came of the January visit to Pyongyang by Russian Foreign Minister Oleg Sidorov.',
    ['VISIT OCCURRED 2024-01 Pyongyang Oleg Sidorov'],
  ],
  [
    'During her visit to Bogota last month, Spanish Foreign Minister Ana Ruiz opened a school.',
    ['VISIT OCCURRED 2024-02 Bogota Ana Ruiz'],
  ],
  [
    'Speaking in Ottawa during a visit on Tuesday, Ukrainian Prime Minister Denys Koval asked for tractors.',
    ['VISIT OCCURRED 2024-03-12 Ottawa Denys Koval'],
  ],
  [
    'The announcement came during a visit to Jakarta by South Korean President Yoon Min-ho on Monday.',
    ['VISIT OCCURRED 2024-03-11 Jakarta Yoon Min-ho'],
  ],
  [
    'Kenyan President Peter Kamau’s trip to Beijing in January yielded two loans.',
    ['VISIT OCCURRED 2024-01 Beijing Peter Kamau'],
  ],
  [
    'A delegation led by Vietnamese Deputy Prime Minister Tran Van Long arrived in Vientiane on Monday.',
    ['VISIT OCCURRED 2024-03-11 Vientiane Tran Van Long'],
  ],
  [
    'Vietnamese Deputy Prime Minister Tran Van Long led a delegation to Vientiane on Monday.',
    ['VISIT OCCURRED 2024-03-11 Vientiane Tran Van Long'],
  ],
  [
    'At the head of a trade delegation, Malaysian Trade Minister Azmin Yusof flew to Istanbul on Sunday.',
    ['VISIT OCCURRED 2024-03-10 Istanbul Azmin Yusof'],
  ],
  [
    'The arrival in Conakry on Saturday of Guinea-Bissau’s president, Umaro Baldé, took diplomats by surprise.',
    ['VISIT OCCURRED 2024-03-09 Conakry Umaro Baldé'],
  ],
  [
    'Chinese Foreign Minister Li Wei’s arrival in Canberra on Tuesday was met by protesters.',
    ['VISIT OCCURRED 2024-03-12 Canberra Li Wei'],
  ],
  [
    'A visit to Sofia was paid on Friday by Romanian Prime Minister Ion Popa.',
    ['VISIT OCCURRED 2024-03-08 Sofia Ion Popa'],
  ],
  [
    'Sent to Khartoum on Monday was Ethiopian Foreign Minister Abebe Bekele.',
    ['VISIT OCCURRED 2024-03-11 Khartoum Abebe Bekele'],
  ],
  [
    'Ethiopian Foreign Minister Abebe Bekele was dispatched to Khartoum on Monday.',
    ['VISIT OCCURRED 2024-03-11 Khartoum Abebe Bekele'],
  ],
  [
    'Arriving in Lusaka on Tuesday, South African President Thabo Nkosi said that the rains had failed.',
    ['VISIT OCCURRED 2024-03-12 Lusaka Thabo Nkosi'],
  ],
  [
    'South African President Thabo Nkosi, arriving in Lusaka on Tuesday, said that the rains had failed.',
    ['VISIT OCCURRED 2024-03-12 Lusaka Thabo Nkosi'],
  ],
  [
    'Having flown to Paris on Monday, Lebanese Prime Minister Karim Khoury asked for money.',
    ['VISIT OCCURRED 2024-03-11 Paris Karim Khoury'],
  ],
  [
    'Pakistani Prime Minister Imran Shah, just back from a trip to Riyadh, faces a strike.',
    ['VISIT OCCURRED - Riyadh Imran Shah'],
  ],
  [
    '“We came to listen,” said Canadian Foreign Minister Claire Roy, who travelled to Port-au-Prince on Monday.',
    ['VISIT OCCURRED 2024-03-11 Port-au-Prince Claire Roy'],
  ],
  ['Canadian Foreign Minister Claire Roy visits Haiti', ['VISIT OCCURRED - HT Claire Roy']],
  ['Rwandan President Alice Uwase in Brazzaville for two-day visit', ['VISIT OCCURRED - Brazzaville Alice Uwase']],
  [
    'Slovak Prime Minister Peter Horvath spent two days in Tbilisi last week.',
    ['VISIT OCCURRED 2024-03-04/2024-03-10 Tbilisi Peter Horvath'],
  ],
  [
    'Slovak Prime Minister Peter Horvath was welcomed in Tbilisi on Monday at the start of a two-day visit.',
    ['VISIT OCCURRED 2024-03-11/2024-03-12 Tbilisi Peter Horvath'],
  ],
  [
    'Yemeni Foreign Minister Salem Awad cut short his visit to Rome on Monday.',
    ['VISIT OCCURRED 2024-03-11 Rome Salem Awad'],
  ],
  [
    'Chinese Foreign Minister Li Wei went to Nairobi on Sunday and flew on to Kigali on Tuesday.',
    ['VISIT OCCURRED 2024-03-10 Nairobi Li Wei', 'VISIT OCCURRED 2024-03-12 Kigali Li Wei'],
  ],
  [
    'French Foreign Minister Luc Martin travelled from Algiers to Tunis on Monday.',
    ['VISIT OCCURRED 2024-03-11 Tunis Luc Martin'],
  ],
  [
    'French Foreign Minister Luc Martin toured Benin, Togo and Ghana last month.',
    [
      'VISIT OCCURRED 2024-02 BJ Luc Martin',
      'VISIT OCCURRED 2024-02 TG Luc Martin',
      'VISIT OCCURRED 2024-02 GH Luc Martin',
    ],
  ],
  [
    'Azerbaijani President Elnur Aliyev visited the port of Aktau in Kazakhstan on Saturday.',
    ['VISIT OCCURRED 2024-03-09 Aktau Elnur Aliyev'],
  ],
  [
    'Azerbaijani President Elnur Aliyev inspected a pipeline at Erzurum in Turkey on Saturday during a trip there.',
    ['VISIT OCCURRED 2024-03-09 Erzurum Elnur Aliyev'],
  ],
  [
    'Italian Prime Minister Marco Greco visited the flooded town of Faenza in northern Italy on Monday.',
    ['VISIT OCCURRED 2024-03-11 Faenza Marco Greco'],
  ],
]

const planned: readonly Row[] = [
  [
    'Bulgarian President Ivan Kolev will be at the White House next week.',
    ['VISIT PLANNED 2024-03-18/2024-03-24 White House Ivan Kolev'],
  ],
  ['Bulgarian President Ivan Kolev is off to Portugal tomorrow.', ['VISIT PLANNED 2024-03-14 PT Ivan Kolev']],
  [
    'Bulgarian President Ivan Kolev is expected in Skopje and Tirana in May.',
    ['VISIT PLANNED 2024-05 Skopje Ivan Kolev', 'VISIT PLANNED 2024-05 Tirana Ivan Kolev'],
  ],
  [
    'Lao Foreign Minister Bounmy Keo is to make a two-day stop in Hanoi from Thursday.',
    ['VISIT PLANNED 2024-03-14 Hanoi Bounmy Keo'],
  ],
  [
    'Ivorian President Alassane Kone will embark on Thursday on a three-nation tour that will take him to Lome, Cotonou and Accra.',
    [
      'VISIT PLANNED 2024-03-14 Lome Alassane Kone',
      'VISIT PLANNED 2024-03-14 Cotonou Alassane Kone',
      'VISIT PLANNED 2024-03-14 Accra Alassane Kone',
    ],
  ],
  [
    'A state visit by Latvian President Janis Ozols to Finland is planned for May.',
    ['VISIT PLANNED 2024-05 FI Janis Ozols'],
  ],
  ['Angolan President Joao Neto is due in Maputo on Friday.', ['VISIT PLANNED 2024-03-15 Maputo Joao Neto']],
  [
    'Angolan President Joao Neto is expected to arrive in Maputo on Friday.',
    ['VISIT PLANNED 2024-03-15 Maputo Joao Neto'],
  ],
  [
    'Argentine Foreign Minister Diana Sosa will travel to Asuncion next Tuesday.',
    ['VISIT PLANNED 2024-03-19 Asuncion Diana Sosa'],
  ],
  [
    'Argentine Foreign Minister Diana Sosa travels to Asuncion on Thursday.',
    ['VISIT PLANNED 2024-03-14 Asuncion Diana Sosa'],
  ],
  [
    'Argentine Foreign Minister Diana Sosa is travelling to Asuncion on Thursday.',
    ['VISIT PLANNED 2024-03-14 Asuncion Diana Sosa'],
  ],
  [
    'Argentine Foreign Minister Diana Sosa leaves for Asuncion on Thursday.',
    ['VISIT PLANNED 2024-03-14 Asuncion Diana Sosa'],
  ],
  [
    'Iranian President Reza Amiri will pay an official visit to Islamabad on 22-24 April.',
    ['VISIT PLANNED 2024-04-22/2024-04-24 Islamabad Reza Amiri'],
  ],
  [
    'Iranian President Reza Amiri will be in Islamabad from 22 to 24 April.',
    ['VISIT PLANNED 2024-04-22/2024-04-24 Islamabad Reza Amiri'],
  ],
  ['Next month Iranian President Reza Amiri is to visit Islamabad.', ['VISIT PLANNED 2024-04 Islamabad Reza Amiri']],
  [
    'Kazakh President Daniyar Akhmetov has accepted an invitation to visit Budapest in June.',
    ['VISIT PLANNED 2024-06 Budapest Daniyar Akhmetov'],
  ],
  [
    'Invited by the French president, Kazakh President Daniyar Akhmetov will come to Paris in June.',
    ['VISIT PLANNED 2024-06 Paris Daniyar Akhmetov'],
  ],
  [
    'Preparations are under way for a visit to Colombo by Indian Prime Minister Arjun Mehta in April.',
    ['VISIT PLANNED 2024-04 Colombo Arjun Mehta'],
  ],
  ['Indian Prime Minister Arjun Mehta plans to visit Colombo in April.', ['VISIT PLANNED 2024-04 Colombo Arjun Mehta']],
  ['Indian Prime Minister Arjun Mehta heads to Colombo on Saturday.', ['VISIT PLANNED 2024-03-16 Colombo Arjun Mehta']],
  [
    'Indian Prime Minister Arjun Mehta is heading to Colombo next week.',
    ['VISIT PLANNED 2024-03-18/2024-03-24 Colombo Arjun Mehta'],
  ],
  [
    'Indian Prime Minister Arjun Mehta’s visit to Colombo is scheduled for 4 April.',
    ['VISIT PLANNED 2024-04-04 Colombo Arjun Mehta'],
  ],
  [
    'The next leg of Indian Prime Minister Arjun Mehta’s tour takes him to Male on Thursday.',
    ['VISIT PLANNED 2024-03-14 Male Arjun Mehta'],
  ],
  [
    'The ministry said that Foreign Minister Ines Costa of Portugal would fly to Bissau on Thursday.',
    ['VISIT PLANNED 2024-03-14 Bissau Ines Costa'],
  ],
  [
    'A visit to Tokyo by Australian Prime Minister Jack Doyle is set for mid-June.',
    ['VISIT PLANNED 2024-06 Tokyo Jack Doyle'],
  ],
]

const doubtful: readonly Row[] = [
  [
    'Cuban Foreign Minister Pedro Sosa has called off a trip to Panama planned for Thursday.',
    ['VISIT CANCELLED 2024-03-14 PA Pedro Sosa'],
  ],
  [
    'A planned trip to Panama by Cuban Foreign Minister Pedro Sosa was scrapped on Monday.',
    ['VISIT CANCELLED - PA Pedro Sosa'],
  ],
  [
    'Cuban Foreign Minister Pedro Sosa, who had been due to fly to Panama on Monday, stayed at home.',
    ['VISIT CANCELLED 2024-03-11 PA Pedro Sosa'],
  ],
  [
    'Cuban Foreign Minister Pedro Sosa was to have travelled to Panama on Monday but fell ill.',
    ['VISIT CANCELLED 2024-03-11 PA Pedro Sosa'],
  ],
  [
    'Cuban Foreign Minister Pedro Sosa was to have visited Panama on Monday.',
    ['VISIT CANCELLED 2024-03-11 PA Pedro Sosa'],
  ],
  [
    'A visit to Oslo by Polish Prime Minister Ewa Zielinska, due to begin on Thursday, has been put off.',
    ['VISIT POSTPONED 2024-03-14 Oslo Ewa Zielinska'],
  ],
  ['Polish Prime Minister Ewa Zielinska has postponed her trip to Oslo.', ['VISIT POSTPONED - Oslo Ewa Zielinska']],
  ['Polish Prime Minister Ewa Zielinska will not be going to Oslo after all.', ['VISIT DENIED - Oslo Ewa Zielinska']],
  [
    'Yemeni Foreign Minister Salem Awad denied having travelled to Tel Aviv last month.',
    ['VISIT DENIED 2024-02 Tel Aviv Salem Awad'],
  ],
  [
    'Yemen denied reports that Foreign Minister Salem Awad had visited Tel Aviv last month.',
    ['VISIT DENIED 2024-02 Tel Aviv Salem Awad'],
  ],
  ['Yemeni Foreign Minister Salem Awad cancelled a visit to Rome.', ['VISIT CANCELLED - Rome Salem Awad']],
  [
    'Yemeni Foreign Minister Salem Awad reportedly travelled to Tel Aviv last month, according to an Israeli newspaper.',
    ['VISIT ALLEGED 2024-02 Tel Aviv Salem Awad'],
  ],
  [
    'Bad weather forced Czech President Jan Dvorak to call off his trip to Skopje.',
    ['VISIT CANCELLED - Skopje Jan Dvorak'],
  ],
  ['The trip of Czech President Jan Dvorak to Skopje fell through.', ['VISIT CANCELLED - Skopje Jan Dvorak']],
]

const none: readonly Row[] = [
  ['Austrian Chancellor Max Gruber’s itinerary includes Bern and Vaduz.', []],
  ['If Croatian Prime Minister Marko Babic goes to Belgrade next month, he will find closed doors.', []],
  ['Croatian Prime Minister Marko Babic should have gone to Belgrade, critics say.', []],
  ['Croatian Prime Minister Marko Babic has said he is ready to go to Belgrade.', []],
  ['Croatian Prime Minister Marko Babic said on Monday that he had no intention of travelling to Belgrade.', []],
  ['Bulgarian President Ivan Kolev was in Skopje for the funeral of a poet.', []],
  ['Bulgarian President Ivan Kolev was in Sofia on Monday.', []],
  ['Bulgarian President Ivan Kolev, now in Skopje, was in poor health on Monday.', []],
  [
    'It was the first visit to Baghdad by a Kuwaiti prime minister in a decade, and Fahad Sabah made the most of it.',
    [],
  ],
  ['Kenyan President Peter Kamau touched on the drought in Kampala on Monday.', []],
  ['It was in Doha, on a stop on the way, that Somali President Abdi Farah gave the interview, officials said.', []],
  ['Moldovan President Vera Rusu spent Monday and Tuesday in Chisinau.', []],
  ['Polish Prime Minister Ewa Zielinska returned to Warsaw on Monday from Brussels.', []],
  ['Polish Prime Minister Ewa Zielinska flew home to Warsaw on Monday.', []],
  ['Bolivian President Carla Rojas often travels to Lima.', []],
  ['Bolivian President Carla Rojas has never visited Lima.', []],
  ['Bolivian President Carla Rojas hopes to visit Lima some day.', []],
  ['Bolivian President Carla Rojas said she would like to visit Lima.', []],
  ['Bolivian President Carla Rojas might travel to Lima if the strike ends.', []],
  ['Peru has invited Bolivian President Carla Rojas to visit Lima.', []],
  ['Bolivian President Carla Rojas turned down an invitation to visit Lima.', []],
  ['Bolivian President Carla Rojas rejected calls for her to go to Lima.', []],
  ['Bolivian President Carla Rojas changed planes in Lima on Monday on her way to Madrid.', []],
  ['A letter from Bolivian President Carla Rojas arrived in Lima on Monday.', []],
  ['Bolivian President Carla Rojas has come to an agreement with Peru.', []],
  ['Bolivian President Carla Rojas went to court in La Paz on Monday.', []],
  ['Relations went from bad to worse after Bolivian President Carla Rojas reached an agreement with Chile.', []],
  ['Thousands of tourists visit Peru every month, Tourism Minister Luis Paz said.', []],
  ['The refugees arrived in Chad on Sunday, said Minister Adoum Younous.', []],
  ['Peruvian President Elena Quispe voted in Lima on Sunday.', []],
  ['Asked about a possible visit to Moscow, Peruvian President Elena Quispe smiled.', []],
  ['No Peruvian president has visited Moscow since 1990.', []],
  ['Peruvian President Elena Quispe entered the race on Monday.', []],
  ['Peruvian President Elena Quispe came under fire from China on Monday.', []],
  ['Peruvian President Elena Quispe, who grew up in France, studied in Paris in 1990.', []],
  ['A visit by Peruvian President Elena Quispe to Moscow is out of the question, her spokesman said.', []],
  ['Peruvian President Elena Quispe stopped short of blaming Chile on Monday.', []],
  ['The money went to Peruvian President Elena Quispe in Lima.', []],
  ['Peruvian President Elena Quispe landed a deal with Brazil on Monday.', []],
  ['Peruvian President Elena Quispe flew over the flooded valley on Monday.', []],
  ['The next president of Peru should visit Chile first, said Senator Hugo Vera.', []],
  ['Had she gone to Lima, Bolivian President Carla Rojas would have been arrested.', []],
]

describe('visits', () => {
  test.each(made)('made: %s', (text, visits) => {
    expect(visitsOf(text)).toEqual(visits)
  })
  test.each(planned)('to come: %s', (text, visits) => {
    expect(visitsOf(text)).toEqual(visits)
  })
  test.each(doubtful)('given up, put off, denied or only said: %s', (text, visits) => {
    expect(visitsOf(text)).toEqual(visits)
  })
  test.each(none)('not told by: %s', (text, visits) => {
    expect(visitsOf(text)).toEqual(visits)
  })
})
