import sql, { join, raw, type Sql } from 'sql-template-tag'
import { parameter } from './slot.js'

type Path = readonly (string | number)[]

/**
 * One argument, or one field within an input object, of one field of the query.
 *
 * Only its *shape* may decide what SQL is written (is it there, which branch of a oneOf, how many filters, which enum
 * or boolean), because the plan is kept for every request of the same shape. Its value goes through `parameter`.
 */
export class Input<T = unknown> {
  readonly #call: number
  readonly #path: Path
  readonly #sample: T | null | undefined

  constructor(call: number, path: Path, sample: T | null | undefined) {
    this.#call = call
    this.#path = path
    this.#sample = sample
  }

  /** True where a value other than null is given. */
  get isGiven(): boolean {
    return this.#sample !== null && this.#sample !== undefined
  }

  /** The value, for enums and booleans: they are part of the shape. */
  get shape(): T | null | undefined {
    return this.#sample
  }

  /** One field of an input object. */
  at<K extends keyof NonNullable<T> & string>(key: K): Input<NonNullable<NonNullable<T>[K]>> {
    const sample = this.#sample === null || this.#sample === undefined ? undefined : (this.#sample[key] ?? undefined)
    return new Input(this.#call, [...this.#path, key], sample)
  }

  /** The elements of a list of input objects; their number is part of the shape. */
  items(): T extends readonly (infer E)[] ? Input<E>[] : never
  items(): Input<unknown>[] {
    const list: unknown = this.#sample
    if (!Array.isArray(list)) return []
    return list.map((element: unknown, index) => new Input(this.#call, [...this.#path, index], element))
  }

  /**
   * Condition under which a column has one of the enum values of a list. They stand in the SQL as they are, being part
   * of the shape: so the database knows how rare each is and plans by that.
   */
  isOneOf(column: Sql): Sql {
    // each once: a list may repeat what an enum has, a thousand times over
    const values: readonly unknown[] = Array.isArray(this.#sample) ? [...new Set(this.#sample)] : []
    if (values.length === 0) return sql`false`
    return sql`${column} IN (${join(values.map((value) => raw(`'${enumName(value)}'`)))})`
  }

  /** The value as a parameter, after `transform`, which may refuse it with a GraphQLError. */
  parameter(cast: string, transform: (value: NonNullable<T>) => unknown = (value) => value): Sql {
    return parameter(cast, (given) => {
      let value: unknown = given[this.#call]
      for (const step of this.#path) value = isRecord(value) ? value[step] : undefined
      return value === null || value === undefined ? null : transform(value as NonNullable<T>)
    })
  }
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

/** An enum value for SQL: GraphQL lets no other texts through, and nothing else may stand there. */
function enumName(value: unknown): string {
  if (typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value)) return value
  throw new TypeError(`${JSON.stringify(value)} is not the value of an enum.`)
}
