import type { StoryMaker } from '../data/story.js'

type Variables = Readonly<Record<string, unknown>>

/** One request of the product. */
export interface Asked {
  readonly query: string
  readonly variables: Variables
}

/** What the limit does for an answer: runs the one statement that a person writes by hand, or writes a text. */
export type Handwritten =
  | {
      /** Name under which it is prepared. */
      readonly name: string
      /** Its one column is the answer's data as JSON text. */
      readonly statement: string
      /** Values of the statement's parameters for a request's variables. */
      readonly valuesOf: (variables: Variables) => readonly unknown[]
    }
  /** The answer's data as JSON text, where no database is needed. */
  | { readonly text: string }

/** The same question in another schema. */
export interface Translation {
  readonly query: string
  readonly variablesOf: (variables: Variables) => Variables
  /** The data of the other's answer in the form of the product's. */
  readonly answerOf: (data: unknown) => unknown
}

/** What variables are drawn from: who is in the data set, and the database itself. */
export interface Source {
  readonly population: StoryMaker
  /** Rows of a statement, as arrays of texts. */
  readonly rows: (statement: string) => Promise<readonly (readonly string[])[]>
  /** Data of the product's answer; null where it is an error. */
  readonly ask: (query: string, variables: Variables) => Promise<unknown>
}

/** A row of the table: what is asked, and who can answer it. */
export interface Workload {
  /** One letter, as in the list of workloads. */
  readonly key: string
  readonly name: string
  /** Requests that every contender gets in the same order. */
  readonly draw: (source: Source) => Promise<readonly Asked[]>
  /** The query of all requests; left out where they have several. */
  readonly query?: string
  /** Left out where a statement by hand makes no sense: the row has no limit then. */
  readonly handwritten?: Handwritten
  /** The question in PostGraphile's schema over the same tables; left out: it cannot answer, or not in one request. */
  readonly postgraphile?: Translation
  /** Whether the peers with resolvers of their own have what it asks for; false if not given. */
  readonly isKnownToResolvers?: boolean
}
