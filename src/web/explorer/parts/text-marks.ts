/** A stretch of a text, in Unicode code points; the end is not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A piece of a text within which the same marks hold. */
export interface Piece<Mark extends Stretch> {
  /** Where it begins, in code points. */
  readonly start: number
  readonly text: string
  /** Marks that cover it, the shortest first. */
  readonly marks: readonly Mark[]
}

/**
 * Cuts a text wherever a mark begins or ends; marks may overlap in any way. What of a mark lies outside the text is cut
 * off.
 *
 * 'Lavrov met Choe', {0–6}, {0–15} → 'Lavrov' (both), ' met Choe' (the second)
 */
export function cutAtMarks<Mark extends Stretch>(text: string, marks: readonly Mark[]): readonly Piece<Mark>[] {
  const points = [...text]
  const within = (place: number) => Math.min(Math.max(place, 0), points.length)
  const cuts = new Set([0, points.length])
  for (const { start, end } of marks) {
    cuts.add(within(start))
    cuts.add(within(end))
  }
  const places = [...cuts].sort((one, other) => one - other)
  const byLength = [...marks].sort((one, other) => one.end - one.start - (other.end - other.start))
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? points.length
    return {
      start,
      text: points.slice(start, end).join(''),
      marks: byLength.filter((mark) => mark.start <= start && mark.end >= end),
    }
  })
}
