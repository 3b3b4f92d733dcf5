import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DocumentError } from '../domain/errors.js'

/** Something that documents can be read from; reading throws a DocumentError where it cannot. */
export interface Source {
  /** A path, or `-` for standard input; for messages. */
  readonly name: string
  read(): Promise<Uint8Array>
  /** The same piece by piece, for files that are larger than memory. */
  stream?(): AsyncIterable<Uint8Array>
}

/** Endings of files that a folder is searched for; a file that is named itself may have any. */
const documentEndings = ['.txt', '.json', '.jsonld', '.jsonl', '.html', '.htm', '.export.csv']

/** Answers to score the reader by, which lie beside texts: no documents. */
const goldEnding = '.gold.json'

/** Whether a file of that name in a folder is a document: one that is named itself may be called anything. */
export function isDocumentName(name: string): boolean {
  return documentEndings.some((ending) => name.toLowerCase().endsWith(ending)) && !name.endsWith(goldEnding)
}

/**
 * Turns the arguments of a command into sources: a file, a folder (with all folders in it, in the order of names), or
 * `-` for standard input. What cannot be read is a source that says so when it is read, so that the others go on.
 */
export async function readSources(paths: readonly string[], standardInput: Readable): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of paths) {
    if (path === '-')
      sources.push({ name: '-', read: () => readAll(standardInput), stream: () => chunksOf(standardInput) })
    else sources.push(...(await sourcesAt(path)))
  }
  return sources
}

async function sourcesAt(path: string): Promise<readonly Source[]> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return [fileSource(path)]
    const files = await documentsIn(path)
    return files.length > 0
      ? files.map(fileSource)
      : [unreadable(path, `no ${documentEndings.join(', ')} file in this folder`)]
  } catch (cause) {
    return [unreadable(path, reasonOf(cause), cause)]
  }
}

async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory() && isDocumentName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function fileSource(path: string): Source {
  return {
    name: path,
    read: async () => {
      try {
        return await readFile(path)
      } catch (cause) {
        throw new DocumentError(path, null, reasonOf(cause), { cause })
      }
    },
    stream: async function* () {
      try {
        yield* chunksOf(createReadStream(path))
      } catch (cause) {
        throw new DocumentError(path, null, reasonOf(cause), { cause })
      }
    },
  }
}

async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk as Uint8Array)
}

function unreadable(path: string, reason: string, cause?: unknown): Source {
  return { name: path, read: () => Promise.reject(new DocumentError(path, null, reason, { cause })) }
}

/** System error codes in words; any other as the system puts it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? reasons[error.code] : undefined
  return code ?? ('message' in error ? String(error.message) : String(error))
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
