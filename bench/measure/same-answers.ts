import { isDeepStrictEqual } from 'node:util'
import type { Asked, Workload } from '../workload/workload.js'
import { ask } from './child-server.js'
import type { RunningContender } from './rounds.js'

/**
 * Asks all contenders that can answer the same, and fails where answers differ: only equal work is compared. What a
 * contender reports beside the data, as its costs, is its own.
 */
export async function checkSameAnswers(
  contenders: readonly RunningContender[],
  workload: Workload,
  requests: readonly Asked[],
): Promise<void> {
  for (const asked of requests) {
    const answers: { readonly name: string; readonly data: unknown }[] = []
    for (const contender of contenders) {
      const own = contender.translate(workload, asked)
      if (own === null) continue
      const data = dataOf(await ask(contender.server.port, own.query, own.variables), contender.name)
      answers.push({ name: contender.name, data: contender.answerOf(workload, data) })
    }
    const [first, ...others] = answers
    const other = others.find(({ data }) => !isDeepStrictEqual(data, first?.data))
    if (first === undefined || other === undefined) continue
    const shown = [first, other].map(({ name, data }) => `${name}: ${JSON.stringify(data).slice(0, 2000)}`)
    throw new Error(`The contenders do not agree on ${JSON.stringify(asked.variables)}:\n${shown.join('\n')}`)
  }
}

function dataOf(answer: unknown, name: string): unknown {
  const { data, errors } = answer as { readonly data?: unknown; readonly errors?: unknown }
  if (errors === undefined) return data
  throw new Error(`${name} answered an error: ${JSON.stringify(errors).slice(0, 1000)}`)
}
