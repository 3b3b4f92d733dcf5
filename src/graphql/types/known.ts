import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { FieldCall } from '../plan/field-call.js'
import { isKnown, isValid } from '../plan/scope.js'
import { withMerged } from './merged-actors.js'

/*
 * What a reader of the articles up to a day knew of. Now everything in the record is known, and each condition here is
 * simply true. Countries, and the names that the world has for them, are always known.
 */

/** Whether an article of the day or before names the actor, credits it, is published by it, or has it in a claim. */
export function isNamed(field: FieldCall, row: Row<'Actor'>): Sql {
  if (field.scope.day === null) return sql`true`
  const [mention, named, said] = [field.row('Mention'), field.row('ClaimParticipant'), field.row('Claim')]
  const [claim, credit, article] = [field.row('Claim'), field.row('ArticleCredit'), field.row('Article')]
  const keys = sql`ARRAY(${withMerged(field, row.id)})`
  const known = (articleId: Sql) => isArticleKnown(field, articleId)
  return sql`(${row.kind} = 'COUNTRY' OR EXISTS (SELECT 1 FROM ${mention.from} WHERE ${mention.actorId} = ANY(${keys}) AND ${known(mention.articleId)}) OR EXISTS (SELECT 1 FROM ${named.from} JOIN ${claim.from} ON ${claim.id} = ${named.claimId} WHERE ${named.actorId} = ANY(${keys}) AND ${isKnown(field.scope, claim.publishedOn)}) OR EXISTS (SELECT 1 FROM ${said.from} WHERE ${said.attributedToId} = ANY(${keys}) AND ${isKnown(field.scope, said.publishedOn)}) OR (${row.kind} = 'ORGANIZATION' AND (EXISTS (SELECT 1 FROM ${credit.from} WHERE ${credit.organizationId} = ANY(${keys}) AND ${known(credit.articleId)}) OR EXISTS (SELECT 1 FROM ${article.from} WHERE ${article.publisherId} = ANY(${keys}) AND ${isKnown(field.scope, article.publishedOn)}))))`
}

/** Whether an actor bore the name by then: its canonical one, or one that an article of the day or before has. */
export function isNameKnown(field: FieldCall, called: Row<'ActorName'>, owner: Row<'Actor'>): Sql {
  if (field.scope.day === null) return sql`true`
  const mention = field.row('Mention')
  const written = sql`EXISTS (SELECT 1 FROM ${mention.from} WHERE ${mention.actorId} = ${called.actorId} AND ${mention.surface} = ${called.name} AND ${isArticleKnown(field, mention.articleId)})`
  return sql`(${called.source} = 'world-countries' OR ${called.name} = ${owner.name} OR ${written})`
}

/** Whether an article of the day or before names the place or something in it, or has a claim with it as its scene. */
export function isPlaceKnown(field: FieldCall, row: Row<'Place'>): Sql {
  if (field.scope.day === null) return sql`true`
  const [mention, claim, inner] = [field.row('Mention'), field.row('Claim'), field.row('Place')]
  const within = sql`WITH RECURSIVE "within" ("id") AS (SELECT ${row.id} UNION SELECT ${inner.id} FROM ${inner.from} JOIN "within" ON ${inner.partOfId} = "within"."id")`
  return sql`EXISTS (${within} SELECT 1 FROM "within" WHERE EXISTS (SELECT 1 FROM ${mention.from} WHERE ${mention.placeId} = "within"."id" AND ${isArticleKnown(field, mention.articleId)}) OR EXISTS (SELECT 1 FROM ${claim.from} WHERE ${claim.placeId} = "within"."id" AND ${isKnown(field.scope, claim.publishedOn)}))`
}

/** Whether a place bore the name by then. */
export function isPlaceNameKnown(field: FieldCall, called: Row<'PlaceName'>, place: Row<'Place'>): Sql {
  if (field.scope.day === null) return sql`true`
  const mention = field.row('Mention')
  return sql`(${called.name} = ${place.name} OR EXISTS (SELECT 1 FROM ${mention.from} WHERE ${mention.placeId} = ${called.placeId} AND ${mention.surface} = ${called.name} AND ${isArticleKnown(field, mention.articleId)}))`
}

/** Whether an article of the day or before has somebody hold the office. */
export function isPostKnown(field: FieldCall, row: Row<'Post'>): Sql {
  if (field.scope.day === null) return sql`true`
  const holding = field.row('PostHolding')
  return sql`EXISTS (SELECT 1 FROM ${holding.from} WHERE ${holding.postId} = ${row.id} AND ${isKnown(field.scope, holding.heldOn)})`
}

/** Whether an article was there by then. */
export function isArticleKnown(field: FieldCall, articleId: Sql): Sql {
  if (field.scope.day === null) return sql`true`
  const article = field.row('Article')
  return sql`EXISTS (SELECT 1 FROM ${article.from} WHERE ${article.id} = ${articleId} AND ${isKnown(field.scope, article.publishedOn)})`
}

/** Whether both actors or events of a pair were known by then. */
export function isPairKnown(field: FieldCall, pair: Row<'MatchCandidate'>): Sql {
  if (field.scope.day === null) return sql`true`
  const isEndKnown = (key: Sql) => {
    const [actor, event, state] = [field.row('Actor'), field.row('Event'), field.row('EventState')]
    const kept = sql`SELECT coalesce(${event.mergedIntoId}, ${event.id}) FROM ${event.from} WHERE ${event.id} = ${key}`
    return sql`CASE WHEN ${pair.nodeType} = 'EVENT' THEN EXISTS (SELECT 1 FROM ${state.from} WHERE ${state.eventId} = (${kept}) AND ${isValid(field.scope, state)}) ELSE EXISTS (SELECT 1 FROM ${actor.from} WHERE ${actor.id} = ${key} AND ${isNamed(field, actor)}) END`
  }
  return sql`(${isEndKnown(pair.leftId)} AND ${isEndKnown(pair.rightId)})`
}
