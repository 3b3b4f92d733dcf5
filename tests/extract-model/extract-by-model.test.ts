import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Patience } from '../../src/extract-model/ask-model.js'
import { createModel } from '../../src/extract-model/create-model.js'
import { extractByModel, type ModelOptions } from '../../src/extract-model/extract-by-model.js'
import { createMeter, type Prices } from '../../src/extract-model/meter.js'
import { createReplyCache } from '../../src/extract-model/reply-cache.js'
import { findMentions } from '../../src/parse/annotation-mentions.js'
import { type ChatAnswer, type ChatServer, completion, startChatServer } from './chat-server.js'
import { documentOf, meetingClaim, replyWith, talks } from './replies.js'

let folder: string
let server: ChatServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-model-'))
})

afterEach(async () => {
  await server.close().catch(() => undefined)
  await rm(folder, { recursive: true })
})

interface Settings extends Partial<Patience>, Partial<Prices> {
  readonly hasSchemas?: boolean
}

/** Starts a server with the answers, and gives the options of an extractor that asks it. */
async function modelWith(answers: readonly ChatAnswer[], settings: Settings = {}): Promise<ModelOptions> {
  server = await startChatServer(answers)
  return optionsFor(settings)
}

function optionsFor(settings: Settings): ModelOptions {
  const { timeoutMs = 5000, retries = 2, retryDelayMs = 5, hasSchemas = true } = settings
  const { inputPrice = 0, outputPrice = 0, costCap = null } = settings
  return {
    model: createModel({ url: server.url, model: 'test-model', key: 'secret', hasSchemas }),
    modelName: 'test-model',
    patience: { timeoutMs, retries, retryDelayMs },
    cache: createReplyCache(folder, 'test-model'),
    meter: createMeter({ inputPrice, outputPrice, costCap }),
    countries: new Set(['NO', 'KE', 'FI']),
    findMentions: (body, named) => findMentions(body, named, new Map()),
  }
}

const goodReply = completion(JSON.stringify(replyWith([meetingClaim()])))

test('a good reply becomes an annotation whose quotes lie in the text, found by the model and version named', async () => {
  const options = await modelWith([goodReply])
  const annotation = await extractByModel(talks, options)
  expect(annotation).toMatchObject({
    method: 'MODEL',
    extractor: 'model:test-model@1',
    countries: ['NO', 'KE'],
    places: [{ name: 'Oslo', country: 'NO', kind: 'CITY', partOf: null }],
    links: [],
  })
  expect(annotation.people.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Ingrid Solberg', ['Ingrid Solberg']],
    ['Daniel Mwangi', ['Daniel Mwangi', 'Mwangi']],
  ])
  expect(annotation.mentions.map(({ surface, actor, place }) => [surface, actor?.name ?? place])).toEqual([
    ['Ingrid Solberg', 'Ingrid Solberg'],
    ['Daniel Mwangi', 'Daniel Mwangi'],
    ['Oslo', 'Oslo'],
    ['Mwangi', 'Daniel Mwangi'],
  ])
  const [claim, ...others] = annotation.claims
  expect(others).toEqual([])
  expect(claim).toMatchObject({
    event: 0,
    type: 'MEETING',
    status: 'OCCURRED',
    date: { edtf: '2021-05-03', earliest: '2021-05-03', latest: '2021-05-03' },
    verbatim: 'el lunes',
    place: 'Oslo',
    country: 'NO',
    rule: 'model',
    confidence: 0.9,
  })
  expect(claim?.participants.map(({ actor, onBehalfOf }) => [actor.name, onBehalfOf])).toEqual([
    ['Ingrid Solberg', 'NO'],
    ['Daniel Mwangi', 'KE'],
  ])
  expect(claim?.evidence.map(({ start, end }) => [...talks.body].slice(start, end).join(''))).toEqual(
    meetingClaim().quotes,
  )
})

test('a request carries the key, the model, the document with its day, and the schema of the reply', async () => {
  await extractByModel(talks, await modelWith([goodReply]))
  const [request] = server.requests
  expect(request?.path).toBe('/v1/chat/completions')
  expect(request?.authorization).toBe('Bearer secret')
  expect(request?.body.model).toBe('test-model')
  expect(request?.body.messages.map(({ role }) => role)).toEqual(['system', 'user'])
  expect(request?.body.messages[1]?.content).toContain(`Published: 2021-05-04\nHeadline: ${talks.headline}`)
  expect(request?.body.messages[1]?.content).toContain(talks.body)
  expect(request?.body.response_format).toMatchObject({ type: 'json_schema', json_schema: { name: 'article' } })
})

test('a server without schemas is asked for plain JSON, and its reply is held to the schema here', async () => {
  const options = await modelWith([completion('{"claims": "none"}'), goodReply], { hasSchemas: false })
  const annotation = await extractByModel(talks, options)
  expect(annotation.claims).toHaveLength(1)
  expect(server.requests.map(({ body }) => body.response_format)).toEqual([
    { type: 'json_object' },
    { type: 'json_object' },
  ])
})

test('claims with a quote that is not in the text are dropped and counted, the others stay', async () => {
  const reply = replyWith([
    meetingClaim({ quotes: ['Solberg se reunió con Mwangi en Bergen'] }),
    meetingClaim({ quotes: [...meetingClaim().quotes, 'y firmaron un acuerdo de paz'] }),
    meetingClaim({ quotes: [] }),
    meetingClaim({ quotes: ['Oslo'] }),
    meetingClaim({ statement: 'The visit was useful, Mwangi said.', quotes: ['dijo que "la visita fue útil"'] }),
  ])
  const options = await modelWith([completion(JSON.stringify(reply))])
  const annotation = await extractByModel(talks, options)
  expect(annotation.claims.map(({ statement }) => statement)).toEqual(['The visit was useful, Mwangi said.'])
  expect(options.meter.read()).toMatchObject({ claimsDropped: 4, namesDropped: 0 })
})

test('names and codes that the text does not bear out are dropped with the claims that need them', async () => {
  const stranger = { name: 'Olga Petrova', asWritten: ['Petrova'], country: 'RU', office: null, officeOf: null }
  const good = replyWith([])
  const reply = {
    ...replyWith([
      meetingClaim({
        participants: [
          { actor: { kind: 'PERSON', name: 'Olga Petrova' }, roles: ['PARTICIPANT'], onBehalfOf: 'RU', office: null },
        ],
      }),
      meetingClaim({ date: 'last Monday', place: 'Bergen', country: 'Norway' }),
    ]),
    people: [...good.people, stranger],
    countries: ['NO', 'Kenya'],
  }
  const options = await modelWith([completion(JSON.stringify(reply))])
  const annotation = await extractByModel(talks, options)
  expect(annotation.people.map(({ name }) => name)).toEqual(['Ingrid Solberg', 'Daniel Mwangi'])
  expect(annotation.countries).toEqual(['NO'])
  expect(annotation.claims).toMatchObject([{ date: null, verbatim: null, place: null, country: null }])
  expect(options.meter.read()).toMatchObject({ claimsDropped: 1, namesDropped: 2, datesDropped: 1 })
})

test('claims of one number and two types are about two events, and links follow', async () => {
  const visit = meetingClaim({ type: 'VISIT', statement: 'Mwangi visited Norway.' })
  const reply = replyWith([meetingClaim({ event: 3 }), { ...visit, event: 3 }, { ...visit, event: 7 }], {
    links: [
      { kind: 'PART_OF', from: 3, to: 7 },
      { kind: 'PART_OF', from: 3, to: 9 },
    ],
  })
  const annotation = await extractByModel(talks, await modelWith([completion(JSON.stringify(reply))]))
  expect(annotation.claims.map(({ event, type }) => [event, type])).toEqual([
    [0, 'MEETING'],
    [1, 'VISIT'],
    [2, 'VISIT'],
  ])
  expect(annotation.links).toEqual([{ kind: 'PART_OF', from: 0, to: 2 }])
})

test('a reply that is cut off is asked for again, and its tokens are counted', async () => {
  const cut = completion('{"people": [{"name": "Ingr', { finish: 'length' })
  const options = await modelWith([cut, goodReply])
  expect((await extractByModel(talks, options)).claims).toHaveLength(1)
  expect(options.meter.read()).toMatchObject({ requests: 2, inputTokens: 2000, outputTokens: 400 })
})

test('replies that are always cut off end after the retries, in words', async () => {
  const options = await modelWith([completion('{"people": [', { finish: 'length' })], { retries: 1 })
  await expect(extractByModel(talks, options)).rejects.toThrow('the model’s reply was cut off (asked 2 times)')
  expect(server.requests).toHaveLength(2)
  expect(await readdir(folder)).toEqual([])
})

test('a refusal is told in the model’s words and not asked for again', async () => {
  const options = await modelWith([completion(null, { refusal: 'I cannot help with that.' })])
  await expect(extractByModel(talks, options)).rejects.toMatchObject({
    code: 'DOCUMENT_REFUSED',
    message: 'talks.txt: the model refused: I cannot help with that.',
  })
  expect(server.requests).toHaveLength(1)
})

test('a server that filters the reply refuses as well', async () => {
  const options = await modelWith([completion('', { finish: 'content_filter' })])
  await expect(extractByModel(talks, options)).rejects.toThrow('filtered the reply')
  expect(server.requests).toHaveLength(1)
})

test('a request that hangs is given up after the time limit and tried again', async () => {
  const options = await modelWith([{ hangs: true }, goodReply], { timeoutMs: 300 })
  expect((await extractByModel(talks, options)).claims).toHaveLength(1)
  expect(server.requests).toHaveLength(2)
})

test('requests that always hang end in words that name the limit', async () => {
  const options = await modelWith([{ hangs: true }], { timeoutMs: 100, retries: 1 })
  await expect(extractByModel(talks, options)).rejects.toThrow('no reply within 0.1 seconds (asked 2 times)')
})

test('a server that is not there is told as such, after the retries', async () => {
  const options = await modelWith([goodReply], { retries: 1 })
  await server.close()
  await expect(extractByModel(talks, options)).rejects.toThrow('cannot be reached (asked 2 times)')
})

const limited = (seconds: string): ChatAnswer => ({
  status: 429,
  headers: { 'retry-after': seconds },
  body: { error: { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' } },
})

test('a rate limit is waited for as long as the server asks', async () => {
  const options = await modelWith([limited('1'), goodReply])
  const started = performance.now()
  expect((await extractByModel(talks, options)).claims).toHaveLength(1)
  expect(performance.now() - started).toBeGreaterThanOrEqual(990)
})

test('a rate limit of an hour is not waited for', async () => {
  const options = await modelWith([limited('3600'), goodReply])
  await expect(extractByModel(talks, options)).rejects.toThrow('(HTTP 429): Rate limit reached')
  expect(server.requests).toHaveLength(1)
})

test('a wrong key is told at once and never asked for again', async () => {
  const options = await modelWith([{ status: 401, body: { error: { message: 'Incorrect API key provided' } } }])
  await expect(extractByModel(talks, options)).rejects.toThrow('(HTTP 401): Incorrect API key provided')
  expect(server.requests).toHaveLength(1)
})

const second = documentOf(' date 2021-05-05 Mwangi en Helsinki\n\nDaniel Mwangi llegó a Helsinki.\n')

test('the cost cap stops the run before the next request; what is done stays', async () => {
  const options = await modelWith([goodReply], { inputPrice: 2, outputPrice: 10, costCap: 0.003 })
  expect((await extractByModel(talks, options)).claims).toHaveLength(1)
  expect(options.meter.read().cost).toBeCloseTo(0.004, 10)
  await expect(extractByModel(second, options)).rejects.toMatchObject({ code: 'COST_CAP_REACHED' })
  expect(server.requests).toHaveLength(1)
  expect((await extractByModel(talks, options)).claims).toHaveLength(1)
})

test('tokens that the server does not count are estimated, so that the cap holds all the same', async () => {
  const content = JSON.stringify(replyWith([meetingClaim()]))
  const options = await modelWith([completion(content, { tokens: null })], { inputPrice: 1, costCap: 0.0001 })
  await extractByModel(talks, options)
  const { hasEstimates, outputTokens, inputTokens } = options.meter.read()
  expect({ hasEstimates, outputTokens }).toEqual({ hasEstimates: true, outputTokens: Math.ceil(content.length / 4) })
  expect(inputTokens).toBeGreaterThan(talks.body.length / 4)
  await expect(extractByModel(second, options)).rejects.toMatchObject({ code: 'COST_CAP_REACHED' })
})

test('a reply that is kept makes no request and costs nothing, also in another run', async () => {
  const first = await extractByModel(talks, await modelWith([goodReply]))
  const later = optionsFor({})
  expect(await extractByModel(talks, later)).toEqual(first)
  expect(server.requests).toHaveLength(1)
  expect(later.meter.read()).toMatchObject({ requests: 0, cacheHits: 1, inputTokens: 0, cost: 0 })
})

test('another model, and a reply that was cut off on disk, are asked for', async () => {
  const options = await modelWith([goodReply])
  await extractByModel(talks, options)
  await extractByModel(talks, { ...options, cache: createReplyCache(folder, 'other-model') })
  for (const file of await readdir(folder)) await writeFile(join(folder, file), '{"people": [')
  await extractByModel(talks, options)
  expect(server.requests).toHaveLength(3)
})

test('a document that is too long is refused before it costs anything', async () => {
  const options = await modelWith([goodReply])
  await expect(extractByModel({ ...talks, body: 'a '.repeat(60_000) }, options)).rejects.toThrow('too long')
  expect(server.requests).toHaveLength(0)
})
