import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of one's own, which may be restarted as one likes. */
export interface PrivateServer {
  readonly url: string
  /** Ends it without warning, as a crash does. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Ends it so, and starts it again. */
  restart(): Promise<void>
}

/** The same with what it needs to have replicas. */
export interface PrivateCluster extends PrivateServer {
  /** Copies it to a second server, which then follows it by streaming replication. */
  addReplica(): Promise<PrivateServer>
  /** Ends the server and its replicas, and removes their files. */
  remove(): Promise<void>
}

/** Where Debian keeps the programs of each version. */
const versions = '/usr/lib/postgresql'

/** Starts a PostgreSQL server in a new folder on a free port; null where its programs are not installed. */
export async function startPrivateCluster(): Promise<PrivateCluster | null> {
  const programs = (existsSync(versions) ? readdirSync(versions) : [])
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
  if (programs === undefined) return null
  const folder = await mkdtemp(join(tmpdir(), 'dateline-cluster-'))
  if (isRoot()) {
    // the programs refuse to run as root: they run as whoever owns the installed server's data
    const { uid, gid } = await stat('/var/lib/postgresql')
    await chown(folder, uid, gid)
  }
  await chmod(folder, 0o700)
  const run = runIn(folder, programs)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  const primary = await startServer(run, folder, data)
  const replicas: PrivateServer[] = []
  return {
    ...primary,
    addReplica: async () => {
      const copy = join(folder, `replica-${replicas.length + 1}`)
      run('pg_basebackup', ['-d', primary.url, '-D', copy, '--write-recovery-conf', '--checkpoint=fast'])
      const replica = await startServer(run, folder, copy)
      replicas.push(replica)
      return replica
    },
    remove: async () => {
      for (const server of [...replicas, primary]) await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Run = (program: string, args: readonly string[]) => void

const isRoot = (): boolean => process.getuid?.() === 0

function runIn(folder: string, programs: string): Run {
  return (program, args) => {
    const command = [join(programs, program), ...args]
    const [name = '', ...rest] = isRoot() ? ['runuser', '-u', 'postgres', '--', ...command] : command
    const { status, stderr } = spawnSync(name, rest, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  }
}

async function startServer(run: Run, folder: string, data: string): Promise<PrivateServer> {
  const port = await freePort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const control = (...args: readonly string[]) => run('pg_ctl', ['-D', data, '-w', '-l', `${data}.log`, ...args])
  let isRunning = false
  const start = async () => {
    control('-o', settings, 'start')
    isRunning = true
  }
  const stop = async () => {
    if (isRunning) control('stop', '-m', 'immediate')
    isRunning = false
  }
  await start()
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    restart: async () => {
      await stop()
      await start()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
