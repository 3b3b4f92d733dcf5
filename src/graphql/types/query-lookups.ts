import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { type FieldDefinitions, oneOfType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { isKnown, isValid } from '../plan/scope.js'
import { actorKey, eventKey, isMeant } from './ids.js'
import { isNamed, isNameKnown, isPlaceKnown, isPlaceNameKnown, isPostKnown } from './known.js'
import { byName, type NamedRows, reportNotFound, searchWith } from './lookups.js'

const idOrSlug = {
  id: { type: 'ID', description: 'Global id or slug.' },
  slug: { type: 'String', description: 'Readable name for addresses.' },
} as const
const name = { type: 'String', description: 'Name or alias, accents, case and punctuation aside.' } as const
const wikidata = { type: 'String', description: 'Wikidata id, such as Q7747.' } as const
const lookUpBy = (what: string) => `How a ${what} is looked up: exactly one of these.`

/** The input types of the look-ups. */
export const lookupInputs = [
  oneOfType('ArticleBy', lookUpBy('news article'), {
    ...idOrSlug,
    url: { type: 'URL', description: 'Where it was published.' },
    contentHash: { type: 'String', description: 'SHA-256 of its current version.' },
  }),
  oneOfType(
    'PersonBy',
    'How a person is looked up: exactly one of these. A name or an alias that fits more than one person is an error AMBIGUOUS which lists the candidates’ ids.',
    { ...idOrSlug, name, wikidata },
  ),
  oneOfType('CountryBy', lookUpBy('country'), {
    id: idOrSlug.id,
    code: { type: 'CountryCode', description: 'ISO 3166-1 alpha-2.' },
    code3: { type: 'String', description: 'ISO 3166-1 alpha-3.' },
    name,
  }),
  oneOfType('OrganizationBy', lookUpBy('organization'), { ...idOrSlug, name, wikidata }),
  oneOfType('PlaceBy', lookUpBy('place'), { ...idOrSlug, name }),
  oneOfType('PostBy', lookUpBy('office'), idOrSlug),
  oneOfType('EventBy', lookUpBy('event'), idOrSlug),
] as const

interface By {
  readonly id?: string
  readonly slug?: string
  readonly name?: string
  readonly url?: string
  readonly contentHash?: string
  readonly code?: string
  readonly code3?: string
  readonly wikidata?: string
}

type ActorType = 'Person' | 'Country' | 'Organization'
const kinds = { Person: sql`'PERSON'`, Country: sql`'COUNTRY'`, Organization: sql`'ORGANIZATION'` } as const
const listOf = { Person: 'people', Country: 'countries', Organization: 'organizations' } as const

function namedActors(field: FieldCall, type: ActorType): NamedRows<'Actor'> {
  const [called, actor] = [field.row('ActorName'), field.row('Actor')]
  return {
    type,
    table: 'Actor',
    keys: (scoped, normal) =>
      sql`SELECT coalesce(${actor.mergedIntoId}, ${actor.id}) FROM ${called.from} JOIN ${actor.from} ON ${actor.id} = ${called.actorId} WHERE ${called.normal} = ${normal} AND ${actor.kind} = ${kinds[type]} AND ${isNameKnown(scoped, called, actor)} AND ${isNamed(scoped, actor)}`,
    row: (row) => row,
    what: type.toLowerCase(),
    remedy: searchWith(listOf[type]),
  }
}

function lookUpActor(field: FieldCall, type: ActorType): Sql {
  const by = field.argument<By>('by')
  if (by.at('name').isGiven) return byName(field, by.at('name'), namedActors(field, type))
  const key = keyOfActor(field, by, type)
  reportNotFound(field, type.toLowerCase(), searchWith(listOf[type]), sql`${key} IS NOT NULL`)
  return field.one(
    type,
    'Actor',
    (row) => sql`${row.id} = ${key} AND ${row.kind} = ${kinds[type]} AND ${isNamed(field, row)}`,
  )
}

function keyOfActor(field: FieldCall, by: Input<By>, type: ActorType): Sql {
  const [identifier, country, owner] = [field.row('Identifier'), field.row('Country'), field.row('Actor')]
  if (by.at('wikidata').isGiven) {
    return sql`(SELECT coalesce(${owner.mergedIntoId}, ${owner.id}) FROM ${identifier.from} JOIN ${owner.from} ON ${owner.id} = ${identifier.actorId} WHERE ${identifier.scheme} = 'wikidata' AND ${identifier.value} = ${by.at('wikidata').parameter('text')})`
  }
  if (by.at('code').isGiven) return by.at('code').parameter('text')
  if (by.at('code3').isGiven) {
    return sql`(SELECT ${country.id} FROM ${country.from} WHERE ${country.code3} = ${by.at('code3').parameter('text')})`
  }
  return actorKey(field, by.at('id').isGiven ? by.at('id') : by.at('slug'), [type])
}

function lookUpPlace(field: FieldCall): Sql {
  const by = field.argument<By>('by')
  const [called, place] = [field.row('PlaceName'), field.row('Place')]
  if (by.at('name').isGiven) {
    return byName(field, by.at('name'), {
      type: 'Place',
      table: 'Place',
      keys: (scoped, normal) =>
        sql`SELECT ${called.placeId} FROM ${called.from} JOIN ${place.from} ON ${place.id} = ${called.placeId} WHERE ${called.normal} = ${normal} AND ${isPlaceNameKnown(scoped, called, place)} AND ${isPlaceKnown(scoped, place)}`,
      row: (row) => row,
      what: 'place',
      remedy: searchWith('places'),
    })
  }
  const recorded = field.row('Place')
  const isRecorded = sql`EXISTS (SELECT 1 FROM ${recorded.from} WHERE ${isMeant(idOf(by), 'Place', recorded)})`
  reportNotFound(field, 'place', searchWith('places'), isRecorded)
  return field.one('Place', 'Place', (row) => sql`(${isMeant(idOf(by), 'Place', row)}) AND ${isPlaceKnown(field, row)}`)
}

function idOf(by: Input<By>): Input<string> {
  return by.at('id').isGiven ? by.at('id') : by.at('slug')
}

function lookUpEvent(field: FieldCall): Sql {
  const by = field.argument<By>('by')
  const key = eventKey(field, idOf(by))
  reportNotFound(field, 'event', 'Ask events(where: …) for those that fit.', sql`${key} IS NOT NULL`)
  return field.one('Event', 'EventState', (row) => sql`${row.eventId} = ${key} AND ${isValid(field.scope, row)}`)
}

function lookUpArticle(field: FieldCall): Sql {
  const by = field.argument<By>('by')
  const recorded = field.row('Article')
  const isRecorded = sql`EXISTS (SELECT 1 FROM ${recorded.from} WHERE ${isMeantArticle(by, recorded)})`
  reportNotFound(field, 'article', 'Ask articles(where: …) for those that fit.', isRecorded)
  return field.one('Article', 'Article', (row) => {
    // two addresses of one text are two articles: the first recorded answers
    const same = field.row('Article')
    const isThere = sql`(${isMeantArticle(by, same)}) AND ${isKnown(field.scope, same.publishedOn)}`
    return sql`${row.id} = (SELECT ${same.id} FROM ${same.from} WHERE ${isThere} ORDER BY ${same.recordedAt}, ${same.id} LIMIT 1)`
  })
}

function isMeantArticle(by: Input<By>, row: Row<'Article'>): Sql {
  const [url, hash] = [by.at('url'), by.at('contentHash')]
  if (url.isGiven) return sql`${row.url} = ${url.parameter('text')}`
  if (hash.isGiven) return sql`${row.contentHash} = ${hash.parameter('text')}`
  return isMeant(idOf(by), 'Article', row)
}

const by = (type: string, what: string) => ({ by: { type: `${type}!`, description: `Which ${what}.` } })

/** The look-ups of the query root. */
export const lookupFields: FieldDefinitions<null> = {
  article: {
    type: 'Article',
    description: 'One article.',
    args: by('ArticleBy', 'article'),
    sql: (_, field) => lookUpArticle(field),
  },
  person: {
    type: 'Person',
    description: 'One person.',
    args: by('PersonBy', 'person'),
    sql: (_, field) => lookUpActor(field, 'Person'),
  },
  country: {
    type: 'Country',
    description: 'One country.',
    args: by('CountryBy', 'country'),
    sql: (_, field) => lookUpActor(field, 'Country'),
  },
  organization: {
    type: 'Organization',
    description: 'One organization.',
    args: by('OrganizationBy', 'organization'),
    sql: (_, field) => lookUpActor(field, 'Organization'),
  },
  place: {
    type: 'Place',
    description: 'One place.',
    args: by('PlaceBy', 'place'),
    sql: (_, field) => lookUpPlace(field),
  },
  post: {
    type: 'Post',
    description: 'One office.',
    args: by('PostBy', 'office'),
    sql: (_, field) => {
      const isOne = (row: Row<'Post'>) => isMeant(idOf(field.argument<By>('by')), 'Post', row)
      const recorded = field.row('Post')
      const isRecorded = sql`EXISTS (SELECT 1 FROM ${recorded.from} WHERE ${isOne(recorded)})`
      reportNotFound(field, 'office', searchWith('posts'), isRecorded)
      return field.one('Post', 'Post', (row) => sql`(${isOne(row)}) AND ${isPostKnown(field, row)}`)
    },
  },
  event: {
    type: 'Event',
    description: 'One event.',
    args: by('EventBy', 'event'),
    sql: (_, field) => lookUpEvent(field),
  },
}
