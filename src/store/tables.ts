import { raw, type Sql } from 'sql-template-tag'
import { Prisma as schema } from './generated/browser.js'

/**
 * The columns of each table, from Prisma's own metadata: SQL that is composed with them follows a renamed column at
 * compile time, and a missing one fails when the module is loaded, never in a query.
 */
const tables = {
  Actor: schema.ActorScalarFieldEnum,
  Person: schema.PersonScalarFieldEnum,
  Country: schema.CountryScalarFieldEnum,
  Organization: schema.OrganizationScalarFieldEnum,
  ActorName: schema.ActorNameScalarFieldEnum,
  Identifier: schema.IdentifierScalarFieldEnum,
  Post: schema.PostScalarFieldEnum,
  PostHolding: schema.PostHoldingScalarFieldEnum,
  Affiliation: schema.AffiliationScalarFieldEnum,
  Place: schema.PlaceScalarFieldEnum,
  PlaceName: schema.PlaceNameScalarFieldEnum,
  Article: schema.ArticleScalarFieldEnum,
  // Prisma leaves columns of types that it does not know out of its metadata.
  ArticleVersion: { ...schema.ArticleVersionScalarFieldEnum, search: 'search' },
  ArticleCredit: schema.ArticleCreditScalarFieldEnum,
  Mention: schema.MentionScalarFieldEnum,
  Event: schema.EventScalarFieldEnum,
  EventState: schema.EventStateScalarFieldEnum,
  Participation: schema.ParticipationScalarFieldEnum,
  EventLink: schema.EventLinkScalarFieldEnum,
  Claim: { ...schema.ClaimScalarFieldEnum, search: 'search' },
  ClaimParticipant: schema.ClaimParticipantScalarFieldEnum,
  ClaimLink: schema.ClaimLinkScalarFieldEnum,
  Evidence: schema.EvidenceScalarFieldEnum,
  MatchCandidate: schema.MatchCandidateScalarFieldEnum,
  SlugAlias: schema.SlugAliasScalarFieldEnum,
  Change: schema.ChangeScalarFieldEnum,
} as const

/** Name of a table, which is the name of its Prisma model. */
export type TableName = keyof typeof tables

/** Name of a column of a table. */
export type ColumnName<T extends TableName> = Extract<keyof (typeof tables)[T], string>

/** One row of a table within a statement: each column as SQL, and the words for the FROM clause. */
export type Row<T extends TableName> = Readonly<Record<ColumnName<T>, Sql>> & {
  /** For the FROM clause: `"Actor" AS "a1"` */
  readonly from: Sql
  /** The row itself: `"a1"` */
  readonly alias: Sql
}

/** The row of a table under an alias; the alias must come from the program, never from a request. */
export function rowOf<T extends TableName>(table: T, alias: string): Row<T> {
  const names = Object.keys(tables[table]) as ColumnName<T>[]
  const columns = Object.fromEntries(names.map((name) => [name, raw(`"${alias}"."${name}"`)]))
  return {
    ...(columns as Record<ColumnName<T>, Sql>),
    from: raw(`"${table}" AS "${alias}"`),
    alias: raw(`"${alias}"`),
  }
}
