import { isDeepStrictEqual } from 'node:util'
import { ask } from './child-server.js'
import type { RunningContender } from './rounds.js'

/** Asks all contenders the same and fails where answers differ: only equal work is compared. */
export async function checkSameAnswers(
  contenders: readonly RunningContender[],
  query: string,
  variables: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (const each of variables) {
    const answers = await Promise.all(
      contenders.map(async ({ name, server }) => ({ name, answer: dataOf(await ask(server.port, query, each)) })),
    )
    const [first, ...others] = answers
    const other = others.find(({ answer }) => !isDeepStrictEqual(answer, first?.answer))
    if (first === undefined || other === undefined) continue
    const shown = [first, other].map(({ name, answer }) => `${name}: ${JSON.stringify(answer).slice(0, 2000)}`)
    throw new Error(`The contenders do not agree on ${JSON.stringify(each)}:\n${shown.join('\n')}`)
  }
}

/** The answer itself: what a contender reports beside it, as its costs, is its own. */
function dataOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return answer
  const { data, errors } = answer as { readonly data: unknown; readonly errors?: unknown }
  return { data, errors }
}
