import type { LanguageModel } from 'ai'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { askModel, type Patience } from './ask-model.js'
import type { Meter } from './meter.js'
import { promptVersion } from './prompt.js'
import { type ReplyContext, readReply } from './read-reply.js'
import type { ReplyCache } from './reply-cache.js'

/** What reading by a model takes. */
export interface ModelOptions extends ReplyContext {
  readonly model: LanguageModel
  /** Its name, for the record. */
  readonly modelName: string
  readonly patience: Patience
  readonly cache: ReplyCache
  /** Shared by all documents of a run. */
  readonly meter: Meter
}

/** Longer documents are refused, in UTF-16 units: they would cost much and overrun most models. */
const longestBody = 100_000

/**
 * Reads what a document says by a language model: the same form that the rules give. Nobody has reviewed its claims.
 * What the text does not bear out is left out and counted by the meter. The model is asked once, and again after
 * failures; where a reply is kept from before, not at all.
 *
 * @throws DocumentError where the model gives no usable reply; the next document may be luckier
 * @throws DatelineError COST_CAP_REACHED; further documents would fare the same
 */
export async function extractByModel(document: Document, options: ModelOptions): Promise<Annotation> {
  const { cache, meter, model, modelName, patience } = options
  if (document.body.length > longestBody)
    throw new DocumentError(document.source, null, `it is too long for the model: over ${longestBody} characters`)
  const kept = await cache.find(document)
  if (kept !== null) meter.add({ cacheHits: 1 })
  const reply = kept ?? (await askModel(document, model, patience, meter))
  if (kept === null) await cache.keep(document, reply)
  const { annotation, dropped } = readReply(document, reply, options)
  meter.add(dropped)
  return { ...annotation, extractor: `model:${modelName}@${promptVersion}` }
}
