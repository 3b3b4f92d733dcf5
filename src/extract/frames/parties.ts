import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { expandRight } from './actor-lists.js'

/** Participles whose "by" names who was at a gathering; the host and the chair are only counted as people. */
const attendedBy = /^(?:attended|joined)$/u
const hostedBy = /^(?:hosted|chaired|co-chaired|convened|mediated|brokered|opened|facilitated|headed|led)$/u
/** Words that a list of those who took part follows at once. */
const leads =
  /^(?:bringing|brought|brings|brings|grouping|groups|involving|involves|involved|featuring|uniting|united|drawing|drew|draws|comprising|gathering|including)$/u
const envoys =
  /^(?:delegates|representatives|envoys|officials|ministers|leaders|participants|delegations|diplomats|negotiators|counterparts|presidents|heads)$/u
const presence = /^(?:participation|presence|attendance|involvement)$/u

/** The first actor after a lead, over "together", articles, adjectives and the nouns of those who act for others; -1 for none. */
function actorAfter(items: readonly Item[], from: number): number {
  for (let index = from; index < from + 7; index++) {
    const item = items[index]
    if (!item) return -1
    if (item.kind === 'ACTOR' && !item.isPossessive && item.refs.length > 0) return index
    const isPassed =
      item.kind === 'ACTOR'
        ? item.refs.length > 0
        : item.kind === 'WORD' &&
          (/^(?:together|of|from|both|the|also|round|around)$/u.test(item.word) ||
            /^(?:ADJ|NOUN|NUM|DET|PART|ADV)$/u.test(item.pos))
    if (!isPassed) return -1
  }
  return -1
}

/** "with A in the chair", "with A presiding": the one who stands after "with". */
export const isInChair = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at + 1, at + 7)
    .some(
      ({ word, reference }, index, all) =>
        (reference?.word === 'chair' && all[index - 1]?.word === 'in') ||
        /^(?:presiding|mediating|officiating|chairing|moderating)$/u.test(word) ||
        (word === 'chair' && all[index - 1]?.word === 'the' && all[index - 2]?.word === 'in'),
    )

/** Where a list of parties begins by the lead at an index, and whether only people count; null for no lead. */
function leadAt(items: readonly Item[], noun: number, index: number): { from: number; onlyPeople: boolean } | null {
  const { word = '', kind } = items[index] ?? {}
  if (kind !== 'WORD') return null
  const next = items[index + 1]?.word
  if (next === 'by' && attendedBy.test(word)) return { from: index + 2, onlyPeople: false }
  if (next === 'by' && hostedBy.test(word)) return { from: index + 2, onlyPeople: true }
  if (
    /^(?:chairmanship|chair|auspices|leadership|presidency|mediation)$/u.test(word) &&
    next === 'of' &&
    items[index - 2]?.word === 'under'
  )
    return { from: index + 2, onlyPeople: true }
  if (word === 'with' && isInChair(items, index)) return { from: index + 1, onlyPeople: true }
  if (presence.test(word) && next === 'of') return { from: index + 2, onlyPeople: false }
  if (leads.test(word)) return { from: index + 1, onlyPeople: false }
  if (word === 'among' || (word === 'of' && index === noun + 1)) return { from: index + 1, onlyPeople: false }
  if (envoys.test(word) && /^(?:from|of|representing)$/u.test(next ?? '')) {
    const isWith = items
      .slice(Math.max(noun, index - 4), index)
      .some((item) => /^(?:with|by|as|of|between)$/u.test(item.word))
    return isWith ? { from: index + 2, onlyPeople: false } : null
  }
  return null
}

/**
 * Who took part in a gathering, as the words after its noun tell: "of the leaders of A and B", "attended by", "bringing
 * together", "with delegates from", "in which A, B and C took part".
 */
export function partiesAfter(items: readonly Item[], noun: number): readonly ActorRef[] {
  const refs: ActorRef[] = []
  for (let index = noun + 1; index < Math.min(items.length, noun + 40); index++) {
    if (/^[;.]$/u.test(items[index]?.word ?? '')) break
    const lead = leadAt(items, noun, index)
    const first = lead ? actorAfter(items, lead.from) : -1
    if (!lead || first === -1) continue
    const found = expandRight(items, first, true).refs
    refs.push(...(lead.onlyPeople ? found.filter(({ kind }) => kind === 'PERSON') : found))
  }
  return refs.filter(
    (ref, index) => refs.findIndex((other) => other.kind === ref.kind && other.name === ref.name) === index,
  )
}

/** Whether parties are enough to tell a meeting: several, of whom not all are bodies of states. */
export const isCompany = (refs: readonly ActorRef[]): boolean =>
  refs.length >= 2 && refs.some(({ kind }) => kind !== 'ORGANIZATION')
