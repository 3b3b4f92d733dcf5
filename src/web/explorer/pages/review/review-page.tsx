import '../editing/editing.css'
import { usePageTitle } from '../../app/page-title.js'
import { Tabs, useView } from '../../parts/tabs.js'
import { EditorKey } from '../editing/editor-key.js'
import { useEditing } from '../editing/use-editing.js'
import { ClaimQueue } from './claim-queue.js'
import { PairQueue } from './pair-queue.js'

const views = { claims: 'Claims', pairs: 'Pairs' } as const

/** What waits for an editor: claims that nobody has looked at, and pairs that may be the same. */
export function ReviewPage() {
  usePageTitle('Review')
  const editing = useEditing()
  const view = useView(views)
  return (
    <article className="view">
      <header className="view-head">
        <p className="kicker">Review</p>
        <h1>What waits for an editor</h1>
      </header>
      <EditorKey editing={editing} />
      <Tabs views={views} chosen={view} />
      {view === 'claims' ? <ClaimQueue editing={editing} /> : <PairQueue editing={editing} />}
    </article>
  )
}
