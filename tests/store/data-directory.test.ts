import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text as readText } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connectIfHeld, holdDataDirectory } from '../../src/store/data-directory.js'
import type { Database } from '../../src/store/database.js'
import { packageRoot } from '../../src/store/migrations/migration-folder.js'
import { openDatabase } from '../../src/store/open-database.js'
import { embeddedTemplate } from '../support/database-template.js'

let folder: string
let directory: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-data-'))
  directory = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const inUse = { name: 'DatelineError', code: 'DATA_DIRECTORY_IN_USE' }

describe('the lock of a data directory', () => {
  test('a directory is made for its user alone, as is the socket', async () => {
    const held = await holdDataDirectory(directory)
    expect((await stat(held.path)).mode & 0o777).toBe(0o700)
    expect((await stat(held.socketPath)).mode & 0o777).toBe(0o600)
    await held.release()
    expect(await readdir(held.path)).toEqual([])
  })

  test('a directory that is held is refused by name until it is released', async () => {
    const held = await holdDataDirectory(directory)
    const refused = { ...inUse, message: expect.stringContaining(held.path) }
    await expect(holdDataDirectory(directory)).rejects.toMatchObject(refused)
    await held.release()
    await (await holdDataDirectory(directory)).release()
  })

  test('of many that want a directory at once at most one gets it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const wanting = Array.from({ length: 4 }, () => holdDataDirectory(directory))
      const outcomes = await Promise.allSettled(wanting)
      const held = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      expect(held.length).toBeLessThanOrEqual(1)
      await Promise.all(held.map((directory) => directory.release()))
    }
  })

  test('what killed processes left is removed', async () => {
    await mkdir(directory)
    const leave = `const { createServer } = require('node:net')
      createServer().listen('holder-dead.sock', () => createServer().listen('starting-dead.sock', () => process.kill(process.pid, 'SIGKILL')))`
    await ended(spawn(process.execPath, ['-e', leave], { cwd: directory }))
    expect((await readdir(directory)).sort()).toEqual(['holder-dead.sock', 'starting-dead.sock'])
    const held = await holdDataDirectory(directory)
    expect(await readdir(held.path)).toHaveLength(1)
    await held.release()
  })

  test('a path too long for a socket is reached by a short one', async () => {
    const long = join(directory, 'long'.repeat(40))
    const held = await holdDataDirectory(long)
    expect(held.path).toContain('long'.repeat(40))
    expect(Buffer.byteLength(held.socketPath)).toBeLessThan(104)
    await expect(holdDataDirectory(long)).rejects.toMatchObject(inUse)
    expect(await connectIfHeld(long)).not.toBeNull()
    await held.release()
  })

  test('the holder answers those who connect to its socket, once it wants to', async () => {
    expect(await connectIfHeld(directory)).toBeNull()
    const held = await holdDataDirectory(directory)
    const path = await connectIfHeld(directory)
    if (path === null) throw new Error('nobody holds it')
    expect(await readText(createConnection(path))).toBe('')
    held.serve((socket) => socket.end('here'))
    expect(await readText(createConnection(path))).toBe('here')
    await held.release()
    expect(await connectIfHeld(directory)).toBeNull()
  })
})

describe('the database of a data directory', () => {
  const open = async (): Promise<Database> =>
    openDatabase({ directory, template: await embeddedTemplate('empty') }, { statementTimeoutMs: 30_000 })

  const places = async (database: Database): Promise<number> => {
    const [row] = await database.run({ text: 'SELECT count(*) FROM "Place"', values: [] })
    return Number(row?.[0])
  }

  test('what was written is there when it is opened again, and a second opener harms nothing', async () => {
    const first = await open()
    await first.prisma.place.create({ data: { id: 'p', slug: 'p', name: 'P', sortName: 'p', kind: 'CITY' } })
    await expect(open()).rejects.toMatchObject(inUse)
    expect(await places(first)).toBe(1)
    await first.close()
    const second = await open()
    expect(second.dataDirectory?.path).toContain(directory)
    expect(await places(second)).toBe(1)
    await second.close()
  })

  test('a holder that is killed as it writes leaves the directory free and every row that it had told of', async () => {
    await (await open()).close()
    const holder = spawn(process.execPath, ['--import', 'tsx', 'tests/support/hold-database.ts', directory], {
      cwd: packageRoot(),
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = 0
    for await (const line of createInterface({ input: holder.stdout })) {
      if (line === 'opened') await expect(open()).rejects.toMatchObject(inUse)
      else told = Number(line)
      if (told >= 30) holder.kill('SIGKILL')
    }
    await ended(holder)
    const database = await open()
    expect(await places(database)).toBeGreaterThanOrEqual(told)
    await database.close()
  })

  test('a database that another version of PostgreSQL made is refused, with both versions told', async () => {
    await mkdir(join(directory, 'postgres-17'), { recursive: true })
    await expect(open()).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_VERSION',
      message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/),
    })
    expect(await readdir(directory)).toEqual(['postgres-17'])
    await (await holdDataDirectory(directory)).release()
  })

  test('a first start that was killed half-way is begun anew', async () => {
    await mkdir(join(directory, 'postgres-18'), { recursive: true })
    await writeFile(join(directory, 'postgres-18', 'PG_VERSION'), '18\n')
    await writeFile(join(directory, 'postgres-18.unfinished'), '')
    const database = await open()
    expect(await places(database)).toBe(0)
    expect(await readdir(directory)).not.toContain('postgres-18.unfinished')
    await database.close()
  })

  test('files that are no database are left as they are, and the directory free', async () => {
    await mkdir(join(directory, 'postgres-18'), { recursive: true })
    await writeFile(join(directory, 'postgres-18', 'PG_VERSION'), '18\n')
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_NOT_OPENED' })
    await (await holdDataDirectory(directory)).release()
  })
})

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', resolve))
}
