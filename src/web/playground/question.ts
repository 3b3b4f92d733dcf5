/** A ready tab of the playground: a question in words, and the request that answers it over the seeded articles. */
export interface Question {
  /** Number in the list of questions that the API was designed for. */
  readonly number: number
  /** The question as a reader would ask it; it stands above the query as a comment. */
  readonly text: string
  /** GraphQL document with one named operation: the name is the tab's title. */
  readonly query: string
  /** Values for its variables; empty when it has none. */
  readonly variables: Readonly<Record<string, string | readonly string[]>>
}

/** As many letters as the editor shows in a line beside the answer on a screen of 1280 pixels. */
const commentWidth = 46

/** Writes a question: its words stand above the query, as comments as wide as the editor. */
export function ask(number: number, text: string, query: string, variables: Question['variables'] = {}): Question {
  const comment = text.replace(new RegExp(`(.{1,${commentWidth}})(?: |$)`, 'g'), '# $1\n')
  return { number, text, query: `${comment}${query.trim()}\n`, variables }
}
