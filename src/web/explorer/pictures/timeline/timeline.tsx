import type { TimelineProps } from '../contract.js'

/** Events over time, as a list. */
export function TimelinePicture({ label, events, onOpen }: TimelineProps) {
  return (
    <ul aria-label={label}>
      {events.map(({ id, title, dateInWords }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            {dateInWords} {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
