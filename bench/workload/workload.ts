/** A query of the product with the statement that a person writes by hand for the same answer. */
export interface Workload {
  readonly name: string
  readonly query: string
  /** Its one column is the answer's data as JSON text. */
  readonly statement: string
  /** Values of the statement's parameters for a request's variables. */
  readonly valuesOf: (variables: Readonly<Record<string, unknown>>) => readonly unknown[]
}
