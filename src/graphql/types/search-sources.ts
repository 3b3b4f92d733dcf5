import sql, { join, raw, type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { allOf } from '../plan/json.js'
import { isCurrent, isKnown, isValid } from '../plan/scope.js'
import { isNamed, isNameKnown, isPlaceKnown, isPlaceNameKnown } from './known.js'
import { matchesText, readSearch } from './text-search.js'

/** Marks around matches while a text is in the database; private characters that no text holds. */
export const matchStart = raw("U&'\\E000'")
export const matchEnd = raw("U&'\\E001'")

/** Findings of one source that are looked at; beyond, a search is too wide to tell what is best. */
const mostOfOne = raw('1000')

const headlineOptions = raw(
  "'StartSel=' || U&'\\E000' || ', StopSel=' || U&'\\E001' || ', MaxFragments=1, MaxWords=30, MinWords=10'",
)

type Kind = 'PERSON' | 'COUNTRY' | 'ORGANIZATION'
const kinds: readonly Kind[] = ['PERSON', 'COUNTRY', 'ORGANIZATION']
const typeNames = { PERSON: 'Person', COUNTRY: 'Country', ORGANIZATION: 'Organization' } as const

/**
 * A select of all that fits the text, each thing once: `type`, `key`, `id`, `score` (0 to 1, names at most 1, texts
 * below), `marked` (the words with marks around the matches) and `matchedOn`.
 */
export function findings(field: FieldCall): Sql {
  const text = field.argument<string>('text')
  const types = field.argument<readonly string[]>('types')
  const asked = (type: string) => !types.isGiven || (types.shape ?? []).includes(type)
  const sources = [
    ...kinds.filter(asked).map((kind) => actorsNamed(field, text, kind)),
    ...(asked('PLACE') ? [placesNamed(field, text)] : []),
    ...(asked('ARTICLE') ? [articlesWith(field, text)] : []),
    ...(asked('EVENT') ? [eventsWith(field, text)] : []),
  ]
  const all = join(
    sources.map((source) => sql`(${source})`),
    ' UNION ALL ',
  )
  return sql`SELECT DISTINCT ON ("id") * FROM (SELECT *, "type" || ':' || "key" AS "id" FROM (${all}) AS "each") AS "all" ORDER BY "id", "score" DESC, "marked"`
}

/** How well a name fits: whether it is the words themselves, begins with them, or is like them letter by letter. */
function nameScore(wanted: Sql, normal: Sql): Sql {
  return sql`round((CASE WHEN ${normal} = ${wanted} THEN 1.0 WHEN ${normal} LIKE ${wanted} || ' %' OR ${normal} LIKE '% ' || ${wanted} THEN 0.95 ELSE 0.9 * word_similarity(${wanted}, ${normal}) END)::numeric, 6)::float8`
}

function wantedName(text: Input<string>): Sql {
  return text.parameter('text', (words) => normalName(readSearch(words)))
}

function marked(name: Sql): Sql {
  return sql`${matchStart} || ${name} || ${matchEnd}`
}

function actorsNamed(field: FieldCall, text: Input<string>, kind: Kind): Sql {
  const [called, actor] = [field.row('ActorName'), field.row('Actor')]
  const wanted = wantedName(text)
  const key = sql`coalesce(${actor.mergedIntoId}, ${actor.id})`
  return sql`SELECT ${raw(`'${typeNames[kind]}'`)} AS "type", ${key} AS "key", ${nameScore(wanted, called.normal)} AS "score", ${marked(called.name)} AS "marked", 'name' AS "matchedOn" FROM ${called.from} JOIN ${actor.from} ON ${actor.id} = ${called.actorId} AND ${actor.kind} = ${raw(`'${kind}'`)} WHERE (${wanted} <% ${called.normal} OR ${called.normal} = ${wanted}) AND ${isNameKnown(field, called, actor)} AND ${isNamed(field, actor)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

function placesNamed(field: FieldCall, text: Input<string>): Sql {
  const [called, place] = [field.row('PlaceName'), field.row('Place')]
  const wanted = wantedName(text)
  return sql`SELECT 'Place' AS "type", ${called.placeId} AS "key", ${nameScore(wanted, called.normal)} AS "score", ${marked(called.name)} AS "marked", 'name' AS "matchedOn" FROM ${called.from} JOIN ${place.from} ON ${place.id} = ${called.placeId} WHERE (${wanted} <% ${called.normal} OR ${called.normal} = ${wanted}) AND ${isPlaceNameKnown(field, called, place)} AND ${isPlaceKnown(field, place)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

/** Rank of a text between 0 and 0.9: how often and how near to each other the words stand. */
function textScore(vector: Sql, query: Sql): Sql {
  return sql`round((0.9 * ts_rank_cd(${vector}, ${query}, 32))::numeric, 6)::float8`
}

const textQuery = (text: Input<string>) => sql`websearch_to_tsquery('english', ${text.parameter('text', readSearch)})`

function articlesWith(field: FieldCall, text: Input<string>): Sql {
  const [version, article] = [field.row('ArticleVersion'), field.row('Article')]
  const words = sql`(${version.headline} || E'\\n' || ${version.body})`
  const query = textQuery(text)
  const matches = matchesText(text, { vector: version.search, text: sql`lower(${words})` })
  const isInHeadline = sql`to_tsvector('english', ${version.headline}) @@ ${query}`
  const highlighted = sql`CASE WHEN ${isInHeadline} THEN ts_headline('english', ${version.headline}, ${query}, ${headlineOptions}) ELSE ts_headline('english', ${version.body}, ${query}, ${headlineOptions}) END`
  const best = sql`SELECT ${article.id} AS "key", ${version.headline}, ${version.body}, ${textScore(version.search, query)} AS "score" FROM ${version.from} JOIN ${article.from} ON ${article.currentVersionId} = ${version.id} WHERE ${matches} AND ${isKnown(field.scope, article.publishedOn)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
  return sql`SELECT 'Article' AS "type", "key", "score", ${highlighted} AS "marked", CASE WHEN ${isInHeadline} THEN 'headline' ELSE 'body' END AS "matchedOn" FROM (${best}) AS ${version.alias}`
}

function eventsWith(field: FieldCall, text: Input<string>): Sql {
  const [claim, state] = [field.row('Claim'), field.row('EventState')]
  const query = textQuery(text)
  const conditions = [
    matchesText(text, { vector: claim.search, text: claim.searchText }),
    isCurrent(field.scope, claim),
    isValid(field.scope, state),
  ]
  const best = sql`SELECT ${claim.eventId} AS "key", ${claim.searchText}, ${textScore(claim.search, query)} AS "score" FROM ${claim.from} JOIN ${state.from} ON ${state.eventId} = ${claim.eventId} WHERE ${allOf(conditions)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
  return sql`SELECT 'Event' AS "type", "key", "score", ts_headline('english', ${claim.searchText}, ${query}, ${headlineOptions}) AS "marked", 'claim' AS "matchedOn" FROM (${best}) AS ${claim.alias}`
}
