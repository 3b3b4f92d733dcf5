import { randomBytes } from 'node:crypto'
import { chmod, mkdir, realpath, rename, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatelineError } from '../domain/errors.js'
import { liveSockets, removeDeadSockets, shortPathTo } from './directory-sockets.js'

/** The directory of an embedded database, held by this process until it is released. */
export interface DataDirectory {
  /** Absolute path, links resolved. */
  readonly path: string
  /** Socket on which this process hears other commands that want the directory; only its user may connect. */
  readonly socketPath: string
  /**
   * Answers those who connect from now on; until then they are turned away.
   * @example directory.serve((socket) => httpServer.emit('connection', socket))
   */
  serve(onConnection: (socket: Socket) => void): void
  /** Lets others have the directory. The database must be closed by then. */
  release(): Promise<void>
}

/** Two that start at the same moment both withdraw and try again; more often than this it is no coincidence. */
const attempts = 4

/**
 * Takes the directory for this process, and makes it (readable by its user alone) where it is missing. Two openers of
 * one embedded database would damage it, so there is a lock: a socket in the directory which its holder listens on. It
 * ends with its process, however that ends: a socket that nobody answers is what a killed holder left.
 *
 * Each process binds a socket of its own name, then looks for other live ones. Whoever looked and saw none bound first,
 * and everybody later sees that one. A dead socket is never taken over, only removed, so two starters cannot both hold
 * the directory.
 *
 * Errors: DATA_DIRECTORY_IN_USE.
 */
export async function holdDataDirectory(directory: string): Promise<DataDirectory> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const path = await realpath(directory)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const held = await tryToHold(path)
    if (held !== null) return held
    if (attempt < attempts) await wait(20 + Math.random() * 100)
  }
  throw new DatelineError(
    'DATA_DIRECTORY_IN_USE',
    `The data directory ${path} is in use by another process. Stop that one, or name another directory with --data.`,
    { fields: { directory: path } },
  )
}

/** The socket of the process that holds a directory, for asking it to act in one's stead; null if nobody does. */
export async function connectIfHeld(directory: string): Promise<string | null> {
  const path = await realpath(resolve(directory)).catch(() => null)
  if (path === null) return null
  const [socket] = await liveSockets(await shortPathTo(path))
  return socket ?? null
}

async function tryToHold(path: string): Promise<DataDirectory | null> {
  const short = await shortPathTo(path)
  const name = randomBytes(4).toString('hex')
  const socketPath = join(short, `holder-${name}.sock`)
  let onConnection = (socket: Socket): void => void socket.destroy()
  const server = createServer((socket) => onConnection(socket))
  // It gets its name when it can be heard: until then nobody may take it for a dead one.
  const unheard = join(short, `starting-${name}.sock`)
  await listen(server, unheard)
  await chmod(unheard, 0o600)
  await rename(unheard, socketPath)

  const release = async (): Promise<void> => {
    await rm(socketPath, { force: true })
    server.close()
  }
  const others = (await liveSockets(short)).filter((other) => other !== socketPath)
  if (others.length > 0) {
    await release()
    return null
  }
  await removeDeadSockets(short)
  return {
    path,
    socketPath,
    serve: (answer) => {
      onConnection = answer
    },
    release,
  }
}

/** The lock must not keep a process alive that has nothing left to do. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(path, () => done())
    server.unref()
  })
}
