/**
 * `npm run audit`: known weaknesses of what is shipped, where the registry answers such questions; else it says that
 * nothing was checked. No part of `npm run check`, whose result must not change by itself.
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: dirname(import.meta.dirname),
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  timeout: 120_000,
  shell: process.platform === 'win32',
})

/** What npm found; null where it could not ask. */
function reportIn(text) {
  try {
    const report = JSON.parse(text)
    return report.metadata === undefined ? null : report
  } catch {
    return null
  }
}

const report = reportIn(stdout)
if (report === null) console.log('not checked: the registry at hand does not tell known weaknesses')
else {
  for (const { name, severity, range } of Object.values(report.vulnerabilities))
    console.log(`${severity}  ${name} ${range}`)
  const { total } = report.metadata.vulnerabilities
  console.log(`${total} known weaknesses in what is shipped`)
  process.exitCode = total === 0 ? 0 : 1
}
