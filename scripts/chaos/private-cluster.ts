import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of one's own, which may be restarted as one likes. */
export interface PrivateCluster {
  readonly url: string
  /** Ends it without warning, as a crash does, and starts it again. */
  restart(): Promise<void>
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
  const folder = await mkdtemp(join(tmpdir(), 'dateline-chaos-cluster-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    // the programs refuse to run as root: they run as whoever owns the installed server's data
    const { uid, gid } = await stat('/var/lib/postgresql')
    await chown(folder, uid, gid)
  }
  await chmod(folder, 0o700)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]) => {
    const command = [join(programs, program), ...args]
    const [name = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    const { status, stderr } = spawnSync(name, rest, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  }
  const port = await freePort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const control = (...args: readonly string[]) =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, ...args])
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  control('start')
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    restart: async () => control('restart', '-m', 'immediate'),
    remove: async () => {
      control('stop', '-m', 'immediate')
      await rm(folder, { recursive: true, force: true })
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
