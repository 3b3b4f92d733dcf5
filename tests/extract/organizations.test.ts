import { describe, expect, test } from '@jest/globals'
import { annotate } from './annotate.js'

/** Texts with the bodies that they name, in the longest form of the text. */
const named: readonly (readonly [text: string, organizations: readonly string[]])[] = [
  [
    'Fighters of the Free Papua Movement (OPM) released a New Zealand pilot on Saturday, the Indonesian military said.',
    ['Free Papua Movement'],
  ],
  [
    'The two main Bolivian parties, the Movement for Socialism and Civic Community, refused to sit at one table.',
    ['Movement for Socialism', 'Civic Community'],
  ],
  [
    'The Asian Development Bank and the OPEC Fund for International Development will lend Tajikistan $40 million, the Finance Ministry said.',
    ['Asian Development Bank', 'OPEC Fund for International Development', 'Finance Ministry'],
  ],
  [
    'Médecins Sans Frontières withdrew its staff from Khan Younis after a strike hit the Nasser Hospital.',
    ['Médecins Sans Frontières'],
  ],
  [
    'In Nairobi the Intergovernmental Authority on Development (IGAD) named a new envoy. IGAD has eight members.',
    ['Intergovernmental Authority on Development'],
  ],
  [
    'Turkey’s ruling AK Party and the opposition Republican People’s Party both condemned the coup in Burkina Faso.',
    ['AK Party', 'Republican People’s Party'],
  ],
  ['Petrobras and Venezuela’s state oil company, PDVSA, agreed in Recife to build a refinery.', ['Petrobras', 'PDVSA']],
  [
    'Judges at the Inter-American Court of Human Rights in San José ruled against Honduras.',
    ['Inter-American Court of Human Rights'],
  ],
  [
    'The National Bank of Georgia denied that it had been told to bail out TBC Bank.',
    ['National Bank of Georgia', 'TBC Bank'],
  ],
  [
    'Talks between the government and the Moro Islamic Liberation Front resume in Kuala Lumpur next week. The MILF wants a homeland on Mindanao.',
    ['Moro Islamic Liberation Front'],
  ],
  ['The Foreign Ministry in Hanoi summoned the Chinese chargé d’affaires.', ['Foreign Ministry']],
  [
    'The Iraqi Ministry of Oil and the Kurdistan Regional Government reached an understanding on exports.',
    ['Iraqi Ministry of Oil', 'Kurdistan Regional Government'],
  ],
  [
    'Sarah Ocampo, director of the Department of Immigration, resigned in Manila after a report in the Philippine Daily Inquirer.',
    ['Philippine Daily Inquirer'],
  ],
  [
    'The Wassenaar Arrangement and the Treaty of Tlatelolco were on the agenda of the Non-Aligned Movement.',
    ['Non-Aligned Movement'],
  ],
  ['Congress voted 61-40 on Tuesday to lift the immunity of the former minister.', ['Congress']],
  [
    'Peshmerga fighters and the Popular Mobilization Forces clashed near Kirkuk, according to Human Rights Watch.',
    ['Peshmerga', 'Popular Mobilization Forces', 'Human Rights Watch'],
  ],
  [
    'The World Food Programme halted flights to Tigray after soldiers searched a depot of the Ethiopian Red Cross Society.',
    ['World Food Programme', 'Ethiopian Red Cross Society'],
  ],
  [
    'Al-Shabaab fighters shelled Baidoa, an official of the African Union mission said.',
    ['Al-Shabaab', 'African Union'],
  ],
  [
    'Operation Barkhane cost France 53 soldiers, the General Staff of the Armed Forces said in Paris.',
    ['General Staff of the Armed Forces'],
  ],
  [
    'The Caribbean Community and the Organisation of Eastern Caribbean States will send observers to Guyana’s election.',
    ['Caribbean Community', 'Organisation of Eastern Caribbean States'],
  ],
  [
    'The Electoral Commission of Zambia put off the by-election in Lusaka, and the Patriotic Front went to the Constitutional Court.',
    ['Electoral Commission of Zambia', 'Patriotic Front', 'Constitutional Court'],
  ],
  ['Huawei and ZTE were barred from the network of Telekom Malaysia.', ['Huawei', 'ZTE', 'Telekom Malaysia']],
  [
    'The rebels of the FDLR and the M23 fought over Masisi, the radio station Okapi reported.',
    ['FDLR', 'M23', 'Okapi'],
  ],
  [
    'The European Commission, the European Central Bank and the International Monetary Fund, known as the troika, sent inspectors to Athens.',
    ['European Commission', 'European Central Bank', 'International Monetary Fund'],
  ],
  ['A delegation of the Lao People’s Revolutionary Party toured Havana.', ['Lao People’s Revolutionary Party']],
  [
    'The Saudi sovereign wealth fund, the Public Investment Fund, took a stake in the carmaker Lucid.',
    ['Public Investment Fund', 'Lucid'],
  ],
  ['The USS Carl Vinson called at Da Nang, the Pentagon said, ahead of exercise Balikatan.', ['Pentagon']],
  ['Prosecutors in Skopje charged two members of VMRO-DPMNE with fraud.', ['VMRO-DPMNE']],
  [
    'Amnesty International and the Kenya Human Rights Commission asked the High Court to free the lawyer.',
    ['Amnesty International', 'Kenya Human Rights Commission', 'High Court'],
  ],
  [
    'Students of the University of Khartoum marched with the Sudanese Professionals Association.',
    ['University of Khartoum', 'Sudanese Professionals Association'],
  ],
  [
    'The Shin Bet security service and the Israel Defense Forces foiled an attack in Nablus.',
    ['Shin Bet', 'Israel Defense Forces'],
  ],
  [
    'The Party of Socialists and Democrats won the vote in San Marino, state television SMtv reported.',
    ['Party of Socialists and Democrats', 'SMtv'],
  ],
  [
    'Workers at the Codelco copper mine ended a strike after talks with the Labour Ministry in Santiago.',
    ['Codelco', 'Labour Ministry'],
  ],
  [
    'The Organization for the Prohibition of Chemical Weapons, or OPCW, sent a team to Douma.',
    ['Organization for the Prohibition of Chemical Weapons'],
  ],
  ['The Ivorian opposition party PDCI-RDA chose Tidjane Thiam as its leader.', ['PDCI-RDA']],
  [
    'Fatah and Hamas signed a reconciliation accord in Cairo, and the Palestine Liberation Organization welcomed it.',
    ['Fatah', 'Hamas', 'Palestine Liberation Organization'],
  ],
  [
    'The Philippine Coast Guard said that China’s navy had rammed a boat at Second Thomas Shoal.',
    ['Philippine Coast Guard'],
  ],
  [
    'The Bundestag and the Bundesrat approved the fund, and the Constitutional Court in Karlsruhe let it pass.',
    ['Bundestag', 'Bundesrat', 'Constitutional Court'],
  ],
  ['Airbus won an order from IndiGo at the Paris Air Show.', ['Airbus', 'IndiGo']],
  [
    'The Supreme Court of Pakistan ordered the release of Imran Khan, founder of the Pakistan Tehreek-e-Insaf party.',
    ['Supreme Court of Pakistan', 'Pakistan Tehreek-e-Insaf'],
  ],
  [
    'The Shanghai-based New Development Bank, founded by the BRICS countries, granted South Africa a loan.',
    ['New Development Bank', 'BRICS'],
  ],
  ['A spokesman for the UN High Commissioner for Refugees said 4,000 people had fled to Chad.', ['UN']],
  [
    'The Cooperation Council of Turkic-Speaking States opened a centre in Baku.',
    ['Cooperation Council of Turkic-Speaking States'],
  ],
  [
    'The Ministry of Foreign Affairs and International Cooperation of the UAE rejected the charge.',
    ['Ministry of Foreign Affairs and International Cooperation of the UAE'],
  ],
  [
    'Prime Minister Abiy Ahmed received Workneh Gebeyehu, his foreign minister, and Debretsion Gebremichael, the leader of the TPLF. Abiy and Debretsion shook hands.',
    ['TPLF'],
  ],
  [
    '“We have agreed on nothing,” Saeed Jalili, Iran’s chief negotiator, told reporters; Catherine Ashton of the European Union nodded.',
    ['European Union'],
  ],
  [
    'UN envoy Geir Pedersen met Syrian opposition figure Hadi al-Bahra, then the Arab League’s Ahmed Aboul Gheit.',
    ['UN', 'Arab League'],
  ],
  [
    'IMF chief Dominique Strauss-Kahn and World Bank President Robert Zoellick warned of a long slump.',
    ['IMF', 'World Bank'],
  ],
  [
    'Tanzanian President Jakaya Kikwete, who chairs the African Union, talked with his Kenyan counterpart, Mwai Kibaki, and with Raila Odinga, the Kenyan opposition leader.',
    ['African Union'],
  ],
  ['The Kosovo Serbs blocked the bridge in Mitrovica, and KFOR closed the Jarinje crossing.', ['KFOR']],
  ['The foreign ministers of the Visegrad Group met in Krynica-Zdrój.', ['Visegrad Group']],
  [
    'Guatemalan rebels of the URNG and the army signed the accord in Oslo, with Gert Rosenthal looking on for the Economic Commission for Latin America.',
    ['URNG', 'Economic Commission for Latin America'],
  ],
  [
    'The Congolese Rally for Democracy, backed by Rwanda, marched on Kisangani, while Uganda’s allies in the Movement for the Liberation of Congo held Gbadolite.',
    ['Congolese Rally for Democracy', 'Movement for the Liberation of Congo'],
  ],
  [
    'The Bishkek-based Central Asian University and the Aga Khan Development Network will train border guards in Khorog.',
    ['Central Asian University', 'Aga Khan Development Network'],
  ],
  ['Rwandan soldiers crossed at Gisenyi, a spokesman for the UN mission, Col. Jean-Paul Dietrich, said.', ['UN']],
  [
    'The Tamil National Alliance and Sri Lanka’s Freedom Party disagreed, said its leader, R. Sampanthan.',
    ['Tamil National Alliance', 'Freedom Party'],
  ],
  [
    'Paraguayan police seized arms of the First Capital Command, a Brazilian gang, in Pedro Juan Caballero.',
    ['First Capital Command'],
  ],
  [
    'The Swedish Academy, the Riksbank and Svenska Dagbladet declined to comment.',
    ['Swedish Academy', 'Riksbank', 'Svenska Dagbladet'],
  ],
  ['Mongolia’s Great Khural approved a pipeline from Altanbulag to Zamyn-Uud.', ['Great Khural']],
  ['“They lied to us,” Nana Akufo-Addo told the Daily Graphic in Kumasi.', ['Daily Graphic']],
  [
    'The Cuban Interests Section in Washington was raised to an embassy, the State Department said.',
    ['State Department'],
  ],
  [
    'Shell and ENI lost an appeal at the Federal High Court in Abuja over oil block OPL 245.',
    ['Shell', 'ENI', 'Federal High Court'],
  ],
  ['The Faroese prime minister, Kaj Leo Johannesen, wrote to Maria Damanaki, the EU fisheries commissioner.', ['EU']],
  ['Tuareg chief Iyad Ag Ghaly, head of Ansar Dine, was seen near Tessalit.', ['Ansar Dine']],
  [
    'Sheikh Hasina and Khaleda Zia have not spoken since 2009, a source in the Bangladesh Nationalist Party said.',
    ['Bangladesh Nationalist Party'],
  ],
  [
    'The Court of Arbitration for Sport and the Russian Olympic Committee met in Lausanne.',
    ['Court of Arbitration for Sport', 'Russian Olympic Committee'],
  ],
  [
    'Mexico’s Instituto Nacional Electoral fined the Partido Verde, a lender called Banco Azteca reported.',
    ['Instituto Nacional Electoral', 'Partido Verde', 'Banco Azteca'],
  ],
  [
    'A column of the Sudan Liberation Army left Jebel Marra for Kutum, Minni Minnawi said by satellite telephone.',
    ['Sudan Liberation Army'],
  ],
  [
    'Bahrain’s Al-Wefaq National Islamic Society boycotted the dialogue at Isa Cultural Centre.',
    ['Al-Wefaq National Islamic Society'],
  ],
  [
    'The East African Court of Justice told Burundi to let Radio Publique Africaine reopen.',
    ['East African Court of Justice', 'Radio Publique Africaine'],
  ],
  ['Opposition leader Hakainde Hichilema was arrested in Lusaka, his party, the UPND, said.', ['UPND']],
  ['Ecuadorean Indians of the Conaie federation marched from Latacunga to Quito.', ['Conaie']],
]

/** Texts with words of bodies that name none: titles, treaties, ships, operations, governments, credits. */
const none: readonly string[] = [
  'Foreign Ministry spokesman Ivan Petrov and Senate president Ana Lima spoke.',
  'The Treaty of Lisbon, the Nobel Peace Prize and the Arab Spring were debated.',
  'The Government of Spain and the Danish government kept silent.',
  'The aircraft carrier Charles de Gaulle joined Operation Desert Storm.',
  'Ana Lima met Bo Ek in Riga on Tuesday.\n\nAgence France-Presse, Associated Press',
  'MOSCOW. March 5 (Interfax) - Ana Lima met Bo Ek on Tuesday.',
  'Tehran, March 5, IRNA – Ana Lima met Bo Ek on Tuesday.',
  'The prime minister went to the West Bank and sat in the Oval Office.',
]

describe('organizations', () => {
  test.each(named)('%s', (text, organizations) => {
    expect(annotate(text).organizations.map(({ name }) => name)).toEqual(organizations)
  })

  test.each(none)('none: %s', (text) => {
    expect(annotate(text).organizations).toEqual([])
  })

  test('one body by its full name, its letters and a short form has all of them as aliases', () => {
    const { organizations } = annotate(
      'The Coalition for a Free Ruritania (CFR) split. The CFR was founded in 2001; the Coalition has no money.',
    )
    expect(organizations.map(({ name, aliases }) => ({ name, aliases }))).toEqual([
      { name: 'Coalition for a Free Ruritania', aliases: ['Coalition for a Free Ruritania', 'CFR'] },
    ])
  })
})
