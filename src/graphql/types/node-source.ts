import type { Sql } from 'sql-template-tag'
import type { FieldCall } from '../plan/field-call.js'
import type { NodeSource } from '../plan/type-sources.js'
import { isArticleKnown, isNamed, isPairKnown, isPlaceKnown, isPostKnown } from './known.js'

/** What a node is written from, where only its type's name and its key are known. */
export function nodeSource(field: FieldCall, type: Sql, key: Sql): NodeSource {
  const [actor, place] = [field.row('Actor'), field.row('Place')]
  const [post, evidence, candidate] = [field.row('Post'), field.row('Evidence'), field.row('MatchCandidate')]
  return {
    type,
    key,
    scope: field.scope,
    isKnown: {
      actor: isNamed(field, actor),
      place: isPlaceKnown(field, place),
      post: isPostKnown(field, post),
      evidence: isArticleKnown(field, evidence.articleId),
      pair: isPairKnown(field, candidate),
    },
    rows: {
      actor,
      merged: field.row('Actor'),
      event: field.row('Event'),
      state: field.row('EventState'),
      article: field.row('Article'),
      claim: field.row('Claim'),
      evidence,
      place,
      post,
      change: field.row('Change'),
      candidate,
    },
  }
}
