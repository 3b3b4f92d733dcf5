import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'

/** Address with the day of `asOf` that the reader looks from, if there is one. */
export function keepDay(to: string, search: string): string {
  const asOf = new URLSearchParams(search).get('asOf')
  if (asOf === null) return to
  return `${to}${to.includes('?') ? '&' : '?'}${new URLSearchParams({ asOf })}`
}

/** A link to another view; the reader stays at the day that they look from. */
export function Go({
  to,
  className,
  children,
}: {
  readonly to: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <Link href={keepDay(to, useSearch())} {...(className === undefined ? {} : { className })}>
      {children}
    </Link>
  )
}
