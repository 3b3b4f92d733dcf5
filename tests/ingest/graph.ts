import type { Database } from '../../src/store/database.js'

/** Every row of every table as text, table by table, in a fixed order: two dumps are equal when nothing changed. */
export async function dumpTables(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await database.run({
    text: `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY c.relname`,
    values: [],
  })
  const dumped: Record<string, readonly string[]> = {}
  for (const [table] of tables) {
    const rows = await database.run({ text: `SELECT t::text FROM "${String(table)}" t ORDER BY t::text`, values: [] })
    dumped[String(table)] = rows.map(([row]) => String(row))
  }
  return dumped
}

/** One JSON value per row: what the graph says, by names and words, without keys, slugs and times of recording. */
const views: Readonly<Record<string, string>> = {
  actors: `SELECT json_build_array(a.kind, a.name, a."eventCount", p."countryId", o.kind, o."countryId",
      ARRAY(SELECT n.normal FROM "ActorName" n WHERE n."actorId" = a.id ORDER BY 1))
    FROM "Actor" a LEFT JOIN "Person" p ON p.id = a.id LEFT JOIN "Organization" o ON o.id = a.id
    WHERE a.kind <> 'COUNTRY' OR a."eventCount" > 0`,
  places: `SELECT json_build_array(p.name, p.kind, p."countryId", q.name)
    FROM "Place" p LEFT JOIN "Place" q ON q.id = p."partOfId"`,
  posts: `SELECT json_build_array(p."sortLabel", p."countryId", o.name)
    FROM "Post" p LEFT JOIN "Actor" o ON o.id = p."organizationId"`,
  events: `SELECT json_build_array(e.type, (e."mergedIntoId" IS NULL), ARRAY(
      SELECT a.headline || ' ' || c.position FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
      WHERE c."eventId" = e.id ORDER BY 1)) FROM "Event" e`,
  states: `SELECT json_build_array(s."validFrom", s."validTo", s.status, s.title, s.edtf, s.earliest, s.latest, s.precision,
      s.verbatim, p.name, s."countryId", s.articles, s.origins, s.reviewed, (
        SELECT json_agg(json_build_array(x.name, r.roles, b.name, o."sortLabel", r.represented, r.position) ORDER BY r.position)
        FROM "Participation" r JOIN "Actor" x ON x.id = r."actorId" LEFT JOIN "Actor" b ON b.id = r."onBehalfOfId"
        LEFT JOIN "Post" o ON o.id = r."postId" WHERE r."stateId" = s.id))
    FROM "EventState" s LEFT JOIN "Place" p ON p.id = s."placeId"`,
  links: `SELECT json_build_array(f.title, l.kind, t.title, l."validFrom") FROM "EventLink" l
    JOIN "EventState" f ON f."eventId" = l."fromId" AND f."validTo" IS NULL
    JOIN "EventState" t ON t."eventId" = l."toId" AND t."validTo" IS NULL`,
  holdings: `SELECT json_build_array(a.name, o."sortLabel", h."heldOn", c.statement) FROM "PostHolding" h
    JOIN "Actor" a ON a.id = h."personId" JOIN "Post" o ON o.id = h."postId" JOIN "Claim" c ON c.id = h."claimId"`,
  doubts: `SELECT json_build_array(least(l.title, r.title), greatest(l.title, r.title), m.score, m.reasons)
    FROM "MatchCandidate" m LEFT JOIN "EventState" l ON l."eventId" = m."leftId" AND l."validTo" IS NULL
    LEFT JOIN "EventState" r ON r."eventId" = m."rightId" AND r."validTo" IS NULL`,
}

/** The graph modulo keys: equal for two databases that tell the same. */
export async function describeGraph(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const described: Record<string, readonly string[]> = {}
  for (const [name, text] of Object.entries(views)) {
    const rows = await database.run({ text: `SELECT v::text FROM (${text}) AS view(v) ORDER BY v::text`, values: [] })
    described[name] = rows.map(([row]) => String(row))
  }
  return described
}

/** Leaves nothing but the countries: quicker than a new database for each test. */
export async function forgetArticles(database: Database): Promise<void> {
  const tables = '"Article", "Event", "Place", "Post", "Change", "MatchCandidate", "SlugAlias"'
  await database.run({ text: `TRUNCATE ${tables} CASCADE`, values: [] })
  await database.run({ text: `DELETE FROM "Actor" WHERE "kind" <> 'COUNTRY'`, values: [] })
  await database.run({ text: `UPDATE "Actor" SET "eventCount" = 0 WHERE "eventCount" <> 0`, values: [] })
}
