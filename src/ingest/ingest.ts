import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DatelineError } from '../domain/errors.js'
import { createLocator } from '../extract/lexicon/coordinates.js'
import { countries } from '../extract/lexicon/countries.js'
import { resolver } from '../resolve/resolver.js'
import type { Database } from '../store/database.js'
import { type CodedOutcome, saveCodedEvents } from '../store/import/save-coded-events.js'
import { loadCountryNames, saveCountries } from '../store/save/save-countries.js'
import { type SaveContext, type SaveOutcome, saveDocument } from '../store/save/save-document.js'
import { type CodedReading, type Reading, readDocuments } from './read-documents.js'
import type { Source } from './read-sources.js'
import { countFound, createTally, type DocumentReport, type IngestSummary } from './report.js'

/** How a run is carried out. */
export interface IngestOptions {
  /** What finds the claims of a document that comes without an annotation. */
  readonly extract: (document: Document) => Annotation | Promise<Annotation>
  /** Who does it, for the change feed. */
  readonly by?: string
  /** Hears of each document as soon as it is done. */
  readonly onReport?: (report: DocumentReport) => void
}

/** Takes documents from their bytes into the graph; `ingestReadings` tells how. */
export function ingest(
  database: Database,
  sources: Iterable<Source> | AsyncIterable<Source>,
  options: IngestOptions,
): Promise<IngestSummary> {
  return ingestReadings(database, readDocuments(sources), options)
}

/**
 * Takes documents into the graph, one after the other: extract, resolve, save. Each is all recorded or not at all, and
 * a bad one never stops the others. Events that were coded elsewhere are recorded by the batch. An empty database gets
 * its countries first.
 */
export async function ingestReadings(
  database: Database,
  readings: AsyncIterable<Reading>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const context = await prepareSaving(database)
  const by = options.by ?? 'ingest'
  return reportEach(readings, options.onReport, {
    document: async (document, found) => {
      const annotation = found ?? (await options.extract(document))
      return reportOf(document, annotation, await saveDocument(database, { document, annotation, by }, context))
    },
    coded: ({ coded }) => saveCodedEvents(database, coded, by, context.countryNames),
  })
}

/** A dry run: tells what `ingest` would record, and touches no database. */
export function propose(
  readings: AsyncIterable<Reading>,
  options: Pick<IngestOptions, 'extract' | 'onReport'>,
): Promise<IngestSummary> {
  return reportEach(readings, options.onReport, {
    document: async (document, found) => {
      const annotation = found ?? (await options.extract(document))
      return { outcome: 'found', ...aboutDocument(document), annotation, body: document.body }
    },
    coded: ({ coded }) => Promise.resolve({ events: coded.length, newEvents: coded.length }),
  })
}

/** What is done with what comes out of a source. */
interface Treatment {
  readonly document: (document: Document, found: Annotation | undefined) => Promise<DocumentReport>
  readonly coded: (reading: CodedReading) => Promise<CodedOutcome>
}

async function reportEach(
  readings: AsyncIterable<Reading>,
  onReport: IngestOptions['onReport'],
  treat: Treatment,
): Promise<IngestSummary> {
  const tally = createTally()
  let ofFile: CodedOutcome = { events: 0, newEvents: 0 }
  for await (const reading of readings) {
    const report = await treatOne(reading, treat, (coded) => {
      ofFile = { events: ofFile.events + coded.events, newEvents: ofFile.newEvents + coded.newEvents }
      return ofFile
    })
    if (report === null) continue
    if (report.outcome === 'coded') ofFile = { events: 0, newEvents: 0 }
    tally.add(report)
    onReport?.(report)
  }
  return tally.summary()
}

/** The report of a reading; null for a batch of a file's events that is not its last. */
async function treatOne(
  reading: Reading,
  treat: Treatment,
  addUp: (coded: CodedOutcome) => CodedOutcome,
): Promise<DocumentReport | null> {
  if ('refusal' in reading) return refusal(reading.source, reading.refusal)
  const source = 'document' in reading ? reading.document.source : reading.source
  try {
    if ('document' in reading) return await treat.document(reading.document, reading.annotation)
    const { events, newEvents } = addUp(await treat.coded(reading))
    const counts = { people: 0, events, claims: newEvents, newPeople: 0, newEvents }
    return reading.isLast ? { outcome: 'coded', source, counts } : null
  } catch (error) {
    return refusal(source, error)
  }
}

/** What saving needs to know beside the documents; records the countries where they are missing. */
export async function prepareSaving(database: Database): Promise<SaveContext> {
  await saveCountries(database, countries)
  return { resolver, countryNames: await loadCountryNames(database), locate: createLocator() }
}

/** What saving did, in the words of a report. */
export function reportOf(document: Document, annotation: Annotation, saved: SaveOutcome): DocumentReport {
  const about = { ...aboutDocument(document), articleId: saved.articleId }
  if (saved.state === 'unchanged') return { outcome: 'unchanged', ...about }
  const { people, events, claims } = countFound(annotation)
  const counts = { people, events, claims, newPeople: saved.added.people, newEvents: saved.added.events }
  const { state, isRetracted, duplicateOfId } = saved
  if (state === 'newVersion' || state === 'readAnew') return { outcome: state, ...about, isRetracted, counts }
  return duplicateOfId === null
    ? { outcome: 'saved', ...about, counts }
    : { outcome: 'duplicate', ...about, duplicateOfId, counts }
}

function aboutDocument({ source, headline, publishedOn }: Document) {
  return { source, headline, publishedOn }
}

/** A document that is not recorded, with why: expected errors in their own words, surprises in theirs. */
function refusal(source: string, error: unknown): DocumentReport {
  const fields = error instanceof DatelineError ? error.fields : {}
  const message = error instanceof Error ? error.message : String(error)
  return {
    outcome: 'refused',
    source,
    line: typeof fields.line === 'number' ? fields.line : null,
    code: error instanceof DatelineError ? error.code : 'INTERNAL',
    reason: typeof fields.reason === 'string' ? fields.reason : message,
  }
}
