import type { Workload } from './workload.js'

const query = `query Article($slug: String!) {
  article(by: {slug: $slug}) {
    headline
    publishedOn
    claims(first: 100) {
      nodes { statement modality negated attributedTo { name } evidence { quote start end } }
    }
  }
}`

const differentArticles = 1000

/** An article with all its claims and the words that they rest on. */
export const article: Workload = {
  key: 'h',
  name: 'article with claims',
  query,
  draw: async ({ rows }) => {
    const slugs = await rows(`SELECT "slug" FROM "Article" ORDER BY md5("id") LIMIT ${differentArticles}`)
    return slugs.map(([slug]) => ({ query, variables: { slug } }))
  },
  handwritten: {
    name: 'article',
    statement: `
SELECT json_build_object('article', (
  SELECT json_build_object('headline', article."headline", 'publishedOn', article."publishedOn", 'claims', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object(
      'statement', claim."statement", 'modality', claim."modality", 'negated', claim."negated",
      'attributedTo', (SELECT json_build_object('name', actor."name") FROM "Actor" actor WHERE actor."id" = claim."attributedToId"),
      'evidence', (
        SELECT coalesce(json_agg(json_build_object('quote', evidence."exact", 'start', evidence."start", 'end', evidence."end") ORDER BY evidence."position"), '[]'::json)
        FROM "Evidence" evidence WHERE evidence."claimId" = claim."id"
      )
    ) ORDER BY claim."position", claim."id"), '[]'::json)
    FROM (
      SELECT * FROM "Claim" WHERE "articleId" = article."id" AND "record" = 'CURRENT' ORDER BY "position", "id" LIMIT 100
    ) claim
  )))
  FROM "Article" article WHERE article."slug" = $1::text
))::text`,
    valuesOf: ({ slug }) => [slug],
  },
}
