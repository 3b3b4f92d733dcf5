import { type FormEvent, type ReactNode, useState } from 'react'
import { modalityWords, statusWords, typeWords } from '../../parts/words.js'
import type { ClaimFields } from './claim-changes.js'

/** A form to put a claim right; it opens with what is known and begins at the statement. */
export function ClaimForm({
  initial,
  onSave,
  onCancel,
}: {
  readonly initial: ClaimFields
  readonly onSave: (fields: ClaimFields) => void
  readonly onCancel: () => void
}) {
  const [fields, setFields] = useState(initial)
  const set = (changes: Partial<ClaimFields>) => setFields((before) => ({ ...before, ...changes }))
  function submit(event: FormEvent) {
    event.preventDefault()
    onSave({ ...fields, statement: fields.statement.trim(), date: fields.date.trim(), place: fields.place.trim() })
  }
  return (
    <form className="claim-form" onSubmit={submit}>
      <Field label="Statement">
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the form opens at the press of a button, and this is what it is for
          autoFocus
          dir="auto"
          rows={2}
          required
          value={fields.statement}
          onChange={({ target }) => set({ statement: target.value })}
        />
      </Field>
      <div className="filters">
        <Choice
          label="Type"
          words={typeWords}
          value={fields.type}
          none="about no event"
          onChange={(type) => set({ type, status: type === null ? null : (fields.status ?? 'OCCURRED') })}
        />
        {fields.type !== null && (
          <Choice label="Status" words={statusWords} value={fields.status} onChange={(status) => set({ status })} />
        )}
        <Choice
          label="Told as"
          words={modalityWords}
          value={fields.modality}
          onChange={(modality) => modality !== null && set({ modality })}
        />
        <Field label="Date (2023, 2023-10 or 2023-10-19)">
          <input value={fields.date} onChange={({ target }) => set({ date: target.value })} />
        </Field>
        <Field label="Place">
          <input dir="auto" value={fields.place} onChange={({ target }) => set({ place: target.value })} />
        </Field>
      </div>
      <p className="actions">
        <button type="submit">Save the correction</button>
        <button type="button" onClick={onCancel}>
          Leave it as it was
        </button>
      </p>
    </form>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

function Choice<Value extends string>({
  label,
  words,
  value,
  none,
  onChange,
}: {
  readonly label: string
  readonly words: Readonly<Record<Value, string>>
  readonly value: Value | null
  /** Words for no value; left out: there always is one. */
  readonly none?: string
  readonly onChange: (value: Value | null) => void
}) {
  const values = Object.keys(words) as Value[]
  return (
    <Field label={label}>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(values.find((each) => each === target.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </Field>
  )
}
