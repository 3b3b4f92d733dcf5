import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Found } from './found.js'
import { type SuggestionScope, useSuggestions } from './use-suggestions.js'
import { kindWords } from './words.js'

/** What a field with suggestions takes. */
export interface ComboboxProps {
  readonly label: string
  readonly scope: SuggestionScope
  readonly onChoose: (suggestion: Found) => void
  /** Enter where no suggestion is chosen; left out: the first one is taken. */
  readonly onText?: (text: string) => void
  readonly initialText?: string
  /** True: the label stands above the field as well. */
  readonly isLabelShown?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
  /** Key that leads here; shown in the field. */
  readonly shortcut?: string | null
}

/**
 * A field that suggests what fits (the combobox of ARIA 1.2): arrows choose, Enter takes, Escape closes. The focus stays
 * in the field.
 */
export function Combobox(props: ComboboxProps) {
  const id = useId()
  const { text, suggestions, isOpen, chosen, take, onKeyDown, type, close } = useCombobox(props)
  return (
    <div className="combobox">
      {props.isLabelShown === true && (
        <span className="field-label" aria-hidden="true">
          {props.label}
        </span>
      )}
      <input
        ref={props.inputRef}
        type="search"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-keyshortcuts={props.shortcut ?? undefined}
        placeholder={props.label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {props.shortcut != null && (
        <span className="shortcut" aria-hidden="true">
          {props.shortcut}
        </span>
      )}
      <div id={`${id}-list`} role="listbox" aria-label="Suggestions" hidden={!isOpen} className="suggestions">
        {isOpen &&
          suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are read in the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused
            <div
              key={suggestion.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              <span className="suggestion-kind">{kindWords[suggestion.kind]}</span>
              <bdi className="suggestion-name">{suggestion.name}</bdi>
              <span className="suggestion-hint">{suggestion.hint}</span>
            </div>
          ))}
      </div>
    </div>
  )
}

function useCombobox({ scope, onChoose, onText, initialText = '' }: ComboboxProps) {
  const [text, setText] = useState(initialText)
  const [isWanted, setWanted] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const suggestions = useSuggestions(isWanted ? text : '', scope)
  const isOpen = isWanted && suggestions.length > 0
  const close = () => {
    setWanted(false)
    setChosen(-1)
  }
  const take = (suggestion: Found) => {
    setText(onText === undefined ? suggestion.name : '')
    close()
    onChoose(suggestion)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setWanted(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen(wrap(chosen + step, suggestions.length))
    } else if (event.key === 'Escape' && isOpen) {
      // The browser would empty the field as well.
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      const suggestion = isOpen ? suggestions[onText === undefined ? Math.max(chosen, 0) : chosen] : undefined
      if (suggestion !== undefined) take(suggestion)
      else if (onText !== undefined) {
        close()
        onText(text.trim())
      }
    }
  }
  return {
    text,
    suggestions,
    isOpen,
    chosen,
    take,
    close,
    onKeyDown,
    type: (typed: string) => {
      setText(typed)
      setWanted(true)
      setChosen(-1)
    },
  }
}

/** Place among `count` suggestions; -1, where none is chosen, lies before the first and after the last. */
function wrap(index: number, count: number): number {
  if (index < -1) return count - 1
  return index >= count ? -1 : index
}
