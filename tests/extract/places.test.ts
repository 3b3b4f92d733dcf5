import { describe, expect, test } from '@jest/globals'
import { annotate } from './annotate.js'

/** Texts with the countries and the places that they name. */
const named: readonly (readonly [text: string, countries: readonly string[], places: readonly string[]])[] = [
  [
    'Fighters of the Free Papua Movement (OPM) released a New Zealand pilot on Saturday, the Indonesian military said.',
    ['NZ', 'ID'],
    [],
  ],
  [
    'The two main Bolivian parties, the Movement for Socialism and Civic Community, refused to sit at one table.',
    ['BO'],
    [],
  ],
  [
    'The Asian Development Bank and the OPEC Fund for International Development will lend Tajikistan $40 million, the Finance Ministry said.',
    ['TJ'],
    [],
  ],
  [
    'Médecins Sans Frontières withdrew its staff from Khan Younis after a strike hit the Nasser Hospital.',
    [],
    ['Khan Younis', 'Nasser Hospital'],
  ],
  [
    'In Nairobi the Intergovernmental Authority on Development (IGAD) named a new envoy. IGAD has eight members.',
    [],
    ['Nairobi'],
  ],
  [
    'Turkey’s ruling AK Party and the opposition Republican People’s Party both condemned the coup in Burkina Faso.',
    ['TR', 'BF'],
    [],
  ],
  ['Petrobras and Venezuela’s state oil company, PDVSA, agreed in Recife to build a refinery.', ['VE'], ['Recife']],
  ['Judges at the Inter-American Court of Human Rights in San José ruled against Honduras.', ['HN'], ['San José']],
  ['The National Bank of Georgia denied that it had been told to bail out TBC Bank.', ['GE'], []],
  [
    'Talks between the government and the Moro Islamic Liberation Front resume in Kuala Lumpur next week. The MILF wants a homeland on Mindanao.',
    [],
    ['Kuala Lumpur', 'Mindanao'],
  ],
  ['The Polish border guard said that migrants had stormed the fence near Białowieża.', ['PL'], ['Białowieża']],
  ['The Foreign Ministry in Hanoi summoned the Chinese chargé d’affaires.', ['CN'], ['Hanoi']],
  ['The Iraqi Ministry of Oil and the Kurdistan Regional Government reached an understanding on exports.', ['IQ'], []],
  [
    'Sarah Ocampo, director of the Department of Immigration, resigned in Manila after a report in the Philippine Daily Inquirer.',
    ['PH'],
    ['Manila'],
  ],
  [
    'Peshmerga fighters and the Popular Mobilization Forces clashed near Kirkuk, according to Human Rights Watch.',
    [],
    ['Kirkuk'],
  ],
  [
    'The World Food Programme halted flights to Tigray after soldiers searched a depot of the Ethiopian Red Cross Society.',
    ['ET'],
    ['Tigray'],
  ],
  [
    'Operation Barkhane cost France 53 soldiers, the General Staff of the Armed Forces said in Paris.',
    ['FR'],
    ['Paris'],
  ],
  [
    'The Caribbean Community and the Organisation of Eastern Caribbean States will send observers to Guyana’s election.',
    ['GY'],
    [],
  ],
  [
    'The Electoral Commission of Zambia put off the by-election in Lusaka, and the Patriotic Front went to the Constitutional Court.',
    ['ZM'],
    ['Lusaka'],
  ],
  [
    'The European Commission, the European Central Bank and the International Monetary Fund, known as the troika, sent inspectors to Athens.',
    [],
    ['Athens'],
  ],
  ['A delegation of the Lao People’s Revolutionary Party toured Havana.', ['LA'], ['Havana']],
  ['The Saudi sovereign wealth fund, the Public Investment Fund, took a stake in the carmaker Lucid.', ['SA'], []],
  ['The USS Carl Vinson called at Da Nang, the Pentagon said, ahead of exercise Balikatan.', [], ['Da Nang']],
  ['Prosecutors in Skopje charged two members of VMRO-DPMNE with fraud.', [], ['Skopje']],
  ['Amnesty International and the Kenya Human Rights Commission asked the High Court to free the lawyer.', ['KE'], []],
  ['Students of the University of Khartoum marched with the Sudanese Professionals Association.', ['SD'], []],
  ['The Shin Bet security service and the Israel Defense Forces foiled an attack in Nablus.', ['IL'], ['Nablus']],
  ['The Party of Socialists and Democrats won the vote in San Marino, state television SMtv reported.', ['SM'], []],
  [
    'Workers at the Codelco copper mine ended a strike after talks with the Labour Ministry in Santiago.',
    [],
    ['Santiago'],
  ],
  ['The Organization for the Prohibition of Chemical Weapons, or OPCW, sent a team to Douma.', [], ['Douma']],
  ['The Ivorian opposition party PDCI-RDA chose Tidjane Thiam as its leader.', ['CI'], []],
  [
    'Fatah and Hamas signed a reconciliation accord in Cairo, and the Palestine Liberation Organization welcomed it.',
    [],
    ['Cairo'],
  ],
  [
    'The Philippine Coast Guard said that China’s navy had rammed a boat at Second Thomas Shoal.',
    ['PH', 'CN'],
    ['Second Thomas Shoal'],
  ],
  [
    'The Bundestag and the Bundesrat approved the fund, and the Constitutional Court in Karlsruhe let it pass.',
    [],
    ['Karlsruhe'],
  ],
  [
    'The Supreme Court of Pakistan ordered the release of Imran Khan, founder of the Pakistan Tehreek-e-Insaf party.',
    ['PK'],
    [],
  ],
  ['The Shanghai-based New Development Bank, founded by the BRICS countries, granted South Africa a loan.', ['ZA'], []],
  ['A spokesman for the UN High Commissioner for Refugees said 4,000 people had fled to Chad.', ['TD'], []],
  ['The Cooperation Council of Turkic-Speaking States opened a centre in Baku.', [], ['Baku']],
  ['The Ministry of Foreign Affairs and International Cooperation of the UAE rejected the charge.', ['AE'], []],
  [
    'Indonesia’s President Suharto telephoned Vietnam’s Premier Vo Van Kiet. Suharto invited Kiet to Bogor.',
    ['ID', 'VN'],
    ['Bogor'],
  ],
  [
    'Iceland’s prime minister, Katrín Jakobsdóttir, and Denmark’s Mette Frederiksen met in Reykjavik.',
    ['IS', 'DK'],
    ['Reykjavik'],
  ],
  ['Myanmar’s former premier, Khin Nyunt, and Senior General Than Shwe were mentioned by U Nu’s daughter.', ['MM'], []],
  [
    'Sheikh Khalifa bin Salman al-Khalifa, Bahrain’s prime minister, received Yusuf bin Alawi bin Abdullah of Oman in Manama.',
    ['BH', 'OM'],
    ['Manama'],
  ],
  [
    'Mauritanian Foreign Minister Ismail Ould Cheikh Ahmed and Algeria’s Ramtane Lamamra spoke by telephone.',
    ['MR', 'DZ'],
    [],
  ],
  [
    'Brazil’s Luiz Inácio “Lula” da Silva embraced Uruguay’s José “Pepe” Mujica. Lula praised Mujica’s farm.',
    ['BR', 'UY'],
    [],
  ],
  ['Hungarian Prime Minister Orbán Viktor was quoted by his spokesman, Havasi Bertalan.', ['HU'], []],
  [
    'Belgium’s deputy prime minister, Vincent Van Quickenborne, and the Dutch minister Kajsa Ollongren visited Kinshasa.',
    ['BE', 'NL'],
    ['Kinshasa'],
  ],
  [
    'Col. Assimi Goïta, Mali’s interim leader, dismissed Choguel Kokalla Maïga. Goïta named Gen. Abdoulaye Maïga in his place.',
    ['ML'],
    [],
  ],
  [
    'Raúl Castro, the brother of Fidel Castro, met Jimmy Carter in Havana. Castro later drove Carter to the airport.',
    [],
    ['Havana'],
  ],
  [
    'Gloria Macapagal Arroyo, the Philippine president, was received by Pope Benedict XVI at Castel Gandolfo.',
    ['PH'],
    ['Castel Gandolfo'],
  ],
  [
    'French President Jacques Chirac and Chad’s Idriss Déby talked in Paris about Darfur. Déby left for N’Djamena.',
    ['FR', 'TD'],
    ['Paris', 'N’Djamena', 'Darfur'],
  ],
  [
    'Chad Wolf, the acting US secretary of homeland security, and Georgia Meloni were not there, said Paris Hilton.',
    ['US'],
    [],
  ],
  [
    'Thai Prime Minister Prayut Chan-o-cha hosted Lao Prime Minister Thongloun Sisoulith, and Cambodia’s Hun Sen joined them by video.',
    ['TH', 'LA', 'KH'],
    [],
  ],
  [
    'Chinese State Councilor Dai Bingguo met India’s Shivshankar Menon; Dai and Menon are the special envoys.',
    ['CN', 'IN'],
    [],
  ],
  [
    'Ri Son Gwon of the North and Cho Myoung-gyon, the South Korean unification minister, walked to the line. Cho and Ri smiled.',
    ['KP', 'KR'],
    [],
  ],
  ['Madagascar’s Andry Rajoelina fired Olivier Mahafaly Solonandrasana, and Roindefo Monja fled.', ['MG'], []],
  [
    'W. Mutukisna, a Sri Lankan official, greeted U.S. Rep. Gregory W. Meeks, D-N.Y., in Colombo.',
    ['LK', 'US'],
    ['Colombo'],
  ],
  ['Queen Máxima and King Willem-Alexander of the Netherlands travelled to Windhoek.', ['NL'], ['Windhoek']],
  ['Mr. Tsipras will see Ms. Merkel on Monday, and Mr. Renzi is expected in Athens.', [], ['Athens']],
  [
    'Denis Sassou Nguesso, president of the Republic of Congo, received Joseph Kabila of the Democratic Republic of Congo in Oyo. Sassou Nguesso called Kabila a friend.',
    ['CG', 'CD'],
    ['Oyo'],
  ],
  ['Nicaraguan Vice President Rosario Murillo, the wife of President Daniel Ortega, said Ortega was well.', ['NI'], []],
  [
    'Kim Dae-jung and his wife, Lee Hee-ho, flew to Pyongyang, where Kim Jong-il met them. Kim Dae-jung wept.',
    [],
    ['Pyongyang'],
  ],
  [
    'Somali President Hassan Sheikh Mohamud dismissed the police chief, Brig. Gen. Abdi Hassan Mohamed Hijar.',
    ['SO'],
    [],
  ],
  [
    'Serbia’s Aleksandar Vucic said he had told Richard Grenell, the American envoy, that Belgrade would wait.',
    ['RS', 'US'],
    [],
  ],
  [
    '“We have agreed on nothing,” Saeed Jalili, Iran’s chief negotiator, told reporters; Catherine Ashton of the European Union nodded.',
    ['IR'],
    [],
  ],
  [
    'Guyana’s Kamla Persad-Bissessar and Barbados’ Mia Mottley sent condolences to Haiti’s Ariel Henry.',
    ['GY', 'BB', 'HT'],
    [],
  ],
  [
    'Moscow’s ambassador in Prague, Alexander Zmeyevsky, was summoned by the Czech deputy minister, Aleš Chmelař.',
    ['RU', 'CZ'],
    ['Prague'],
  ],
  [
    'UN envoy Geir Pedersen met Syrian opposition figure Hadi al-Bahra, then the Arab League’s Ahmed Aboul Gheit.',
    ['SY'],
    [],
  ],
  [
    'Tanzanian President Jakaya Kikwete, who chairs the African Union, talked with his Kenyan counterpart, Mwai Kibaki, and with Raila Odinga, the Kenyan opposition leader.',
    ['TZ', 'KE'],
    [],
  ],
  [
    'Croatian Prime Minister Jadranka Kosor and her Slovene colleague, Borut Pahor, signed the paper in Stockholm with Sweden’s Fredrik Reinfeldt as witness.',
    ['HR', 'SI', 'SE'],
    ['Stockholm'],
  ],
  ['Mayor Bill de Blasio greeted Andrzej Duda, Poland’s head of state, in Greenpoint.', ['PL'], ['Greenpoint']],
  ['The trainer, Ricardo Gareca, a 60-year-old Argentine, was hired by Chile.', ['AR', 'CL'], []],
  ['The novelist Mario Vargas Llosa, a Peruvian who won the Nobel Prize, spoke in Lima.', ['PE'], ['Lima']],
  [
    'Israel’s Foreign Minister Eli Cohen flew to Khartoum; Sudan’s General Abdel Fattah al-Burhan received him. Burhan and Cohen agreed to sign later in Washington.',
    ['IL', 'SD'],
    ['Khartoum', 'Washington'],
  ],
  [
    'Papua New Guinea’s James Marape and Fiji’s Sitiveni Rabuka signed a pact in Suva. Marape called Rabuka his elder brother.',
    ['PG', 'FJ'],
    ['Suva'],
  ],
  ['Bhutan’s king, Jigme Khesar Namgyel Wangchuck, arrived in Guwahati.', ['BT'], ['Guwahati']],
  ['Samoa’s Fiame Naomi Mata’afa and Tonga’s Siaosi Sovaleni thanked Canberra.', ['WS', 'TO', 'AU'], []],
  [
    'Kyrgyz President Sadyr Japarov and Tajik President Emomali Rahmon spoke by phone. Sh. Japarov’s office gave no details.',
    ['KG', 'TJ'],
    [],
  ],
  [
    'Former U.S. ambassador Nikki Haley, ex-President Evo Morales and Ambassador-designate Jane Hartley attended.',
    ['US'],
    [],
  ],
  [
    'Bangladesh’s foreign secretary, Masud Bin Momen, and his Indian opposite number, Vinay Mohan Kwatra, talked in Dhaka.',
    ['BD', 'IN'],
    ['Dhaka'],
  ],
  [
    'Zoran Zaev, prime minister of North Macedonia, and Bulgaria’s Kiril Petkov opened the line to Bitola.',
    ['MK', 'BG'],
    ['Bitola'],
  ],
  [
    'Subcommander Marcos, the Zapatista leader, met President Vicente Fox’s envoy, Luis H. Álvarez, in Chiapas.',
    [],
    ['Chiapas'],
  ],
  [
    'Jordan’s King Abdullah II received Palestinian President Mahmoud Abbas. Abbas thanked the king of Jordan.',
    ['JO', 'PS'],
    [],
  ],
  [
    'Lord Carrington, Britain’s foreign secretary, and Bishop Abel Muzorewa took part in the Lancaster House conference.',
    ['GB'],
    ['Lancaster House'],
  ],
  ['Ottawa expelled an Indian diplomat, and New Delhi answered in kind.', ['CA', 'IN'], []],
  ['The Congolese army took Goma back. Kinshasa thanked the Angolans and the Namibians.', ['CD', 'AO', 'NA'], ['Goma']],
  [
    'A Franco-German brigade and a Sino-Russian drill were cited; the Anglo-Irish accord was not.',
    ['FR', 'DE', 'CN', 'RU', 'GB', 'IE'],
    [],
  ],
  ['The Elysée Palace said nothing; Whitehall and the Quai d’Orsay did.', ['FR', 'GB'], []],
  ['Bosnians, Emiratis, Salvadorans and Filipinos were among the hostages.', ['BA', 'AE', 'SV', 'PH'], []],
  [
    'Guinean, Equatorial Guinean and Bissau-Guinean envoys joined the Central African delegation.',
    ['GN', 'GQ', 'GW', 'CF'],
    [],
  ],
  [
    'The Georgian state of affairs is that Atlanta, Georgia, will host a Turkish trade fair.',
    ['GE', 'TR'],
    ['Atlanta', 'Georgia'],
  ],
  [
    'South Sudanese President Salva Kiir flew from Juba to Khartoum to see Sudan’s Omar al-Bashir.',
    ['SS', 'SD'],
    ['Juba', 'Khartoum'],
  ],
  [
    'The Dutch and the Danes, with Dublin and Vienna, blocked the loan to Chișinău.',
    ['NL', 'DK', 'IE', 'AT', 'MD'],
    [],
  ],
  ['The Holy See recognised the State of Palestine; Taipei and Pristina objected.', ['VA', 'PS', 'TW', 'XK'], []],
  ['The West German chancellor, Helmut Kohl, went to East Berlin.', ['DE'], ['East Berlin']],
  [
    'Ivory Coast beat Ivory traders; Côte d’Ivoire’s cocoa board, Timor-Leste and Cabo Verde signed.',
    ['CI', 'TL', 'CV'],
    [],
  ],
  [
    'Port-au-Prince and Santo Domingo traded accusations over a canal on the Massacre River.',
    ['HT', 'DO'],
    ['Massacre River'],
  ],
  [
    'The Turkish Cypriots and the Greek Cypriots resumed talks in Nicosia under a Norwegian mediator.',
    ['CY', 'NO'],
    ['Nicosia'],
  ],
  ['Seoul scrambled jets, Tokyo protested, and Washington urged calm.', ['KR', 'JP', 'US'], []],
  [
    'Troops loyal to Haftar took the town of Tarhuna and the Wattiya air base, southwest of Tripoli.',
    [],
    ['Tarhuna', 'Tripoli', 'Wattiya air base'],
  ],
  [
    'They met at the Hotel Ivoire in Abidjan, then drove to Yamoussoukro and Grand-Bassam.',
    [],
    ['Hotel Ivoire', 'Abidjan', 'Yamoussoukro', 'Grand-Bassam'],
  ],
  [
    'The crossing at Rafah stayed shut, but trucks waited at Kerem Shalom and in el-Arish.',
    [],
    ['Rafah', 'Kerem Shalom', 'el-Arish'],
  ],
  ['A boat with 60 migrants sank off Zuwara, and survivors were taken to Lampedusa.', [], ['Lampedusa', 'Zuwara']],
  [
    'The peace forum opened at the Serena Hotel in Kigali, Rwanda, under heavy guard.',
    ['RW'],
    ['Serena Hotel', 'Kigali'],
  ],
  ['Heavy fighting was reported in the Fizuli district and around the village of Talish.', [], ['Fizuli', 'Talish']],
  [
    'His plane landed at José Martí airport in Havana at noon on its way to Caracas.',
    [],
    ['Havana', 'Caracas', 'José Martí airport'],
  ],
  [
    'The treaty was signed at the Ak Orda palace in Astana and ratified in Aktau, on the Caspian Sea.',
    [],
    ['Astana', 'Aktau', 'Ak Orda palace'],
  ],
  [
    'The drill took place on Hainan Island and near the Spratly Islands in the South China Sea.',
    [],
    ['Hainan Island', 'Spratly Islands'],
  ],
  [
    'North Kivu’s governor, Carly Nzanzu, spoke in Goma, and the governor of Nuevo León, Samuel García, in Monterrey.',
    [],
    ['North Kivu', 'Goma', 'Nuevo León', 'Monterrey'],
  ],
  [
    'He was flown to Camp Lemonnier in Djibouti, and then to Ramstein Air Base in Germany.',
    ['DJ', 'DE'],
    ['Camp Lemonnier', 'Ramstein Air Base'],
  ],
  ['The Simferopol-Sevastopol road was closed, a resident of Yalta said.', [], ['Yalta']],
  [
    'The joint statement was read out at Gyeongbokgung Palace; the guests slept at the Lotte Hotel.',
    [],
    ['Gyeongbokgung Palace', 'Lotte Hotel'],
  ],
  [
    'Police dispersed crowds on Habib Bourguiba Avenue in Tunis and at Tahrir Square in Cairo.',
    [],
    ['Habib Bourguiba Avenue', 'Tunis', 'Tahrir Square', 'Cairo'],
  ],
  [
    'In the Swiss resort of Bürgenstock, above Lake Lucerne, 90 delegations gathered.',
    ['CH'],
    ['Bürgenstock', 'Lake Lucerne'],
  ],
  [
    'Her convoy crossed the border at Medyka and reached Lviv, in western Ukraine, at dusk.',
    ['UA'],
    ['Lviv', 'Medyka'],
  ],
  ['Oil from Block 3 flows from Heglig to Port Sudan through a pipeline.', [], ['Port Sudan', 'Heglig']],
  [
    'The Kosovo Serbs blocked the bridge in Mitrovica, and KFOR closed the Jarinje crossing.',
    ['XK'],
    ['Mitrovica', 'Jarinje'],
  ],
  [
    'The ministers gathered in Punta del Este, the Uruguayan resort, and then in Colonia.',
    ['UY'],
    ['Colonia', 'Punta del Este'],
  ],
  ['At Zhongnanhai, the leadership compound, Hu Jintao received the envoy, Wu Dawei.', [], ['Zhongnanhai']],
  [
    'He spent the night in Iqaluit, Nunavut, before going on to Nuuk, the capital of Greenland.',
    [],
    ['Iqaluit', 'Nunavut', 'Nuuk', 'Greenland'],
  ],
  ['The foreign ministers of the Visegrad Group met in Krynica-Zdrój.', [], ['Krynica-Zdrój']],
  ['The new embassy in West Jerusalem was opened by Paraguay’s Santiago Peña.', ['PY'], ['West Jerusalem']],
  [
    'From Entebbe he flew to Kampala’s State House and on to Mbarara.',
    [],
    ['Entebbe', 'Kampala', 'Mbarara', 'State House'],
  ],
  [
    'Guatemalan rebels of the URNG and the army signed the accord in Oslo, with Gert Rosenthal looking on for the Economic Commission for Latin America.',
    ['GT'],
    ['Oslo'],
  ],
  [
    'The Congolese Rally for Democracy, backed by Rwanda, marched on Kisangani, while Uganda’s allies in the Movement for the Liberation of Congo held Gbadolite.',
    ['CD', 'RW', 'UG'],
    ['Kisangani', 'Gbadolite'],
  ],
  ['Speaking in Apia, Helen Clark apologised to Samoa; Tuilaepa Sailele Malielegaoi accepted.', ['WS'], ['Apia']],
  [
    'Bolivia’s deputy foreign minister, Hugo Fernández, handed a note to the Chilean consul in La Paz, Jorge Canelas.',
    ['BO', 'CL'],
    ['La Paz'],
  ],
  [
    'The Bishkek-based Central Asian University and the Aga Khan Development Network will train border guards in Khorog.',
    [],
    ['Khorog'],
  ],
  [
    'Rwandan soldiers crossed at Gisenyi, a spokesman for the UN mission, Col. Jean-Paul Dietrich, said.',
    ['RW'],
    ['Gisenyi'],
  ],
  [
    'Maldivian President Mohamed Nasheed held a cabinet meeting under water off Girifushi island.',
    ['MV'],
    ['Girifushi'],
  ],
  ['The Tamil National Alliance and Sri Lanka’s Freedom Party disagreed, said its leader, R. Sampanthan.', ['LK'], []],
  [
    'Paraguayan police seized arms of the First Capital Command, a Brazilian gang, in Pedro Juan Caballero.',
    ['PY', 'BR'],
    ['Pedro Juan Caballero'],
  ],
  [
    'Ukraine’s Yulia Tymoshenko, her husband Oleksandr and the lawyer Serhiy Vlasenko went to Kharkiv.',
    ['UA'],
    ['Kharkiv'],
  ],
  ['Mongolia’s Great Khural approved a pipeline from Altanbulag to Zamyn-Uud.', ['MN'], ['Altanbulag', 'Zamyn-Uud']],
  ['“They lied to us,” Nana Akufo-Addo told the Daily Graphic in Kumasi.', [], ['Kumasi']],
  [
    'The Cuban Interests Section in Washington was raised to an embassy, the State Department said.',
    ['CU'],
    ['Washington'],
  ],
  [
    'Lesotho’s army chief, Lt. Gen. Tlali Kamoli, fled to Ladybrand, and Thomas Thabane, the prime minister, to Pretoria.',
    ['LS'],
    ['Ladybrand', 'Pretoria'],
  ],
  ['The Dalai Lama met Václav Havel at Hrádeček, the former Czech president’s cottage.', ['CZ'], ['Hrádeček']],
  ['Shell and ENI lost an appeal at the Federal High Court in Abuja over oil block OPL 245.', [], ['Abuja']],
  [
    'Ambassador Christopher Hill, the chief American negotiator, and Kim Kye-gwan, his North Korean opposite number, dined at the St. Regis hotel.',
    ['US', 'KP'],
    ['St. Regis'],
  ],
  ['Tuareg chief Iyad Ag Ghaly, head of Ansar Dine, was seen near Tessalit.', [], ['Tessalit']],
  ['The Court of Arbitration for Sport and the Russian Olympic Committee met in Lausanne.', ['RU'], ['Lausanne']],
  ['Mexico’s Instituto Nacional Electoral fined the Partido Verde, a lender called Banco Azteca reported.', ['MX'], []],
  [
    'Nepal’s Maoists, led by Pushpa Kamal Dahal, who is known as Prachanda, entered Kathmandu. Prachanda smiled.',
    ['NP'],
    ['Kathmandu'],
  ],
  ['The King of Tonga, George Tupou V, opened Parliament in Nuku’alofa.', ['TO'], ['Nuku’alofa']],
  [
    'A column of the Sudan Liberation Army left Jebel Marra for Kutum, Minni Minnawi said by satellite telephone.',
    ['SD'],
    ['Jebel Marra', 'Kutum'],
  ],
  [
    'Icelandic Foreign Minister Össur Skarphéðinsson and his Latvian colleague, Ģirts Valdis Kristovskis, met in Jurmala.',
    ['IS', 'LV'],
    ['Jurmala'],
  ],
  ['U.S. Central Command chief Gen. Lloyd Austin toured al-Asad Air Base.', ['US'], ['al-Asad Air Base']],
  [
    'Bahrain’s Al-Wefaq National Islamic Society boycotted the dialogue at Isa Cultural Centre.',
    ['BH'],
    ['Isa Cultural Centre'],
  ],
  ['The East African Court of Justice told Burundi to let Radio Publique Africaine reopen.', ['BI'], []],
  [
    'Abkhazia’s leader, Raul Khajimba, visited Tskhinvali, and Georgia’s envoy, Zurab Abashidze, saw Grigory Karasin in Prague.',
    ['GE'],
    ['Prague', 'Abkhazia', 'Tskhinvali'],
  ],
  [
    'At Villa Somalia, Prime Minister Abdi Farah Shirdon swore in his ministers as shells fell on the port.',
    [],
    ['Villa Somalia'],
  ],
  [
    'Colombian Vice President Marta Lucía Ramírez and her husband, Álvaro Rincón, flew from Cúcuta to Riohacha.',
    ['CO'],
    ['Cúcuta', 'Riohacha'],
  ],
  ['Premier Li Keqiang sent Vice Foreign Minister Kong Xuanyou to the Philippines; Manila welcomed Kong.', ['PH'], []],
  ['Opposition leader Hakainde Hichilema was arrested in Lusaka, his party, the UPND, said.', [], ['Lusaka']],
  [
    'Kosovo’s Hashim Thaçi and Serbia’s Ivica Dačić initialled the text in Brussels under the eyes of Catherine Ashton. Thaçi flew home to Pristina.',
    ['XK', 'RS'],
    ['Brussels', 'Pristina'],
  ],
]

/** Texts whose names are of no place: seas, rivers, continents, governments, missions that are only spoken of,
 * and datelines. */
const none: readonly string[] = [
  'ISLAMABAD, Dec 24: Ana Lima met Bo Ek.',
  'MADRID.- Ana Lima met Bo Ek.',
  'Fishermen from the South China Sea and the Gulf of Aden wrote to the Latin American states.',
  'A crowd set fire to the Saudi embassy, and Moscow protested to Riyadh.',
  'She has shares in Vantor and confidence in Bo Ek.',
]

describe('countries and places', () => {
  test.each(named)('%s', (text, countries, places) => {
    const annotation = annotate(text)
    expect([annotation.countries, annotation.places.map(({ name }) => name)]).toEqual([countries, places])
  })

  test.each(none)('no place: %s', (text) => {
    expect(annotate(text).places).toEqual([])
  })
})
