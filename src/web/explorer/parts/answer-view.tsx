import type { ReactNode } from 'react'
import { problemOf } from '../app/problem.js'
import type { Answer } from '../app/use-answer.js'
import { KeyForm } from './key-form.js'
import { SearchBox } from './search-box.js'
import { Skeleton } from './skeleton.js'

/**
 * Shows what was answered; before, a placeholder of about its size; and where it failed, what to do.
 *
 * @param rows lines of the placeholder
 */
export function AnswerView<Data>({
  answer,
  rows = 6,
  children,
}: {
  readonly answer: Answer<Data>
  readonly rows?: number
  readonly children: (data: Data) => ReactNode
}) {
  const { data, error, isLoading, askAgain } = answer
  if (error !== undefined && (data === undefined || problemOf(error).kind === 'missing')) {
    return <ProblemView answer={{ error, askAgain }} />
  }
  if (data === undefined) return <Skeleton rows={rows} />
  return (
    <div aria-busy={isLoading} className={isLoading ? 'is-loading' : undefined}>
      {children(data)}
    </div>
  )
}

function ProblemView({
  answer: { error, askAgain },
}: {
  readonly answer: Required<Pick<Answer<unknown>, 'askAgain'>> & {
    readonly error: NonNullable<Answer<unknown>['error']>
  }
}) {
  const problem = problemOf(error)
  switch (problem.kind) {
    case 'away':
      return (
        <div className="problem" role="alert">
          <h1>The server does not answer</h1>
          <p>This view is asked for again as soon as it does.</p>
        </div>
      )
    case 'missing':
      return <Missing message={problem.message} />
    case 'locked':
      return (
        <div className="problem">
          <h1>This server wants a key</h1>
          <p>{problem.message}</p>
          <KeyForm onKey={askAgain} />
        </div>
      )
    case 'refused':
      return (
        <div className="problem" role="alert">
          <h1>This could not be answered</h1>
          <p>{problem.message}</p>
          <button type="button" onClick={askAgain}>
            Ask again
          </button>
        </div>
      )
  }
}

/** Says that there is nothing at this address, and offers to search. */
export function Missing({ message }: { readonly message: string }) {
  return (
    <div className="problem">
      <h1>Nothing is known under this address</h1>
      <p>{message}</p>
      <p>It may be spelled otherwise here, or come from a record that this server has not. Search for it:</p>
      <SearchBox label="Search people, places, events and articles" />
    </div>
  )
}
