import type { Database } from '../database.js'
import type { EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { findArticle, type NodeRef } from './node-ref.js'
import { setRecord } from './retract-claim.js'
import { EditRefused } from './user-error.js'

/**
 * Takes an article back: it stays readable and is marked, its claims no longer count, and events that rest on it
 * alone are gone. Gives its key.
 */
export function retractArticle(
  database: Database,
  context: EditContext,
  author: Author,
  ref: NodeRef,
): Promise<EditResult<{ readonly articleId: string }>> {
  return edit(database, context, author, async (desk) => {
    const { id, headline, retracted } = await findArticle(desk, ref, ['id'])
    if (retracted) throw new EditRefused('CONFLICT', ['id'], 'The article is retracted already.')
    const claims = await desk.tx.claim.findMany({
      where: { articleId: id, record: 'CURRENT' },
      orderBy: { position: 'asc' },
    })
    await desk.tx.article.update({ where: { id }, data: { retracted: true } })
    desk.notes.push({
      ...{ kind: 'RETRACTED', nodeType: 'ARTICLE', nodeId: id },
      before: { headline, retracted: false },
      after: { headline, retracted: true, claims: claims.map((claim) => claim.id).join(' ') },
    })
    for (const claim of claims)
      await setRecord(desk, claim, { record: 'RETRACTED', reviewed: claim.reviewed }, 'RETRACTED')
    return { articleId: id }
  })
}
