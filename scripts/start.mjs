/**
 * `npm start`: builds what is missing or out of date, then serves. Parameters go to `dateline serve`:
 * npm start -- --port 5000
 */
import { build, steps } from './build-steps.mjs'

const onlyIfNeeded = { force: false }

try {
  await build(steps.client, onlyIfNeeded)
  const [server, playground, explorer] = await Promise.allSettled([
    build(steps.server, onlyIfNeeded),
    build(steps.playground, onlyIfNeeded),
    build(steps.explorer, onlyIfNeeded),
  ])
  if (server.status === 'rejected') throw server.reason
  for (const [name, page] of Object.entries({ playground, explorer })) {
    if (page.status === 'rejected') {
      console.error(`${page.reason.message}\nThe ${name} could not be built; the API works without it.`)
    }
  }
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

process.argv.splice(2, 0, 'serve', '--seed')
await import('../bin/dateline.mjs')
