import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

/** Rows that are all as they should be; each case spoils one value. A value is SQL. */
type Row = Readonly<Record<string, string>>
const article = { id: `'a'`, slug: `'a'`, documentKey: `'a'`, headline: `'H'`, language: `'en'`, contentHash: `'h'` }
const version = {
  id: `'v'`,
  articleId: `'a'`,
  contentHash: `'h'`,
  headline: `'H'`,
  body: `'Lavrov met Choe'`,
  extractor: `'x'`,
}
const actor = { id: `'p'`, kind: `'PERSON'`, slug: `'p'`, name: `'Lavrov'`, sortName: `'lavrov'` }
const country = { id: `'RU'`, code: `'RU'`, code3: `'RUS'` }
const place = { id: `'q'`, slug: `'q'`, name: `'Q'`, sortName: `'q'`, kind: `'CITY'` }
const mention = { versionId: `'v'`, articleId: `'a'`, start: '0', end: '6', surface: `'Lavrov'` }
const event = { id: `'e'`, slug: `'e'`, type: `'MEETING'` }
const state = {
  ...{ id: `'s'`, eventId: `'e'`, type: `'MEETING'`, status: `'OCCURRED'`, title: `'T'`, recordedAt: 'now()' },
  ...{ articles: '1', origins: '1', reviewed: 'false' },
  ...{ edtf: `'2023-10-19'`, earliest: `'2023-10-19'`, latest: `'2023-10-19'` },
  ...{ sortDate: `'2023-10-19'`, sortDateAscending: `'2023-10-19'` },
}
const participation = {
  ...{ stateId: `'s'`, actorId: `'p'`, eventId: `'e'`, position: '0', type: `'MEETING'`, status: `'OCCURRED'` },
  ...{ sortDate: `'2023-10-19'`, sortDateAscending: `'2023-10-19'` },
}
const claim = {
  ...{ id: `'c'`, articleId: `'a'`, versionId: `'v'`, position: '0', statement: `'They met'`, modality: `'REPORTED'` },
  ...{ method: `'RULE'`, rule: `'r'`, searchText: `'They met'` },
}
const aboutEvent = { ...claim, eventId: `'e'`, type: `'MEETING'`, status: `'OCCURRED'` }
const evidence = {
  ...{ id: `'w'`, claimId: `'c'`, articleId: `'a'`, versionId: `'v'`, start: '7', end: '10', exact: `'met'` },
  ...{ prefix: `'Lavrov '`, suffix: `' Choe'`, sentence: `'Lavrov met Choe'`, position: '0' },
}
const candidate = { id: `'m'`, nodeType: `'EVENT'`, leftId: `'a'`, rightId: `'b'`, score: '0.5' }

const insert = (table: string, row: Row): string =>
  `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`

const toVersion = [insert('Article', article), insert('ArticleVersion', version)]
const toState = [insert('Actor', actor), insert('Event', event), insert('EventState', state)]
const toClaim = [...toVersion, insert('Event', event), insert('Claim', claim)]
const toCountry = [insert('Actor', { ...actor, id: `'RU'`, kind: `'COUNTRY'` })]

/** What has to be there, the statement, and the name of the constraint that refuses it; null: it is accepted. */
type Case = readonly [name: string, before: readonly string[], statement: string, constraint: string | null]

const cases: readonly Case[] = [
  ['an actor', [], insert('Actor', actor), null],
  ['an actor that is merged into itself', [], insert('Actor', { ...actor, mergedIntoId: `'p'` }), 'Actor_merged_check'],
  [
    'an actor with fewer events than none',
    [],
    insert('Actor', { ...actor, eventCount: '-1' }),
    'Actor_eventCount_check',
  ],
  ['a person who is one', [insert('Actor', actor)], insert('Person', { id: `'p'` }), null],
  ['a person who is a country', toCountry, insert('Person', { id: `'RU'` }), 'Person_kind_check'],
  [
    'an organization that is a person',
    [insert('Actor', actor)],
    insert('Organization', { id: `'p'` }),
    'Organization_kind_check',
  ],
  [
    'a country that is a person',
    [insert('Actor', { ...actor, id: `'RU'` })],
    insert('Country', country),
    'Country_kind_check',
  ],
  [
    'an actor whose kind changes',
    [insert('Actor', actor)],
    `UPDATE "Actor" SET "kind" = 'COUNTRY'`,
    'Actor_kind_check',
  ],
  ['a country', toCountry, insert('Country', country), null],
  [
    'a country whose key is not its code',
    toCountry,
    insert('Country', { ...country, code: `'KP'` }),
    'Country_id_check',
  ],
  ['a country with a long code', toCountry, insert('Country', { ...country, code3: `'RUSS'` }), 'Country_code_check'],
  [
    'a country past the pole',
    toCountry,
    insert('Country', { ...country, latitude: '91' }),
    'Country_coordinates_check',
  ],
  ['a place', [], insert('Place', { ...place, latitude: '39', longitude: '-180' }), null],
  ['a place round the world', [], insert('Place', { ...place, longitude: '181' }), 'Place_coordinates_check'],
  ['a place within itself', [], insert('Place', { ...place, partOfId: `'q'` }), 'Place_partOf_check'],
  [
    'a post of two owners',
    [
      ...toCountry,
      insert('Country', country),
      insert('Actor', { ...actor, id: `'o'`, slug: `'o'`, kind: `'ORGANIZATION'` }),
      insert('Organization', { id: `'o'` }),
    ],
    insert('Post', {
      id: `'x'`,
      slug: `'x'`,
      label: `'L'`,
      sortLabel: `'l'`,
      countryId: `'RU'`,
      organizationId: `'o'`,
    }),
    'Post_owner_check',
  ],
  ['an article', [], insert('Article', article), null],
  [
    'an article that repeats itself',
    [],
    insert('Article', { ...article, duplicateOfId: `'a'` }),
    'Article_duplicate_check',
  ],
  [
    'a document that comes again',
    [insert('Article', article)],
    insert('Article', { ...article, id: `'b'`, slug: `'b'` }),
    'Article_documentKey_key',
  ],
  [
    'a version whose words change',
    toVersion,
    `UPDATE "ArticleVersion" SET "body" = 'other'`,
    'ArticleVersion_words_check',
  ],
  ['a version whose extractor changes', toVersion, `UPDATE "ArticleVersion" SET "extractor" = 'y'`, null],
  ['a mention', toVersion, insert('Mention', mention), null],
  ['a mention of nothing', toVersion, insert('Mention', { ...mention, end: '0', surface: `''` }), 'Mention_span_check'],
  [
    'a mention before the body',
    toVersion,
    insert('Mention', { ...mention, start: '-1', end: '5' }),
    'Mention_span_check',
  ],
  ['a mention longer than its words', toVersion, insert('Mention', { ...mention, end: '7' }), 'Mention_span_check'],
  [
    'a mention whose words are counted in code points',
    toVersion,
    insert('Mention', { ...mention, end: '2', surface: `'é😀'` }),
    null,
  ],
  [
    'a mention of an actor and a place',
    [...toVersion, insert('Actor', actor), insert('Place', place)],
    insert('Mention', { ...mention, actorId: `'p'`, placeId: `'q'` }),
    'Mention_named_check',
  ],
  ['an event that is merged into itself', [], insert('Event', { ...event, mergedIntoId: `'e'` }), 'Event_merged_check'],
  ['a state', [insert('Event', event)], insert('EventState', state), null],
  ['a second state of now', toState, insert('EventState', { ...state, id: `'t'` }), 'EventState_now_key'],
  [
    'a second state of another time',
    toState,
    insert('EventState', { ...state, id: `'t'`, validTo: `'2023-10-19'` }),
    null,
  ],
  [
    'a state that ends as it begins',
    [insert('Event', event)],
    insert('EventState', { ...state, validFrom: `'2023-10-19'`, validTo: `'2023-10-19'` }),
    'EventState_valid_check',
  ],
  [
    'a state dated backwards',
    [insert('Event', event)],
    insert('EventState', { ...state, latest: `'2023-10-18'` }),
    'EventState_date_check',
  ],
  [
    'a state with days out of nowhere',
    [insert('Event', event)],
    insert('EventState', { ...state, edtf: 'NULL' }),
    'EventState_edtf_check',
  ],
  [
    'a state that is sorted by another day',
    [insert('Event', event)],
    insert('EventState', { ...state, sortDate: `'2023-10-18'` }),
    'EventState_sort_check',
  ],
  [
    'an undated state, sorted last in both directions',
    [insert('Event', event)],
    insert('EventState', {
      ...state,
      edtf: 'NULL',
      earliest: 'NULL',
      latest: 'NULL',
      sortDate: `'0001-01-01'`,
      sortDateAscending: `'9999-12-31'`,
    }),
    null,
  ],
  [
    'a state with fewer articles than none',
    [insert('Event', event)],
    insert('EventState', { ...state, articles: '-1' }),
    'EventState_support_check',
  ],
  ['a participation', toState, insert('Participation', participation), null],
  [
    'a participation that ends before it begins',
    toState,
    insert('Participation', { ...participation, validFrom: `'2023-10-20'`, validTo: `'2023-10-19'` }),
    'Participation_valid_check',
  ],
  [
    'an event that is part of itself',
    [insert('Event', event)],
    insert('EventLink', { fromId: `'e'`, kind: `'PART_OF'`, toId: `'e'` }),
    'EventLink_ends_check',
  ],
  ['a claim about no event', toVersion, insert('Claim', claim), null],
  ['a claim about an event', [...toVersion, insert('Event', event)], insert('Claim', aboutEvent), null],
  [
    'a claim about an event without a status',
    [...toVersion, insert('Event', event)],
    insert('Claim', { ...aboutEvent, status: 'NULL' }),
    'Claim_event_check',
  ],
  [
    'a claim about an event without a type',
    [...toVersion, insert('Event', event)],
    insert('Claim', { ...aboutEvent, type: 'NULL' }),
    'Claim_event_check',
  ],
  [
    'a claim with a status about no event',
    toVersion,
    insert('Claim', { ...aboutEvent, eventId: 'NULL' }),
    'Claim_event_check',
  ],
  [
    'a claim dated backwards',
    toVersion,
    insert('Claim', { ...claim, edtf: `'x'`, earliest: `'2023-10-19'`, latest: `'2023-10-18'` }),
    'Claim_date_check',
  ],
  [
    'a claim with days out of nowhere',
    toVersion,
    insert('Claim', { ...claim, latest: `'2023-10-18'` }),
    'Claim_edtf_check',
  ],
  [
    'a claim that is more than sure',
    toVersion,
    insert('Claim', { ...claim, confidence: '1.1' }),
    'Claim_confidence_check',
  ],
  [
    'a claim that corrects itself',
    toVersion,
    insert('Claim', { ...claim, supersedesId: `'c'` }),
    'Claim_supersedes_check',
  ],
  [
    'a claim that is linked to itself',
    toClaim,
    insert('ClaimLink', { fromId: `'c'`, kind: `'FOLLOWS'`, toId: `'c'` }),
    'ClaimLink_ends_check',
  ],
  ['evidence', toClaim, insert('Evidence', evidence), null],
  [
    'evidence that is shorter than its words',
    toClaim,
    insert('Evidence', { ...evidence, end: '9' }),
    'Evidence_span_check',
  ],
  [
    'evidence with a long way round it',
    toClaim,
    insert('Evidence', { ...evidence, prefix: `repeat('x', 33)` }),
    'Evidence_context_check',
  ],
  ['a candidate', [], insert('MatchCandidate', candidate), null],
  [
    'a candidate the wrong way round',
    [],
    insert('MatchCandidate', { ...candidate, leftId: `'b'` }),
    'MatchCandidate_order_check',
  ],
  [
    'a candidate ordered as another language would',
    [],
    insert('MatchCandidate', { ...candidate, leftId: `'a'`, rightId: `'B'` }),
    'MatchCandidate_order_check',
  ],
  [
    'a candidate that is more than sure',
    [],
    insert('MatchCandidate', { ...candidate, score: '1.5' }),
    'MatchCandidate_score_check',
  ],
  [
    'a verdict of no time',
    [],
    insert('MatchCandidate', { ...candidate, verdict: `'SAME'` }),
    'MatchCandidate_verdict_check',
  ],
  [
    'a change without a number',
    [],
    insert('Change', { sequence: '0', at: 'now()', kind: `'ADDED'`, by: `'x'`, nodeType: `'EVENT'`, nodeId: `'e'` }),
    'Change_sequence_check',
  ],
]

describe.each(testedKinds)('what the %s database itself refuses', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind, poolSize: 1 })
  })
  afterAll(() => database.close())

  const run = (text: string) => database.run({ text, values: [] })

  describe('rows', () => {
    beforeEach(() => run('BEGIN'))

    test.each(cases)('%s', async (_name, before, statement, constraint) => {
      for (const text of before) await run(text)
      const failure = await run(statement).then(
        () => null,
        (error: unknown) => error,
      )
      await run('ROLLBACK')
      if (constraint === null) expect(failure).toBeNull()
      else expect(failure).toMatchObject({ constraint })
    })
  })

  test('an entry of the feed of changes can neither be changed nor removed', async () => {
    await run(
      insert('Change', { sequence: '1', at: 'now()', kind: `'ADDED'`, by: `'x'`, nodeType: `'EVENT'`, nodeId: `'e'` }),
    )
    await expect(run(`UPDATE "Change" SET "by" = 'y'`)).rejects.toMatchObject({ constraint: 'Change_append_check' })
    await expect(run('DELETE FROM "Change"')).rejects.toMatchObject({ constraint: 'Change_append_check' })
  })

  test('every text column has the collation C', async () => {
    const text = `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND udt_name IN ('text', '_text')
        AND collation_name IS DISTINCT FROM 'C'`
    expect(await run(text)).toEqual([])
  })
})

describe.each(testedKinds)('what the %s database fills in', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind })
    for (const text of toClaim) await database.run({ text, values: [] })
  })
  afterAll(() => database.close())

  const run = (text: string) => database.run({ text, values: [] })

  test('the search vector of a version weighs the headline above the body', async () => {
    expect(await run('SELECT "search" FROM "ArticleVersion"')).toEqual([[`'choe':4B 'h':1A 'lavrov':2B 'met':3B`]])
  })

  test('the search vector of a claim follows its search text', async () => {
    expect(await run('SELECT "search" FROM "Claim"')).toEqual([[`'met':2`]])
    await run(`UPDATE "Claim" SET "searchText" = 'Ammunition was sent'`)
    expect(await run('SELECT "search" FROM "Claim"')).toEqual([[`'ammunit':1 'sent':3`]])
  })

  test('a text that no search vector could hold is stored all the same', async () => {
    const body = `(SELECT string_agg(md5(n::text), ' ') FROM generate_series(1, 60000) n)`
    await run(insert('ArticleVersion', { ...version, id: `'long'`, contentHash: `'long'`, body }))
    expect(await run(`SELECT length("body") FROM "ArticleVersion" WHERE "id" = 'long'`)).toEqual([['1979999']])
  })
})
