import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DatelineError } from '../domain/errors.js'
import { type TrustedDocuments, trustDocuments } from '../graphql/trusted-documents.js'

/**
 * The forms that client tools write: `{"HASH": "query …"}` (graphql-codegen, Relay), a list of texts, and Apollo's
 * manifest `{"operations": [{"id": "HASH", "body": "query …"}]}`.
 */
const forms = z.union([
  z
    .object({ operations: z.array(z.object({ body: z.string() })) })
    .transform(({ operations }) => operations.map(({ body }) => body)),
  z.array(z.string()),
  z.record(z.string(), z.string()).transform((documents) => Object.values(documents)),
])

/**
 * Reads the file of documents that a server answers.
 *
 * @throws DatelineError INVALID_SETTINGS, which names the file and what is wrong with it
 */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const refuse = (problem: string) =>
    new DatelineError(
      'INVALID_SETTINGS',
      `DATELINE_TRUSTED_DOCUMENTS: ${path} ${problem}. It is to hold {"HASH": "query …"}, a list of texts, or a manifest with "operations".`,
    )
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw refuse(`cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = forms.safeParse(content)
  if (!parsed.success) throw refuse('holds something else')
  if (parsed.data.length === 0) throw refuse('holds no document')
  return trustDocuments(parsed.data)
}
