import type { Annotation } from '../../domain/annotation.js'
import type { CountryCode, Document } from '../../domain/document.js'
import { documentKey } from '../../domain/keys.js'
import { slugFrom } from '../../domain/names.js'
import { type ChangeNote, recordChanges } from '../change-feed.js'
import { type Cast, castActor } from './cast.js'
import type { Rows } from './insert-rows.js'
import type { SlugWish } from './slugs.js'
import type { StoredArticle } from './stored-article.js'
import { type Transaction, toDateOrNull } from './transaction.js'

/** Longest slug of an article, its day included: addresses stay readable. */
const longestSlug = 70

/** The readable name that a new article would like to have: `2023-10-19-russian-and-north-korean-foreign-ministers`. */
export function wishesOfArticle(document: Document, article: StoredArticle): readonly SlugWish[] {
  if (article.state !== 'new') return []
  const slug = slugFrom(`${document.publishedOn ?? 'undated'} ${document.headline}`, longestSlug)
  return [{ table: 'Article', id: article.articleId, slug }]
}

/** Rows for the article, the version at hand, its credits and its mentions. Pure. */
export function articleRows(
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  cast: Cast,
  slugs: ReadonlyMap<string, string>,
  countryNames: ReadonlyMap<CountryCode, string>,
  now: Date,
): Partial<Rows> {
  const { articleId, versionId } = article
  const { headline, body, contentHash } = document
  const slug = slugs.get(articleId)
  const told = { ...toldFields(document, article, cast), retracted: false, recordedAt: now }
  const version = { id: versionId, articleId, contentHash, headline, body, extractor: annotation.extractor }
  return {
    Article: slug === undefined ? [] : [{ id: articleId, slug, documentKey: documentKey(document), ...told }],
    ArticleVersion: article.hasVersion ? [] : [{ ...version, recordedAt: now }],
    ArticleCredit: document.credits.flatMap((credit, position) => {
      const organization = cast.organizations.get(credit)
      return organization === undefined ? [] : [{ articleId, organizationId: organization.id, position }]
    }),
    Mention: annotation.mentions.map(({ start, end, surface, actor, place }) => ({
      ...{ versionId, articleId, start, end, surface },
      actorId: actor === null ? null : castActor(cast, actor, countryNames).id,
      placeId: place === null ? null : (cast.places.get(place)?.id ?? null),
    })),
  }
}

function toldFields(document: Document, article: StoredArticle, cast: Cast) {
  const { headline, contentHash, language } = document
  return {
    ...{ headline, contentHash, language },
    url: document.url ?? article.url,
    publishedOn: toDateOrNull(document.publishedOn),
    publisherId: document.publisher === null ? null : (cast.organizations.get(document.publisher)?.id ?? null),
    duplicateOfId: article.duplicateOfId,
    currentVersionId: article.versionId,
  }
}

/** Makes room for what a recorded article now tells: its credits and mentions go before the new ones come. */
export async function clearArticle(tx: Transaction, article: StoredArticle): Promise<void> {
  if (article.state === 'new') return
  const { articleId } = article
  await tx.articleCredit.deleteMany({ where: { articleId } })
  await tx.mention.deleteMany({ where: { articleId } })
}

/** Gives an article that came without an address the one that is now known: from here on that is its key. */
export async function learnUrl(tx: Transaction, { url }: Document, article: StoredArticle, by: string): Promise<void> {
  if (article.state === 'new' || article.url !== null || url === null) return
  const { articleId } = article
  await tx.article.update({ where: { id: articleId }, data: { url, documentKey: url } })
  const change = { kind: 'UPDATED', nodeType: 'ARTICLE', nodeId: articleId } as const
  await recordChanges(tx, [{ ...change, before: { url: null }, after: { url } }], by, null)
}

/** Points a recorded article at the version at hand, once that is there. */
export async function updateArticle(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  cast: Cast,
): Promise<void> {
  if (article.state === 'new') return
  const { extractor } = annotation
  if (article.hasVersion) await tx.articleVersion.update({ where: { id: article.versionId }, data: { extractor } })
  const { publisherId, ...told } = toldFields(document, article, cast)
  // a form that names no publisher, such as a text file, does not take back what another form told
  const data = publisherId === null ? told : { ...told, publisherId }
  await tx.article.update({ where: { id: article.articleId }, data })
}

/** What the feed says of the article. */
export function notesOfArticle(
  document: Document,
  article: StoredArticle,
  slugs: ReadonlyMap<string, string>,
): readonly ChangeNote[] {
  const slug = slugs.get(article.articleId) ?? article.slug
  const { headline, contentHash } = document
  const kind = article.state === 'new' ? 'ADDED' : 'UPDATED'
  const after = { headline, slug, contentHash }
  return [{ kind, nodeType: 'ARTICLE', nodeId: article.articleId, before: null, after }]
}
