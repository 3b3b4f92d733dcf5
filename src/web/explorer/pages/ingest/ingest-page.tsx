import '../editing/editing.css'
import { useMemo, useState } from 'react'
import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { Go } from '../../parts/go.js'
import { Section } from '../../parts/section.js'
import { ArticleText } from '../article/article-text.js'
import { EditorKey } from '../editing/editor-key.js'
import { useEditing } from '../editing/use-editing.js'
import { type Draft, emptyDraft, useDraft } from './draft.js'
import { DraftForm } from './draft-form.js'
import { ProposalList } from './proposal-list.js'
import { keyOfProposal, locate } from './proposals.js'
import { type Ingest, useIngest } from './use-ingest.js'

/** Reads a text of the reader's own: first what it says, then, when an editor has looked, into the record. */
export function IngestPage() {
  usePageTitle('Read a text')
  const editing = useEditing()
  const [draft, setDraft] = useDraft()
  const ingest = useIngest(draft, editing)
  return (
    <article className="view">
      <header className="view-head">
        <p className="kicker">Ingest</p>
        <h1>Read a text</h1>
        <p>See which claims a text makes, in its own words; correct or reject them; then record it.</p>
      </header>
      <EditorKey editing={editing} />
      {ingest.recorded !== null ? (
        <Recorded
          article={ingest.recorded}
          onNext={() => {
            setDraft(emptyDraft)
            ingest.startOver()
          }}
        />
      ) : (
        <>
          <DraftForm draft={draft} isBusy={editing.isBusy} onChange={setDraft} onRead={() => void ingest.read()} />
          {ingest.reading !== null && (
            <ReadingView ingest={ingest} draft={draft} isBusy={editing.isBusy} onChange={setDraft} />
          )}
        </>
      )}
    </article>
  )
}

function Recorded({
  article: { slug, headline },
  onNext,
}: {
  readonly article: NonNullable<Ingest['recorded']>
  readonly onNext: () => void
}) {
  return (
    <section role="status">
      <p>
        Recorded:{' '}
        <Go to={addresses.article(slug)}>
          <bdi>{headline}</bdi>
        </Go>
      </p>
      <p className="actions">
        <button type="button" onClick={onNext}>
          Read another text
        </button>
      </p>
    </section>
  )
}

function ReadingView({
  ingest: { reading, readText, record },
  draft: { text, decisions },
  isBusy,
  onChange,
}: {
  readonly ingest: Ingest
  readonly draft: Draft
  readonly isBusy: boolean
  readonly onChange: (changes: Partial<Draft>) => void
}) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [isReviewed, setReviewed] = useState(true)
  const proposals = reading?.claims ?? []
  const marks = useMemo(
    () => [...locate(readText, reading?.claims ?? [])].map(([claim, place]) => ({ claim, ...place })),
    [readText, reading],
  )
  const isStale = text !== readText
  return (
    <div className="with-aside">
      <div className="main-column">
        <Section title="What it says">
          {isStale && (
            <p className="notice">The text above has changed since it was read. Read it again to record it.</p>
          )}
          {reading?.duplicateOf != null && (
            <p className="notice">
              An older article has the same words:{' '}
              <Go to={addresses.article(reading.duplicateOf.slug)}>
                <bdi>{reading.duplicateOf.headline}</bdi>
              </Go>
            </p>
          )}
          <ArticleText
            body={readText}
            language="en"
            marks={marks}
            claims={proposals.map((proposal) => ({ id: keyOfProposal(proposal) }))}
            chosen={null}
            pointed={pointed}
            isReady
            onPoint={setPointed}
            onChoose={setPointed}
          />
        </Section>
      </div>
      <aside>
        <Section title="Claims" note={proposals.length}>
          <ProposalList
            proposals={proposals}
            decisions={decisions}
            pointed={pointed}
            onPoint={setPointed}
            onDecide={(key, decision) => onChange({ decisions: { ...decisions, [key]: decision } })}
          />
          <p>
            <label>
              <input type="checkbox" checked={isReviewed} onChange={({ target }) => setReviewed(target.checked)} /> I
              have looked at the others: mark them as reviewed
            </label>
          </p>
          <p className="actions">
            <button type="button" disabled={isBusy || isStale} onClick={() => void record(isReviewed)}>
              {isBusy ? 'Recording…' : 'Record it'}
            </button>
          </p>
        </Section>
      </aside>
    </div>
  )
}
