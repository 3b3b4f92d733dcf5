import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  type RunningCommand,
  type RunningServer,
  runCommand,
  startCommand,
  startServer,
} from '../support/command-line.js'
import { readForm, startWebServer, twoPages, type WebServer } from './web-server.js'

let folder: string
let data: string
let holder: RunningServer
let web: WebServer
let running: RunningCommand | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-feeds-'))
  data = join(folder, 'data')
  web = await startWebServer(twoPages)
  web.answers.set('/feed', { type: 'application/rss+xml', body: await readForm('rss-2.xml'), etag: '"one"' })
  holder = await startServer(['--data', data])
}, 180_000)
afterAll(async () => {
  await running?.stop('SIGKILL')
  await holder.stop('SIGTERM')
  await web.close()
  await rm(folder, { recursive: true })
})

const environment = { DATELINE_FETCH_PAUSE_MS: '10' }
const short = (output: string) => output.replaceAll(web.url, 'web').replaceAll(`${folder}/`, '').trim().split('\n')

describe('dateline ingest ADDRESS', () => {
  test('when an address is private, then it is refused unless that is allowed', async () => {
    const { exitCode, output } = await runCommand(['ingest', '--data', data, `${web.url}/feed`], { environment })
    expect(exitCode).toBe(1)
    expect(output).toContain('its address 127.0.0.1 is private, local or reserved')
    expect(output).toContain('--allow-private (DATELINE_FETCH_PRIVATE=true) allows them')
    expect(web.takeRequests()).toEqual([])
  }, 180_000)

  test('when a server holds the data, then two runs give one article each, and the second costs one request', async () => {
    const command = ['ingest', '--data', data, '--allow-private', `${web.url}/feed`]
    const first = await runCommand(command, { environment })
    expect([first.exitCode, first.complaints]).toEqual([0, ''])
    expect(first.output).toMatch(/^2 documents: 2 saved$/mu)
    web.takeRequests()
    const second = await runCommand(command, { environment })
    expect(short(second.output)).toEqual(['nothing new  web/feed', '0 documents', 'new: 0 people, 0 events, 0 claims'])
    expect(web.takeRequests()).toEqual(['/robots.txt 404', '/feed 304'])
  }, 180_000)

  test('when it is a dry run, then what would be saved is told, and nothing is remembered', async () => {
    const command = ['ingest', '--dry-run', '--allow-private', `${web.url}/feed`, `${web.url}/missing`]
    const { exitCode, output } = await runCommand(command, { environment })
    expect(exitCode).toBe(1)
    expect(output).toMatch(/^3 documents: (?:1 refused, 2 would be saved|2 would be saved, 1 refused)$/mu)
  }, 180_000)

  test('when it goes round, then each round asks whether there is news, until a signal ends it', async () => {
    web.takeRequests()
    const command = startCommand(
      ['ingest', '--data', data, '--allow-private', '--every', '1s', `${web.url}/feed`],
      environment,
    )
    running = command
    await command.untilPrinted(/(?:nothing new[\s\S]*){2}/u)
    const oslo = 'Ministers of Norway and Kenya Meet Again in Oslo'
    const page = web.answers.get('/oslo') ?? {}
    web.answers.set('/again', { ...page })
    web.answers.set('/feed', {
      type: 'text/xml',
      body: (await readForm('rss-2.xml')).replace('/oslo', '/again'),
      etag: `"${oslo.length}"`,
    })
    await command.untilPrinted(/^1 document: 1 /mu)
    expect(await command.stop('SIGTERM')).toBe(0)
    const asked = web.takeRequests()
    expect(asked.slice(0, 3)).toEqual(['/robots.txt 404', '/feed 304', '/feed 304'])
    expect(asked.filter((request) => request.startsWith('/again'))).toEqual(['/again 200'])
    expect(asked.filter((request) => request.startsWith('/robots.txt'))).toHaveLength(1)
  }, 180_000)

  test('when all addresses are gone, then a command that goes round ends', async () => {
    web.answers.set('/gone', { status: 410 })
    const { exitCode, output, complaints } = await runCommand(
      ['ingest', '--data', data, '--allow-private', '--every', '1h', `${web.url}/gone`],
      { environment },
    )
    expect([exitCode, complaints]).toEqual([0, 'All addresses are gone: there is nothing left to visit.\n'])
    expect(output).toContain('it is gone for good (410 Gone); take it off your list')
  }, 180_000)

  test.each([
    [['--every', 'soon', 'http://news.example/'], '--every takes a duration such as 30s, 10m or 1h'],
    [['--every', '99d', 'http://news.example/'], 'of 20 days at most, and not "99d"'],
    [['--every', '10m', 'folder'], '--every is for addresses that begin with http:// or https://, and not for folder'],
    [['--watch', '/nowhere/at/all'], '--watch /nowhere/at/all: there is no such folder'],
    [['--every', '10m', '--watch', '.'], '--watch stands alone'],
    [[], 'Name files, folders, addresses, or - for standard input.'],
  ])(
    'when it is given %j, then it says what cannot be meant',
    async (args, message) => {
      const { exitCode, complaints } = await runCommand(['ingest', ...args])
      expect([exitCode, complaints]).toEqual([2, expect.stringContaining(message)])
    },
    180_000,
  )
})

describe('dateline ingest --watch', () => {
  const document = (headline: string) =>
    ` date 2021-05-04 ${headline}\n\nNorwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in ${headline.split(' ').at(-1)} on Monday.\n`

  test('what is there, comes, grows or is mended is read once it is whole, until a signal ends it', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(join(inbox, 'deep'), { recursive: true })
    await writeFile(join(inbox, 'first.txt'), document('Ministers Meet in Bergen'))
    await writeFile(join(inbox, 'bad.txt'), 'no date line')
    const watching = startCommand(['ingest', '--data', data, '--watch', inbox])
    running = watching
    await watching.untilPrinted(/^watching .*inbox$/mu)
    await watching.untilPrinted(/^saved {8}\S+first\.txt/mu)
    await watching.untilPrinted(/^refused {6}\S+bad\.txt:1: no date line/mu)

    // somebody writes a file piece by piece, a twentieth of a second at a time
    const slow = join(inbox, 'deep', 'slow.txt')
    const text = document('Ministers Meet in Trondheim')
    for (let start = 0; start < text.length; start += 10) {
      await appendFile(slow, text.slice(start, start + 10))
      await wait(50)
    }
    await watching.untilPrinted(/slow\.txt/u)
    await writeFile(join(inbox, 'picture.jpg'), 'no document')
    await writeFile(join(inbox, 'bad.txt'), document('Ministers Meet in Tromso'))
    await watching.untilPrinted(/^saved {8}\S+bad\.txt/mu)

    expect(await watching.stop('SIGTERM')).toBe(0)
    const told = short(watching.output()).filter((line) =>
      /^(?:saved|new version|unchanged|refused {6}|duplicate)/u.test(line),
    )
    expect(told.map((line) => line.replace(/: no date.*| {2}\(.*/u, '')).toSorted()).toEqual([
      'refused      inbox/bad.txt:1',
      'saved        inbox/bad.txt  2021-05-04 Ministers Meet in Tromso',
      'saved        inbox/deep/slow.txt  2021-05-04 Ministers Meet in Trondheim',
      'saved        inbox/first.txt  2021-05-04 Ministers Meet in Bergen',
    ])
  }, 180_000)
})
