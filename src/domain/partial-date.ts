import type { IsoDay } from './document.js'
import type { DatePrecision } from './vocabulary.js'

/**
 * A date as far as it is known: EDTF level 1 (ISO 8601-2) text and the days that it spans, both ends included.
 * `2023-10` is 2023-10-01 to 2023-10-31; `../2023-10-18` has no earliest day.
 */
export interface PartialDate {
  readonly edtf: string
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly precision: DatePrecision
  /** Written with `~`: the span is already widened by one unit of the precision at both ends. */
  readonly approximate: boolean
}
