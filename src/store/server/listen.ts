import pg from 'pg'

/** A listener on a channel; closing it twice does nothing. */
export interface Listener {
  close(): Promise<void>
}

const firstPauseMs = 200
const longestPauseMs = 10_000

/**
 * Listens on a channel of a server's database on a connection of its own, and calls back at each notification. A lost
 * connection is made again, with growing pauses; then it calls back once, since notifications may have been missed.
 */
export async function listenOnServer(url: string, channel: string, onWake: () => void): Promise<Listener> {
  let isClosed = false
  let current: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: 'dateline feed', keepAlive: true })
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
    })
    client.on('notification', onWake)
    try {
      await client.connect()
      await client.query(`LISTEN "${channel}"`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    if (isClosed) return client.end().catch(() => undefined)
    current = client
    // only one that listened is made again from here: of one that was lost before, whoever made it is told
    void lost.then(() => {
      if (!isClosed) retry(firstPauseMs)
    })
  }

  function retry(pauseMs: number): void {
    timer = setTimeout(() => {
      connect().then(onWake, () => {
        if (!isClosed) retry(Math.min(pauseMs * 2, longestPauseMs))
      })
    }, pauseMs)
    timer.unref()
  }

  await connect()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      const client = current
      current = null
      await client?.end().catch(() => undefined)
    },
  }
}
