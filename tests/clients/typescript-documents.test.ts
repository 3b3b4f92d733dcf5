import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, createClient } from '../../clients/typescript/src/client.js'
import * as documents from '../../clients/typescript/src/generated/graphql.js'
import type { HttpServer } from '../../src/http/server.js'
import { questions } from '../../src/web/playground/questions.js'
import { startSeededServer } from '../support/seeded-server.js'

let server: HttpServer
let client: Client

beforeAll(async () => {
  server = await startSeededServer()
  client = createClient({ url: `${server.url}/graphql` })
}, 120_000)
afterAll(() => server.close())

/** The answer that the tests of the questions hold, and the variables of the question in the playground. */
function kept(number: number): { readonly answer: unknown; readonly given: Readonly<Record<string, never>> } {
  const path = join(import.meta.dirname, '../graphql/answers/seeds', `${String(number).padStart(2, '0')}.json`)
  const variables = questions.find((question) => question.number === number)?.variables ?? {}
  return { answer: JSON.parse(readFileSync(path, 'utf8')), given: variables as Readonly<Record<string, never>> }
}

type Given = Readonly<Record<string, never>>

/** A typed document, the variables that the question's own become, and what of its answer is compared. */
function asked<Result, Variables>(
  number: number,
  document: documents.TypedDocumentString<Result, Variables>,
  variables: (given: Given) => NoInfer<Variables>,
  pick: (answer: Result) => unknown,
): readonly [number, () => Promise<unknown>, () => unknown] {
  const { answer, given } = kept(number)
  return [number, async () => pick(await client.ask(document, variables(given))), () => pick(answer as Result)]
}

test.each([
  asked(
    1,
    documents.MeetingsOfPersonDocument,
    ({ name }) => ({ by: { name: name ?? '' } }),
    ({ person }) => person?.meetings.edges.map(({ node, post }) => [node.title, node.date?.edtf, post?.label]),
  ),
  asked(
    2,
    documents.MeetingsOfTwoDocument,
    ({ name, others }) => ({ by: { name: name ?? '' }, with: others ?? [], first: 5 }),
    ({ person }) => person?.meetings.nodes.map(({ title, place }) => [title, place?.name]),
  ),
  asked(
    3,
    documents.PlannedEventsDocument,
    () => ({}),
    ({ events }) => [events.totalCount, events.nodes.map(({ title, claims }) => [title, claims.nodes.length])],
  ),
  asked(
    4,
    documents.AccusationsDocument,
    () => ({}),
    ({ events }) => events.nodes.map(({ title, related }) => [title, related.map(({ event }) => event.status)]),
  ),
  asked(
    5,
    documents.BetweenCountriesDocument,
    ({ one, other, from, to }) => ({ one: one ?? '', other: other ?? '', date: { from: from ?? '', to: to ?? '' } }),
    ({ country }) => [country?.relations?.events.totalCount, country?.relations?.events.groups],
  ),
  asked(
    6,
    documents.HowConnectedDocument,
    ({ from, to }) => ({ from: from ?? '', to: to ?? '' }),
    ({ paths }) => paths?.map(({ length, hops }) => [length, hops.map(({ from, to }) => [from.name, to.name])]),
  ),
  asked(
    7,
    documents.ClaimsDocument,
    () => ({ where: { modality: ['SPECULATED'] as const } }),
    ({ claims }) => claims.nodes.map(({ statement, attributedTo }) => [statement, attributedTo?.name]),
  ),
  asked(
    8,
    documents.StatementsOfPersonDocument,
    ({ name }) => ({ by: { name: name ?? '' } }),
    ({ person }) => person?.claimsMade.nodes.map(({ statement, event }) => [statement, event?.title]),
  ),
  asked(
    9,
    documents.VisitsToCountryDocument,
    ({ country }) => ({ country: country ?? '' }),
    ({ events }) => events.nodes.map(({ title, status, related }) => [title, status, related.length]),
  ),
  asked(
    10,
    documents.OfficesOfPersonDocument,
    ({ name, day }) => ({ by: { name: name ?? '' }, at: day ?? null }),
    ({ person }) => [person?.aliases, person?.posts.map(({ post, from }) => [post.label, from?.edtf])],
  ),
  asked(
    11,
    documents.SupportOfEventDocument,
    ({ meeting }) => ({ by: { id: meeting ?? '' } }),
    ({ event }) => [event?.support, event?.claims.nodes.map(({ statement }) => statement)],
  ),
  asked(
    12,
    documents.TimelineOfEventsDocument,
    ({ countries, from, to }) => ({
      where: { participants: { countriesAllOf: countries ?? [] }, date: { from: from ?? '', to: to ?? '' } },
      bucket: 'MONTH' as const,
    }),
    ({ timeline }) => timeline.map(({ start, certain, possible }) => [start, certain, possible]),
  ),
  asked(
    13,
    documents.ClaimsDocument,
    ({ words }) => ({ where: { text: words ?? '' } }),
    ({ claims }) => claims.nodes.map(({ statement, event }) => [statement, event?.title]),
  ),
  asked(
    14,
    documents.KnownThenAndNowDocument,
    ({ visit, day }) => ({ by: { id: visit ?? '' }, day: day ?? '' }),
    ({ now, then }) => [now?.status, now?.date?.edtf, then.event?.status, then.event?.date?.edtf],
  ),
  asked(
    15,
    documents.ArticleInFullDocument,
    ({ article }) => ({ by: { id: article ?? '' } }),
    ({ article }) => [article?.headline, article?.claims.nodes.map(({ evidence }) => evidence)],
  ),
  asked(
    16,
    documents.DisputedClaimsDocument,
    () => ({}),
    ({ claims }) => claims.nodes.map(({ statement, conflictsWith }) => [statement, conflictsWith.length]),
  ),
  asked(
    17,
    documents.MeetingsPlannedBetweenDocument,
    ({ from, to }) => ({ from: from ?? '', to: to ?? '' }),
    ({ events }) => events.nodes.map(({ title, date }) => [title, date]),
  ),
  asked(
    18,
    documents.MostActivePeopleDocument,
    () => ({}),
    ({ people }) => people.nodes.map(({ name, counterparts }) => [name, counterparts.edges.length]),
  ),
  asked(
    19,
    documents.EventsAtPlaceDocument,
    ({ place }) => ({ by: { name: place ?? '' } }),
    ({ place }) => [place?.kind, place?.events.nodes.map(({ title }) => title)],
  ),
  asked(
    20,
    documents.SearchForDocument,
    ({ text }) => ({ text: text ?? '' }),
    ({ search }) => search.edges.map(({ highlight, matchedOn, matches }) => [highlight, matchedOn, matches]),
  ),
])('question %i is answered by a typed document as the tests of the API hold it', async (_number, ask, expected) => {
  const answer = await ask()
  expect(JSON.stringify(answer)).not.toMatch(/^(?:null|\[\]|\[null\])?$/u)
  expect(answer).toEqual(expected())
})
