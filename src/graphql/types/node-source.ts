import type { Sql } from 'sql-template-tag'
import type { FieldCall } from '../plan/field-call.js'
import type { NodeSource } from '../plan/type-sources.js'
import { isNamed } from './actor.js'

/** What a node is written from, where only its type's name and its key are known. */
export function nodeSource(field: FieldCall, type: Sql, key: Sql): NodeSource {
  const actor = field.row('Actor')
  return {
    type,
    key,
    scope: field.scope,
    isNamed: isNamed(field, actor),
    rows: {
      actor,
      merged: field.row('Actor'),
      event: field.row('Event'),
      state: field.row('EventState'),
      article: field.row('Article'),
      claim: field.row('Claim'),
      evidence: field.row('Evidence'),
      place: field.row('Place'),
      post: field.row('Post'),
      change: field.row('Change'),
      candidate: field.row('MatchCandidate'),
    },
  }
}
