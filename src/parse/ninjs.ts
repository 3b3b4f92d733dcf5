import { z } from 'zod'
import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { assembleDocument } from './assemble-document.js'
import { textOfMarkup } from './html-text.js'
import { isObject, type JsonPlace } from './json-text.js'

const text = z.object({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() })

/** The fields of ninjs 3 that a document is made of (https://iptc.org/std/ninjs/); the others are not kept. */
const form = z.object({
  uri: z.string().min(1),
  type: z.string().optional(),
  pubStatus: z.string().optional(),
  language: z.string().optional(),
  headlines: z.array(text).min(1),
  bodies: z.array(text).min(1),
  copyrightHolder: z.string().optional(),
  infoSources: z.array(z.object({ name: z.string().optional(), role: z.string().optional() })).default([]),
  contentCreated: z.string().optional(),
  firstCreated: z.string().optional(),
  versionCreated: z.string().optional(),
})

type Ninjs = z.infer<typeof form>

/** Whether a JSON object is meant as ninjs: it says so, or has the fields that only ninjs has. */
export function isNinjs(value: unknown): boolean {
  if (!isObject(value) || '@context' in value || '@type' in value) return false
  const { standard } = value
  return (
    (isObject(standard) && standard.name === 'ninjs') || ('uri' in value && ('headlines' in value || 'bodies' in value))
  )
}

/**
 * Reads a text item of ninjs 3. Its day is contentCreated, else firstCreated, else versionCreated; its publisher is
 * the information source of that role, else the copyright holder; other information sources are credits. The byline
 * (`by`) and the number of the version are not kept: a new version is told by its words. Throws a DocumentError.
 */
export function readNinjs({ value, source }: JsonPlace, publishedOn: IsoDay | null): Document {
  const refuse = (reason: string): never => {
    throw new DocumentError(source, null, reason)
  }
  refuseOtherVersions(value, refuse)
  const parsed = form.safeParse(value)
  if (!parsed.success) return refuse(describeIssues(parsed.error))
  const item = parsed.data
  if (item.type !== undefined && item.type !== 'text')
    refuse(`the item is of type ${item.type}, and only text is read; hand in the text that goes with it`)
  if (item.pubStatus === 'withheld') refuse('the publisher withholds it (pubStatus); wait until it is usable')
  if (item.pubStatus === 'canceled')
    refuse('the publisher has cancelled it (pubStatus); if it is recorded, take it back with retractArticle')
  const [publishers, credits] = splitSources(item)
  return assembleDocument(
    {
      url: item.uri,
      uri: /^(?:https?:|urn:dateline:)/iu.test(item.uri) ? null : item.uri,
      published: item.contentCreated ?? item.firstCreated ?? item.versionCreated ?? null,
      publishedField: 'contentCreated',
      headline: textOfMarkup(mainOf(item.headlines).value),
      body: bodyOf(item, refuse),
      language: item.language ?? null,
      publisher: publishers[0] ?? item.copyrightHolder ?? null,
      credits,
    },
    { source, line: null, publishedOn },
  )
}

function refuseOtherVersions(value: unknown, refuse: (reason: string) => never): void {
  const standard = isObject(value) ? value.standard : undefined
  const version = isObject(standard) ? standard.version : undefined
  const remedy = 'write "standard": {"name": "ninjs", "version": "3.0"} and the fields as ninjs 3 names them'
  if (typeof version !== 'string') refuse(`it does not say which version of ninjs it is (/standard/version); ${remedy}`)
  else if (!/^3(?:\.\d+)*$/u.test(version))
    refuse(`ninjs ${version.slice(0, 20)} is not read, only version 3; ${remedy}`)
}

function describeIssues(error: z.ZodError): string {
  const [first, ...others] = error.issues
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  const message = (first?.message ?? '').replace(/^Invalid input: /u, '').replace('received undefined', 'found nothing')
  return `/${first?.path.join('/') ?? ''}: ${message}${more}; correct it as ninjs 3 has it`
}

/** Of several texts the one of the main role, else one without a role, else the first. */
function mainOf<Text extends { readonly role?: string | undefined }>(
  texts: readonly [Text, ...Text[]] | readonly Text[],
): Text {
  const main = texts.find(({ role }) => role === 'main') ?? texts.find(({ role }) => role === undefined) ?? texts[0]
  if (main === undefined) throw new RangeError('the form asks for one at least')
  return main
}

/** Plain text goes before markup, which is read as a page's. */
function bodyOf({ bodies }: Ninjs, refuse: (reason: string) => never): string {
  const typeOf = ({ contentType = 'text/plain' }: Ninjs['bodies'][number]) =>
    contentType.split(';')[0]?.trim().toLowerCase()
  const plain = bodies.filter((body) => body.contentType !== undefined && typeOf(body) === 'text/plain')
  if (plain.length > 0) return mainOf(plain).value
  const readable = bodies.filter((body) =>
    ['text/plain', 'text/html', 'application/xhtml+xml'].includes(typeOf(body) ?? ''),
  )
  if (readable.length > 0) return textOfMarkup(mainOf(readable).value)
  return refuse('no body is of contentType text/plain or text/html; add one (/bodies)')
}

function splitSources({ infoSources }: Ninjs): readonly [publishers: readonly string[], credits: readonly string[]] {
  const isPublisher = ({ role = '' }: Ninjs['infoSources'][number]) => /(?:^|[/:#])publisher$/iu.test(role)
  const namesOf = (sources: Ninjs['infoSources']) => sources.flatMap(({ name }) => name ?? [])
  return [namesOf(infoSources.filter(isPublisher)), namesOf(infoSources.filter((one) => !isPublisher(one)))]
}
