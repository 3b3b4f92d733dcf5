import { addDays } from '../calendar.js'
import type { FrameContext } from './context.js'

/** What is charged in the news of a day without a day of its own is charged on the day told last; '' in an older story. */
export function dayOfNews({ discourse, published }: FrameContext): string {
  const { anchor } = discourse
  const isNear = published !== null && anchor.length === 10 && anchor >= addDays(published, -2) && anchor <= published
  return isNear ? anchor : ''
}
