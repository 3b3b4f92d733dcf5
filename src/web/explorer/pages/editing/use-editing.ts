import { useState } from 'react'
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql'
import { readKey } from '../../app/api-key.js'
import { problemOf } from '../../app/problem.js'

/** What an edit that could not be made tells. */
export interface EditProblem {
  readonly message: string
  /** True where a key is missing, or the one at hand opens nothing. */
  readonly isAboutKey: boolean
}

/** Errors that are part of each payload. */
interface Payload {
  readonly userErrors: readonly { readonly message: string }[]
}

/** Sends edits with the editor's key. */
export interface Editing {
  /** False until a key is given. */
  readonly hasKey: boolean
  readonly isBusy: boolean
  readonly problem: EditProblem | null
  /** To be called when a key was given or forgotten, or a problem has been read. */
  readonly refresh: () => void
  /** Makes an edit; null where it was not made, and `problem` says why. */
  readonly send: <Data, Variables extends AnyVariables, P extends Payload>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    payloadOf: (data: Data) => P,
  ) => Promise<P | null>
}

/** Lets a view edit; one edit at a time. What was typed stays with the view, whatever comes of it. */
export function useEditing(): Editing {
  const client = useClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<EditProblem | null>(null)
  const [hasKey, setKey] = useState(() => readKey() !== null)
  return {
    hasKey,
    isBusy,
    problem,
    refresh: () => {
      setKey(readKey() !== null)
      setProblem(null)
    },
    send: async (mutation, variables, payloadOf) => {
      setBusy(true)
      const { data, error } = await client.mutation(mutation, variables).toPromise()
      setBusy(false)
      if (error !== undefined) {
        const found = problemOf(error)
        const message = found.kind === 'away' ? away : found.message
        setProblem({ message, isAboutKey: found.kind === 'locked' })
        return null
      }
      const payload = data === undefined ? null : payloadOf(data)
      const messages = payload?.userErrors.map((each) => each.message) ?? []
      setProblem(messages.length === 0 ? null : { message: messages.join(' '), isAboutKey: false })
      return messages.length === 0 ? payload : null
    },
  }
}

const away = 'The server does not answer. Nothing is lost: try again when it is back.'
