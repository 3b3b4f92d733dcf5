import { readFile } from 'node:fs/promises'
import { DocumentError } from '../domain/errors.js'
import { explainAnnotation } from '../evaluate/explain-annotation.js'
import { extractByRules } from '../extract/extract-by-rules.js'
import { parseAny } from '../parse/parse-any.js'

/**
 * `dateline explain FILE`: prints each text of a file with its names marked, and why each claim is made. Throws a DocumentError
 * where the file cannot be read or is no document.
 */
export async function explainFile(path: string, say: (line: string) => void): Promise<void> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DocumentError(path, null, cause instanceof Error ? cause.message : String(cause), { cause })
  })
  for (const document of await parseAny(bytes, path)) {
    if (document instanceof DocumentError) throw document
    say(explainAnnotation(document, extractByRules(document)))
  }
}
