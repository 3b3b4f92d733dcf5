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
  /** An older article with the same words, or the same body under another headline, under another key. */
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
  /** The current version has the same body, under whatever headline. */
  readonly isSameBody: boolean
  readonly versions: readonly string[]
}

/** Characters from which two equal bodies under different headlines are copies; shorter ones may be equal by chance. */
const leastCopied = 200

/** Looks a document up by its key, by its words, and by its body alone. One statement. */
export async function findStoredArticle(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
): Promise<StoredArticle> {
  const key = documentKey(document)
  const copied = document.body.length < leastCopied ? null : document.body
  const rows = await tx.$queryRaw<Row[]>`
    WITH hits AS MATERIALIZED (
      SELECT "id" FROM "Article" WHERE "documentKey" = ${key}
      UNION SELECT "id" FROM "Article" WHERE "contentHash" = ${document.contentHash}
      UNION SELECT "articleId" FROM "ArticleVersion" WHERE md5("body") = md5(${copied}::text)
    )
    SELECT a."id", a."documentKey", a."slug", a."contentHash", a."url", a."publishedOn"::text AS "publishedOn",
      a."retracted", a."duplicateOfId", v."extractor", coalesce(v."body" = ${copied}::text, false) AS "isSameBody",
      EXISTS (SELECT 1 FROM "Claim" c WHERE c."versionId" = v."id" AND c."method" = 'CURATED') AS "curated",
      ARRAY(SELECT "contentHash" FROM "ArticleVersion" w WHERE w."articleId" = a."id") AS "versions"
    FROM hits JOIN "Article" a ON a."id" = hits."id" LEFT JOIN "ArticleVersion" v ON v."id" = a."currentVersionId"
    ORDER BY a."recordedAt", a."id"`
  const own = rows.find((row) => row.documentKey === key) ?? rows.find((row) => isInAnotherForm(row, document))
  const isTwin = (row: Row) => row.contentHash === document.contentHash || row.isSameBody
  const twin = rows.find((row) => row.documentKey !== key && isTwin(row))
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
