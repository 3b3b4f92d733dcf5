import type { Transaction } from '../save/transaction.js'

/**
 * Columns of the tables that each coded event fills, with their types: all that differs from row to row. A row of JSON
 * would name its columns anew each time; an array a column takes the database half the time to read, and this process a
 * third of it to write.
 */
const columns = {
  Event: { id: 'text', slug: 'text', type: '"EventType"' },
  Claim: {
    ...{ id: 'text', eventId: 'text', articleId: 'text', versionId: 'text', placeId: 'text', countryId: 'text' },
    ...{ position: 'int', statement: 'text', type: '"EventType"', status: '"EventStatus"', day: 'date' },
    ...{ rule: 'text', publishedOn: 'date' },
  },
  ClaimParticipant: { claimId: 'text', actorId: 'text', roles: 'text', position: 'int' },
  EventState: {
    ...{ id: 'text', eventId: 'text', validFrom: 'date', type: '"EventType"', status: '"EventStatus"', title: 'text' },
    ...{ edtf: 'text', earliest: 'date', latest: 'date', precision: '"DatePrecision"', approximate: 'bool' },
    ...{ sortDate: 'date', sortDateAscending: 'date', placeId: 'text', countryId: 'text' },
  },
  Participation: {
    ...{ stateId: 'text', actorId: 'text', eventId: 'text', roles: 'text', represented: 'bool', position: 'int' },
    ...{ validFrom: 'date', type: '"EventType"', status: '"EventStatus"', sortDate: 'date', sortDateAscending: 'date' },
  },
} as const

type Table = keyof typeof columns

/** What is filled beside these, the same in all rows or made of another column `r`; all else is null. */
const filled: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  Event: { recordedAt: '$1::timestamptz' },
  Claim: {
    ...{ searchText: 'r."statement"', edtf: 'r."day"::text', earliest: 'r."day"', latest: 'r."day"' },
    ...{ precision: `'DAY'`, approximate: 'false', modality: `'REPORTED'`, negated: 'false', method: `'RULE'` },
    ...{ confidence: '$2::float8', reviewed: 'false', pinned: 'false', record: `'CURRENT'` },
    recordedAt: '$1::timestamptz',
  },
  ClaimParticipant: { roles: 'r."roles"::"ParticipantRole"[]' },
  EventState: { articles: '1', origins: '1', reviewed: 'false', recordedAt: '$1::timestamptz' },
  Participation: { roles: 'r."roles"::"ParticipantRole"[]' },
}

/** Columns that hold what a filled one is made of, and are none of the table's own. */
const sources: ReadonlySet<string> = new Set(['day'])

/** Rows column by column, each as the text of an array: `{VISIT,MEETING}`. */
export type ColumnRows = { readonly [Name in Table]: { readonly [Column in keyof (typeof columns)[Name]]: string } }

const tables = Object.keys(columns) as readonly Table[]
const text = writeStatement()

/** Inserts the rows of all these tables in one statement, whose text is always the same, so that it is prepared once. */
export async function insertColumns(
  tx: Transaction,
  rows: ColumnRows,
  { now, confidence }: { readonly now: Date; readonly confidence: number },
): Promise<void> {
  const values = tables.flatMap((table) => Object.keys(columns[table]).map((name) => Reflect.get(rows[table], name)))
  await tx.$executeRawUnsafe(text, now, confidence, ...values)
}

function writeStatement(): string {
  let parameter = 2
  const inserts = tables.map((table) => {
    const types = Object.entries(columns[table])
    const arrays = types.map(([, type]) => {
      parameter += 1
      return `$${parameter}::text::${type}[]`
    })
    const names = types.map(([name]) => `"${name}"`).join(', ')
    const cells = new Map(types.flatMap(([name]) => (sources.has(name) ? [] : [[name, `r."${name}"`]])))
    for (const [name, value] of Object.entries(filled[table])) cells.set(name, value)
    const into = [...cells.keys()].map((name) => `"${name}"`).join(', ')
    return `"to${table}" AS (INSERT INTO "${table}" (${into}) SELECT ${[...cells.values()].join(', ')}
      FROM unnest(${arrays.join(', ')}) AS r(${names}))`
  })
  return `WITH ${inserts.join(', ')} SELECT 1`
}

/** The text of an array of words that need no quotes: keys, days, numbers, words of enumerations. Null is NULL. */
export function wordArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}

/** The text of an array of any texts (PostgreSQL manual, "Array Input and Output Syntax"). Null is NULL. */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/gu, '\\$&')}"`)).join(',')}}`
}
