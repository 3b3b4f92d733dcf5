import { useEffect, useState } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql'
import type { PageInfo } from '../parts/pager.js'

/** A list read page by page. */
export interface AllPages<Item> {
  readonly items: readonly Item[]
  /** False while pages are on their way. */
  readonly isComplete: boolean
  readonly error: CombinedError | undefined
}

/** What a picture of events can hold. */
const mostItems = 5_000

/**
 * Reads a whole connection, a hundred rows a request, up to 5,000 rows.
 *
 * @param query takes `$after` beside the variables given
 * @param readPage the page within an answer; null where there is none. It must not change from call to call
 */
export function useAllPages<Data, Item, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variablesAfter: (after: string | null) => Variables,
  readPage: (data: Data) => { readonly items: readonly Item[]; readonly pageInfo: PageInfo } | null,
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
    void read()
    return () => {
      isCurrent = false
    }
  }, [client, query, key])
  return pages
}
