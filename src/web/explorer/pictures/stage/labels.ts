/** A rectangle on the screen that a label fills. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Finds room for labels, first come first served: what would cover another has none. */
export function createLabelRoom(): { readonly take: (box: Box) => boolean } {
  const taken: Box[] = []
  return {
    take: (box) => {
      const isFree = taken.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      )
      if (isFree) taken.push(box)
      return isFree
    },
  }
}

/** Cuts a long name for a label, between characters as a reader counts them. */
export function shorten(name: string, length: number): string {
  if (name.length <= length) return name
  const letters = Array.from(new Intl.Segmenter().segment(name.slice(0, 8 * length)), ({ segment }) => segment)
  return letters.length <= length && name.length <= 8 * length ? name : `${letters.slice(0, length - 1).join('')}…`
}
