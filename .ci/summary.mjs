/**
 * Sums up a run: node .ci/summary.mjs FOLDER. Prints what failed, then "N passed, N failed" over both test runs; a check
 * or a step that failed, or whose result is missing, counts as one failure.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const folder = process.argv[2]
const failures = []
let passed = 0
let failed = 0

function fail(title, message = '') {
  failed += 1
  failures.push(message === '' ? title : `${title}\n${message.trim().replace(/^/gm, '    ')}`)
}

function readResult(name) {
  const path = join(folder, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

const checks = readResult('checks.json')
if (checks === null) fail('checks: did not run')
for (const { name } of (checks ?? []).filter(({ ok }) => !ok)) fail(`check: ${name}`)
if (!existsSync(join(folder, 'built'))) fail('build')

for (const run of ['embedded', 'postgresql']) {
  const result = readResult(`${run}.json`)
  if (result === null) {
    fail(`tests (${run}): did not run`)
    continue
  }
  passed += result.numPassedTests
  console.log(
    `tests (${run}): ${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped.`,
  )
  if (result.numTotalTests === 0) fail(`tests (${run}): there were none`)
  for (const suite of result.testResults) {
    const file = relative(process.cwd(), suite.name)
    const broken = suite.assertionResults.filter(({ status }) => status === 'failed')
    for (const { fullName, failureMessages } of broken) fail(`${run}: ${file}: ${fullName}`, failureMessages.join('\n'))
    if (suite.status === 'failed' && broken.length === 0) fail(`${run}: ${file}: could not run`, suite.message)
  }
}

if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
