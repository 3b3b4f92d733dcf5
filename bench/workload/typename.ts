import type { Workload } from './workload.js'

const query = '{ __typename }'

/** A request that no database is asked for: the way through HTTP and GraphQL alone. */
export const typename: Workload = {
  key: 'k',
  name: '{ __typename }',
  query,
  draw: async () => [{ query, variables: {} }],
  handwritten: { text: '{"__typename":"Query"}' },
  postgraphile: { query, variablesOf: (variables) => variables, answerOf: (data) => data },
  isKnownToResolvers: true,
}
