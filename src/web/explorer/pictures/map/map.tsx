import type { MapProps } from '../contract.js'

/** Places of events, as a list. */
export function MapPicture({ label, places, onOpen }: MapProps) {
  return (
    <ul aria-label={label}>
      {places.map(({ id, name, events }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            {name}: {events}
          </button>
        </li>
      ))}
    </ul>
  )
}
