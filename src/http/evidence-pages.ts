import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiContext } from '../graphql/api-context.js'
import { evidencePath } from '../graphql/types/evidence-views.js'

/** A quote as the page shows it; the form that the API answers. */
interface ShownEvidence {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly webAnnotation: Readonly<Record<string, unknown>>
  readonly version: { readonly headline: string; readonly body: string }
  readonly article: {
    readonly url: string | null
    readonly publishedOn: string | null
    readonly language: string
    readonly publisher: { readonly name: string } | null
  }
}

interface Answer {
  readonly data?: { readonly node: ShownEvidence | null } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** What a page asks of the API. */
export const evidenceDocument = `query ($id: ID!) {
  node(id: $id) {
    ... on Evidence {
      quote start end webAnnotation
      version { headline body }
      article { url publishedOn language publisher { name } }
    }
  }
}`

const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/**
 * Serves the permalinks of quotes: `/evidence/KEY` is a page with the words marked in their article, or, for who accepts
 * JSON-LD, the quote as a W3C Web Annotation. What it shows it asks of the API, under the same rules about keys.
 */
export function registerEvidencePages(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  contextOf: (request: FastifyRequest) => Promise<ApiContext>,
): void {
  app.get<{ Params: { key: string } }>(`${evidencePath}:key`, async (request, reply) => {
    const { status, answer } = await ask(apollo, `Evidence:${request.params.key}`, await contextOf(request))
    const evidence = answer.data?.node ?? null
    reply.header('vary', 'accept')
    if (evidence !== null && acceptsAnnotation(request.headers.accept)) {
      return reply.type(annotationType).send(JSON.stringify(evidence.webAnnotation))
    }
    reply.type('text/html; charset=utf-8')
    if (evidence !== null) return reply.header('cache-control', 'no-cache').send(pageOf(evidence))
    const [error] = answer.errors ?? []
    const isMissing = error?.extensions?.code === 'NOT_FOUND' || error?.extensions?.code === 'INVALID_ID'
    const message = isMissing
      ? 'There is no quote at this address. It may have been taken from a record that is no longer served here.'
      : (error?.message ?? 'The quote could not be read.')
    return reply.code(isMissing ? 404 : Math.max(status, 400)).send(page('en', 'No quote', paragraph(message)))
  })
}

async function ask(apollo: ApolloServer<ApiContext>, id: string, context: ApiContext) {
  const headers = new HeaderMap([['content-type', 'application/json']])
  const { status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query: evidenceDocument, variables: { id } } },
    context: async () => context,
  })
  if (body.kind !== 'complete') throw new TypeError('The API answered in parts.')
  return { status: status ?? 200, answer: JSON.parse(body.string) as Answer }
}

function acceptsAnnotation(accept = ''): boolean {
  return /\bapplication\/(ld\+)?json\b/.test(accept) && !accept.includes('text/html')
}

/** The words stand in the body by code points, as all offsets do. */
function pageOf({ start, end, version, article, quote }: ShownEvidence): string {
  const body = [...version.body]
  const part = (from: number, to?: number) => withBreaks(body.slice(from, to).join(''))
  const text = `${part(0, start)}<mark id="quote">${part(start, end)}</mark>${part(end)}`
  const where = [article.publisher?.name, article.publishedOn].filter((each) => typeof each === 'string').join(', ')
  const source =
    article.url === null
      ? ''
      : `<p><a href="${escapeHtml(article.url)}" rel="noopener">The article where it was published</a></p>\n`
  const head = `<h1>${escapeHtml(version.headline)}</h1>\n<p>${escapeHtml(where)}</p>\n<p><a href="#quote">To the quote</a></p>\n`
  return page(article.language, `“${quote}”`, `${head}<article><p>${text}</p></article>\n${source}`)
}

function page(language: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${content}</html>
`
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>\n`
}

function withBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
