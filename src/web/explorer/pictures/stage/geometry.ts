/** A point in CSS pixels from the corner of the picture, or in units of its world. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
