import type { Sql } from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import type { ConnectionSource, EdgeSource, PageSource } from './connection.js'
import type { Scope } from './scope.js'

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
  }
}

/** What an object of each type is made from. The name of a type here is its name in the API. */
export interface TypeSources {
  Query: null
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
