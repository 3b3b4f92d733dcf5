/** The peer `postgraphile`: PostGraphile over the product's tables. node postgraphile-server.ts DATABASE_URL PORT */
import { createServer } from 'node:http'
import { jsonPgSmartTags } from 'graphile-utils'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'
import { poolSize, readContenderSettings, sessionOptions } from './contender-settings.js'

/**
 * The tables know no way from an event to its quotes in their order, and a connection of PostGraphile cannot sort by
 * another table's column: as its documentation advises, a computed column says it in SQL.
 */
const evidenceOfState = `
CREATE OR REPLACE FUNCTION "EventState_evidence"(state "EventState") RETURNS SETOF "Evidence" LANGUAGE sql STABLE AS $$
  SELECT evidence.* FROM "Claim" claim JOIN "Evidence" evidence ON evidence."claimId" = claim."id"
  WHERE claim."eventId" = state."eventId" AND NOT claim."negated" AND claim."record" = 'CURRENT'
  ORDER BY claim."publishedOn" DESC, evidence."articleId" DESC, evidence."start", evidence."id" DESC
$$`

/** Prisma makes a unique index where PostGraphile looks for a constraint. */
const slugsAreUnique = jsonPgSmartTags({ version: 1, config: { class: { Actor: { tags: { unique: 'slug' } } } } })

const { databaseUrl, port } = readContenderSettings(process.argv)
const pool = new pg.Pool({
  connectionString: databaseUrl,
  application_name: 'dateline bench postgraphile',
  max: poolSize,
  options: sessionOptions,
})
await pool.query(evidenceOfState)
const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [slugsAreUnique],
  // it lets one filter and sort by the first column of an index alone, where the product's have several
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(port, '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
