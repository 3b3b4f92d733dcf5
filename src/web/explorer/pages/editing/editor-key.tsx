import { keepKey } from '../../app/api-key.js'
import { KeyForm } from '../../parts/key-form.js'
import type { Editing } from './use-editing.js'

/** Asks for an editor's key where there is none, lets one forget it, and tells what went wrong with an edit. */
export function EditorKey({ editing: { hasKey, problem, refresh } }: { readonly editing: Editing }) {
  function forget() {
    keepKey(null)
    refresh()
  }
  return (
    <>
      {hasKey ? (
        <p className="editor-key muted">
          Edits are made with the key that you gave; it is forgotten with this window.{' '}
          <button type="button" onClick={forget}>
            Forget it now
          </button>
        </p>
      ) : (
        <div className="editor-key notice">
          <p>
            Edits need an editor’s key. <code>dateline keys create NAME</code> makes one; it is kept for this window
            alone.
          </p>
          <KeyForm onKey={refresh} />
        </div>
      )}
      <div role="alert">
        {problem !== null && (
          <div className="problem">
            <p>{problem.message}</p>
            {problem.isAboutKey && <p>Forget the key, and give one that holds.</p>}
          </div>
        )}
      </div>
    </>
  )
}
