import { GraphQLScalarType, lexicographicSortSchema, printSchema } from 'graphql'
import { raw } from 'sql-template-tag'
import { badInput } from '../plan/bad-input.js'
import { abstractType, type ObjectDefinition, objectType, type TypeDefinition } from '../plan/definition.js'
import { buildSchema } from '../schema.js'
import { definitions } from '../types/definitions.js'
import { type NodeTypeName, readId } from '../types/ids.js'
import { casesOf, nodeList } from '../types/node.js'

/** Types that other subgraphs may add fields to; each is found by its id (Apollo Federation 2). */
const entityTypes = ['Article', 'Person', 'Country', 'Event'] as const satisfies readonly NodeTypeName[]

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])'

/** Routers know this directive of GraphQL only where a subgraph declares it. */
const oneOf = 'directive @oneOf on INPUT_OBJECT'

/** A reference to an entity, as a router sends it: `{__typename: "Person", id: "Person:…"}`. */
export const anyScalar = new GraphQLScalarType({
  name: '_Any',
  description: 'A reference to an entity, as a router of Apollo Federation sends it.',
})

/** Every type of the API, and what a router asks a subgraph. */
export const subgraphDefinitions: readonly TypeDefinition[] = [
  ...definitions.map((definition) => (isQuery(definition) ? withEntities(definition) : definition)),
  objectType('_Service', {
    description: 'What a router asks of a subgraph when it composes them.',
    fields: {
      sdl: {
        type: 'String!',
        description: 'The schema with the keys of its entities.',
        sql: () => raw(`''`),
        compute: () => printedSubgraph(),
      },
    },
  }),
  abstractType('union', '_Entity', {
    description: 'What other subgraphs may add fields to.',
    fields: {},
    members: entityTypes,
    isUniform: false,
    cases: (source, object) => casesOf(source, object, entityTypes),
  }),
]

/** The schema as a subgraph tells it: without what is the router's own, and with the keys. */
function printedSubgraph(): string {
  const printed = printSchema(lexicographicSortSchema(buildSchema(definitions)))
  const keyed = printed.replace(
    new RegExp(`^type (?:${entityTypes.join('|')}) implements [^{]+(?= \\{$)`, 'gmu'),
    (head) => `${head} @key(fields: "id")`,
  )
  return `${link}\n\n${oneOf}\n\n${keyed}\n`
}

function isQuery(definition: TypeDefinition): definition is ObjectDefinition<'Query'> {
  return definition.kind === 'object' && definition.name === 'Query'
}

function withEntities(query: ObjectDefinition<'Query'>): ObjectDefinition<'Query'> {
  return {
    ...query,
    fields: {
      ...query.fields,
      _service: {
        type: '_Service!',
        description: 'What a router asks of a subgraph when it composes them.',
        sql: (_, field) => field.object('_Service', null),
      },
      _entities: {
        type: '[_Entity]!',
        description: 'The entities that a router asks for, in their order; null for those that are not there.',
        args: { representations: { type: '[_Any!]!', description: 'References to entities, 100 at most.' } },
        sql: (_, field) => {
          const references = field.argument<readonly unknown[]>('representations')
          const each = (part: (reference: unknown) => string | null) =>
            references.parameter('text[]', (list) => limited(list).map(part))
          return nodeList(field, '_Entity', { known: each(typeAndKey), slugs: each((one) => readReference(one).slug) })
        },
      },
    },
  }
}

const mostReferences = 100

function limited(references: readonly unknown[]): readonly unknown[] {
  if (references.length <= mostReferences) return references
  throw badInput(
    'TOO_MANY_IDS',
    `${references.length} references are given; ${mostReferences} are the most. Ask for them in several requests.`,
  )
}

function typeAndKey(reference: unknown): string | null {
  const { type, key } = readReference(reference)
  return type === null ? null : `${type}:${key}`
}

function readReference(reference: unknown) {
  const { __typename: type, id } = (typeof reference === 'object' && reference !== null ? reference : {}) as {
    readonly __typename?: unknown
    readonly id?: unknown
  }
  const meant = entityTypes.find((name) => name === type)
  if (meant === undefined || typeof id !== 'string') {
    throw badInput(
      'INVALID_ID',
      `${JSON.stringify(reference).slice(0, 80)} is no reference to an entity. Give {__typename, id} with one of the types ${entityTypes.join(', ')}.`,
    )
  }
  const given = readId(id, [meant])
  if (given.day === null) return given
  throw badInput('INVALID_ID', `${JSON.stringify(id)} carries a day. Ask node(id: …) for what was known on a day.`)
}
