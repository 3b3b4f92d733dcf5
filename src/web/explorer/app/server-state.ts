import { useSyncExternalStore } from 'react'

/** What is known of the server: whether it answers, and how often it has come back. */
export interface ServerState {
  readonly isAway: boolean
  /** Grows by one each time that what failed should be asked again. */
  readonly returns: number
}

/** Keeps count of whether the server answers, for the banner and for what must be asked again. */
export interface ServerWatch {
  readonly read: () => ServerState
  readonly follow: (listener: () => void) => () => void
  /** A request came through. */
  readonly noteAnswer: () => void
  /** A request found no server. */
  readonly noteSilence: () => void
  /** Asks whether the server is there; if it is, everything that failed is asked again. */
  readonly tryAgain: () => Promise<void>
}

const pauseMs = 5_000

/**
 * Watches over one server. While it is away it is asked again every five seconds.
 *
 * @param isThere asks the server itself; rejects or says false when it does not answer
 */
function createServerWatch(isThere: () => Promise<boolean>): ServerWatch {
  let state: ServerState = { isAway: false, returns: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const change = (next: ServerState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const tryAgain = async () => {
    clearTimeout(timer)
    const isBack = await isThere().catch(() => false)
    clearTimeout(timer)
    if (isBack) change({ isAway: false, returns: state.returns + 1 })
    else timer = setTimeout(() => void tryAgain(), pauseMs)
  }
  return {
    read: () => state,
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    noteAnswer: () => {
      if (!state.isAway) return
      clearTimeout(timer)
      change({ isAway: false, returns: state.returns + 1 })
    },
    noteSilence: () => {
      if (state.isAway) return
      change({ ...state, isAway: true })
      timer = setTimeout(() => void tryAgain(), pauseMs)
    },
    tryAgain,
  }
}

/** The server that this page came from. */
export const serverWatch = createServerWatch(async () => (await fetch('/livez', { cache: 'no-store' })).ok)

/** State of the server, followed. */
export function useServerState(): ServerState {
  return useSyncExternalStore(serverWatch.follow, serverWatch.read)
}
