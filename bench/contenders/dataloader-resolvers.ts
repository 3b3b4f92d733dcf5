import type pg from 'pg'
import type { ActorRow, EvidenceRow, Loaders, ParticipationRow, PlaceRow, StateRow } from './dataloader-loaders.js'

/** What resolvers share within a request. */
export interface LoaderContext {
  readonly loaders: Loaders
  readonly pool: pg.Pool
}

interface Page {
  readonly first: number
}

interface EventWhere {
  readonly types?: readonly string[]
  readonly country?: string
  readonly date?: { readonly from?: string; readonly to?: string }
}

const typeNames = { PERSON: 'Person', COUNTRY: 'Country', ORGANIZATION: 'Organization' } as const

const globalId = ({ kind, id }: ActorRow) => `${typeNames[kind]}:${id}`

const connectionOf = <Row>(nodes: readonly Row[]) => ({ nodes, edges: nodes.map((node) => ({ node })) })

/** Resolvers over the loaders, as the documentation of DataLoader shows them. */
export const loaderResolvers = {
  Query: {
    person: (_: unknown, { by }: { readonly by: { readonly slug: string } }, { loaders }: LoaderContext) =>
      loaders.personBySlug.load(by.slug),
    events: async (_: unknown, { where, first }: Page & { readonly where: EventWhere }, { pool }: LoaderContext) => {
      const { conditions, values } = conditionsOf(where)
      const nodes = pool.query<StateRow>({
        text: `SELECT "id", "eventId", "title", "status", "edtf", "placeId" FROM "EventState" WHERE ${conditions} ORDER BY "sortDate" DESC, "eventId" DESC LIMIT $${values.length + 1}`,
        name: `events ${conditions.length}`,
        values: [...values, first],
      })
      const totalCount = async () => {
        const { rows } = await pool.query<{ count: number }>({
          text: `SELECT count(*)::int AS "count" FROM (SELECT FROM "EventState" WHERE ${conditions} LIMIT 10001) counted`,
          name: `count ${conditions.length}`,
          values: [...values],
        })
        return Math.min(rows[0]?.count ?? 0, 10_000)
      }
      return { ...connectionOf((await nodes).rows), totalCount }
    },
  },
  Actor: { __resolveType: ({ kind }: ActorRow) => typeNames[kind] },
  Person: {
    id: globalId,
    meetings: async ({ id }: ActorRow, { first }: Page, { loaders }: LoaderContext) =>
      connectionOf(await loaders.meetings(first).load(id)),
  },
  Country: { id: globalId },
  Organization: { id: globalId },
  Event: {
    date: ({ edtf }: StateRow) => (edtf === null ? null : { edtf }),
    place: ({ placeId }: StateRow, _: unknown, { loaders }: LoaderContext) =>
      placeId === null ? null : loaders.place.load(placeId),
    participants: ({ id }: StateRow, _: unknown, { loaders }: LoaderContext) => loaders.participants.load(id),
    evidence: async ({ eventId }: StateRow, { first }: Page, { loaders }: LoaderContext) => ({
      nodes: await loaders.evidence(first).load(eventId),
    }),
  },
  Place: {
    country: ({ countryId }: PlaceRow, _: unknown, { loaders }: LoaderContext) =>
      countryId === null ? null : loaders.actor.load(countryId),
  },
  Participation: {
    actor: ({ actorId }: ParticipationRow, _: unknown, { loaders }: LoaderContext) => loaders.actor.load(actorId),
  },
  Evidence: {
    quote: ({ exact }: EvidenceRow) => exact,
    article: ({ articleId }: EvidenceRow, _: unknown, { loaders }: LoaderContext) => loaders.article.load(articleId),
  },
}

/** The filter as SQL: which conditions there are decides the text, their values are parameters. */
function conditionsOf({ types, country, date }: EventWhere) {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const conditions = ['"validTo" IS NULL']
  if (types !== undefined) conditions.push(`"type" = ANY(${parameter(types)}::"EventType"[])`)
  if (country !== undefined) conditions.push(`"countryId" = ${parameter(country)}`)
  if (date !== undefined) {
    const range = `daterange(${parameter(date.from ?? null)}::date, ${parameter(date.to ?? null)}::date, '[]')`
    conditions.push('("earliest" IS NOT NULL OR "latest" IS NOT NULL)')
    conditions.push(`daterange("earliest", "latest", '[]') && ${range}`)
  }
  return { conditions: conditions.join(' AND '), values }
}
