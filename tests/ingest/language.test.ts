import { describe, expect, test } from '@jest/globals'
import { readByRules } from '../../src/ingest/read-by-rules.js'
import { recognizeForeignLanguage } from '../../src/ingest/recognize-language.js'
import { documentOf } from '../extract/annotate.js'

const foreign: readonly (readonly [string, string])[] = [
  [
    'fr',
    'La ministre des Affaires étrangères a reçu lundi son homologue à Rabat, où les deux pays ont signé un accord sur la pêche et sur le passage des navires de commerce.',
  ],
  [
    'es',
    'El presidente llegó el lunes a Montevideo para reunirse con su par uruguayo y firmar un acuerdo sobre los ríos que los dos países comparten desde hace un siglo.',
  ],
  [
    'ru',
    'Министр иностранных дел прибыл в понедельник в Астану, где он провёл переговоры со своим казахстанским коллегой о границе и торговле между двумя странами.',
  ],
  [
    'de',
    'Der Bundespräsident empfing am Montag seine finnische Amtskollegin in Berlin, wo beide über die Lage an der Ostsee und über den Ausbau der Bahnlinien sprachen.',
  ],
]

const english: readonly (readonly [what: string, text: string])[] = [
  [
    'a plain report',
    'The president met his counterpart in Riga on Monday, and the two agreed to open the border at the end of the month for the first time in a year.',
  ],
  [
    'a report full of foreign names',
    'Ursula von der Leyen met Mateusz Morawiecki and Jarosław Kaczyński in Warsaw on Monday; Żywność and Rzeczpospolita wrote about it, as did the Frankfurter Allgemeine Zeitung.',
  ],
  [
    'a report with a quote in another language',
    'The minister said in Lisbon that “o povo unido jamais será vencido” was the song of his youth, and that he had sung it on the day of the coup with his father and his brothers.',
  ],
  [
    'a text in two scripts',
    'The word мир means peace, and it was written on the wall of the hall in which the talks were held: мир, мир, мир, to the left and to the right of the table.',
  ],
  ['a single word', 'Rabat'],
  ['a line too short to tell', 'Accord signé à Rabat'],
  ['a list of names', 'Merkel, Macron, Putin, Biden, Xi, Modi, Lula, Ruto, Sisi, Abiy'],
  ['nothing but signs', '— … 😀 😀 😀 ⟨⟩ 123 456'],
]

describe('the language of a text', () => {
  test.each(foreign)('is recognised as %s', async (language, text) => {
    expect(await recognizeForeignLanguage(text)).toBe(language)
  })

  test.each(english)('is not called foreign for %s', async (_what, text) => {
    expect(await recognizeForeignLanguage(text)).toBeNull()
  })
})

describe('reading by the rules', () => {
  test('refuses a text in another language with a sentence that names the model', async () => {
    await expect(readByRules(documentOf(foreign[0]?.[1] ?? ''))).rejects.toMatchObject({
      code: 'DOCUMENT_REFUSED',
      message: expect.stringMatching(/in French.*English only.*--extractor model/u),
    })
  })

  test('reads an English text', async () => {
    const annotation = await readByRules(documentOf('Latvian President Ana Berg met Tomas Dahl in Riga on Monday.'))
    expect(annotation.people.map(({ name }) => name)).toEqual(['Ana Berg', 'Tomas Dahl'])
  })
})
