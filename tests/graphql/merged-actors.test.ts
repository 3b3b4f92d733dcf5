import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { AnnotatedOrganization } from '../../src/domain/annotation.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { article } from '../ingest/articles.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'

let database: Database
let api: Api

beforeAll(async () => {
  database = await emptyDatabase()
  api = await openApi(database, 'desk')
  await tell({ day: '2023-10-19', minister: 'Ingrid Solberg', body: 'Ministers met.', paper: 'Daily Post' })
  await tell({ day: '2023-10-23', minister: 'Minister Solberg', body: 'They met again.', paper: 'The Daily Post' })
}, 120_000)

afterAll(() => database.close())

interface Told {
  readonly day: string
  readonly minister: string
  readonly body: string
  readonly paper: string
}

/** One article of a paper, which credits itself, in which a minister meets the same guest and says something. */
async function tell({ day, minister, body, paper }: Told): Promise<void> {
  const meeting = { who: [[minister, 'NO'] as const, ['Daniel Mwangi', 'KE'] as const], date: day, office: 'Minister' }
  const headline = `${paper} on ${day}`
  const { document, annotation } = article({ headline, day, body, credits: [paper], claims: [meeting] })
  const [told] = annotation.claims
  if (told === undefined) throw new Error('A claim is wanted')
  const organization = { name: paper, aliases: [paper], kind: 'NEWS_OUTLET', country: null } as AnnotatedOrganization
  const said = { kind: 'PERSON', name: minister } as const
  const words = body.split(' ')[0] ?? ''
  await saveDocument(
    database,
    {
      document: { ...document, publisher: paper },
      annotation: {
        ...annotation,
        organizations: [organization],
        mentions: [{ start: 0, end: words.length, surface: words, actor: said, place: null }],
        claims: [{ ...told, attributedTo: said, modality: 'STATED' }],
      },
      by: 'test',
    },
    await prepareSaving(database),
  )
}

const found = `query($minister: ID!, $paper: ID!, $name: String!) {
  person: node(id: $minister) { ... on Person {
    slug aliases
    claimsMade { totalCount nodes { article { publishedOn } attributedTo { slug } participants { actor { slug } } } }
    mentions { totalCount nodes { surface actor { slug } } }
    events { nodes { date { edtf } articles { totalCount } } }
  } }
  paper: node(id: $paper) { ... on Organization { slug articlesCredited { nodes { publishedOn } } } }
  people(where: {name: $name}) { nodes { slug } }
  byText: people(where: {text: $name}) { nodes { slug } }
  claims(where: {attributedTo: $minister}) { totalCount groups(by: [ATTRIBUTED_TO, PUBLISHER]) { keys { value } count } }
  said: events(where: {attributedTo: $minister}) { totalCount groups(by: [PUBLISHER]) { keys { value node { ... on Actor { name } } } count } }
  published: articles(where: {publisher: $paper}) { nodes { publishedOn publisher { slug } credits { slug } people { slug } ninjs schemaOrg } }
  credited: articles(where: {credit: $paper}) { totalCount }
  naming: articles(where: {mentions: $minister}) { totalCount }
  told: events(where: {publisher: $paper}) { totalCount nodes { support { creditedAgencies { slug } } evidence { nodes { citation } } } }
}`
const byKept = { minister: 'ingrid-solberg', paper: 'daily-post', name: 'Ingrid Solberg' }
const byMerged = { minister: 'minister-solberg', paper: 'the-daily-post', name: 'Minister Solberg' }

const merge = `mutation($input: MergeActorsInput!) { mergeActors(input: $input) { actor { slug } userErrors { message } } }`
const split = `mutation($input: SplitActorInput!) { splitActor(input: $input) { actors { slug } userErrors { message } } }`

async function edit(query: string, input: object): Promise<void> {
  const { data, errors } = await api.send(query, { input })
  expect(errors).toBeUndefined()
  expect(Object.values(data ?? {})[0]).toMatchObject({ userErrors: [] })
}

/** What is found of either of the two before they are one. */
const alone = (day: string, minister: string, paper: string, name: string, surface: string) => ({
  person: {
    slug: minister,
    aliases: [],
    claimsMade: {
      totalCount: 1,
      nodes: [
        {
          article: { publishedOn: day },
          attributedTo: { slug: minister },
          participants: [{ actor: { slug: minister } }, { actor: { slug: 'daniel-mwangi' } }],
        },
      ],
    },
    mentions: { totalCount: 1, nodes: [{ surface, actor: { slug: minister } }] },
    events: { nodes: [{ date: { edtf: day }, articles: { totalCount: 1 } }] },
  },
  paper: { slug: paper, articlesCredited: { nodes: [{ publishedOn: day }] } },
  people: { nodes: [{ slug: minister }] },
  byText: { nodes: [{ slug: minister }] },
  claims: { totalCount: 1, groups: [{ keys: [{ value: minister }, { value: paper }], count: 1 }] },
  said: { totalCount: 1, groups: [{ keys: [{ value: paper, node: { name } }], count: 1 }] },
  published: { nodes: [articleOf(day, paper, name, minister)] },
  credited: { totalCount: 1 },
  naming: { totalCount: 1 },
  told: {
    totalCount: 1,
    nodes: [
      {
        support: { creditedAgencies: [{ slug: paper }] },
        evidence: { nodes: [{ citation: expect.stringContaining(`, ${name}, ${day}, `) }] },
      },
    ],
  },
})

const articleOf = (day: string, paper: string, name: string, minister: string) => ({
  publishedOn: day,
  publisher: { slug: paper },
  credits: [{ slug: paper }],
  people: [{ slug: minister }],
  ninjs: expect.objectContaining({ by: name, infoSources: [{ name, role: 'credit' }] }),
  schemaOrg: expect.objectContaining({ publisher: { '@type': 'Organization', name }, creditText: name }),
})

const kept = alone('2023-10-19', 'ingrid-solberg', 'daily-post', 'Daily Post', 'Ministers')
const other = alone('2023-10-23', 'minister-solberg', 'the-daily-post', 'The Daily Post', 'They')

/** After the merge everything of both is found, under either name. */
const both = {
  person: {
    slug: 'ingrid-solberg',
    aliases: ['Minister Solberg'],
    claimsMade: {
      totalCount: 2,
      nodes: ['2023-10-23', '2023-10-19'].map((publishedOn) => ({
        article: { publishedOn },
        attributedTo: { slug: 'ingrid-solberg' },
        participants: [{ actor: { slug: 'ingrid-solberg' } }, { actor: { slug: 'daniel-mwangi' } }],
      })),
    },
    mentions: {
      totalCount: 2,
      nodes: expect.arrayContaining([
        { surface: 'Ministers', actor: { slug: 'ingrid-solberg' } },
        { surface: 'They', actor: { slug: 'ingrid-solberg' } },
      ]),
    },
    events: {
      nodes: ['2023-10-23', '2023-10-19'].map((edtf) => ({ date: { edtf }, articles: { totalCount: 1 } })),
    },
  },
  paper: {
    slug: 'daily-post',
    articlesCredited: { nodes: [{ publishedOn: '2023-10-23' }, { publishedOn: '2023-10-19' }] },
  },
  people: { nodes: [{ slug: 'ingrid-solberg' }] },
  byText: { nodes: [{ slug: 'ingrid-solberg' }] },
  claims: { totalCount: 2, groups: [{ keys: [{ value: 'ingrid-solberg' }, { value: 'daily-post' }], count: 2 }] },
  said: { totalCount: 2, groups: [{ keys: [{ value: 'daily-post', node: { name: 'Daily Post' } }], count: 2 }] },
  published: {
    nodes: ['2023-10-23', '2023-10-19'].map((day) => articleOf(day, 'daily-post', 'Daily Post', 'ingrid-solberg')),
  },
  credited: { totalCount: 2 },
  naming: { totalCount: 2 },
  told: {
    totalCount: 2,
    nodes: ['2023-10-23', '2023-10-19'].map((day) => ({
      support: { creditedAgencies: [{ slug: 'daily-post' }] },
      evidence: { nodes: [{ citation: expect.stringContaining(`, Daily Post, ${day}, `) }] },
    })),
  },
}

test('when two are merged, then everything of both is found under either name, and after a split as before', async () => {
  expect(await api.ask(found, byKept)).toEqual(kept)
  expect(await api.ask(found, byMerged)).toEqual(other)
  for (const name of ['minister', 'paper'] as const)
    await edit(merge, { keep: byKept[name], merge: [byMerged[name]], reason: 'One and the same.' })
  expect(await api.ask(found, byKept)).toEqual(both)
  expect(await api.ask(found, byMerged)).toEqual(both)
  for (const name of ['minister', 'paper'] as const)
    await edit(split, { id: byKept[name], restore: [byMerged[name]], reason: 'They are two.' })
  expect(await api.ask(found, byKept)).toEqual(kept)
  expect(await api.ask(found, byMerged)).toEqual(other)
})

test('when one article names both, then they are one participant with the roles of both', async () => {
  const who = [['Ann Lee', 'NO'] as const, ['A. Lee', 'NO'] as const, ['Daniel Mwangi', 'KE'] as const]
  const { document, annotation } = article({
    headline: 'Both',
    day: '2023-11-01',
    claims: [{ who, date: '2023-11-01' }],
  })
  await saveDocument(database, { document, annotation, by: 'test' }, await prepareSaving(database))
  await edit(merge, { keep: 'ann-lee', merge: ['a-lee'], reason: 'One and the same.' })
  const query =
    '{ claims(where: {article: "2023-11-01-both"}) { nodes { participants { actor { slug } roles evidence { quote } } } } }'
  const evidence = [{ quote: 'They met.' }]
  expect(await api.ask(query)).toEqual({
    claims: {
      nodes: [
        {
          participants: [
            { actor: { slug: 'ann-lee' }, roles: ['PARTICIPANT'], evidence },
            { actor: { slug: 'daniel-mwangi' }, roles: ['PARTICIPANT'], evidence },
          ],
        },
      ],
    },
  })
})

test('when two papers that told of one event are merged, then they are one origin of it, and after a split two again', async () => {
  const common = { day: '2024-02-05', minister: 'Nora Berg' }
  await tell({ ...common, body: 'A handshake in Oslo.', paper: 'Morning Wire' })
  await tell({ ...common, body: 'Coffee, then signatures.', paper: 'The Morning Wire' })
  const query = '{ events(where: {participants: {allOf: ["nora-berg"]}}) { nodes { support { articles origins } } } }'
  const origins = (count: number) => ({ events: { nodes: [{ support: { articles: 2, origins: count } }] } })
  expect(await api.ask(query)).toEqual(origins(2))
  await edit(merge, { keep: 'morning-wire', merge: ['the-morning-wire'], reason: 'One and the same.' })
  expect(await api.ask(query)).toEqual(origins(1))
  await edit(split, { id: 'morning-wire', restore: ['the-morning-wire'], reason: 'They are two.' })
  expect(await api.ask(query)).toEqual(origins(2))
})
