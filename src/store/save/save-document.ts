import type { Annotation } from '../../domain/annotation.js'
import type { CountryCode, Document } from '../../domain/document.js'
import type { Resolver } from '../../domain/resolution.js'
import { type ChangeNote, recordChanges } from '../change-feed.js'
import type { Database } from '../database.js'
import { articleRows, clearArticle, learnUrl, notesOfArticle, updateArticle, wishesOfArticle } from './article-rows.js'
import { assignEvents } from './assign-events.js'
import { castRows, type Locate, notesOfCast, updateCast, wishesOfCast } from './cast-rows.js'
import { checkQuotes } from './check-quotes.js'
import { claimRows, notesOfClaims } from './claim-rows.js'
import { loadDecidedClaims, withoutDecided } from './decided-claims.js'
import { draftClaims, draftsByEvent } from './draft-claims.js'
import { doubtRows, eventRows, rebuildEvents, wishesOfEvents } from './event-rows.js'
import { insertRows, type Rows } from './insert-rows.js'
import { resolveCast } from './resolve-cast.js'
import { replacing, retireClaims } from './retire-claims.js'
import { hiddenEventRows, withoutEffect } from './retracted-article.js'
import { settleTakingPart } from './settle-actors.js'
import { clearEvents, dropEmptyEvents, moveClaims, notesOfEvents } from './settle-events.js'
import { mintSlugs } from './slugs.js'
import { findStoredArticle, type StoredArticle } from './stored-article.js'
import { type Transaction, writeInTurn } from './transaction.js'

/** A document with what was found in it. */
export interface SaveRequest {
  readonly document: Document
  readonly annotation: Annotation
  /** Who saves it, for the change feed: a key's name, or the command. */
  readonly by: string
}

/** What saving needs beside the database: rules of resolution, English names of all countries, where places lie. */
export interface SaveContext {
  readonly resolver: Resolver
  readonly countryNames: ReadonlyMap<CountryCode, string>
  readonly locate: Locate
}

/** What saving a document did. */
export interface SaveOutcome {
  readonly articleId: string
  /** `readAnew`: the same words, read by another extractor. */
  readonly state: StoredArticle['state']
  /** An editor took the article back: what is read in it is kept and does not count. */
  readonly isRetracted: boolean
  /** An older article with the same words under another key. */
  readonly duplicateOfId: string | null
  readonly claims: number
  /** People and organizations, places and events that are new. */
  readonly added: Readonly<Record<'people' | 'organizations' | 'places' | 'events', number>>
  /** Events that the document tells of. */
  readonly events: number
}

/**
 * Saves a document in one transaction: all of it or nothing. The same document again changes nothing; new words under
 * the same key become a new version, whose claims replace those that a machine found before and on which no editor
 * decided. An article that an editor took back stays so in new words too.
 *
 * Throws a DocumentError for a quote that is not in the text.
 */
export async function saveDocument(
  database: Database,
  request: SaveRequest,
  context: SaveContext,
): Promise<SaveOutcome> {
  checkQuotes(request.document, request.annotation, context.countryNames)
  return writeInTurn(database, (tx) => saveInTransaction(tx, request, context))
}

/** Saves a document whose quotes were checked within a transaction that holds the writers' lock. */
export async function saveInTransaction(
  tx: Transaction,
  request: SaveRequest,
  context: SaveContext,
): Promise<SaveOutcome> {
  const { document, annotation, by } = request
  const { resolver, countryNames } = context
  const article = await findStoredArticle(tx, document, annotation)
  await learnUrl(tx, document, article, by)
  if (article.state === 'unchanged') return outcomeOf(article, [], 0, 0)

  const cast = await resolveCast(tx, document, annotation, article, resolver)
  const decided = await loadDecidedClaims(tx, article)
  const found = draftClaims(document, annotation, article, cast, countryNames)
  const drafts = withoutDecided(found, decided, article.versionId, resolver)
  const tellings = draftsByEvent(document, article, cast, drafts, annotation.method)
  const assigned = await assignEvents(tx, tellings, replacing(article, annotation.method), resolver)
  const assignment = article.isRetracted ? withoutEffect(assigned) : assigned
  const rebuilt = rebuildEvents(assignment, countryNames)
  const slugs = await mintSlugs(tx, [
    ...wishesOfCast(cast, drafts.posts),
    ...wishesOfArticle(document, article),
    ...wishesOfEvents(rebuilt, assignment),
  ])

  await clearArticle(tx, article)
  const retired = await retireClaims(tx, article, annotation.method, decided)
  const cleared = await clearEvents(tx, assignment)
  const now = new Date()
  const rows: Partial<Rows> = {
    ...castRows(cast, drafts.posts, slugs, annotation.method === 'CURATED' ? 'curated' : 'text', context.locate, now),
    ...articleRows(document, annotation, article, cast, slugs, countryNames, now),
    ...claimRows(document, annotation, article, drafts, assignment.eventOfDraft, now),
    ...eventRows(rebuilt, assignment, slugs, now),
    ...(article.isRetracted ? { Event: hiddenEventRows(tellings, assignment, now) } : {}),
    ...doubtRows(cast.doubts, assignment),
  }
  await insertRows(tx, rows)
  await updateCast(tx, cast)
  await updateArticle(tx, document, annotation, article, cast)
  await moveClaims(tx, assignment)
  await dropEmptyEvents(tx, rebuilt, assignment)
  await settleTakingPart(tx, cleared, rows.Participation ?? [])

  const notes = [
    ...notesOfArticle(document, article, slugs),
    ...notesOfCast(cast, drafts.posts, slugs),
    ...notesOfEvents(rebuilt, cleared.views, assignment.merged),
    ...notesOfClaims(drafts, assignment.eventOfDraft, retired),
  ]
  await recordChanges(tx, notes, by, null)
  return outcomeOf(article, notes, drafts.claims.length, new Set(assignment.eventOfDraft.values()).size)
}

function outcomeOf(article: StoredArticle, notes: readonly ChangeNote[], claims: number, events: number): SaveOutcome {
  const count = (nodeType: ChangeNote['nodeType']) =>
    notes.filter((note) => note.kind === 'ADDED' && note.nodeType === nodeType).length
  return {
    articleId: article.articleId,
    state: article.state,
    isRetracted: article.isRetracted,
    duplicateOfId: article.duplicateOfId,
    claims,
    events,
    added: {
      people: count('PERSON'),
      organizations: count('ORGANIZATION'),
      places: count('PLACE'),
      events: count('EVENT'),
    },
  }
}
