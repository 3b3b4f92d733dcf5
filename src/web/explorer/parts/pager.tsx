import { useParameters } from '../app/use-parameters.js'

/** What a page of a connection says about itself. */
export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** The page that the address names, as arguments of a connection. */
export interface PageArguments {
  readonly first: number | null
  readonly after: string | null
  readonly last: number | null
  readonly before: string | null
}

/** Reads the page of the address, `?after=CURSOR` or `?before=CURSOR`; the first page where it names none. */
export function usePage(size: number): PageArguments {
  const [parameters] = useParameters()
  const before = parameters.get('before')
  if (before !== null) return { first: null, after: null, last: size, before }
  return { first: size, after: parameters.get('after'), last: null, before: null }
}

/** Leads to the page before and the page after; where a list is paged forward only, back to the first page. */
export function Pager({
  page,
  label,
  isForwardOnly = false,
}: {
  readonly page: PageInfo
  readonly label: string
  readonly isForwardOnly?: boolean
}) {
  const [, setParameters] = useParameters()
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="pager" aria-label={label}>
      <button
        type="button"
        disabled={!hasPreviousPage}
        onClick={() => setParameters({ before: isForwardOnly ? null : startCursor, after: null }, { isNewView: true })}
      >
        {isForwardOnly ? 'First page' : 'Previous'}
      </button>
      <button
        type="button"
        disabled={!hasNextPage}
        onClick={() => setParameters({ after: endCursor, before: null }, { isNewView: true })}
      >
        Next
      </button>
    </nav>
  )
}
