import type { ExportFilter } from '../../domain/exported-event.js'
import type { Row, Snapshot } from '../snapshot.js'
import {
  articlesStatement,
  claimsStatement,
  creditsStatement,
  linksStatement,
  mentionsStatement,
} from './article-statements.js'
import { readSideBySide } from './read-side-by-side.js'

/**
 * The articles that are not taken back, some at a time, in the order in which they were recorded: each a `StoredArticle`
 * (src/exchange) as JSON, its current version with everything that is now held to be said there. Actors and places are
 * keys. With a filter: those that tell of such an event, whole.
 */
export async function* readArticles(snapshot: Snapshot, filter: ExportFilter): AsyncGenerator<readonly string[]> {
  const statements = [articlesStatement, creditsStatement, mentionsStatement, claimsStatement, linksStatement]
  for await (const rows of readSideBySide(
    snapshot,
    statements.map((statement) => statement(filter)),
  ))
    yield rows.map(({ row, sides: [credits, mentions, claims, links] }) => {
      const lists = `"mentions" : ${listOf(mentions)}, "claims" : ${listOf(claims)}, "links" : ${listOf(links)}`
      return `${row[1]}, "credits" : [${credits?.[1] ?? ''}], ${lists}}`
    })
}

/** A list that the database found nothing for is null. */
function listOf(row: Row | null | undefined): string {
  return row === null || row === undefined ? 'null' : `[${row[1]}]`
}
