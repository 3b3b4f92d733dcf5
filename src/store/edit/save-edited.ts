import type { Annotation } from '../../domain/annotation.js'
import type { Document } from '../../domain/document.js'
import type { Database } from '../database.js'
import { checkQuotes } from '../save/check-quotes.js'
import { saveInTransaction } from '../save/save-document.js'
import { recordClaim } from './add-claim.js'
import type { ClaimInput } from './claim-input.js'
import type { EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { EditRefused } from './user-error.js'

/** A document with the claims that an editor made of those that were found in it. */
export interface EditedDocument {
  readonly document: Document
  /** What was found: whom and what the text names is recorded, its claims are not. */
  readonly annotation: Annotation
  readonly claims: readonly ClaimInput[]
}

/**
 * Records a document with exactly the claims given, all in one transaction. Claims of one type, participants and date
 * are about one event. Refuses a document that is recorded already: its claims are corrected one by one.
 */
export function saveEdited(
  database: Database,
  context: EditContext,
  author: Author,
  { document, annotation, claims }: EditedDocument,
): Promise<EditResult<{ readonly articleId: string; readonly duplicateOfId: string | null }>> {
  return edit(database, context, author, async (desk) => {
    const named: Annotation = { ...annotation, method: 'CURATED', extractor: 'curated:editor', claims: [], links: [] }
    checkQuotes(document, named, context.countryNames)
    const saved = await saveInTransaction(desk.tx, { document, annotation: named, by: author.by }, context)
    const { articleId, duplicateOfId, state } = saved
    if (state !== 'new') {
      const message = `The article is recorded already, as Article:${articleId}. Correct its claims, or add to them.`
      throw new EditRefused('DUPLICATE', ['text'], message)
    }
    const told = new Map<string, string>()
    for (const [index, claim] of claims.entries()) {
      const request = { article: { key: articleId, slug: null }, event: null, claim }
      await recordClaim(desk, request, ['claims', String(index)], told)
    }
    return { articleId, duplicateOfId }
  })
}
