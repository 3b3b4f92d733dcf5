/** Found and right, found and false, not found. */
export interface Count {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** How often an attribute of something found was right. */
export interface Rate {
  readonly right: number
  readonly all: number
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Something that the extractor missed, told falsely or told with a wrong attribute. */
export interface Finding {
  readonly document: string
  readonly fault: 'MISSED' | 'FALSE' | 'WRONG'
  /** What it is about: `people`, `MEETING`, `status`. */
  readonly kind: string
  readonly what: string
  /** The sentence that tells it; null for names. */
  readonly sentence: string | null
  /** The rule that told it; null for what was missed and for names. */
  readonly rule: string | null
}

/** Counts by kind, rates by attribute, and what went wrong. */
export interface Tally {
  readonly counts: ReadonlyMap<string, Count>
  readonly rates: ReadonlyMap<string, Rate>
  readonly findings: readonly Finding[]
}

/** A tally in the making; lives for one document. */
export class TallyBuilder {
  readonly #counts = new Map<string, Count>()
  readonly #rates = new Map<string, Rate>()
  readonly #findings: Finding[] = []

  constructor(readonly document: string) {}

  add(kind: string, tp: number, fp: number, fn: number): void {
    const old = this.#counts.get(kind) ?? { tp: 0, fp: 0, fn: 0 }
    this.#counts.set(kind, { tp: old.tp + tp, fp: old.fp + fp, fn: old.fn + fn })
  }

  rate(attribute: string, isRight: boolean): void {
    const old = this.#rates.get(attribute) ?? { right: 0, all: 0 }
    this.#rates.set(attribute, { right: old.right + (isRight ? 1 : 0), all: old.all + 1 })
  }

  report(fault: Finding['fault'], kind: string, what: string, telling?: { sentence?: string; rule?: string }): void {
    const { sentence = null, rule = null } = telling ?? {}
    this.#findings.push({ document: this.document, fault, kind, what, sentence, rule })
  }

  build(): Tally {
    return { counts: this.#counts, rates: this.#rates, findings: this.#findings }
  }
}

/** `scoreOf({ tp: 3, fp: 1, fn: 0 })` is precision .75, recall 1, F1 .857. */
export function scoreOf({ tp, fp, fn }: Count): Score {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Adds up the tallies of several documents; kinds in the order in which they first appear. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const counts = new Map<string, Count>()
  const rates = new Map<string, Rate>()
  for (const tally of tallies) {
    for (const [kind, { tp, fp, fn }] of tally.counts) {
      const old = counts.get(kind) ?? { tp: 0, fp: 0, fn: 0 }
      counts.set(kind, { tp: old.tp + tp, fp: old.fp + fp, fn: old.fn + fn })
    }
    for (const [attribute, { right, all }] of tally.rates) {
      const old = rates.get(attribute) ?? { right: 0, all: 0 }
      rates.set(attribute, { right: old.right + right, all: old.all + all })
    }
  }
  return { counts, rates, findings: tallies.flatMap(({ findings }) => findings) }
}
