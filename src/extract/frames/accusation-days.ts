import { addDays } from '../calendar.js'
import type { Item } from '../items.js'
import type { FrameContext } from './context.js'

/** "has long accused", "accuse each other", "had accused": told of no day. */
export const isHabit = (items: readonly Item[], at: number): boolean =>
  /^accuse$/u.test(items[at]?.word ?? '') ||
  items
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) => /^(?:had|has|have|long|often|repeatedly|regularly|always|already|once|earlier)$/u.test(word))

/** What is charged in the news of a day without a day of its own is charged on the day told last; '' in an older story. */
export function dayOfNews({ discourse, published }: FrameContext): string {
  const { anchor } = discourse
  const isNear = published !== null && anchor.length === 10 && anchor >= addDays(published, -2) && anchor <= published
  return isNear ? anchor : ''
}
