const storedUnder = 'dateline:key'

/** The key that the reader gave in this window; null for none. It is forgotten with the window. */
export function readKey(): string | null {
  return window.sessionStorage.getItem(storedUnder)
}

/** Keeps a key for this window; null forgets it. */
export function keepKey(key: string | null): void {
  if (key === null) window.sessionStorage.removeItem(storedUnder)
  else window.sessionStorage.setItem(storedUnder, key)
}
