import { graphql, type ResultOf } from '../../graphql.js'
import { Section } from '../../parts/section.js'

/** What is asked of a change of an event. */
export const historyEntry = graphql(`
  fragment HistoryEntry on Change {
    id
    at
    kind
    by
    reason
    before
    after
  }
`)

type Entry = ResultOf<typeof historyEntry>

const kindWords: Readonly<Record<Entry['kind'], string>> = {
  ADDED: 'recorded',
  CORRECTED: 'corrected',
  MERGED: 'merged',
  RETRACTED: 'taken back',
  REVIEWED: 'reviewed',
  SPLIT: 'split',
  UPDATED: 'told otherwise',
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** What was done to an event in the record, the latest first, with what changed. */
export function EventHistory({ history }: { readonly history: readonly Entry[] }) {
  if (history.length === 0) return null
  return (
    <Section title="History" note={history.length}>
      <ol className="history">
        {history.map(({ id, at, kind, by, reason, before, after }) => (
          <li key={id}>
            <strong>{kindWords[kind]}</strong> <span className="muted">by {by}</span>
            <time className="muted" dateTime={at}>
              {time.format(new Date(at))}
            </time>
            {reason !== null && <p dir="auto">{reason}</p>}
            <Differences before={before} after={after} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Differences({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  if (!isRecord(before) || !isRecord(after)) return null
  const changed = Object.keys(after).filter((field) => inWords(before[field]) !== inWords(after[field]))
  return (
    <ul className="differences">
      {changed.map((field) => (
        <li key={field}>
          <span className="muted">{field}</span> <del dir="auto">{inWords(before[field])}</del> →{' '}
          <ins dir="auto">{inWords(after[field])}</ins>
        </li>
      ))}
    </ul>
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value of the feed as a reader sees it: other records by their names. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'unknown'
  if (isRecord(value) && typeof value.name === 'string') return value.name
  return typeof value === 'string' ? value : JSON.stringify(value)
}
