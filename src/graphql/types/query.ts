import sql, { type Sql } from 'sql-template-tag'
import { type FieldDefinitions, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { articleList } from './article-lists.js'
import { changeList } from './change.js'
import { claimList, orderedClaimArguments } from './claim-lists.js'
import { countryList } from './country.js'
import { eventArgumentsBothWays, eventList } from './event-lists.js'
import { bothWays, forward } from './list-arguments.js'
import { matchCandidateList } from './match-candidate.js'
import { nodeFields } from './node.js'
import { organizationList } from './organization.js'
import { pathArguments, pathsOf } from './paths.js'
import { personList } from './person.js'
import { placeList } from './place.js'
import { postList } from './post.js'
import { lookupFields } from './query-lookups.js'
import { searchList } from './search.js'
import { bucketArgument, timelineOf } from './timeline.js'

const filter = (type: string, what: string) => ({
  where: { type, description: `Which ${what}; all of them unless given.` },
})
const order = (type: string, otherwise: string) => ({
  orderBy: { type, description: `Their order; ${otherwise} unless given.` },
})

/** What can be asked, of now and of a day. */
const readFields: FieldDefinitions<null> = {
  ...nodeFields,
  ...lookupFields,
  articles: {
    type: 'ArticleConnection!',
    description: 'News articles.',
    args: { ...bothWays, ...filter('ArticleWhere', 'articles'), ...order('ArticleOrder', 'the latest first') },
    sql: (_, field) => articleList(field, () => []),
  },
  people: {
    type: 'PersonConnection!',
    description: 'People whom articles name.',
    args: { ...bothWays, ...filter('PersonWhere', 'people'), ...order('PersonOrder', 'by name') },
    sql: (_, field) => personList(field, () => []),
  },
  countries: {
    type: 'CountryConnection!',
    description: 'All countries.',
    args: { ...bothWays, ...filter('CountryWhere', 'countries'), ...order('CountryOrder', 'by name') },
    sql: (_, field) => countryList(field),
  },
  organizations: {
    type: 'OrganizationConnection!',
    description: 'Organizations that articles name, credit or are published by, ordered by name.',
    args: { ...bothWays, ...filter('OrganizationWhere', 'organizations') },
    sql: (_, field) => organizationList(field),
  },
  places: {
    type: 'PlaceConnection!',
    description: 'Places that articles name, ordered by name.',
    args: { ...bothWays, ...filter('PlaceWhere', 'places') },
    sql: (_, field) => placeList(field),
  },
  events: {
    type: 'EventConnection!',
    description: 'Events.',
    args: eventArgumentsBothWays,
    sql: (_, field) => eventList(field, () => []),
  },
  timeline: {
    type: '[TimelineBucket!]!',
    description:
      'Counts per day, week, month or year; an event whose date is wider than the bucket counts as possible, not certain.',
    args: { where: { type: 'EventWhere!', description: 'Which events.' }, bucket: bucketArgument },
    rows: 300,
    length: 50,
    sql: (_, field) => timelineOf(field, () => []),
  },
  paths: {
    type: '[Path!]',
    description:
      'Shortest chains of shared events between two actors, people between them, evidence at each hop. Null with the error PATH_BUDGET past the work budget.',
    args: pathArguments,
    rows: 2_000,
    sql: (_, field) => pathsOf(field),
  },
  search: {
    type: 'SearchConnection!',
    description:
      'Full text over articles, actors, places and events: web-search syntax, typo-tolerant on names, ranked, highlighted.',
    args: {
      text: { type: 'String!', description: 'What to search for: words, "exact phrases", OR, -without.' },
      types: { type: '[SearchType!]', description: 'Only these types.' },
      ...forward,
    },
    rows: 300,
    sql: (_, field) => searchList(field),
  },
  posts: {
    type: 'PostConnection!',
    description: 'Offices that articles name, ordered by label.',
    args: { ...forward, ...filter('PostWhere', 'offices') },
    sql: (_, field) => postList(field),
  },
  matchCandidates: {
    type: 'MatchCandidateConnection!',
    description: 'Pairs of actors or of events that may be the same and wait for a decision, most likely first.',
    args: forward,
    sql: (_, field) => matchCandidateList(field),
  },
  changes: {
    type: 'ChangeConnection!',
    description:
      'Append-only feed of everything that was added, corrected, retracted, merged or split, the oldest first.',
    args: bothWays,
    sql: (_, field) => changeList(field),
  },
  claims: {
    type: 'ClaimConnection!',
    description: 'What articles assert.',
    args: { ...bothWays, ...orderedClaimArguments },
    sql: (_, field) => claimList(field, () => []),
  },
}

/** Where every query begins. */
export const query = objectType('Query', {
  description: 'Where every query begins.',
  fields: {
    ...readFields,
    limits: {
      type: 'Limits!',
      description: 'What one request may ask for here, and what the request at hand costs.',
      sql: (_, field) => field.object('Limits', null),
    },
    asOf: {
      type: 'AsOf!',
      description:
        'The whole API as a reader of the articles published up to and on this day would have known it. Every id below it carries the day (Event:KEY@2023-10-19), so that client caches keep both apart. There is no asOf within asOf.',
      args: { date: { type: 'Date!', description: 'The day.' } },
      sql: (_, field) => {
        const day = field.argument<string>('date').parameter('date')
        return field.within({ day, under: field.responseKey }).object('AsOf', day)
      },
    },
  },
})

/** What was known on a day. A type of its own: clients' caches take whatever is a Query for the one root. */
export const asOf = objectType('AsOf', {
  description: 'The whole API as a reader of the articles published up to and on a day would have known it.',
  fields: {
    id: {
      type: 'ID!',
      description: 'AsOf with the day, so that clients’ caches unite what is asked of one day; no node.',
      sql: (day) => sql`('AsOf:' || ${day}::text)`,
    },
    date: { type: 'Date!', description: 'The day.', sql: (day) => day },
    ...Object.fromEntries(
      Object.entries(readFields).map(([name, definition]) => [
        name,
        { ...definition, sql: (_: Sql, field: FieldCall) => definition.sql(null, field) },
      ]),
    ),
  },
})
