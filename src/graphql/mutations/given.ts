import { GraphQLError } from 'graphql'
import type { ClaimInput, ParticipantInput } from '../../store/edit/claim-input.js'
import type { NodeRef } from '../../store/edit/node-ref.js'
import { EditRefused } from '../../store/edit/user-error.js'
import { type NodeTypeName, readId } from '../types/ids.js'

/** An input object as GraphQL coerced it: checked against the schema, so that its fields are of their types. */
export type Given = Readonly<Record<string, unknown>>

type Field = readonly string[]

const actorTypes = ['Person', 'Country', 'Organization'] as const

/** Reads an id or slug; throws INVALID for an id of another type, and for one that carries a day: the past is not edited. */
export function readRef(value: unknown, types: readonly NodeTypeName[], field: Field): NodeRef {
  const id = String(value)
  try {
    const { key, slug, day } = readId(id, types)
    if (day === null) return { key, slug }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new EditRefused('INVALID', field, error.message)
  }
  const message = `${JSON.stringify(id.slice(0, 80))} is an id as of a day: what was known then cannot be changed. Pass the id without the day.`
  throw new EditRefused('INVALID', field, message)
}

/** Reads an id of a type that has no slugs. */
export function readKey(value: unknown, type: NodeTypeName, field: Field): string {
  const { key } = readRef(value, [type], field)
  if (key !== null) return key
  throw new EditRefused('INVALID', field, `${JSON.stringify(String(value).slice(0, 80))} is not an id of ${type}.`)
}

/** Reads ids of actors or events. */
export function readRefs(values: unknown, types: readonly NodeTypeName[], field: Field): readonly NodeRef[] {
  return listOf(values).map((value, index) => readRef(value, types, [...field, String(index)]))
}

/** Reads ids of claims. */
export function readClaimKeys(values: unknown, field: Field): readonly string[] {
  return listOf(values).map((value, index) => readKey(value, 'Claim', [...field, String(index)]))
}

/** The types of actors that a client may name. */
export function readActor(value: unknown, field: Field): NodeRef {
  return readRef(value, actorTypes, field)
}

/** Reads the fields of a claim; those that are not given stay undefined. */
export function readClaim(given: Given, field: Field): ClaimInput {
  const { attributedTo, participants } = given
  return {
    ...(given as ClaimInput),
    attributedTo: isNothing(attributedTo) ? attributedTo : readActor(attributedTo, [...field, 'attributedTo']),
    participants: isNothing(participants)
      ? participants
      : listOf(participants).map((each, index) =>
          readParticipant(each as Given, [...field, 'participants', String(index)]),
        ),
  }
}

function readParticipant(given: Given, field: Field): ParticipantInput {
  const { actor, name, roles, onBehalfOf, post } = given
  return {
    actor: isNothing(actor) ? null : readActor(actor, [...field, 'actor']),
    name: textOrNull(name),
    roles: roles as ParticipantInput['roles'],
    onBehalfOf: textOrNull(onBehalfOf),
    post: textOrNull(post),
  }
}

/** A text, or null where none is given. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The elements of a list; none where none is given. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** Refuses texts that no database keeps: null characters and halves of surrogate pairs. */
export function refuseBrokenText(value: unknown, field: Field): void {
  if (typeof value === 'string') {
    if (!value.includes('\u0000') && !/\p{Surrogate}/u.test(value)) return
    throw new EditRefused('INVALID', field, 'The text holds a null character or half a character. Take it out.')
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, each] of Object.entries(value)) refuseBrokenText(each, [...field, name])
}
