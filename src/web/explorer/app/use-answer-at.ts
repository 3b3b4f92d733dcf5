import type { DocumentNode } from 'graphql'
import type { TypedDocumentNode } from 'urql'
import { type Answer, useAnswer } from './use-answer.js'
import { useParameters } from './use-parameters.js'

/** A question as it can be shown to others: the document with its variables. */
export interface Asked {
  readonly query: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** The day that the reader looks from, `?asOf=2023-10-19`; null: now. */
export function useDay(): string | null {
  const [parameters] = useParameters()
  const day = parameters.get('asOf')
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
}

/**
 * Asks about now, or about the day that the reader looks from.
 *
 * @param now the question
 * @param then the same within `asOf(date: $day)`
 * @param isWanted false: nothing is asked yet
 */
export function useAnswerAt<Data, Variables extends Record<string, unknown>>(
  now: TypedDocumentNode<Data, Variables>,
  then: TypedDocumentNode<{ readonly asOf: Data }, Variables & { readonly day: string }>,
  variables: Variables,
  isWanted = true,
): Answer<Data> & { readonly asked: Asked } {
  const day = useDay()
  const variablesThen = { ...variables, day: day ?? '' }
  const answerNow = useAnswer(now, variables, isWanted && day === null)
  const answerThen = useAnswer(then, variablesThen, isWanted && day !== null)
  if (day === null) return { ...answerNow, asked: { query: now, variables } }
  return { ...answerThen, data: answerThen.data?.asOf, asked: { query: then, variables: variablesThen } }
}
