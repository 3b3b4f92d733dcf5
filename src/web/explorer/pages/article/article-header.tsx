import { Fragment } from 'react'
import type { Asked } from '../../app/use-answer-at.js'
import { dayInWords } from '../../parts/date-words.js'
import { NameLink } from '../../parts/name-link.js'
import { ViewTools } from '../../parts/view-tools.js'
import type { ArticleShown, ClaimShown } from './article-queries.js'

/** Headline, day and source of an article, and what holds of the text below. */
export function ArticleHeader({
  article,
  claims,
  asked,
  version,
}: {
  readonly article: ArticleShown
  readonly claims: readonly ClaimShown[]
  readonly asked: Asked
  /** An earlier version that is shown; null: the current one. */
  readonly version: { readonly headline: string } | null
}) {
  const { headline, publishedOn, publisher, credits, url, retracted, language } = article
  return (
    <header className="view-head">
      <p className="kicker">
        Article
        {publishedOn !== null && (
          <>
            {' '}
            · <time dateTime={publishedOn}>{dayInWords(publishedOn)}</time>
          </>
        )}
        {publisher !== null && (
          <>
            {' '}
            · <NameLink node={publisher} />
          </>
        )}
      </p>
      <h1 lang={language} dir="auto">
        {version?.headline ?? headline}
      </h1>
      {credits.length > 0 && (
        <p className="muted">
          With information from{' '}
          {credits.map((agency, index) => (
            <Fragment key={agency.id}>
              {index > 0 && ', '}
              <NameLink node={agency} />
            </Fragment>
          ))}
        </p>
      )}
      {url !== null && /^https?:/.test(url) && (
        <p>
          <a href={url} rel="noreferrer">
            Where it was published
          </a>
        </p>
      )}
      {retracted && (
        <p className="notice" role="note">
          An editor has taken this article back; nothing that it says counts.
        </p>
      )}
      {version !== null && (
        <p className="notice" role="note">
          These words stand in an earlier version of the article, which is shown here.
        </p>
      )}
      <ViewTools
        name={article.slug}
        {...asked}
        rows={claims.map(({ id, statement, status, modality, negated, attributedTo, date }) => ({
          id,
          statement,
          status,
          modality,
          negated,
          attributed_to: attributedTo?.name,
          date: date?.edtf,
        }))}
      />
    </header>
  )
}
