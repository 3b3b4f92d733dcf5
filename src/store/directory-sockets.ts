import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that a socket's path may have: 104 on macOS with the closing zero, 108 on Linux. */
const longestPath = 103
const longestName = '/starting-00000000.sock'

/**
 * A path to the directory that leaves room for the name of a socket in it. The limit counts the path as it is given,
 * not as it resolves, so a long one is reached through a link in the system's folder for temporary files; the link is
 * this process's own and goes when it ends.
 */
export async function shortPathTo(directory: string): Promise<string> {
  if (Buffer.byteLength(directory + longestName) <= longestPath) return directory
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const link = join(folder, 'd')
  await symlink(directory, link)
  return link
}

/** Paths of the sockets in the directory whose processes live; those of dead ones are removed by the way. */
export async function liveSockets(directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory)).filter((name) => /^holder-\w+\.sock$/.test(name))
  const states = await Promise.all(
    names.map(async (name) => {
      const path = join(directory, name)
      return { path, isLive: await answers(path) }
    }),
  )
  await Promise.all(states.filter(({ isLive }) => !isLive).map(({ path }) => rm(path, { force: true })))
  return states.filter(({ isLive }) => isLive).map(({ path }) => path)
}

/** Removes what processes left that were killed while they took the lock. Only for the holder. */
export async function removeDeadSockets(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => /^starting-\w+\.sock$/.test(name))
  for (const name of names) {
    const path = join(directory, name)
    if (!(await answers(path))) await rm(path, { force: true })
  }
}

/** Whether somebody listens; a socket that may not be asked (another user's) counts as live. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT')
    })
  })
}
