/** The chains of meetings between two people, up to four hops; there is no one statement by hand to compare it with. */
export const pathsQuery = `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to) { length hops { from { name } event { title } to { name } } }
}`
