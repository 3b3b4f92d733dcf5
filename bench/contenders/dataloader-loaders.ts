import DataLoader from 'dataloader'
import type pg from 'pg'

/** Rows that the resolvers work with; days and numbers as PostgreSQL writes them. */
export interface ActorRow {
  readonly id: string
  readonly kind: 'PERSON' | 'COUNTRY' | 'ORGANIZATION'
  readonly name: string
  readonly slug: string
}
export interface StateRow {
  readonly id: string
  readonly eventId: string
  readonly title: string
  readonly status: string
  readonly edtf: string | null
  readonly placeId: string | null
}
export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly countryId: string | null
}
export interface ArticleRow {
  readonly id: string
  readonly headline: string
  readonly publishedOn: string | null
}
export interface ParticipationRow {
  readonly stateId: string
  readonly actorId: string
  readonly roles: readonly string[]
}
export interface EvidenceRow {
  readonly eventId: string
  readonly exact: string
  readonly articleId: string
}

/** One request's loaders: each gathers what a level of the query asks for into one prepared statement. */
export interface Loaders {
  readonly personBySlug: DataLoader<string, ActorRow | null>
  readonly actor: DataLoader<string, ActorRow | null>
  readonly state: DataLoader<string, StateRow | null>
  readonly place: DataLoader<string, PlaceRow | null>
  readonly article: DataLoader<string, ArticleRow | null>
  readonly participants: DataLoader<string, readonly ParticipationRow[]>
  /** The states of an actor's latest meetings; a loader for each size of page. */
  readonly meetings: (first: number) => DataLoader<string, readonly StateRow[]>
  /** An event's latest quotes; a loader for each size of page. */
  readonly evidence: (first: number) => DataLoader<string, readonly EvidenceRow[]>
}

const stateColumns = `state."id", state."eventId", state."title", state."status", state."edtf", state."placeId"`

const meetingsStatement = `
SELECT person."id" AS "actorId", ${stateColumns}
FROM unnest($1::text[]) person ("id") CROSS JOIN LATERAL (
  SELECT "stateId", "sortDate", "eventId" FROM "Participation"
  WHERE "actorId" = person."id" AND "validTo" IS NULL AND "type" = 'MEETING' AND "status" IN ('OCCURRED', 'ONGOING')
  ORDER BY "sortDate" DESC, "eventId" DESC LIMIT $2
) page JOIN "EventState" state ON state."id" = page."stateId"
ORDER BY page."sortDate" DESC, page."eventId" DESC`

const evidenceStatement = `
SELECT event."id" AS "eventId", quote."exact", quote."articleId"
FROM unnest($1::text[]) event ("id") CROSS JOIN LATERAL (
  SELECT evidence."id", evidence."exact", evidence."articleId", evidence."start", claim."publishedOn"
  FROM "Claim" claim JOIN "Evidence" evidence ON evidence."claimId" = claim."id"
  WHERE claim."eventId" = event."id" AND NOT claim."negated" AND claim."record" = 'CURRENT'
  ORDER BY claim."publishedOn" DESC, evidence."articleId" DESC, evidence."start", evidence."id" DESC LIMIT $2
) quote ORDER BY quote."publishedOn" DESC, quote."articleId" DESC, quote."start", quote."id" DESC`

const participantsStatement = `
SELECT "stateId", "actorId", "roles"::text[] FROM "Participation"
WHERE "stateId" = ANY($1) AND NOT "represented" ORDER BY "position"`

/** Makes the loaders of one request. */
export function createLoaders(pool: pg.Pool): Loaders {
  async function rowsOf<Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ name, text, values: [...values] })).rows
  }
  function one<Row extends object>(name: string, text: string, keyOf: (row: Row) => string) {
    return new DataLoader<string, Row | null>(async (keys) => {
      const byKey = new Map((await rowsOf<Row>(name, text, [keys])).map((row) => [keyOf(row), row]))
      return keys.map((key) => byKey.get(key) ?? null)
    })
  }
  function many<Row extends object>(name: string, text: string, keyOf: (row: Row) => string, values: unknown[] = []) {
    return new DataLoader<string, readonly Row[]>(async (keys) => {
      const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]))
      for (const row of await rowsOf<Row>(name, text, [keys, ...values])) byKey.get(keyOf(row))?.push(row)
      return keys.map((key) => byKey.get(key) ?? [])
    })
  }
  const actorColumns = `SELECT "id", "kind", "name", "slug" FROM "Actor"`
  return {
    personBySlug: one<ActorRow>(
      'person',
      `${actorColumns} WHERE "slug" = ANY($1) AND "kind" = 'PERSON'`,
      (row) => row.slug,
    ),
    actor: one<ActorRow>('actor', `${actorColumns} WHERE "id" = ANY($1)`, (row) => row.id),
    state: one<StateRow>(
      'state',
      `SELECT ${stateColumns} FROM "EventState" state WHERE "id" = ANY($1)`,
      (row) => row.id,
    ),
    place: one<PlaceRow>(
      'place',
      'SELECT "id", "name", "countryId" FROM "Place" WHERE "id" = ANY($1)',
      (row) => row.id,
    ),
    article: one<ArticleRow>(
      'article',
      'SELECT "id", "headline", "publishedOn"::text FROM "Article" WHERE "id" = ANY($1)',
      (row) => row.id,
    ),
    participants: many<ParticipationRow>('participants', participantsStatement, (row) => row.stateId),
    meetings: bySize((first) =>
      many<StateRow & { readonly actorId: string }>('meetings', meetingsStatement, (row) => row.actorId, [first]),
    ),
    evidence: bySize((first) => many<EvidenceRow>('evidence', evidenceStatement, (row) => row.eventId, [first])),
  }
}

function bySize<Loader>(make: (first: number) => Loader): (first: number) => Loader {
  const made = new Map<number, Loader>()
  return (first) => {
    const loader = made.get(first) ?? make(first)
    made.set(first, loader)
    return loader
  }
}
