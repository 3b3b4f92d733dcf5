import { createHash } from 'node:crypto'

/** The content hash of an article without words: SHA-256 of its headline, which is its address, LF, and no body. */
export function hashOf(url: string): string {
  return createHash('sha256').update(`${url}\n`, 'utf8').digest('hex')
}
