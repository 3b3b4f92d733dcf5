import { type FormEvent, useId, useState } from 'react'
import { keepKey } from '../app/api-key.js'

/** Takes a key of the server for this window. */
export function KeyForm({ onKey }: { readonly onKey: () => void }) {
  const id = useId()
  const [key, setKey] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    keepKey(key.trim())
    onKey()
  }
  return (
    <form className="key-form" onSubmit={submit}>
      <label htmlFor={id}>Key</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        required
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="submit">Use this key</button>
    </form>
  )
}
