/** What a check of the database found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string
  readonly verdict: 'sound' | 'mended' | 'warning' | 'broken'
  /** A sentence for people, with what to do where something is to be done. */
  readonly note: string
}

/** A finding, told by the number of cases: none is sound. */
export function findingOf(check: string, cases: number, sound: string, broken: string): Finding {
  return cases === 0 ? { check, verdict: 'sound', note: sound } : { check, verdict: 'broken', note: broken }
}

/** Some ids, for a sentence: `a, b, c …` */
export function someOf(ids: readonly string[]): string {
  const shown = 5
  return `${ids.slice(0, shown).join(', ')}${ids.length > shown ? ' …' : ''}`
}
