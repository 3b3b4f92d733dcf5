import { objectType } from '../plan/definition.js'
import { connectionFields, edgeFields } from './connection-fields.js'
import { claimGroups, eventGroups } from './group-types.js'
import { tiedConnectionTypes } from './tied-connections.js'

const pageInfo = objectType('PageInfo', {
  description: 'Where a page stands in its list (Relay).',
  fields: {
    hasNextPage: { type: 'Boolean!', description: 'There is more after the page.', sql: (page) => page.hasNextPage },
    hasPreviousPage: {
      type: 'Boolean!',
      description: 'There is more before the page.',
      sql: (page) => page.hasPreviousPage,
    },
    startCursor: {
      type: 'String',
      description: 'Cursor of the first edge: pass it as `before` to read back; null on an empty page.',
      sql: (page) => page.startCursor,
    },
    endCursor: {
      type: 'String',
      description: 'Cursor of the last edge: pass it as `after` to read on; null on an empty page.',
      sql: (page) => page.endCursor,
    },
  },
})

const description = (plural: string) => `A page of ${plural}.`
const edgeDescription = (singular: string) => `${singular} with its place in the list.`

const personConnection = objectType('PersonConnection', {
  description: description('people'),
  fields: connectionFields<'Actor', null>(
    'PersonEdge',
    'Person',
    (edge, field) => field.object('PersonEdge', edge),
    (node, field) => field.object('Person', node),
  ),
})

const personEdge = objectType('PersonEdge', {
  description: edgeDescription('A person'),
  fields: edgeFields<'Actor', null>('Person', (node, field) => field.object('Person', node)),
})

const countryConnection = objectType('CountryConnection', {
  description: description('countries'),
  fields: connectionFields<'Actor', null>(
    'CountryEdge',
    'Country',
    (edge, field) => field.object('CountryEdge', edge),
    (node, field) => field.object('Country', node),
  ),
})

const countryEdge = objectType('CountryEdge', {
  description: edgeDescription('A country'),
  fields: edgeFields<'Actor', null>('Country', (node, field) => field.object('Country', node)),
})

const organizationConnection = objectType('OrganizationConnection', {
  description: description('organizations'),
  fields: connectionFields<'Actor', null>(
    'OrganizationEdge',
    'Organization',
    (edge, field) => field.object('OrganizationEdge', edge),
    (node, field) => field.object('Organization', node),
  ),
})

const organizationEdge = objectType('OrganizationEdge', {
  description: edgeDescription('An organization'),
  fields: edgeFields<'Actor', null>('Organization', (node, field) => field.object('Organization', node)),
})

const placeConnection = objectType('PlaceConnection', {
  description: description('places'),
  fields: connectionFields<'Place', null>(
    'PlaceEdge',
    'Place',
    (edge, field) => field.object('PlaceEdge', edge),
    (node, field) => field.object('Place', node),
  ),
})

const placeEdge = objectType('PlaceEdge', {
  description: edgeDescription('A place'),
  fields: edgeFields<'Place', null>('Place', (node, field) => field.object('Place', node)),
})

const eventConnection = objectType('EventConnection', {
  description: description('events'),
  fields: {
    ...connectionFields<'EventState', null>(
      'EventEdge',
      'Event',
      (edge, field) => field.object('EventEdge', edge),
      (node, field) => field.object('Event', node),
    ),
    groups: eventGroups(),
  },
})

const eventEdge = objectType('EventEdge', {
  description: edgeDescription('An event'),
  fields: edgeFields<'EventState', null>('Event', (node, field) => field.object('Event', node)),
})

const articleConnection = objectType('ArticleConnection', {
  description: description('articles'),
  fields: connectionFields<'Article', null>(
    'ArticleEdge',
    'Article',
    (edge, field) => field.object('ArticleEdge', edge),
    (node, field) => field.object('Article', node),
  ),
})

const articleEdge = objectType('ArticleEdge', {
  description: edgeDescription('An article'),
  fields: edgeFields<'Article', null>('Article', (node, field) => field.object('Article', node)),
})

const claimConnection = objectType('ClaimConnection', {
  description: description('claims'),
  fields: {
    ...connectionFields<'Claim', null>(
      'ClaimEdge',
      'Claim',
      (edge, field) => field.object('ClaimEdge', edge),
      (node, field) => field.object('Claim', node),
    ),
    groups: claimGroups,
  },
})

const claimEdge = objectType('ClaimEdge', {
  description: edgeDescription('A claim'),
  fields: edgeFields<'Claim', null>('Claim', (node, field) => field.object('Claim', node)),
})

const evidenceConnection = objectType('EvidenceConnection', {
  description: description('quotes'),
  fields: connectionFields<'Evidence', null>(
    'EvidenceEdge',
    'Evidence',
    (edge, field) => field.object('EvidenceEdge', edge),
    (node, field) => field.object('Evidence', node),
  ),
})

const evidenceEdge = objectType('EvidenceEdge', {
  description: edgeDescription('A quote'),
  fields: edgeFields<'Evidence', null>('Evidence', (node, field) => field.object('Evidence', node)),
})

const mentionConnection = objectType('MentionConnection', {
  description: description('mentions'),
  fields: connectionFields<'Mention', null>(
    'MentionEdge',
    'Mention',
    (edge, field) => field.object('MentionEdge', edge),
    (node, field) => field.object('Mention', node),
  ),
})

const mentionEdge = objectType('MentionEdge', {
  description: edgeDescription('A mention'),
  fields: edgeFields<'Mention', null>('Mention', (node, field) => field.object('Mention', node)),
})

const postConnection = objectType('PostConnection', {
  description: description('posts'),
  fields: connectionFields<'Post', null>(
    'PostEdge',
    'Post',
    (edge, field) => field.object('PostEdge', edge),
    (node, field) => field.object('Post', node),
  ),
})

const postEdge = objectType('PostEdge', {
  description: edgeDescription('A post'),
  fields: edgeFields<'Post', null>('Post', (node, field) => field.object('Post', node)),
})

const changeConnection = objectType('ChangeConnection', {
  description: description('the change feed'),
  fields: connectionFields<'Change', null>(
    'ChangeEdge',
    'Change',
    (edge, field) => field.object('ChangeEdge', edge),
    (node, field) => field.object('Change', node),
  ),
})

const changeEdge = objectType('ChangeEdge', {
  description: edgeDescription('A change'),
  fields: edgeFields<'Change', null>('Change', (node, field) => field.object('Change', node)),
})

const matchCandidateConnection = objectType('MatchCandidateConnection', {
  description: description('pairs that may be the same'),
  fields: connectionFields<'MatchCandidate', null>(
    'MatchCandidateEdge',
    'MatchCandidate',
    (edge, field) => field.object('MatchCandidateEdge', edge),
    (node, field) => field.object('MatchCandidate', node),
  ),
})

const matchCandidateEdge = objectType('MatchCandidateEdge', {
  description: edgeDescription('A pair'),
  fields: edgeFields<'MatchCandidate', null>('MatchCandidate', (node, field) => field.object('MatchCandidate', node)),
})

/** PageInfo and every connection and edge type. */
export const connectionTypes = [
  pageInfo,
  personConnection,
  personEdge,
  countryConnection,
  countryEdge,
  organizationConnection,
  organizationEdge,
  placeConnection,
  placeEdge,
  eventConnection,
  eventEdge,
  articleConnection,
  articleEdge,
  claimConnection,
  claimEdge,
  evidenceConnection,
  evidenceEdge,
  mentionConnection,
  mentionEdge,
  postConnection,
  postEdge,
  changeConnection,
  changeEdge,
  matchCandidateConnection,
  matchCandidateEdge,
  ...tiedConnectionTypes,
] as const
