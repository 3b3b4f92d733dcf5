import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Annotation } from '../domain/annotation.js'
import type { CountryCode, Document } from '../domain/document.js'
import { documentKey } from '../domain/keys.js'
import { createLocator } from '../extract/lexicon/coordinates.js'
import { countries } from '../extract/lexicon/countries.js'
import { readAnnotation } from '../parse/annotation-file.js'
import { parseDocument } from '../parse/parse-document.js'
import { resolver } from '../resolve/resolver.js'
import type { Database } from '../store/database.js'
import { findCurated } from '../store/save/find-curated.js'
import { loadCountryNames, saveCountries } from '../store/save/save-countries.js'
import { saveDocument } from '../store/save/save-document.js'
import { reportOf } from './ingest.js'
import { type DocumentReport, type IngestSummary, summarize } from './report.js'

/** Hears of the seeding as it goes on: `done` of `total` documents are through. */
export interface SeedProgress {
  readonly onCountries?: (added: number) => void
  readonly onDocument?: (report: DocumentReport, done: number, total: number) => void
}

/** A document of the seeds with the curated annotation that goes with it. */
export interface Seed {
  readonly document: Document
  readonly annotation: Annotation
}

/**
 * Fills a database with what the project brings along: all countries, and the documents of `folder`/documents with the
 * curated annotations of `folder`/annotations. What is there already is left alone, and is found by its words before
 * any annotation is read, so that a second run takes no time. A seed that cannot be read is a fault of the project and
 * throws.
 */
export async function seed(database: Database, folder: string, progress: SeedProgress = {}): Promise<IngestSummary> {
  const added = await saveCountries(database, countries)
  progress.onCountries?.(added)
  const documents = await readSeedDocuments(folder)
  const recorded = await findCurated(
    database,
    documents.map(({ contentHash }) => contentHash),
  )
  const fresh = documents.filter((document) => !recorded.has(`${documentKey(document)} ${document.contentHash}`))
  const reports: DocumentReport[] = []
  if (fresh.length === 0) return summarize(reports)
  const context = { resolver, countryNames: await loadCountryNames(database), locate: createLocator() }
  for (const document of fresh) {
    const annotation = await readSeedAnnotation(folder, document)
    const report = reportOf(
      document,
      annotation,
      await saveDocument(database, { document, annotation, by: 'seed' }, context),
    )
    reports.push(report)
    progress.onDocument?.(report, reports.length, fresh.length)
  }
  return summarize(reports)
}

/** Reads all seeds, in the order of their file names. */
export async function readSeeds(folder: string): Promise<readonly Seed[]> {
  const documents = await readSeedDocuments(folder)
  return Promise.all(
    documents.map(async (document) => ({ document, annotation: await readSeedAnnotation(folder, document) })),
  )
}

async function readSeedDocuments(folder: string): Promise<readonly Document[]> {
  const files = (await readdir(join(folder, 'documents'))).filter((file) => file.endsWith('.txt')).sort()
  return Promise.all(files.map(async (file) => parseDocument(await readFile(join(folder, 'documents', file)), file)))
}

async function readSeedAnnotation(folder: string, document: Document): Promise<Annotation> {
  const path = join(folder, 'annotations', document.source.replace(/\.txt$/u, '.json'))
  return readAnnotation(JSON.parse(await readFile(path, 'utf8')), document, path, countryWords)
}

const namesByCode: ReadonlyMap<CountryCode, string> = new Map(countries.map(({ code, name }) => [code, name]))

/** Names and demonyms as the texts write them; where two countries share one, the first keeps it. */
const countryWords = {
  countryName: (code: CountryCode): string => namesByCode.get(code) ?? code,
  countryNames: new Map(
    countries
      .flatMap(({ code, name, official, aliases, demonyms }) =>
        [name, official, ...aliases, ...demonyms].map((spelling) => [spelling, code] as const),
      )
      .reverse(),
  ),
}
