import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import { inputType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { allOf, anyOf } from '../plan/json.js'
import { isCurrent, isValid } from '../plan/scope.js'
import { actorKey, actorKeys, isMeant, numberGiven } from './ids.js'
import { isOrWentInto } from './merged-actors.js'
import { typesOfPlover } from './plover.js'
import { matchesText } from './text-search.js'

/** A range of days, both ends included. */
export interface DateWithin {
  readonly from?: string | null
  readonly to?: string | null
  readonly match?: 'POSSIBLE' | 'CERTAIN' | null
}

interface ActorFilter {
  readonly allOf?: readonly string[] | null
  readonly anyOf?: readonly string[] | null
  readonly countriesAllOf?: readonly string[] | null
  readonly roles?: readonly string[] | null
}

interface BoundingBox {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** The filter of events as a client gives it. */
export interface EventWhere {
  readonly types?: readonly string[] | null
  readonly status?: readonly string[] | null
  readonly date?: DateWithin | null
  readonly participants?: ActorFilter | null
  readonly place?: string | null
  readonly country?: string | null
  readonly within?: BoundingBox | null
  readonly publisher?: string | null
  readonly plover?: readonly string[] | null
  readonly text?: string | null
  readonly article?: string | null
  readonly attributedTo?: string | null
  readonly minOrigins?: number | null
  readonly reviewed?: boolean | null
  readonly any?: readonly EventWhere[] | null
  readonly not?: EventWhere | null
}

const dateWithin = inputType('DateWithin', 'A range of days, both ends included; at least one end.', {
  from: { type: 'Date', description: 'First day; open if left out.' },
  to: { type: 'Date', description: 'Last day; open if left out.' },
  match: { type: 'DateMatch', description: 'Whether it may lie there or must.', defaultValue: 'POSSIBLE' },
})

const actorFilter = inputType('ActorFilter', 'Who takes part.', {
  allOf: { type: '[ID!]', description: 'Each of these actors, itself or through somebody acting for it.' },
  anyOf: { type: '[ID!]', description: 'At least one of these actors.' },
  countriesAllOf: {
    type: '[CountryCode!]',
    description: 'Each of these countries: itself, through somebody acting for it, or as a host.',
  },
  roles: { type: '[ParticipantRole!]', description: 'The actors meant have one of these roles.' },
})

const boundingBox = inputType(
  'BoundingBox',
  'A box of coordinates, in degrees (WGS 84); west may be larger than east.',
  {
    south: { type: 'Float!', description: 'Southern edge, -90 to 90.' },
    west: { type: 'Float!', description: 'Western edge, -180 to 180.' },
    north: { type: 'Float!', description: 'Northern edge, -90 to 90.' },
    east: { type: 'Float!', description: 'Eastern edge, -180 to 180.' },
  },
)

const eventWhere = inputType('EventWhere', 'Which events are meant; all conditions that are given must hold.', {
  types: { type: '[EventType!]', description: 'One of these types.' },
  status: { type: '[EventStatus!]', description: 'One of these statuses.' },
  date: { type: 'DateWithin', description: 'When; events without a date never fit.' },
  participants: { type: 'ActorFilter', description: 'Who takes part.' },
  place: { type: 'ID', description: 'At this place or at one within it.' },
  country: { type: 'CountryCode', description: 'On the ground of this country.' },
  within: { type: 'BoundingBox', description: 'At a place within this box.' },
  publisher: { type: 'ID', description: 'Told by an article of this publisher.' },
  plover: { type: '[PloverCategory!]', description: 'Of a type that stands for one of these PLOVER categories.' },
  text: { type: 'String', description: 'Told in these words: web-search syntax over statements and quotes.' },
  article: { type: 'ID', description: 'Told by this article.' },
  attributedTo: { type: 'ID', description: 'Told as the word of this actor.' },
  minOrigins: { type: 'Int', description: 'Told by at least so many origins.' },
  reviewed: { type: 'Boolean', description: 'Whether every claim about it has been reviewed.' },
  any: { type: '[EventWhere!]', description: 'At least one of these filters fits.' },
  not: { type: 'EventWhere', description: 'This filter does not fit.' },
})

/** The input types that say which events are meant. */
export const eventWhereTypes = [dateWithin, actorFilter, boundingBox, eventWhere] as const

/** Conditions under which a span of days lies within a range. */
export function isWithin(
  input: Input<DateWithin>,
  span: { readonly earliest: Sql; readonly latest: Sql; readonly sortDate: Sql },
): Sql {
  const from = input.at('from')
  const to = input.at('to')
  if (!from.isGiven && !to.isGiven) {
    throw badInput('INVALID_FILTER', 'A range of days needs from, to or both.')
  }
  const edge = (name: 'from' | 'to') =>
    input.parameter('date', (range) => {
      if (!range.from || !range.to || range.from <= range.to) return range[name]
      throw badInput('INVALID_FILTER', `from: ${range.from} is later than to: ${range.to}. Exchange the two.`)
    })
  const [start, end] = [edge('from'), edge('to')]
  if (input.at('match').shape === 'CERTAIN') {
    // what lies within for sure is sorted within as well, and lists are ordered by that
    return allOf([
      ...(from.isGiven ? [sql`${span.earliest} >= ${start} AND ${span.sortDate} >= ${start}`] : []),
      ...(to.isGiven ? [sql`${span.latest} <= ${end} AND ${span.sortDate} <= ${end}`] : []),
    ])
  }
  // the comparisons say nothing new: they are cheap, and done before a range is made of a row that is none of them
  return allOf([
    sql`${span.earliest} IS NOT NULL OR ${span.latest} IS NOT NULL`,
    ...(to.isGiven ? [sql`${span.earliest} <= ${end} OR ${span.earliest} IS NULL`] : []),
    ...(from.isGiven ? [sql`${span.latest} >= ${start} OR ${span.latest} IS NULL`] : []),
    sql`daterange(${span.earliest}, ${span.latest}, '[]') && daterange(${from.isGiven ? start : sql`NULL`}, ${to.isGiven ? end : sql`NULL`}, '[]')`,
  ])
}

/** Conditions that a filter puts on the state of an event. */
export function eventConditions(field: FieldCall, where: Input<EventWhere>, state: Row<'EventState'>): readonly Sql[] {
  if (!where.isGiven) return []
  if (isTooLong(where.shape))
    throw badInput(
      'INVALID_FILTER',
      `A filter has ${mostFilters} filters of any and not at most. Ask in several requests.`,
    )
  return [
    ...given(where.at('types'), (types) => types.isOneOf(state.type)),
    ...given(where.at('status'), (status) => status.isOneOf(state.status)),
    ...given(where.at('date'), (date) => isWithin(date, state)),
    ...given(where.at('participants'), (actors) => allOf(actorConditions(field, actors, state))),
    ...given(where.at('place'), (place) => isAtPlace(field, place, state)),
    ...given(where.at('country'), (country) => sql`${state.countryId} = ${country.parameter('text')}`),
    ...given(where.at('within'), (box) => isInBox(field, box, state)),
    ...given(
      where.at('plover'),
      (plover) => sql`${state.type} = ANY(${plover.parameter('"EventType"[]', typesOfPlover)})`,
    ),
    ...given(where.at('minOrigins'), (origins) => sql`${state.origins} >= ${origins.parameter('int')}`),
    ...given(where.at('reviewed'), (reviewed) => sql`${state.reviewed} = ${reviewed.parameter('boolean')}`),
    ...claimConditions(field, where, state),
    ...given(where.at('any'), (any) => anyOf(any.items().map((each) => allOf(eventConditions(field, each, state))))),
    ...given(where.at('not'), (not) => sql`NOT (${allOf(eventConditions(field, not, state))})`),
  ]
}

/** Filters that one is made of. Each becomes SQL of its own, for which the database would work on without an answer. */
const mostFilters = 50

/** True for a filter that is made of more; found without recursion, and without counting on past that. */
function isTooLong(where: EventWhere | null | undefined): boolean {
  const left = [where]
  for (let count = 0; count <= mostFilters; count += 1) {
    const next = left.pop()
    if (next === undefined || next === null) return false
    left.push(...(next.any ?? []).slice(0, mostFilters + 1))
    if (next.not) left.push(next.not)
  }
  return true
}

function given<T>(input: Input<T>, condition: (input: Input<T>) => Sql): readonly Sql[] {
  return input.isGiven ? [condition(input)] : []
}

/** As `given`; an empty list asks for nothing. */
function givenList<T extends readonly unknown[]>(input: Input<T>, condition: (input: Input<T>) => Sql): readonly Sql[] {
  return (input.shape ?? []).length > 0 ? [condition(input)] : []
}

function claimConditions(field: FieldCall, where: Input<EventWhere>, state: Row<'EventState'>): readonly Sql[] {
  const told = (condition: (claim: Row<'Claim'>) => Sql) => {
    const claim = field.row('Claim')
    return sql`${state.eventId} IN (SELECT ${claim.eventId} FROM ${claim.from} WHERE ${isCurrent(field.scope, claim)} AND ${condition(claim)})`
  }
  const article = field.row('Article')
  return [
    ...given(where.at('text'), (text) =>
      told((claim) => matchesText(text, { vector: claim.search, text: claim.searchText })),
    ),
    ...given(where.at('attributedTo'), (actor) =>
      told((claim) => isOrWentInto(field, claim.attributedToId, actorKey(field, actor))),
    ),
    ...given(where.at('article'), (id) =>
      told(
        (claim) =>
          sql`${claim.articleId} = (SELECT ${article.id} FROM ${article.from} WHERE ${isMeant(id, 'Article', article)})`,
      ),
    ),
    ...given(where.at('publisher'), (publisher) =>
      told(
        (claim) =>
          sql`EXISTS (SELECT 1 FROM ${article.from} WHERE ${article.id} = ${claim.articleId} AND ${isOrWentInto(field, article.publisherId, actorKey(field, publisher, ['Organization']))})`,
      ),
    ),
  ]
}

function actorConditions(field: FieldCall, actors: Input<ActorFilter>, state: Row<'EventState'>): readonly Sql[] {
  const roles = actors.at('roles')
  const hasRole = (row: Row<'Participation'>) =>
    roles.isGiven ? sql`${row.roles} && ${roles.parameter('"ParticipantRole"[]')}` : sql`true`
  const takesPart = (isOne: (actorId: Sql) => Sql) => {
    const row = field.row('Participation')
    return sql`EXISTS (SELECT 1 FROM ${row.from} WHERE ${row.stateId} = ${state.id} AND ${isOne(row.actorId)} AND ${hasRole(row)})`
  }
  // an actor has one row a state: who has all of them is found from the rows of the actors, not of every event
  const allTakePart = (keys: Sql) => {
    const row = field.row('Participation')
    const wanted = sql`(SELECT count(DISTINCT "key") FROM unnest(${keys}) AS "wanted" ("key"))`
    return sql`${state.id} IN (SELECT ${row.stateId} FROM ${row.from} WHERE ${row.actorId} = ANY(${keys}) AND ${isValid(field.scope, row)} AND ${hasRole(row)} GROUP BY ${row.stateId} HAVING count(*) = ${wanted})`
  }
  const anyRole = roles.isGiven && ['allOf', 'anyOf', 'countriesAllOf'].every((name) => !has(actors, name))
  return [
    ...givenList(actors.at('allOf'), (ids) => {
      const keys = actorKeys(field, ids)
      return sql`cardinality(${keys}) >= ${numberGiven(ids)} AND ${allTakePart(keys)}`
    }),
    ...given(actors.at('anyOf'), (ids) => takesPart((id) => sql`${id} = ANY(${actorKeys(field, ids)})`)),
    ...givenList(actors.at('countriesAllOf'), (codes) => allTakePart(codes.parameter('text[]'))),
    ...(anyRole ? [takesPart(() => sql`true`)] : []),
  ]
}

function has(actors: Input<ActorFilter>, name: string): boolean {
  return actors.at(name as keyof ActorFilter).isGiven
}

function isAtPlace(field: FieldCall, place: Input<string>, state: Row<'EventState'>): Sql {
  const outer = field.row('Place')
  return isWithinPlace(field, sql`SELECT ${outer.id} FROM ${outer.from} WHERE ${isMeant(place, 'Place', outer)}`, state)
}

/** Condition under which an event is at the place whose key a select gives, or at one within it, however deep. */
export function isWithinPlace(field: FieldCall, place: Sql, state: Row<'EventState'>): Sql {
  const inner = field.row('Place')
  const within = sql`WITH RECURSIVE "within" ("id") AS (${place} UNION SELECT ${inner.id} FROM ${inner.from} JOIN "within" ON ${inner.partOfId} = "within"."id")`
  return sql`${state.placeId} = ANY(ARRAY(${within} SELECT "id" FROM "within"))`
}

function isInBox(field: FieldCall, box: Input<BoundingBox>, state: Row<'EventState'>): Sql {
  const place = field.row('Place')
  const edge = (name: keyof BoundingBox, limit: number) =>
    box.parameter('float8', (given) => {
      const degrees = given[name]
      if (given.south > given.north)
        throw badInput('INVALID_FILTER', `south: ${given.south} lies north of north: ${given.north}. Exchange the two.`)
      if (Math.abs(degrees) <= limit) return degrees
      throw badInput('INVALID_FILTER', `${name}: ${degrees} is no coordinate. Give degrees from -${limit} to ${limit}.`)
    })
  const [south, north, west, east] = [edge('south', 90), edge('north', 90), edge('west', 180), edge('east', 180)]
  const isBetween = sql`CASE WHEN ${west} <= ${east} THEN ${place.longitude} BETWEEN ${west} AND ${east} ELSE ${place.longitude} >= ${west} OR ${place.longitude} <= ${east} END`
  return sql`EXISTS (SELECT 1 FROM ${place.from} WHERE ${place.id} = ${state.placeId} AND ${place.latitude} BETWEEN ${south} AND ${north} AND ${isBetween})`
}
