import { useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addresses } from '../app/addresses.js'
import { Combobox } from './combobox.js'
import { keepDay } from './go.js'

/** Finds people, countries, places, organizations, events and articles while one types; `/` leads here from anywhere. */
export function SearchBox({ label, isFirst = false }: { readonly label: string; readonly isFirst?: boolean }) {
  const [, navigate] = useLocation()
  const search = useSearch()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isFirst) return
    function focusOnSlash(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focusOnSlash)
    return () => document.removeEventListener('keydown', focusOnSlash)
  }, [isFirst])
  return (
    <search className="search-box">
      <Combobox
        label={label}
        scope="everything"
        inputRef={input}
        shortcut={isFirst ? '/' : null}
        onChoose={({ address }) => navigate(keepDay(address, search))}
        onText={(text) => navigate(keepDay(addresses.search(text), search))}
      />
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
