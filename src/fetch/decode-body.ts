import { MIMEType } from 'node:util'
import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { parse } from 'parse5'
import { DocumentError } from '../domain/errors.js'

/** Bytes that are searched for a charset (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream). */
const searched = 1024

/**
 * The text of an answer, decoded as the WHATWG's Encoding Standard has it: by its byte order mark, else by the charset
 * of its Content-Type, else by what it says itself (the XML declaration, a page's meta element), else as UTF-8. Throws
 * a DocumentError where the bytes are not what they are said to be: half-right words would be recorded as evidence.
 *
 *     decodeBody(bytes of '<meta charset="windows-1251"><p>\xCF\xF0\xE8…', 'text/html', url) // '…<p>При…'
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null, url: string): string {
  const label = getBOMEncoding(bytes) ?? charsetOf(contentType) ?? declaredCharset(bytes)
  try {
    return decoderFor(label ?? 'utf-8', url).decode(bytes)
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause
    const what =
      label === null
        ? 'it does not say its charset, and its bytes are no UTF-8'
        : `its bytes are no ${label}, as it says`
    throw new DocumentError(url, null, `${what}; save the text as a file in UTF-8 and give that`, { cause })
  }
}

/** A Content-Type without its parameters, in lower case; null for what is none. */
export function mediaTypeOf(contentType: string | null): string | null {
  return parseType(contentType)?.essence.toLowerCase() ?? null
}

function charsetOf(contentType: string | null): string | null {
  return parseType(contentType)?.params.get('charset') ?? null
}

function parseType(contentType: string | null): MIMEType | null {
  try {
    return contentType === null ? null : new MIMEType(contentType)
  } catch {
    return null
  }
}

function decoderFor(label: string, url: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch (cause) {
    const reason = `it says that its charset is ${JSON.stringify(label.slice(0, 40))}, which is none that browsers know; save the text as a file in UTF-8 and give that`
    throw new DocumentError(url, null, reason, { cause })
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, searched)).toString('latin1')
  const inXml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1]
  if (inXml !== undefined) return inXml
  return /^\s*</u.test(start) ? charsetOfPage(start) : null
}

/** The charset of a page's first meta element that names one. What was read as Latin-1 cannot be in UTF-16. */
function charsetOfPage(start: string): string | null {
  const head = parse(start).childNodes.find(({ nodeName }) => nodeName === 'html')
  const elements =
    head !== undefined && 'childNodes' in head
      ? head.childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
      : []
  for (const element of elements) {
    if (element.nodeName !== 'meta' || !('attrs' in element)) continue
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
    const named =
      attributes.get('charset') ??
      (attributes.get('http-equiv')?.toLowerCase() === 'content-type'
        ? charsetOf(attributes.get('content') ?? null)
        : null)
    if (named !== null) return /^utf-?16/iu.test(named) ? 'utf-8' : named
  }
  return null
}
