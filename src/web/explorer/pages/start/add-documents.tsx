import { Section } from '../../parts/section.js'

/** How documents of one's own come in. */
export function AddDocuments() {
  return (
    <Section title="Add your documents">
      <p>
        A document is a text file: a line <code>date 2023-10-19 The Headline</code> that begins with a space, an empty
        line, then paragraphs. Tell the server of files, folders or feeds; it may go on running:
      </p>
      <pre>
        <code>
          {'npx dateline ingest FILE\nnpx dateline ingest --watch FOLDER\nnpx dateline ingest --every 10m ADDRESS'}
        </code>
      </pre>
      <p className="muted">What comes in appears under “New” at once.</p>
    </Section>
  )
}
