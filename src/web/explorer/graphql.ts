import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema-types.js'

/**
 * Writes a document of the API: its answer and its variables have the types that schema.graphql gives them. A fragment's
 * fields are seen by whoever spreads it.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: {
    CountryCode: string
    /** A day, `2023-10-19`. */
    Date: string
    DateTime: string
    /** A date as exact as it is known: `2023-10`, `2023-10-19`, `2023-10~`. */
    EDTF: string
    JSON: unknown
    URL: string
  }
}>()

export type EventStatus = ReturnType<typeof graphql.scalar<'EventStatus'>>
export type EventType = ReturnType<typeof graphql.scalar<'EventType'>>
export type Modality = ReturnType<typeof graphql.scalar<'Modality'>>
export type ChangeKind = ReturnType<typeof graphql.scalar<'ChangeKind'>>
export type ParticipantRole = ReturnType<typeof graphql.scalar<'ParticipantRole'>>
export type { ResultOf } from 'gql.tada'
