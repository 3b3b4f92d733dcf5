import { useEffect, useRef } from 'react'

/** What a key does, and in which words the page says so. */
export interface Shortcut {
  readonly key: string
  readonly words: string
  readonly run: () => void
}

/** Listens to single keys, unless something is typed into a field or another program means the key. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const shortcut = latest.current.find(({ key }) => key === event.key)
      if (shortcut === undefined) return
      event.preventDefault()
      shortcut.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
