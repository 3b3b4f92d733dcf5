import { parsePartialDate } from '../../src/domain/partial-date.js'
import type { KnownPlace, Telling, TellingParticipant } from '../../src/domain/resolution.js'

interface Fields extends Partial<Omit<Telling, 'date' | 'participants' | 'concernedBy'>> {
  readonly id: string
  /** EDTF. */
  readonly date?: string
  readonly participants?: readonly TellingParticipant[]
  readonly concernedBy?: readonly string[]
}

/** A telling that shows only the fields that matter; each is of an article of its own unless one is named. */
export function telling({ date, concernedBy, ...fields }: Fields): Telling {
  return {
    articleId: `article-${fields.id}`,
    publishedOn: '2023-10-19',
    type: 'MEETING',
    status: 'OCCURRED',
    place: null,
    country: null,
    participants: [person('Lavrov', 'RU'), person('Choe', 'KP')],
    claimIds: [fields.id],
    eventId: null,
    date: date === undefined ? null : parsePartialDate(date),
    concernedBy: (concernedBy ?? []).map((claimId) => ({ claimId, eventId: null })),
    ...fields,
  }
}

export function person(
  id: string,
  country: string | null,
  ...roles: TellingParticipant['roles'][number][]
): TellingParticipant {
  return { actorId: id, kind: 'PERSON', roles: roles.length > 0 ? roles : ['PARTICIPANT'], onBehalfOf: country }
}

export function country(code: string, ...roles: TellingParticipant['roles'][number][]): TellingParticipant {
  return { actorId: code, kind: 'COUNTRY', roles: roles.length > 0 ? roles : ['PARTICIPANT'], onBehalfOf: null }
}

export function place(
  name: string,
  kind: KnownPlace['kind'],
  code: string | null,
  within: readonly string[] = [],
): KnownPlace {
  return { id: name, name, names: [name.toLowerCase()], kind, country: code, within }
}
