import { CopyTable } from './copy-table.js'

const timed = ['validFrom', 'validTo', 'type', 'status', 'sortDate', 'sortDateAscending'] as const
const dated = ['edtf', 'earliest', 'latest', 'precision', 'approximate', 'verbatim'] as const

/** The tables that the generator fills, with the columns that it gives; triggers and defaults fill the others. */
export const generatedTables = {
  Actor: ['id', 'kind', 'slug', 'name', 'sortName', 'mergedIntoId', 'eventCount', 'recordedAt'],
  Person: ['id', 'countryId'],
  Organization: ['id', 'kind', 'countryId'],
  ActorName: ['actorId', 'name', 'normal', 'listed', 'source'],
  Identifier: ['actorId', 'scheme', 'value'],
  Post: ['id', 'slug', 'label', 'sortLabel', 'countryId', 'organizationId'],
  PostHolding: ['postId', 'personId', 'claimId', 'heldOn'],
  Affiliation: ['personId', 'countryId', 'claimId', 'seenOn'],
  Place: ['id', 'slug', 'name', 'sortName', 'kind', 'countryId', 'partOfId'],
  PlaceName: ['placeId', 'name', 'normal'],
  Article: [
    ...(['id', 'slug', 'documentKey', 'url', 'publishedOn', 'headline', 'language', 'publisherId'] as const),
    ...(['retracted', 'contentHash', 'currentVersionId', 'recordedAt'] as const),
  ],
  ArticleVersion: ['id', 'articleId', 'contentHash', 'headline', 'body', 'extractor', 'recordedAt'],
  ArticleCredit: ['articleId', 'organizationId', 'position'],
  Mention: ['versionId', 'articleId', 'start', 'end', 'surface', 'actorId', 'placeId'],
  Event: ['id', 'slug', 'type', 'mergedIntoId', 'recordedAt'],
  EventState: [
    ...(['id', 'eventId', 'title', 'placeId', 'countryId', 'articles', 'origins', 'reviewed', 'recordedAt'] as const),
    ...timed,
    ...dated,
  ],
  Participation: [
    ...(['stateId', 'actorId', 'eventId', 'roles', 'onBehalfOfId', 'postId', 'represented', 'position'] as const),
    ...timed,
  ],
  EventLink: ['fromId', 'kind', 'toId', 'validFrom'],
  Claim: [
    ...(['id', 'articleId', 'versionId', 'position', 'eventId', 'statement', 'type', 'status', 'modality'] as const),
    ...(['negated', 'attributedToId', 'placeId', 'countryId', 'method', 'rule', 'confidence', 'reviewed'] as const),
    ...(['record', 'supersedesId', 'publishedOn', 'recordedAt', 'searchText'] as const),
    ...dated,
  ],
  ClaimParticipant: ['claimId', 'actorId', 'roles', 'onBehalfOfId', 'postId', 'position'],
  ClaimLink: ['fromId', 'kind', 'toId'],
  Evidence: [
    ...(['id', 'claimId', 'articleId', 'versionId', 'start', 'end', 'exact', 'prefix', 'suffix'] as const),
    ...(['sentence', 'position'] as const),
  ],
  MatchCandidate: ['id', 'nodeType', 'leftId', 'rightId', 'score', 'reasons', 'verdict', 'decidedAt'],
  SlugAlias: ['nodeType', 'slug', 'nodeId'],
  Change: ['sequence', 'at', 'kind', 'by', 'reason', 'nodeType', 'nodeId', 'before', 'after'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type GeneratedTable = keyof typeof generatedTables

/** A stream into each of the tables. */
export type Tables = { readonly [T in GeneratedTable]: CopyTable<(typeof generatedTables)[T][number]> }

const names = Object.keys(generatedTables) as GeneratedTable[]

/** Opens a stream, over a connection, into each of the tables. */
export async function openTables(url: string): Promise<Tables> {
  const opened = await Promise.all(
    names.map(async (table) => [table, await CopyTable.open(url, table, generatedTables[table])] as const),
  )
  return Object.fromEntries(opened) as Tables
}

/** Waits for those tables that the database lags behind with. */
export async function settleTables(tables: Tables): Promise<void> {
  for (const table of names) await tables[table].settle()
}

/** Ends all streams; gives the number of rows of each table. */
export async function endTables(tables: Tables): Promise<Readonly<Record<GeneratedTable, number>>> {
  await Promise.all(names.map((table) => tables[table].end()))
  return Object.fromEntries(names.map((table) => [table, tables[table].rows])) as Record<GeneratedTable, number>
}
