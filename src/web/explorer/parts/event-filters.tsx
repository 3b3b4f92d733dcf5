import { useId } from 'react'
import type { EventFilter } from './use-event-filter.js'
import { statusWords, typeWords } from './words.js'

/** Lets one choose which events are shown: by type, status and time. */
export function EventFilters({ filter }: { readonly filter: EventFilter }) {
  const id = useId()
  return (
    <form className="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Type</span>
        <select value={filter.types[0] ?? 'all'} onChange={(event) => filter.set({ type: event.target.value })}>
          <option value="all">all types</option>
          {options(typeWords)}
        </select>
      </label>
      <label>
        <span>Status</span>
        <select
          value={filter.statuses[0] ?? ''}
          onChange={(event) => filter.set({ status: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">any status</option>
          {options(statusWords)}
        </select>
      </label>
      <DayField id={`${id}-from`} label="From" value={filter.from} onChange={(from) => filter.set({ from })} />
      <DayField id={`${id}-to`} label="To" value={filter.to} onChange={(to) => filter.set({ to })} />
      {filter.with !== null && (
        <button type="button" className="chip" onClick={() => filter.set({ with: null })}>
          with <bdi>{filter.with}</bdi> <span aria-hidden="true">×</span>
          <span className="unseen">: show all</span>
        </button>
      )}
    </form>
  )
}

function options(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}

function DayField({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </label>
  )
}
