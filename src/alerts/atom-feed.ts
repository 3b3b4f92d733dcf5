import { generateAtomFeed } from 'feedsmith'
import type { ToldEvent } from './alert-documents.js'

/** An event as `latestDocument` asks for it. */
export interface LatestEvent extends ToldEvent {
  readonly history: readonly { readonly at: string }[]
}

/** What a feed says of itself. */
export interface FeedHead {
  /** Name of the alert. */
  readonly name: string
  /** Address of the server, without a slash at its end. */
  readonly publicUrl: string
}

/** When a feed without events says it was last changed: feeds must say something, and it must stay the same. */
const never = '1970-01-01T00:00:00.000Z'

/** Address of an alert's feed, below that of the server. */
export function feedPath(name: string): string {
  return `/alerts/${name}.atom`
}

/**
 * The events of an alert as an Atom feed (RFC 4287): each with its title, the words that say it, and links to the page
 * of the quote and to the article. An entry is updated when its event is told otherwise.
 */
export function atomFeed({ name, publicUrl }: FeedHead, events: readonly LatestEvent[]): string {
  const self = `${publicUrl}${feedPath(name)}`
  const entries = events.map((event) => entryOf(event, publicUrl))
  return generateAtomFeed({
    id: self,
    title: { value: `Dateline: ${name}`, type: 'text' },
    updated: entries.map(({ updated }) => updated).reduce((last, each) => (each > last ? each : last), new Date(never)),
    links: [
      { rel: 'self', href: self },
      { rel: 'alternate', href: `${publicUrl}/` },
    ],
    authors: [{ name: 'Dateline' }],
    entries,
  })
}

function entryOf({ id, title, type, status, history, evidence }: LatestEvent, publicUrl: string) {
  const days = history.map(({ at }) => at).sort()
  const [first] = evidence.nodes
  const articles = evidence.nodes.flatMap(({ article }) =>
    article.url === null ? [] : [{ rel: 'related', href: article.url }],
  )
  return {
    id: `urn:dateline:${encodeURIComponent(id)}`,
    title: plainText(title),
    updated: new Date(days.at(-1) ?? never),
    published: new Date(days[0] ?? never),
    links: [{ rel: 'alternate', href: first?.permalink ?? `${publicUrl}/` }, ...articles],
    categories: [{ term: type }, { term: status }],
    summary: plainText(evidence.nodes.map(({ quote }) => `“${quote}”`).join('\n')),
  }
}

/** Text that readers show as it is. Control characters, which XML 1.0 has no way to write, are taken out. */
function plainText(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return { value: text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ''), type: 'text' } as const
}
