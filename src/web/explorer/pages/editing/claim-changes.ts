import type { EventStatus, EventType, Modality } from '../../graphql.js'

/** What of a claim can be put right here. */
export interface ClaimFields {
  readonly statement: string
  /** Null: it is about no event, and has no status. */
  readonly type: EventType | null
  readonly status: EventStatus | null
  readonly modality: Modality
  /** EDTF, `2023-10` or `2023-10-19`; empty: it gives none. */
  readonly date: string
  /** Name of the place; empty: it gives none. */
  readonly place: string
}

/** Fields of a claim that were changed, as mutations take them. */
export type ClaimChanges = Readonly<Partial<Omit<ClaimFields, 'date' | 'place'>>> & {
  readonly date?: string | null
  readonly place?: string | null
}

/** What differs between two, ready to be sent: empty texts mean that there is none. */
export function changesBetween(before: ClaimFields, after: ClaimFields): ClaimChanges {
  const { statement, type, status, modality, date, place } = after
  return {
    ...(statement === before.statement ? {} : { statement }),
    ...(type === before.type && status === before.status ? {} : { type, status }),
    ...(modality === before.modality ? {} : { modality }),
    ...(date === before.date ? {} : { date: date === '' ? null : date }),
    ...(place === before.place ? {} : { place: place === '' ? null : place }),
  }
}
