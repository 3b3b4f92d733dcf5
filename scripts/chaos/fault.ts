import type { Random } from '../../bench/data/random.js'
import type { Undisturbed } from './undisturbed.js'

/** What every fault is given. */
export interface Stage {
  readonly undisturbed: Undisturbed
  /** Draws the moments of faults: the same seed gives the same ones. */
  readonly random: Random
  /** How often something is killed. */
  readonly times: number
  /** The PostgreSQL server on which databases may be made; null: none. */
  readonly server: { readonly url: string; readonly restart: (() => Promise<void>) | null } | null
}

/** What came of a fault. */
export type Outcome =
  | { readonly rounds: number; readonly losses: readonly string[]; readonly note: string }
  /** Why it could not be tried here. */
  | { readonly skipped: string }

/** One line of the table. */
export interface Fault {
  readonly name: string
  readonly database: 'PGlite' | 'PostgreSQL'
  readonly run: (stage: Stage) => Promise<Outcome>
}
