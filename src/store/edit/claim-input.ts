import type { EventStatus, EventType, Modality, ParticipantRole } from '../../domain/vocabulary.js'
import type { NodeRef } from './node-ref.js'

/** An actor in a claim as an editor gives it: by id, or by a name, of which exactly one is given. */
export interface ParticipantInput {
  readonly actor: NodeRef | null
  /** A name that no actor bears yet brings in a person. */
  readonly name: string | null
  readonly roles: readonly ParticipantRole[]
  /** Country that a person acts for, ISO 3166-1 alpha-2. */
  readonly onBehalfOf: string | null
  /** Label of the office in which a person takes part. */
  readonly post: string | null
}

/** Fields of a claim as an editor gives them: undefined leaves a field as it is, null clears it. */
export interface ClaimInput {
  readonly statement?: string | null | undefined
  readonly type?: EventType | null | undefined
  readonly status?: EventStatus | null | undefined
  readonly modality?: Modality | null | undefined
  readonly negated?: boolean | null | undefined
  readonly attributedTo?: NodeRef | null | undefined
  /** EDTF. */
  readonly date?: string | null | undefined
  /** Name of a place; one that no place bears yet brings in a place. */
  readonly place?: string | null | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null | undefined
  readonly participants?: readonly ParticipantInput[] | null | undefined
  /** Words of the article, exactly as they stand there. */
  readonly quote?: string | null | undefined
  /** Which occurrence of the quote, as its first code point. */
  readonly start?: number | null | undefined
}
