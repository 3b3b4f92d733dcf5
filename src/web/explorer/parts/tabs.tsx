import { firstPage, useParameters } from '../app/use-parameters.js'

/** The way in which a list is looked at, `?view=`, one of those given; the first where the address names none. */
export function useView<View extends string>(views: Readonly<Record<View, string>>): View {
  const [parameters] = useParameters()
  const names = Object.keys(views) as View[]
  const wanted = parameters.get('view')
  const view = names.find((name) => name === wanted) ?? names[0]
  if (view === undefined) throw new Error('A list needs one view at least')
  return view
}

/** Ways to look at the same things; the one that is chosen stands in the address. */
export function Tabs({ views, chosen }: { readonly views: Readonly<Record<string, string>>; readonly chosen: string }) {
  const [, setParameters] = useParameters()
  const [usual] = Object.keys(views)
  return (
    <nav className="tabs" aria-label="Ways to look at it">
      {Object.entries(views).map(([view, words]) => (
        <button
          key={view}
          type="button"
          aria-current={view === chosen ? 'true' : undefined}
          onClick={() => setParameters({ view: view === usual ? null : view, ...firstPage }, { isNewView: true })}
        >
          {words}
        </button>
      ))}
    </nav>
  )
}
