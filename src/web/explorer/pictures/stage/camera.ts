import type { Point, Size } from './geometry.js'

/** Where a flat world is looked at from: `screen = world * scale + (x, y)`. */
export interface Camera {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** A rectangle of the world. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Looks at a rectangle, whole and in the middle. */
export function lookAt(bounds: Bounds, size: Size, margin: number, largestScale: number): Camera {
  const width = Math.max(bounds.right - bounds.left, 1)
  const height = Math.max(bounds.bottom - bounds.top, 1)
  const room = { width: Math.max(size.width - 2 * margin, 1), height: Math.max(size.height - 2 * margin, 1) }
  const scale = Math.min(room.width / width, room.height / height, largestScale)
  return {
    scale,
    x: size.width / 2 - ((bounds.left + bounds.right) / 2) * scale,
    y: size.height / 2 - ((bounds.top + bounds.bottom) / 2) * scale,
  }
}

/** Goes so many times closer; the point of the screen stays where it is. */
export function zoomAround(camera: Camera, factor: number, { x, y }: Point, least: number, most: number): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, least), most)
  const change = scale / camera.scale
  return { scale, x: x - (x - camera.x) * change, y: y - (y - camera.y) * change }
}
