import { inputType, type TypeDefinition } from '../plan/definition.js'
import { actor, identifier } from './actor.js'
import { article, articleVersion } from './article.js'
import { articleWhere } from './article-lists.js'
import { changeTypes } from './change.js'
import { claim } from './claim.js'
import { claimWhere } from './claim-lists.js'
import { connectionTypes } from './connections.js'
import { country, countryWhere } from './country.js'
import { enumTypes } from './enums.js'
import { event } from './event.js'
import { eventDate } from './event-date.js'
import { eventLink, support } from './event-parts.js'
import { eventWhereTypes } from './event-where.js'
import { evidence } from './evidence.js'
import { groupTypes } from './group-types.js'
import { limits } from './limits.js'
import { matchCandidate } from './match-candidate.js'
import { mention } from './mention.js'
import { mutationType } from './mutation.js'
import { mutationInputs } from './mutation-inputs.js'
import { mutationPayloads } from './mutation-payloads.js'
import { node } from './node.js'
import { organization, organizationWhere } from './organization.js'
import { participation } from './participation.js'
import { pathTypes } from './paths.js'
import { person, personWhere } from './person.js'
import { place, placeWhere } from './place.js'
import { post, postHolding, postWhere } from './post.js'
import { proposedClaim } from './proposed-claim.js'
import { asOf, query } from './query.js'
import { lookupInputs } from './query-lookups.js'
import { countryRelation } from './relations.js'
import { searchTypes } from './search.js'
import { subscriptionType } from './subscription.js'
import { timelineTypes } from './timeline.js'
import { userErrorTypes } from './user-error.js'

/** The input types of orders: a field of an enum, and a direction. */
const orderInputs = ['Event', 'Article', 'Person', 'Country', 'Claim'].map((name) =>
  inputType(`${name}Order`, 'An order; ties are broken by id.', {
    field: { type: `${name}OrderField!`, description: 'What to order by.' },
    direction: { type: 'OrderDirection!', description: 'Which way.' },
  }),
)

/** Every type of the API but its scalars. */
export const definitions: readonly TypeDefinition[] = [
  query,
  asOf,
  limits,
  node,
  actor,
  person,
  country,
  organization,
  identifier,
  post,
  postHolding,
  place,
  event,
  eventDate,
  participation,
  eventLink,
  support,
  claim,
  evidence,
  mention,
  article,
  articleVersion,
  ...connectionTypes,
  ...groupTypes,
  ...timelineTypes,
  matchCandidate,
  postWhere,
  ...searchTypes,
  ...pathTypes,
  ...changeTypes,
  countryRelation,
  ...lookupInputs,
  ...eventWhereTypes,
  articleWhere,
  personWhere,
  countryWhere,
  organizationWhere,
  placeWhere,
  claimWhere,
  ...orderInputs,
  mutationType,
  subscriptionType,
  ...mutationPayloads,
  proposedClaim,
  ...userErrorTypes,
  ...mutationInputs,
  ...enumTypes,
]
