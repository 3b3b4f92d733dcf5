import type { Annotation } from '../../domain/annotation.js'
import type { CountryCode, Document } from '../../domain/document.js'
import type { Resolver } from '../../domain/resolution.js'
import { type ChangeNote, recordChanges } from '../change-feed.js'
import type { Database } from '../database.js'
import { assignEvents } from './assign-events.js'
import { checkQuotes } from './check-quotes.js'
import { draftClaims, draftsByEvent } from './draft-claims.js'
import { notesOf, rebuildEvents, writeNewEvents, writeStates } from './rebuild-events.js'
import { resolveCast } from './resolve-cast.js'
import { dropEmptyEvents, moveClaims, settleActors, viewsBefore, writeDoubts, writeLinks } from './settle-events.js'
import { findStoredArticle, type StoredArticle } from './stored-article.js'
import { type Transaction, writeInTurn } from './transaction.js'
import { writeArticle } from './write-article.js'
import { retireClaims, writeClaims } from './write-claims.js'
import { writeCast } from './write-cast.js'

/** A document with what was found in it. */
export interface SaveRequest {
  readonly document: Document
  readonly annotation: Annotation
  /** Who saves it, for the change feed: a key's name, or the command. */
  readonly by: string
}

/** What saving needs beside the database: the rules of resolution, and the English names of all countries. */
export interface SaveContext {
  readonly resolver: Resolver
  readonly countryNames: ReadonlyMap<CountryCode, string>
}

/** What saving a document did. */
export interface SaveOutcome {
  readonly articleId: string
  /** `readAnew`: the same words, read by another extractor. */
  readonly state: StoredArticle['state']
  /** An older article with the same words under another key. */
  readonly duplicateOfId: string | null
  readonly claims: number
  /** People and organizations, places and events that are new. */
  readonly added: Readonly<Record<'people' | 'organizations' | 'places' | 'events', number>>
  /** Events that the document tells of. */
  readonly events: number
  readonly people: number
}

/**
 * Saves a document in one transaction: all of it or nothing. The same document again changes nothing; new words under
 * the same key become a new version, whose claims replace those that a machine found before and nobody reviewed.
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

async function saveInTransaction(tx: Transaction, request: SaveRequest, context: SaveContext): Promise<SaveOutcome> {
  const { document, annotation, by } = request
  const { resolver, countryNames } = context
  const article = await findStoredArticle(tx, document, annotation)
  if (article.state === 'unchanged') return outcomeOf(article, [], 0, 0, 0)

  const cast = await resolveCast(tx, document, annotation, article.articleId, resolver)
  const drafts = draftClaims(document, annotation, article, cast, countryNames)
  const assignment = await assignEvents(tx, draftsByEvent(document, article, cast, drafts), article.articleId, resolver)
  const rebuilt = rebuildEvents(assignment, countryNames)
  const before = await viewsBefore(tx, assignment)

  const now = new Date()
  const castNotes = await writeCast(tx, cast, drafts.posts, annotation.method === 'CURATED' ? 'curated' : 'text')
  const articleNotes = await writeArticle(tx, document, annotation, article, cast, countryNames)
  const retired = await retireClaims(tx, article)
  await writeNewEvents(tx, rebuilt, assignment.recorded, now)
  const claimNotes = await writeClaims(tx, document, annotation, article, drafts, assignment.eventOfDraft)
  await moveClaims(tx, assignment)
  const actorIds = await writeStates(tx, rebuilt, assignment.recorded, now)
  await writeLinks(tx, assignment)
  await dropEmptyEvents(tx, rebuilt, assignment)
  await writeDoubts(tx, cast.doubts, assignment)
  await settleActors(tx, actorIds)

  const notes = [
    ...articleNotes,
    ...castNotes,
    ...notesOf(rebuilt, before, assignment.merged),
    ...withoutRepeats(retiredNotes(retired), claimNotes),
  ]
  await recordChanges(tx, notes, by, null)
  return outcomeOf(
    article,
    notes,
    drafts.claims.length,
    new Set(assignment.eventOfDraft.values()).size,
    annotation.people.length,
  )
}

function retiredNotes(retired: {
  readonly deleted: readonly string[]
  readonly corrected: readonly string[]
}): readonly ChangeNote[] {
  const note =
    (kind: 'RETRACTED' | 'CORRECTED') =>
    (nodeId: string): ChangeNote => ({ kind, nodeType: 'CLAIM', nodeId, before: null, after: null })
  return [...retired.deleted.map(note('RETRACTED')), ...retired.corrected.map(note('CORRECTED'))]
}

/** A claim that was deleted and found again under the same key did not change. */
function withoutRepeats(retired: readonly ChangeNote[], added: readonly ChangeNote[]): readonly ChangeNote[] {
  const [gone, come] = [retired, added].map((notes) => new Set(notes.map((note) => note.nodeId)))
  return [...retired.filter((note) => !come?.has(note.nodeId)), ...added.filter((note) => !gone?.has(note.nodeId))]
}

function outcomeOf(
  article: StoredArticle,
  notes: readonly ChangeNote[],
  claims: number,
  events: number,
  people: number,
): SaveOutcome {
  const count = (nodeType: ChangeNote['nodeType']) =>
    notes.filter((note) => note.kind === 'ADDED' && note.nodeType === nodeType).length
  return {
    articleId: article.articleId,
    state: article.state,
    duplicateOfId: article.duplicateOfId,
    claims,
    events,
    people,
    added: {
      people: count('PERSON'),
      organizations: count('ORGANIZATION'),
      places: count('PLACE'),
      events: count('EVENT'),
    },
  }
}
