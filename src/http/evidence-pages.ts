import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ApiContext } from '../graphql/api-context.js'
import { evidencePath } from '../graphql/types/evidence-views.js'
import { askApi } from './ask-api.js'

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

/** As wide as reads well, in the colours that the reader has chosen. */
const style = `
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.25 }
mark { background: light-dark(#ffe08a, #6b5500); color: inherit; padding: 0.1em 0 }
footer { border-top: 1px solid light-dark(#ccc, #555); margin-top: 2rem; font-size: 0.9rem }
`

/** The page runs nothing and loads nothing; its one stylesheet is known by its hash. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/**
 * Serves the permalinks of quotes: `/evidence/KEY` is a page with the words marked in their article, or, for who accepts
 * JSON-LD, the quote as a W3C Web Annotation. What it shows it asks of the API, under the same rules about keys.
 */
export function registerEvidencePages(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>,
): void {
  app.get<{ Params: { key: string } }>(`${evidencePath}:key`, async (request, reply) => {
    const question = { query: evidenceDocument, variables: { id: `Evidence:${request.params.key}` } }
    const asked = await askApi<{ readonly node: ShownEvidence | null }>(
      apollo,
      question,
      await contextOf(request, reply),
    )
    const { status, answer } = asked
    const evidence = answer.data?.node ?? null
    reply.header('vary', 'accept')
    if (evidence !== null && acceptsAnnotation(request.headers.accept)) {
      return reply.type(annotationType).send(JSON.stringify(evidence.webAnnotation))
    }
    reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy)
    if (evidence !== null) return reply.header('cache-control', 'no-cache').send(pageOf(evidence))
    const [error] = answer.errors ?? []
    const isMissing = error?.extensions?.code === 'NOT_FOUND' || error?.extensions?.code === 'INVALID_ID'
    const message = isMissing
      ? 'There is no quote at this address. It may have been taken from a record that is no longer served here.'
      : (error?.message ?? 'The quote could not be read.')
    return reply.code(isMissing ? 404 : Math.max(status, 400)).send(page('en', 'No quote', paragraph(message)))
  })
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
  return page(article.language, `“${quote}”`, `${head}<article><p>${text}</p></article>\n${source}${footer}`)
}

const footer =
  '<footer><p>Dateline: who met whom, and the words that say so. <a href="/">Ask the API</a></p></footer>\n'

function page(language: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
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
