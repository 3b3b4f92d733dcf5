import type { Review } from './use-review.js'

/** Says what was decided last, and takes it back. */
export function UndoBar({ review: { decided, undo } }: { readonly review: Review }) {
  const last = decided.at(-1)
  return (
    <div role="status" className="undo-bar">
      {last === undefined ? (
        <span className="muted">Nothing was decided in this window yet.</span>
      ) : (
        <>
          <span dir="auto">{last.words}</span>{' '}
          <button type="button" onClick={() => void undo()}>
            Undo
          </button>
        </>
      )}
    </div>
  )
}
