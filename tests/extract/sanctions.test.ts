import { describe, expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and all its events in short. */
type Row = readonly [text: string, events: readonly string[]]

const sanctions: readonly Row[] = [
  [
    'The United States slapped sanctions on three Nicaraguan judges on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - US+NI'],
  ],
  [
    'Washington on Friday widened its sanctions against Belarus to take in the potash industry.',
    ['SANCTION OCCURRED 2024-03-08 - US+BY'],
  ],
  [
    'The Ecowas bloc, which imposed an arms embargo on Haiti in January, is to meet.',
    ['SANCTION OCCURRED 2024-01 - Ecowas+HT'],
  ],
  ['In view of the arrests, the Authority imposed an arms embargo on Togo.', ['SANCTION OCCURRED - - TG']],
  [
    'The African Union imposed a travel ban on six Gabonese on Monday, among them General Paul Mba.',
    ['SANCTION OCCURRED 2024-03-11 - African Union+Paul Mba'],
  ],
  [
    'Norway on Monday added nine names to the list of Georgians barred from its territory.',
    ['SANCTION OCCURRED 2024-03-11 - NO+GE'],
  ],
  ['Algeria banned Spanish cheese on Monday.', ['SANCTION OCCURRED 2024-03-11 - DZ+ES']],
  ['Algeria suspended imports of Spanish cattle on Monday.', ['SANCTION OCCURRED 2024-03-11 - DZ+ES']],
  ['Moldova retaliated on Monday with sanctions on nine Serbian officials.', ['SANCTION OCCURRED 2024-03-11 - MD+RS']],
  ['Norway joined Iceland in imposing sanctions on Georgia on Monday.', ['SANCTION OCCURRED 2024-03-11 - NO+IS+GE']],
  ['Norway announced on Monday that it was imposing sanctions on Georgia.', ['SANCTION OCCURRED 2024-03-11 - NO+GE']],
  ['New EU sanctions on Georgia took effect on Monday.', ['SANCTION OCCURRED 2024-03-11 - EU+GE']],
  ['Britain froze the assets of Myanmar General Aung Thein.', ['SANCTION OCCURRED - - GB+Aung Thein']],
  [
    'The assets of Libyan Prime Minister Omar Salem were frozen by Switzerland on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - CH+Omar Salem'],
  ],
  [
    'Canada barred Haitian Senator Jean Baptiste from entering the country.',
    ['SANCTION OCCURRED - - CA+Jean Baptiste'],
  ],
  [
    'Australia announced travel bans and asset freezes against two Iranian generals on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - AU+IR'],
  ],
  [
    'The European Union added Belarusian President Viktar Kozlov to its sanctions list on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - European Union+Viktar Kozlov'],
  ],
  [
    'The UN Security Council voted on Monday to impose an arms embargo on South Sudan.',
    ['SANCTION OCCURRED 2024-03-11 - UN Security Council+SS'],
  ],
  [
    'The United States has blacklisted a Chinese refinery for buying Iranian oil, the Treasury said on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - US+CN'],
  ],
  ['Kenya banned imports of maize from Uganda and Tanzania on Monday.', ['SANCTION OCCURRED 2024-03-11 - KE+UG+TZ']],
  [
    'New Zealand followed suit on Tuesday, banning seven Russian officials from entry.',
    ['SANCTION OCCURRED 2024-03-12 - NZ+RU'],
  ],
  ['Hit by American sanctions in 2019, Venezuela turned to China.', ['SANCTION OCCURRED 2019 - US+VE']],
  [
    'Fresh sanctions against Syria were announced by Germany and France on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - DE+FR+SY'],
  ],
  ['Sanctions imposed by the United States on Zimbabwe in 2003 remain in place.', ['SANCTION OCCURRED 2003 - US+ZW']],
  ['Japan tightened the sanctions it had imposed on North Korea in 2006.', ['SANCTION OCCURRED 2006 - JP+KP']],
  [
    'The United States designated the Haitian gang leader Jimmy Cherizier under its sanctions programme on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - US+Jimmy Cherizier'],
  ],
  [
    'The Treasury Department in Washington sanctioned Sudanese General Hassan Musa on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - Treasury Department+Hassan Musa'],
  ],
  [
    'The European Union on Monday approved a new package of sanctions against Russia.',
    ['SANCTION OCCURRED 2024-03-11 - European Union+RU'],
  ],
  ['Sanctions on Iranian oil were tightened by Washington on Monday.', ['SANCTION OCCURRED 2024-03-11 - US+IR']],
  [
    'Washington placed Cuba back on its list of state sponsors of terrorism in January 2021.',
    ['SANCTION OCCURRED 2021-01 - US+CU'],
  ],
  ['Japan said it would freeze the assets of 12 Russian companies.', ['SANCTION PLANNED - - JP+RU']],
  [
    'Ottawa imposed sanctions on Monday on two Haitian senators, Jean Baptiste and Paul Joseph.',
    ['SANCTION OCCURRED 2024-03-11 - CA+Jean Baptiste+Paul Joseph'],
  ],
  [
    'Beijing retaliated by imposing tariffs on Australian wine in November 2020.',
    ['SANCTION OCCURRED 2020-11 - CN+AU'],
  ],
  [
    'The UK has sanctioned Georgian interior minister Vakhtang Gomelauri.',
    ['SANCTION OCCURRED - - GB+Vakhtang Gomelauri'],
  ],
  [
    'Georgian interior minister Vakhtang Gomelauri was sanctioned by Britain on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - GB+Vakhtang Gomelauri'],
  ],
  [
    'The arms embargo imposed on Libya by the UN Security Council in 2011 is being flouted.',
    ['SANCTION OCCURRED 2011 - UN Security Council+LY'],
  ],
  ['The US Treasury put two Sudanese firms under sanctions.', ['SANCTION OCCURRED - - US Treasury+SD']],
  [
    'The White House slapped visa restrictions on Ugandan officials on Monday.',
    ['SANCTION OCCURRED 2024-03-11 - US+UG'],
  ],
]

const acts: readonly Row[] = [
  ['Washington threatened to impose sanctions on Uganda.', ['THREAT OCCURRED - - US+UG']],
  ['The World Bank approved a loan of $200 million to Malawi on Monday.', ['AID OCCURRED 2024-03-11 - World Bank+MW']],
  ['Turkey sent two planes of medicine to Libya on Monday after the floods.', ['AID OCCURRED 2024-03-11 - TR+LY']],
  ['Denmark has promised Ukraine 19 fighter jets.', ['AID OCCURRED - - DK+UA']],
  ['Japan extended a grant of $12 million to Tonga.', ['AID OCCURRED - - JP+TO']],
  [
    'Israeli warplanes struck a convoy near Damascus on Sunday, killing four.',
    ['ATTACK OCCURRED 2024-03-10 Damascus IL+SY'],
  ],
  [
    'Three soldiers were killed in an attack by Boko Haram on a base in Diffa on Monday.',
    ['ATTACK OCCURRED 2024-03-11 Diffa Boko Haram+NE'],
  ],
  ['A Russian missile hit a market in Kharkiv on Monday.', ['ATTACK OCCURRED 2024-03-11 Kharkiv RU+UA']],
  ['Gunmen attacked a checkpoint in Gao on Monday.', ['ATTACK OCCURRED 2024-03-11 Gao ML']],
  [
    'Thousands of people took to the streets of Nairobi on Monday in protest at a new tax.',
    ['PROTEST OCCURRED 2024-03-11 Nairobi KE'],
  ],
  ['Demonstrators besieged the Danish embassy in Dakar on Monday.', ['PROTEST OCCURRED 2024-03-11 Dakar SN']],
  ['Residents of Thies blocked the bridge to Dakar on Monday.', ['PROTEST OCCURRED 2024-03-11 Dakar SN']],
  ['Norway chooses a new parliament on 14 September.', ['ELECTION PLANNED 2024-09-14 NO NO']],
  [
    'Ghanaian President Kofi Mensah was declared winner of the December 7 election.',
    ['ELECTION OCCURRED 2023-12-07 GH Kofi Mensah'],
  ],
  ['Portugal handed over 12 ambulances to Angola on Monday.', ['AID OCCURRED 2024-03-11 - PT+AO']],
  ['Police in Dakar fired tear gas at protesters on Monday.', ['PROTEST OCCURRED 2024-03-11 Dakar SN']],
  [
    'A crowd gathered outside the French embassy in Niamey on Monday to demand that the troops leave.',
    ['PROTEST OCCURRED 2024-03-11 French embassy NE'],
  ],
  ['Ghana holds a presidential election on 7 December.', ['ELECTION PLANNED 2024-12-07 GH GH']],
  [
    'Amadou Diallo won the presidential election in Guinea on Sunday with 56 percent.',
    ['ELECTION OCCURRED 2024-03-10 GN Amadou Diallo'],
  ],
  ['Belarus goes to the polls on Sunday.', ['ELECTION PLANNED 2024-03-17 BY BY']],
  ['North Korea threatened on Monday to turn Seoul into a sea of fire.', ['THREAT OCCURRED 2024-03-11 - KP+KR']],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. The talks ended without agreement.',
    ['MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma'],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. No agreement was reached.',
    ['MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma'],
  ],
  [
    'Bangladeshi Prime Minister Rehana Khatun met Indian Prime Minister Ravi Sharma in Delhi on Monday. The two ministers disagreed over water.',
    ['MEETING OCCURRED 2024-03-11 Delhi Rehana Khatun+Ravi Sharma'],
  ],
]

const none: readonly string[] = [
  'An arms embargo against South Sudan has been in force since 2018.',
  'The sanctions are hurting ordinary Iranians.',
  'Iran called on the United States to lift the sanctions.',
  'The European Union lifted its sanctions on Burundi on Monday.',
  'Sudan, under American sanctions since 1997, wants a loan.',
  'The Football Association imposed a fine on Chelsea.',
  'Burundi expelled four Rwandan diplomats on Monday.',
  'Mexican President Rosa Fuentes criticised the United States over tariffs on Monday.',
  'Serbia denounced Kosovo’s tariffs as an act of aggression.',
  'Greece protested to Turkey over violations of its airspace.',
  'The Philippines lifted its ban on imports from Vietnam.',
  'The school imposed a ban on phones.',
  'Residents of Oslo blocked the number of a caller on Monday.',
  'The jury chose a new leader of the choir in Oslo on Monday.',
  'The council imposed a fine on the mayor of Oslo.',
  'Italy added nine names to the list of guests from Georgia.',
  'The Danish health ministry banned menthol.',
  'EU sanctions on Georgia are under discussion.',
  'Sanctions on Georgia could take effect in May.',
  'The United States and China are near a deal on tariffs.',
  'Japan placed third ahead of China.',
  'Canada imposed a curfew in Ottawa.',
  'Kenya introduced a ban on plastic bags in 2017.',
  'The Netherlands banned the sale of fireworks.',
  'Iceland suspended whaling.',
  'India extended the deadline for sanctions relief to Iran.',
  'The European Union discussed sanctions against Georgia.',
  'France opposes sanctions on Algeria.',
  'Critics say the sanctions against Syria hurt the poor.',
  'The United States eased sanctions on Venezuela in October.',
  'Swiss banks froze hiring in Singapore.',
  'The bill would impose sanctions on Georgia.',
  'Russia could face sanctions from the European Union.',
  'The senator urged the White House to impose sanctions on Serbia.',
  'The company was hit with a fine by Belgium.',
  'Angola hit back at Portugal with a late goal.',
  'The United States designated Kenya a major ally.',
  'Ukraine added Poland to its list of partners.',
]

describe('sanctions, aid, attacks, threats, protests and elections', () => {
  test.each([...sanctions, ...acts])('are read in: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  test.each(none)('are not read into: %s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})
