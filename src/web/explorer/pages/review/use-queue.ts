import { useEffect, useRef, useState } from 'react'
import type { Shortcut } from './use-shortcuts.js'

/** A list with one item that keys act on. */
export interface Queue<Item> {
  readonly current: Item | undefined
  readonly choose: (position: number) => void
  readonly shortcuts: readonly Shortcut[]
  /** To be given to the list; the item that is acted on is kept in sight. */
  readonly ref: React.RefObject<HTMLOListElement | null>
}

/** Goes through a list by keys; when an item leaves it, the next takes its place. */
export function useQueue<Item>(items: readonly Item[]): Queue<Item> {
  const [wanted, setWanted] = useState(0)
  const ref = useRef<HTMLOListElement>(null)
  const position = Math.max(Math.min(wanted, items.length - 1), 0)
  useEffect(() => {
    if (position > 0) ref.current?.children[position]?.scrollIntoView({ block: 'nearest' })
  }, [position])
  return {
    current: items[position],
    choose: setWanted,
    ref,
    shortcuts: [
      { key: 'j', words: 'next', run: () => setWanted(Math.min(position + 1, items.length - 1)) },
      { key: 'k', words: 'the one before', run: () => setWanted(Math.max(position - 1, 0)) },
    ],
  }
}
