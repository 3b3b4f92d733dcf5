import type { Config } from '../config.js'
import type { Waiting } from '../store/doubtful-pairs.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

/** How `dateline review` is to print. */
export interface ReviewFlags {
  readonly say: (line: string) => void
  readonly asJson: boolean
  /** Number of pairs to print. */
  readonly most: number
}

/** `dateline review`: prints what waits for an editor. */
export async function printWaiting(config: Config, { say, asJson, most }: ReviewFlags): Promise<void> {
  const waiting = await withWorker(config, seedFolder, (worker) => worker.review(most))
  if (asJson) say(JSON.stringify(waiting))
  else for (const line of describe(waiting)) say(line)
}

function describe({ pairs, allPairs, unreviewedClaims }: Waiting): readonly string[] {
  const claims = `${unreviewedClaims} claims that nobody has looked at: ask claims(where: {reviewed: false}).`
  if (allPairs === 0) return ['No pair waits for a decision.', claims]
  const shown = pairs.length < allPairs ? `, ${pairs.length} of them shown` : ''
  return [
    `${allPairs} ${allPairs === 1 ? 'pair' : 'pairs'} may be the same${shown}, the likeliest first:`,
    '',
    ...pairs.flatMap(({ id, kind, left, right, score, reasons }) => [
      `${score.toFixed(2)}  ${kind}  ${left}  ~  ${right}`,
      `      ${reasons.join('; ')}  [${id}]`,
    ]),
    '',
    'An editor decides with decideMatch(input: {id: "MatchCandidate:…", verdict: SAME or DIFFERENT}).',
    claims,
  ]
}
