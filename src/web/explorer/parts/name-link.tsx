import { addressOf } from '../app/addresses.js'
import { graphql } from '../graphql.js'
import { Go } from './go.js'

/** What a link to an actor needs. */
export const actorName = graphql(`
  fragment ActorName on Actor {
    __typename
    id
    slug
    name
  }
`)

/** A name that leads to its view; names run in their own direction. */
export function NameLink({
  node,
}: {
  readonly node: { readonly __typename: string; readonly slug: string; readonly name: string }
}) {
  return (
    <Go to={addressOf(node)}>
      <bdi>{node.name}</bdi>
    </Go>
  )
}
