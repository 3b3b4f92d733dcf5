import type { Decisions, Telling } from '../domain/resolution.js'
import { decidedGroup, type EventGroup, type WindowOf } from './event-group.js'

/**
 * The groups that editors made, each with all that hangs together through it: a with b and b with c make one group of
 * three. In the order of their smallest ids.
 */
export function decidedGroups(
  tellings: readonly Telling[],
  together: Decisions['together'],
  windowOf: WindowOf,
): readonly EventGroup[] {
  const byId = new Map(tellings.map((telling) => [telling.id, telling]))
  let sets: ReadonlySet<string>[] = []
  for (const ids of together) {
    const present = ids.filter((id) => byId.has(id))
    if (present.length === 0) continue
    const touched = sets.filter((set) => present.some((id) => set.has(id)))
    sets = [
      ...sets.filter((set) => !touched.includes(set)),
      new Set([...touched.flatMap((set) => [...set]), ...present]),
    ]
  }
  return sets
    .map((set) => [...set].sort())
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
    .map((ids) =>
      decidedGroup(
        ids.flatMap((id) => byId.get(id) ?? []),
        windowOf,
      ),
    )
}

/** What editors found to be of different events. */
export interface Apart {
  /** The telling was told apart from something. */
  has(telling: Telling): boolean
  /** It was told apart from one of a group: then it never joins that. */
  isApart(telling: Telling, group: EventGroup): boolean
}

/** Looks verdicts of difference up from either side. */
export function apartBy(pairs: Decisions['apart']): Apart {
  const others = new Map<string, Set<string>>()
  const note = (one: string, other: string) => others.set(one, (others.get(one) ?? new Set()).add(other))
  for (const [one, other] of pairs) {
    note(one, other)
    note(other, one)
  }
  return {
    has: ({ id }) => others.has(id),
    isApart: (telling, group) => {
      const different = others.get(telling.id)
      return different !== undefined && group.tellings.some(({ id }) => different.has(id))
    },
  }
}
