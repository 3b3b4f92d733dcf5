import type { Config } from '../config.js'
import type { KeyDescription } from '../store/api-keys.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

type Say = (line: string) => void

/** `dateline keys create NAME`: prints the key, which is shown this once. */
export async function createKeyNamed(config: Config, name: string, say: Say): Promise<void> {
  const key = await withWorker(config, seedFolder, (worker) => worker.keys.create(name))
  say(key)
  say('')
  say(`This is the key of ${name}. It is shown this once: keep it where secrets are kept.`)
  say('Send it with each request that edits, in the header Authorization: Bearer KEY.')
}

/** `dateline keys list`: every key that was ever made, without its words. */
export async function listKeyNames(config: Config, say: Say): Promise<void> {
  const keys = await withWorker(config, seedFolder, (worker) => worker.keys.list())
  if (keys.length === 0) say('There are no keys. Make one: dateline keys create NAME')
  for (const key of keys) say(describe(key))
}

/** `dateline keys revoke NAME`: from now on the key opens nothing. */
export async function revokeKeyNamed(config: Config, name: string, say: Say): Promise<void> {
  say(describe(await withWorker(config, seedFolder, (worker) => worker.keys.revoke(name))))
}

function describe({ name, createdAt, revokedAt }: KeyDescription): string {
  return `${name}  made ${createdAt}  ${revokedAt === null ? 'holds' : `revoked ${revokedAt}`}`
}
