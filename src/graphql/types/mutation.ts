import { type FieldDefinition, objectType } from '../plan/definition.js'
import { outcomeOf } from '../plan/outcome.js'
import type { PayloadName } from '../plan/type-sources.js'

function mutation(input: string, payload: PayloadName, description: string): FieldDefinition<null> {
  return {
    type: `${payload}!`,
    description,
    args: { input: { type: `${input}!`, description: 'What to do.' } },
    sql: (_, field) => field.object(payload, { outcome: outcomeOf(field) }),
  }
}

/** Where every edit begins. The edit is done first; then its outcome is the parameter of one statement. */
export const mutationType = objectType('Mutation', {
  description: "Every mutation needs an editor's key; each is written to the change feed with who and why.",
  fields: {
    ingestArticle: mutation(
      'IngestArticleInput',
      'IngestArticlePayload',
      'Reads a document and records what it tells; the same document twice changes nothing.',
    ),
    addClaim: mutation('AddClaimInput', 'ClaimPayload', 'Records a claim of an article that no extractor found.'),
    moveClaim: mutation('MoveClaimInput', 'ClaimPayload', 'Moves a claim to another event, or to a new one.'),
    mergeEvents: mutation(
      'MergeEventsInput',
      'EventPayload',
      'Makes one event of several; the ids and slugs of all lead to the one kept.',
    ),
    splitEvent: mutation(
      'SplitEventInput',
      'EventPayload',
      'Puts some claims of an event under an event of their own, which is answered.',
    ),
    decideMatch: mutation('DecideMatchInput', 'DecideMatchPayload', 'Says whether two that may be the same are.'),
    undoChange: mutation(
      'UndoChangeInput',
      'UndoChangePayload',
      'Takes one change back, by its id, where nothing later depends on it (else CONFLICT).',
    ),
    correctClaim: mutation(
      'CorrectClaimInput',
      'CorrectClaimPayload',
      'Puts a corrected claim in place of another, which stays in the record.',
    ),
    retractClaim: mutation('RetractClaimInput', 'RetractClaimPayload', 'Takes a claim back: it no longer counts.'),
    reviewClaims: mutation('ReviewClaimsInput', 'ReviewClaimsPayload', 'Marks claims as looked at.'),
    retractArticle: mutation(
      'RetractArticleInput',
      'RetractArticlePayload',
      'Takes an article back: its claims no longer count.',
    ),
    mergeActors: mutation(
      'MergeActorsInput',
      'MergeActorsPayload',
      'Makes one actor of several; the ids and slugs of all lead to the one kept.',
    ),
    splitActor: mutation('SplitActorInput', 'SplitActorPayload', 'Takes merges of actors back, exactly.'),
  },
})
