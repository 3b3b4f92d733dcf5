import { useEffect, useState } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql'
import type { PageInfo } from '../parts/pager.js'
import { type Asked, useDay } from './use-answer-at.js'

/** A list read page by page. */
export interface AllPages<Item> {
  readonly items: readonly Item[]
  /** False while pages are on their way. */
  readonly isComplete: boolean
  readonly error: CombinedError | undefined
}

/** The page within an answer; null where there is none. */
type ReadPage<Data, Item> = (data: Data) => { readonly items: readonly Item[]; readonly pageInfo: PageInfo } | null

/** What a picture of events can hold. */
const mostItems = 5_000

/**
 * Reads a whole connection, a hundred rows a request, up to 5,000 rows.
 *
 * @param query takes `$after` beside the variables given
 * @param isWanted false: nothing is asked yet
 */
function useAllPages<Data, Item, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variablesAfter: (after: string | null) => Variables,
  readPage: ReadPage<Data, Item>,
  isWanted = true,
): AllPages<Item> {
  const client = useClient()
  const [pages, setPages] = useState<AllPages<Item>>({ items: [], isComplete: false, error: undefined })
  const key = JSON.stringify(variablesAfter(null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the variables are compared by what they hold
  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      let items: readonly Item[] = []
      let after: string | null = null
      do {
        const { data, error } = await client.query(query, variablesAfter(after)).toPromise()
        if (!isCurrent) return
        const page: ReturnType<typeof readPage> = data === undefined ? null : readPage(data)
        items = [...items, ...(page?.items ?? [])]
        after = page?.pageInfo.hasNextPage === true && items.length < mostItems ? page.pageInfo.endCursor : null
        setPages({ items, isComplete: after === null, error })
      } while (after !== null)
    }
    setPages({ items: [], isComplete: false, error: undefined })
    if (isWanted) void read()
    return () => {
      isCurrent = false
    }
  }, [client, query, key, isWanted])
  return pages
}

/**
 * Reads a whole connection as it is now, or as it was on the day that the reader looks from.
 *
 * @param now the question
 * @param then the same within `asOf(date: $day)`
 */
export function useAllPagesAt<Data, Item, Variables extends Record<string, unknown>>(
  now: TypedDocumentNode<Data, Variables>,
  then: TypedDocumentNode<{ readonly asOf: Data }, Variables & { readonly day: string }>,
  variablesAfter: (after: string | null) => Variables,
  readPage: ReadPage<Data, Item>,
): AllPages<Item> & { readonly asked: Asked } {
  const day = useDay()
  const variablesThen = (after: string | null) => ({ ...variablesAfter(after), day: day ?? '' })
  const pagesNow = useAllPages(now, variablesAfter, readPage, day === null)
  const pagesThen = useAllPages(then, variablesThen, ({ asOf }) => readPage(asOf), day !== null)
  if (day === null) return { ...pagesNow, asked: { query: now, variables: variablesAfter(null) } }
  return { ...pagesThen, asked: { query: then, variables: variablesThen(null) } }
}
