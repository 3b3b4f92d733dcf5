import type { EventStatus } from '../../graphql.js'

/** How a status is drawn; the shape tells it as well as the colour. */
export interface Sign {
  /** Path around the origin, about five pixels to each side, as in SVG. */
  readonly path: string
  readonly isFilled: boolean
  /** Line of a span: whole or broken. */
  readonly dash: readonly number[]
}

export const signs: Readonly<Record<EventStatus, Sign>> = {
  OCCURRED: { path: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z', isFilled: true, dash: [] },
  ONGOING: { path: 'M-4 -5L5 0L-4 5z', isFilled: true, dash: [] },
  PLANNED: { path: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z', isFilled: false, dash: [] },
  POSTPONED: { path: 'M-4 -4h8v8h-8z', isFilled: false, dash: [6, 3] },
  CANCELLED: { path: 'M-4 -4L4 4M-4 4L4 -4', isFilled: false, dash: [2, 3] },
  ALLEGED: { path: 'M0 -5L5 4H-5z', isFilled: false, dash: [6, 3] },
  DENIED: { path: 'M0 -5.5L5.5 0L0 5.5L-5.5 0zM-4 4L4 -4', isFilled: false, dash: [2, 3] },
}
