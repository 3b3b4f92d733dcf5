import type { NetworkProps } from '../contract.js'

/** Who met whom, as a list of ties. */
export function NetworkPicture({ label, people, ties, onOpen }: NetworkProps) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <ul aria-label={label}>
      {ties.map(({ from, to, events }) => (
        <li key={`${from} ${to}`}>
          <button type="button" onClick={() => onOpen(to)}>
            {names.get(from)} – {names.get(to)}: {events}
          </button>
        </li>
      ))}
    </ul>
  )
}
