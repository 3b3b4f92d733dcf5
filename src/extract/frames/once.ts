import type { Item } from '../items.js'

/** "has long accused", "accuse each other", "had accused": told of no day. */
export const isHabit = (items: readonly Item[], at: number): boolean =>
  /^accuse$/u.test(items[at]?.word ?? '') ||
  /^(?:years|decades|months|weeks)$/u.test(items[items.findIndex(({ word }) => word === 'for') + 1]?.word ?? '') ||
  items
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) => /^(?:had|has|have|long|often|repeatedly|regularly|always|already|once|earlier)$/u.test(word))

/** "accused": a verb in the past that says it once; "accuses", "after B accused C" and nouns tell of no day of their own. */
export const isSaidOnce = (items: readonly Item[], at: number): boolean =>
  items[at]?.pos !== 'NOUN' &&
  /(?:ed|said|told|put|laid|cast|held|brought)$/u.test(items[at]?.word ?? '') &&
  !isHabit(items, at) &&
  !items.slice(Math.max(0, at - 8), at).some(({ word }) => /^(?:after|since|because|when|if)$/u.test(word))
