/** Precision, recall and F1 of a clustering against another, 0 to 1. */
export interface ClusterScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * B³ (Bagga and Baldwin, 1998) of the clusters that `found` puts items into against those of `expected`: for each item,
 * how much of its found cluster belongs there, and how much of its expected cluster was found. Both give a cluster's
 * name for each item; items are those of `expected`.
 */
export function scoreClusters(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): ClusterScore {
  const items = [...expected.keys()]
  const together = (clusters: ReadonlyMap<string, string>, one: string) =>
    items.filter((other) => clusters.get(other) === clusters.get(one))
  const shares = items.map((item) => {
    const [truth, guess] = [together(expected, item), together(found, item)]
    const common = guess.filter((other) => truth.includes(other)).length
    return { precision: common / guess.length, recall: common / truth.length }
  })
  const mean = (field: 'precision' | 'recall') => shares.reduce((sum, share) => sum + share[field], 0) / items.length
  const [precision, recall] = [mean('precision'), mean('recall')]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
