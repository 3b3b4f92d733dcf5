import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'
import { findElements, paragraphsWithin, textOfMarkup } from './html-text.js'

/** The article that a page holds, as a reader sees it. */
export interface ReadableArticle {
  readonly headline: string
  /** Running text, an empty line between paragraphs. */
  readonly body: string
}

/** Finds the article in the text of a page; null where there is none. */
export type PageReader = (html: string) => ReadableArticle | null

/**
 * What a page may measure without its furniture to be looked at: pages of news have hundreds of elements, some tens
 * deep. The time that the library takes grows with the square of the first and the cube of the second.
 */
const [mostElements, deepest] = [6000, 100]

/** Elements that hold nothing of an article. */
const furniture: ReadonlySet<string> = new Set(
  'aside button dialog footer form iframe menu nav noscript object script select style svg template'.split(' '),
)

/** A paragraph of running text: a sentence that is longer than the entries of a menu. */
const sentence = /^.{60,}[.!?…]["'”’»)]*$/su

/**
 * Finds the article by the rules of Firefox's reader view. A page of links and labels alone has none: the article must
 * have one paragraph of running text at least.
 */
export const readArticle: PageReader = (html) => {
  const found = findArticle(html)
  if (found === null) return null
  const body = textOfMarkup(found.content)
  if (!body.split('\n\n').some((paragraph) => sentence.test(paragraph.trim()))) return null
  return { headline: found.headline, body }
}

function findArticle(html: string): { readonly headline: string; readonly content: string } | null {
  const page = parse(html)
  if (!isModest(page)) return null
  try {
    const document = new DOMParser().parseFromString(serialize(page), 'text/html')
    const article = new Readability(document).parse()
    if (article === null) return null
    return { headline: headlineOf(page, article.title ?? ''), content: article.content ?? '' }
  } catch {
    // a page that the library cannot take is one whose article it does not find
    return null
  }
}

/** A page's title often has the site's name behind the headline: then the heading that it begins with is the headline. */
function headlineOf(page: DefaultTreeAdapterTypes.Document, title: string): string {
  const headings = findElements(page, ({ nodeName }) => nodeName === 'h1').map(paragraphsWithin)
  return headings.find((heading) => heading.includes(' ') && title.startsWith(heading)) ?? title
}

/** Takes the furniture out of a page, and tells whether the rest is small enough. */
function isModest(page: DefaultTreeAdapterTypes.Document): boolean {
  const waiting: { readonly parent: DefaultTreeAdapterTypes.ParentNode; readonly depth: number }[] = [
    { parent: page, depth: 0 },
  ]
  let elements = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { parent, depth } = next
    parent.childNodes = parent.childNodes.filter(({ nodeName }) => !furniture.has(nodeName))
    for (const child of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue
      elements += 1
      if (elements > mostElements || depth > deepest) return false
      waiting.push({ parent: child, depth: depth + 1 })
    }
  }
  return true
}
