import { setTimeout as wait } from 'node:timers/promises'
import { ask, ingestText, reading } from '../chaos/client.js'

/** Where the load goes to. */
export interface LoadTarget {
  readonly url: string
  /** Of an editor. */
  readonly key: string
  /** Documents to hand in, each once, over all loads. */
  readonly documents: Iterator<{ readonly text: string }>
}

/** Times a second that something is done, by all who do it together. */
export interface Speed {
  readonly reads: number
  readonly writes: number
}

/** What a load came to. */
export interface Load {
  /** Milliseconds of each question, in their order. */
  readonly readMs: number[]
  written: number
  /** A sentence for each answer that was none. */
  readonly losses: string[]
}

const readers = 4

/**
 * Reads and hands documents in for so many milliseconds: no faster than the speed, or as fast as it goes (null). Adds
 * to `load` as it goes on.
 */
export async function runLoad(
  { url, key, documents }: LoadTarget,
  lengthMs: number,
  speed: Speed | null,
  load: Load,
): Promise<void> {
  const end = performance.now() + lengthMs
  const repeat = async (pauseMs: number, act: () => Promise<void>) => {
    for (let due = performance.now(); performance.now() < end; due += pauseMs) {
      await act()
      const early = due + pauseMs - performance.now()
      if (early > 0) await wait(early)
    }
  }
  const read = async () => {
    const start = performance.now()
    const { status, codes } = await ask(url, reading)
    load.readMs.push(performance.now() - start)
    if (status !== 200 || codes.length > 0) load.losses.push(`a question was answered ${status} ${codes.join()}`)
  }
  const write = async () => {
    const { value } = documents.next()
    const { isAcknowledged, status, codes } = await ingestText(url, key, value.text)
    if (isAcknowledged) load.written += 1
    else load.losses.push(`a document was answered ${status} ${codes.join()}`)
  }
  const pauseOf = (perSecond: number) => (speed === null ? 0 : 1000 / perSecond)
  const questions = Array.from({ length: readers }, () => repeat(pauseOf((speed?.reads ?? 0) / readers), read))
  await Promise.all([...questions, repeat(pauseOf(speed?.writes ?? 0), write)])
}

/** The speed at which a load was carried. */
export function speedOf({ readMs, written }: Load, lengthMs: number): Speed {
  return { reads: (readMs.length * 1000) / lengthMs, writes: (written * 1000) / lengthMs }
}
