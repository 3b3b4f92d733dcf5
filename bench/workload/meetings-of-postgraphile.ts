import type { Translation } from './workload.js'

interface Named {
  readonly name: string
}

interface PostgraphileActor extends Named {
  readonly kind: string
  readonly participationsByActorId: {
    readonly nodes: readonly {
      readonly eventStateByStateId: {
        readonly title: string
        readonly participationsByStateId: { readonly nodes: readonly { readonly actorByActorId: Named }[] }
      }
    }[]
  }
}

interface PostgraphileMeeting {
  readonly title: string
  readonly edtf: string | null
  readonly placeByPlaceId: (Named & { readonly countryByCountryId: { readonly actorByRowId: Named } | null }) | null
  readonly participationsByStateId: {
    readonly nodes: readonly { readonly roles: readonly string[]; readonly actorByActorId: PostgraphileActor }[]
  }
  readonly evidence: {
    readonly nodes: readonly {
      readonly exact: string
      readonly articleByArticleId: { readonly headline: string; readonly publishedOn: string | null }
    }[]
  }
}

interface PostgraphileAnswer {
  readonly actorBySlug:
    | (Named & {
        readonly participationsByActorId: {
          readonly nodes: readonly { readonly eventStateByStateId: PostgraphileMeeting }[]
        }
      })
    | null
}

const meetings = `condition: { validTo: null, type: MEETING }, filter: { status: { in: [OCCURRED, ONGOING] } }, orderBy: [SORT_DATE_DESC, EVENT_ID_DESC]`
const participants = 'participationsByStateId(condition: { represented: false }, orderBy: POSITION_ASC)'

/** The nested meetings in PostGraphile's schema. */
export const meetingsOfPostgraphile: Translation = {
  query: `query Meetings($slug: String!) {
  actorBySlug(slug: $slug) {
    name
    participationsByActorId(first: 10, ${meetings}) { nodes { eventStateByStateId {
      title
      edtf
      placeByPlaceId { name countryByCountryId { actorByRowId { name } } }
      ${participants} { nodes { roles actorByActorId {
        name
        kind
        participationsByActorId(first: 5, ${meetings}) {
          nodes { eventStateByStateId { title ${participants} { nodes { actorByActorId { name } } } } }
        }
      } } }
      evidence(first: 2) { nodes { exact articleByArticleId { headline publishedOn } } }
    } } }
  }
}`,
  variablesOf: (variables) => variables,
  answerOf: (data) => {
    const { actorBySlug: person } = data as PostgraphileAnswer
    if (person === null) return { person: null }
    const edges = person.participationsByActorId.nodes.map((node) => ({ node: meetingOf(node.eventStateByStateId) }))
    return { person: { name: person.name, meetings: { edges } } }
  },
}

function meetingOf({ title, edtf, placeByPlaceId: place, ...meeting }: PostgraphileMeeting) {
  return {
    title,
    date: edtf === null ? null : { edtf },
    place: place === null ? null : { name: place.name, country: place.countryByCountryId?.actorByRowId ?? null },
    participants: meeting.participationsByStateId.nodes.map(({ roles, actorByActorId: actor }) => ({
      roles,
      actor: actor.kind === 'PERSON' ? personOf(actor) : { name: actor.name },
    })),
    evidence: {
      nodes: meeting.evidence.nodes.map(({ exact, articleByArticleId }) => ({
        quote: exact,
        article: articleByArticleId,
      })),
    },
  }
}

function personOf({ name, participationsByActorId }: PostgraphileActor) {
  const edges = participationsByActorId.nodes.map(({ eventStateByStateId: { title, participationsByStateId } }) => ({
    node: {
      title,
      participants: participationsByStateId.nodes.map(({ actorByActorId }) => ({ actor: actorByActorId })),
    },
  }))
  return { name, meetings: { edges } }
}
