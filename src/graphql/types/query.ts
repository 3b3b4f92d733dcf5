import { objectType } from '../plan/definition.js'
import { articleList } from './article-lists.js'
import { orderedClaimArguments, claimList } from './claim-lists.js'
import { bothWays } from './connections.js'
import { countryList } from './country.js'
import { eventArgumentsBothWays, eventList } from './event-lists.js'
import { nodeFields } from './node.js'
import { organizationList } from './organization.js'
import { personList } from './person.js'
import { placeList } from './place.js'
import { lookupFields } from './query-lookups.js'

const filter = (type: string, what: string) => ({
  where: { type, description: `Which ${what}; all of them unless given.` },
})
const order = (type: string, otherwise: string) => ({
  orderBy: { type, description: `Their order; ${otherwise} unless given.` },
})

/** Where every query begins. */
export const query = objectType('Query', {
  description: 'Where every query begins.',
  fields: {
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
    claims: {
      type: 'ClaimConnection!',
      description: 'What articles assert.',
      args: { ...bothWays, ...orderedClaimArguments },
      sql: (_, field) => claimList(field, () => []),
    },
  },
})
