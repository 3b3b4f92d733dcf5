import { lazy } from 'react'

/** The pictures, each loaded when it is first seen. */
export const NetworkPicture = lazy(async () => ({
  default: (await import('../pictures/network/network.js')).NetworkPicture,
}))
export const TimelinePicture = lazy(async () => ({
  default: (await import('../pictures/timeline/timeline.js')).TimelinePicture,
}))
export const MapPicture = lazy(async () => ({ default: (await import('../pictures/map/map.js')).MapPicture }))
export const MonthsPicture = lazy(async () => ({
  default: (await import('../pictures/months/months.js')).MonthsPicture,
}))
