import { setTimeout as wait } from 'node:timers/promises'

/** Lets one request at a time go to a host, with a pause after each. */
export interface HostTurns {
  /** Does the work when it is the host's turn. Rejects when `signal` ends the waiting. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>
  /** The host asks for longer pauses; shorter ones than usual are not taken up. */
  slowDown(host: string, pauseMs: number): void
}

/** Turns for any number of hosts. `pauseMs` is the pause from the end of one request to the start of the next. */
export function createHostTurns(pauseMs: number, signal: AbortSignal): HostTurns {
  const hosts = new Map<string, { last: Promise<unknown>; endedAt: number; pauseMs: number }>()
  const stateOf = (host: string) => {
    const state = hosts.get(host) ?? { last: Promise.resolve(), endedAt: Number.NEGATIVE_INFINITY, pauseMs }
    hosts.set(host, state)
    return state
  }
  return {
    take: (host, work) => {
      const state = stateOf(host)
      const turn = state.last.then(async () => {
        const rest = state.endedAt + state.pauseMs - performance.now()
        if (rest > 0) await wait(rest, undefined, { signal })
        signal.throwIfAborted()
        try {
          return await work()
        } finally {
          state.endedAt = performance.now()
        }
      })
      state.last = turn.catch(() => undefined)
      return turn
    },
    slowDown: (host, asked) => {
      const state = stateOf(host)
      state.pauseMs = Math.max(pauseMs, asked)
    },
  }
}
