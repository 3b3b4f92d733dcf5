import { changeChannel } from './change-feed.js'
import type { Database } from './database.js'
import type { KeptRows } from './kept-rows.js'
import type { Listener } from './server/listen.js'
import type { ReplicaReads } from './server/replica-reads.js'

/** Tells whoever gives earlier answers when they end. */
export interface FollowedCommits {
  /** As `Database.aboutToCommit`. */
  aboutToCommit(): () => void
  /** Begins to hear of what other processes write. */
  start(database: Pick<Database, 'listen'>): Promise<void>
  close(): Promise<void>
}

/** Follows the commits of this process, and through the change feed those of others, for whoever needs to know. */
export function followCommits(kept: KeptRows | null, replica: ReplicaReads | null): FollowedCommits {
  const isNeeded = kept !== null || replica !== null
  let listener: Listener | null = null
  return {
    aboutToCommit: () => {
      kept?.commitBegins()
      replica?.commitBegins()
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        kept?.commitEnds()
        replica?.commitEnds()
      }
    },
    start: async (database) => {
      if (!isNeeded) return
      listener = await database.listen(changeChannel, () => {
        kept?.forget()
        replica?.fallBehind()
      })
    },
    close: async () => {
      replica?.close()
      await listener?.close()
    },
  }
}
