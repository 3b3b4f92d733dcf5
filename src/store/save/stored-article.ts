import type { Annotation } from '../../domain/annotation.js'
import type { Document } from '../../domain/document.js'
import { articleKey, documentKey, versionKey } from '../../domain/keys.js'
import type { Transaction } from './transaction.js'

/** What is recorded of a document already, or of one with the same words. */
export interface StoredArticle {
  readonly articleId: string
  readonly versionId: string
  /** The article is new, has new words, is read anew by another extractor, or is all there already. */
  readonly state: 'new' | 'newVersion' | 'readAnew' | 'unchanged'
  readonly hasVersion: boolean
  readonly slug: string | null
  /** An older article with the same words under another key. */
  readonly duplicateOfId: string | null
  /** The address that is recorded; null for none. */
  readonly url: string | null
  /** An editor took it back. */
  readonly isRetracted: boolean
}

interface Row {
  readonly id: string
  readonly documentKey: string
  readonly slug: string
  readonly contentHash: string
  readonly url: string | null
  readonly publishedOn: string | null
  readonly retracted: boolean
  readonly duplicateOfId: string | null
  readonly extractor: string | null
  readonly curated: boolean
  readonly versions: readonly string[]
}

/** Looks a document up by its key and by its words. One statement. */
export async function findStoredArticle(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
): Promise<StoredArticle> {
  const key = documentKey(document)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a."id", a."documentKey", a."slug", a."contentHash", a."url", a."publishedOn"::text AS "publishedOn",
      a."retracted", a."duplicateOfId", v."extractor",
      EXISTS (SELECT 1 FROM "Claim" c WHERE c."versionId" = v."id" AND c."method" = 'CURATED') AS "curated",
      ARRAY(SELECT "contentHash" FROM "ArticleVersion" w WHERE w."articleId" = a."id") AS "versions"
    FROM "Article" a LEFT JOIN "ArticleVersion" v ON v."id" = a."currentVersionId"
    WHERE a."documentKey" = ${key} OR a."contentHash" = ${document.contentHash}
    ORDER BY a."recordedAt", a."id"`
  const own = rows.find((row) => row.documentKey === key) ?? rows.find((row) => isInAnotherForm(row, document))
  const twin = rows.find((row) => row.documentKey !== key && row.contentHash === document.contentHash)
  const articleId = own?.id ?? articleKey(key)
  return {
    articleId,
    versionId: versionKey(articleId, document.contentHash),
    state: own === undefined ? 'new' : stateOf(own, document, annotation),
    hasVersion: own?.versions.includes(document.contentHash) ?? false,
    slug: own?.slug ?? null,
    duplicateOfId: own === undefined ? (twin?.duplicateOfId ?? twin?.id ?? null) : own.duplicateOfId,
    url: own?.url ?? null,
    isRetracted: own?.retracted ?? false,
  }
}

/**
 * The same article in another form, such as a text file of a page: the words of headline and body agree, no day
 * contradicts, and one of both has no address. Two addresses are two articles, one a duplicate of the other.
 */
function isInAnotherForm(row: Row, { contentHash, url, publishedOn }: Document): boolean {
  const isSameDay = row.publishedOn === null || publishedOn === null || row.publishedOn === publishedOn
  return row.contentHash === contentHash && isSameDay && (row.url === null || url === null)
}

/** A person's work stands against a machine's; the same extractor finds the same again. */
function stateOf(own: Row, document: Document, annotation: Annotation): StoredArticle['state'] {
  if (own.contentHash !== document.contentHash) return 'newVersion'
  const isCurated = own.curated || own.extractor?.startsWith('curated') === true
  if (own.extractor === annotation.extractor || (isCurated && annotation.method !== 'CURATED')) return 'unchanged'
  return 'readAnew'
}
