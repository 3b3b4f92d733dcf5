import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { dayInWords } from '../parts/date-words.js'
import { SearchBox } from '../parts/search-box.js'
import { addresses } from './addresses.js'
import { ServerBanner } from './server-banner.js'
import { useDay } from './use-answer-at.js'
import { useParameters } from './use-parameters.js'

/** What stands around every view: the masthead above, the view, and where to go on. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const view = useViewFocus(path)
  return (
    <>
      <a className="skip-link" href="#view">
        Skip to the content
      </a>
      <header className="masthead">
        <Link className="masthead-name" href={addresses.start}>
          Dateline
        </Link>
        {path !== addresses.start && <SearchBox isFirst label="Search" />}
        <nav aria-label="Explorer">
          <Link href={addresses.paths()}>Connections</Link>
          <Link href={addresses.ingest}>Read a text</Link>
          <Link href={addresses.review}>Review</Link>
          <a href="/">Playground</a>
        </nav>
      </header>
      <ServerBanner />
      <DayBanner />
      <main id="view" ref={view} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** Says that the reader sees what was known on a day, and leads back to now. */
function DayBanner() {
  const day = useDay()
  const [, setParameters] = useParameters()
  if (day === null) return null
  return (
    <div className="day-banner" role="status">
      <span>
        What was known on <strong>{dayInWords(day)}</strong>, from the articles published until then.
      </span>
      <button type="button" onClick={() => setParameters({ asOf: null })}>
        Back to now
      </button>
    </div>
  )
}

/** On the way to another view the page begins at its top, and keyboards and screen readers go on within the view. */
function useViewFocus(path: string) {
  const view = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    window.scrollTo(0, 0)
    view.current?.focus({ preventScroll: true })
  }, [path])
  return view
}
