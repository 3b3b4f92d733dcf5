import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { defaultLimits } from '../../src/graphql/limits/query-limits.js'
import type { Database } from '../../src/store/database.js'
import { questions } from '../../src/web/playground/questions.js'
import { type Api, openApi } from '../support/api.js'
import { seededDatabase } from '../support/database.js'

let database: Database
let api: Api
beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
}, 120_000)
afterAll(() => database.close())

/** People who met people who met people …, each time a page of that size. */
function meetingsWithin(levels: number, page: number): string {
  const inner =
    levels === 0 ? 'name' : `meetings(first: ${page}) { nodes { participants { actor { ${within(levels, page)} } } } }`
  return inner
}
const within = (levels: number, page: number): string => `... on Person { ${meetingsWithin(levels - 1, page)} }`
const deep = (levels: number, page: number) =>
  `{ people(first: ${page}) { nodes { ${meetingsWithin(levels, page)} } } }`

/** Fragments that spread each other twice: two to the power of their number of fields. */
function bomb(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level === levels - 1 ? 'name' : `...F${level + 1} ...F${level + 1}`
    return `fragment F${level} on Person { ${next} }`
  })
  return `{ people { nodes { ...F0 } } } ${fragments.join(' ')}`
}

const many = (count: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => field(index)).join(' ')} }`

const refused: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['pages within pages within pages', deep(3, 100), { code: 'QUERY_TOO_COSTLY', limit: 'maxCost', allowed: 100_000 }],
  [
    'forty-three levels, one row each',
    deep(10, 1),
    { code: 'QUERY_TOO_LARGE', limit: 'maxDepth', figure: 43, allowed: 30 },
  ],
  [
    'a hundred and one aliases',
    many(1, () => `people { nodes ${many(101, (index) => `a${index}: name`)} }`),
    { code: 'QUERY_TOO_LARGE', limit: 'maxAliases', figure: 101, allowed: 100 },
  ],
  [
    'fifty-one fields of the operation itself',
    many(51, (index) => `a${index}: limits { maxCost }`),
    { code: 'QUERY_TOO_LARGE', limit: 'maxRootFields', figure: 51, allowed: 50 },
  ],
  [
    'a hundred and one directives',
    `{ people { nodes ${many(101, () => 'name @include(if: true)')} } }`,
    { code: 'QUERY_TOO_LARGE', limit: 'maxDirectives', figure: 101, allowed: 100 },
  ],
  [
    'fragments that stand for a billion fields',
    bomb(30),
    { code: 'QUERY_TOO_LARGE', limit: 'maxFields', figure: 2 ** 29 + 2, allowed: 3_000 },
  ],
  [
    'twenty thousand words',
    many(1, () => `people { nodes ${many(20_000, () => 'name')} }`),
    { code: 'QUERY_TOO_LARGE' },
  ],
]

test.each(refused)(
  '%s: refused before any statement runs, with limit, figure and remedy',
  async (_name, query, told) => {
    const { data, errors } = await api.send(query)
    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject(told)
    expect(errors?.[0]?.message).toMatch(/Ask |ask for |Leave out /u)
    expect(api.statements).toBe(0)
  },
)

test('a page size in a variable counts as one that is written out', async () => {
  const query = `query ($page: Int = 100) ${deep(2, 100).replaceAll('100', '$page')}`
  expect((await api.send(query)).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
  expect((await api.send(query, { page: 2 })).errors).toBeUndefined()
})

test.each(questions.map(({ number, query, variables }) => [number, query, variables] as const))(
  'question %i stays within the usual limits and tells its cost',
  async (_number, query, variables) => {
    const answer: unknown = await api.send(query, variables)
    expect(answer).toMatchObject({ extensions: { cost: { limit: defaultLimits.maxCost } } })
    const { estimate } = (answer as { extensions: { cost: { estimate: number } } }).extensions.cost
    expect(estimate).toBeGreaterThan(0)
    expect(estimate).toBeLessThan(defaultLimits.maxCost / 10)
  },
)

test('the estimate grows with the pages and counts one type of each fragment on an interface', async () => {
  const costOf = async (query: string) =>
    ((await api.send(query)) as unknown as { extensions: { cost: { estimate: number } } }).extensions.cost.estimate
  expect(await costOf('{ people(first: 7) { nodes { name } } }')).toBe(7)
  expect(await costOf('{ people(first: 7) { nodes { meetings(first: 3) { nodes { title } } } } }')).toBe(7 * (1 + 3))
  expect(await costOf('{ events(first: 2) { nodes { participants { actor { name } } } } }')).toBe(2 * (1 + 5 * 2))
  const fragments = `... on Person { events(first: 2) { totalCount nodes { title } } } ... on Country { events(first: 9) { nodes { title } } }`
  expect(await costOf(`{ nodes(ids: ["vladimir-putin"]) { ${fragments} } }`)).toBe(5 * (1 + 52))
})

test('the schema tells the limits and what the request costs', async () => {
  const query = '{ deepest: limits { maxCost maxDepth maxPageSize maxAliases } people(first: 4) { nodes { name } } }'
  expect((await api.ask(query)).deepest).toMatchObject({
    maxCost: 100_000,
    maxDepth: 30,
    maxPageSize: 100,
    maxAliases: 100,
  })
  const costing = '{ limits { cost } people(first: 4) { nodes { name } } }'
  expect(await api.send(costing)).toMatchObject({ data: { limits: { cost: 5 } } })
})
