import type { Logger } from 'pino'
import { AlertRunner } from '../alerts/alert-runner.js'
import { guardedFetch } from '../alerts/guarded-fetch.js'
import { postBy } from '../alerts/post-webhook.js'
import { type Config, readVersion } from '../config.js'
import { openLiveFeed } from '../graphql/live-feed.js'
import type { Database } from '../store/database.js'

/** Posts the alerts of a database until it is closed; what is under way then still arrives. */
export async function runAlerts(database: Database, config: Config, log: Logger): Promise<{ close(): Promise<void> }> {
  const feed = openLiveFeed({
    database,
    onInternalError: (reference, error) => log.error({ reference, err: error }, 'an alert could not be read'),
    ...(config.publicUrl === null ? {} : { publicUrl: config.publicUrl }),
  })
  const post = postBy(guardedFetch(config.arePrivateAddressesAllowed), `Dateline/${readVersion()}`)
  const runner = new AlertRunner({ database, feed, post, log })
  await runner.start()
  return {
    close: async () => {
      await runner.close()
      await feed.close()
    },
  }
}
