import type { Annotation } from '../../domain/annotation.js'
import type { CountryCode, Document } from '../../domain/document.js'
import { documentKey } from '../../domain/keys.js'
import { slugFrom } from '../../domain/names.js'
import type { ChangeNote } from '../change-feed.js'
import { type Cast, castActor } from './cast.js'
import { mintSlugs } from './slugs.js'
import type { StoredArticle } from './stored-article.js'
import { type Transaction, toDateOrNull } from './transaction.js'

/** Longest slug of an article, its day included: addresses stay readable. */
const longestSlug = 70

/** Writes the article, its version at hand, its credits and its mentions; gives what the feed says of it. */
export async function writeArticle(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  cast: Cast,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<readonly ChangeNote[]> {
  const { articleId, versionId } = article
  const { headline, body, contentHash } = document
  const slug = article.slug ?? (await mintArticleSlug(tx, document, articleId))
  const told = {
    headline,
    contentHash,
    url: document.url,
    language: document.language,
    publishedOn: toDateOrNull(document.publishedOn),
    publisherId: document.publisher === null ? null : (cast.organizations.get(document.publisher)?.id ?? null),
    duplicateOfId: article.duplicateOfId,
  }
  if (article.state === 'new') {
    await tx.article.create({ data: { id: articleId, slug, documentKey: documentKey(document), ...told } })
  }
  if (article.hasVersion)
    await tx.articleVersion.update({ where: { id: versionId }, data: { extractor: annotation.extractor } })
  else
    await tx.articleVersion.create({
      data: { id: versionId, articleId, contentHash, headline, body, extractor: annotation.extractor },
    })
  await tx.article.update({
    where: { id: articleId },
    data: { ...(article.state === 'new' ? {} : told), currentVersionId: versionId },
  })
  await writeCredits(tx, document, article, cast)
  await writeMentions(tx, annotation, article, cast, countryNames)
  return [noteOf(article, document, slug)]
}

async function mintArticleSlug(tx: Transaction, document: Document, articleId: string): Promise<string> {
  const slug = slugFrom(`${document.publishedOn ?? 'undated'} ${document.headline}`, longestSlug)
  return (await mintSlugs(tx, 'article', [{ id: articleId, slug }])).get(articleId) ?? slug
}

async function writeCredits(tx: Transaction, document: Document, article: StoredArticle, cast: Cast): Promise<void> {
  const { articleId } = article
  if (article.state !== 'new') await tx.articleCredit.deleteMany({ where: { articleId } })
  const rows = document.credits.flatMap((credit, position) => {
    const organization = cast.organizations.get(credit)
    return organization === undefined ? [] : [{ articleId, organizationId: organization.id, position }]
  })
  if (rows.length > 0) await tx.articleCredit.createMany({ data: rows, skipDuplicates: true })
}

async function writeMentions(
  tx: Transaction,
  annotation: Annotation,
  article: StoredArticle,
  cast: Cast,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<void> {
  const { articleId, versionId } = article
  if (article.state !== 'new') await tx.mention.deleteMany({ where: { articleId } })
  const rows = annotation.mentions.map(({ start, end, surface, actor, place }) => ({
    ...{ versionId, articleId, start, end, surface },
    actorId: actor === null ? null : castActor(cast, actor, countryNames).id,
    placeId: place === null ? null : (cast.places.get(place)?.id ?? null),
  }))
  if (rows.length > 0) await tx.mention.createMany({ data: rows, skipDuplicates: true })
}

function noteOf(article: StoredArticle, document: Document, slug: string): ChangeNote {
  return {
    kind: article.state === 'new' ? 'ADDED' : 'UPDATED',
    nodeType: 'ARTICLE',
    nodeId: article.articleId,
    before: null,
    after: { headline: document.headline, slug, contentHash: document.contentHash },
  }
}
