/** Buttons for who has no wheel: closer, farther, everything. */
export function ZoomButtons({
  onZoom,
  onFit,
  fitWords = 'Show all',
}: {
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
  /** What the last button says. */
  readonly fitWords?: string
}) {
  return (
    <fieldset className="zoom-buttons">
      <legend className="unseen">Zoom</legend>
      <button type="button" aria-label="Closer" onClick={() => onZoom(1.5)}>
        +
      </button>
      <button type="button" aria-label="Farther" onClick={() => onZoom(1 / 1.5)}>
        −
      </button>
      <button type="button" onClick={onFit}>
        {fitWords}
      </button>
    </fieldset>
  )
}
