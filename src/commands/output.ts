import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { DatelineError } from '../domain/errors.js'

/** Where an export goes. */
export interface Output {
  /** Resolves when the text, or the bytes, are taken. Errors: OUTPUT_FAILED, with a sentence for people. */
  write(text: string | Uint8Array): Promise<void>
  /** The export is whole. */
  finish(): Promise<void>
  /** The export broke off: nothing that looks whole stays behind. */
  abandon(): Promise<void>
}

/**
 * Opens a file, or standard output for null. A file has its name only when it is whole: until then it ends in `.part`.
 * What is there and no plain file (a pipe, a device) is written as it is.
 */
export async function openOutput(path: string | null, standardOutput: Writable): Promise<Output> {
  if (path === null) return streamOutput(standardOutput)
  const there = await stat(path).catch(() => null)
  const isPlain = there === null || there.isFile()
  const target = isPlain ? `${path}.part` : path
  const file = await open(target, 'w').catch((cause: unknown) => fail(path, cause))
  return fileOutput(file, { path, target, isPlain })
}

interface Place {
  readonly path: string
  readonly target: string
  readonly isPlain: boolean
}

function fileOutput(file: FileHandle, { path, target, isPlain }: Place): Output {
  return {
    write: (text) => file.writeFile(text).catch((cause: unknown) => fail(path, cause)),
    finish: async () => {
      try {
        if (isPlain) await file.sync()
        await file.close()
        if (isPlain) await rename(target, path)
      } catch (cause) {
        fail(path, cause)
      }
    },
    abandon: async () => {
      await file.close().catch(() => undefined)
      if (isPlain) await rm(target, { force: true })
    },
  }
}

function streamOutput(stream: Writable): Output {
  // a closed pipe is told by the write that it breaks; without a listener it would end the process
  const ignore = () => undefined
  stream.on('error', ignore)
  return {
    write: (text) =>
      new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()))
      }).catch((cause: unknown) => fail('standard output', cause)),
    finish: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  }
}

/** System error codes in words, with what to do; any other as the system puts it. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left there. Free some, or choose another place with --out.',
  EDQUOT: 'the quota is used up. Free some space, or choose another place with --out.',
  EPIPE: 'whoever read it has gone. What was written is incomplete.',
  EACCES: 'it may not be written. Choose another place with --out.',
  EISDIR: 'it is a folder. Name a file with --out.',
  ENOENT: 'its folder does not exist. Make it first, or choose another place with --out.',
  EROFS: 'the disk is read-only. Choose another place with --out.',
}

function fail(path: string, cause: unknown): never {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
  throw new DatelineError('OUTPUT_FAILED', `${path}: ${reason}`, { cause })
}
