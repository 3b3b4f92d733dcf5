import type { AnnotatedClaim, Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { type PartialDate, parsePartialDate } from '../domain/partial-date.js'
import { surroundingsIn } from '../store/save/sentence-around.js'

/** Names fold to letters and digits, without marks and case: `foldName('São Tomé')` is `sao tome`. */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** First and last day; the first is '' where the date is open at its start. Null: no date. */
export type Days = readonly [first: string, last: string] | null

/** An event of an annotation as the API shows it for one article. */
export interface ToldEvent {
  readonly type: string
  readonly status: string
  /** Folded names of each taking-part person, aliases included; hosts are left out. */
  readonly people: readonly (readonly string[])[]
  /** Codes of taking-part countries and of those that people act for. */
  readonly countries: ReadonlySet<string>
  /** Folded sentences around the evidence. */
  readonly sentences: readonly string[]
  readonly days: Days
  readonly claim: AnnotatedClaim
}

/** Days of gold: `~` is dropped, so that an approximate date is no wider than its text. */
export function daysOfGold(edtf: string): Days {
  return edtf === '' ? null : daysOf(parsePartialDate(edtf.replaceAll('~', '')))
}

const daysOf = (date: PartialDate): Days => [date.earliest ?? '', date.latest ?? '9999-12-31']

/** Two unknown dates agree, an unknown and a known one do not. */
export const haveDaysInCommon = (left: Days, right: Days): boolean =>
  left === null || right === null ? left === right : left[0] <= right[1] && right[0] <= left[1]

const shownStatuses: Readonly<Record<string, string>> = { ONGOING: 'OCCURRED', POSTPONED: 'PLANNED' }

/** The events of an annotation in the order of their numbers. */
export function listToldEvents(annotation: Annotation, document: Document): readonly ToldEvent[] {
  const around = surroundingsIn(document.body)
  const namesOf = new Map(
    annotation.people.map(({ name, aliases }) => [name, [name, ...aliases].map(foldName)] as const),
  )
  const numbers = [...new Set(annotation.claims.flatMap(({ event }) => (event === null ? [] : [event])))]
  return numbers.flatMap((number): ToldEvent[] => {
    const claims = annotation.claims.filter(({ event }) => event === number)
    const claim = claims.find(({ negated }) => !negated)
    if (!claim) return []
    const parts = claim.participants.filter(({ roles }) => !roles.includes('HOST'))
    const codes = parts.flatMap(({ actor, onBehalfOf }) => [
      actor.kind === 'COUNTRY' ? actor.name : '',
      onBehalfOf ?? '',
    ])
    return [
      {
        type: claim.type ?? '',
        status: shownStatuses[claim.status ?? ''] ?? claim.status ?? '',
        people: parts.filter(({ actor }) => actor.kind === 'PERSON').map(({ actor }) => namesOf.get(actor.name) ?? []),
        countries: new Set(codes.filter((code) => code !== '')),
        sentences: claims.flatMap(({ evidence }) => evidence.map((span) => foldName(around(span).sentence))),
        days: claim.date ? daysOf(claim.date) : null,
        claim,
      },
    ]
  })
}
