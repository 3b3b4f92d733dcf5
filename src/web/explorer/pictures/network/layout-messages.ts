/** What the page tells the worker that lays a network out. Places come as x and y of each person in turn. */
export type LayoutOrder =
  | {
      readonly kind: 'start'
      readonly places: Float32Array
      /** Pairs of positions in the list of people, and how strongly they are drawn together, above 0. */
      readonly ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[]
      /** Radius of each person. */
      readonly radii: readonly number[]
      /** How much is to move: 1 for a network that nobody has seen, less for one that grows. */
      readonly heat: number
      /** False: only the end is told. */
      readonly isAnimated: boolean
    }
  | { readonly kind: 'hold'; readonly person: number; readonly x: number; readonly y: number }
  | { readonly kind: 'release'; readonly person: number }

/** What it answers, as often as a screen can show it. */
export interface LayoutNews {
  readonly places: Float32Array
  /** True when nothing moves any more. */
  readonly isSettled: boolean
}
