import sql, { join, raw, type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import { badInput } from '../plan/bad-input.js'
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
 * below), and where the words stand: `source` (name, article or claim) and `ref`, the name itself or the key of the
 * article's version or of the claim. The words are marked for the rows of a page only (`markedWords`).
 */
export function findings(field: FieldCall): Sql {
  const text = field.argument<string>('text')
  const types = field.argument<readonly string[]>('types')
  const asked = (type: string) => !types.isGiven || (types.shape ?? []).includes(type)
  if (types.isGiven && (types.shape ?? []).length === 0)
    throw badInput('INVALID_FILTER', 'types: [] searches nothing. Name at least one type, or leave types out for all.')
  const askedKinds = kinds.filter(asked)
  const sources = [
    ...(askedKinds.length > 0 ? [actorsNamed(field, text, askedKinds)] : []),
    ...(asked('PLACE') ? [placesNamed(field, text)] : []),
    ...(asked('ARTICLE') ? [articlesWith(field, text)] : []),
    ...(asked('EVENT') ? [eventsWith(field, text)] : []),
  ]
  const all = join(
    sources.map((source) => sql`(${source})`),
    ' UNION ALL ',
  )
  return sql`SELECT DISTINCT ON ("id") * FROM (SELECT *, "type" || ':' || "key" AS "id" FROM (${all}) AS "each") AS "all" ORDER BY "id", "score" DESC, "ref"`
}

/** How well a name fits: whether it is the words themselves, begins with them, or is like them letter by letter. */
function nameScore(wanted: Sql, normal: Sql): Sql {
  return sql`round((CASE WHEN ${normal} = ${wanted} THEN 1.0 WHEN ${normal} LIKE ${wanted} || ' %' OR ${normal} LIKE '% ' || ${wanted} THEN 0.95 ELSE 0.9 * word_similarity(${wanted}, ${normal}) END)::numeric, 6)::float8`
}

function wantedName(text: Input<string>): Sql {
  return text.parameter('text', (words) => normalName(readSearch(words)))
}

/**
 * Actors of the kinds asked for, by name: one search of the names, then a look-up of each (OFFSET 0 keeps the database,
 * which cannot know how few names are alike, from reading all actors instead).
 */
function actorsNamed(field: FieldCall, text: Input<string>, asked: readonly Kind[]): Sql {
  const [called, owner, actor] = [field.row('ActorName'), field.row('Actor'), field.row('Actor')]
  const wanted = wantedName(text)
  const isOfKind = sql`${owner.kind} IN (${join(asked.map((kind) => raw(`'${kind}'`)))})`
  const owners = sql`SELECT * FROM ${owner.from} WHERE ${owner.id} = ${called.actorId} AND ${isOfKind} OFFSET 0`
  const type = sql`CASE ${actor.kind} ${join(
    asked.map((kind) => raw(`WHEN '${kind}' THEN '${typeNames[kind]}'`)),
    ' ',
  )} END`
  return sql`SELECT ${type} AS "type", coalesce(${actor.mergedIntoId}, ${actor.id}) AS "key", ${nameScore(wanted, called.normal)} AS "score", 'name' AS "source", ${called.name} AS "ref" FROM ${called.from} JOIN LATERAL (${owners}) AS ${actor.alias} ON true WHERE (${wanted} <% ${called.normal} OR ${called.normal} = ${wanted}) AND ${isNameKnown(field, called, actor)} AND ${isNamed(field, actor)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

function placesNamed(field: FieldCall, text: Input<string>): Sql {
  const [called, place] = [field.row('PlaceName'), field.row('Place')]
  const wanted = wantedName(text)
  return sql`SELECT 'Place' AS "type", ${called.placeId} AS "key", ${nameScore(wanted, called.normal)} AS "score", 'name' AS "source", ${called.name} AS "ref" FROM ${called.from} JOIN ${place.from} ON ${place.id} = ${called.placeId} WHERE (${wanted} <% ${called.normal} OR ${called.normal} = ${wanted}) AND ${isPlaceNameKnown(field, called, place)} AND ${isPlaceKnown(field, place)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

/** Rank of a text between 0 and 0.9: how often and how near to each other the words stand. */
function textScore(vector: Sql, query: Sql): Sql {
  return sql`round((0.9 * ts_rank_cd(${vector}, ${query}, 32))::numeric, 6)::float8`
}

const textQuery = (text: Input<string>) => sql`websearch_to_tsquery('english', ${text.parameter('text', readSearch)})`

function articlesWith(field: FieldCall, text: Input<string>): Sql {
  const [version, article] = [field.row('ArticleVersion'), field.row('Article')]
  const words = sql`lower(${version.headline} || E'\\n' || ${version.body})`
  const matches = matchesText(text, { vector: version.search, text: words })
  return sql`SELECT 'Article' AS "type", ${article.id} AS "key", ${textScore(version.search, textQuery(text))} AS "score", 'article' AS "source", ${version.id} AS "ref" FROM ${version.from} JOIN ${article.from} ON ${article.currentVersionId} = ${version.id} WHERE ${matches} AND ${isKnown(field.scope, article.publishedOn)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

function eventsWith(field: FieldCall, text: Input<string>): Sql {
  const [claim, state] = [field.row('Claim'), field.row('EventState')]
  const conditions = [
    matchesText(text, { vector: claim.search, text: claim.searchText }),
    isCurrent(field.scope, claim),
    isValid(field.scope, state),
  ]
  return sql`SELECT 'Event' AS "type", ${claim.eventId} AS "key", ${textScore(claim.search, textQuery(text))} AS "score", 'claim' AS "source", ${claim.id} AS "ref" FROM ${claim.from} JOIN ${state.from} ON ${state.eventId} = ${claim.eventId} WHERE ${allOf(conditions)} ORDER BY "score" DESC LIMIT ${mostOfOne}`
}

/** Where a finding's words stand, as columns. */
interface Place {
  readonly source: Sql
  readonly ref: Sql
}

/** The words that fit, with marks around the matches, and what they are of: name, headline, body or claim. */
export function markedWords(field: FieldCall, { source, ref }: Place): { readonly marked: Sql; readonly on: Sql } {
  const [version, titled, claim] = [field.row('ArticleVersion'), field.row('ArticleVersion'), field.row('Claim')]
  const query = textQuery(field.argument<string>('text'))
  const isIn = (words: Sql) => sql`to_tsvector('english', ${words}) @@ ${query}`
  const highlight = (words: Sql) => sql`ts_headline('english', ${words}, ${query}, ${headlineOptions})`
  const inArticle = sql`(SELECT ${highlight(sql`CASE WHEN ${isIn(version.headline)} THEN ${version.headline} ELSE ${version.body} END`)} FROM ${version.from} WHERE ${version.id} = ${ref})`
  const inClaim = sql`(SELECT ${highlight(claim.searchText)} FROM ${claim.from} WHERE ${claim.id} = ${ref})`
  const partOfArticle = sql`(SELECT CASE WHEN ${isIn(titled.headline)} THEN 'headline' ELSE 'body' END FROM ${titled.from} WHERE ${titled.id} = ${ref})`
  return {
    marked: sql`(CASE ${source} WHEN 'name' THEN ${matchStart} || ${ref} || ${matchEnd} WHEN 'article' THEN ${inArticle} ELSE ${inClaim} END)`,
    on: sql`(CASE ${source} WHEN 'article' THEN ${partOfArticle} ELSE ${source} END)`,
  }
}
