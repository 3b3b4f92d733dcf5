import { createRequire } from 'node:module'
import type { WinkMethods } from 'wink-nlp'

let model: WinkMethods | undefined

/** wink-nlp with its English model, for sentence ends and parts of speech; loaded once, at first use. */
export function languageModel(): WinkMethods {
  if (!model) {
    const require = createRequire(import.meta.url)
    model = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as WinkMethods
  }
  return model
}
