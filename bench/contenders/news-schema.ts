/** What of the product's schema the compared queries ask for, as resolvers answer it. */
export const newsSchema = `#graphql
  scalar Date
  scalar CountryCode
  enum EventType { MEETING CALL VISIT AGREEMENT ACCUSATION STATEMENT AID SANCTION THREAT PROTEST ATTACK ELECTION OTHER }
  enum ParticipantRole {
    PARTICIPANT VISITOR HOST ACCUSER ACCUSED SPEAKER ADDRESSEE GIVER RECEIVER SIGNATORY TARGET ORGANIZER
  }

  input PersonBy { slug: String! }
  input DateWithin { from: Date to: Date }
  input EventWhere { types: [EventType!] country: CountryCode date: DateWithin }

  type Query {
    person(by: PersonBy!): Person
    events(first: Int = 20, where: EventWhere!): EventConnection!
  }

  interface Actor { id: ID! name: String! slug: String! }
  type Person implements Actor { id: ID! name: String! slug: String! meetings(first: Int = 20): EventConnection! }
  type Country implements Actor { id: ID! name: String! slug: String! }
  type Organization implements Actor { id: ID! name: String! slug: String! }

  type EventConnection { totalCount: Int! nodes: [Event!]! edges: [EventEdge!]! }
  type EventEdge { node: Event! }
  type Event {
    title: String!
    status: String!
    date: EventDate
    place: Place
    participants: [Participation!]!
    evidence(first: Int = 20): EvidenceConnection!
  }
  type EventDate { edtf: String! }
  type Place { name: String! country: Country }
  type Participation { roles: [ParticipantRole!]! actor: Actor! }
  type EvidenceConnection { nodes: [Evidence!]! }
  type Evidence { quote: String! article: Article! }
  type Article { headline: String! publishedOn: Date }
`
