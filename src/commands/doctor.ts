import type { Config } from '../config.js'
import type { Finding } from '../store/doctor/finding.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

/** How `dateline doctor` is to work. */
export interface DoctorFlags {
  readonly say: (line: string) => void
  readonly fixes: boolean
  readonly asJson: boolean
}

const marks: Readonly<Record<Finding['verdict'], string>> = {
  sound: 'ok     ',
  mended: 'mended ',
  warning: 'look   ',
  broken: 'BROKEN ',
}

/** `dateline doctor`: examines the database, a line for each thing; true if nothing is broken. */
export async function examineDatabase(config: Config, { say, fixes, asJson }: DoctorFlags): Promise<boolean> {
  const onFinding = (finding: Finding) =>
    say(asJson ? JSON.stringify(finding) : `${marks[finding.verdict]}${finding.check.padEnd(12)}${finding.note}`)
  const findings = await withWorker(config, seedFolder, (worker) => worker.examine({ fixes, onFinding }))
  return findings.every(({ verdict }) => verdict !== 'broken')
}
