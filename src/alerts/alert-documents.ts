import { parse } from 'graphql'

/** What an alert tells of an event. */
const toldEvent = `
  id slug title type status
  date { edtf earliest latest approximate }
  place { id name }
  country { code name }
  participants { roles actor { __typename id slug name } onBehalfOf { __typename id slug name } }
  support { articles origins }
  evidence(first: 3) { nodes { quote permalink article { headline url publishedOn publisher { name } } } }
`

/** What the webhook of an alert asks of the feed of changes. */
export const changeDocument = parse(
  `subscription ($where: EventWhere) {
    eventRecorded(where: $where) { id kind at by reason nodeId node { ... on Event { ${toldEvent} } } }
  }`,
  { noLocation: true },
)

/** What the Atom feed of an alert asks: the events that were recorded last. */
export const latestDocument = `query ($where: EventWhere) {
  events(first: 50, where: $where, orderBy: { field: RECORDED_AT, direction: DESC }) {
    nodes { ${toldEvent} history { at } }
  }
}`

/** An event as both documents ask for it. */
export interface ToldEvent {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly type: string
  readonly status: string
  readonly evidence: {
    readonly nodes: readonly {
      readonly quote: string
      readonly permalink: string
      readonly article: { readonly headline: string; readonly url: string | null }
    }[]
  }
}

/** A change as `changeDocument` asks for it. */
export interface ToldChange {
  /** Global id; it ends with the number of the change. */
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly by: string
  readonly reason: string | null
  readonly nodeId: string
  /** Null where the event is gone. */
  readonly node: ToldEvent | null
}
