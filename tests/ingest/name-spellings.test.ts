import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { normalName } from '../../src/domain/names.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import { areSpellingsOfOneName } from '../../src/resolve/compare-names.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { emptyDatabase } from '../support/database.js'
import { article } from './articles.js'

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
})
afterAll(() => database.close())

interface Holder {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Made-up names that differ in all that romanizations write in several ways. */
const variants = [
  ...[
    'Khalid al Masry',
    'Halid al Masri',
    'Khaled al Masry',
    'Alexey Fyodorov',
    'Aleksei Fiodorov',
    'Alekseij Fyodoroff',
  ],
  ...[
    'Joo Wook Yoon',
    'Ju Vuk Yun',
    'Ju Vukk Yuun',
    'Moon Jae In',
    'Moon Jaein',
    'Mun Jae In',
    'Phan Van Khai',
    'Fan Van Hai',
  ],
  ...['Muammar Gadhafi', 'Muammar Gaddafi', 'Muamar Qadhafi', 'Oouo Oouoo', 'Uo Uu', 'Ajax Ojovic', 'Aiaks Oiovic'],
]

test('when rules take two names for spellings of one, then the database looks both up under one key', async () => {
  const lexicon = JSON.parse(await readFile('seeds/lexicon/officeholders.json', 'utf8')) as readonly Holder[]
  const all = [...variants, ...lexicon.flatMap(({ name, aliases }) => [name, ...aliases])].map(normalName)
  const names = [...new Set(all)].filter((name) => name.includes(' ')).slice(0, 700)
  const rows = await database.run({
    text: `SELECT "spelling_before_family"(n), "spelling_after_family"(n) FROM unnest($1::text[]) WITH ORDINALITY AS t(n, o) ORDER BY o`,
    values: [names],
  })
  const pairs = names.flatMap((one, index) =>
    names.flatMap((other, number) => (number > index && areSpellingsOfOneName(one, other) ? [[index, number]] : [])),
  )
  const apart = pairs.filter(
    ([one = 0, other = 0]) => rows[one]?.[0] !== rows[other]?.[0] && rows[one]?.[1] !== rows[other]?.[1],
  )
  expect(pairs.length).toBeGreaterThan(20)
  expect(apart.map((pair) => pair.map((index) => names[index]))).toEqual([])
})

test('when documents spell a name in two ways, family name last or first, then both name one person', async () => {
  const context = await prepareSaving(database)
  const spellings = [
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'UA'],
    ['Yoon Suk Yeol', 'Yoon Sukyeol', 'KR'],
  ] as const
  for (const [one, other, country] of spellings) {
    for (const name of [one, other]) {
      const claims = [{ who: [[name, country]] as const, type: 'VISIT' as const, date: '2023-10-19', country: 'PL' }]
      await saveDocument(database, { ...article({ headline: name, claims }), by: 'test' }, context)
    }
  }
  const people = await database.run({
    text: `SELECT "name" FROM "Actor" WHERE "kind" = 'PERSON' ORDER BY 1`,
    values: [],
  })
  expect(people).toEqual([['Volodymyr Zelensky'], ['Yoon Suk Yeol']])
})
