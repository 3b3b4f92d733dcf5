import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seed } from '../../src/ingest/seed.js'
import type { Database } from '../../src/store/database.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase, seededDatabase } from '../support/database.js'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let database: Database
let api: Api

beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
}, 120_000)

afterAll(() => database.close())

/** Some, most and nearly all of the seeds were published up to these. */
const days = ['2018-06-12', '2022-12-31', '2023-10-19', '2024-06-19'] as const

/** A database in which only the seeds that were published up to a day were ever recorded. */
async function recordedUpTo(day: string): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-as-of-'))
  try {
    await mkdir(join(folder, 'documents'))
    await symlink(join(seeds, 'annotations'), join(folder, 'annotations'))
    for (const file of await readdir(join(seeds, 'documents'))) {
      const text = await readFile(join(seeds, 'documents', file), 'utf8')
      const publishedOn = /^\W*date (\d{4}-\d{2}-\d{2})/.exec(text)?.[1]
      if (publishedOn === undefined) throw new Error(`${file} has no date`)
      if (publishedOn <= day) await writeFile(join(folder, 'documents', file), text)
    }
    const recorded = await emptyDatabase()
    await seed(recorded, folder)
    return recorded
  } finally {
    await rm(folder, { recursive: true })
  }
}

const date = '{ edtf earliest latest precision approximate verbatim }'
const quote = '{ id quote sentence article { slug } }'
const participants = `participants { actor { id name } roles onBehalfOf { id } post { id label } evidence ${quote} }`
const event = `{ id slug title type status date ${date} place { id name country { name } } country { name } ${participants} support { articles origins creditedAgencies { slug } } related { kind direction event { id title status } evidence ${quote} } }`
const claim = `{ id statement status date ${date} place { id name } modality negated attributedTo { id } reviewed record event { id title } ${participants} conflictsWith { id } evidence { quote } }`
const page = 'totalCount pageInfo { hasNextPage }'

/** What is asked, below asOf over everything and without it over what had been recorded by then. */
const asked: readonly (readonly [name: string, selection: string])[] = [
  ['events', `events(first: 100) { ${page} nodes ${event} }`],
  [
    'events by support',
    `events(first: 100, orderBy: {field: SUPPORT, direction: DESC}) { nodes { id support { origins } } }`,
  ],
  [
    'claims and quotes of events',
    `events(first: 100) { nodes { id claims { totalCount nodes { id } } evidence(first: 100) { totalCount nodes { id } } articles { nodes { slug } } } }`,
  ],
  [
    'events in groups',
    `events { type: groups(by: [TYPE, STATUS]) { keys { value } count } place: groups(by: [PLACE]) { keys { value node { id } } count } country: groups(by: [COUNTRY, YEAR]) { keys { value } count } who: groups(by: [PARTICIPANT]) { keys { value node { id } } count } publisher: groups(by: [PUBLISHER]) { keys { value } count } }`,
  ],
  [
    'events by filters',
    `status: events(where: {status: [PLANNED, CANCELLED, DENIED, ALLEGED]}) { nodes { id } } dated: events(where: {date: {from: "2018-01-01", to: "2023-10-19"}}) { totalCount } certain: events(where: {date: {from: "2018-01-01", to: "2018-12-31", match: CERTAIN}}) { totalCount } both: events(where: {participants: {countriesAllOf: ["RU", "KP"]}}) { nodes { id } } text: events(where: {text: "summit"}) { nodes { id } } origins: events(where: {minOrigins: 2}) { nodes { id } } said: events(where: {attributedTo: "RU"}) { nodes { id } } none: events(where: {not: {types: [MEETING]}}) { totalCount }`,
  ],
  [
    'claims',
    `claims(first: 100) { ${page} nodes ${claim} groups(by: [MODALITY, STATUS]) { keys { value } count } who: groups(by: [ATTRIBUTED_TO]) { keys { value node { id } } count } }`,
  ],
  [
    'disputed claims',
    `claims(where: {disputed: true}, first: 100) { nodes { id conflictsWith { id } } } settled: claims(where: {disputed: false}) { totalCount }`,
  ],
  [
    'articles',
    `articles(first: 100) { ${page} nodes { id slug headline body people { id name } countries { id } credits { slug } mentions(first: 100) { nodes { surface actor { id name } place { id } } } events(first: 100) { nodes { id title } } claims(first: 100) { nodes { id } } } }`,
  ],
  [
    'people',
    `people(first: 100) { ${page} nodes { id slug name aliases identifiers { value } country { code } posts { post { id label } from ${date} to ${date} evidence { id } } } }`,
  ],
  [
    'the most active people',
    `people(first: 100, orderBy: {field: EVENT_COUNT, direction: DESC}) { nodes { id } } countries(first: 100, orderBy: {field: EVENT_COUNT, direction: DESC}) { nodes { id } }`,
  ],
  [
    'meetings and counterparts',
    `people(first: 100) { nodes { id meetings(includeCalls: true) { totalCount edges { roles post { id } node { id } } } counterparts { totalCount edges { node { id } sharedEvents earliest ${date} latest ${date} events { nodes { id } } } } } }`,
  ],
  [
    'people by filters',
    `country: people(where: {country: "KP"}) { nodes { id } } post: people(where: {post: "President"}) { nodes { id } } text: people(where: {text: "kim"}) { nodes { id } } name: people(where: {name: "Putin"}) { nodes { id } }`,
  ],
  [
    'people by name',
    `trump: person(by: {name: "Trump"}) { id } kim: person(by: {name: "Kim"}) { id } choe: person(by: {name: "Choe Son Hui"}) { id } xi: person(by: {name: "Xi"}) { id } moscow: place(by: {name: "Moscow"}) { id } yoon: person(by: {slug: "yoon-suk-yeol"}) { id } lavrov: person(by: {name: "Sergei Lavrov"}) { id claimsMade { nodes { id } } mentions { totalCount } }`,
  ],
  [
    'organizations',
    `organizations(first: 100) { totalCount nodes { id name kind country { code } aliases articlesCredited { totalCount } events { totalCount } claimsMade { totalCount } } }`,
  ],
  [
    'places',
    `places(first: 100) { totalCount nodes { id name kind country { code } partOf { id } events { totalCount nodes { id } } } } cosmodrome: place(by: {name: "Vostochny Cosmodrome"}) { id } hanoi: place(by: {slug: "hanoi"}) { id }`,
  ],
  [
    'posts',
    `posts(first: 100) { totalCount nodes { id label country { code } organization { id } holders { person { id } from ${date} to ${date} } } } treaty: post(by: {slug: "vietnam-president"}) { id }`,
  ],
  [
    'countries',
    `countries(first: 100, where: {codes: ["RU", "KP", "US", "VN", "MN"]}) { nodes { code posts(first: 100) { totalCount nodes { id } } people(first: 100) { nodes { id } } then: people(first: 100, at: "2023-09-30") { nodes { id } } events { totalCount } eventsHosted { nodes { id } } claimsMade { totalCount } mentions { totalCount } relations(with: {code: "KR"}) { events { nodes { id } } timeline(bucket: YEAR) { start certain possible } } } }`,
  ],
  [
    'timeline',
    `timeline(where: {}, bucket: YEAR) { start end certain possible events(first: 100) { nodes { id } } } months: timeline(where: {date: {from: "2023-01-01", to: "2023-12-31"}}, bucket: MONTH) { start certain possible }`,
  ],
  [
    'paths',
    `paths(from: "kim-jong-un", to: "xi-jinping", limit: 10) { length hops { from { id } event { id } to { id } evidence { id } } } far: paths(from: "moon-jae-in", to: "vladimir-putin", limit: 10) { length hops { event { id } } }`,
  ],
  ['pairs that may be one', 'matchCandidates(first: 100) { nodes { left { id } right { id } } }'],
  [
    'search',
    `search(text: "summit", first: 100) { totalCount edges { score highlight matchedOn matches { start end } node { __typename ... on Node { id } } } } kim: search(text: "kim", first: 100) { edges { score highlight node { __typename ... on Node { id } } } } hanoi: search(text: "Hanoi", first: 100) { edges { node { __typename ... on Node { id } } } }`,
  ],
]

/** An answer without the day that its ids carry. */
function withoutDay(answer: unknown, day: string): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(`@${day}`, ''))
}

describe.each(days)('as of %s', (day) => {
  let then: Database
  let apiThen: Api
  beforeAll(async () => {
    then = await recordedUpTo(day)
    apiThen = await openApi(then)
  }, 120_000)
  afterAll(() => then.close())

  test.each(asked)('%s are what a reader then would have been answered', async (_name, selection) => {
    const { asOf } = await api.ask(`{ asOf(date: "${day}") { ${selection} } }`)
    // whoever was not known then is an error there, and null here
    const { data } = await apiThen.send(`{ ${selection} }`)
    expect(withoutDay(asOf, day)).toEqual(data)
  })
})
