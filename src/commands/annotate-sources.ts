import type { ModelConfig } from '../config.js'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DatelineError, DocumentError } from '../domain/errors.js'
import { countries } from '../extract/lexicon/countries.js'
import { createModel } from '../extract-model/create-model.js'
import { extractByModel, type ModelOptions } from '../extract-model/extract-by-model.js'
import { mergeAnnotations } from '../extract-model/merge-annotations.js'
import { createMeter, type Meter, type ModelUsage } from '../extract-model/meter.js'
import { createReplyCache } from '../extract-model/reply-cache.js'
import { readByRules } from '../ingest/read-by-rules.js'
import type { Reading } from '../ingest/read-documents.js'
import { findMentions } from '../parse/annotation-mentions.js'

/** Who reads the documents with a model's help: the model alone, or the rules and then the model. */
export type ModelExtractor = 'model' | 'both'

/** A run with a model: it reads in the process of the command, whose settings and network it uses. */
export interface ModelRun {
  /** The readings with what was found in them; they end early where the run may cost no more. */
  annotate(readings: AsyncIterable<Reading>): AsyncGenerator<Reading>
  readonly usage: () => ModelUsage
  /** Why the sources ended early; null where they did not. */
  readonly stopped: () => DatelineError | null
}

/**
 * Prepares a run. In `both`, a document that the model cannot read keeps what the rules found; `onNote` hears why.
 *
 * @throws DatelineError INVALID_SETTINGS where no model is named
 */
export function createModelRun(
  extractor: ModelExtractor,
  config: ModelConfig | null,
  onNote: (text: string) => void,
): ModelRun {
  if (config === null)
    throw new DatelineError(
      'INVALID_SETTINGS',
      `--extractor ${extractor} needs a model: set DATELINE_MODEL_URL (such as http://localhost:11434/v1) and DATELINE_MODEL (its name there).`,
    )
  const meter = createMeter(config)
  const options = modelOptions(config, meter)
  const read = (document: Document): Promise<Annotation> =>
    extractor === 'model' ? extractByModel(document, options) : readByBoth(document, options, onNote)
  let stop: DatelineError | null = null
  return {
    annotate: async function* (readings) {
      for await (const reading of readings) {
        try {
          yield await annotateReading(reading, read)
        } catch (error) {
          if (!(error instanceof DatelineError) || error.code !== 'COST_CAP_REACHED') throw error
          stop = error
          return
        }
      }
    },
    usage: meter.read,
    stopped: () => stop,
  }
}

/** A document that the model cannot read becomes one that says so; what is annotated already stays as it is. */
async function annotateReading(reading: Reading, read: (document: Document) => Promise<Annotation>): Promise<Reading> {
  if (!('document' in reading) || reading.annotation !== undefined) return reading
  const { document } = reading
  try {
    return { document, annotation: await read(document) }
  } catch (refusal) {
    if (!(refusal instanceof DocumentError)) throw refusal
    return { source: document.source, refusal }
  }
}

async function readByBoth(
  document: Document,
  options: ModelOptions,
  onNote: (text: string) => void,
): Promise<Annotation> {
  const rules = await byRules(document)
  try {
    const model = await extractByModel(document, options)
    return rules === null ? model : mergeAnnotations(rules, model)
  } catch (error) {
    if (rules === null || !(error instanceof DocumentError)) throw error
    onNote(`read by the rules alone: ${error.message}`)
    return rules
  }
}

/** Null for a document that the rules refuse, as one in another language: it is left to the model. */
async function byRules(document: Document): Promise<Annotation | null> {
  try {
    return await readByRules(document)
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

const countryNames = new Map(
  countries
    .flatMap(({ code, name, official, aliases, demonyms }) =>
      [name, official, ...aliases, ...demonyms].map((spelling) => [spelling, code] as const),
    )
    .reverse(),
)

function modelOptions(config: ModelConfig, meter: Meter): ModelOptions {
  return {
    model: createModel({ url: config.url, model: config.name, key: config.key, hasSchemas: config.hasSchemas }),
    modelName: config.name,
    patience: { timeoutMs: config.timeoutMs, retries: config.retries, retryDelayMs: 1000 },
    cache: createReplyCache(config.cache, `${config.name} at ${config.url}`),
    meter,
    countries: new Set(countries.map(({ code }) => code)),
    findMentions: (body, named) => findMentions(body, named, countryNames),
  }
}

/** What a run took, for people: `model: 2 requests, 1 reply kept from before; 2,000 tokens in, 400 out; $0.0080`. */
export function describeUsage(usage: ModelUsage): readonly string[] {
  const count = (number: number, one: string, many = `${one}s`) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`
  const about = usage.hasEstimates ? ' (estimated)' : ''
  const tokens = `${count(usage.inputTokens, 'token')} in, ${usage.outputTokens.toLocaleString('en')} out${about}`
  const kept = count(usage.cacheHits, 'reply kept from before', 'replies kept from before')
  const dropped = [
    count(usage.claimsDropped, 'claim'),
    count(usage.namesDropped, 'name'),
    count(usage.datesDropped, 'date'),
  ]
  return [
    `model: ${count(usage.requests, 'request')}, ${kept}; ${tokens}; $${usage.cost.toFixed(4)}`,
    `dropped, as the text does not bear them out: ${dropped.join(', ')}`,
  ]
}
