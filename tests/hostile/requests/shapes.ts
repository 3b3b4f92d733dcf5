import type { HostileRequest } from '../hostile-request.js'

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

/** `open` so many times, then the middle, then `close` as often. */
const nested = (count: number, open: string, middle: string, close: string): string =>
  `${open.repeat(count)}${middle}${close.repeat(count)}`

const deep = nested(40, 'participants { actor { ... on Person { meetings(first: 1) { nodes {', 'title', '} } } } }')
const fragments = (count: number, spread: (index: number) => string): string =>
  many(count, (index) => `fragment F${index} on Person { ${spread(index)} }`)

const tooLarge = { status: 200, code: 'QUERY_TOO_LARGE' } as const
const invalid = { status: 200, code: 'GRAPHQL_VALIDATION_FAILED' } as const
const unparsable = { status: 200, code: 'GRAPHQL_PARSE_FAILED' } as const
const tooCostly = { status: 200, code: 'QUERY_TOO_COSTLY' } as const

function shape(kind: string, name: string, query: string, expected: object, variables?: object): HostileRequest {
  return {
    kind,
    name,
    request: { query, ...(variables === undefined ? {} : { variables }) },
    ...expected,
  } as HostileRequest
}

/** Documents that are too deep, too wide, too long, or that stand for more than they seem to. */
export const shapes: readonly HostileRequest[] = [
  shape('depth', 'forty meetings within each other', `{ events(first: 1) { nodes { ${deep} } } }`, tooLarge),
  shape(
    'depth',
    'a thousand inline fragments within each other',
    nested(1000, '{ ... on Query ', '{ __typename }', '}'),
    {
      status: 200,
      code: null,
      data: { __typename: 'Query' },
    },
  ),
  shape('depth', 'ten thousand brackets that never close', '{a'.repeat(10_000), tooLarge),
  shape(
    'depth',
    'a list literal of four thousand levels',
    `{ nodes(ids: ${nested(4000, '[', '"x"', ']')}) { id } }`,
    tooLarge,
  ),
  shape(
    'depth',
    'an object literal of two thousand levels',
    `{ events(where: ${nested(2000, '{not: ', '{}', '}')}) { totalCount } }`,
    {
      status: 200,
      code: 'QUERY_TOO_LARGE',
    },
  ),
  shape(
    'depth',
    'a list type of seven thousand levels',
    `query ($v: ${nested(7000, '[', 'Int', ']')}) { __typename }`,
    {
      status: 200,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ),
  shape(
    'circles',
    'a fragment that spreads itself',
    '{ people { nodes { ...F } } } fragment F on Person { ...F }',
    invalid,
  ),
  shape(
    'circles',
    'two fragments that spread each other',
    '{ people { nodes { ...A } } } fragment A on Person { ...B } fragment B on Person { ...A }',
    invalid,
  ),
  shape(
    'circles',
    'five hundred fragments in a ring',
    `{ people { nodes { ...F0 } } } ${fragments(500, (index) => `...F${(index + 1) % 500}`)}`,
    invalid,
  ),
  shape(
    'circles',
    'a fragment that spreads itself below a field',
    '{ people { nodes { ...F } } } fragment F on Person { meetings { nodes { participants { actor { ...F } } } } }',
    invalid,
  ),
  shape(
    'bombs',
    'thirty fragments that double each other',
    `{ people { nodes { ...F0 } } } ${fragments(30, (index) => (index === 29 ? 'name' : `...F${index + 1} ...F${index + 1}`))}`,
    tooLarge,
  ),
  shape(
    'bombs',
    'a thousand fragments that double each other',
    `{ people { nodes { ...F0 } } } ${fragments(1000, (index) => (index === 999 ? 'name' : `...F${index + 1} ...F${index + 1}`))}`,
    tooLarge,
  ),
  shape(
    'bombs',
    'a thousand fragments that nobody spreads',
    `{ __typename } ${fragments(1000, () => 'name')}`,
    invalid,
  ),
  shape(
    'bombs',
    'ten thousand spreads of one fragment',
    `{ people { nodes { ${many(6000, () => '...F0')} } } } ${fragments(1, () => 'name')}`,
    tooLarge,
  ),
  shape(
    'aliases',
    'a thousand aliases of one field',
    `{ people(first: 1) { nodes { ${many(1000, (index) => `a${index}: name`)} } } }`,
    tooLarge,
  ),
  shape('aliases', 'a thousand aliases of the root', `{ ${many(1000, (index) => `a${index}: __typename`)} }`, tooLarge),
  shape(
    'aliases',
    'forty searches at once',
    `{ ${many(40, (index) => `a${index}: search(text: "war", first: 100) { totalCount }`)} }`,
    { status: 200, code: null },
  ),
  shape(
    'aliases',
    'a hundred searches at once',
    `{ ${many(100, (index) => `a${index}: search(text: "war") { totalCount }`)} }`,
    tooLarge,
  ),
  shape(
    'aliases',
    'introspection a hundred times',
    `{ ${many(100, (index) => `a${index}: __schema { types { name } }`)} }`,
    tooLarge,
  ),
  shape(
    'aliases',
    'types within fields within types',
    `{ __schema { types { ${nested(8, 'fields { type { ', 'name', '} }')} } } }`,
    invalid,
  ),
  shape(
    'directives',
    'a thousand directives on one field',
    `{ __typename ${many(1000, () => '@include(if: true)')} }`,
    { status: 200, code: 'QUERY_TOO_LARGE' },
  ),
  shape(
    'directives',
    'a thousand fields each with one',
    `{ people(first: 1) { nodes { ${many(1000, () => 'name @skip(if: false)')} } } }`,
    tooLarge,
  ),
  shape('directives', 'a thousand that are not there', `{ __typename ${many(1000, (index) => `@d${index}`)} }`, {
    status: 200,
    code: 'QUERY_TOO_LARGE',
  }),
  shape(
    'directives',
    'a million rows switched off',
    '{ people(first: 100) @skip(if: true) { nodes { meetings(first: 100) { nodes { participants { actor { events(first: 100) { nodes { title } } } } } } } } }',
    tooCostly,
  ),
  shape(
    'literals',
    'an integer of ten thousand digits',
    `{ people(first: ${'9'.repeat(10_000)}) { totalCount } }`,
    invalid,
  ),
  shape('literals', 'a text of half a million letters', `{ search(text: "${'a'.repeat(500_000)}") { totalCount } }`, {
    status: 200,
    code: 'INVALID_TEXT',
  }),
  shape('literals', 'a name of half a million letters', `{ person(by: {name: "${'a'.repeat(500_000)}"}) { name } }`, {
    status: 200,
    code: 'NOT_FOUND',
  }),
  shape('literals', 'a field name of half a million letters', `{ ${'a'.repeat(500_000)} }`, invalid),
  shape('literals', 'a number past all bounds', '{ people(first: 1e400) { totalCount } }', invalid),
  shape(
    'literals',
    'a block string of ten thousand lines',
    `{ search(text: """${'\n a'.repeat(10_000)}""") { totalCount } }`,
    { status: 200, code: 'INVALID_TEXT' },
  ),
  shape('literals', 'a hundred thousand commas', `{ __typename ${','.repeat(100_000)} }`, {
    status: 200,
    code: null,
    data: { __typename: 'Query' },
  }),
  shape('literals', 'a comment of half a million letters', `{ __typename } #${'a'.repeat(500_000)}`, {
    status: 200,
    code: null,
    data: { __typename: 'Query' },
  }),
  shape(
    'lists',
    'ten thousand ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { status: 200, code: 'TOO_MANY_IDS' },
    { ids: Array.from({ length: 10_000 }, (_, index) => `Person:${index}`) },
  ),
  shape(
    'lists',
    'ten thousand alternatives',
    'query ($where: EventWhere) { events(where: $where) { totalCount } }',
    { status: 200, code: 'INVALID_FILTER' },
    { where: { any: Array.from({ length: 10_000 }, () => ({ text: 'a' })) } },
  ),
  shape(
    'lists',
    'ten thousand types',
    'query ($types: [EventType!]) { events(where: {types: $types}) { __typename } }',
    { status: 200, code: null, data: { events: { __typename: 'EventConnection' } } },
    { types: Array.from({ length: 10_000 }, () => 'MEETING') },
  ),
  shape('lists', 'a list where one is asked for', '{ node(id: ["a", "b"]) { id } }', invalid),
  shape(
    'variables',
    'a filter two thousand levels deep',
    'query ($where: EventWhere) { events(where: $where) { totalCount } }',
    { status: 200, code: 'QUERY_TOO_LARGE' },
    { where: JSON.parse(nested(2000, '{"not":', '{}', '}')) },
  ),
  shape('variables', 'a thousand variables', `query (${many(1000, (index) => `$v${index}: Int`)}) { __typename }`, {
    status: 200,
    code: 'GRAPHQL_VALIDATION_FAILED',
  }),
  shape(
    'variables',
    'an object where a number is asked for',
    'query ($first: Int) { people(first: $first) { totalCount } }',
    { status: 200, code: 'BAD_USER_INPUT' },
    { first: { $gt: 0 } },
  ),
  shape(
    'variables',
    'a number past 32 bits',
    'query ($first: Int) { people(first: $first) { totalCount } }',
    { status: 200, code: 'BAD_USER_INPUT' },
    { first: 2 ** 31 },
  ),
  shape('pages', 'a page of a million', '{ people(first: 1000000) { nodes { id } } }', {
    status: 200,
    code: 'INVALID_PAGE',
  }),
  shape('pages', 'a negative page', '{ people(first: -1) { nodes { id } } }', { status: 200, code: 'INVALID_PAGE' }),
  shape('pages', 'both ends at once', '{ people(first: 1, last: 1) { totalCount } }', {
    status: 200,
    code: 'INVALID_PAGE',
  }),
  shape(
    'pages',
    'pages within pages within pages',
    '{ people(first: 100) { nodes { meetings(first: 100) { nodes { participants { actor { events(first: 100) { nodes { title } } } } } } } } }',
    tooCostly,
  ),
  shape(
    'pages',
    'a total below a thousand rows each',
    '{ people(first: 100) { nodes { events(first: 100) { nodes { participants { actor { events { totalCount } } } } } } } }',
    tooCostly,
  ),
  shape('documents', 'nothing', '   ', unparsable),
  shape('documents', 'two operations and no name', 'query A { __typename } query B { __typename }', {
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  }),
  shape(
    'documents',
    'a thousand operations',
    many(1000, (index) => `query Q${index} { __typename }`),
    { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' },
  ),
  shape('documents', 'one name twice', 'query A { __typename } query A { __typename }', invalid),
  shape('documents', 'a type definition', 'type Query { a: Int }', invalid),
  shape('documents', 'a subscription by POST', 'subscription { changeRecorded { id } }', {
    status: 400,
    code: 'SUBSCRIPTION_NEEDS_STREAM',
  }),
  shape(
    'documents',
    'fields that cannot be merged',
    `{ ${many(300, (index) => `people(first: ${index % 100}) { totalCount }`)} }`,
    { status: 200, code: 'QUERY_TOO_LARGE' },
  ),
]
