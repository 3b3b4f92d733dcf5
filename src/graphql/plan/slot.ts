import sql, { type Sql } from 'sql-template-tag'

/** The coerced arguments of every field of one request, in the order in which the plan met the fields. */
export type RequestArguments = readonly Readonly<Record<string, unknown>>[]

/**
 * The place of a parameter in a planned statement: not a value, but how each request reads its own. `read` throws a
 * GraphQLError for a value that cannot be meant, so that bad input never reaches the database.
 */
export class Slot {
  readonly cast: string
  readonly read: (given: RequestArguments) => unknown

  constructor(cast: string, read: (given: RequestArguments) => unknown) {
    this.cast = cast
    this.read = read
  }
}

/** A parameter as SQL: `$1::text` once the statement is written out. */
export function parameter(cast: string, read: (given: RequestArguments) => unknown): Sql {
  return sql`${new Slot(cast, read)}`
}

/** A statement written out: its text with `$n`, and the slots in the order of the numbers. */
export interface WrittenStatement {
  readonly text: string
  readonly slots: readonly Slot[]
}

/** Writes a composed statement out; a slot that occurs twice keeps one number. */
export function writeStatement(statement: Sql): WrittenStatement {
  const numbers = new Map<Slot, number>()
  let text = statement.strings[0] ?? ''
  statement.values.forEach((value, index) => {
    if (!(value instanceof Slot)) throw new TypeError('A planned statement may hold slots only, never values.')
    const number = numbers.get(value) ?? numbers.size + 1
    numbers.set(value, number)
    text += `$${number}::${value.cast}${statement.strings[index + 1] ?? ''}`
  })
  return { text, slots: [...numbers.keys()] }
}
