/** A row as the database's own texts; null is null. */
export type Row = readonly (string | null)[]

/** A statement that is read once, to its end. */
export interface ReadStatement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Gives the rows of a statement from its first to its last, some at a time. */
export interface RowReader {
  /** The next rows; none at the end. */
  next(): Promise<readonly Row[]>
}

/** A database as of one moment: whatever others write meanwhile, it stays as it was. */
export interface Snapshot {
  /** Starts to read statements side by side; those of an earlier call must have come to their ends. */
  read(statements: readonly ReadStatement[]): Promise<readonly RowReader[]>
}

/**
 * Settings of the transactions that read to the end: sorts and hashes of whole tables in memory as far as they fit,
 * and no time limit, since the first rows come after them.
 */
export const snapshotSettings = "SET LOCAL work_mem = '64MB'; SET LOCAL statement_timeout = 0"
