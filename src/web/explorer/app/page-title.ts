import { useEffect } from 'react'

/** Names the view in the window's title, its history and the voice of a screen reader. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Dateline' : `${title} – Dateline`
  }, [title])
}
