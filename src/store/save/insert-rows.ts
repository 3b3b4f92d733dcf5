import { Prisma } from '../generated/client.js'
import type { Transaction } from './transaction.js'

/** A row with every column given: nothing is left to a default. */
type Complete<Input> = {
  readonly [Column in keyof Input]-?: Exclude<Input[Column], undefined | { set: unknown } | { set?: unknown }>
}

/** Rows to be inserted, by table. */
export interface Rows {
  readonly Actor: readonly Complete<Prisma.ActorCreateManyInput>[]
  readonly Person: readonly Complete<Prisma.PersonCreateManyInput>[]
  readonly Country: readonly Complete<Prisma.CountryCreateManyInput>[]
  readonly Organization: readonly Complete<Prisma.OrganizationCreateManyInput>[]
  readonly ActorName: readonly Complete<Prisma.ActorNameCreateManyInput>[]
  readonly Place: readonly Complete<Prisma.PlaceCreateManyInput>[]
  readonly PlaceName: readonly Complete<Prisma.PlaceNameCreateManyInput>[]
  readonly Post: readonly Complete<Prisma.PostCreateManyInput>[]
  readonly Article: readonly Complete<Prisma.ArticleCreateManyInput>[]
  readonly ArticleVersion: readonly Complete<Prisma.ArticleVersionCreateManyInput>[]
  readonly ArticleCredit: readonly Complete<Prisma.ArticleCreditCreateManyInput>[]
  readonly Mention: readonly Complete<Prisma.MentionCreateManyInput>[]
  readonly Event: readonly Complete<Prisma.EventCreateManyInput>[]
  readonly Claim: readonly Complete<Prisma.ClaimCreateManyInput>[]
  readonly ClaimParticipant: readonly Complete<Prisma.ClaimParticipantCreateManyInput>[]
  readonly ClaimLink: readonly Complete<Prisma.ClaimLinkCreateManyInput>[]
  readonly Evidence: readonly Complete<Prisma.EvidenceCreateManyInput>[]
  readonly EventState: readonly Complete<Prisma.EventStateCreateManyInput>[]
  readonly Participation: readonly Complete<Prisma.ParticipationCreateManyInput>[]
  readonly EventLink: readonly Complete<Prisma.EventLinkCreateManyInput>[]
  readonly PostHolding: readonly Complete<Prisma.PostHoldingCreateManyInput>[]
  readonly Affiliation: readonly Complete<Prisma.AffiliationCreateManyInput>[]
  readonly MatchCandidate: readonly Complete<Prisma.MatchCandidateCreateManyInput>[]
}

type Table = keyof Rows

/** Columns of each table by Prisma's metadata. */
const columns: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  Actor: Prisma.ActorScalarFieldEnum,
  Person: Prisma.PersonScalarFieldEnum,
  Country: Prisma.CountryScalarFieldEnum,
  Organization: Prisma.OrganizationScalarFieldEnum,
  ActorName: Prisma.ActorNameScalarFieldEnum,
  Place: Prisma.PlaceScalarFieldEnum,
  PlaceName: Prisma.PlaceNameScalarFieldEnum,
  Post: Prisma.PostScalarFieldEnum,
  Article: Prisma.ArticleScalarFieldEnum,
  ArticleVersion: Prisma.ArticleVersionScalarFieldEnum,
  ArticleCredit: Prisma.ArticleCreditScalarFieldEnum,
  Mention: Prisma.MentionScalarFieldEnum,
  Event: Prisma.EventScalarFieldEnum,
  Claim: Prisma.ClaimScalarFieldEnum,
  ClaimParticipant: Prisma.ClaimParticipantScalarFieldEnum,
  ClaimLink: Prisma.ClaimLinkScalarFieldEnum,
  Evidence: Prisma.EvidenceScalarFieldEnum,
  EventState: Prisma.EventStateScalarFieldEnum,
  Participation: Prisma.ParticipationScalarFieldEnum,
  EventLink: Prisma.EventLinkScalarFieldEnum,
  PostHolding: Prisma.PostHoldingScalarFieldEnum,
  Affiliation: Prisma.AffiliationScalarFieldEnum,
  MatchCandidate: Prisma.MatchCandidateScalarFieldEnum,
}

/** Tables whose rows are the same wherever they come from: one that is there already is left as it is. */
const keepsFirst: ReadonlySet<Table> = new Set<Table>([
  'Actor',
  'Person',
  'Country',
  'Organization',
  'ActorName',
  'Place',
  'PlaceName',
  'Post',
  'ArticleCredit',
  'Mention',
  'Event',
  'EventLink',
  'PostHolding',
  'Affiliation',
  'MatchCandidate',
])

/**
 * Inserts the rows of any number of tables in one statement: a document touches more than a dozen tables, and a round
 * trip for each would take longer than all the rest. The text is always that of all tables, so that it is prepared once. Foreign keys are checked when the statement ends, so that the
 * order of tables does not matter. Each table's rows travel as one JSON parameter.
 */
export async function insertRows(tx: Transaction, rows: Partial<Rows>): Promise<void> {
  const filled = Object.keys(columns) as Table[]
  const parts = filled.map((table) => Prisma.sql`${Prisma.raw(`"to${table}"`)} AS (${insertInto(table, rows)})`)
  await tx.$executeRaw`WITH ${Prisma.join(parts)} SELECT 1`
}

function insertInto(table: Table, rows: Partial<Rows>): Prisma.Sql {
  const names = Object.values(columns[table])
    .map((column) => `"${column}"`)
    .join(', ')
  const conflict = keepsFirst.has(table) ? 'ON CONFLICT DO NOTHING' : ''
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}"`)},
    ${JSON.stringify(rows[table] ?? [])}::json) ${Prisma.raw(conflict)}`
}
