import { type DragEvent, type FormEvent, useId, useState } from 'react'
import type { Draft } from './draft.js'

/** Takes a text by typing, pasting, dropping a file or choosing one. */
export function DraftForm({
  draft,
  isBusy,
  onChange,
  onRead,
}: {
  readonly draft: Draft
  readonly isBusy: boolean
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onRead: () => void
}) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  async function take(file: File | undefined) {
    if (file !== undefined) onChange({ text: await file.text(), decisions: {} })
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    onRead()
  }
  return (
    <form className="draft" onSubmit={submit}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer’s way; the field and the button do the same */}
      <div
        className="draft-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>The text: a first line with date and headline, an empty line, then paragraphs</label>
        <textarea
          id={id}
          dir="auto"
          required
          placeholder={' date 2024-03-01 Ministers Meet in Oslo\n\nOSLO — Norway’s foreign minister met …'}
          value={draft.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
        <label className="field">
          <span>Or drop a file here, or choose one</span>
          <input type="file" accept=".txt,.md,text/plain" onChange={({ target }) => void take(target.files?.[0])} />
        </label>
      </div>
      <div className="filters">
        <label>
          <span>Published on, if the text does not say</span>
          <input
            type="date"
            value={draft.publishedOn}
            onChange={({ target }) => onChange({ publishedOn: target.value })}
          />
        </label>
        <label>
          <span>Where it was published</span>
          <input
            type="url"
            placeholder="https://"
            value={draft.url}
            onChange={({ target }) => onChange({ url: target.value })}
          />
        </label>
      </div>
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          {isBusy ? 'Reading…' : 'See what it says'}
        </button>
        <span className="muted">Nothing is recorded yet.</span>
      </p>
    </form>
  )
}
