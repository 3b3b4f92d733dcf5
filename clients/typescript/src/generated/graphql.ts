/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who takes part. */
export type ActorFilter = {
  /** Each of these actors, itself or through somebody acting for it. */
  readonly allOf?: ReadonlyArray<string> | null | undefined;
  /** At least one of these actors. */
  readonly anyOf?: ReadonlyArray<string> | null | undefined;
  /** Each of these countries: itself, through somebody acting for it, or as a host. */
  readonly countriesAllOf?: ReadonlyArray<string> | null | undefined;
  /** The actors meant have one of these roles. */
  readonly roles?: ReadonlyArray<ParticipantRole> | null | undefined;
};

/** How a news article is looked up: exactly one of these. */
export type ArticleBy =
  {   /** SHA-256 of its current version. */
  readonly contentHash: string; readonly id?: never; readonly slug?: never; readonly url?: never; }
  |  { readonly contentHash?: never;   /** Global id or slug. */
  readonly id: string; readonly slug?: never; readonly url?: never; }
  |  { readonly contentHash?: never; readonly id?: never;   /** Readable name for addresses. */
  readonly slug: string; readonly url?: never; }
  |  { readonly contentHash?: never; readonly id?: never; readonly slug?: never;   /** Where it was published. */
  readonly url: string; };

/** A box of coordinates, in degrees (WGS 84); west may be larger than east. */
export type BoundingBox = {
  /** Eastern edge, -180 to 180. */
  readonly east: number;
  /** Northern edge, -90 to 90. */
  readonly north: number;
  /** Southern edge, -90 to 90. */
  readonly south: number;
  /** Western edge, -180 to 180. */
  readonly west: number;
};

/** What was done to the record. */
export type ChangeKind =
  /** Something was added. */
  | 'ADDED'
  /** A claim was corrected. */
  | 'CORRECTED'
  /** Two were found to be one. */
  | 'MERGED'
  /** A claim or an article was taken back. */
  | 'RETRACTED'
  /** An editor looked at a claim. */
  | 'REVIEWED'
  /** One was found to be two. */
  | 'SPLIT'
  /** What the claims tell of it changed. */
  | 'UPDATED';

/** Which claims are meant; all conditions that are given must hold. */
export type ClaimWhere = {
  /** Of this article. */
  readonly article?: string | null | undefined;
  /** The word of this actor. */
  readonly attributedTo?: string | null | undefined;
  /** Whether another claim contradicts it. */
  readonly disputed?: boolean | null | undefined;
  /** About an event like this. */
  readonly event?: EventWhere | null | undefined;
  /** Put in one of these ways. */
  readonly modality?: ReadonlyArray<Modality> | null | undefined;
  /** Whether the statement is denied to be so. */
  readonly negated?: boolean | null | undefined;
  /** With one of these standings in the record; CURRENT unless given. */
  readonly record?: ReadonlyArray<RecordStatus> | null | undefined;
  /** Whether an editor has looked at it. */
  readonly reviewed?: boolean | null | undefined;
  /** Gives its event one of these statuses. */
  readonly status?: ReadonlyArray<EventStatus> | null | undefined;
  /** Statement or quotes match: web-search syntax (words, "exact phrases", OR, -without), English stemming; phrases must stand there to the letter. */
  readonly text?: string | null | undefined;
};

/** How a date must fit a range. */
export type DateMatch =
  /** It lies within the range for sure. */
  | 'CERTAIN'
  /** It may lie within the range. */
  | 'POSSIBLE';

/** What a date is exact to. */
export type DatePrecision =
  /** On a day or after it. */
  | 'AFTER'
  /** On a day or before it. */
  | 'BEFORE'
  /** One day. */
  | 'DAY'
  /** From one day to another. */
  | 'INTERVAL'
  /** One month. */
  | 'MONTH'
  /** One season of a year. */
  | 'SEASON'
  /** Nothing to go on. */
  | 'UNKNOWN'
  /** One year. */
  | 'YEAR';

/** A range of days, both ends included; at least one end. */
export type DateWithin = {
  /** First day; open if left out. */
  readonly from?: string | null | undefined;
  /** Whether it may lie there or must. */
  readonly match?: DateMatch | null | undefined;
  /** Last day; open if left out. */
  readonly to?: string | null | undefined;
};

/** How a event is looked up: exactly one of these. */
export type EventBy =
  {   /** Global id or slug. */
  readonly id: string; readonly slug?: never; }
  |  { readonly id?: never;   /** Readable name for addresses. */
  readonly slug: string; };

/** What events can be grouped by. */
export type EventDimension =
  /** Country on whose ground it took place. */
  | 'COUNTRY'
  /** Month; null where the date is wider. */
  | 'MONTH'
  /** Each actor that takes part: an event counts once for each. */
  | 'PARTICIPANT'
  /** Place. */
  | 'PLACE'
  /** Each publisher whose articles tell of it: an event counts once for each. */
  | 'PUBLISHER'
  /** Status. */
  | 'STATUS'
  /** Type of event. */
  | 'TYPE'
  /** Year; null where the date is wider. */
  | 'YEAR';

/** How two events hang together. */
export type EventLinkKind =
  /** It is about the other: an accusation about the alleged act. */
  | 'CONCERNS'
  /** It comes after the other and because of it. */
  | 'FOLLOWS'
  /** It carries the other out: a delivery an agreement. */
  | 'IMPLEMENTS'
  /** It is part of the other: a meeting of a visit. */
  | 'PART_OF';

/** An order; ties are broken by id. */
export type EventOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** What to order by. */
  readonly field: EventOrderField;
};

/** What events are ordered by. */
export type EventOrderField =
  /** Earliest day, else latest; events without a date come last in both directions. */
  | 'DATE'
  /** When the event was first recorded. */
  | 'RECORDED_AT'
  /** Number of origins. */
  | 'SUPPORT';

/** How real an event is, by the claims about it. */
export type EventStatus =
  /** Asserted by a named party alone. */
  | 'ALLEGED'
  /** Called off or abandoned. */
  | 'CANCELLED'
  /** A party denies the act, or officially says that it will not happen, and no article reports it as fact. */
  | 'DENIED'
  /** Reported as having happened. */
  | 'OCCURRED'
  /** Reported as happening. */
  | 'ONGOING'
  /** Announced, and not reported as having happened. */
  | 'PLANNED'
  /** Put off to a later time. */
  | 'POSTPONED';

/** What sort of event it is. */
export type EventType =
  /** Somebody accuses somebody of an act. */
  | 'ACCUSATION'
  /** Something is agreed or signed. */
  | 'AGREEMENT'
  /** Money, goods or arms are given. */
  | 'AID'
  /** A stated act of violence. */
  | 'ATTACK'
  /** They speak by telephone or video. */
  | 'CALL'
  /** People vote. */
  | 'ELECTION'
  /** People or countries meet: talks, a summit, a conference. */
  | 'MEETING'
  /** Anything else worth recording. */
  | 'OTHER'
  /** People protest. */
  | 'PROTEST'
  /** A sanction is imposed. */
  | 'SANCTION'
  /** Something is said that counts as an act of its own. */
  | 'STATEMENT'
  /** Somebody threatens somebody. */
  | 'THREAT'
  /** Somebody travels somewhere. */
  | 'VISIT';

/** Which events are meant; all conditions that are given must hold. */
export type EventWhere = {
  /** At least one of these filters fits. */
  readonly any?: ReadonlyArray<EventWhere> | null | undefined;
  /** Told by this article. */
  readonly article?: string | null | undefined;
  /** Told as the word of this actor. */
  readonly attributedTo?: string | null | undefined;
  /** On the ground of this country. */
  readonly country?: string | null | undefined;
  /** When; events without a date never fit. */
  readonly date?: DateWithin | null | undefined;
  /** Told by at least so many origins. */
  readonly minOrigins?: number | null | undefined;
  /** This filter does not fit. */
  readonly not?: EventWhere | null | undefined;
  /** Who takes part. */
  readonly participants?: ActorFilter | null | undefined;
  /** At this place or at one within it. */
  readonly place?: string | null | undefined;
  /** Of a type that stands for one of these PLOVER categories. */
  readonly plover?: ReadonlyArray<PloverCategory> | null | undefined;
  /** Told by an article of this publisher. */
  readonly publisher?: string | null | undefined;
  /** Whether every claim about it has been reviewed. */
  readonly reviewed?: boolean | null | undefined;
  /** One of these statuses. */
  readonly status?: ReadonlyArray<EventStatus> | null | undefined;
  /** Told in these words: web-search syntax over statements and quotes. */
  readonly text?: string | null | undefined;
  /** One of these types. */
  readonly types?: ReadonlyArray<EventType> | null | undefined;
  /** At a place within this box. */
  readonly within?: BoundingBox | null | undefined;
};

/** Which way a link is read. */
export type LinkDirection =
  /** From the other event to the one at hand: the other is PART_OF the event at hand. */
  | 'IN'
  /** From the event at hand to the other: the event at hand is PART_OF the other. */
  | 'OUT';

/** How an article puts an assertion. */
export type Modality =
  /** As an allegation. */
  | 'ALLEGED'
  /** As an announcement. */
  | 'ANNOUNCED'
  /** As a denial. */
  | 'DENIED'
  /** As a report of its own. */
  | 'REPORTED'
  /** As speculation. */
  | 'SPECULATED'
  /** As the word of somebody. */
  | 'STATED';

/** Direction of an order. */
export type OrderDirection =
  /** From small to large, from old to new. */
  | 'ASC'
  /** From large to small, from new to old. */
  | 'DESC';

/** What an actor does in an event. */
export type ParticipantRole =
  /** Is accused. */
  | 'ACCUSED'
  /** Accuses. */
  | 'ACCUSER'
  /** Is spoken to. */
  | 'ADDRESSEE'
  /** Gives. */
  | 'GIVER'
  /** Receives the others. */
  | 'HOST'
  /** Arranges it. */
  | 'ORGANIZER'
  /** Takes part. */
  | 'PARTICIPANT'
  /** Is given to. */
  | 'RECEIVER'
  /** Agrees or signs. */
  | 'SIGNATORY'
  /** Speaks. */
  | 'SPEAKER'
  /** Is the one against whom it is done. */
  | 'TARGET'
  /** Travels. */
  | 'VISITOR';

/** How a person is looked up: exactly one of these. A name or an alias that fits more than one person is an error AMBIGUOUS which lists the candidates’ ids. */
export type PersonBy =
  {   /** Global id or slug. */
  readonly id: string; readonly name?: never; readonly slug?: never; readonly wikidata?: never; }
  |  { readonly id?: never;   /** Name or alias, accents, case and punctuation aside. */
  readonly name: string; readonly slug?: never; readonly wikidata?: never; }
  |  { readonly id?: never; readonly name?: never;   /** Readable name for addresses. */
  readonly slug: string; readonly wikidata?: never; }
  |  { readonly id?: never; readonly name?: never; readonly slug?: never;   /** Wikidata id, such as Q7747. */
  readonly wikidata: string; };

/** How a place is looked up: exactly one of these. */
export type PlaceBy =
  {   /** Global id or slug. */
  readonly id: string; readonly name?: never; readonly slug?: never; }
  |  { readonly id?: never;   /** Name or alias, accents, case and punctuation aside. */
  readonly name: string; readonly slug?: never; }
  |  { readonly id?: never; readonly name?: never;   /** Readable name for addresses. */
  readonly slug: string; };

/** What sort of place it is. */
export type PlaceKind =
  /** A city, town or village. */
  | 'CITY'
  /** A region within a country or across borders. */
  | 'REGION'
  /** A building, a base, a facility. */
  | 'SITE';

/** Categories of the PLOVER ontology of political events. */
export type PloverCategory =
  /** Accuse or disapprove. */
  | 'ACCUSE'
  /** Agree to do something. */
  | 'AGREE'
  /** Give aid. */
  | 'AID'
  /** Attack. */
  | 'ASSAULT'
  /** Use force short of assault. */
  | 'COERCE'
  /** Yield. */
  | 'CONCEDE'
  /** Meet, visit, call. */
  | 'CONSULT'
  /** Cooperate materially. */
  | 'COOPERATE'
  /** Show military force. */
  | 'MOBILIZE'
  /** Protest. */
  | 'PROTEST'
  /** Reject or refuse. */
  | 'REJECT'
  /** Ask or demand. */
  | 'REQUEST'
  /** Withdraw. */
  | 'RETREAT'
  /** Reduce relations or impose sanctions. */
  | 'SANCTION'
  /** Support diplomatically. */
  | 'SUPPORT'
  /** Threaten. */
  | 'THREATEN';

/** Whether a claim holds in the record. */
export type RecordStatus =
  /** Another claim has taken its place. */
  | 'CORRECTED'
  /** It holds. */
  | 'CURRENT'
  /** A reviewer rejected it. */
  | 'REJECTED'
  /** It was taken back. */
  | 'RETRACTED';

/** How long the buckets of a timeline are. */
export type TimeBucket =
  /** Days. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** Weeks, which begin on Monday. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

export type ChangesSinceQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ChangesSinceQuery = { readonly changes: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ChangeKind, readonly at: string, readonly nodeId: string, readonly by: string }> } };

export type FollowChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  nodeId?: string | null | undefined;
}>;


export type FollowChangesSubscription = { readonly changeRecorded: { readonly id: string, readonly kind: ChangeKind, readonly at: string, readonly nodeId: string, readonly by: string } };

export type FollowEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  where?: EventWhere | null | undefined;
}>;


export type FollowEventsSubscription = { readonly eventRecorded: { readonly id: string, readonly kind: ChangeKind, readonly at: string, readonly nodeId: string, readonly by: string } };

export type ClaimsQueryVariables = Exact<{
  where?: ClaimWhere | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly statement: string, readonly modality: Modality, readonly negated: boolean, readonly attributedTo:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly event: { readonly id: string, readonly type: EventType, readonly title: string, readonly status: EventStatus, readonly participants: ReadonlyArray<{ readonly actor:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           }> } | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> } };

export type DisputedClaimsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisputedClaimsQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly statement: string, readonly attributedTo:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }>, readonly conflictsWith: ReadonlyArray<{ readonly id: string, readonly statement: string, readonly attributedTo:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> }> } };

export type ArticleInFullQueryVariables = Exact<{
  by: ArticleBy;
}>;


export type ArticleInFullQuery = { readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null, readonly body: string, readonly credits: ReadonlyArray<{ readonly name: string }>, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: EventType, readonly status: EventStatus }> }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly statement: string, readonly modality: Modality, readonly negated: boolean, readonly attributedTo:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number }> }> } } | null };

export type SearchForQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchForQuery = { readonly search: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly score: number, readonly highlight: string, readonly matchedOn: string, readonly matches: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly headline: string }
        | { readonly __typename: 'Country', readonly id: string, readonly name: string }
        | { readonly __typename: 'Event', readonly id: string, readonly title: string }
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
        | { readonly __typename: 'Place', readonly id: string, readonly name: string }
       }> } };

export type EventsQueryVariables = Exact<{
  where?: EventWhere | null | undefined;
  orderBy?: EventOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EventType, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string, readonly precision: DatePrecision, readonly verbatim: string | null } | null, readonly place: { readonly name: string, readonly country: { readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly roles: ReadonlyArray<ParticipantRole>, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> } }> } };

export type PlannedEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlannedEventsQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EventType, readonly title: string, readonly date: { readonly edtf: string, readonly precision: DatePrecision } | null, readonly claims: { readonly nodes: ReadonlyArray<{ readonly modality: Modality, readonly attributedTo:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> } }> } };

export type MeetingsPlannedBetweenQueryVariables = Exact<{
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsPlannedBetweenQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly date: { readonly edtf: string, readonly precision: DatePrecision, readonly verbatim: string | null } | null, readonly participants: ReadonlyArray<{ readonly roles: ReadonlyArray<ParticipantRole>, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }> }> } };

export type AccusationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccusationsQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly date: { readonly edtf: string } | null, readonly participants: ReadonlyArray<{ readonly roles: ReadonlyArray<ParticipantRole>, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly related: ReadonlyArray<{ readonly event: { readonly id: string, readonly type: EventType, readonly title: string, readonly status: EventStatus } }>, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> } }> } };

export type VisitsToCountryQueryVariables = Exact<{
  country: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VisitsToCountryQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string } | null, readonly participants: ReadonlyArray<{ readonly roles: ReadonlyArray<ParticipantRole>, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly related: ReadonlyArray<{ readonly direction: LinkDirection, readonly event: { readonly id: string, readonly type: EventType, readonly title: string, readonly date: { readonly edtf: string } | null } }> }> } };

export type SupportOfEventQueryVariables = Exact<{
  by: EventBy;
}>;


export type SupportOfEventQuery = { readonly event: { readonly id: string, readonly title: string, readonly support: { readonly articles: number, readonly origins: number, readonly creditedAgencies: ReadonlyArray<{ readonly name: string }> }, readonly related: ReadonlyArray<{ readonly kind: EventLinkKind, readonly direction: LinkDirection, readonly event: { readonly id: string, readonly title: string, readonly date: { readonly edtf: string } | null } }>, readonly claims: { readonly nodes: ReadonlyArray<{ readonly statement: string, readonly attributedTo:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> } } | null };

export type KnownThenAndNowQueryVariables = Exact<{
  by: EventBy;
  day: string;
}>;


export type KnownThenAndNowQuery = { readonly now: { readonly id: string, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: ChangeKind, readonly reason: string | null, readonly by: string, readonly before: unknown, readonly after: unknown }> } | null, readonly then: { readonly event: { readonly id: string, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string } | null } | null } };

export type BetweenCountriesQueryVariables = Exact<{
  one: string;
  other: string;
  date?: DateWithin | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BetweenCountriesQuery = { readonly country: { readonly id: string, readonly name: string, readonly relations: { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly groups: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly dimension: EventDimension, readonly value: string | null }> }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: EventType, readonly status: EventStatus, readonly date: { readonly edtf: string } | null }> } } } | null };

export type TimelineOfEventsQueryVariables = Exact<{
  where: EventWhere;
  bucket: TimeBucket;
}>;


export type TimelineOfEventsQuery = { readonly timeline: ReadonlyArray<{ readonly start: string, readonly end: string, readonly certain: number, readonly possible: number, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: EventStatus }> } }> };

export type EventsAtPlaceQueryVariables = Exact<{
  by: PlaceBy;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsAtPlaceQuery = { readonly place: { readonly id: string, readonly name: string, readonly kind: PlaceKind, readonly country: { readonly name: string } | null, readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly date: { readonly edtf: string } | null, readonly participants: ReadonlyArray<{ readonly actor:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           }> }> } } | null };

export type MeetingsOfPersonQueryVariables = Exact<{
  by: PersonBy;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsOfPersonQuery = { readonly person: { readonly id: string, readonly name: string, readonly meetings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly roles: ReadonlyArray<ParticipantRole>, readonly post: { readonly label: string } | null, readonly onBehalfOf:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly node: { readonly id: string, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string, readonly precision: DatePrecision, readonly verbatim: string | null } | null, readonly place: { readonly name: string, readonly country: { readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly roles: ReadonlyArray<ParticipantRole>, readonly actor:
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            , readonly post: { readonly label: string } | null }>, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> } } }> } } | null };

export type MeetingsOfTwoQueryVariables = Exact<{
  by: PersonBy;
  with: ReadonlyArray<string> | string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsOfTwoQuery = { readonly person: { readonly id: string, readonly name: string, readonly meetings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: EventStatus, readonly date: { readonly edtf: string } | null, readonly place: { readonly name: string, readonly kind: PlaceKind, readonly country: { readonly name: string } | null } | null, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> } }> } } | null };

export type StatementsOfPersonQueryVariables = Exact<{
  by: PersonBy;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementsOfPersonQuery = { readonly person: { readonly id: string, readonly name: string, readonly claimsMade: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly statement: string, readonly modality: Modality, readonly event: { readonly id: string, readonly title: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> } } | null };

export type OfficesOfPersonQueryVariables = Exact<{
  by: PersonBy;
  at?: string | null | undefined;
}>;


export type OfficesOfPersonQuery = { readonly person: { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly posts: ReadonlyArray<{ readonly post: { readonly label: string, readonly country: { readonly name: string } | null }, readonly from: { readonly edtf: string } | null, readonly to: { readonly edtf: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> } | null };

export type MostActivePeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: ReadonlyArray<EventType> | EventType | null | undefined;
}>;


export type MostActivePeopleQuery = { readonly people: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly counterparts: { readonly edges: ReadonlyArray<{ readonly sharedEvents: number, readonly latest: { readonly edtf: string } | null, readonly node: { readonly id: string, readonly name: string } }> } }> } };

export type HowConnectedQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops?: number | null | undefined;
}>;


export type HowConnectedQuery = { readonly paths: ReadonlyArray<{ readonly length: number, readonly hops: ReadonlyArray<{ readonly from:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly event: { readonly id: string, readonly title: string, readonly date: { readonly edtf: string } | null }, readonly to:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } }> }> }> | null };

export type QuoteFragment = { readonly quote: string, readonly start: number, readonly end: number, readonly article: { readonly id: string, readonly headline: string, readonly publishedOn: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const QuoteFragmentDoc = new TypedDocumentString(`
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}
    `, {"fragmentName":"Quote"}) as unknown as TypedDocumentString<QuoteFragment, unknown>;
export const ChangesSinceDocument = new TypedDocumentString(`
    query ChangesSince($after: String, $first: Int = 50) {
  changes(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      at
      nodeId
      by
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const FollowChangesDocument = new TypedDocumentString(`
    subscription FollowChanges($after: String, $nodeId: ID) {
  changeRecorded(after: $after, nodeId: $nodeId) {
    id
    kind
    at
    nodeId
    by
  }
}
    `) as unknown as TypedDocumentString<FollowChangesSubscription, FollowChangesSubscriptionVariables>;
export const FollowEventsDocument = new TypedDocumentString(`
    subscription FollowEvents($after: String, $where: EventWhere) {
  eventRecorded(after: $after, where: $where) {
    id
    kind
    at
    nodeId
    by
  }
}
    `) as unknown as TypedDocumentString<FollowEventsSubscription, FollowEventsSubscriptionVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($where: ClaimWhere, $first: Int = 20, $after: String) {
  claims(where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      statement
      modality
      negated
      attributedTo {
        name
      }
      event {
        id
        type
        title
        status
        participants {
          actor {
            id
            name
          }
        }
      }
      evidence {
        ...Quote
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const DisputedClaimsDocument = new TypedDocumentString(`
    query DisputedClaims($first: Int = 20, $after: String) {
  claims(first: $first, after: $after, where: {disputed: true}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      statement
      attributedTo {
        name
      }
      evidence {
        ...Quote
      }
      conflictsWith {
        id
        statement
        attributedTo {
          name
        }
        evidence {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<DisputedClaimsQuery, DisputedClaimsQueryVariables>;
export const ArticleInFullDocument = new TypedDocumentString(`
    query ArticleInFull($by: ArticleBy!) {
  article(by: $by) {
    id
    headline
    publishedOn
    credits {
      name
    }
    body
    events(first: 50) {
      nodes {
        id
        title
        type
        status
      }
    }
    claims(first: 100) {
      nodes {
        id
        statement
        modality
        negated
        attributedTo {
          name
        }
        evidence {
          quote
          start
          end
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleInFullQuery, ArticleInFullQueryVariables>;
export const SearchForDocument = new TypedDocumentString(`
    query SearchFor($text: String!, $first: Int = 10, $after: String) {
  search(text: $text, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      score
      highlight
      matches {
        start
        end
      }
      matchedOn
      node {
        __typename
        ... on Node {
          id
        }
        ... on Article {
          headline
        }
        ... on Person {
          name
        }
        ... on Country {
          name
        }
        ... on Organization {
          name
        }
        ... on Place {
          name
        }
        ... on Event {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchForQuery, SearchForQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($where: EventWhere, $orderBy: EventOrder, $first: Int = 20, $after: String) {
  events(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      type
      title
      status
      date {
        edtf
        precision
        verbatim
      }
      place {
        name
        country {
          name
        }
      }
      participants {
        roles
        actor {
          id
          name
        }
      }
      evidence(first: 2) {
        nodes {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const PlannedEventsDocument = new TypedDocumentString(`
    query PlannedEvents($first: Int = 50, $after: String) {
  events(first: $first, after: $after, where: {status: [PLANNED]}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      type
      title
      date {
        edtf
        precision
      }
      claims(first: 3) {
        nodes {
          modality
          attributedTo {
            name
          }
          evidence {
            ...Quote
          }
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<PlannedEventsQuery, PlannedEventsQueryVariables>;
export const MeetingsPlannedBetweenDocument = new TypedDocumentString(`
    query MeetingsPlannedBetween($from: Date!, $to: Date!, $first: Int = 20, $after: String) {
  events(
    first: $first
    after: $after
    where: {types: [MEETING], status: [PLANNED], date: {from: $from, to: $to}}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      date {
        edtf
        precision
        verbatim
      }
      participants {
        roles
        actor {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingsPlannedBetweenQuery, MeetingsPlannedBetweenQueryVariables>;
export const AccusationsDocument = new TypedDocumentString(`
    query Accusations($first: Int = 10, $after: String) {
  events(first: $first, after: $after, where: {types: [ACCUSATION]}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      date {
        edtf
      }
      participants {
        roles
        actor {
          id
          name
        }
      }
      related(kinds: [CONCERNS]) {
        event {
          id
          type
          title
          status
        }
      }
      evidence(first: 1) {
        nodes {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<AccusationsQuery, AccusationsQueryVariables>;
export const VisitsToCountryDocument = new TypedDocumentString(`
    query VisitsToCountry($country: CountryCode!, $first: Int = 20, $after: String) {
  events(first: $first, after: $after, where: {types: [VISIT], country: $country}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      status
      date {
        edtf
      }
      participants {
        roles
        actor {
          id
          name
        }
      }
      related(kinds: [PART_OF]) {
        direction
        event {
          id
          type
          title
          date {
            edtf
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisitsToCountryQuery, VisitsToCountryQueryVariables>;
export const SupportOfEventDocument = new TypedDocumentString(`
    query SupportOfEvent($by: EventBy!) {
  event(by: $by) {
    id
    title
    support {
      articles
      origins
      creditedAgencies {
        name
      }
    }
    related {
      kind
      direction
      event {
        id
        title
        date {
          edtf
        }
      }
    }
    claims(first: 20, where: {negated: true}) {
      nodes {
        statement
        attributedTo {
          name
        }
        evidence {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<SupportOfEventQuery, SupportOfEventQueryVariables>;
export const KnownThenAndNowDocument = new TypedDocumentString(`
    query KnownThenAndNow($by: EventBy!, $day: Date!) {
  now: event(by: $by) {
    id
    title
    status
    date {
      edtf
    }
    history {
      at
      kind
      reason
      by
      before
      after
    }
  }
  then: asOf(date: $day) {
    event(by: $by) {
      id
      title
      status
      date {
        edtf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KnownThenAndNowQuery, KnownThenAndNowQueryVariables>;
export const BetweenCountriesDocument = new TypedDocumentString(`
    query BetweenCountries($one: CountryCode!, $other: CountryCode!, $date: DateWithin, $first: Int = 100, $after: String) {
  country(by: {code: $one}) {
    id
    name
    relations(with: {code: $other}) {
      events(
        first: $first
        after: $after
        where: {date: $date}
        orderBy: {field: DATE, direction: ASC}
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        groups(by: [TYPE, STATUS]) {
          keys {
            dimension
            value
          }
          count
        }
        nodes {
          id
          title
          type
          status
          date {
            edtf
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BetweenCountriesQuery, BetweenCountriesQueryVariables>;
export const TimelineOfEventsDocument = new TypedDocumentString(`
    query TimelineOfEvents($where: EventWhere!, $bucket: TimeBucket!) {
  timeline(where: $where, bucket: $bucket) {
    start
    end
    certain
    possible
    events(first: 10) {
      nodes {
        id
        title
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineOfEventsQuery, TimelineOfEventsQueryVariables>;
export const EventsAtPlaceDocument = new TypedDocumentString(`
    query EventsAtPlace($by: PlaceBy!, $first: Int = 20, $after: String) {
  place(by: $by) {
    id
    name
    kind
    country {
      name
    }
    events(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        date {
          edtf
        }
        participants {
          actor {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EventsAtPlaceQuery, EventsAtPlaceQueryVariables>;
export const MeetingsOfPersonDocument = new TypedDocumentString(`
    query MeetingsOfPerson($by: PersonBy!, $first: Int = 20, $after: String) {
  person(by: $by) {
    id
    name
    meetings(first: $first, after: $after, orderBy: {field: DATE, direction: DESC}) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        roles
        post {
          label
        }
        onBehalfOf {
          name
        }
        node {
          id
          title
          status
          date {
            edtf
            precision
            verbatim
          }
          place {
            name
            country {
              name
            }
          }
          participants {
            roles
            actor {
              id
              name
            }
            post {
              label
            }
          }
          evidence(first: 5) {
            nodes {
              ...Quote
            }
          }
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<MeetingsOfPersonQuery, MeetingsOfPersonQueryVariables>;
export const MeetingsOfTwoDocument = new TypedDocumentString(`
    query MeetingsOfTwo($by: PersonBy!, $with: [ID!]!, $first: Int = 20, $after: String) {
  person(by: $by) {
    id
    name
    meetings(with: $with, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        status
        date {
          edtf
        }
        place {
          name
          kind
          country {
            name
          }
        }
        evidence(first: 2) {
          nodes {
            ...Quote
          }
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<MeetingsOfTwoQuery, MeetingsOfTwoQueryVariables>;
export const StatementsOfPersonDocument = new TypedDocumentString(`
    query StatementsOfPerson($by: PersonBy!, $first: Int = 20, $after: String) {
  person(by: $by) {
    id
    name
    claimsMade(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        statement
        modality
        event {
          id
          title
        }
        evidence {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<StatementsOfPersonQuery, StatementsOfPersonQueryVariables>;
export const OfficesOfPersonDocument = new TypedDocumentString(`
    query OfficesOfPerson($by: PersonBy!, $at: Date) {
  person(by: $by) {
    id
    name
    aliases
    posts(at: $at) {
      post {
        label
        country {
          name
        }
      }
      from {
        edtf
      }
      to {
        edtf
      }
      evidence {
        ...Quote
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<OfficesOfPersonQuery, OfficesOfPersonQueryVariables>;
export const MostActivePeopleDocument = new TypedDocumentString(`
    query MostActivePeople($first: Int = 10, $after: String, $types: [EventType!] = [MEETING]) {
  people(
    first: $first
    after: $after
    orderBy: {field: EVENT_COUNT, direction: DESC}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      counterparts(first: 10, where: {types: $types}) {
        edges {
          sharedEvents
          latest {
            edtf
          }
          node {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MostActivePeopleQuery, MostActivePeopleQueryVariables>;
export const HowConnectedDocument = new TypedDocumentString(`
    query HowConnected($from: ID!, $to: ID!, $maxHops: Int = 3) {
  paths(from: $from, to: $to, maxHops: $maxHops) {
    length
    hops {
      from {
        id
        name
      }
      event {
        id
        title
        date {
          edtf
        }
      }
      to {
        id
        name
      }
      evidence {
        ...Quote
      }
    }
  }
}
    fragment Quote on Evidence {
  quote
  start
  end
  article {
    id
    headline
    publishedOn
  }
}`) as unknown as TypedDocumentString<HowConnectedQuery, HowConnectedQueryVariables>;