import type { ReactNode } from 'react'

/** Says that there is nothing here, why that may be, and where to go on. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>
}
