import { useMemo, useState } from 'react'

import { addresses, keyOf } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { type AllPages, useAllPagesAt } from '../../app/use-all-pages.js'
import { useAnswer } from '../../app/use-answer.js'
import { type Asked, useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { useParameters } from '../../app/use-parameters.js'
import { usePathParts } from '../../app/use-path-parts.js'
import type { ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { EventLines } from '../../parts/event-lines.js'
import { Section } from '../../parts/section.js'
import { ArticleClaims } from './article-claims.js'
import { ArticleHeader } from './article-header.js'
import {
  type ArticleShown,
  articleNow,
  articleThen,
  type ClaimShown,
  claimsNow,
  claimsThen,
  mentionsNow,
  mentionsThen,
  quoteQuery,
} from './article-queries.js'
import { ArticleText, type TextMark } from './article-text.js'

const readMentions = ({ article }: ResultOf<typeof mentionsNow>) =>
  article === null ? null : { items: article.mentions.nodes, pageInfo: article.mentions.pageInfo }
const readClaims = ({ article }: ResultOf<typeof claimsNow>) =>
  article === null ? null : { items: article.claims.nodes, pageInfo: article.claims.pageInfo }

/** An article: its text with names and claims marked, `?quote=` and `?claim=` name what is looked at. */
export function ArticlePage() {
  const { slug = '' } = usePathParts()
  const answer = useAnswerAt(articleNow, articleThen, { id: slug })
  const article = answer.data?.article ?? undefined
  usePageTitle(article?.headline)
  useOwnAddress(article && addresses.article(article.slug))
  return (
    <AnswerView answer={answer} rows={16}>
      {({ article }) => article !== null && <ArticleView article={article} asked={answer.asked} />}
    </AnswerView>
  )
}

function ArticleView({ article, asked }: { readonly article: ArticleShown; readonly asked: Asked }) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [, setParameters] = useParameters()
  const { slug } = article
  const mentions = useAllPagesAt(mentionsNow, mentionsThen, (after) => ({ id: slug, after }), readMentions)
  const claims = useInTextOrder(useAllPagesAt(claimsNow, claimsThen, (after) => ({ id: slug, after }), readClaims))
  const { quote, version, chosen } = useChosen(article, claims.items)
  const choose = (claimId: string) => setParameters({ claim: keyOf(claimId), quote: null })
  // Marks count the code points of the current version; within an earlier one only the quote itself stands.
  const marks: readonly TextMark[] =
    version === null
      ? [
          ...marksOf(claims.items),
          ...mentions.items.map(({ start, end, actor, place }) => ({ start, end, name: actor ?? place })),
        ]
      : []
  return (
    <article className="with-aside">
      <ArticleHeader article={article} claims={claims.items} asked={asked} version={version} />
      <div className="main-column">
        <ArticleText
          body={version?.body ?? article.body}
          language={article.language}
          marks={quote === null ? marks : [...marks, { start: quote.start, end: quote.end, isQuote: true }]}
          claims={claims.items}
          chosen={chosen}
          pointed={pointed}
          isReady={claims.isComplete && mentions.isComplete}
          onPoint={setPointed}
          onChoose={choose}
        />
      </div>
      <aside>
        <ArticleClaims claims={claims} chosen={chosen} pointed={pointed} onPoint={setPointed} onChoose={choose} />
        <Section title="Events" note={article.events.nodes.length}>
          <EventLines events={article.events.nodes} />
        </Section>
      </aside>
    </article>
  )
}

/** Claims as their first words stand in the text, so that their numbers grow as one reads. */
function useInTextOrder(claims: AllPages<ClaimShown>): AllPages<ClaimShown> {
  return useMemo(() => {
    const startOf = ({ evidence }: ClaimShown) => Math.min(...evidence.map(({ start }) => start))
    return { ...claims, items: [...claims.items].sort((one, other) => startOf(one) - startOf(other)) }
  }, [claims])
}

function marksOf(claims: readonly ClaimShown[]): readonly TextMark[] {
  return claims.flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ start, end, claim: id })))
}

/** What the address names: the quote with its place, the version that it stands in (null: the current one), its claim. */
function useChosen(article: ArticleShown, claims: readonly ClaimShown[]) {
  const [parameters] = useParameters()
  const quoteKey = parameters.get('quote')
  const claimKey = parameters.get('claim')
  const { data } = useAnswer(quoteQuery, { id: `Evidence:${quoteKey}` }, quoteKey !== null)
  const quote = quoteKey !== null && data?.node?.__typename === 'Evidence' ? data.node : null
  const isChosen = ({ id, evidence }: ClaimShown) =>
    claimKey === null ? evidence.some((each) => keyOf(each.id) === quoteKey) : keyOf(id) === claimKey
  return {
    quote,
    version: quote === null || quote.version.contentHash === article.contentHash ? null : quote.version,
    chosen: claims.find(isChosen)?.id ?? null,
  }
}
