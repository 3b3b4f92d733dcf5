import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Document } from '../domain/document.js'
import { DatelineError } from '../domain/errors.js'
import { parseDocument } from '../parse/parse-document.js'

const goldEvent = z.object({
  type: z.string(),
  status: z.string(),
  /** EDTF level 1; '' where the text gives nothing to go on. */
  date: z.string(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  people: z.array(z.string()),
  countries: z.array(z.string()),
  evidence: z.union([z.string(), z.array(z.string())]),
})

const goldDocument = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      aliases: z.array(z.string()),
      country: z.string().nullable(),
      office: z.string().nullable(),
    }),
  ),
  countries: z.array(z.string()),
  places: z.array(z.object({ name: z.string() })),
  organizations: z.array(z.string()),
  events: z.array(goldEvent),
})

/** What a person says that a text tells: the form of seeds/evaluation and of the corpus. */
export type GoldDocument = z.infer<typeof goldDocument>
export type GoldEvent = z.infer<typeof goldEvent>

/** A text with its gold. */
export interface GoldPair {
  /** File name without its ending, for messages. */
  readonly name: string
  readonly document: Document
  readonly gold: GoldDocument
}

/**
 * Reads every NAME.gold.json of a folder with its NAME.txt, in the order of names. Throws a DatelineError where the
 * folder has none, or a file is missing or not of the form.
 */
export async function readGoldFolder(folder: string): Promise<readonly GoldPair[]> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new DatelineError('BAD_GOLD', `${folder} cannot be read; name a folder of NAME.txt and NAME.gold.json`, {
      cause,
    })
  })
  const names = files.filter((file) => file.endsWith('.gold.json')).toSorted()
  if (names.length === 0) throw new DatelineError('BAD_GOLD', `${folder} has no NAME.gold.json; nothing to score`)
  return Promise.all(names.map((file) => readPair(join(folder, basename(file, '.gold.json')))))
}

async function readPair(path: string): Promise<GoldPair> {
  try {
    const [bytes, json] = await Promise.all([readFile(`${path}.txt`), readFile(`${path}.gold.json`, 'utf8')])
    const gold = goldDocument.parse(JSON.parse(json))
    return { name: basename(path), document: parseDocument(bytes, `${path}.txt`), gold }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DatelineError('BAD_GOLD', `${path} cannot be scored: ${reason}`, { cause })
  }
}
