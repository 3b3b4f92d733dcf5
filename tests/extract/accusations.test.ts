import { describe, expect, test } from '@jest/globals'
import { eventsOf } from './annotate.js'

/** Each row: a text published on Wednesday, 2024-03-13, and all its events in short. */
type Row = readonly [text: string, events: readonly string[]]

const accusations: readonly Row[] = [
  ['Rwanda accused Burundi on Monday of sheltering the rebels.', ['ACCUSATION OCCURRED 2024-03-11 - RW+BI']],
  [
    'Burundian President Pierre Nkuru blamed Rwanda on Monday for the grenade attack.',
    ['ACCUSATION OCCURRED 2024-03-11 - Pierre Nkuru+RW', 'ATTACK ALLEGED - - RW'],
  ],
  ['Tehran pointed the finger at Israel after the blast at Natanz on Sunday.', ['ACCUSATION OCCURRED - - IR+IL']],
  ['Iran said Israel was behind the blast.', ['ACCUSATION OCCURRED - - IR+IL']],
  [
    'The prosecutor of the International Criminal Court charged Sudanese General Hassan Musa with war crimes on Monday.',
    ['ACCUSATION OCCURRED 2024-03-11 - International Criminal Court+Hassan Musa'],
  ],
  [
    'The International Criminal Court issued a warrant for the arrest of Libyan commander Omar Salem on Monday.',
    ['ACCUSATION OCCURRED 2024-03-11 - International Criminal Court+Omar Salem'],
  ],
  [
    'Libyan commander Omar Salem is wanted by the International Criminal Court, which issued a warrant for his arrest in 2017.',
    ['ACCUSATION OCCURRED 2017 - International Criminal Court+Omar Salem'],
  ],
  [
    'Eritrea rejected accusations by Ethiopia that it had sent troops over the border.',
    ['ACCUSATION OCCURRED - - ET+ER'],
  ],
  ['Kigali denies Kinshasa’s charge that it arms the M23.', ['ACCUSATION OCCURRED - - CD+RW']],
  [
    'Guyana complained to the UN Security Council on Monday that Venezuela was massing troops.',
    ['ACCUSATION OCCURRED 2024-03-11 - GY+VE'],
  ],
  [
    'Algeria claimed on Monday that Morocco had killed three of its truck drivers.',
    ['ACCUSATION OCCURRED 2024-03-11 - DZ+MA', 'ATTACK ALLEGED - - MA'],
  ],
  [
    'Ukraine alleged that Russia had shelled the port of Odesa.',
    ['ACCUSATION OCCURRED - - UA+RU', 'ATTACK ALLEGED - Odesa RU'],
  ],
  [
    'The Ivorian government, which accuses Mali of holding its soldiers hostage, recalled its envoy.',
    ['ACCUSATION OCCURRED - - CI+ML'],
  ],
  ['Mali, accused by France of human rights abuses, expelled the ambassador.', ['ACCUSATION OCCURRED - - FR+ML']],
  [
    'Turkish President Kemal Aydin lashed out at Greece on Monday, saying it was arming the islands.',
    ['ACCUSATION OCCURRED 2024-03-11 - Kemal Aydin+GR', 'AID ALLEGED - - GR'],
  ],
  [
    'Moldovan President Ana Rusu said on Monday that Russia was plotting a coup in her country.',
    ['ACCUSATION OCCURRED 2024-03-11 - Ana Rusu+RU'],
  ],
  [
    'In Geneva on Monday, Syrian envoy Ahmad Nasser laid the blame for the massacre at the door of Turkey.',
    ['ACCUSATION OCCURRED 2024-03-11 - Ahmad Nasser+TR'],
  ],
  [
    'A UN panel accused Rwanda of having supplied arms to the M23.',
    ['ACCUSATION OCCURRED - - UN+RW', 'AID ALLEGED - - RW+M23'],
  ],
  [
    'Washington accused North Korea of shipping artillery shells to Russia, a charge Pyongyang denied.',
    ['ACCUSATION OCCURRED - - US+KP', 'AID DENIED - - KP+RU'],
  ],
  [
    'Niger accused France of financing the jihadists; Paris dismissed the allegation as absurd.',
    ['ACCUSATION OCCURRED - - NE+FR'],
  ],
  [
    'Both countries — India and Pakistan — traded accusations on Monday over the shelling.',
    ['ACCUSATION OCCURRED 2024-03-11 - IN+PK'],
  ],
  [
    'Sudan filed a complaint against the United Arab Emirates at the International Court of Justice on Monday, saying that it had armed the RSF.',
    ['ACCUSATION OCCURRED 2024-03-11 - SD+AE'],
  ],
  [
    'A court in Dakar indicted Chadian ex-president Idriss Saleh on Monday for torture.',
    ['ACCUSATION OCCURRED 2024-03-11 - SN+Idriss Saleh'],
  ],
  [
    'Peru’s attorney general filed charges against President Elena Quispe on Monday.',
    ['ACCUSATION OCCURRED 2024-03-11 - PE+Elena Quispe'],
  ],
  [
    'Spanish prosecutors charged the former minister Ana Vidal with taking bribes.',
    ['ACCUSATION OCCURRED - - ES+Ana Vidal'],
  ],
  [
    'Sudanese General Hassan Musa laid the blame squarely on the United Arab Emirates.',
    ['ACCUSATION OCCURRED - - Hassan Musa+AE'],
  ],
  ['Togo is accused by its neighbour Ghana of letting smugglers through.', ['ACCUSATION OCCURRED - - GH+TG']],
  [
    'South Korea’s spy agency said on Monday that hackers from North Korea were behind the theft.',
    ['ACCUSATION OCCURRED 2024-03-11 - KR+KP'],
  ],
  [
    'Germany on Monday publicly attributed a cyberattack on its parliament to Russia.',
    ['ACCUSATION OCCURRED 2024-03-11 - DE+RU'],
  ],
  [
    'Estonia summoned the Russian ambassador, blaming Moscow for the jamming of satellite signals.',
    ['ACCUSATION OCCURRED - - EE+RU'],
  ],
  ['Ankara denied a Greek claim that Turkish jets had violated Greek airspace.', ['ACCUSATION OCCURRED - - GR+TR']],
  [
    'In a letter to the UN Security Council, Syria accused Israel of bombing the airport of Aleppo on 3 March.',
    ['ACCUSATION OCCURRED - - SY+IL', 'ATTACK ALLEGED 2024-03-03 Aleppo IL'],
  ],
  [
    'Accusations by Chad that Sudan trained the attackers were brushed aside in Khartoum.',
    ['ACCUSATION OCCURRED - - TD+SD'],
  ],
  ['A UN report accuses Rwanda of commanding the M23.', ['ACCUSATION OCCURRED - - UN+RW']],
  [
    'Amnesty International accused Eritrea of torturing prisoners in a report released on Monday.',
    ['ACCUSATION OCCURRED 2024-03-11 - Amnesty International+ER'],
  ],
  [
    'Venezuelan President Luis Rojas claims that Colombia plotted to kill him.',
    ['ACCUSATION OCCURRED - - Luis Rojas+CO', 'ATTACK ALLEGED - - CO+Luis Rojas'],
  ],
  [
    'Slovak Prime Minister Pavol Novak said Ukraine was to blame for the halt of gas.',
    ['ACCUSATION OCCURRED - - Pavol Novak+UA'],
  ],
  [
    'The International Criminal Court is seeking the arrest of Myanmar General Aung Thein.',
    ['ACCUSATION OCCURRED - - International Criminal Court+Aung Thein'],
  ],
  [
    'A judge in Buenos Aires ordered the arrest of former Iranian minister Ali Rezaei on Monday over the bombing of 1994.',
    ['ACCUSATION OCCURRED 2024-03-11 - AR+Ali Rezaei'],
  ],
  [
    'Azerbaijan accused Armenian forces of firing on its positions overnight; Yerevan denied it.',
    ['ACCUSATION OCCURRED - - AZ+AM', 'ATTACK DENIED 2024-03-12/2024-03-13 - AM'],
  ],
  [
    'Moscow and Kyiv swapped accusations on Monday over the shelling of the plant.',
    ['ACCUSATION OCCURRED 2024-03-11 - RU+UA'],
  ],
  ['Cairo says Addis Ababa is violating the treaty of 1902.', ['ACCUSATION OCCURRED 1902 - EG+ET']],
  [
    'Zambian opposition leader Levy Banda accused President Moses Phiri of rigging the vote.',
    ['ACCUSATION OCCURRED - - Levy Banda+Moses Phiri'],
  ],
]

const none: readonly string[] = [
  'Nobody accused Chad of anything.',
  'Kenya stopped short of accusing Somalia of the attack.',
  'He stands accused of corruption.',
  'The film accuses viewers of indifference.',
  'Poland warned Belarus on Monday.',
  'The report blames the drought for the famine.',
  'Interpol put out a red notice for Idriss Saleh at Chad’s request.',
  'Armenia called on Azerbaijan to stop what it called provocations.',
  'He accused journalists of lying.',
  'The coach blamed the defeat on the weather in Spain.',
  'Spain blamed bad weather for the crash.',
  'Italian President Marco Bruni accused nobody.',
  'Greek Foreign Minister Nikos Pappas held his Turkish counterpart in high esteem.',
  'He pointed to Brazil as an example.',
  'The prosecutor charged €50 for the paper.',
  'Zambia charges Tanzania for electricity.',
  'The court in Peru issued a ruling on Monday.',
  'Kenya claims that its economy grew by 5 percent.',
  'Ethiopian Prime Minister Abebe Tadesse said Eritrea was a good neighbour.',
  'Cuba said the United States was not to blame.',
  'Cyprus is not responsible for the accident, Turkey said.',
  'Portugal issued a warrant for shares in the bank.',
  'Iran put forward a plan for Syria.',
]

describe('accusations, with the acts that they allege', () => {
  test.each([...accusations])('are read in: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  test.each(none)('are not read into: %s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})
