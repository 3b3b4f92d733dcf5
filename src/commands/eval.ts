import { evaluateFolder } from '../evaluate/evaluate-folder.js'
import { formatFinding, formatScores, scoresAsJson } from '../evaluate/score-table.js'
import { extractByRules } from '../extract/extract-by-rules.js'

/** How `dateline eval` is to report. */
export interface EvalFlags {
  readonly say: (line: string) => void
  readonly asJson: boolean
  /** Also tells each miss and each false one. */
  readonly withErrors: boolean
}

/**
 * `dateline eval DIR…`: scores the rules on folders of NAME.txt with NAME.gold.json, a column a folder; of several the
 * last two are compared. Throws a DatelineError where a folder cannot be scored.
 */
export async function evaluateRules(folders: readonly string[], { say, asJson, withErrors }: EvalFlags): Promise<void> {
  const scores = []
  for (const folder of folders) scores.push(await evaluateFolder(folder, extractByRules))
  if (asJson) {
    say(JSON.stringify(scoresAsJson(scores, withErrors), null, 2))
    return
  }
  if (withErrors) for (const { tally } of scores) for (const finding of tally.findings) say(formatFinding(finding))
  say(formatScores(scores))
}
