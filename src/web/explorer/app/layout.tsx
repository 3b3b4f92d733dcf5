import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addresses } from './addresses.js'
import { ServerBanner } from './server-banner.js'

/** What stands around every view: the masthead above, the view, and where to go on below. */
export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#view">
        Skip to the content
      </a>
      <header className="masthead">
        <Link className="masthead-name" href={addresses.start}>
          Dateline
        </Link>
        <nav aria-label="Explorer">
          <a href="/">Playground</a>
        </nav>
      </header>
      <ServerBanner />
      <main id="view" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
