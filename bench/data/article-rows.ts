import type { Story } from './story.js'
import type { EarlierWords, StoryArticle, StoryClaim, StoryQuote } from './story-articles.js'
import { recordedOn, rolesCell, type StoryTarget } from './story-rows.js'

const contextLength = 32
const extractor = 'synthetic 1'

/** Writes an article with its words, its mentions and its claims. */
export function writeArticle(story: Story, article: StoryArticle, target: StoryTarget): void {
  const { tables, feed } = target
  const { id, versionId, slug, url, publishedOn, headline, contentHash, publisher, body } = article
  const recordedAt = recordedOn(publishedOn)
  tables.Article.write({
    id,
    slug,
    documentKey: url,
    url,
    publishedOn,
    headline,
    language: 'en',
    publisherId: publisher.id,
    retracted: false,
    contentHash,
    currentVersionId: versionId,
    recordedAt,
  })
  tables.ArticleVersion.write({ id: versionId, articleId: id, contentHash, headline, body, extractor, recordedAt })
  article.credits.forEach((credit, position) => {
    tables.ArticleCredit.write({ articleId: id, organizationId: credit.id, position })
  })
  for (const { start, end, name, actorId, placeId } of article.mentions) {
    tables.Mention.write({ versionId, articleId: id, start, end, surface: name, actorId, placeId })
  }
  feed.note(recordedAt, 'ARTICLE', id, { headline, slug, contentHash })
  for (const claim of article.claims) writeClaim(article, claim, target)
  writeLinks(story, article, target)
  if (article.earlier !== null) writeEarlier(article, article.earlier, target)
}

function writeClaim(article: StoryArticle, claim: StoryClaim, target: StoryTarget): void {
  const { tables, feed } = target
  const { id, event, statement, quotes } = claim
  const recordedAt = recordedOn(article.publishedOn)
  writeClaimRow(article, article.versionId, claim, 'CURRENT', target)
  for (const [position, quote] of quotes.entries()) writeQuote(article, claim, quote, position, target)
  event?.cast.forEach(({ actorId, namesakeId, roles, onBehalfOfId, postId, person }, position) => {
    const named = namesakeId ?? actorId
    tables.ClaimParticipant.write({
      claimId: id,
      actorId: named,
      roles: rolesCell(roles),
      onBehalfOfId,
      postId,
      position,
    })
    if (person === null) return
    const { publishedOn } = article
    if (postId !== null) tables.PostHolding.write({ postId, personId: actorId, claimId: id, heldOn: publishedOn })
    if (onBehalfOfId === null) return
    tables.Affiliation.write({ personId: actorId, countryId: onBehalfOfId, claimId: id, seenOn: publishedOn })
  })
  feed.note(recordedAt, 'CLAIM', id, { statement, event: event?.id ?? null })
}

function writeClaimRow(
  article: StoryArticle,
  versionId: string,
  claim: StoryClaim,
  record: 'CURRENT' | 'CORRECTED',
  { tables }: StoryTarget,
): void {
  const { id, position, event, statement, status, modality, method, confidence, quotes } = claim
  const told = event?.told ?? null
  tables.Claim.write({
    id,
    articleId: article.id,
    versionId,
    position,
    eventId: event?.id ?? null,
    statement,
    type: event?.shape.type ?? null,
    status,
    modality,
    negated: false,
    attributedToId: claim.attributedTo?.actorId ?? null,
    placeId: event?.place?.id ?? null,
    countryId: event?.countryId ?? null,
    method,
    rule: method === 'CURATED' ? 'curated' : `synthetic-${event?.shape.type ?? 'saying'}`,
    confidence,
    reviewed: method === 'CURATED',
    record,
    supersedesId: null,
    publishedOn: article.publishedOn,
    recordedAt: recordedOn(article.publishedOn),
    searchText: `${statement}\n${quotes.map(({ start, end }) => article.body.slice(start, end)).join('\n')}`,
    edtf: told?.date.edtf ?? null,
    earliest: told?.date.earliest ?? null,
    latest: told?.date.latest ?? null,
    precision: told?.date.precision ?? 'UNKNOWN',
    approximate: told?.date.approximate ?? false,
    verbatim: told?.verbatim ?? null,
  })
}

function writeQuote(
  { id: articleId, versionId, body }: StoryArticle,
  claim: StoryClaim,
  { id, start, end, sentence }: StoryQuote,
  position: number,
  { tables }: StoryTarget,
): void {
  tables.Evidence.write({
    id,
    claimId: claim.id,
    articleId,
    versionId,
    start,
    end,
    sentence,
    position,
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - contextLength), start),
    suffix: body.slice(end, end + contextLength),
  })
}

/** A link of two events that the article tells of becomes one of its claims about them. */
function writeLinks(story: Story, article: StoryArticle, { tables }: StoryTarget): void {
  for (const { from, kind, to } of story.links) {
    const claimOf = (index: number) =>
      article.claims.find(({ event }) => event !== null && event === story.events[index])
    const [fromClaim, toClaim] = [claimOf(from), claimOf(to)]
    if (fromClaim === undefined || toClaim === undefined) continue
    tables.ClaimLink.write({ fromId: fromClaim.id, kind, toId: toClaim.id })
  }
}

/** The words that the article had before, and a claim in them that holds no more. */
function writeEarlier(article: StoryArticle, earlier: EarlierWords, target: StoryTarget): void {
  const { versionId, body, contentHash, claimId, quoteId } = earlier
  const { id: articleId, headline, publishedOn } = article
  const [claim] = article.claims
  const [quote] = claim?.quotes ?? []
  if (claim === undefined || quote === undefined) return
  const recordedAt = recordedOn(publishedOn)
  target.tables.ArticleVersion.write({ id: versionId, articleId, contentHash, headline, body, extractor, recordedAt })
  const replaced = { ...claim, id: claimId }
  writeClaimRow(article, versionId, replaced, 'CORRECTED', target)
  writeQuote({ ...article, versionId, body }, replaced, { ...quote, id: quoteId }, 0, target)
}
