import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '../domain/document.js'
import { promptVersion } from './prompt.js'
import { type ModelReply, replyForm } from './reply-form.js'

/** Replies kept from one run to the next, so that the same question is paid for once. */
export interface ReplyCache {
  /** Null where nothing (that can be read) is kept. */
  find(document: Document): Promise<ModelReply | null>
  keep(document: Document, reply: ModelReply): Promise<void>
}

/**
 * Keeps replies as files of a folder, which is made with the first. A file's name comes from the words and day of the
 * document, the version of the prompt, and the model.
 */
export function createReplyCache(folder: string, model: string): ReplyCache {
  const pathOf = ({ contentHash, publishedOn }: Document): string => {
    const parts = JSON.stringify([contentHash, publishedOn, promptVersion, model])
    return join(folder, `${createHash('sha256').update(parts).digest('hex')}.json`)
  }
  return {
    find: async (document) => {
      const text = await readFile(pathOf(document), 'utf8').catch(() => null)
      return text === null ? null : parseReply(text)
    },
    keep: async (document, reply) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = pathOf(document)
      const unfinished = `${path}.${randomUUID()}`
      await writeFile(unfinished, JSON.stringify(reply), { mode: 0o600 })
      await rename(unfinished, path)
    },
  }
}

/** A file that was cut off or written by hand is as good as none. */
function parseReply(text: string): ModelReply | null {
  try {
    return replyForm.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
