/** A line through measurements that are equally far apart, by least squares. */
export interface Trend {
  readonly mean: number
  /** What the line rises from the first measurement to the last, as a share of the mean. */
  readonly growth: number
  /** Standard error of `growth`, as such a share. */
  readonly error: number
}

/** Fits a line; needs three measurements or more. */
export function trendOf(measured: readonly number[]): Trend {
  const count = measured.length
  if (count < 3) throw new RangeError(`A trend needs three measurements, not ${count}`)
  const mean = measured.reduce((sum, value) => sum + value, 0) / count
  const middle = (count - 1) / 2
  const spread = measured.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
  const slope = measured.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread
  const squares = measured.reduce((sum, value, index) => sum + (value - mean - slope * (index - middle)) ** 2, 0)
  const error = Math.sqrt(squares / (count - 2) / spread)
  return { mean, growth: (slope * (count - 1)) / mean, error: (error * (count - 1)) / mean }
}

/** Whether what is measured grows by no more than the share, as far as two standard errors can tell. */
export function isFlat({ growth, error }: Trend, mostGrowth: number): boolean {
  return growth - 2 * error <= mostGrowth
}
