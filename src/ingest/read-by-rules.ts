import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { extractByRules } from '../extract/extract-by-rules.js'
import { recognizeForeignLanguage } from './recognize-language.js'

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/**
 * What the rules find in a document. They read English alone: a text that is surely in another language, or that says
 * so, is refused with a DocumentError that names the model, since rules would find few names in it and take them
 * wrongly.
 */
export async function readByRules(document: Document): Promise<Annotation> {
  const stated = document.language.split('-')[0] ?? 'en'
  const language = stated === 'en' ? await recognizeForeignLanguage(`${document.headline}\n${document.body}`) : stated
  if (language !== null) {
    const reason = `the text is in ${names.of(language) ?? language}, and the rules read English only; read it with --extractor model`
    throw new DocumentError(document.source, null, reason)
  }
  return extractByRules(document)
}
