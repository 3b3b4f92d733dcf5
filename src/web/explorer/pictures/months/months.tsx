import type { MonthsProps } from '../contract.js'

/** Months with their numbers of events, as a list. */
export function MonthsPicture({ label, months, onChoose }: MonthsProps) {
  return (
    <ul aria-label={label}>
      {months.map(({ month, certain }) => (
        <li key={month}>
          <button type="button" onClick={() => onChoose(month)}>
            {month}: {certain.reduce((sum, { events }) => sum + events, 0)}
          </button>
        </li>
      ))}
    </ul>
  )
}
