import { drawSlugs } from './people.js'
import type { Workload } from './workload.js'

const query = 'query Lookup($slug: String!) { person(by: {slug: $slug}) { id name slug } }'

interface PostgraphileAnswer {
  readonly actorBySlug: { readonly rowId: string; readonly name: string; readonly slug: string } | null
}

/** A person by slug, three fields: what the way through the server costs where the database has next to nothing to do. */
export const person: Workload = {
  key: 'b',
  name: 'look-up by slug',
  query,
  draw: async ({ population }) => drawSlugs(population, 5000).map((slug) => ({ query, variables: { slug } })),
  handwritten: {
    name: 'person',
    statement: `
SELECT json_build_object('person', (
  SELECT json_build_object('id', 'Person:' || "id", 'name', "name", 'slug', "slug")
  FROM "Actor" WHERE "slug" = $1::text AND "kind" = 'PERSON'
))::text`,
    valuesOf: ({ slug }) => [slug],
  },
  postgraphile: {
    query: 'query Lookup($slug: String!) { actorBySlug(slug: $slug) { rowId name slug } }',
    variablesOf: (variables) => variables,
    answerOf: (data) => {
      const { actorBySlug: actor } = data as PostgraphileAnswer
      return { person: actor === null ? null : { id: `Person:${actor.rowId}`, name: actor.name, slug: actor.slug } }
    },
  },
  isKnownToResolvers: true,
}
