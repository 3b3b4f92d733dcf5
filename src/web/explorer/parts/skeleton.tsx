/** Grey lines of the size of what is on its way, so that nothing jumps when it comes. */
export function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={row} className="skeleton-row" />
      ))}
    </div>
  )
}
