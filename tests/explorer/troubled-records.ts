import { expect } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle } from '../ingest/articles.js'
import { openApi } from '../support/api.js'

/** A name that no column is wide enough for: 300 characters in one word. */
export const longName = `Aleksandr ${'Nepomnyashchikh'.repeat(20).slice(0, 290)}`

/** A text that would be a program if a page took it for one. */
const scriptText = 'They met.<script>document.title="taken over"</script><img src=x onerror="alert(1)">'

/** Records a document while the server runs. */
export async function record(database: Database, short: ShortArticle): Promise<void> {
  await saveDocument(database, { ...article(short), by: 'test' }, await prepareSaving(database))
}

/** Records that views must show well: a script in a text, a long name, an event without date and place, and a merge. */
export async function recordTroubles(database: Database): Promise<void> {
  await record(database, {
    headline: 'A Text With a <script> in Its Headline',
    body: scriptText,
    claims: [
      {
        who: [
          ['Ola Skript', 'NO'],
          [longName, 'NO'],
        ],
        quote: 'They met.',
      },
    ],
  })
  await record(database, {
    headline: 'عن اللقاء',
    body: 'التقى الوزيران.',
    claims: [
      {
        who: [
          ['ياسر عرفات', null],
          ['Ola Skript', 'NO'],
        ],
        date: '2023-10-19',
      },
    ],
  })
  await record(database, {
    headline: 'The Same Minister Under Another Name',
    body: 'Minister Solberg met Daniel Mwangi.',
    claims: [
      {
        who: [
          ['Minister Solberg', 'NO'],
          ['Daniel Mwangi', 'KE'],
        ],
        date: '2023-10-19',
      },
    ],
  })
  await record(database, {
    headline: 'The Minister',
    body: 'Ingrid Solberg met Daniel Mwangi.',
    claims: [
      {
        who: [
          ['Ingrid Solberg', 'NO'],
          ['Daniel Mwangi', 'KE'],
        ],
        date: '2023-10-23',
      },
    ],
  })
  const api = await openApi(database, 'desk')
  const { data } = await api.send(
    `mutation { mergeActors(input: { keep: "ingrid-solberg", merge: ["minister-solberg"], reason: "one person" }) {
      userErrors { message }
    } }`,
  )
  expect(data).toEqual({ mergeActors: { userErrors: [] } })
}
