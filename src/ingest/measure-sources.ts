import { stat } from 'node:fs/promises'
import type { Source } from './read-sources.js'

/** Sources that know how far they have been read. */
export interface MeasuredSources {
  readonly sources: readonly Source[]
  /** 0 to 1, by bytes; null where the size of a source is not known, such as standard input. */
  readonly share: () => number | null
}

/** Weighs files by their size: one may hold a single document, another a hundred thousand. */
export async function measureSources(sources: readonly Source[]): Promise<MeasuredSources> {
  const sizes = await Promise.all(sources.map(({ name }) => sizeOf(name)))
  const isKnown = sizes.every((size) => size !== null)
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  let read = 0
  const count = (bytes: Uint8Array): Uint8Array => {
    read += bytes.length
    return bytes
  }
  return {
    share: () => (isKnown && total > 0 ? Math.min(1, read / total) : null),
    sources: sources.map((source) => {
      const stream = source.stream?.bind(source)
      const counted = { ...source, read: async () => count(await source.read()) }
      if (stream === undefined) return counted
      return {
        ...counted,
        stream: async function* () {
          for await (const chunk of stream()) yield count(chunk)
        },
      }
    }),
  }
}

/** Null for what is no plain file; 0 for what cannot be read, which is told when it is its turn. */
async function sizeOf(path: string): Promise<number | null> {
  if (path === '-') return null
  const found = await stat(path).catch(() => null)
  if (found === null) return 0
  return found.isFile() ? found.size : null
}
