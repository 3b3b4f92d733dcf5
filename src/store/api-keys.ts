import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { DatelineError } from '../domain/errors.js'
import type { Database } from './database.js'

/** Bytes of the secret part: nobody guesses 256 bits, so that a plain hash keeps it safe. */
const secretBytes = 32

/** `dateline_` lets people and scanners see what it is; then the part to look it up by, then the secret. */
const keyForm = /^dateline_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/

/** Names of keys stand in the change feed, so that they are plain words. */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,79}$/u

/** A key as lists show it: everything but the secret. */
export interface KeyDescription {
  readonly name: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
  /** UTC, ISO 8601; null while it holds. */
  readonly revokedAt: string | null
}

/** What a key that somebody shows is worth. */
export type KeyVerdict =
  | { readonly kind: 'valid'; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'revoked' }

/**
 * Makes a key of that name and gives its words, which are kept nowhere. Throws INVALID_KEY_NAME, and KEY_EXISTS where
 * the name was ever given before: the change feed must not mean two by one name.
 */
export async function createKey(database: Database, name: string): Promise<string> {
  if (!nameForm.test(name)) {
    const message = `${JSON.stringify(name)} is no name for a key: give 1 to 80 letters, digits, spaces and . _ @ -, beginning with a letter or digit.`
    throw new DatelineError('INVALID_KEY_NAME', message)
  }
  if ((await database.prisma.apiKey.findUnique({ where: { name } })) !== null)
    throw new DatelineError('KEY_EXISTS', `There is or was a key named ${JSON.stringify(name)}. Choose another name.`)
  const id = randomBytes(8).toString('hex')
  const secret = randomBytes(secretBytes).toString('base64url')
  await database.prisma.apiKey.create({ data: { id, name, hash: hashOf(secret) } })
  return `dateline_${id}_${secret}`
}

/** All keys that were ever made, the oldest first. */
export async function listKeys(database: Database): Promise<readonly KeyDescription[]> {
  const keys = await database.prisma.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { name: 'asc' }] })
  return keys.map(({ name, createdAt, revokedAt }) => {
    return { name, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null }
  })
}

/** Ends a key: from now on it opens nothing. Throws KEY_NOT_FOUND; revoking twice changes nothing. */
export async function revokeKey(database: Database, name: string): Promise<KeyDescription> {
  await database.prisma.apiKey.updateMany({ where: { name, revokedAt: null }, data: { revokedAt: new Date() } })
  const key = (await listKeys(database)).find((each) => each.name === name)
  if (key !== undefined) return key
  throw new DatelineError(
    'KEY_NOT_FOUND',
    `There is no key named ${JSON.stringify(name)}. dateline keys list names them.`,
  )
}

/** Tells what a key is worth. The secret is compared in constant time. One statement. */
export async function checkKey(database: Pick<Database, 'run'>, key: string): Promise<KeyVerdict> {
  const [, id, secret] = keyForm.exec(key) ?? []
  if (id === undefined || secret === undefined) return { kind: 'unknown' }
  const text = `SELECT "name", "hash", "revokedAt" FROM "ApiKey" WHERE "id" = $1::text`
  const [row] = await database.run({ text, values: [id] })
  const [name, hash, revokedAt] = row ?? []
  // an unknown key is compared as well, so that nobody can tell the two apart by the clock
  const isSame = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash ?? hashOf('')))
  if (!isSame || typeof name !== 'string') return { kind: 'unknown' }
  return typeof revokedAt === 'string' ? { kind: 'revoked' } : { kind: 'valid', name }
}

/** True for a text that holds what looks like a key: such a one must never stand in an address. */
export function holdsKey(text: string): boolean {
  return /dateline_[0-9a-f]{16}_[A-Za-z0-9_-]{43}/.test(text)
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
