import type { HostileRequest } from '../hostile-request.js'

/** Words that would be something else where they are not taken as they are. */
const payloads: readonly (readonly [name: string, text: string])[] = [
  ['SQL that ends the statement', `'; DROP TABLE "Actor"; --`],
  ['SQL that is always true', `' OR '1'='1`],
  ['SQL that sleeps', `'||(SELECT pg_sleep(9))||'`],
  ['a dollar quote', '$$; SELECT 1; $$'],
  ['signs of LIKE', '%_%'],
  ['a backslash at the end', 'x\\'],
  ['operators of tsquery', `!(a & b) <-> 'c':*A |`],
  ['quotes that never close', `"'"'"`],
  ['a null byte', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['marks that turn the text around', '\u202Egnp.exe\u202C\uFEFF'],
  ['a prototype', '__proto__'],
]

/** Questions with one text in them, and what they answer to a text that fits nothing. */
const places: readonly (readonly [name: string, query: string, data: unknown])[] = [
  ['a search', 'query ($v: String!) { found: search(text: $v) { nodes { __typename } } }', { found: { nodes: [] } }],
  [
    'text of events',
    'query ($v: String!) { found: events(where: {text: $v}) { nodes { id } } }',
    { found: { nodes: [] } },
  ],
  [
    'text of articles',
    'query ($v: String!) { found: articles(where: {text: $v}) { nodes { id } } }',
    { found: { nodes: [] } },
  ],
  [
    'a name of people',
    'query ($v: String!) { found: people(where: {name: $v}) { nodes { id } } }',
    { found: { nodes: [] } },
  ],
  [
    'a post of people',
    'query ($v: String!) { found: people(where: {post: $v}) { nodes { id } } }',
    { found: { nodes: [] } },
  ],
  ['the name of a person', 'query ($v: String!) { found: person(by: {name: $v}) { id } }', { found: null }],
  ['the id of a node', 'query ($v: ID!) { found: node(id: $v) { id } }', { found: null }],
  ['ids of nodes', 'query ($v: ID!) { found: nodes(ids: [$v]) { id } }', { found: [null] }],
  [
    'a place of events',
    'query ($v: ID!) { found: events(where: {place: $v}) { nodes { id } } }',
    { found: { nodes: [] } },
  ],
  ['ends of paths', 'query ($v: ID!) { found: paths(from: $v, to: "vladimir-putin") { __typename } }', { found: null }],
  ['a cursor', 'query ($v: String!) { found: people(after: $v) { nodes { id } } }', null],
  ['a cursor of changes', 'query ($v: String!) { found: changes(after: $v) { nodes { id } } }', null],
]

/** What a place says to a text that names nothing there; a place that is not named takes it as words that fit nothing. */
const atPlace: Readonly<Record<string, string>> = {
  'the name of a person': 'NOT_FOUND',
  'the id of a node': 'NOT_FOUND',
  'ends of paths': 'NOT_FOUND',
  'a cursor': 'INVALID_CURSOR',
  'a cursor of changes': 'INVALID_CURSOR',
}

const textPlaces = ['a search', 'text of events', 'text of articles']
const idPlaces = ['the id of a node', 'ids of nodes', 'a place of events', 'ends of paths']
const cursorPlaces = ['a cursor', 'a cursor of changes']

/** Texts that a place refuses before anything runs. */
function refusalOf(place: string, payload: string): string | null {
  if (cursorPlaces.includes(place)) return 'INVALID_CURSOR'
  if (payload === 'half a surrogate pair') return place === 'a name of people' ? null : 'INVALID_TEXT'
  if (payload === 'a null byte' && idPlaces.includes(place)) return 'INVALID_ID'
  if (payload === 'a null byte' && place === 'a post of people') return 'INVALID_TEXT'
  if (payload !== 'signs of LIKE' && payload !== 'quotes that never close') return null
  if (textPlaces.includes(place)) return 'INVALID_TEXT'
  return place === 'the name of a person' ? 'INVALID_NAME' : null
}

/** Words among the payloads that do stand in the seeds, or are like a name there; what they find is no more than words find. */
const words: Readonly<Record<string, unknown>> = {
  'SQL that is always true as a search': { found: { nodes: [{ __typename: 'Person' }, { __typename: 'Country' }] } },
  'a null byte as a search': { found: { nodes: [{ __typename: 'Country' }] } },
}

/** Every text in every place. */
export const injections: readonly HostileRequest[] = places.flatMap(([place, query, data]) =>
  payloads.map(([payload, text]): HostileRequest => {
    const name = `${payload} as ${place}`
    const refusal = refusalOf(place, payload)
    const answered = refusal === null ? { data: words[name] ?? data } : {}
    const code = refusal ?? atPlace[place] ?? null
    return { kind: 'injections', name, request: { query, variables: { v: text } }, status: 200, code, ...answered }
  }),
)
