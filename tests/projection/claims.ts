import { parsePartialDate } from '../../src/domain/partial-date.js'
import type {
  ProjectedClaim,
  ProjectedParticipant,
  ProjectedPlace,
} from '../../src/store/projection/projected-claim.js'

/** A claim that shows only the fields that matter; each gets an article of its own unless one is named. */
export function claim(fields: Partial<Omit<ProjectedClaim, 'date' | 'article'>> & ClaimExtras): ProjectedClaim {
  const { article, date, ...rest } = fields
  const id = rest.id ?? `claim-${article ?? rest.publishedOn ?? 'undated'}`
  return {
    id,
    article: {
      id: article ?? `article-${id}`,
      publisherId: null,
      duplicateOfId: null,
      creditIds: fields.creditIds ?? [],
    },
    publishedOn: '2023-10-19',
    position: 0,
    type: 'MEETING',
    status: 'OCCURRED',
    modality: 'REPORTED',
    negated: false,
    date: date === undefined ? null : parsePartialDate(date),
    verbatim: null,
    place: null,
    countryId: null,
    participants: [],
    reviewed: false,
    sentences: [`Sentence of ${id}.`],
    ...rest,
  }
}

interface ClaimExtras {
  readonly article?: string
  /** EDTF. */
  readonly date?: string
  readonly creditIds?: readonly string[]
}

export function person(
  name: string,
  country: string | null,
  roles: ProjectedParticipant['roles'] = ['PARTICIPANT'],
  postId: string | null = null,
): ProjectedParticipant {
  return { actorId: name, kind: 'PERSON', name, roles, onBehalfOfId: country, postId }
}

export function country(code: string, roles: ProjectedParticipant['roles'], name = code): ProjectedParticipant {
  return { actorId: code, kind: 'COUNTRY', name, roles, onBehalfOfId: null, postId: null }
}

export function organization(name: string): ProjectedParticipant {
  return { actorId: name, kind: 'ORGANIZATION', name, roles: ['PARTICIPANT'], onBehalfOfId: null, postId: null }
}

export function place(
  name: string,
  kind: ProjectedPlace['kind'],
  countryId: string | null,
  within: string[] = [],
): ProjectedPlace {
  return { id: name, name, kind, countryId, within }
}
