/** Paths of the views, below `/explore`; slugs as the API gives them, ids work as well. */
export const addresses = {
  start: '/',
  ingest: '/ingest',
  review: '/review',
  search: (text: string) => `/search?${new URLSearchParams({ text })}`,
  person: (slug: string) => `/people/${encodeURIComponent(slug)}`,
  organization: (slug: string) => `/organizations/${encodeURIComponent(slug)}`,
  country: (slug: string) => `/countries/${encodeURIComponent(slug)}`,
  relation: (one: string, other: string) => `/relations/${encodeURIComponent(one)}/${encodeURIComponent(other)}`,
  place: (slug: string) => `/places/${encodeURIComponent(slug)}`,
  event: (slug: string) => `/events/${encodeURIComponent(slug)}`,
  article: (slug: string) => `/articles/${encodeURIComponent(slug)}`,
  /** An article, opened at one of its quotes. */
  quote: (articleSlug: string, evidenceId: string) =>
    `/articles/${encodeURIComponent(articleSlug)}?${new URLSearchParams({ quote: keyOf(evidenceId) })}`,
  paths: (from?: string, to?: string) =>
    from === undefined ? '/paths' : `/paths?${new URLSearchParams({ from, ...(to === undefined ? {} : { to }) })}`,
} as const

/** What of a global id stands behind its type, without the day of `asOf`: `Event:abc@2023-10-19` → `abc`. */
export function keyOf(id: string): string {
  return id.replace(/^[A-Za-z]+:/, '').replace(/@\d{4}-\d{2}-\d{2}$/, '')
}

/** Address of the view of something that the API found, by its type. */
export function addressOf(node: { readonly __typename: string; readonly slug: string }): string {
  switch (node.__typename) {
    case 'Person':
      return addresses.person(node.slug)
    case 'Organization':
      return addresses.organization(node.slug)
    case 'Country':
      return addresses.country(node.slug)
    case 'Place':
      return addresses.place(node.slug)
    case 'Event':
      return addresses.event(node.slug)
    case 'Article':
      return addresses.article(node.slug)
    default:
      return addresses.search(node.slug)
  }
}
