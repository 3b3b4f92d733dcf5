import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DatelineError } from '../domain/errors.js'
import { createLocator } from '../extract/lexicon/coordinates.js'
import { countries } from '../extract/lexicon/countries.js'
import { resolver } from '../resolve/resolver.js'
import type { Database } from '../store/database.js'
import { type CodedOutcome, prepareCodedEvents, saveCodedEvents } from '../store/import/save-coded-events.js'
import type { Locate } from '../store/save/cast-rows.js'
import { loadCountryNames, saveCountries } from '../store/save/save-countries.js'
import type { SaveContext, SaveOutcome } from '../store/save/save-document.js'
import { saveDocuments } from '../store/save/save-documents.js'
import { prepareAhead } from './prepare-ahead.js'
import { type CodedReading, type Reading, type Refusal, readDocuments } from './read-documents.js'
import type { Source } from './read-sources.js'
import { countFound, createTally, type DocumentReport, type IngestSummary } from './report.js'

/** How a run is carried out. */
export interface IngestOptions {
  /** What finds the claims of a document that comes without an annotation. */
  readonly extract: (document: Document) => Annotation | Promise<Annotation>
  /** Tells where the places of documents lie; by the lexicon if not given. */
  readonly locate?: Locate
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
 * Takes documents into the graph, in their order: extract, resolve, save. The next ones are read while some are saved.
 * Each is all recorded or not at all, and a bad one never stops the others. Events that were coded elsewhere are
 * recorded by the batch. An empty database gets its countries first.
 */
export async function ingestReadings(
  database: Database,
  readings: AsyncIterable<Reading>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const prepared = await prepareSaving(database)
  const context = { ...prepared, locate: options.locate ?? prepared.locate }
  const by = options.by ?? 'ingest'
  return reportEach(readings, options, {
    documents: async (found) => {
      const requests = found.map(({ document, annotation }) => ({ document, annotation, by }))
      const saved = await saveDocuments(database, requests, context)
      return found.map(({ document, annotation }, index) => {
        const one = saved[index]
        if (one === undefined || 'failure' in one) return refusal(document.source, one?.failure)
        return reportOf(document, annotation, one.outcome)
      })
    },
    coded: async ({ coded }) => {
      const events = await prepareCodedEvents(coded, context.countryNames)
      return () => saveCodedEvents(database, events, by, context.countryNames)
    },
  })
}

/** A dry run: tells what `ingest` would record, and touches no database. */
export function propose(
  readings: AsyncIterable<Reading>,
  options: Pick<IngestOptions, 'extract' | 'onReport'>,
): Promise<IngestSummary> {
  return reportEach(readings, options, {
    documents: async (found) =>
      found.map(({ document, annotation }) => ({
        ...{ outcome: 'found', ...aboutDocument(document), annotation, body: document.body },
      })),
    coded: ({ coded }) => Promise.resolve(() => Promise.resolve({ events: coded.length, newEvents: coded.length })),
  })
}

/** A document with what was found in it. */
interface FoundDocument {
  readonly document: Document
  readonly annotation: Annotation
}

/** What comes out of a source, once it is read. */
type Found = FoundDocument | FoundCoded | Refusal

/** Coded events, ready to be recorded. */
interface FoundCoded extends Omit<CodedReading, 'coded'> {
  readonly save: () => Promise<CodedOutcome>
}

/** What is done with what comes out of a source. */
interface Treatment {
  /** Gives a report for each, in their order. */
  readonly documents: (found: readonly FoundDocument[]) => Promise<readonly DocumentReport[]>
  /** Makes coded events ready; what it gives records them. */
  readonly coded: (reading: CodedReading) => Promise<() => Promise<CodedOutcome>>
}

/** Documents that are read while others are recorded. */
const readAhead = 16

/** Documents of one transaction: whoever else wants to write or, of the embedded database, to read waits for its end. */
const savedAtOnce = 8

/** Characters of the documents of one transaction, beside the first. */
const charactersAtOnce = 60_000

async function reportEach(
  readings: AsyncIterable<Reading>,
  { extract, onReport }: Pick<IngestOptions, 'extract' | 'onReport'>,
  treat: Treatment,
): Promise<IngestSummary> {
  const tally = createTally()
  const tell = (report: DocumentReport) => {
    tally.add(report)
    onReport?.(report)
  }
  const limits = { ahead: readAhead, fits: goTogether }
  let ofFile: CodedOutcome = { events: 0, newEvents: 0 }
  for await (const batch of prepareAhead(readings, (reading) => findIn(reading, extract, treat), limits)) {
    for (const report of await treatDocuments(batch.filter(isDocument), treat)) tell(report)
    for (const other of batch) {
      if ('refusal' in other) tell(refusal(other.source, other.refusal))
      if (!('save' in other)) continue
      const report = await treatCoded(other, ofFile)
      if (!('outcome' in report)) ofFile = report
      else tell(report)
      if ('outcome' in report && report.outcome === 'coded') ofFile = { events: 0, newEvents: 0 }
    }
  }
  return tally.summary()
}

/** Documents go together while they are few and short; all else goes alone. */
function goTogether(batch: readonly Found[], next: Found): boolean {
  if (!isDocument(next) || !batch.every(isDocument) || batch.length >= savedAtOnce) return false
  return [...batch, next].reduce((sum, { document }) => sum + document.body.length, 0) <= charactersAtOnce
}

function isDocument(found: Found): found is FoundDocument {
  return 'document' in found
}

/** Finds out what a document says, where that is not known yet. Never throws. */
async function findIn(reading: Reading, extract: IngestOptions['extract'], treat: Treatment): Promise<Found> {
  if ('coded' in reading) return makeReady(reading, treat)
  if ('refusal' in reading) return reading
  const { document } = reading
  try {
    return { document, annotation: reading.annotation ?? (await extract(document)) }
  } catch (cause) {
    return { source: document.source, refusal: cause }
  }
}

async function makeReady(reading: CodedReading, treat: Treatment): Promise<Found> {
  const { source, isLast } = reading
  try {
    return { source, isLast, save: await treat.coded(reading) }
  } catch (refusal) {
    return { source, refusal }
  }
}

async function treatDocuments(found: readonly FoundDocument[], treat: Treatment): Promise<readonly DocumentReport[]> {
  try {
    return found.length === 0 ? [] : await treat.documents(found)
  } catch (error) {
    return found.map(({ document }) => refusal(document.source, error))
  }
}

/** The report of a file of coded events, with its last batch; until then what there is of it so far. */
async function treatCoded(reading: FoundCoded, before: CodedOutcome): Promise<DocumentReport | CodedOutcome> {
  try {
    const coded = await reading.save()
    const events = before.events + coded.events
    const newEvents = before.newEvents + coded.newEvents
    if (!reading.isLast) return { events, newEvents }
    const counts = { people: 0, events, claims: newEvents, newPeople: 0, newEvents }
    return { outcome: 'coded', source: reading.source, counts }
  } catch (error) {
    return refusal(reading.source, error)
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
