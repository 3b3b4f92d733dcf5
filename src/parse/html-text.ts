import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'

/** A node of a parsed page. */
export type HtmlNode = DefaultTreeAdapterTypes.Node
/** An element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements whose text is no part of an article's: furniture of the page, captions, code. */
const skipped: ReadonlySet<string> = new Set(
  'aside button dialog figure footer form h1 header iframe menu nav noscript object script select style svg template textarea title'.split(
    ' ',
  ),
)

/** Elements that stand on lines of their own (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3). */
const blocks: ReadonlySet<string> = new Set(
  'address article blockquote center dd details div dl dt fieldset h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Value of an attribute; null where the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

/** All elements below a node that meet a condition, in the order of the page. */
export function findElements(root: HtmlNode, isMeant: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  // a stack of our own: pages nest deeper than calls may
  const waiting: HtmlNode[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node) && isMeant(node)) found.push(node)
    if ('childNodes' in node) pushInOrder(waiting, node.childNodes)
  }
  return found
}

/** Puts nodes on a stack so that the first comes off first. One by one: a page may have more than a call takes. */
function pushInOrder(waiting: unknown[], nodes: readonly HtmlNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) waiting.push(nodes[index])
}

/** The words directly within an element, as for `script` and `title`. */
export function textWithin(element: HtmlElement): string {
  return element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('')
}

/** The paragraphs below a node, an empty line between them; what is no running text is left out. */
export function paragraphsWithin(root: HtmlNode): string {
  const paragraphs: string[] = []
  let words = ''
  const endParagraph = () => {
    const text = words
      .replace(/[ \t]*\n[ \t]*/gu, '\n')
      .replace(/ {2,}/gu, ' ')
      .trim()
    if (text !== '') paragraphs.push(text)
    words = ''
  }
  const waiting: (HtmlNode | 'end of block')[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end of block') endParagraph()
    else if (defaultTreeAdapter.isTextNode(node)) words += node.value.replace(/[ \t\r\n\f]+/gu, ' ')
    else if ('childNodes' in node) {
      const isRoot = node === root
      if (!isRoot && defaultTreeAdapter.isElementNode(node) && isLeftOut(node)) continue
      if (node.nodeName === 'br') words += '\n'
      if (blocks.has(node.nodeName)) {
        endParagraph()
        waiting.push('end of block')
      }
      pushInOrder(waiting, node.childNodes)
    }
  }
  endParagraph()
  return paragraphs.join('\n\n')
}

function isLeftOut(element: HtmlElement): boolean {
  return (
    skipped.has(element.nodeName) ||
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true'
  )
}

/**
 * A text of JSON that may hold markup, as plain text: `<p>They met.</p>` becomes `They met.`, `Caf&eacute;` becomes
 * `Café`. A text without tags and entities is given back as it is, line breaks and all.
 */
export function textOfMarkup(text: string): string {
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/iu.test(text) ? paragraphsWithin(parseFragment(text)) : text
}
