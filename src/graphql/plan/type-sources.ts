import type { Sql } from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import type { Scope } from './scope.js'

/** What the fields of an edge are made of. */
export interface EdgeSource<Node, Tie = null> {
  readonly cursor: Sql
  readonly node: Node
  readonly tie: Tie
}

/** What the fields of PageInfo are made of. */
export interface PageSource {
  readonly hasNextPage: Sql
  readonly hasPreviousPage: Sql
  readonly startCursor: Sql
  readonly endCursor: Sql
}

/** What the fields of a connection are made of: aggregates over the page, and counts over the list. */
export interface ConnectionSource<N extends TableName = TableName, Tie = null> {
  readonly edge: EdgeSource<Row<N>, Tie>
  /** JSON array of a value over the rows of the page. */
  readonly each: (json: Sql) => Sql
  readonly page: PageSource
  readonly totalCount: Sql
  readonly totalCountExact: Sql
  /** The whole list, paging aside: each of its nodes, and the words after FROM that give them. */
  readonly whole: { readonly node: Row<N>; readonly from: Sql }
}

/** The columns of a partial date, of whatever table they are. */
export interface DateSource {
  readonly edtf: Sql
  readonly earliest: Sql
  readonly latest: Sql
  readonly precision: Sql
  readonly approximate: Sql
  readonly verbatim: Sql
}

/** The tie between an actor and an event or a claim. */
export interface TieSource {
  readonly actorId: Sql
  readonly roles: Sql
  readonly onBehalfOfId: Sql
  readonly postId: Sql
  /** The condition under which a claim supports the tie. */
  readonly isSupportedBy: (claim: Row<'Claim'>) => Sql
}

/** A post held by a person, as far as the articles tell. */
export interface HoldingSource {
  readonly postId: Sql
  readonly personId: Sql
  /** First and last day on which an article has the person hold the post; null if none has a date. */
  readonly firstDay: Sql
  readonly lastDay: Sql
}

/** A link between two events, seen from one of them. */
export interface LinkSource {
  readonly kind: Sql
  readonly direction: Sql
  readonly fromId: Sql
  readonly toId: Sql
  readonly otherId: Sql
}

/** Something that is only known by its type and key: a row of each table that it may be of. */
export interface NodeSource {
  /** Name of the type, as SQL text. */
  readonly type: Sql
  readonly key: Sql
  readonly scope: Scope
  /** Whether each of the rows that can be new was known at the time of the scope. */
  readonly isKnown: {
    readonly actor: Sql
    readonly place: Sql
    readonly post: Sql
    readonly evidence: Sql
    readonly pair: Sql
  }
  readonly rows: {
    readonly actor: Row<'Actor'>
    readonly merged: Row<'Actor'>
    readonly event: Row<'Event'>
    readonly state: Row<'EventState'>
    readonly article: Row<'Article'>
    readonly claim: Row<'Claim'>
    readonly evidence: Row<'Evidence'>
    readonly place: Row<'Place'>
    readonly post: Row<'Post'>
    readonly change: Row<'Change'>
    readonly candidate: Row<'MatchCandidate'>
  }
}

/** What the members of a group have in common, in one dimension. */
export interface GroupKeySource {
  readonly dimension: Sql
  readonly value: Sql
  /** Null for dimensions whose values are no nodes. */
  readonly node: NodeSource | null
}

/** A group of events or claims. */
export interface GroupSource {
  readonly keys: readonly GroupKeySource[]
  readonly count: Sql
}

/** What a search found, as an edge has it. */
export interface FoundTie {
  readonly node: NodeSource
  readonly score: Sql
  /** The words that fit, with marks around the matches. */
  readonly marked: Sql
  readonly matchedOn: Sql
}

/** A chain of actors and the events between them, as SQL arrays of keys. */
export interface PathSource {
  readonly actors: Sql
  readonly states: Sql
}

/** Two neighbours of a path and the state of the event that they share. */
export interface HopSource {
  readonly from: Sql
  readonly to: Sql
  readonly stateId: Sql
}

/** Two countries whose events are meant. */
export interface RelationSource {
  readonly left: Sql
  readonly right: Sql
}

/** One stretch of time with the events that fall into it. */
export interface BucketSource {
  readonly start: Sql
  readonly end: Sql
  readonly certain: Sql
  readonly possible: Sql
  /** The events that the timeline counts. */
  readonly isCounted: (state: Row<'EventState'>) => readonly Sql[]
}

/** What the edge of a counterpart tells beyond the person. */
export interface CounterpartTie {
  readonly sharedEvents: Sql
  /** States of the first and the last shared event. */
  readonly firstStateId: Sql
  readonly lastStateId: Sql
  /** The events that are shared. */
  readonly isShared: (state: Row<'EventState'>) => readonly Sql[]
}

/** What came of an edit, as SQL json: keys of what it was about, and why it was refused (src/graphql/mutations). */
export interface PayloadSource {
  readonly outcome: Sql
}

/** Why an edit was refused, as columns. */
export interface UserErrorSource {
  readonly code: Sql
  readonly field: Sql
  readonly message: Sql
}

/** A claim that was found in a document, as columns. */
export interface ProposedClaimSource extends DateSource {
  readonly statement: Sql
  readonly type: Sql
  readonly status: Sql
  readonly modality: Sql
  readonly place: Sql
  readonly participants: Sql
  readonly quote: Sql
  readonly start: Sql
  readonly end: Sql
  readonly confidence: Sql
}

/** Names of the types that answer mutations. */
export type PayloadName =
  | 'IngestArticlePayload'
  | 'ClaimPayload'
  | 'CorrectClaimPayload'
  | 'RetractClaimPayload'
  | 'ReviewClaimsPayload'
  | 'RetractArticlePayload'
  | 'MergeActorsPayload'
  | 'SplitActorPayload'
  | 'EventPayload'
  | 'DecideMatchPayload'
  | 'UndoChangePayload'

/** What an object of each type is made from. The name of a type here is its name in the API. */
export interface TypeSources extends Readonly<Record<PayloadName, PayloadSource>> {
  Query: null
  /** The day, as an SQL date. */
  AsOf: Sql
  Mutation: null
  Subscription: null
  Limits: null
  _Service: null
  _Entity: NodeSource
  UserError: UserErrorSource
  ProposedClaim: ProposedClaimSource
  Node: NodeSource
  Actor: Row<'Actor'>
  Person: Row<'Actor'>
  Country: Row<'Actor'>
  Organization: Row<'Actor'>
  Identifier: Row<'Identifier'>
  Post: Row<'Post'>
  PostHolding: HoldingSource
  Place: Row<'Place'>
  Event: Row<'EventState'>
  EventDate: DateSource
  Participation: TieSource
  EventLink: LinkSource
  Support: Row<'EventState'>
  Claim: Row<'Claim'>
  Evidence: Row<'Evidence'>
  Mention: Row<'Mention'>
  Article: Row<'Article'>
  ArticleVersion: Row<'ArticleVersion'>
  MatchCandidate: Row<'MatchCandidate'>
  MatchCandidateConnection: ConnectionSource<'MatchCandidate'>
  MatchCandidateEdge: EdgeSource<Row<'MatchCandidate'>>
  SearchResult: NodeSource
  SearchConnection: ConnectionSource<'SlugAlias', FoundTie>
  SearchEdge: EdgeSource<Row<'SlugAlias'>, FoundTie>
  TextRange: { readonly start: Sql; readonly end: Sql }
  Path: PathSource
  Hop: HopSource
  EventGroup: GroupSource
  ClaimGroup: GroupSource
  GroupKey: GroupKeySource
  ClaimGroupKey: GroupKeySource
  CountryRelation: RelationSource
  TimelineBucket: BucketSource
  CounterpartConnection: ConnectionSource<'Actor', CounterpartTie>
  CounterpartEdge: EdgeSource<Row<'Actor'>, CounterpartTie>
  Change: Row<'Change'>
  ChangeConnection: ConnectionSource<'Change'>
  ChangeEdge: EdgeSource<Row<'Change'>>
  PageInfo: PageSource
  PersonConnection: ConnectionSource<'Actor'>
  PersonEdge: EdgeSource<Row<'Actor'>>
  CountryConnection: ConnectionSource<'Actor'>
  CountryEdge: EdgeSource<Row<'Actor'>>
  OrganizationConnection: ConnectionSource<'Actor'>
  OrganizationEdge: EdgeSource<Row<'Actor'>>
  PlaceConnection: ConnectionSource<'Place'>
  PlaceEdge: EdgeSource<Row<'Place'>>
  EventConnection: ConnectionSource<'EventState'>
  EventEdge: EdgeSource<Row<'EventState'>>
  ParticipationConnection: ConnectionSource<'EventState', TieSource>
  ParticipationEdge: EdgeSource<Row<'EventState'>, TieSource>
  ArticleConnection: ConnectionSource<'Article'>
  ArticleEdge: EdgeSource<Row<'Article'>>
  ClaimConnection: ConnectionSource<'Claim'>
  ClaimEdge: EdgeSource<Row<'Claim'>>
  EvidenceConnection: ConnectionSource<'Evidence'>
  EvidenceEdge: EdgeSource<Row<'Evidence'>>
  MentionConnection: ConnectionSource<'Mention'>
  MentionEdge: EdgeSource<Row<'Mention'>>
  PostConnection: ConnectionSource<'Post'>
  PostEdge: EdgeSource<Row<'Post'>>
}

export type TypeName = keyof TypeSources

/** Types whose source is simply a row of a table, with that table. */
export type RowTypeName<T extends TableName> = {
  [N in TypeName]: Row<T> extends TypeSources[N] ? N : never
}[TypeName]
