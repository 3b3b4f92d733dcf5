import { describe, expect, test } from '@jest/globals'
import { annotate } from './annotate.js'

/** Texts with the people that they name and their countries; `?` where the text gives none, so that none is asked. */
const named: readonly (readonly [text: string, people: readonly string[]])[] = [
  [
    'Sarah Ocampo, director of the Department of Immigration, resigned in Manila after a report in the Philippine Daily Inquirer.',
    ['Sarah Ocampo, PH'],
  ],
  ['The Ivorian opposition party PDCI-RDA chose Tidjane Thiam as its leader.', ['Tidjane Thiam, CI']],
  [
    'The Supreme Court of Pakistan ordered the release of Imran Khan, founder of the Pakistan Tehreek-e-Insaf party.',
    ['Imran Khan, PK'],
  ],
  [
    'Prime Minister Abiy Ahmed received Workneh Gebeyehu, his foreign minister, and Debretsion Gebremichael, the leader of the TPLF. Abiy and Debretsion shook hands.',
    ['Abiy Ahmed, ?', 'Workneh Gebeyehu, ?', 'Debretsion Gebremichael, ?'],
  ],
  [
    'Indonesia’s President Suharto telephoned Vietnam’s Premier Vo Van Kiet. Suharto invited Kiet to Bogor.',
    ['Vo Van Kiet, VN', 'Suharto, ID'],
  ],
  [
    'Iceland’s prime minister, Katrín Jakobsdóttir, and Denmark’s Mette Frederiksen met in Reykjavik.',
    ['Katrín Jakobsdóttir, IS', 'Mette Frederiksen, DK'],
  ],
  [
    'Myanmar’s former premier, Khin Nyunt, and Senior General Than Shwe were mentioned by U Nu’s daughter.',
    ['Khin Nyunt, MM', 'Than Shwe, MM', 'U Nu, MM'],
  ],
  [
    'Sheikh Khalifa bin Salman al-Khalifa, Bahrain’s prime minister, received Yusuf bin Alawi bin Abdullah of Oman in Manama.',
    ['Khalifa bin Salman al-Khalifa, BH', 'Yusuf bin Alawi bin Abdullah, OM'],
  ],
  [
    'Mauritanian Foreign Minister Ismail Ould Cheikh Ahmed and Algeria’s Ramtane Lamamra spoke by telephone.',
    ['Ismail Ould Cheikh Ahmed, MR', 'Ramtane Lamamra, DZ'],
  ],
  [
    'Hungarian Prime Minister Orbán Viktor was quoted by his spokesman, Havasi Bertalan.',
    ['Orbán Viktor, HU', 'Havasi Bertalan, HU'],
  ],
  [
    'Belgium’s deputy prime minister, Vincent Van Quickenborne, and the Dutch minister Kajsa Ollongren visited Kinshasa.',
    ['Vincent Van Quickenborne, BE', 'Kajsa Ollongren, NL'],
  ],
  [
    'Col. Assimi Goïta, Mali’s interim leader, dismissed Choguel Kokalla Maïga. Goïta named Gen. Abdoulaye Maïga in his place.',
    ['Assimi Goïta, ML', 'Choguel Kokalla Maïga, ML', 'Abdoulaye Maïga, ML'],
  ],
  [
    'Raúl Castro, the brother of Fidel Castro, met Jimmy Carter in Havana. Castro later drove Carter to the airport.',
    ['Raúl Castro, ?', 'Fidel Castro, ?', 'Jimmy Carter, ?'],
  ],
  [
    'Gloria Macapagal Arroyo, the Philippine president, was received by Pope Benedict XVI at Castel Gandolfo.',
    ['Gloria Macapagal Arroyo, PH', 'Benedict XVI, ?'],
  ],
  [
    'French President Jacques Chirac and Chad’s Idriss Déby talked in Paris about Darfur. Déby left for N’Djamena.',
    ['Jacques Chirac, FR', 'Idriss Déby, TD'],
  ],
  [
    'Chad Wolf, the acting US secretary of homeland security, and Georgia Meloni were not there, said Paris Hilton.',
    ['Chad Wolf, US', 'Georgia Meloni, US', 'Paris Hilton, US'],
  ],
  [
    'Barrister Victoria Nuland and Lincoln Chafee testified. Chafee blamed Nuland.',
    ['Victoria Nuland, ?', 'Lincoln Chafee, ?'],
  ],
  [
    'Thai Prime Minister Prayut Chan-o-cha hosted Lao Prime Minister Thongloun Sisoulith, and Cambodia’s Hun Sen joined them by video.',
    ['Prayut Chan-o-cha, TH', 'Thongloun Sisoulith, LA', 'Hun Sen, KH'],
  ],
  [
    'Chinese State Councilor Dai Bingguo met India’s Shivshankar Menon; Dai and Menon are the special envoys.',
    ['Dai Bingguo, CN', 'Shivshankar Menon, IN'],
  ],
  [
    'Ri Son Gwon of the North and Cho Myoung-gyon, the South Korean unification minister, walked to the line. Cho and Ri smiled.',
    ['Ri Son Gwon, KP', 'Cho Myoung-gyon, KR'],
  ],
  [
    'Madagascar’s Andry Rajoelina fired Olivier Mahafaly Solonandrasana, and Roindefo Monja fled.',
    ['Andry Rajoelina, MG', 'Olivier Mahafaly Solonandrasana, MG', 'Roindefo Monja, MG'],
  ],
  [
    'O. J. Mattar’s lawyer, Siobhán O’Brien, said that Judge D’Angelo had erred.',
    ['O. J. Mattar, ?', "Siobhán O'Brien, ?", "D'Angelo, ?"],
  ],
  [
    'Mr. Tsipras will see Ms. Merkel on Monday, and Mr. Renzi is expected in Athens.',
    ['Tsipras, ?', 'Merkel, ?', 'Renzi, ?'],
  ],
  [
    'Nicaraguan Vice President Rosario Murillo, the wife of President Daniel Ortega, said Ortega was well.',
    ['Rosario Murillo, NI', 'Daniel Ortega, NI'],
  ],
  [
    'Kim Dae-jung and his wife, Lee Hee-ho, flew to Pyongyang, where Kim Jong-il met them. Kim Dae-jung wept.',
    ['Kim Dae-jung, ?', 'Lee Hee-ho, ?', 'Kim Jong-il, ?'],
  ],
  [
    'Somali President Hassan Sheikh Mohamud dismissed the police chief, Brig. Gen. Abdi Hassan Mohamed Hijar.',
    ['Hassan Sheikh Mohamud, SO', 'Abdi Hassan Mohamed Hijar, SO'],
  ],
  [
    'Serbia’s Aleksandar Vucic said he had told Richard Grenell, the American envoy, that Belgrade would wait.',
    ['Aleksandar Vucic, RS', 'Richard Grenell, US'],
  ],
  [
    '“We have agreed on nothing,” Saeed Jalili, Iran’s chief negotiator, told reporters; Catherine Ashton of the European Union nodded.',
    ['Saeed Jalili, IR', 'Catherine Ashton, ?'],
  ],
  [
    'Guyana’s Kamla Persad-Bissessar and Barbados’ Mia Mottley sent condolences to Haiti’s Ariel Henry.',
    ['Kamla Persad-Bissessar, GY', 'Mia Mottley, BB', 'Ariel Henry, HT'],
  ],
  [
    'Moscow’s ambassador in Prague, Alexander Zmeyevsky, was summoned by the Czech deputy minister, Aleš Chmelař.',
    ['Alexander Zmeyevsky, RU', 'Aleš Chmelař, CZ'],
  ],
  [
    'UN envoy Geir Pedersen met Syrian opposition figure Hadi al-Bahra, then the Arab League’s Ahmed Aboul Gheit.',
    ['Geir Pedersen, ?', 'Hadi al-Bahra, SY', 'Ahmed Aboul Gheit, ?'],
  ],
  [
    'IMF chief Dominique Strauss-Kahn and World Bank President Robert Zoellick warned of a long slump.',
    ['Dominique Strauss-Kahn, ?', 'Robert Zoellick, ?'],
  ],
  [
    'Tanzanian President Jakaya Kikwete, who chairs the African Union, talked with his Kenyan counterpart, Mwai Kibaki, and with Raila Odinga, the Kenyan opposition leader.',
    ['Jakaya Kikwete, TZ', 'Mwai Kibaki, KE', 'Raila Odinga, KE'],
  ],
  [
    'Croatian Prime Minister Jadranka Kosor and her Slovene colleague, Borut Pahor, signed the paper in Stockholm with Sweden’s Fredrik Reinfeldt as witness.',
    ['Jadranka Kosor, HR', 'Borut Pahor, SI', 'Fredrik Reinfeldt, SE'],
  ],
  [
    'Mayor Bill de Blasio greeted Andrzej Duda, Poland’s head of state, in Greenpoint.',
    ['Bill de Blasio, ?', 'Andrzej Duda, PL'],
  ],
  ['The trainer, Ricardo Gareca, a 60-year-old Argentine, was hired by Chile.', ['Ricardo Gareca, AR']],
  ['The novelist Mario Vargas Llosa, a Peruvian who won the Nobel Prize, spoke in Lima.', ['Mario Vargas Llosa, PE']],
  [
    'Israel’s Foreign Minister Eli Cohen flew to Khartoum; Sudan’s General Abdel Fattah al-Burhan received him. Burhan and Cohen agreed to sign later in Washington.',
    ['Eli Cohen, IL', 'Abdel Fattah al-Burhan, SD'],
  ],
  [
    'Papua New Guinea’s James Marape and Fiji’s Sitiveni Rabuka signed a pact in Suva. Marape called Rabuka his elder brother.',
    ['James Marape, PG', 'Sitiveni Rabuka, FJ'],
  ],
  ['Bhutan’s king, Jigme Khesar Namgyel Wangchuck, arrived in Guwahati.', ['Jigme Khesar Namgyel Wangchuck, BT']],
  [
    'Samoa’s Fiame Naomi Mata’afa and Tonga’s Siaosi Sovaleni thanked Canberra.',
    ["Fiame Naomi Mata'afa, WS", 'Siaosi Sovaleni, TO'],
  ],
  [
    'Kyrgyz President Sadyr Japarov and Tajik President Emomali Rahmon spoke by phone. Sh. Japarov’s office gave no details.',
    ['Sadyr Japarov, KG', 'Emomali Rahmon, TJ'],
  ],
  [
    'Members of the Assad family left. Bashar al-Assad’s brother Maher commands a division, and Asma al-Assad stayed.',
    ['Bashar al-Assad, ?', 'Asma al-Assad, ?', 'Maher, ?'],
  ],
  [
    'Former U.S. ambassador Nikki Haley, ex-President Evo Morales and Ambassador-designate Jane Hartley attended.',
    ['Nikki Haley, US', 'Evo Morales, ?', 'Jane Hartley, ?'],
  ],
  [
    'Bangladesh’s foreign secretary, Masud Bin Momen, and his Indian opposite number, Vinay Mohan Kwatra, talked in Dhaka.',
    ['Masud Bin Momen, BD', 'Vinay Mohan Kwatra, IN'],
  ],
  [
    'Zoran Zaev, prime minister of North Macedonia, and Bulgaria’s Kiril Petkov opened the line to Bitola.',
    ['Zoran Zaev, MK', 'Kiril Petkov, BG'],
  ],
  [
    'Subcommander Marcos, the Zapatista leader, met President Vicente Fox’s envoy, Luis H. Álvarez, in Chiapas.',
    ['Vicente Fox, ?', 'Luis H. Álvarez, ?', 'Marcos, ?'],
  ],
  [
    'Rahul Gandhi, the son of Sonia Gandhi, criticised Narendra Modi. Mrs Gandhi was silent; Gandhi was not.',
    ['Rahul Gandhi, ?', 'Sonia Gandhi, ?', 'Narendra Modi, ?'],
  ],
  [
    'Professor Wole Soyinka, Archbishop Desmond Tutu and Graça Machel wrote to Robert Mugabe. Machel signed first.',
    ['Wole Soyinka, ?', 'Desmond Tutu, ?', 'Graça Machel, ?', 'Robert Mugabe, ?'],
  ],
  [
    'Jordan’s King Abdullah II received Palestinian President Mahmoud Abbas. Abbas thanked the king of Jordan.',
    ['Abdullah II, JO', 'Mahmoud Abbas, PS'],
  ],
  [
    'Lord Carrington, Britain’s foreign secretary, and Bishop Abel Muzorewa took part in the Lancaster House conference.',
    ['Abel Muzorewa, ?', 'Carrington, GB'],
  ],
  [
    'South Sudanese President Salva Kiir flew from Juba to Khartoum to see Sudan’s Omar al-Bashir.',
    ['Salva Kiir, SS', 'Omar al-Bashir, SD'],
  ],
  ['The West German chancellor, Helmut Kohl, went to East Berlin.', ['Helmut Kohl, DE']],
  [
    'North Kivu’s governor, Carly Nzanzu, spoke in Goma, and the governor of Nuevo León, Samuel García, in Monterrey.',
    ['Carly Nzanzu, ?', 'Samuel García, ?'],
  ],
  ['At Zhongnanhai, the leadership compound, Hu Jintao received the envoy, Wu Dawei.', ['Hu Jintao, ?', 'Wu Dawei, ?']],
  ['The new embassy in West Jerusalem was opened by Paraguay’s Santiago Peña.', ['Santiago Peña, PY']],
  [
    'Guatemalan rebels of the URNG and the army signed the accord in Oslo, with Gert Rosenthal looking on for the Economic Commission for Latin America.',
    ['Gert Rosenthal, ?'],
  ],
  [
    'Speaking in Apia, Helen Clark apologised to Samoa; Tuilaepa Sailele Malielegaoi accepted.',
    ['Helen Clark, ?', 'Tuilaepa Sailele Malielegaoi, WS'],
  ],
  [
    'Bolivia’s deputy foreign minister, Hugo Fernández, handed a note to the Chilean consul in La Paz, Jorge Canelas.',
    ['Hugo Fernández, BO', 'Jorge Canelas, CL'],
  ],
  [
    'Rwandan soldiers crossed at Gisenyi, a spokesman for the UN mission, Col. Jean-Paul Dietrich, said.',
    ['Jean-Paul Dietrich, ?'],
  ],
  [
    'Maldivian President Mohamed Nasheed held a cabinet meeting under water off Girifushi island.',
    ['Mohamed Nasheed, MV'],
  ],
  [
    'The Tamil National Alliance and Sri Lanka’s Freedom Party disagreed, said its leader, R. Sampanthan.',
    ['R. Sampanthan, LK'],
  ],
  [
    'Ukraine’s Yulia Tymoshenko, her husband Oleksandr and the lawyer Serhiy Vlasenko went to Kharkiv.',
    ['Yulia Tymoshenko, UA', 'Serhiy Vlasenko, UA', 'Oleksandr, ?'],
  ],
  [
    'Libyan warlord Khalifa Haftar flew to Amman, and his rival Fayez al-Sarraj to Algiers. Haftar spoke first.',
    ['Khalifa Haftar, LY', 'Fayez al-Sarraj, LY'],
  ],
  ['“They lied to us,” Nana Akufo-Addo told the Daily Graphic in Kumasi.', ['Nana Akufo-Addo, ?']],
  [
    'Eritrean Information Minister Yemane Gebremeskel and Djibouti’s Mahamoud Ali Youssouf clashed over Ras Doumeira.',
    ['Yemane Gebremeskel, ER', 'Mahamoud Ali Youssouf, DJ'],
  ],
  [
    'Ambassador Christopher Hill, the chief American negotiator, and Kim Kye-gwan, his North Korean opposite number, dined at the St. Regis hotel.',
    ['Christopher Hill, US', 'Kim Kye-gwan, KP'],
  ],
  [
    'The Faroese prime minister, Kaj Leo Johannesen, wrote to Maria Damanaki, the EU fisheries commissioner.',
    ['Kaj Leo Johannesen, ?', 'Maria Damanaki, ?'],
  ],
  ['Tuareg chief Iyad Ag Ghaly, head of Ansar Dine, was seen near Tessalit.', ['Iyad Ag Ghaly, ?']],
  [
    'Nepal’s Maoists, led by Pushpa Kamal Dahal, who is known as Prachanda, entered Kathmandu. Prachanda smiled.',
    ['Pushpa Kamal Dahal, NP'],
  ],
  ['The King of Tonga, George Tupou V, opened Parliament in Nuku’alofa.', ['George Tupou V, TO']],
  [
    'A column of the Sudan Liberation Army left Jebel Marra for Kutum, Minni Minnawi said by satellite telephone.',
    ['Minni Minnawi, SD'],
  ],
  [
    'Icelandic Foreign Minister Össur Skarphéðinsson and his Latvian colleague, Ģirts Valdis Kristovskis, met in Jurmala.',
    ['Össur Skarphéðinsson, IS', 'Ģirts Valdis Kristovskis, LV'],
  ],
  ['U.S. Central Command chief Gen. Lloyd Austin toured al-Asad Air Base.', ['Lloyd Austin, US']],
  [
    'Abkhazia’s leader, Raul Khajimba, visited Tskhinvali, and Georgia’s envoy, Zurab Abashidze, saw Grigory Karasin in Prague.',
    ['Raul Khajimba, ?', 'Zurab Abashidze, GE', 'Grigory Karasin, ?'],
  ],
  [
    'At Villa Somalia, Prime Minister Abdi Farah Shirdon swore in his ministers as shells fell on the port.',
    ['Abdi Farah Shirdon, ?'],
  ],
  [
    'Colombian Vice President Marta Lucía Ramírez and her husband, Álvaro Rincón, flew from Cúcuta to Riohacha.',
    ['Marta Lucía Ramírez, CO', 'Álvaro Rincón, CO'],
  ],
  [
    'Opposition leader Hakainde Hichilema was arrested in Lusaka, his party, the UPND, said.',
    ['Hakainde Hichilema, ?'],
  ],
  [
    'Kosovo’s Hashim Thaçi and Serbia’s Ivica Dačić initialled the text in Brussels under the eyes of Catherine Ashton. Thaçi flew home to Pristina.',
    ['Hashim Thaçi, XK', 'Ivica Dačić, RS', 'Catherine Ashton, ?'],
  ],
]

describe('people and their countries', () => {
  test.each(named)('%s', (text, people) => {
    const asked = new Set(people.filter((person) => person.endsWith(', ?')).map((person) => person.slice(0, -3)))
    expect(annotate(text).people.map(({ name, country }) => `${name}, ${asked.has(name) ? '?' : country}`)).toEqual(
      people,
    )
  })
})
