import { basename } from 'node:path'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { readGoldFolder } from './gold-document.js'
import { scoreDocument } from './score-document.js'
import { sumTallies, type Tally } from './tally.js'

/** The score of one folder of texts with gold. */
export interface FolderScore {
  /** Last part of the folder's path. */
  readonly name: string
  readonly documents: number
  readonly tally: Tally
}

/** Scores an extractor on all texts of a folder; throws a DatelineError where the folder cannot be read. */
export async function evaluateFolder(
  folder: string,
  extract: (document: Document) => Annotation,
): Promise<FolderScore> {
  const pairs = await readGoldFolder(folder)
  const tallies = pairs.map((pair) => scoreDocument(pair, extract(pair.document)))
  return { name: basename(folder), documents: pairs.length, tally: sumTallies(tallies) }
}
