import { useEffect, useState } from 'react'
import type { EventStatus } from '../../graphql.js'

/** Colours of the theme as a canvas and a saved file take them. */
export interface Colours {
  readonly ground: string
  readonly groundRaised: string
  readonly groundSunken: string
  readonly line: string
  readonly lineStrong: string
  readonly text: string
  readonly textMuted: string
  readonly accent: string
  readonly chosen: string
  readonly status: Readonly<Record<EventStatus, string>>
  /** Font of the page. */
  readonly font: string
}

/**
 * Reads the custom properties of styles/theme.css. They hold `light-dark(…)`, which only the browser resolves, as the
 * colour of an element.
 */
function readColours(): Colours {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours: Colours = {
    ground: colour('ground'),
    groundRaised: colour('ground-raised'),
    groundSunken: colour('ground-sunken'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    text: colour('text'),
    textMuted: colour('text-muted'),
    accent: colour('accent'),
    chosen: colour('mark-chosen'),
    status: {
      OCCURRED: colour('status-occurred'),
      ONGOING: colour('status-ongoing'),
      PLANNED: colour('status-planned'),
      POSTPONED: colour('status-postponed'),
      CANCELLED: colour('status-cancelled'),
      ALLEGED: colour('status-alleged'),
      DENIED: colour('status-denied'),
    },
    font: getComputedStyle(document.body).fontFamily,
  }
  probe.remove()
  return colours
}

/** The colours of the theme, read anew when it changes between light and dark. */
export function useColours(): Colours {
  const [colours, setColours] = useState(readColours)
  useEffect(() => {
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    const read = () => setColours(readColours())
    scheme.addEventListener('change', read)
    return () => scheme.removeEventListener('change', read)
  }, [])
  return colours
}
