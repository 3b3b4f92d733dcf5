import type { TypedDocumentString } from './generated/graphql.js'

/** Where the server is, and how to reach it. */
export interface ClientOptions {
  /** Address of the API, such as `http://localhost:4000/graphql`. */
  readonly url: string
  /** Key of an editor, or of a reader where reading needs one; sent as `Authorization: Bearer KEY`. */
  readonly key?: string
  /** How to fetch; the runtime's own if not given. */
  readonly fetch?: typeof fetch
}

/** One entry of `errors` of an answer. */
export interface AnswerProblem {
  readonly message: string
  readonly path?: readonly (string | number)[]
  /** `code` says what kind it is, such as NOT_FOUND or AMBIGUOUS. */
  readonly extensions?: { readonly code?: string; readonly [name: string]: unknown }
}

/** The server answered with errors; `data` holds what it could answer all the same. */
export class AnswerError extends Error {
  readonly problems: readonly AnswerProblem[]
  readonly data: unknown
  readonly status: number

  constructor(problems: readonly AnswerProblem[], data: unknown, status: number) {
    super(problems.map(({ message }) => message).join(' '))
    this.name = 'AnswerError'
    this.problems = problems
    this.data = data
    this.status = status
  }

  /** Whether one of the problems is of this kind. */
  has(code: string): boolean {
    return this.problems.some(({ extensions }) => extensions?.code === code)
  }
}

/** A client of one server. */
export interface Client {
  readonly options: ClientOptions
  /**
   * The answer to a typed document. Throws AnswerError where the server names an error, and what `fetch` throws where
   * it cannot be reached.
   */
  ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Result>
}

/** Opens nothing yet: each question is one request. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? fetch
  return {
    options,
    async ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) {
      const response = await send(options.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization(options) },
        body: JSON.stringify({ query: document.toString(), variables }),
      })
      const { data, errors } = await readAnswer(response)
      if (errors !== undefined && errors.length > 0) throw new AnswerError(errors, data, response.status)
      // what the schema promises of this document, which codegen has written down as Result
      return data as Result
    },
  }
}

/** The header that shows a key; none where there is no key. */
export function authorization({ key }: ClientOptions): Readonly<Record<string, string>> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` }
}

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly AnswerProblem[]
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    const answer: unknown = JSON.parse(text)
    if (isAnswer(answer)) return answer
  } catch {
    // told below, with the status
  }
  const message = `The server answered ${response.status} with something that is no GraphQL answer: ${text.slice(0, 200)}`
  return { errors: [{ message, extensions: { code: 'NO_ANSWER' } }] }
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)
